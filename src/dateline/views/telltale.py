"""Changes between two versions that alter what is said: another number, a denial or attribution that went or came."""

import re

from dateline.views.rows import Row, Stretch

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ials)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|disput(?:es|ed))\b", re.I
)
# Who says it: without one the words become the outlet's own.
ATTRIBUTION = re.compile(r"\b(?:according to|said|says|told|citing|cited|quoted)\b", re.I)


def telltale(row: Row) -> tuple[str, ...]:
    """What the changes of a row of two texts do, in words ('Number changed'); empty where none of these is sure."""
    if row.same:
        return ()
    gone, come = _changed(row.a), _changed(row.b)
    found = []
    numbers = (set(NUMBER.findall(gone)), set(NUMBER.findall(come)))
    if all(numbers) and numbers[0] != numbers[1]:
        found.append("Number changed")
    for cue, word in ((DENIAL, "Denial"), (ATTRIBUTION, "Attribution")):
        # A cue that stands elsewhere on the other side was moved or reworded, not cut.
        if cue.search(gone) and not cue.search(_all(row.b)):
            found.append(f"{word} cut")
        elif cue.search(come) and not cue.search(_all(row.a)):
            found.append(f"{word} added")
    return tuple(found)


def _changed(side: tuple[Stretch, ...]) -> str:
    return " ".join(stretch.text for stretch in side if stretch.change and stretch.change != "respelled")


def _all(side: tuple[Stretch, ...]) -> str:
    return "".join(stretch.text for stretch in side)
