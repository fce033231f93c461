"""Days and months as a text tells them, for telling two like stories apart: no calendar is resolved here."""

import re
from calendar import month_name
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import log1p

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)"
    r"|Sept(?:ember|\.)|Sep\.|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
MONTH_FIRST = re.compile(rf"\b{MONTH}(?:\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:.]\d))?{YEAR}")
DAY_FIRST = re.compile(rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{YEAR}")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}|[Yy]esterday)\b")
# 'May' is a month without a number only after one of these; 'March' and 'august' begin few sentences of news.
BEFORE_MAY = re.compile(r"\b(?:in|of|last|this|since|until|by|late|early|next|for|mid|through)[\s-]+$", re.I)
LEAP, YEAR_LONG = 2024, 366
# A day told so many days before that of publication, or earlier, is background: a verdict's page tells the day of the
# arrest. From 5 to 30 no set moves by more than .003.
BACKGROUND = 15
ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def told(text: str, published: str | None = None) -> tuple[str, ...]:
    """Every month and day a text names, sorted: '2024-04-10', '--04-10', '2024-04' or '--04'. Years alone are left out:

    on neus and allsides a shared year says nothing of a shared story. Where the day of publication is known, a weekday
    is the last one of its name, that day included: news tell what happened, and what will happen seldom comes first.
    Days long before it are left out.
    """
    found = set(_weekdays(text, published))
    for pattern in (MONTH_FIRST, DAY_FIRST):
        for match in pattern.finditer(text):
            if not _plain_may(text, match):
                found.add(_written(match))
    days = interval(published)
    return tuple(sorted(day for day in found if not days or not _background(day, days[0])))


def _weekdays(text: str, published: str | None) -> Iterator[str]:
    days = interval(published)
    if not days or days[0] != days[1]:
        return
    day = date.fromordinal(days[0])
    for name in {match[0] for match in WEEKDAY.finditer(text)}:
        back = 1 if name.endswith("esterday") else (day.weekday() - WEEKDAYS.index(name)) % 7
        if back < days[0]:
            yield (day - timedelta(back)).isoformat()


def _background(told: str, published: int) -> bool:
    """Whether a day or month ends long before the day of publication; without a year the nearest one is meant."""
    near, whole = date.fromordinal(published).year, [told]
    if told.startswith("--"):
        whole = [f"{year:04d}{told[1:]}" for year in (near - 1, near, near + 1)]
    ends = [bounds[1] for bounds in map(_bounds, whole) if bounds]
    return bool(ends) and min(ends, key=lambda day: abs(day - published)) <= published - BACKGROUND


def _plain_may(text: str, match: re.Match[str]) -> bool:
    bare = match["month"] == "May" and not match["day"] and not match["year"]
    return bare and not BEFORE_MAY.search(text[max(0, match.start() - 10) : match.start()])


def _written(match: re.Match[str]) -> str:
    month = MONTHS.index(match["month"][:3].lower()) + 1
    day = f"-{int(match['day']):02d}" if match["day"] else ""
    return f"{match['year'] or '-'}-{month:02d}{day}"


@dataclass(frozen=True, slots=True)
class Told:
    """The months (MM) and the days (as the number of each in a leap year) that one or more articles tell."""

    months: frozenset[str] = frozenset()
    days: frozenset[int] = frozenset()

    def __or__(self, other: "Told") -> "Told":
        return Told(self.months | other.months, self.days | other.days)

    def differ(self, other: "Told") -> dict[str, float]:
        """Whether the two tell different times, and ln(1 + days between the nearest days they tell).

        `months_differ`: months with none in common; `long_between`: of one month, but days with a background's time
        between (each 1 or 0).
        """
        apart = self.apart(other)
        months = bool(self.months and other.months) and self.months.isdisjoint(other.months)
        return {
            "months_differ": float(months),
            "long_between": float(apart >= BACKGROUND and not months),
            "days_apart": log1p(apart),
        }

    def apart(self, other: "Told") -> int:
        """The days between the nearest two that they tell, whatever the year; 0 where one tells none."""
        if not self.days or not other.days or not self.days.isdisjoint(other.days):
            return 0
        between = min(abs(one - another) for one in self.days for another in other.days)
        around = min(self.days) + YEAR_LONG - max(other.days), min(other.days) + YEAR_LONG - max(self.days)
        return min(between, *around)

    def share(self, other: "Told") -> bool:
        """Whether both tell one same day."""
        return not self.days.isdisjoint(other.days)

    def shared(self, other: "Told") -> str:
        """The last day of the year that both tell, in words; '' for none."""
        if not self.share(other):
            return ""
        day = date(LEAP, 1, 1) + timedelta(max(self.days & other.days) - 1)
        return f"both tell of {day.day} {month_name[day.month]}"


def calendar(days: Iterable[str]) -> Told:
    """What `told` found, without its years: few articles print the year of what they report."""
    bare = [re.sub(r"^(?:\d{4}|-)-", "", day) for day in days]
    numbers = (_number(int(day[:2]), int(day[3:])) for day in bare if len(day) > 2)
    return Told(frozenset(day[:2] for day in bare), frozenset(number for number in numbers if number))


@cache
def _number(month: int, day: int) -> int:
    """The number of a day in a leap year, 0 for 31 February."""
    try:
        return date(LEAP, month, day).timetuple().tm_yday
    except ValueError:
        return 0


def interval(published: str | None) -> tuple[int, int] | None:
    """First and last day, as ordinals, of a publication value ('2024-04-10', '2024-04', 'A/B'); None if unknown."""
    ends = [_bounds(part) for part in (published or "").split("/")]
    known = [end for end in ends if end]
    return (min(known)[0], max(known, key=lambda end: end[1])[1]) if known else None


def _bounds(value: str) -> tuple[int, int] | None:
    match = ISO.match(value)
    if not match:
        return None
    year, month = int(match[1]), int(match[2])
    try:
        if match[3]:
            day = date(year, month, int(match[3])).toordinal()
            return day, day
        first = date(year, month, 1)
        return first.toordinal(), date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    except ValueError:
        return None
