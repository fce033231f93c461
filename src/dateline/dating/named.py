"""Days and months by their names: 'April 10', '10 April 2024', 'Friday the 13th', 'December', 'May of last year'."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import LEADS, PREFIX, YEAR, year
from dateline.dating.yearless import yearless

LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def day_named(match: Match) -> Meaning | None:
    number, on = match.number("month"), match.number("day") or match.number("on")
    if not 1 <= on <= LONGEST.get(number, 31):
        return None
    if match.next().kind == "NUM" and match.next(-1).kind == "MONTH":
        return None  # 'all of the 19 Sept. 11 attackers'
    stated = year(match.group("year")) or shared_year(match)
    if stated:
        return lambda context: day_in(stated, number, on)
    weekday, which, suffix = match.number("weekday"), match.word("which"), f"{number:02}-{on:02}"
    return lambda context: yearless(context, lambda y: periods.day(date(y, number, on)), suffix, weekday, which)


def shared_year(match: Match) -> int | None:
    """The year that the last of two days or months lends: 'from April to June 2025', 'November to March 2024'."""
    stated = year(match.group("shared"))
    return stated - (match.number("month") > match.number("until") > 0) if stated else None


def day_bracketed(match: Match) -> Meaning | None:
    """'on Friday (May 5)': the day in brackets is the weekday's."""
    return day_named(match) if match.group("open")[0].text == "(" and match.group("close")[0].text == ")" else None


def day_in(stated: int, number: int, on: int) -> Answer:
    try:
        return placed(periods.day(date(stated, number, on)), WRITTEN, written=True)
    except ValueError:
        return open_(f"{stated:04}-{number:02}", f"{stated} has no such day")


def days_named(match: Match) -> Meaning | None:
    """'April 8–10', '8–10 April 2024': one stretch of days in one month."""
    number, first, last = match.number("month"), match.number("first"), match.number("last")
    if not 1 <= first < last <= LONGEST.get(number, 31):
        return None
    stated = year(match.group("year"))
    return lambda context: _days(context, number, first, last, stated)


def _days(context: Context, number: int, first: int, last: int, stated: int | None) -> Answer:
    begin = day_in(stated, number, first) if stated else yearless(
        context, lambda y: periods.day(date(y, number, first)), f"{number:02}-{first:02}"
    )  # fmt: skip
    if begin.first is None:
        return replace(begin, value=f"{begin.value}/XXXX-{number:02}-{last:02}")
    end = begin.first.replace(day=last)
    return replace(begin, value=f"{begin.value}/{end.isoformat()}", last=end)


def day_also(match: Match) -> Meaning | None:
    """The second of two days that share their month: 'April 24 and 25'."""
    number, on = match.prior(3).value, match.number("day")
    if not isinstance(number, int) or not 1 <= on <= 31 or match.next().kind in ("UNIT", "UNITS", "DASH", "WORD"):
        return None
    return lambda context: _also(context, number, on)


def _also(context: Context, number: int, on: int) -> Answer:
    told = context.latest(("day",), within=0)
    if told is None or told.answer.first is None or told.answer.first.month != number:
        return open_(f"XXXX-{number:02}-{on:02}", "nothing tells the year")
    return replace(day_in(told.answer.first.year, number, on), how=f"month and year of {after(told, context.sentence)}")


def month_named(match: Match) -> Meaning | None:
    number, stated = match.number("month"), year(match.group("year")) or shared_year(match)
    if stated:
        return lambda context: placed(periods.month(stated, number), WRITTEN, written=True)
    if not _is_month(match):
        return None
    which = match.word("which")
    return lambda context: yearless(context, lambda y: periods.month(y, number), f"{number:02}", which=which)


def within_month(match: Match) -> Meaning | None:
    """'the last day of March', 'the third week of April': that day, or seven days of the month."""
    nth = -1 if match.word("nth") == "LAST" else match.number("nth")
    unit, month = match.value("unit"), month_named(match)
    if unit not in ("day", "week") or month is None or not -1 <= nth <= (31 if unit == "day" else 4):
        return None
    return lambda context: _within(month(context), nth, 1 if unit == "day" else 7)


def _within(month: Answer, nth: int, days: int) -> Answer:
    if month.first is None or month.last is None:
        return month
    first = month.first + timedelta(days=days * (nth - 1)) if nth > 0 else month.last - timedelta(days=days - 1)
    if first > month.last:
        return month
    if days == 1:
        return placed(periods.day(first), month.how, written=month.written)
    return replace(month, first=first, last=first + timedelta(days=days - 1), precision="week")


