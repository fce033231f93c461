"""Whether the words around a time speak of what was or of what will be: the nearest verb, by its form alone."""

import re

_IRREGULAR = (
    "was were had did said told met went came took gave got made began became held left led kept sent spent spoke struck"
    " thought told brought bought built caught chose cut drew drove fell felt fought found flew forgot grew heard hit knew"
    " laid lay lost meant paid put quit ran read rose sat saw sold set shook shot shut sought stood stole swore taught threw"
    " understood won wore wrote arose awoke beat bore broke cast clung dealt dug fled forbade froze hid hung hurt"
    " knelt lent let rode rang sank sang shed shrank slept slid sprang stuck swam swept swung tore woke withdrew overthrew"
).split()
_FUTURE = (
    r"will|shall|won['’]t|would|['’]ll|going to|(?:set|due|expected|scheduled|slated|planned|planning|plans?|hopes?|intends?"
    r"|poised|likely|about|supposed|aims?|prepar\w+|bound|wants?|need|ready|order\w*|agreed|vowed|pledged|promised|threatened"
    r"|urged|asked|have|has|had|ready|is|are|able|chance|deadline) to(?= [a-z])|may|might|can|could|must|should|upcoming"
    r"|(?:expected|scheduled|planned|slated|due)(?! by)"
)
_VERB = re.compile(rf"\b(?:(?P<done>had been(?: \w+ed| due)?(?: to)?)|(?P<future>{_FUTURE})|(?P<past>{'|'.join(_IRREGULAR)}|[a-z]{{2,}}ed))\b")


def tense(sentence: str, start: int, end: int) -> str | None:
    """'future', 'past' or None for words at `start`–`end` of a sentence: the verb before them, else the one after."""
    lead = sentence[max(0, start - 12) : start].lower().split()[-1:]
    if lead == ["since"]:
        return "past"
    if lead in (["until"], ["till"]):
        return "future"
    nearest = None
    for verb in _VERB.finditer(sentence):
        if verb.end() <= start:
            nearest = verb
        elif nearest is None and verb.start() >= end:
            nearest = verb
        elif verb.start() >= end:
            break
    return {None: None, "future": "future"}.get(nearest and nearest.lastgroup, "past")
