"""Days, months and years by their names: 'April 10', '10 April 2024', 'December', 'May of last year', '2021', 'the 1980s'."""

from dataclasses import replace
from datetime import date

from dateline.dating import periods
from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX, YEAR, full_year, year
from dateline.dating.periods import Period

# How far up a text lends its year to a day or month without one, where no publication day is known: a newspaper
# paragraph or two. Farther, another story may have begun.
LENDING = 4
WRITTEN = "as written"
# How many times farther the day (first) or month (second) that the tense points to may be than the nearest one: the
# nearest verb is often not the one that governs it. Seen on TempEval's TimeBank and AQUAINT; a third more or less of
# either changes some five of 1,800 values, no limit at all makes thirty wrong.
FARTHER = (2.5, 5.0)


def day_named(match: Match) -> Meaning | None:
    number, on = match.number("month"), match.number("day") or match.number("on")
    if not 1 <= on <= (29 if number == 2 else 30 if number in (4, 6, 9, 11) else 31):
        return None
    stated = year(match.group("year")) or year(match.group("shared"))
    weekday = match.number("weekday")
    if stated:
        return lambda context: day_in_year(stated, number, on)
    return lambda context: _yearless(
        context, lambda y: periods.day(date(y, number, on)), f"{number:02}-{on:02}", weekday, match.word("which")
    )


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
    found = day_in_year(told.answer.first.year, number, on)
    return replace(found, how=f"month and year of {after(told, context.sentence)}")


def day_in_year(stated: int, number: int, on: int) -> Answer:
    try:
        return placed(periods.day(date(stated, number, on)), WRITTEN, written=True)
    except ValueError:
        return open_(f"{stated:04}-{number:02}", f"{stated} has no such day")


def month_named(match: Match) -> Meaning | None:
    number, stated = match.number("month"), year(match.group("year"))
    if stated:
        return lambda context: placed(periods.month(stated, number), WRITTEN, written=True)
    if match.has("deixis") and match.value("unit") == "year":
        away = {"LAST": -1, "PREVIOUS": -1, "THIS": 0, "CURRENT": 0, "THAT": 0, "NEXT": 1}[match.word("deixis")]
        return lambda context: _of_year(context, match, away, number)
    if match.has("deixis") or not _is_month(match):
        return None
    which = match.word("which")
    return lambda context: _yearless(context, lambda y: periods.month(y, number), f"{number:02}", which=which)


def _of_year(context: Context, match: Match, away: int, number: int) -> Answer:
    """'May of last year', 'January that year'."""
    if match.word("deixis") == "THAT":
        told = context.latest(("day", "month", "year"))
        if told and told.answer.first:
            how = f"of that year, after {after(told, context.sentence)}"
            return placed(periods.month(told.answer.first.year, number), how)
    if context.today is None or match.word("deixis") == "THAT":
        return open_(f"XXXX-{number:02}", "no publication day to count the year from")
    return placed(periods.month(context.today.year + away, number), f"counted from {context.whence}")


def _is_month(match: Match) -> bool:
    """'May' and short forms are other words too: alone they need a word before them that times take."""
    name = match.group("month")[0].text
    if match.has("prefix") or match.has("which") or match.next().kind == "POSS" and name not in ("May", "March"):
        return True
    leads = match.prior().kind in (
        "IN",
        "FROM",
        "BY",
        "TO",
        "BEFORE",
        "AFTER",
        "OF",
        "ON",
        "THROUGH",
        "BETWEEN",
        "EVERY",
    )
    if match.prior().kind == "THE" and match.next().kind == "WORD":
        return True
    if len(name.rstrip(".")) < 4 or name in ("March", "August"):
        return leads and match.next().kind not in ("CAPITAL", "NUM")
    return match.next().kind != "CAPITAL" and match.prior().kind != "CAPITAL" or leads


def year_named(match: Match) -> Meaning | None:
    stated = year(match.group("year"))
    if stated is None or not _is_year(match, stated):
        return None
    return lambda context: placed(periods.year(stated), WRITTEN, written=True)


