"""The names that a text prints: runs of capitalised words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.grouping.words import COMMON

# Runs of capitalised words, with the small words that stand inside names.
NAME = re.compile(
    r"(?:[A-Z][\w’'-]*\w|[A-Z](?:\.[A-Z])+\.?)(?:[ \u00a0](?:(?:of|the|of the|de|del|al|bin|van|von)[ \u00a0])?"
    r"(?:[A-Z][\w’'-]*\w|[A-Z]\.))*"
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december".split()
)
SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|[.!?]['\"”’)])\s*[\"“‘'(]*$")
OWNED = re.compile(r"[’']s$")


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
                if _telling(OWNED.sub("", head)):
                    yield Run(head, opening=True)
                name = rest
        if _telling(name):
            yield Run(name)


def _telling(name: str) -> bool:
    return len(name) > 1 and name.lower() not in COMMON and name.lower() not in CALENDAR
