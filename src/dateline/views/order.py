"""The order of time: what is dated first, then what is not; days as groups; how many on each day."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dateline.model import When

T = TypeVar("T")
# The widest drawing that is still legible at 1,376 px: with more, a bar would be narrower than 3 px.
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
    """A day of the drawing, or a week: its ends, place and width in percent, height from 0 to 1, and how many."""

    day: str
    last: str
    x: float
    width: float
    height: float
    number: int


def bars(days: Sequence[str]) -> tuple[Bar, ...]:
    """How many fall on each day, with the empty days between; of days over more than a year, in each week.

    Where they lie too far apart for that too, of the year that holds the most; nothing where that is one day alone.
    """
    numbers = Counter(date.fromisoformat(day).toordinal() for day in days)
    if numbers and _length(numbers) > 7 * MOST_BARS:
        numbers = _fullest(numbers)
    if len(numbers) < 2:
        return ()
    unit = 1 if _length(numbers) <= MOST_BARS else 7
    first, held = min(numbers), Counter[int]()
    for number, count in numbers.items():
        held[(number - first) // unit] += count
    return tuple(_bar(first + place * unit, unit, place, held, max(held) + 1) for place in range(max(held) + 1))


def _bar(first: int, unit: int, place: int, held: Counter[int], length: int) -> Bar:
    return Bar(
        day=date.fromordinal(first).isoformat(),
        last=date.fromordinal(first + unit - 1).isoformat(),
        x=round(place * 100 / length, 3),
        width=round(88 / length, 3),
        height=held[place] / max(held.values()),
        number=held[place],
    )


def _length(numbers: Counter[int]) -> int:
    return max(numbers) - min(numbers) + 1


def _fullest(numbers: Counter[int]) -> Counter[int]:
    """Of days by number the stretch of `MOST_BARS` that holds the most, the latest of equals."""
    ordered = sorted(numbers)
    best, start, held = (0, 0, 0), 0, 0
    for end, number in enumerate(ordered):
        held += numbers[number]
        while number - ordered[start] >= MOST_BARS:
            held -= numbers[ordered[start]]
            start += 1
        best = max(best, (held, start, end + 1))
    return Counter({number: numbers[number] for number in ordered[best[1] : best[2]]})
