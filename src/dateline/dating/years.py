"""Years, decades and centuries, and days in figures: '2021', "'99", 'the 1980s', 'the 20th century', '13/01/2023'."""

import re
from dataclasses import replace
from datetime import date

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import LEADS, PREFIX, YEAR, full_year, year
from dateline.dating.periods import Period

# Before four figures, these make them a year even where a plain word follows ('the 1994 peace', but '2000 people').
OPENING = ("THE", "THAT", "THIS", "ITS", "A", "POSS", "CAPITAL", "BREAK", "COMMA")
# After these, figures are a number of something.
COUNTED = ("No", "Page", "Flight", "#", "$", ":", ".")
BEFORE_CHRIST = ("BC", "BCE", "B.C.", "B.C.E.")
# 'From 2010-14' is a stretch of years; one longer than a generation is more likely two other numbers.
LONGEST_STRETCH = 30


def year_named(match: Match) -> Meaning | None:
    stated = year(match.group("year"))
    if stated is None or match.next().text in BEFORE_CHRIST or not _is_year(match, stated):
        return None
    return lambda context: placed(periods.year(stated), WRITTEN, written=True)


def years_named(match: Match) -> Meaning | None:
    """'2010-14', 'the 2022/23 season': one stretch of years; '2023-04' may be a month."""
    first, mark, short = match.number("first"), match.group("mark")[0].text, match.group("last")[0]
    last = first - first % 100 + match.number("last")
    if len(short.text) != 2 or mark not in "-–/" or not first < last <= first + LONGEST_STRETCH:
        return None
    span = Period(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "none")
    return lambda context: placed(span, WRITTEN, written=True)


def _is_year(match: Match, stated: int) -> bool:
    before, behind = match.prior(), match.next()
    if match.has("the") or (match.has("prefix") and match.word("prefix") != "APPROX"):
        return True
    if behind.kind in ("UNITS", "UNIT", "ZONE", "FRACTION") or before.text in COUNTED:
        return False
    if match.word("year") == "SHORTYEAR":
        return before.kind in ("IN", "OF", "FROM", "BY", "TO", "MONTH", "SEASON", "BEFORE")
    if 1900 <= stated <= 2050:
        leads = before.kind in (*LEADS, "AND", "OR", "DASH", *OPENING)
        many = behind.text == "people" or behind.text.endswith("s")
        leading = before.kind in ("IN", *OPENING) or before.text in ("By", "Since")  # 'By 2030 emissions must halve'
        amount = behind.kind == "WORD" and not (leads and (leading or not many))
        return not amount or match.word("year") != "YEAR"
    return before.kind in ("IN", "FROM", "BETWEEN", "AFTER") and behind.kind not in ("WORD", "CAPITAL")


def decade_named(match: Match) -> Meaning | None:
    value = match.number("decade")
    number = (value if value >= 100 else full_year(value)) // 10
    if value < 100 and not (match.has("the") or match.has("prefix") or match.prior().kind in ("IN", "DASH")):
        return None
    return lambda context: placed(periods.decade(number), WRITTEN, written=True)


def half_decade(match: Match) -> Meaning | None:
    """'the second half of the 1980s': the decade, of which five years are meant."""
    decade, nth = decade_named(match), 2 if match.word("nth") == "LAST" else match.number("nth")
    if decade is None or nth not in (1, 2):
        return None
    return lambda context: _half(decade(context), nth)


def _half(decade: Answer, nth: int) -> Answer:
    if decade.first is None or decade.last is None:
        return decade
    first, last = decade.first.replace(year=decade.last.year - 4), decade.last.replace(year=decade.last.year - 5)
    return replace(decade, first=first, precision="none") if nth == 2 else replace(decade, last=last, precision="none")


def century_named(match: Match) -> Meaning | None:
    number = match.number("nth")
    if match.value("unit") != "century" or not 1 <= number <= 30 or match.next().text in BEFORE_CHRIST:
        return None
    return lambda context: placed(periods.century(number - 1), WRITTEN, written=True)


def iso_day(match: Match) -> Meaning | None:
    text = match.words.replace("/", "-")
    try:
        period = periods.day(date.fromisoformat(text[:10]))
    except ValueError:
        return None
    if len(text) == 10:
        return lambda context: placed(period, WRITTEN, written=True)
    return lambda context: placed(period, WRITTEN, written=True, type="TIME", value=text[:16], precision="time")


def figures(match: Match) -> Meaning | None:
    """'13/01/2023', '01/13/2023', '13.01.2023'. Where both orders give a day, the value stays open and the bounds hold
    both."""
    first, second, last = (int(part) for part in re.split("[./-]", match.words))
    stated = last if last > 99 else full_year(last)
    orders = [(second, first)] if "." in match.words else [(second, first), (first, second)]
    days = sorted({found for number, on in orders if (found := _day(stated, number, on))})
    if not days:
        return None
    if len(days) == 1:
        return lambda context: placed(
            periods.day(days[0]), "as written, in the one order that gives a day", written=True
        )
    how = "day and month may stand in either order"
    return lambda context: Answer(f"{stated:04}-XX-XX", "DATE", how, days[0], days[1], "none")


def _day(stated: int, number: int, on: int) -> date | None:
    try:
        return date(stated, number, on)
    except ValueError:
        return None


def day_dashed(match: Match) -> Meaning | None:
    """'24-Feb-2022', as official papers write."""
    found = _day(match.number("year"), match.number("month"), match.number("day"))
    return None if found is None else lambda context: placed(periods.day(found), WRITTEN, written=True)


RULES = (
    rule("(?P<first>YEAR) (?P<mark>DASH|STOP) (?P<last>NUM)", years_named),
    rule("(?P<day>NUM) DASH (?P<month>MONTH) DASH (?P<year>YEAR)", day_dashed),
    rule(f"{PREFIX} (?P<the>THE UNIT)? (?P<year>{YEAR}|BIG)", year_named),
    rule(f"{PREFIX} (?P<the>THE)? (?P<decade>DECADE)", decade_named),
    rule("THE? (?P<nth>ORD|SECOND|LAST) HALF OF (?P<the>THE)? (?P<decade>DECADE)", half_decade),
    rule(f"{PREFIX} THE? (?P<nth>ORD|SECOND) DASH? (?P<unit>UNIT)", century_named),
    rule("ISO", iso_day),
    rule("NUMDATE", figures),
)