def _is_year(match: Match, stated: int) -> bool:
    before, behind = match.prior(), match.next()
    if match.has("the") or match.has("prefix") and match.word("prefix") != "APPROX":
        return True
    if behind.kind in ("UNITS", "UNIT", "ZONE", "FRACTION") or before.text in (
        "No",
        "Page",
        "Flight",
        "#",
        "$",
        ":",
        ".",
    ):
        return False
    if match.word("year") == "SHORTYEAR":
        return before.kind in ("IN", "OF", "FROM", "BY", "TO", "MONTH", "SEASON", "BEFORE")
    leads = before.kind in (
        "IN",
        "FROM",
        "BY",
        "TO",
        "BEFORE",
        "AFTER",
        "BETWEEN",
        "OF",
        "AND",
        "DASH",
        "THROUGH",
        "OR",
    )
    # Figures of these years are years far more often than amounts, unless a plain word follows: '2000 people'.
    if 1900 <= stated <= 2050:
        return behind.kind != "WORD" or leads or before.kind in _OPENING or match.word("year") != "YEAR"
    return (
        before.kind in ("IN", "FROM", "BETWEEN", "AFTER") and behind.kind not in ("WORD", "CAPITAL") and stated > 1000
    )


_OPENING = ("THE", "THAT", "THIS", "ITS", "A", "POSS", "CAPITAL", "BREAK", "COMMA")


def decade_named(match: Match) -> Meaning | None:
    value = match.number("decade")
    number = value // 10 if value >= 100 else full_year(value) // 10
    if value < 100 and not (match.has("the") or match.has("prefix") or match.prior().kind in ("IN", "DASH")):
        return None
    return lambda context: placed(periods.decade(number), WRITTEN, written=True)


def century_named(match: Match) -> Meaning | None:
    number = match.number("nth")
    if match.value("unit") != "century" or not 1 <= number <= 30:
        return None
    return lambda context: placed(periods.century(number - 1), WRITTEN, written=True)


def iso_day(match: Match) -> Meaning | None:
    text = match.words
    try:
        period = periods.day(date.fromisoformat(text[:10]))
    except ValueError:
        return None
    if len(text) == 10:
        return lambda context: placed(period, WRITTEN, written=True)
    return lambda context: placed(period, WRITTEN, written=True, type="TIME", value=text[:16])


def figures(match: Match) -> Meaning | None:
    """'13/01/2023', '01/13/2023', '13.01.2023'. Where both orders give a day, the word stays open to both."""
    text = match.words
    first, second, last = (int(part) for part in text.replace(".", "/").split("/"))
    stated = last if last > 99 else full_year(last)
    days = [_safe(stated, second, first)] + ([] if "." in text else [_safe(stated, first, second)])
    real = sorted({found for found in days if found})
    if not real:
        return None
    if len(real) == 1:
        return lambda context: placed(periods.day(real[0]), "as written, the only order that gives a day", written=True)
    return lambda context: Answer(
        f"{stated:04}-XX-XX", "DATE", "day and month may stand in either order", real[0], real[1], "day"
    )


def _safe(stated: int, number: int, on: int) -> date | None:
    try:
        return date(stated, number, on)
    except ValueError:
        return None


def _yearless(context: Context, make, suffix: str, weekday: int = 0, which: str = "") -> Answer:  # type: ignore[no-untyped-def]
    """A day or month without its year: the year of the text nearby, or the nearest one to publication by tense."""
    lent = None if which in ("LAST", "NEXT", "THIS", "PAST", "COMING") else _lent(context, make)
    if lent:
        return lent
    if context.today is None:
        return open_(f"XXXX-{suffix}", "nothing tells the year")
    choices = []
    for number in range(context.today.year - 1, context.today.year + 2):
        try:
            choices.append(make(number))
        except ValueError:
            continue  # 29 February of most years
    agreeing = [one for one in choices if weekday and one.first.isoweekday() == weekday]
    period = _chosen(agreeing or choices, context, which)
    words = {"LAST": "the last one before", "NEXT": "the next one after"}.get(which, "the nearest one to")
    return placed(period, f"{words} {context.whence}" + (f", {context.tense} tense" if context.tense else ""))


