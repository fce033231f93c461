"""Quarters, halves, seasons, fiscal years, holidays and year-ends."""

from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX, YEAR, year
from dateline.dating.periods import Period
from dateline.dating.words import HOLIDAYS

_MAKE = {"quarter": periods.quarter, "half": periods.half}
_AWAY = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "CURRENT": 0, "THAT": 0, "NEXT": 1, "COMING": 1, "YEARAGO": -1}


def nth_part(match: Match) -> Meaning | None:
    """'the third quarter', 'Q3 2023', 'the first half of last year', 'this year's third quarter'."""
    unit, nth = _nth(match)
    if not 1 <= nth <= (4 if unit == "quarter" else 2):
        return None
    stated = year(match.group("year")) or year(match.group("after"))
    if stated:
        return lambda context: placed(_MAKE[unit](stated, nth), "as written", written=True)
    word = match.word("which") or match.word("whose")
    away = _AWAY.get(word) if word else None
    return lambda context: _part(context, unit, nth, away)


def _nth(match: Match) -> tuple[str, int]:
    code = match.value("code")
    if isinstance(code, tuple):
        return str(code[0]), int(code[1])
    if match.word("nth") == "LAST":
        return "half", 2 if match.word("unit") == "HALF" else 0
    return "half" if match.word("unit") == "HALF" else "quarter", match.number("nth")


def _part(context: Context, unit: str, nth: int, away: int | None) -> Answer:
    letter = unit[0].upper()
    if context.today is None:
        told = context.latest(("year",), within=1)
        if told and told.answer.first:
            return placed(_MAKE[unit](told.answer.first.year, nth), f"of {after(told, context.sentence)}")
        return open_(f"XXXX-{letter}{nth}", "nothing tells the year")
    this = context.today.year
    if away is not None:
        return placed(_MAKE[unit](this + away, nth), f"counted from {context.whence}")
    choices = [_MAKE[unit](number, nth) for number in (this - 1, this, this + 1)]
    begun = [one for one in choices if one.first <= context.today]
    coming = [one for one in choices if one.last >= context.today]
    future = context.tense == "future" and coming[0].first - context.today < timedelta(days=200)
    return placed(coming[0] if future else begun[-1], f"the nearest one to {context.whence}")


def season(match: Match) -> Meaning | None:
    name, stated = str(match.value("season")), year(match.group("year"))
    if stated:
        return lambda context: placed(periods.season(stated, name), "as written", written=True)
    which = match.word("which")
    if match.word("season") == "FALL" and not which:
        return None
    if not which and match.prior().kind not in ("IN", "FROM", "BY", "TO") and not match.has("prefix"):
        return None
    if match.has("deixis"):
        away = {"LAST": -1, "PREVIOUS": -1, "NEXT": 1}.get(match.word("deixis"), 0)
        return lambda context: _season(context, name, "", away)
    return lambda context: _season(context, name, which, None)


def _season(context: Context, name: str, which: str, away: int | None) -> Answer:
    if context.today is None:
        return open_(f"XXXX-{periods.SEASONS[name][0]}", "nothing tells the year")
    this = context.today.year
    if away is not None:
        return placed(periods.season(this + away, name), f"counted from {context.whence}")
    # A winter's bounds hold two winters, so all are compared by their first month.
    start = periods.SEASONS[name][1]
    begun = [number for number in (this - 1, this, this + 1) if date(number, start, 1) <= context.today]
    last = begun[-1] if which != "LAST" or _over(begun[-1], start, context.today) else begun[-1] - 1
    if which == "NEXT" or context.tense == "future" and which not in ("LAST", "PAST"):
        last = begun[-1] if not _over(begun[-1], start, context.today) and which != "NEXT" else begun[-1] + 1
    if which == "THIS":
        last = this
    return placed(periods.season(last, name), f"the nearest one to {context.whence}")


def _over(number: int, start: int, today: date) -> bool:
    return periods.step(date(number, start, 1), "month", 3) <= today


def quarter_told(match: Match) -> Meaning | None:
    """'the quarter', 'the latest quarter', 'the year-ago period': the one that was told of, else the last full one."""
    back = 1 if match.has("ago") else 0
    stated = year(match.group("year"))
    return lambda context: _quarter_told(context, back, stated, match.has("latest"))


