"""The happenings that somebody or something had part in, with their days."""

from collections.abc import Iterable, Sequence

from dateline.happenings.parties import spelled
from dateline.happenings.telling import TOLD, Happening
from dateline.merging.dates import days
from dateline.model import When

PART = ("doer", "done to")


def line(
    groups: Iterable[Sequence[Happening]], names: Iterable[str]
) -> list[tuple[When | None, tuple[Happening, ...]]]:
    """The groups in which one of these names does something or has it done to it, each with its sharpest day.

    What is only announced is there if its day is told; what is denied, imagined or a mere state is not.
    """
    asked = [words for name in sorted(set(names)) if (words := spelled(name))]
    found = []
    for group in groups:
        own = [one for one in group if _counts(one) and _in(one, asked)]
        if own:
            found.append((_sharpest(own), tuple(group)))
    return found


def _counts(one: Happening) -> bool:
    if one.stative:
        return False
    return one.status in TOLD or (one.status == "announced" and one.when is not None)


def _in(one: Happening, asked: Sequence[Sequence[str]]) -> bool:
    return any(party.role in PART and party.called(name) for party in one.parties for name in asked)


def _sharpest(own: Iterable[Happening]) -> When | None:
    """Of their days the one told in words before the day of publication, then the narrowest, then the first."""
    known = [one.when for one in own if one.when is not None]
    return min(known, key=lambda w: (w.start is None, days(w), w.first or "", w.value or ""), default=None)
