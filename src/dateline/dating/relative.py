"""Times counted from publication or from another time: 'on Friday', 'last week', 'the next day', 'two years ago'."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import Answer, Context, Told, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import AMOUNT, PREFIX, number

AWAY = {"LAST": -1, "PREVIOUS": -1, "PAST": -1, "THIS": 0, "CURRENT": 0, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}
SHAPE = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
         "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip
# 'A year earlier' looks back at most so many sentences for the time it counts from; then publication takes over.
NEAR = 5
# A time that others count from must be at least this precise for each unit of counting.
FINE = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "quarter": ("day", "month", "quarter"),
    "year": ("day", "week", "month", "quarter", "season", "half", "year"),
}


def weekday(match: Match) -> Meaning | None:
    name = match.group("weekday")[0]
    short = len(name.text.rstrip(".")) < 5
    if match.word("prefix") == "APPROX" or short and not name.text.endswith(".") and not match.has("part") or not name.text[0].isupper() and not match.has("which"):
        return None
    number = match.number("weekday")
    which, part = match.word("which"), match.value("part")
    return lambda context: _weekday(context, name.text.lower(), number, which, str(part or ""))


def _weekday(context: Context, name: str, number: int, which: str, part: str) -> Answer:
    found, how = _which_day(context, name, number, which)
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if found is None:
        return open_(f"XXXX-WXX-{number}{suffix}", how, kind)
    return placed(periods.day(found), how, type=kind, value=found.isoformat() + suffix)


def _which_day(context: Context, name: str, number: int, which: str) -> tuple[date | None, str]:
    if which in ("FOLLOWING", "PREVIOUS") and (told := context.latest(("day",))) and told.answer.first:
        return _near(
            told.answer.first, number, which
        ), f"the {which.lower()} one, counted from {after(told, context.sentence)}"
    if name in context.told and which not in ("LAST", "NEXT"):
        return context.told[name], f"{name.capitalize()} as other pages of the story date it"
    if context.today is None:
        return None, "no publication day to count from"
    direction = which or ("NEXT TODAY" if context.tense == "future" else "LAST TODAY")
    words = {"LAST": "the last {} before", "NEXT": "the next {} after", "NEXT TODAY": "future tense, the first {} from"}
    how = words.get(direction, "the last {} up to").format(name.capitalize())
    return _near(context.today, number, direction), f"{how} {context.whence}"


def _near(on: date, number: int, direction: str) -> date:
    """The nearest such weekday in a direction; only a direction with TODAY may give the day itself."""
    back, on_from = (on.isoweekday() - number) % 7, (number - on.isoweekday()) % 7
    if direction == "THIS":
        return on + timedelta(days=number - on.isoweekday())
    if direction in ("NEXT", "COMING", "FOLLOWING"):
        return on + timedelta(days=on_from or 7)
    if direction == "NEXT TODAY":
        return on + timedelta(days=on_from)
    return on - timedelta(days=back if direction == "LAST TODAY" else back or 7)


def today(match: Match) -> Meaning | None:
    part = str(match.value("part") or match.value("early") or "")
    night = match.has("night")
    away = 0 if night else match.number("day")
    return lambda context: _today(context, away, "NI" if night else part)


def _today(context: Context, away: int, part: str) -> Answer:
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if context.today is None:
        return open_(f"XXXX-XX-XX{suffix}", "no publication day to count from", kind)
    on = context.today + timedelta(days=away)
    return placed(periods.day(on), f"counted from {context.whence}", type=kind, value=on.isoformat() + suffix)


def part_of_day(match: Match) -> Meaning | None:
    """'this morning', 'last night', 'the next morning', 'that evening'."""
    which, part = match.word("which"), str(match.value("part"))
    if which in ("THIS", "LAST"):
        return lambda context: _today(context, -1 if which == "LAST" else 0, part)
    away = {"NEXT": 1, "FOLLOWING": 1, "PREVIOUS": -1}.get(which, 0)
    return lambda context: _from_told(context, "day", away, f"T{part}", "TIME")


def unit(match: Match) -> Meaning | None:
    """'last week', 'this year', 'the previous month', 'earlier this decade'."""
    which, name = match.word("which"), str(match.value("unit"))
    if name in ("second", "minute", "hour", "fortnight", "millennium") or name == "day" and which in ("LAST", "PAST"):
        return None
    away = AWAY[which]
    if which in ("FOLLOWING", "PREVIOUS") or which == "NEXT" and match.has("the") and name != "decade":
        return lambda context: _from_told(context, name, away, "", "DATE")
    if which == "PAST" and not match.has("this") or match.has("the") and which in ("LAST", "PAST"):
        return lambda context: _stretch(context, name, which)
    return lambda context: _from_today(context, name, away)


def _from_today(context: Context, name: str, away: int) -> Answer:
    if context.today is None:
        return open_(SHAPE[name], "no publication day to count from")
    period = periods.around(periods.step(_start(context.today, name), name, away), name)
    return placed(period, f"the {name} {_towards(away)} {context.whence}")


def _start(on: date, name: str) -> date:
    # From the first of a month, so that a step from the 31st does not skip a shorter month's end.
    return on.replace(day=1) if name in ("month", "quarter", "year", "decade", "century") else on


def _towards(away: int) -> str:
    return "of" if away == 0 else "before" if away == -1 else "after" if away == 1 else f"{abs(away)} away from"


def _stretch(context: Context, name: str, which: str) -> Answer:
    """'the past year': the twelve months up to now, not a calendar year."""
    value = {"day": "P1D", "week": "P1W", "weekend": "P2D", "month": "P1M", "quarter": "P3M", "year": "P1Y",
             "decade": "P10Y", "century": "P100Y"}[name]  # fmt: skip
    if context.today is None:
        return open_(value, "a length of time up to publication", "DURATION")
    first = periods.step(context.today, name, -1)
    return Answer(value, "DURATION", f"a {name} up to {context.whence}", first, context.today, name)


def _from_told(context: Context, name: str, away: int, suffix: str, kind: str) -> Answer:
    """A period counted from the nearest time before it that is precise enough, else from publication."""
    told = context.latest(FINE.get(name, ("day", "month", "year")))
    if told is None or told.answer.first is None:
        if context.today is None:
            return open_(SHAPE[name] + suffix, "no other time in the text to count from", kind)
        answer = _from_today(context, name, away)
        return Answer(answer.value + suffix, kind, answer.how, answer.first, answer.last, answer.precision)
    start = told.answer.last if away > 0 and told.answer.precision in ("day", name) else told.answer.first
    assert start is not None
    base = _start(start, name) if told.answer.precision != "week" else start
    period = periods.around(periods.step(base, name, away), name)
    how = f"{_count(away, name)} {after(told, context.sentence)}"
    return placed(period, how, type=kind, value=period.value + suffix, written=told.answer.written)


def _count(away: int, name: str) -> str:
    if away == 0:
        return f"the {name} of"
    return (
        f"a {name} {'after' if away > 0 else 'before'}"
        if abs(away) == 1
        else (f"{abs(away)} {name}s {'after' if away > 0 else 'before'}")
    )


def ago(match: Match) -> Meaning | None:
    """'three days ago', 'a year ago', 'several years ago'."""
    count, name = number(match.group("count")), str(match.value("unit"))
    if count is None or match.word("count") == "":
        return lambda context: open_("PAST_REF", "an unknown number of units ago")
    return lambda context: replace(_counted(context, name, -count, None), compared=name == "year" and count == 1)


def apart(match: Match) -> Meaning | None:
    """'a day earlier', 'two months later': counted from a time in the text."""
    count, name = number(match.group("count")), str(match.value("unit"))
    sign = -1 if match.word("way") in ("EARLIER", "BEFORE") else 1
    if count is None:
        return lambda context: open_("PAST_REF", "an unknown number of units apart")
    compared = name == "year" and count == 1 and sign < 0
    return lambda context: replace(_apart(context, name, sign * count), compared=compared)


def _apart(context: Context, name: str, away: float) -> Answer:
    told = context.latest(FINE.get(name, ("day",)), within=NEAR)
    if told is None and away < 0:
        return _counted(context, name, away, None)
    return _counted(context, name, away, told)


def ahead(match: Match) -> Meaning | None:
    """'two weeks from now', 'in three days' time'."""
    count, name = number(match.group("count")), str(match.value("unit"))
    if count is None:
        return lambda context: open_("FUTURE_REF", "an unknown number of units ahead")
    return lambda context: _counted(context, name, count, None)


