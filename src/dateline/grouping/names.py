"""The names that a text prints: runs of capitalised words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.grouping.days import WEEKDAYS
from dateline.grouping.words import COMMON

# Runs of capitalised words, with the small words that stand inside names.
NAME = re.compile(
    r"(?:[A-Z][\w’'-]*\w|[A-Z](?:\.[A-Z])+\.?)(?:[ \u00a0](?:(?:of|for|the|of the|de|del|al|bin|van|von|&)[ \u00a0])?"
    r"(?:[A-Z][\w’'-]*\w|[A-Z](?:\.[A-Z])+\.?|[A-Z]\.))*"
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
# Alone these are what is left of a name or a date that a full stop cut: 'Jan. 6', 'Sen. Mae Orrin'.
CUT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec sen sens rep reps gov dr st gen col lt capt".split())
NO_NAMES = COMMON | CALENDAR | CUT
# What stands before or behind a name as if it were part of it: 'As of Tuesday', 'President Orrin Thursday'.
LEADING = re.compile(r"^(?:(?:of|the) )+")
TRAILING = re.compile(rf" (?:{'|'.join(WEEKDAYS)}|Gov|Sen|Rep|Dr)$")
SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|[.!?]['\"”’)])\s*[\"“‘'(]*$")
OWNED = re.compile(r"[’']s$|-[a-z]*(?:ed|ing)$")
# Words that stand before a person's name and tell an office; 'General' does behind one of them ('Attorney General').
OFFICES = frozenset(
    "president premier minister chancellor secretary speaker senator representative congressman congresswoman governor"
    " mayor judge leader director chairman chairwoman chief commissioner ambassador envoy prosecutor attorney general"
    " sen rep gov pres dr mr mrs ms".split()
)


class Run(NamedTuple):
    """Capitalised words as printed. `opening`: one word that opens a sentence, which any word may."""

    words: str
    opening: bool = False


def runs(text: str) -> Iterator[Run]:
    """The runs of a text, in order, without days, months and the commonest words."""
    for found in NAME.finditer(text):
        name = OWNED.sub("", found[0].replace("\u00a0", " "))
        if SENTENCE_START.search(text[max(0, found.start() - 4) : found.start()]):
            head, _, rest = name.partition(" ")
            if not rest or head.lower() in COMMON:
                if is_name(OWNED.sub("", head)):
                    yield Run(head, opening=True)
                name = LEADING.sub("", rest)
        name = TRAILING.sub("", name)
        if is_name(name):
            yield Run(name)


def without_office(name: str) -> str:
    """'Seitkali' of 'Kazakh President Seitkali'; a name that does not go on behind an office is left as it is."""
    words = name.split(" ")
    place = max((at for at, word in enumerate(words, 1) if word.rstrip(".").lower() in OFFICES), default=0)
    alone = place == 1 and words[0] == "General"
    return name if alone or not words[place:] or words[place][0].islower() else " ".join(words[place:])


def is_name(name: str) -> bool:
    return len(name) > 1 and name.lower().rstrip(".") not in NO_NAMES
