"""Lengths of time: 'three weeks', 'a 16-hour flight', 'months', 'the past two years', 'the first nine months'."""

from dateline.dating import periods
from dateline.dating.context import Answer, Context, open_
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import AMOUNT, number

LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "W", "month": "M", "year": "Y",
    "quarter": "Q", "decade": "Y", "century": "Y", "fortnight": "W", "millennium": "Y",
}  # fmt: skip
TIMES = {"decade": 10, "century": 100, "millennium": 1000, "fortnight": 2}
HOURS = ("second", "minute", "hour")
# A part of a unit is said in the next smaller one: how many of them it holds.
SMALLER = {"Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "D": (24, "H"), "Q": (3, "M")}
SMALLER_IN_DAY = {"H": (60, "M"), "M": (60, "S")}
# Words after which bare units measure: 'for years', 'it took months'.
MEASURING = ("for", "took", "take", "takes", "lasted", "spent", "last", "after", "the", "these", "those", "many")


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: P3W, PT2H, P2Y6M; PXY for an unknown number."""
    letter, hours = LETTERS[unit], unit in HOURS
    mark = "PT" if hours else "P"
    if count is None:
        return mark + "X" + {"decade": "E", "century": "C", "millennium": "L"}.get(unit, letter)
    count *= TIMES.get(unit, 1)
    whole, rest = int(count), count - int(count)
    size, smaller = (SMALLER_IN_DAY if hours else SMALLER).get(letter, (0, ""))
    if not rest or not size:
        return f"{mark}{count:.15g}{letter}"
    begin = f"{mark}{whole}{letter}" if whole else mark
    return f"{begin}{'T' if letter == 'D' else ''}{round(rest * size)}{smaller}"


def duration(match: Match) -> Meaning | None:
    """'three weeks', 'a 16-hour flight', 'more than two years', 'a year and a half'."""
    unit, tokens = str(match.value("unit")), match.group("count")
    count = number(tokens)
    if unit not in LETTERS or not tokens or _is_no_length(match, unit):
        return None
    value = length(count + 0.5 if match.has("half") and count is not None else count, unit)
    return lambda context: open_(value, "a length of time", "DURATION")


def _is_no_length(match: Match, unit: str) -> bool:
    """'a second opinion', 'one day he will', '$3 a year', 'a day-long', 'aged 40 years old', 'three-quarters'."""
    kinds, last = [token.kind for token in match.group("count")], match.group("unit")[-1]
    behind = [match.next().kind, match.next(1).kind]
    if unit == "quarter" and (match.has("dash") or kinds == ["A"]):
        return True
    if kinds == ["A"] and last.kind == "UNITS":  # 'a years-long dispute': how many is not said
        return True
    # Ages are facts about a person, not times of the news.
    if behind[0] == "OLD" or behind == ["DASH", "OLD"]:
        return True
    if match.has("dash") or last.kind not in ("UNIT", "SECOND", "QUARTER"):
        return False
    if unit == "second" or (kinds == ["A"] and (behind[0] == "DASH" or _is_rate(match))):
        return True
    return unit == "day" and kinds == ["WORDNUM"] and match.prior().kind not in ("IN", "BY", "FOR", "THE")


def _is_rate(match: Match) -> bool:
    """'$3 million a year', 'four flights a week': so much in each, which no calendar needs."""
    before, two = match.prior(), match.prior(2)
    if before.kind in ("NUM", "YEAR", "UNITS") or before.text.endswith("%") or before.text.startswith(MONEY):
        return True
    return two.kind in ("NUM", "YEAR", "WORDNUM", "BIG") or two.text.startswith(MONEY)


MONEY = ("$", "£", "€", "¥")


def bare(match: Match) -> Meaning | None:
    """'years', 'weeks or months': an unknown number of units, where a word beside them says that they measure."""
    measured = match.prior().kind in ("IN", "THROUGH", "OVER", "APPROX", "SOME", "TO") or (
        match.prior().text.lower() in MEASURING
    )
    if not measured and not match.has("long") and match.next().kind not in ("AGO", "BEFORE", "LATER", "AFTER"):
        return None
    value = length(None, str(match.value("unit")))
    return lambda context: open_(value, "an unknown length of time", "DURATION")


def whole_unit(match: Match) -> Meaning | None:
    """'a day-long meeting', 'the year-long siege'."""
    value = length(1, str(match.value("unit")))
    return lambda context: open_(value, "a length of time", "DURATION")


def stretch(match: Match) -> Meaning | None:
    """'the past two years', 'the next few days', 'the first nine months': placed where they touch publication."""
    count = number(match.group("count")) if match.has("count") else None
    unit, way = str(match.value("unit")), match.word("way")
    return (lambda context: _stretch(context, count, unit, way)) if unit in LETTERS else None


def _stretch(context: Context, count: float | None, unit: str, way: str) -> Answer:
    value = length(count, unit)
    sign = {"LAST": -1, "PAST": -1, "PREVIOUS": -1, "NEXT": 1, "COMING": 1}.get(way, 0)
    if context.today is None or not sign or count is None or unit in HOURS or count != int(count):
        return open_(value, "a length of time", "DURATION")
    first, last = sorted((periods.step(context.today, unit, sign * int(count)), context.today))
    how = f"{'up to' if sign < 0 else 'from'} {context.whence}"
    return Answer(value, "DURATION", how, first, last, unit if unit in ("day", "week", "month", "year") else "none")


_NEAR = "(?:APPROX|SOME (?! THE))*"
_COUNT = f"(?P<count>{AMOUNT})"
_UNIT = "(?P<unit>UNIT|UNITS|SECOND|QUARTER|QUARTERS|WEEKEND)"
_UNITS = "(?P<unit>UNITS|QUARTERS)"
RULES = (
    # 'the two years', but of 'the two-week war' only 'two-week'.
    rule(
        f"{_NEAR} (?:THE (?! {AMOUNT} DASH))? {_COUNT} (?P<dash>DASH)? MORE? KIND* {_UNIT}"
        " (?P<half>AND A HALF)? (?:DASH? LONG)?",
        duration,
    ),
    rule(f"{_NEAR} {_COUNT} (?:TO|DASH|OR) {AMOUNT} DASH? {_UNIT}", duration),
    rule(f"{_UNITS} (?:OR UNITS)? (?P<long>DASH (?:LONG|OLD))?", bare),
    rule("(?P<unit>UNIT) DASH LONG", whole_unit),
    rule(
        f"{_NEAR} THE (?P<way>LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING|ORD|LATEST) {_COUNT}? MORE? KIND? {_UNITS}"
        " (?:OR SO)?",
        stretch,
    ),
    rule(f"{_NEAR} (?P<way>LAST|PAST|NEXT|COMING|PREVIOUS) {_COUNT} {_UNITS}", stretch),
)
