"""Changes between two versions that alter what is said: another number, a denial or attribution that went or came."""

import re

from dateline.views.rows import Row, Stretch

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
# A day given as a date in one version and as a weekday in the other is no other number.
DAY = re.compile(rf"\b\d{{1,2}} {MONTH}|\b{MONTH} \d{{1,2}}\b")
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ials)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|disput(?:es|ed))\b", re.I
)
# Who says it: without one the words become the outlet's own.
ATTRIBUTION = re.compile(r"\b(?:according to|said|says|told|citing|cited|quoted)\b", re.I)


def telltale(row: Row) -> tuple[str, ...]:
    """What the changes of a row of two texts do, in words ('Number changed'); empty where none of these is sure."""
    gone, come = _changed(row.a), _changed(row.b)
    found = ["Number changed"] if len(gone) == len(come) and any(map(_other_number, gone, come)) else []
    found += _came_or_went("Denial", DENIAL, row)
    # With its whole sentence an attribution goes along with what it is of: nothing is left without one.
    return (*found, *(_came_or_went("Attribution", ATTRIBUTION, row) if row.a and row.b else ()))


def _other_number(gone: str, come: str) -> bool:
    one, other = (set(NUMBER.findall(DAY.sub("", text))) for text in (gone, come))
    return bool(one and other) and one != other


def _came_or_went(word: str, cue: re.Pattern[str], row: Row) -> list[str]:
    """A cue that stands elsewhere on the other side was moved or reworded, not cut."""
    if cue.search(" ".join(_changed(row.a))) and not cue.search(_all(row.b)):
        return [f"{word} cut"]
    return [f"{word} added"] if cue.search(" ".join(_changed(row.b))) and not cue.search(_all(row.a)) else []


def _changed(side: tuple[Stretch, ...]) -> list[str]:
    return [stretch.text for stretch in side if stretch.change and stretch.change != "respelled"]


def _all(side: tuple[Stretch, ...]) -> str:
    return "".join(stretch.text for stretch in side)
