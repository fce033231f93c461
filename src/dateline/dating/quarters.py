"""Quarters and halves of years, as companies report: 'the third quarter', 'Q3 2023', 'the year-ago period'."""

from dataclasses import replace

from dateline.dating import periods
from dateline.dating.context import WRITTEN, Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import YEAR, short_year, year

MAKE = {"quarter": periods.quarter, "half": periods.half}
AWAY = {"LAST": -1, "THIS": 0, "NEXT": 1, "YEARAGO": -1}
# A quarter still half a year away is the one before it, even beside a verb of the future (days).
AHEAD = 200


def part_of_year(match: Match) -> Meaning | None:
    """'the third quarter', 'Q3 2023', 'the first half of last year', 'this year's third quarter'."""
    name, nth = _nth(match)
    if not 1 <= nth <= (4 if name == "quarter" else 2):
        return None
    stated = year(match.group("year")) or year(match.group("after")) or short_year(match.group("short"))
    if stated and "FISCAL" in {token.kind for token in match.tokens[match.found.start() : match.found.end()]}:
        return lambda context: _fiscal(stated, name, nth)
    if stated:
        return lambda context: placed(MAKE[name](stated, nth), WRITTEN, written=True)
    away = AWAY.get(match.word("which") or match.word("whose"))
    return lambda context: _part(context, name, nth, away)


def _fiscal(stated: int, name: str, nth: int) -> Answer:
    whole = periods.fiscal_year(stated)
    period = replace(MAKE[name](stated, nth), first=whole.first, last=whole.last, precision="none")
    return placed(period, f"{WRITTEN}: a {name} of a fiscal year, whose bounds hold any reckoning", written=True)


def _nth(match: Match) -> tuple[str, int]:
    code = match.value("code")
    if isinstance(code, tuple):
        return str(code[0]), int(code[1])
    name = "half" if match.word("unit") == "HALF" else "quarter"
    if match.word("nth") == "LAST":
        return name, 2 if name == "half" else 0
    return name, match.number("nth")


def _part(context: Context, name: str, nth: int, away: int | None) -> Answer:
    if context.today is None:
        told = context.latest(("year",), within=1)
        if told and told.start:
            return placed(MAKE[name](told.start.year, nth), f"of {after(told, context.sentence)}")
        return open_(f"XXXX-{name[0].upper()}{nth}", "nothing tells the year")
    this = context.today.year
    if away is not None:
        return placed(MAKE[name](this + away, nth), f"counted from {context.whence}")
    choices = [MAKE[name](number, nth) for number in (this - 1, this, this + 1)]
    begun = [one for one in choices if one.first <= context.today]
    coming = [one for one in choices if one.last >= context.today]
    future = context.tense == "future" and (coming[0].first - context.today).days < AHEAD
    return placed(coming[0] if future else begun[-1], f"the nearest one to {context.whence}")


def quarter_ending(match: Match) -> Meaning | None:
    """'the December quarter': the one that ends in that month."""
    nth, stated = match.number("month") // 3, year(match.group("year"))
    if match.number("month") % 3:
        return None
    if stated:
        return lambda context: placed(periods.quarter(stated, nth), WRITTEN, written=True)
    return lambda context: _part(context, "quarter", nth, None)


def quarter_told(match: Match) -> Meaning | None:
    """'the quarter', 'the latest quarter', 'the year-ago period': the one told of last, else the last full one."""
    ended = _ended(match)
    if ended:
        return lambda context: _quarter_ended(context, ended)
    back, stated, latest = int(match.has("ago")), year(match.group("year")), match.has("latest")
    return lambda context: _quarter_told(context, back, stated, latest)


def _ended(match: Match) -> int:
    """'The quarter ended Sept. 30': the calendar's quarter that holds its middle month; 0 if no month is told."""
    on = 2 if match.next(1).kind == "NUM" else 1
    month = match.next(on).value
    if match.next().kind != "ENDED" or match.next(on).kind != "MONTH" or not isinstance(month, int):
        return 0
    return (month - 2) % 12 // 3 + 1


def _quarter_ended(context: Context, nth: int) -> Answer:
    """A company's own name for it goes before the calendar's, where the text has just told that."""
    told = context.latest(("quarter",), within=1)
    return _quarter_told(context, 0, None, latest=False) if told else _part(context, "quarter", nth, None)


def _quarter_told(context: Context, back: int, stated: int | None, latest: bool) -> Answer:
    told = None if latest else context.latest(("quarter",))
    before = ", a year before" if back else ""
    if told and told.answer.first:
        found = periods.quarter(stated or told.answer.first.year - back, (told.answer.first.month + 2) // 3)
        compared = back > 0 or found.first < told.answer.first
        return placed(found, f"the quarter of {after(told, context.sentence)}{before}", compared=compared)
    if stated:
        return placed(periods.year(stated), WRITTEN, written=True)
    if context.today is None:
        return open_("XXXX-QX", "nothing tells which quarter")
    full = periods.step(context.today.replace(day=1), "quarter", -1)
    found = periods.quarter(full.year - back, (full.month + 2) // 3)
    return placed(found, f"the last full quarter before {context.whence}{before}", compared=back > 0)


def year_ago(match: Match) -> Meaning | None:
    """'year-ago' and 'year-earlier' before figures: the same quarter a year before, or the year."""
    return _year_ago


def _year_ago(context: Context) -> Answer:
    told = context.latest(("quarter", "year"), within=2)
    if told and told.answer.precision == "quarter":
        return _quarter_told(context, 1, None, latest=False)
    if context.today is None:
        return open_("XXXX", "no publication day to count from")
    return placed(periods.year(context.today.year - 1), f"a year before {context.whence}", compared=True)


_NTH = "(?P<nth>ORD|SECOND|LAST) DASH? (?P<unit>QUARTER|HALF)"
RULES = (
    rule(
        f"(?:THE (?! FISCAL? [ORD SECOND] DASH))? (?:(?P<year>YEAR) POSS?)? (?:FISCAL DASH?)? {_NTH}"
        " (?:(?:OF|COMMA|IN)? FISCAL? (?:(?P<after>YEAR)|(?P<whose>LAST|THIS|NEXT) UNIT))?",
        part_of_year,
    ),
    rule(f"(?P<which>LAST|THIS|NEXT) UNIT POSS FISCAL? {_NTH}", part_of_year),
    rule(f"THE? (?P<which>YEARAGO) FISCAL? {_NTH}", part_of_year),
    rule(f"(?P<code>QCODE) (?:OF|COMMA)? (?:FISCAL? (?P<year>{YEAR})|FISCAL (?P<short>NUM))?", part_of_year),
    rule("THE? (?P<month>MONTH) DASH? QUARTER (?:OF? (?P<year>YEAR))?", quarter_ending),
    rule("THE (?:(?P<latest>LATEST) (?:QUARTER|PERIOD)|QUARTER)", quarter_told),
    rule("THE (?P<year>YEAR) (?:QUARTER|PERIOD)", quarter_told),
    rule("THE? WORD? (?P<ago>YEARAGO) (?:QUARTER|PERIOD)", quarter_told),
    rule("YEARAGO", year_ago),
)
