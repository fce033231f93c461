"""The words of a text as stems, without those too common to tell anything."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from math import log

from dateline.model import unaccented

WORD = re.compile(r"[^\W_]+(?:[.,'’&][^\W_]+)*")
# Words too common in any English text to tell one story from another.
COMMON = frozenset(
    "a about after again against all also am an and any are as at be because been before being between"
    " both but by can could d did do does doing during each few for from further had has have having he"
    " her here him his how i if in into is it its just ll m may me might more most must my new no nor not"
    " of off on once one only onto or other our out over own re s said same say says shall she should so"
    " some such t than that the their them then there these they this those to told too two under up us ve"
    " very was we were what when where which while who whom why will with would you your mr mrs ms".split()
)


def stems(text: str) -> Iterator[str]:
    """The stems of the words of a text, in order, without the common ones."""
    for word in WORD.findall(text):
        stem = _stem(word)
        if stem:
            yield stem


@cache
def weight(count: int) -> float:
    """What a term counts that stands so many times: 1 + ln(count)."""
    return round(1 + log(count), 4)


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """A rough stem that joins plural and past forms; '' for a common word. Numbers stay as they are."""
    word = unaccented(word).lower().replace("’", "'").removesuffix("'s").strip("'")
    if word in COMMON:
        return ""
    if any(character.isdigit() for character in word):
        return word
    word = word.replace(".", "")
    return "" if len(word) < 2 or word in COMMON else _without_ending(word)


def _without_ending(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            word = word[:-3] + "y"
        else:
            word = word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            word = word[:-1] if word[-1] == word[-2] and word[-1] not in "lsz" else word
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
