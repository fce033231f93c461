"""Durations, sets and vague times: 'three weeks', 'the past two years', 'every Friday', 'daily', 'now', 'recently'."""

from collections.abc import Callable

from dateline.dating import periods
from dateline.dating.context import Answer, Context, open_
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import AMOUNT, number

LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W", "month": "M", "year": "Y",
           "quarter": "Q", "decade": "Y", "century": "Y", "fortnight": "W", "millennium": "Y"}  # fmt: skip
TIMES = {"decade": 10, "century": 100, "millennium": 1000, "fortnight": 2}
HOURS = ("second", "minute", "hour")
# What half a unit is, in the next smaller one.
HALVES = {"Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "D": (24, "H"), "Q": (3, "M")}
WITHIN_DAY = {"H": (60, "M"), "M": (60, "S")}


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: P3W, PT2H, P2Y6M; PXY for an unknown number."""
    letter, hours = LETTERS[unit], unit in HOURS
    mark = "PT" if hours else "P"
    if count is None:
        return mark + "X" + {"decade": "E", "century": "C", "millennium": "L"}.get(unit, letter)
    count *= TIMES.get(unit, 1)
    whole, rest = int(count), count - int(count)
    value = f"{mark}{whole}{letter}" if whole or not rest else mark
    size, smaller = (WITHIN_DAY if hours else HALVES).get(letter, (0, ""))
    if not rest or not size:
        return value if value != mark else f"{mark}{count:g}{letter}"
    if letter == "D":
        return f"{value}T{round(rest * size)}H"
    return f"{value}{round(rest * size)}{smaller}"


def duration(match: Match) -> Meaning | None:
    """'three weeks', 'a 16-hour flight', 'more than two years'."""
    unit, tokens = str(match.value("unit")), match.group("count")
    if unit not in LETTERS or not tokens or _is_no_length(match, unit):
        return None
    value = length(number(tokens), unit)
    return lambda context: open_(value, "a length of time", "DURATION")


def _is_no_length(match: Match, unit: str) -> bool:
    """'a second opinion', 'one day', 'a day', 'a quarter': words that seldom measure time without more words."""
    kinds = [token.kind for token in match.group("count")]
    last = match.group("unit")[-1]
    if unit == "second" and last.text.lower() == "second" and not match.has("dash"):
        return True
    if unit == "quarter" and kinds == ["A"] or kinds == ["A"] and not match.has("dash") and _is_rate(match):
        return True
    if unit == "day" and kinds == ["WORDNUM"] and last.text == "day" and not match.has("dash"):
        return match.prior().kind not in ("IN", "BY", "FOR", "APPROX", "OVER", "THE")
    # Ages are facts about a person, not times of the news; three-quarters is a share.
    if match.next().kind == "OLD" or match.next().kind == "DASH" and match.next(1).kind == "OLD" or unit == "quarter" and match.has("dash"):
        return True
    return last.kind == "UNIT" and kinds[0] == "A" and match.next().kind == "DASH"


def _is_rate(match: Match) -> bool:
    """'$3 million a year', 'four flights a week': so much in each, which no calendar needs."""
    before, two = match.prior(), match.prior(2)
    if before.text[:1] in "$£€¥" and before.text or before.kind in ("NUM", "YEAR", "UNITS") or before.text.endswith("%"):
        return True
    return two.kind in ("NUM", "YEAR", "WORDNUM", "BIG") or two.text[:1] in "$£€¥" and two.text != ""


def bare(match: Match) -> Meaning | None:
    """'years', 'weeks or months': an unknown number of units, where a word before says that they measure."""
    if (
        match.prior().kind not in ("IN", "THROUGH", "OVER", "APPROX", "TO")
        and match.prior().text.lower() not in _MEASURING
    ):
        if match.next().kind not in ("AGO", "BEFORE", "LATER") and match.next().text.lower() != "after":
            return None
    value = length(None, str(match.value("unit")))
    return lambda context: open_(value, "an unknown length of time", "DURATION")


_MEASURING = ("for", "took", "take", "takes", "lasted", "spent", "last", "after", "the", "these", "those", "many")


def stretch(match: Match) -> Meaning | None:
    """'the past two years', 'the next few days', 'the first nine months': placed beside publication where they touch it."""
    count, unit, way = number(match.group("count")), str(match.value("unit")), match.word("way")
    if unit not in LETTERS:
        return None
    if not match.has("count"):
        count = None
    value = length(count, unit)
    return lambda context: _stretch(context, count, unit, way, value)


def _stretch(context: Context, count: float | None, unit: str, way: str, value: str) -> Answer:
    sign = {"LAST": -1, "PAST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1}.get(way, 0)
    if context.today is None or not sign or count is None or unit in HOURS or count != int(count):
        return open_(value, "a length of time", "DURATION")
    other = periods.step(
        context.today, "month" if unit == "quarter" else unit, sign * int(count) * (3 if unit == "quarter" else 1)
    )
    first, last = sorted((other, context.today))
    how = f"{'up to' if sign < 0 else 'from'} {context.whence}"
    return Answer(value, "DURATION", how, first, last, unit if unit in ("day", "week", "month", "year") else "none")


def every(match: Match) -> Meaning | None:
    """'every day', 'each of the past three years', 'every other week'."""
    unit = str(match.value("unit"))
    if unit not in LETTERS:
        return None
    count = number(match.group("count")) if match.has("count") else 2 if match.has("other") else 1
    value = length(count, unit)
    return lambda context: open_(value, "again and again", "SET")


def every_named(match: Match) -> Meaning | None:
    """'every Friday', 'Tuesdays', 'each July', 'weekends', 'every morning'."""
    part = match.value("part")
    suffix = f"T{part}" if part else ""
    if match.has("weekday"):
        value = f"XXXX-WXX-{match.number('weekday')}{suffix}"
    elif match.has("month"):
        value = f"XXXX-{match.number('month'):02}"
    elif match.has("season"):
        value = f"XXXX-{periods.SEASONS[str(match.value('season'))][0]}"
    else:
        value = "XXXX-WXX-WE" if match.has("weekend") else f"XXXX-XX-XX{suffix}"
    return lambda context: open_(value, "again and again", "SET")


def per(match: Match) -> Meaning | None:
    """'twice a week', 'three times a day'."""
    unit = str(match.value("unit"))
    if unit not in LETTERS or match.prior().kind not in ("ONCE", "TIMES"):
        return None
    return lambda context: open_(length(1, unit), "so often in each", "SET")


def often(match: Match) -> Meaning | None:
    value = str(match.value("often"))
    if match.next().kind == "CAPITAL" or match.prior().kind == "CAPITAL" or match.group("often")[0].text[0].isupper():
        return None
    return lambda context: open_(value, "again and again", "SET")


def vague(value: str) -> Callable[[Match], Meaning | None]:
    """A reading of words that say only 'now', 'before' or 'later'."""
    how = {"PRESENT_REF": "the present", "PAST_REF": "some time past", "FUTURE_REF": "some time to come"}[value]

    def read(match: Match) -> Meaning | None:
        if match.has("guard") and (match.next().kind in ("CAPITAL", "DASH", "AFTER") or match.next().text == "as"):
            return None
        return lambda context: open_(value, how)

    return read


_UNIT = "(?P<unit>UNIT|UNITS|SECOND|QUARTER|QUARTERS|WEEKEND)"
_COUNT = f"(?P<count>{AMOUNT})"
_NEAR = "(?:APPROX|OVER(?! THE))*"
RULES = (
    rule("(?:A|PER) (?P<unit>UNIT|SECOND)", per),
    rule(f"{_NEAR} (?:THE(?! {AMOUNT} DASH))? {_COUNT} (?P<dash>DASH)? MORE? KIND* {_UNIT} (?:AND A HALF)? (?:DASH? LONG)?", duration),
    rule(f"{_NEAR} {_COUNT} (?:TO|DASH|OR) {AMOUNT} DASH? {_UNIT}", duration),
    rule(f"{_NEAR} THE? {_COUNT} (?P<unit>UNIT) AND A HALF", duration),
    rule("(?P<unit>UNITS|QUARTERS) (?:OR UNITS)? (?:DASH LONG)?", bare),
    rule(f"{_NEAR} THE (?P<way>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|ORD|LATEST) {_COUNT}? MORE? KIND? (?P<unit>UNITS|QUARTERS) (?:OR SO)?", stretch),
    rule(f"{_NEAR} (?P<way>LAST|PAST|NEXT|COMING|PREVIOUS) {_COUNT} (?P<unit>UNITS|QUARTERS)", stretch),
    rule(f"EVERY (?:OF THE [PAST LAST NEXT])? (?P<other>MORE)? {_COUNT}? {_UNIT}", every),
    rule("EVERY (?:(?P<weekday>WEEKDAY)(?P<part>PART)?|(?P<month>MONTH)|(?P<season>SEASON|FALL)|(?P<weekend>WEEKEND))", every_named),
    rule("EVERY (?P<part>PART)", every_named),
    rule("(?P<weekday>WEEKDAYS)", every_named),
    rule("(?P<weekday>WEEKDAY) (?P<part>PARTS)", every_named),
    rule("(?P<often>FREQ)", often),
    rule("PRESENTLY", vague("PRESENT_REF")),
    rule("(?P<guard>CURRENT)", vague("PRESENT_REF")),
    rule("MORE? JUSTPAST|THE PAST|(?:RECENT|PAST) (?:UNITS|QUARTERS)|(?<=[IN FROM]) PAST UNITS", vague("PAST_REF")),
    rule("(?P<guard>SOONER)|THE WORD? FUTURE|THE WORD TERM|(?:COMING|FUTURE) (?:UNITS|QUARTERS)", vague("FUTURE_REF")),
)  # fmt: skip
