"""Days, months, seasons and feasts of a year told beside them: '29 May last year', 'May of that year', 'the spring of
last year', 'Ramadan last year'."""

from collections.abc import Callable
from datetime import date

from dateline.dating import periods
from dateline.dating.calendars import feast
from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.feasts import HOLIDAYS
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.holidays import holiday_in
from dateline.dating.named import LONGEST, WEEKDAY
from dateline.dating.parts import PREFIX
from dateline.dating.periods import Period

AWAY = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "CURRENT": 0, "THAT": 0, "SAME": 0, "NEXT": 1, "FOLLOWING": 1}
# These years are counted from the one told before, not from publication's.
TOLD = ("THAT", "SAME", "FOLLOWING", "PREVIOUS")


def of_year(match: Match) -> Meaning | None:
    found = _made(match)
    # 'On 5 May, this year's winner …' names no day of this year.
    if found is None or match.value("unit") != "year" or match.next().kind == "POSS":
        return None
    make, shape = found
    deixis = match.word("deixis")
    return lambda context: _of_year(context, deixis, make, shape)


def _made(match: Match) -> tuple[Callable[[int], Period], str] | None:
    """What the words name in a year, and its value where no year is known; None where they name nothing."""
    month, on = match.number("month"), match.number("day")
    if on:
        fits = on <= LONGEST.get(month, 31)
        return (lambda year: periods.day(date(year, month, on)), f"XXXX-{month:02}-{on:02}") if fits else None
    if month:
        return lambda year: periods.month(year, month), f"XXXX-{month:02}"
    if match.has("season"):
        name = str(match.value("season"))
        return lambda year: periods.season(year, name), f"XXXX-{periods.SEASONS[name][0]}"
    if not match.group("name")[0].text[0].isupper():
        return None
    if match.word("name") == "FEAST":
        name = str(match.value("name"))
        return lambda year: feast(name, year), "XXXX-XX-XX"
    name = match.group("name")[0].text.lower().replace("’", "'")
    return (lambda year: periods.day(holiday_in(name, year)), "XXXX-XX-XX") if HOLIDAYS[name][0] != "open" else None


def _of_year(context: Context, deixis: str, make: Callable[[int], Period], shape: str) -> Answer:
    if deixis in TOLD:
        told = context.latest(("day", "month", "season", "year"))
        if told and told.start:
            how = f"of the {deixis.lower()} year, after {after(told, context.sentence)}"
            return placed(make(told.start.year + AWAY[deixis]), how)
    if context.today is None or deixis in ("THAT", "SAME"):
        return open_(shape, "nothing tells which year is counted from")
    return placed(make(context.today.year + AWAY[deixis]), f"counted from {context.whence}")


_YEAR = "(?:OF|COMMA)? THE? (?P<deixis>LAST|NEXT|THIS|PREVIOUS|FOLLOWING|CURRENT|THAT|SAME) SAME? (?P<unit>UNIT)"
RULES = (
    rule(f"{PREFIX} {WEEKDAY} THE? (?P<day>NUM|ORD) OF? (?P<month>MONTH) {_YEAR}", of_year),
    rule(f"{PREFIX} {WEEKDAY} (?P<month>MONTH) THE? (?P<day>NUM|ORD) {_YEAR}", of_year),
    rule(f"{PREFIX} (?P<month>MONTH) {_YEAR}", of_year),
    rule(f"{PREFIX} THE? (?P<season>SEASON|FALL) {_YEAR}", of_year),
    rule(f"(?P<name>HOLIDAY|FEAST) {_YEAR}", of_year),
)
