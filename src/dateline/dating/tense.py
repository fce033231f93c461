"""Whether the words around a time speak of what was or of what will be: the nearest verb, by its form alone."""

import re

# Past forms of common verbs that do not end in -ed and are no present forms too.
_IRREGULAR = (
    "was were had did said told met went came took gave got made began became held left led kept sent spent spoke"
    " struck thought brought bought built caught chose cut drew drove fell felt fought found flew forgot grew heard hit"
    " knew laid lay lost meant paid put quit ran read rose sat saw sold set shook shot shut sought stood stole swore"
    " taught threw understood won wore wrote arose awoke beat bore broke cast clung dealt dug fled forbade froze hid"
    " hung hurt knelt lent let rode rang sank sang shed shrank slept slid sprang stuck swam swept swung tore woke"
    " withdrew overthrew"
).split()
# Words that, before 'to' and a verb, put it in the future.
_TOWARDS = (
    "set|due|expected|scheduled|slated|planned|planning|plans?|hopes?|intends?|poised|likely|about|supposed|aims?"
    r"|prepar\w+|bound|wants?|need|ready|order\w*|agreed|vowed|pledged|promised|threatened|urged|asked|have|has|had|is"
    "|are|able|chance|deadline"
)
# The passive belongs to the word before it: in 'will be held', 'held' is no past.
_FUTURE = (
    rf"(?:will|shall|won['’]t|would|['’]ll|going to|(?:{_TOWARDS}) to(?= [a-z])|may|might|can|must|should)"
    r"(?: (?:not|also|now|then|\w+ly))?(?: be(?: \w+)?)?|upcoming|(?:expected|scheduled|planned|slated|due)(?! by)"
)
# 'It had been due to expire on Friday' is past, whatever follows.
_DONE = r"had been(?: \w+ed| due)?(?: to)?"
# 'Until Thursday, they had not met': the day is over.
_BEFORE = re.compile(r"\b(?:had|was|were)(?: not|n['’]t)?\b")
_VERB = re.compile(rf"\b(?:(?P<done>{_DONE})|(?P<future>{_FUTURE})|(?P<past>{'|'.join(_IRREGULAR)}|[a-z]{{2,}}ed))\b")


def tense(sentence: str, start: int, end: int) -> str | None:
    """'future', 'past' or None for words at `start`–`end` of a sentence: the verb before them, else the one after."""
    lead = sentence[max(0, start - 12) : start].lower().split()[-1:]
    if lead == ["since"]:
        return "past"
    if lead in (["until"], ["till"]):
        return "past" if _BEFORE.search(sentence) else "future"
    nearest = None
    for verb in _VERB.finditer(sentence):
        if verb.end() <= start or (nearest is None and verb.start() >= end):
            nearest = verb
        elif verb.start() >= end:
            break
    if nearest is None:
        return None
    return "future" if nearest.lastgroup == "future" else "past"