def week_named(match: Match) -> Meaning | None:
    """'the week of March 6': the whole week that holds the day."""
    day = day_named(match)
    return None if day is None or match.value("unit") != "week" else lambda context: _week_of(day(context))


def _week_of(day: Answer) -> Answer:
    if day.first is None:
        return replace(day, value="XXXX-WXX")
    return placed(periods.around(day.first, "week"), f"the week of the day: {day.how}", written=day.written)


def _is_month(match: Match) -> bool:
    """'May', 'March' and short forms are other words too: alone they need a word before them that times take."""
    name, before, behind = match.group("month")[0].text, match.prior().kind, match.next().kind
    if match.has("prefix") or match.has("which") or (behind == "POSS" and name not in ("May", "March")):
        return True
    leads = before in (*LEADS, "ON", "EVERY")
    if before == "THE" and behind == "WORD":  # 'the March accession'
        return True
    if len(name.rstrip(".")) < 4 or name in ("March", "August"):
        return leads and behind not in ("CAPITAL", "NUM")
    return leads or "CAPITAL" not in (before, behind)


WEEKDAY = "(?:(?:THE|LAST|NEXT|THIS COMING|THIS)? (?P<weekday>WEEKDAY) (?:PART|DASH)? COMMA? THE?)?"
_ALSO = "(?:AND|OR|TO|THROUGH|DASH)"
# What follows lends its year: '… and 25, 2023', '… to 3 June 2025', '… attacks of 2001'.
_LENT = f"(?=(?:{_ALSO} (?:NUM|(?:NUM|ORD)? (?P<until>MONTH) (?:NUM|ORD)?) COMMA?|WORD OF) (?P<shared>YEAR)|)"
RULES = (
    rule(
        "THE (?P<nth>ORD|SECOND|LAST) (?P<unit>UNIT) (?:OF|IN) (?P<month>MONTH) (?:(?:COMMA|OF)? (?P<year>YEAR))?",
        within_month,
    ),
    rule("THE (?P<unit>UNIT) OF (?P<month>MONTH) (?P<day>NUM|ORD) (?:COMMA (?P<year>YEAR))?", week_named),
    rule(
        "(?P<weekday>WEEKDAY) (?P<open>STOP) (?P<month>MONTH) (?P<day>NUM) (?:COMMA? (?P<year>YEAR))? (?P<close>STOP)",
        day_bracketed,
    ),
    rule(
        "(?P<weekday>WEEKDAY) (?P<open>STOP) (?P<day>NUM) (?P<month>MONTH) (?P<year>YEAR)? (?P<close>STOP)",
        day_bracketed,
    ),
    rule("(?P<month>MONTH) (?P<first>NUM) DASH (?P<last>NUM) (?:COMMA? (?P<year>YEAR))?", days_named),
    rule("(?P<first>NUM) DASH (?P<last>NUM) (?P<month>MONTH) (?P<year>YEAR)?", days_named),
    rule(f"{PREFIX} {WEEKDAY} (?P<month>MONTH) THE? (?P<day>NUM|ORD) (?:COMMA|OF)? (?P<year>{YEAR})", day_named),
    rule(
        f"{PREFIX} {WEEKDAY} (?P<which>LAST|NEXT|THIS)? (?P<month>MONTH) THE? (?P<day>NUM|ORD) {_LENT}",
        day_named,
    ),
    rule(
        f"{PREFIX} {WEEKDAY} THE? (?P<day>NUM|ORD) OF? (?P<month>MONTH) (?:COMMA? (?P<year>{YEAR})|{_LENT})", day_named
    ),
    rule(f"(?P<day>NUM|ORD) (?={_ALSO} (?:NUM|ORD) OF? (?P<month>MONTH) (?:COMMA? (?P<year>YEAR))?)", day_named),
    rule("(?<=MONTH NUM [AND OR TO THROUGH]) (?P<day>NUM) (?:COMMA YEAR)?", day_also),
    rule(f"{PREFIX} (?P<month>MONTH) (?:COMMA|OF)? (?P<year>{YEAR})", month_named),
    rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS PAST|THIS|COMING)? (?P<month>MONTH) {_LENT}", month_named),
)
