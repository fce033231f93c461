"""The days that a page tells as past without their week or year, once one of its days is known."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.model import TimeExpression

# A weekday of no known week; a weekend (XXXX-WXX-WE) is none.
WEEKDAY = re.compile(r"XXXX-WXX-\d")
WHICH = re.compile(r"\b(?:last|past|previous|next|coming|following)\b", re.I)
YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
# News names the days of one week: where so many days lie between two weekdays that it names, there the week is parted.
# With two days no week that names every other day could be told; with four 'Monday and Thursday' would be of two weeks.
PARTED = 3


def weekdays_of(past: Sequence[TimeExpression]) -> list[int]:
    """The weekdays among these times, Monday 1; 'last Friday' and 'the following Friday' may be of other weeks."""
    named = (one for one in past if WEEKDAY.match(one.value) and one.type != "SET")
    return sorted({int(one.value[9]) for one in named if not WHICH.search(one.text)})


def week_around(known: date, told: Sequence[int]) -> tuple[date, ...]:
    """The days of these weekdays in the run of days that a known one belongs to; where they leave no gap, the week up
    to it.

    After 'on Saturday', 'on Sunday' and 'on Tuesday' comes a gap of four days: the run began on Saturday.
    """
    numbers = sorted({*told, known.isoweekday()})
    gaps = [
        ((after - number - 1) % 7 + 1, number)
        for number, after in zip(numbers, [*numbers[1:], numbers[0]], strict=True)
    ]
    widest, last = max(gaps)
    if widest < PARTED or sum(gap == widest for gap, _ in gaps) > 1:
        last = known.isoweekday()
    end = known + timedelta(days=(last - known.isoweekday()) % 7)
    return tuple(sorted(end - timedelta(days=(last - number) % 7) for number in numbers))


def days_after(known: date, past: Sequence[TimeExpression]) -> list[date]:
    """The days told without their year that lie in the week after a known one."""
    found = (YEARLESS.match(one.value) for one in past)
    week = [known + timedelta(days=away) for away in range(1, 8)]
    return [day for one in found if one for day in week if one.groups() == (f"{day:%m}", f"{day:%d}")]
