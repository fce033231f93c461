"""Days that have names: 'last Christmas', 'Election Day', 'Easter Sunday 2024'."""

from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import Answer, Context, open_, placed, spoken
from dateline.dating.feasts import HOLIDAYS
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX, YEAR, year
from dateline.dating.yearless import yearless

WITH = ("week", "weekend")
# 'Chinese New Year's Eve', 'the Jewish New Year's Day' are of other calendars.
CALENDARS = ("Chinese", "Lunar", "Jewish", "Islamic", "Persian", "Tamil", "Sikh", "Orthodox", "Coptic")


def holiday(match: Match) -> Meaning | None:
    text = match.group("name")[0].text
    if not text[0].isupper() or match.prior().text in CALENDARS:
        return None
    name, stated, which = text.lower().replace("’", "'"), year(match.group("year")), match.word("which")
    if match.has("whole"):
        unit = str(match.value("whole"))
        return (lambda context: _around(_holiday(context, name, stated, which), unit)) if unit in WITH else None
    return lambda context: _holiday(context, name, stated, which)


def _around(day: Answer, unit: str) -> Answer:
    """'Easter weekend', 'Christmas week'; a Monday's or Tuesday's weekend is the one before it."""
    if day.first is None:
        return open_("XXXX-WXX-WE" if unit == "weekend" else "XXXX-WXX", day.how)
    back = 2 if unit == "weekend" and day.first.isoweekday() < 3 else 0
    return placed(periods.around(day.first - timedelta(days=back), unit), f"around {spoken(day.first)}")


def _holiday(context: Context, name: str, stated: int | None, which: str) -> Answer:
    if HOLIDAYS[name][0] == "open":
        return open_(f"{stated or 'XXXX'}-XX-XX", "each country has its own day of that name")
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
    return periods.nth_weekday(number, month, nth, weekday) + timedelta(days=kind == "after")


def _easter(number: int) -> date:
    """Easter Sunday of the western churches: the anonymous Gregorian algorithm (Meeus, Jones and Butcher)."""
    golden, hundreds, rest = number % 19, number // 100, number % 100
    epact = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * sunday) // 451
    month, on = divmod(epact + sunday - 7 * shift + 114, 31)
    return date(number, month, on + 1)


_NAME = f"{PREFIX} (?P<which>LAST|NEXT|THIS)? (?P<name>HOLIDAY)"
RULES = (
    rule(f"{_NAME} (?P<whole>WEEKEND|UNIT) (?P<year>YEAR)?", holiday),
    rule(f"{_NAME} (?:COMMA? (?P<year>{YEAR}))?", holiday),
)
