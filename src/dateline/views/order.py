"""The order of time: what is dated first, then what is not; days as groups; how many on each day."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from dateline.model import When

T = TypeVar("T")
# The widest drawing of days that is still legible at 1,376 px: beyond it a bar would be narrower than 3 px.
MOST_BARS = 366


def by_time(when: When | None) -> tuple[bool, str, str, str]:
    """A sort key: the earliest first, the more exact before the less exact, the undated last."""
    if when is None or when.first is None:
        value = when.value if when else None
        return (value is None, value or "", value or "", "")
    return (False, when.first, when.last or when.first, when.value or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[T]):
    """What happened on one day (or month, or interval): its ISO value, None for the undated."""

    value: str | None
    items: tuple[T, ...]


def groups(items: Iterable[T], when: Callable[[T], When | None]) -> tuple[Group[T], ...]:
    """Items under the value of their date, in the order of time."""
    found: dict[str | None, list[T]] = {}
    for item in sorted(items, key=lambda item: by_time(when(item))):
        stated = when(item)
        found.setdefault(stated.value if stated else None, []).append(item)
    return tuple(Group(value=value, items=tuple(held)) for value, held in found.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One day of the drawing: place and width in percent, height from 0 to 1, and how many."""

    day: str
    x: float
    width: float
    height: float
    number: int


def _fullest(counted: Counter[str]) -> dict[str, int]:
    """The days, with how many fall on each, of the stretch of `MOST_BARS` that holds the most, the latest of equals."""
    ordered = sorted(counted)
    numbers = [date.fromisoformat(day).toordinal() for day in ordered]
    best, start, held = (0, 0, 0), 0, 0
    for end, number in enumerate(numbers):
        held += counted[ordered[end]]
        while number - numbers[start] >= MOST_BARS:
            held -= counted[ordered[start]]
            start += 1
        best = max(best, (held, start, end + 1))
    return {day: counted[day] for day in ordered[best[1] : best[2]]}


def bars(days: Sequence[str]) -> tuple[Bar, ...]:
    """How many fall on each day, with the empty days between.

    Where they lie too far apart to draw, of the year that holds the most; nothing where that is one day alone.
    """
    counted = _fullest(Counter(days))
    if len(counted) < 2:
        return ()
    first, last = date.fromisoformat(min(counted)), date.fromisoformat(max(counted))
    length = (last - first).days + 1
    step, top = 100 / length, max(counted.values())
    every = [(first + timedelta(days=number)).isoformat() for number in range(length)]
    return tuple(
        Bar(
            day=day,
            x=round(number * step, 3),
            width=round(step * 0.88, 3),
            height=counted.get(day, 0) / top,
            number=counted.get(day, 0),
        )
        for number, day in enumerate(every)
    )
