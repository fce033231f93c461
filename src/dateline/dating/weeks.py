"""Weekdays of a week or month that is told: 'Wednesday last week', 'Friday week', 'the second Sunday in May'."""

from datetime import timedelta

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, Context, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import number, year
from dateline.dating.units import counted
from dateline.dating.weekdays import NAMES, near, on_today
from dateline.dating.yearless import yearless

# 'Five Saturdays ago' is counted on fingers; more of them are said in months.
WEEKDAYS_AGO = 10
WEEKS = {"week": 1, "fortnight": 2}


def nth_weekday(match: Match) -> Meaning | None:
    """'the second Sunday in May', 'the last Friday of April 2023'."""
    nth = -1 if match.word("nth") == "LAST" else match.number("nth")
    month, weekday, stated = match.number("month"), match.number("weekday"), year(match.group("year"))
    if not -1 <= nth <= 5 or match.value("unit") not in (None, "month"):
        return None
    if match.has("deixis"):
        away = {"LAST": -1, "NEXT": 1}.get(match.word("deixis"), 0)
        return lambda context: _of_month(context, nth, weekday, away)
    return lambda context: _nth_weekday(context, (stated, month, nth, weekday))


def _nth_weekday(context: Context, asked: tuple[int | None, int, int, int]) -> Answer:
    stated, month, nth, weekday = asked
    if stated:
        return placed(periods.day(periods.nth_weekday(stated, month, nth, weekday)), WRITTEN, written=True)
    return yearless(
        context, lambda number: periods.day(periods.nth_weekday(number, month, nth, weekday)), f"{month:02}-XX"
    )


def _of_month(context: Context, nth: int, weekday: int, away: int) -> Answer:
    if context.today is None:
        return open_(f"XXXX-XX-XX-{weekday}", "no publication day to count from")
    month = periods.step(context.today.replace(day=1), "month", away)
    found = periods.nth_weekday(month.year, month.month, nth, weekday)
    return placed(periods.day(found), f"of that month, counted from {context.whence}")


def week_from(match: Match) -> Meaning | None:
    """'the Thursday before last', 'the Friday after next', 'a week on Friday', 'Friday week', 'Tuesday fortnight'."""
    weeks = WEEKS.get(str(match.value("unit"))) if match.has("unit") else 1
    if weeks is None:
        return None
    number = match.number("weekday")
    which, away = ("LAST", -7) if match.word("way") == "BEFORE" else ("NEXT TODAY" if match.has("bare") else "NEXT", 7)
    away *= weeks
    return lambda context: _week_from(context, number, which, away)


def _week_from(context: Context, weekday: int, which: str, away: int) -> Answer:
    if context.today is None:
        return open_(f"XXXX-WXX-{weekday}", "no publication day to count from")
    start = near(context.today, weekday, which)
    how = f"{counted(away // 7, 'week')} the {which.split()[0].lower()} {NAMES[weekday].capitalize()}"
    return placed(periods.day(start + timedelta(days=away)), f"{how}, counted from {context.whence}")


def of_week(match: Match) -> Meaning | None:
    """'Wednesday last week', 'Friday night of this week', 'last week on Tuesday': the day of that week."""
    if match.value("unit") != "week":
        return None
    number, part = match.number("weekday"), str(match.value("part") or "")
    away = {"LAST": -7, "NEXT": 7}.get(match.word("which"), 0)
    return lambda context: _of_week(context, number, away, part)


def _of_week(context: Context, number: int, away: int, part: str) -> Answer:
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if context.today is None:
        return open_(f"XXXX-WXX-{number}{suffix}", "no publication day to count from", kind)
    found = near(context.today, number, "THIS") + timedelta(days=away)
    week = {-7: "before", 7: "after"}.get(away, "of")
    how = f"the {NAMES[number].capitalize()} of the week {week} {context.whence}"
    return placed(periods.day(found), how, type=kind, value=found.isoformat() + suffix)


def weekdays_ago(match: Match) -> Meaning | None:
    """'two Saturdays ago': a week before the last one."""
    count, weekday = number(match.group("count")), match.number("weekday")
    if count is None or not 1 <= count <= WEEKDAYS_AGO or count % 1:
        return None
    return lambda context: _week_from(context, weekday, "LAST", -7 * (int(count) - 1))


def week_today(match: Match) -> Meaning | None:
    """'a fortnight today', 'a week tomorrow', of what is to come."""
    weeks, day = WEEKS.get(str(match.value("unit"))), match.number("day")
    return (lambda context: _week_today(context, 7 * weeks + day)) if weeks and day >= 0 else None


def _week_today(context: Context, away: int) -> Answer:
    if context.tense != "future":
        return open_("XXXX-XX-XX", "the words may count back or ahead")
    return on_today(context, away, "")


RULES = (
    rule(
        "THE? (?P<nth>ORD|SECOND|LAST) (?P<weekday>WEEKDAY) (?:IN|OF) (?P<month>MONTH)"
        " (?:(?:COMMA|OF)? (?P<year>YEAR))?",
        nth_weekday,
    ),
    rule(
        "THE (?P<nth>ORD|SECOND|LAST) (?P<weekday>WEEKDAY) (?:IN|OF) (?P<deixis>LAST|THIS|NEXT) (?P<unit>UNIT)",
        nth_weekday,
    ),
    rule("THE (?P<weekday>WEEKDAY) (?P<way>BEFORE LAST|AFTER NEXT)", week_from),
    rule("A (?P<unit>UNIT) ON (?P<weekday>WEEKDAY)", week_from),
    rule("(?P<bare>(?P<weekday>WEEKDAY) (?P<unit>UNIT)) (?= [STOP COMMA BREAK])", week_from),
    rule("(?P<weekday>WEEKDAY) (?P<part>PART)? OF? (?P<which>LAST|THIS|NEXT) (?P<unit>UNIT)", of_week),
    rule("(?P<which>LAST|THIS|NEXT) (?P<unit>UNIT) ON? (?P<weekday>WEEKDAY) (?P<part>PART)?", of_week),
    rule("(?P<count>NUM|WORDNUM) (?P<weekday>WEEKDAYS) AGO", weekdays_ago),
    rule("A (?P<unit>UNIT) (?P<day>TODAY)", week_today),
)
