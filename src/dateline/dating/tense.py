"""Whether the words around a time speak of what was or of what will be: the nearest verb, by its form alone."""

import re

# Past forms of common verbs that do not end in -ed and are no present forms too.
_IRREGULAR = (
    "was were had did said told met went came took gave got made began became held left led kept sent spent spoke"
    " struck thought brought bought built caught chose cut drew drove fell felt fought found flew forgot grew heard hit"
    " knew laid lay lost meant paid put quit ran read rose sat saw sold set shook shot shut sought stood stole swore"
    " taught threw understood won wore wrote arose awoke beat bore broke cast clung dealt dug fled forbade froze hid"
    " hung hurt knelt lent let rode rang sank sang shed shrank slept slid sprang stuck swam swept swung tore woke"
    " withdrew overthrew begun taken given seen shown written chosen stolen driven gone sworn"
).split()
# Words that, before 'to' and a verb, put it in the future.
_TOWARDS = (
    "set|due|expected|scheduled|slated|planned|planning|plans?|hopes?|intends?|poised|likely|about|supposed|aims?"
    "|agreement|proposal|decision"
    r"|prepar\w+|bound|wants?|need|ready|order\w*|agreed|vowed|pledged|promised|threatened|urged|asked|have|has|had|is"
    "|are|was|were|able|chance|deadline"
)
# The passive belongs to the word before it: in 'will be held', 'held' is no past.
_FUTURE = (
    rf"(?:will|shall|won['’]t|would|['’]ll|going to|(?:{_TOWARDS}) to(?= [a-z])|may|might|can|must|should)"
    r"(?: (?:not|also|now|then|\w+ly))?(?: be(?: \w+)?)?|to be \w+|upcoming"
    r"|(?:expected|scheduled|planned|slated|due)(?! by)"
)
# A plain present with a day is a timetable: 'the fair opens on Friday', 'the law takes effect on 1 July'.
_TIMED = (
    "opens|begins|starts|kicks off|enters|returns|ends|expires|leaves|arrives|departs|resumes|convenes|meets"
    "|(?<!to )meet|as (?:early|soon) as"
    r"|(?:takes?|goes into|comes into|enters into) (?:effect|force)|runs?(?: \w+)? (?:through|until|till)"
    "|go(?:es)? to the polls|falls? on|flies|travels|heads to|hosts (?:his|her|its|their|the|an?)|(?:who|which) visits"
    "|(?<=s )(?:open|begin|start|resume)"
)
# What is over when it is named with its day, whatever verb stands by: 'around Wednesday's ruling', 'the Oct. 7 attack'.
_DEED = re.compile(
    r"(?:['’]s)? (?:\w+ ){0,2}?(?:ruling|decision|verdict|declaration|announcement|statement|remarks|attacks?|bombings?"
    r"|shootings?|killings?|murders?|slayings?|explosions?|blasts?|raids?|strikes?|clashes|arrests?|deaths?|resignation"
    r"|crash|disaster|earthquake|quake|fire|storm|coup|riots?|protests?|losses|gains?|defeat|victory|win)\b"
)
# 'It had been due to expire on Friday' is past, whatever follows.
_DONE = r"had been(?: \w+ed| due)?(?: to)?"
# 'Until Thursday, they had not met': the day is over.
_BEFORE = re.compile(r"\b(?:had|was|were)(?: not|n['’]t)?\b")
_PAST = rf"{'|'.join(_IRREGULAR)}|[a-z]{{2,}}ed"
# 'The case is heard in May' is neither: the participle tells no past.
_PASSIVE = rf"(?:is|are) (?:not |\w+ly )?(?!(?:expected|scheduled|planned|slated|set)\b)(?:{_PAST})"
# 'Began as planned on Friday', 'will begin as planned on Friday': another verb tells.
_ASIDE = r"as (?:\w+ly )?(?:planned|expected|scheduled|agreed|announced|promised)"
# 'Extended until Monday', 'put off until May': what is put off lies ahead, though that was decided.
_PUT_OFF = re.compile(
    r"\b(?:(?:extend|postpon|delay|suspend|adjourn|prolong|deferr|remand|reschedul)\w* (?:\w+ ){0,3}?|put off )"
    r"(?:until|to) $"
)
# 'Ahead of Sunday's vote' tells what went before; the vote itself mostly lies ahead of the page too.
_AHEAD_OF = re.compile(r"\b(?:[Aa]head of|in time for) (?:the )?$")
_VERB = re.compile(
    rf"\b(?:(?P<aside>{_ASIDE})|(?P<done>{_DONE})|(?P<passive>{_PASSIVE})|(?P<future>{_FUTURE}|{_TIMED})|(?P<past>{_PAST}))\b"
)


def tense(sentence: str, start: int, end: int) -> str | None:
    """'future', 'past' or None for words at `start`–`end` of a sentence: the verb before them, else the one after."""
    lead = sentence[max(0, start - 12) : start].lower().split()[-1:]
    named = lead == ["the"] or sentence[start:end].lower().startswith("the ") or sentence[end : end + 1] in ("'", "’")
    if lead == ["since"] or (named and _DEED.match(sentence, end)):
        return "past"
    if _PUT_OFF.search(sentence, max(0, start - 40), start) or _AHEAD_OF.search(sentence, max(0, start - 14), start):
        return "future"
    if lead in (["until"], ["till"], ["starting"], ["beginning"], ["effective"]):
        return "past" if _BEFORE.search(sentence) else "future"
    nearest = None
    for verb in _VERB.finditer(sentence):
        if verb.lastgroup == "aside":
            continue
        if verb.end() <= start or (nearest is None and verb.start() >= end):
            nearest = verb
        elif verb.start() >= end:
            break
    if nearest is None or nearest.lastgroup == "passive":
        return None
    if nearest.lastgroup == "future":
        return "future"
    # 'A plan to pay it off by March', 'lent through January': no verb tells how far that goes.
    return None if lead in (["by"], ["through"]) else "past"


# Between a verb and its own time: 'took effect on', 'was held in early'.
_OWN = re.compile(
    r"(?:\s(?:effect|force|place|up|down|out|there|here|only|back))?\s(?:in|on)\s(?:early\s|late\s|the\s)?"
)
_OWN_TO_COME = re.compile(rf"(?:\s\w+)?{_OWN.pattern}")  # 'will speak on'
# 'In the year to March', 'the quarter ended 30 June': the last such day in what was, the next in what is to be.
_REACHING = re.compile(r"\b(?:year|months|weeks|quarter|half) (?:to|ended|ending) $")


def governed(sentence: str, start: int) -> bool:
    """Whether the verb right before a time is its own, so that its tense is sure: 'took effect on 1 July'."""
    verbs = _VERB.finditer(sentence, max(0, start - 40))
    if sentence[:start].endswith(" ended ") or _REACHING.search(sentence, max(0, start - 20), start):
        return True
    return any(
        (_OWN_TO_COME if verb.lastgroup == "future" else _OWN).fullmatch(sentence, verb.end(), start) for verb in verbs
    )
