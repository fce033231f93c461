"""A lane of time for each independent report: where on it the origin and its copies stand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

# Part of the lane's width (percent) left at its ends for the marks themselves, and the step between marks of one day.
EDGE, STEP = 6.0, 1.7
MOST_LABELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneMark:
    """A mark on a lane: place in percent, and the kind of copy; 'origin' for the origin."""

    x: float
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A day written over the lanes, with its place in percent."""

    x: float
    day: str


def lane_marks(days: Sequence[str | None], dated: Sequence[tuple[str | None, str]]) -> tuple[LaneMark, ...]:
    """Marks for the articles of one lane, as (published, kind). `days` are the publication days of all lanes.

    Articles of one day stand side by side, in the order given; what is not dated stands at the end.
    """
    first, last = _bounds(days)
    seen: Counter[float] = Counter()
    made = []
    for published, kind in dated:
        x = _place(published, first, last)
        made.append(LaneMark(x=round(min(x + seen[x] * STEP, 100 - EDGE / 2), 2), kind=kind))
        seen[x] += 1
    return tuple(made)


def axis(days: Sequence[str | None]) -> tuple[Label, ...]:
    """Days to write over the lanes: few enough to be read side by side."""
    first, last = _bounds(days)
    if first is None or last is None:
        return ()
    length = (last - first).days
    step = max(-(-length // (MOST_LABELS - 1)), 1)
    every = [first + timedelta(days=number) for number in range(0, length + 1, step)]
    return tuple(Label(x=round(_place(day.isoformat(), first, last), 2), day=day.isoformat()) for day in every)


def _bounds(days: Sequence[str | None]) -> tuple[date | None, date | None]:
    known = [day for day in (_day(value) for value in days) if day]
    return (min(known), max(known)) if known else (None, None)


def _place(published: str | None, first: date | None, last: date | None) -> float:
    day = _day(published)
    if day is None or first is None or last is None:
        return 100 - EDGE
    # One lane's marks of the last day still need room to stand side by side.
    return EDGE + (day - first).days / ((last - first).days or 1) * (100 - 4 * EDGE)


def _day(value: str | None) -> date | None:
    """The first day of an ISO value that has one."""
    try:
        return date.fromisoformat((value or "").split("/")[0][:10])
    except ValueError:
        return None