def _counted(context: Context, name: str, away: float, told: Told | None) -> Answer:
    """A time some units away from another, as precise as the unit; hours and less give no day."""
    base = told.answer.first if told else context.today
    if name in ("second", "minute", "hour") or away != int(away):
        value = f"PT{abs(away):g}{name[0].upper()}" if name in ("second", "minute", "hour") else "PAST_REF"
        return open_(value, "a length of time", "DURATION")
    if base is None:
        return open_("PAST_REF" if away < 0 else "FUTURE_REF", "no day to count from")
    quarter = _same_quarter(context, name, int(away))
    if quarter:
        return quarter
    to = "week" if name == "fortnight" else "year" if name in ("decade", "century", "millennium") else name
    period = periods.around(periods.step(base, name, int(away)), to)
    where = after(told, context.sentence) if told else context.whence
    return placed(period, f"{_count(int(away), name)} {where}")


def _same_quarter(context: Context, name: str, away: int) -> Answer | None:
    """'a year ago' beside a quarter compares the same quarter of another year, in reports of earnings."""
    told = context.latest(("quarter",), within=NEAR) if name == "year" else None
    if told is None or told.answer.precision != "quarter" or told.answer.first is None:
        return None
    year = told.answer.first.year + away
    period = periods.quarter(year, (told.answer.first.month + 2) // 3)
    return placed(period, f"{_count(away, 'year')} {after(told, context.sentence)}")


def that_unit(match: Match) -> Meaning | None:
    """'that day', 'the same month', 'later in the week', 'the end of the year'."""
    name = str(match.value("unit"))
    if name not in SHAPE:
        return None
    here = match.word("which") == "THE" and name in ("day", "week", "month", "year", "quarter", "weekend")
    if here:
        return lambda context: _this_or_told(context, name)
    return lambda context: _from_told(context, name, 0, "", "DATE")


def _this_or_told(context: Context, name: str) -> Answer:
    """'the week': the one that was told of last, near; else that of publication."""
    told = context.latest((name,), within=2)
    if told is not None and told.answer.first:
        return placed(periods.around(told.answer.first, name), f"the {name} of {after(told, context.sentence)}")
    return _from_today(context, name, 0)


def that_time(match: Match) -> Meaning | None:
    return _that_time


def _that_time(context: Context) -> Answer:
    told = context.latest(("day", "week", "month"), within=1) or context.latest(
        ("quarter", "season", "half", "year"), within=1
    )
    if told is None:
        return open_("PAST_REF", "no time told before to mean")
    answer = told.answer
    return Answer(
        answer.value,
        "DATE",
        f"the time of {after(told, context.sentence)}",
        answer.first,
        answer.last,
        answer.precision,
    )


def beside(match: Match) -> Meaning | None:
    """'the day before', 'the year after', at the end of a clause."""
    if match.next().kind not in ("STOP", "COMMA", "BREAK", "DASH", "AND"):
        return None
    name = str(match.value("unit"))
    away = -1 if match.word("way") == "BEFORE" else 1
    return lambda context: _from_told(context, name, away, "", "DATE") if name in SHAPE else open_("PAST_REF", "vague")


def the_weekend(match: Match) -> Meaning | None:
    return _the_weekend


def _the_weekend(context: Context) -> Answer:
    """The weekend just past or, in the future tense or from Thursday on, the one to come."""
    if context.today is None:
        return open_(SHAPE["weekend"], "no publication day to count from")
    past = context.tense == "past" or context.tense is None and context.today.isoweekday() <= 3
    away = -1 if past and context.today.isoweekday() < 6 else 0
    return _from_today(context, "weekend", away)


def told_unit(match: Match) -> Meaning | None:
    """'for the week', 'the year's best': the one that was told of last, else that of publication. 'The month saw …' too."""
    name = str(match.value("unit") or match.value("month") or match.value("owner"))
    if name not in ("week", "month", "year", "quarter") or match.next().kind == "ENDED":
        return None
    if match.has("month"):
        return (lambda context: _this_or_told(context, name)) if name == "month" and match.next().kind == "WORD" else None
    return lambda context: _from_today(context, name, 0)


def year_ended(match: Match) -> Meaning | None:
    if match.value("unit") != "year":
        return None
    return lambda context: open_("P1Y", "a length of time", "DURATION")


_COUNT = f"(?:APPROX|OVER)? (?P<count>{AMOUNT})? MORE? (?P<unit>UNIT|UNITS|SECOND)"
RULES = (
    rule(f"{PREFIX} (?P<which>(?:THE? (?=[LAST NEXT FOLLOWING PREVIOUS COMING]))? (?:LAST|NEXT|THIS|COMING|PAST|FOLLOWING|PREVIOUS|THIS PAST|THIS COMING))? "
         "(?P<weekday>WEEKDAY) (?P<part>PART)?", weekday),
    rule("(?:EARLY|LATE|EARLIER|LATER|MID DASH)? (?P<early>PART)? (?:(?P<day>TODAY)|(?P<night>NIGHT)) (?P<part>PART)?", today),
    rule(f"{PREFIX} THE? (?P<which>THIS|LAST|NEXT|FOLLOWING|PREVIOUS|THAT|SAME) (?P<part>PART)", part_of_day),
    rule(f"{PREFIX} (?P<the>THE)? (?P<this>THIS (?=[PAST COMING]))? (?P<which>LAST|NEXT|THIS|PAST|CURRENT|COMING|FOLLOWING|PREVIOUS)"
         " (?P<unit>UNIT|WEEKEND|QUARTER) (?:OR SO)?", unit),
    rule(f"{_COUNT} (?:OR SO)? AGO", ago),
    rule(f"{_COUNT} (?P<way>EARLIER|LATER)", apart),
    rule(f"{_COUNT} (?:FROM PRESENTLY|HENCE|POSS TIME)", ahead),
    rule(f"{PREFIX} (?P<which>THAT SAME?|THE? SAME) (?P<unit>UNIT|WEEKEND|QUARTER)", that_unit),
    rule("(?P<prefix>(?:THE? EDGE OF|EARLIER IN|LATER IN|LATE IN|EARLY IN)) (?P<which>THE) (?P<unit>UNIT|WEEKEND|QUARTER)", that_unit),
    rule("THE WEEKEND", the_weekend),
    rule("THAT TIME|(?<=AT) THE TIME(?= [STOP COMMA BREAK])", that_time),
    rule("(?<=FOR) THE KIND? (?P<unit>UNIT)|(?<=[BREAK STOP]) THE (?P<month>UNIT)|THE (?P<owner>UNIT) (?=POSS)", told_unit),
    rule("THE KIND? FISCAL? (?P<unit>UNIT) (?=ENDED)", year_ended),
    rule("THE (?P<unit>UNIT) (?P<way>BEFORE|AFTER)", beside),
)  # fmt: skip