def _lent(context: Context, make) -> Answer | None:  # type: ignore[no-untyped-def]
    """The year that a time in the text lends: one with a year, in the same sentence, or near with no publication known."""
    told = context.latest(("day", "month", "year"), within=0 if context.today else LENDING, written=True)
    if told is None or told.answer.first is None or context.tense == "future":
        return None
    near = []
    for number in range(told.answer.first.year - 1, told.answer.first.year + 2):
        try:
            near.append(make(number))
        except ValueError:
            continue
    same_year = [one for one in near if one.first.year == told.answer.first.year]
    if told.answer.precision == "year":
        best = same_year
    else:
        # Half a year and more away, the year is as likely the one before or after.
        best = [one for one in near if abs((one.first - told.answer.first).days) <= 182][:1]
    if not best:
        return None
    return placed(best[0], f"year from {after(told, context.sentence)}", written=True)


def _chosen(choices: list[Period], context: Context, which: str) -> Period:
    today = context.today
    assert today is not None
    past = [one for one in choices if one.first <= today]
    future = [one for one in choices if one.last >= today]
    if which == "LAST":
        past = [one for one in past if one.last < today] or past
    if which == "NEXT":
        future = [one for one in future if one.first > today] or future
    if which in ("LAST", "PAST") and past:
        return past[-1]
    if which in ("NEXT", "COMING") and future:
        return future[0]
    if which == "THIS":
        return next((one for one in choices if one.first.year == today.year), choices[0])
    nearest = min(choices, key=lambda one: (abs(one.first - today), one.first))
    by_tense = (future[:1] if context.tense == "future" else past[-1:] if context.tense == "past" else []) or [nearest]
    far = FARTHER[nearest.precision == "month"]
    return by_tense[0] if abs(by_tense[0].first - today) <= far * abs(nearest.first - today) else nearest


_WEEKDAY = "(?:(?:THE|LAST|NEXT|THIS COMING|THIS)? (?P<weekday>WEEKDAY) (?:PART|DASH)? COMMA? THE?)?"
_ALL = "LAST|NEXT|THIS|PREVIOUS|CURRENT|THAT"
RULES = (
    rule(f"{PREFIX} {_WEEKDAY} (?P<month>MONTH) THE? (?P<day>NUM|ORD) (?:COMMA|OF)? (?P<year>{YEAR})", day_named),
    rule(
        f"{PREFIX} {_WEEKDAY} (?P<which>LAST|NEXT|THIS)? (?P<month>MONTH) THE? (?P<day>NUM|ORD)"
        " (?=(?:(?:AND|OR|TO|THROUGH|DASH) NUM COMMA? (?P<shared>YEAR))?)",
        day_named,
    ),
    rule(f"{PREFIX} {_WEEKDAY} THE? (?P<day>NUM|ORD) OF? (?P<month>MONTH) (?:COMMA? (?P<year>{YEAR}))?", day_named),
    rule(
        "(?P<day>NUM|ORD) (?=(?:AND|OR|TO|THROUGH|DASH) (?:NUM|ORD) OF? (?P<month>MONTH) (?:COMMA? (?P<year>YEAR))?)",
        day_named,
    ),
    rule(f"{PREFIX} (?P<month>MONTH) (?:COMMA|OF)? (?P<year>{YEAR})", month_named),
    rule(f"{PREFIX} (?P<month>MONTH) (?:OF|COMMA)? (?P<deixis>{_ALL}) (?P<unit>UNIT)", month_named),
    rule(f"{PREFIX} (?P<which>LAST|NEXT|THIS|COMING|THIS PAST)? (?P<month>MONTH)", month_named),
    rule(f"{PREFIX} (?P<the>THE UNIT)? (?P<year>{YEAR}|BIG)", year_named),
    rule(f"{PREFIX} (?P<the>THE)? (?P<decade>DECADE)", decade_named),
    rule(f"{PREFIX} THE? (?P<nth>ORD|SECOND) DASH? (?P<unit>UNIT)", century_named),
    rule("(?<=MONTH NUM [AND OR TO THROUGH DASH]) (?P<day>NUM) (?:COMMA (?P<year>YEAR))?", day_also),
    rule("ISO", iso_day),
    rule("NUMDATE", figures),
)
