"""Times so many units away: 'three days ago', 'a year earlier', 'two weeks from now', 'the day before'."""

from dataclasses import replace
from datetime import timedelta

from dateline.dating import periods
from dateline.dating.amounts import length
from dateline.dating.context import Answer, Context, Told, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import AMOUNT, number
from dateline.dating.units import FINE, SHAPE, counted, from_told

# 'A year earlier' looks back at most so many sentences for the time it counts from; then publication takes over.
NEAR = 5
# Units that no calendar has: what stands for them.
ROUNDED = {"fortnight": "week", "decade": "year", "century": "year", "millennium": "year"}


def ago(match: Match) -> Meaning | None:
    """'three days ago', 'a year ago', 'several years ago'."""
    count, name = number(match.group("count")), str(match.value("unit"))
    if count is None or not match.has("count"):
        return lambda context: open_("PAST_REF", "an unknown number of units ago")
    compared = name == "year" and count == 1
    return lambda context: replace(_away(context, name, -count, None), compared=compared)


def ago_exactly(match: Match) -> Meaning | None:
    """'two years ago today', 'a week ago on Monday', 'ten years ago this month'."""
    count, name = number(match.group("count")), str(match.value("unit"))
    if count is None or count != int(count) or not match.has("count") or name not in periods.COUNTABLE:
        return None
    unit = "week" if match.has("weekday") or match.word("same") == "WEEKDAY" else str(match.value("same") or "day")
    weekday = match.number("weekday") or (match.number("same") if match.word("same") == "WEEKDAY" else 0)
    if match.value("exact") or (weekday and name != "week"):
        return None
    return lambda context: _ago_exactly(context, (name, int(count)), unit, weekday)


def _ago_exactly(context: Context, length: tuple[str, int], unit: str, weekday: int) -> Answer:
    if context.today is None:
        return open_("PAST_REF", "no day to count from")
    name, count = length
    on = periods.step(context.today, name, -count)
    found = periods.day(on + timedelta(days=weekday - on.isoweekday())) if weekday else periods.around(on, unit)
    return placed(found, f"{counted(-count, name)} {context.whence}")


def apart(match: Match) -> Meaning | None:
    """'a day earlier', 'two months later': counted from a time in the text."""
    count, name = number(match.group("count")), str(match.value("unit"))
    sign = 1 if match.word("way") == "LATER" else -1
    if count is None or not match.has("count"):
        return lambda context: open_("PAST_REF", "an unknown number of units apart")
    compared = name == "year" and count == 1 and sign < 0
    return lambda context: replace(_apart(context, name, sign * count), compared=compared)


def _apart(context: Context, name: str, away: float) -> Answer:
    told = context.latest(FINE.get(name, ("day",)), within=NEAR)
    if told is None and away > 0:
        return open_(length(away, name), "no other time in the text to count from", "DURATION")
    return _away(context, name, away, told)


def ahead(match: Match) -> Meaning | None:
    """'two weeks from now', 'in three days' time'."""
    count, name = number(match.group("count")), str(match.value("unit"))
    if count is None or not match.has("count"):
        return lambda context: open_("FUTURE_REF", "an unknown number of units ahead")
    return lambda context: _away(context, name, count, None)


def _away(context: Context, name: str, away: float, told: Told | None) -> Answer:
    """A time some units from another (None: publication), as precise as the unit; hours and halves give no day."""
    base = told.start if told else context.today
    if name in ("second", "minute", "hour") or away != int(away):
        return open_(length(abs(away), name), "a length of time", "DURATION")
    if base is None:
        return open_("PAST_REF" if away < 0 else "FUTURE_REF", "no day to count from")
    quarter = _same_quarter(context, int(away)) if name == "year" else None
    if quarter:
        return quarter
    period = periods.around(periods.step(base, name, int(away)), ROUNDED.get(name, name))
    where = after(told, context.sentence) if told else context.whence
    return placed(period, f"{counted(int(away), name)} {where}")


def _same_quarter(context: Context, away: int) -> Answer | None:
    """'a year ago' beside a quarter compares the same quarter of another year, in reports of earnings."""
    told = context.latest(("quarter",), within=NEAR)
    if told is None or told.answer.first is None:
        return None
    period = periods.quarter(told.answer.first.year + away, (told.answer.first.month + 2) // 3)
    return placed(period, f"{counted(away, 'year')} {after(told, context.sentence)}")


def beside(match: Match) -> Meaning | None:
    """'the day before', 'the year after', at the end of a clause."""
    name, away = str(match.value("unit")), -1 if match.word("way") == "BEFORE" else 1
    if match.next().kind not in ("STOP", "COMMA", "BREAK", "DASH", "AND"):
        return None
    if match.word("unit") == "PART":  # 'the night before'
        return lambda context: from_told(context, "day", away, f"T{name}", "TIME")
    if name not in SHAPE:
        return None
    return lambda context: from_told(context, name, away)


def that_time(match: Match) -> Meaning | None:
    """'at that time': the day, week or month told last, near; a whole year only where nothing closer was told."""
    return _that_time


def _that_time(context: Context) -> Answer:
    close = context.latest(("day", "week", "month"), within=1)
    told = close or context.latest(("quarter", "season", "half", "year"), within=1)
    if told is None:
        return open_("PAST_REF", "no time told before to mean")
    return replace(told.answer, type="DATE", how=f"the time of {after(told, context.sentence)}", written=False)


_COUNT = f"(?:APPROX|SOME|OVER)? (?P<count>{AMOUNT})? MORE? (?P<unit>UNIT|UNITS|SECOND)"
RULES = (
    rule(f"{_COUNT} (?:OR SO)? AGO", ago),
    rule(f"{_COUNT} AGO (?:(?P<exact>TODAY)|ON? (?P<weekday>WEEKDAY)|THIS (?P<same>UNIT|WEEKDAY))", ago_exactly),
    rule(f"{_COUNT} (?P<way>EARLIER|LATER|PREVIOUS (?=[COMMA STOP BREAK]))", apart),
    rule(f"{_COUNT} (?:FROM PRESENTLY|HENCE|POSS TIME)", ahead),
    rule("THE (?P<unit>UNIT|PART) (?P<way>BEFORE|AFTER)", beside),
    rule("THAT TIME|(?<=AT) THE TIME(?= [STOP COMMA BREAK])", that_time),
)