def _quarter_told(context: Context, back: int, stated: int | None, latest: bool = False) -> Answer:
    told = None if latest else context.latest(("quarter",))
    if told and told.answer.first:
        found = periods.quarter(stated or told.answer.first.year - back, (told.answer.first.month + 2) // 3)
        compared = back > 0 or found.first < told.answer.first
        how = f"the quarter of {after(told, context.sentence)}" + (", a year before" if back else "")
        return placed(found, how, compared=compared)
    if stated:
        return placed(periods.year(stated), "as written", written=True)
    if context.today is None:
        return open_("XXXX-QX", "nothing tells which quarter")
    before = periods.step(context.today.replace(day=1), "quarter", -1)
    found = periods.quarter(before.year - back, (before.month + 2) // 3)
    how = f"the last full quarter before {context.whence}" + (", a year before" if back else "")
    return placed(found, how, compared=bool(back))


def year_ago(match: Match) -> Meaning | None:
    return lambda context: _year_ago(context)


def _year_ago(context: Context) -> Answer:
    told = context.latest(("quarter", "year"), within=2)
    if told and told.answer.precision == "quarter":
        return _quarter_told(context, 1, None)
    if context.today is None:
        return open_("XXXX", "no publication day to count from")
    return placed(periods.year(context.today.year - 1), f"a year before {context.whence}", compared=True)


def fiscal(match: Match) -> Meaning | None:
    stated = year(match.group("year"))
    if stated:
        return lambda context: placed(
            periods.fiscal_year(stated), "a fiscal year: bounds hold any reckoning", written=True
        )
    away = {"LAST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1, "LATEST": -1}.get(match.word("which"), 0)
    return lambda context: _fiscal(context, away)


def _fiscal(context: Context, away: int) -> Answer:
    if context.today is None:
        return open_("XXXX", "nothing tells which fiscal year")
    return placed(periods.fiscal_year(context.today.year + away), f"a fiscal year, counted from {context.whence}")


def year_end(match: Match) -> Meaning | None:
    unit = str(match.value("end"))
    return lambda context: _year_end(context, unit)


def _year_end(context: Context, unit: str) -> Answer:
    if context.today is None:
        return open_("XXXX" if unit == "year" else "XXXX-XX", "no publication day to count from")
    whole = periods.around(context.today, unit)
    last = periods.month(whole.last.year, whole.last.month) if unit == "year" else whole
    return placed(Period(whole.value, last.first, last.last, whole.precision), f"the end of the {unit} of {context.whence}")


def holiday(match: Match) -> Meaning | None:
    name = match.group("name")[0].text.lower().replace("’", "'")
    if not match.group("name")[0].text[0].isupper():
        return None
    stated, which = year(match.group("year")), match.word("which")
    return lambda context: _holiday(context, name, stated, which)


def _holiday(context: Context, name: str, stated: int | None, which: str) -> Answer:
    if stated:
        return placed(periods.day(holiday_in(name, stated)), f"{name.title()} of {stated}", written=True)
    if context.today is None:
        return open_("XXXX-XX-XX", "nothing tells the year")
    days = [holiday_in(name, context.today.year + away) for away in (-1, 0, 1)]
    if which == "LAST" or context.tense == "past":
        found = [one for one in days if one < context.today or which != "LAST" and one == context.today][-1]
    elif which == "NEXT" or context.tense == "future":
        found = [one for one in days if one >= context.today][0]
    else:
        found = min(days, key=lambda one: abs(one - context.today) if context.today else one)
    return placed(periods.day(found), f"{name.title()}, the nearest one to {context.whence}")


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


_NTH = "(?P<nth>ORD|SECOND|LAST) DASH? (?P<unit>QUARTER|HALF)"
_WHICH = "(?P<which>LAST|NEXT|THIS|PAST|COMING|THE)"
_SEASON = "(?P<season>SEASON|FALL)"
RULES = (
    rule(f"(?:THE(?! FISCAL? [ORD SECOND] DASH))? (?:(?P<year>YEAR) POSS?)? (?:FISCAL DASH?)? {_NTH}"
         f" (?:(?:OF|COMMA|IN)? FISCAL? (?:(?P<after>YEAR)|(?P<whose>LAST|THIS|NEXT) UNIT))?", nth_part),
    rule(f"(?P<which>LAST|THIS|NEXT) UNIT POSS FISCAL? {_NTH}", nth_part),
    rule(f"THE? (?P<which>YEARAGO) FISCAL? {_NTH}", nth_part),
    rule(f"(?P<code>QCODE) (?:OF|COMMA)? (?P<year>{YEAR})?", nth_part),
    rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS|PAST|COMING|THE|THIS PAST)? {_SEASON} (?:OF|COMMA)? (?P<year>{YEAR})", season),
    rule(f"{PREFIX} {_SEASON} (?P<deixis>LAST|NEXT|THIS) UNIT", season),
    rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS PAST|THIS|PAST|COMING|THE)? {_SEASON}", season),
    rule("THE (?:(?P<latest>LATEST) (?:QUARTER|PERIOD)|QUARTER)", quarter_told),
    rule("THE (?P<year>YEAR) (?:QUARTER|PERIOD)", quarter_told),
    rule("THE? (?:WORD)? (?P<ago>YEARAGO) (?:QUARTER|PERIOD)", quarter_told),
    rule("YEARAGO", year_ago),
    rule(f"FISCAL (?P<year>{YEAR})", fiscal),
    rule("(?:THE)? (?P<which>CURRENT|LAST|NEXT|PREVIOUS|COMING|THIS|LATEST) FISCAL UNIT", fiscal),
    rule("(?:THE)? APPROX? (?P<end>YEAREND)", year_end),
    rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS)? (?P<name>HOLIDAY) (?:COMMA? (?P<year>{YEAR}))?", holiday),
)  # fmt: skip
