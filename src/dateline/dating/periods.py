"""Stretches of the calendar with their TIMEX3 values: a day, a week, a month … a century."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

# Meteorological seasons of the northern hemisphere, as (code, first month, last month). A page from the south means
# other months by the same word, so a season is the one period whose bounds can be wrong by half a year.
SEASONS = {"spring": ("SP", 3, 5), "summer": ("SU", 6, 8), "autumn": ("FA", 9, 11), "winter": ("WI", 12, 2)}
# Years that a page can be of, or put a day in: room on both sides for counting, and no more.
NEWS = (1000, 2999)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both inside it, as one TIMEX3 value."""

    value: str
    first: date
    last: date
    precision: str


def day(on: date) -> Period:
    return Period(on.isoformat(), on, on, "day")


def week(on: date) -> Period:
    """The ISO week (Monday to Sunday) of a day."""
    monday = on - timedelta(days=on.weekday())
    year, number, _ = on.isocalendar()
    return Period(f"{year:04}-W{number:02}", monday, monday + timedelta(days=6), "week")


def weekend(on: date) -> Period:
    """The Saturday and Sunday of a day's ISO week."""
    whole = week(on)
    return Period(whole.value + "-WE", whole.last - timedelta(days=1), whole.last, "day")


def month(year: int, number: int) -> Period:
    first = date(year, number, 1)
    return Period(f"{year:04}-{number:02}", first, date(year, number, monthrange(year, number)[1]), "month")


def months(year: int, number: int, count: int, value: str, precision: str) -> Period:
    """`count` months from a first one."""
    end = step(date(year, number, 1), "month", count - 1)
    return Period(value, date(year, number, 1), month(end.year, end.month).last, precision)


def quarter(year: int, number: int) -> Period:
    return months(year, 3 * number - 2, 3, f"{year:04}-Q{number}", "quarter")


def half(year: int, number: int) -> Period:
    return months(year, 6 * number - 5, 6, f"{year:04}-H{number}", "half")


def season(year: int, name: str) -> Period:
    """A season of a year. 'The winter of 2022' may be either of two winters: its bounds hold both."""
    code, begin, _ = SEASONS[name]
    value = f"{year:04}-{code}"
    if name == "winter":
        return Period(value, date(year - 1, 12, 1), month(year + 1, 2).last, "season")
    return months(year, begin, 3, value, "season")


def year(number: int) -> Period:
    return Period(f"{number:04}", date(number, 1, 1), date(number, 12, 31), "year")


def fiscal_year(number: int) -> Period:
    """A fiscal year: some begin nine months before the calendar year of their name, some end three months after it."""
    return Period(f"{number:04}", date(number - 1, 4, 1), date(number + 1, 3, 31), "year")


def decade(number: int) -> Period:
    """The ten years whose first three figures are `number` (198: the 1980s)."""
    return Period(f"{number:03}", date(max(1, number * 10), 1, 1), date(number * 10 + 9, 12, 31), "decade")


def century(number: int) -> Period:
    """The hundred years whose first two figures are `number` (19: the 20th century, as the press counts it)."""
    return Period(f"{number:02}", date(max(1, number * 100), 1, 1), date(number * 100 + 99, 12, 31), "century")


def nth_weekday(number: int, of: int, nth: int, weekday: int) -> date:
    """The nth such weekday (Monday 1) of a month, -1 the last; ValueError where the month has no fifth."""
    whole = month(number, of)
    if nth < 0:
        return whole.last - timedelta(days=(whole.last.isoweekday() - weekday) % 7)
    found = whole.first + timedelta(days=(weekday - whole.first.isoweekday()) % 7 + 7 * (nth - 1))
    if found > whole.last:
        raise ValueError(f"{whole.value} has no such weekday")
    return found


def around(on: date, unit: str) -> Period:
    """The period of this unit (day, week, weekend, month, quarter, half, year, decade, century) that holds a day."""
    if unit in ("day", "week", "weekend"):
        return {"day": day, "week": week, "weekend": weekend}[unit](on)
    if unit == "month":
        return month(on.year, on.month)
    if unit in ("quarter", "half"):
        number = (on.month - 1) // (3 if unit == "quarter" else 6) + 1
        return quarter(on.year, number) if unit == "quarter" else half(on.year, number)
    return {"year": year, "decade": decade, "century": century}[unit](
        on.year // {"year": 1, "decade": 10, "century": 100}[unit]
    )


COUNTABLE = ("day", "week", "weekend", "fortnight", "month", "quarter", "half", "year", "decade", "century")


def step(on: date, unit: str, count: int) -> date:
    """The day `count` units on from a day; the end of a shorter month stands in for a day it does not have."""
    if unit in ("day", "week", "weekend", "fortnight"):
        return on + timedelta(days=count * {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[unit])
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    total = on.year * 12 + on.month - 1 + count * size[unit]
    to_year, to_month = divmod(total, 12)
    if not 1 <= to_year <= 9999:
        raise OverflowError(f"no calendar day in the year {to_year}")
    return date(to_year, to_month + 1, min(on.day, monthrange(to_year, to_month + 1)[1]))
