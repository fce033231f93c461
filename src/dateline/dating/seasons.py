"""Seasons, fiscal years and year-ends: 'last summer', 'the winter of 2022', 'fiscal 2024', 'by year-end'."""

from datetime import date

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, Context, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX, YEAR, short_year, year
from dateline.dating.periods import Period

AWAY = {"LAST": -1, "PREVIOUS": -1, "LATEST": -1, "NEXT": 1, "COMING": 1}


def season(match: Match) -> Meaning | None:
    name, stated, which = str(match.value("season")), year(match.group("year")), match.word("which")
    if stated:
        return lambda context: placed(periods.season(stated, name), WRITTEN, written=True)
    # 'Fall' and 'spring' are verbs too.
    leads = match.prior().kind in ("IN", "FROM", "BY", "TO") or match.has("prefix")
    if not which and (match.word("season") == "FALL" or not leads):
        return None
    return lambda context: _season(context, name, which)


def _season(context: Context, name: str, which: str) -> Answer:
    if context.today is None:
        return open_(f"XXXX-{periods.SEASONS[name][0]}", "nothing tells the year")
    if which == "THIS":
        return placed(periods.season(context.today.year, name), f"counted from {context.whence}")
    # A winter's bounds hold two winters, so all are compared by their first month.
    this, start = context.today.year, periods.SEASONS[name][1]
    begun = max(number for number in (this - 1, this) if number < this or date(number, start, 1) <= context.today)
    over = periods.step(date(begun, start, 1), "month", 3) <= context.today
    chosen = begun
    if which == "LAST":
        chosen = begun if over else begun - 1
    elif which == "NEXT" or (context.tense == "future" and which != "PAST" and over):
        chosen = begun + 1
    return placed(periods.season(chosen, name), f"the nearest one to {context.whence}")


def fiscal(match: Match) -> Meaning | None:
    stated = year(match.group("year")) or short_year(match.group("short"))
    if match.has("short") and match.group("fiscal")[0].text != "FY":
        return None
    if stated and match.has("last") and match.number("last") % 100 != (stated + 1) % 100:
        return None
    if stated and match.has("last"):
        span = Period(f"{stated}/{stated + 1}", date(stated, 1, 1), date(stated + 1, 12, 31), "year")
        return lambda context: placed(span, "a fiscal year over two calendar years", written=True)
    if stated:
        how = "a fiscal year: the bounds hold any reckoning"
        return lambda context: placed(periods.fiscal_year(stated), how, written=True)
    away = AWAY.get(match.word("which"), 0)
    return lambda context: _fiscal(context, away)


def _fiscal(context: Context, away: int) -> Answer:
    if context.today is None:
        return open_("XXXX", "nothing tells which fiscal year")
    return placed(periods.fiscal_year(context.today.year + away), f"a fiscal year, counted from {context.whence}")


def end_of(match: Match) -> Meaning | None:
    unit = str(match.value("end"))
    return lambda context: _end(context, unit)


def _end(context: Context, unit: str) -> Answer:
    """'by year-end': its last month; 'at month's end': the month."""
    if context.today is None:
        return open_("XXXX" if unit == "year" else "XXXX-XX", "no publication day to count from")
    whole = periods.around(context.today, unit)
    last = periods.month(whole.last.year, whole.last.month)
    how = f"the end of the {unit} of {context.whence}"
    return placed(Period(whole.value, last.first, last.last, whole.precision), how)


_SEASON = "(?P<season>SEASON|FALL)"
_WHICH = "(?P<which>LAST|NEXT|THIS PAST|THIS|PAST|COMING|THE)?"
RULES = (
    rule(f"{PREFIX} {_WHICH} {_SEASON} (?:OF|COMMA)? (?P<year>{YEAR})", season),
    rule(f"{PREFIX} {_WHICH} {_SEASON}", season),
    rule("FISCAL UNIT? (?P<year>YEAR) (?:(?P<mark>DASH|STOP) (?P<last>NUM|YEAR))?", fiscal),
    rule(f"FISCAL UNIT? (?P<year>{YEAR})", fiscal),
    rule("(?P<fiscal>FISCAL) (?P<short>NUM) (?:DASH (?P<last>NUM))?", fiscal),
    rule("THE? (?P<which>CURRENT|LAST|NEXT|PREVIOUS|COMING|THIS|LATEST) FISCAL UNIT", fiscal),
    rule("THE? APPROX? (?P<end>YEAREND)", end_of),
)
