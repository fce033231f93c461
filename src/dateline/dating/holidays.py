"""Days that have names: 'last Christmas', 'Election Day', 'Easter Sunday 2024'."""

from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import Answer, Context, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX, YEAR, year
from dateline.dating.words import HOLIDAYS
from dateline.dating.yearless import yearless


def holiday(match: Match) -> Meaning | None:
    text = match.group("name")[0].text
    if not text[0].isupper():
        return None
    name, stated, which = text.lower().replace("’", "'"), year(match.group("year")), match.word("which")
    return lambda context: _holiday(context, name, stated, which)


def _holiday(context: Context, name: str, stated: int | None, which: str) -> Answer:
    if stated:
        return placed(periods.day(holiday_in(name, stated)), f"{name.title()} of {stated}", written=True)
    return yearless(context, lambda number: periods.day(holiday_in(name, number)), "XX-XX", which=which)


def holiday_in(name: str, number: int) -> date:
    """The day a holiday falls on in a year."""
    kind, month, nth, weekday = HOLIDAYS[name]
    if kind == "fixed":
        return date(number, month, nth)
    if kind == "easter":
        return _easter(number) + timedelta(days=nth)
    if kind == "election":  # the Tuesday after the first Monday of November
        return _nth_weekday(number, 11, 1, 1) + timedelta(days=1)
    return _nth_weekday(number, month, nth, weekday)


def _nth_weekday(number: int, month: int, nth: int, weekday: int) -> date:
    whole = periods.month(number, month)
    if nth < 0:
        return whole.last - timedelta(days=(whole.last.isoweekday() - weekday) % 7)
    return whole.first + timedelta(days=(weekday - whole.first.isoweekday()) % 7 + 7 * (nth - 1))


def _easter(number: int) -> date:
    """Easter Sunday of the western churches: the anonymous Gregorian algorithm (Meeus, Jones and Butcher)."""
    golden, hundreds, rest = number % 19, number // 100, number % 100
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, on = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(number, month, on + 1)


RULES = (rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS)? (?P<name>HOLIDAY) (?:COMMA? (?P<year>{YEAR}))?", holiday),)
