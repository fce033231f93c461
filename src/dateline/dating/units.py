"""Weeks, months and years by where they lie: 'last week', 'the previous month', 'later in the day', 'the weekend'."""

from dataclasses import replace
from datetime import date

from dateline.dating import periods
from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX

AWAY = {"LAST": -1, "PREVIOUS": -1, "PAST": -1, "THIS": 0, "CURRENT": 0, "NEXT": 1, "COMING": 1, "FOLLOWING": 1}
# The value of a unit that nothing places, and of the stretch of time that long.
SHAPE = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
         "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip
LENGTH = {"day": "P1D", "week": "P1W", "weekend": "P2D", "month": "P1M", "quarter": "P3M", "year": "P1Y",
          "decade": "P10Y", "century": "P100Y"}  # fmt: skip
# A time that others count from must be at least this precise for each unit of counting.
FINE = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "quarter": ("day", "month", "quarter"),
    "year": ("day", "week", "month", "quarter", "season", "half", "year"),
}


def unit(match: Match) -> Meaning | None:
    """'last week', 'this year', 'the previous month', 'earlier this decade'."""
    which, name = match.word("which"), str(match.value("unit"))
    if name not in SHAPE or (name == "day" and which in ("LAST", "PAST")):
        return None
    away = AWAY[which]
    if which in ("FOLLOWING", "PREVIOUS") or (which == "NEXT" and match.has("the") and name != "decade"):
        return lambda context: from_told(context, name, away)
    if (which == "PAST" and not match.has("this")) or (match.has("the") and which in ("LAST", "PAST")):
        return lambda context: _stretch(context, name)
    return lambda context: from_today(context, name, away)


def beyond(match: Match) -> Meaning | None:
    """'the week before last', 'the year after next'."""
    name, away = str(match.value("unit")), -2 if match.word("way") == "BEFORE" else 2
    return (lambda context: from_today(context, name, away)) if name in SHAPE else None


def from_today(context: Context, name: str, away: int) -> Answer:
    """The unit so many away from the one of publication."""
    if context.today is None:
        return open_(SHAPE[name], "no publication day to count from")
    period = periods.around(periods.step(_start(context.today, name), name, away), name)
    towards = {0: "of", -1: "before", 1: "after"}.get(away) or f"{'before' if away < 0 else 'after'} the one next to"
    return placed(period, f"the {name} {towards} {context.whence}")


def _start(on: date, name: str) -> date:
    # From the first of a month, so that a step from the 31st does not skip a shorter month.
    return on.replace(day=1) if name in ("month", "quarter", "year", "decade", "century") else on


def _stretch(context: Context, name: str) -> Answer:
    """'the past year': the twelve months up to now, not a calendar year."""
    if context.today is None:
        return open_(LENGTH[name], "a length of time up to publication", "DURATION")
    first = periods.step(context.today, name, -1)
    return Answer(LENGTH[name], "DURATION", f"a {name} up to {context.whence}", first, context.today, name)


def from_told(context: Context, name: str, away: int, suffix: str = "", kind: str = "DATE") -> Answer:
    """A unit counted from the nearest time before it that is precise enough, else from publication."""
    told = context.latest(FINE.get(name, ("day", "month", "year")))
    if told is None or told.start is None or told.answer.last is None:
        # 'The next day' and 'that day' always lean on another; 'the next year' may follow publication.
        if context.today is None or name == "day":
            return open_(SHAPE[name] + suffix, "no other time in the text to count from", kind)
        answer = from_today(context, name, away)
        return replace(answer, value=answer.value + suffix, type=kind)
    start = told.answer.last if away > 0 and told.answer.precision == "day" else told.start
    period = periods.around(periods.step(_start(start, name), name, away), name)
    how = f"{counted(away, name)} {after(told, context.sentence)}"
    return placed(period, how, type=kind, value=period.value + suffix, written=told.answer.written)


def counted(away: int, name: str) -> str:
    """'a day after', '3 weeks before', 'the month of'."""
    if away == 0:
        return f"the {name} of"
    many = f"a {name}" if abs(away) == 1 else f"{abs(away)} {name}s"
    return f"{many} {'after' if away > 0 else 'before'}"


def that_unit(match: Match) -> Meaning | None:
    """'that day', 'the same month', 'later in the week', 'the end of the year'."""
    name = str(match.value("unit"))
    if name not in SHAPE:
        return None
    if match.word("which") == "THE":
        return lambda context: _this_or_told(context, name)
    return lambda context: from_told(context, name, 0)


def _this_or_told(context: Context, name: str) -> Answer:
    """'the week': the one that was told of last, near; else that of publication."""
    told = context.latest((name,), within=2)
    if told is not None and told.answer.first:
        return placed(periods.around(told.answer.first, name), f"the {name} of {after(told, context.sentence)}")
    return from_today(context, name, 0)


def the_weekend(match: Match) -> Meaning | None:
    """The weekend just past or, in the future tense or from Thursday on, the one to come."""
    return _the_weekend


def _the_weekend(context: Context) -> Answer:
    if context.today is None:
        return open_(SHAPE["weekend"], "no publication day to count from")
    number = context.today.isoweekday()
    past = context.tense == "past" or (context.tense is None and number <= 3)
    return from_today(context, "weekend", -1 if past and number < 6 else 0)


def unit_alone(match: Match) -> Meaning | None:
    """'for the week', 'the year's best': that of publication. 'The month saw …': the month told of last."""
    name = str(match.value("unit") or match.value("opening") or match.value("owner"))
    if name not in ("week", "month", "year", "quarter") or match.next().kind == "ENDED":
        return None
    if match.has("opening"):
        opens = name == "month" and match.next().kind == "WORD"
        return (lambda context: _this_or_told(context, name)) if opens else None
    return lambda context: from_today(context, name, 0)


def year_ended(match: Match) -> Meaning | None:
    """'the year ended March 31': a length, as any twelve months may be meant."""
    if match.value("unit") != "year":
        return None
    return lambda context: open_("P1Y", "a length of time", "DURATION")


_UNIT = "(?P<unit>UNIT|WEEKEND|QUARTER)"
RULES = (
    rule(
        f"{PREFIX} (?P<the>THE)? (?P<this>THIS (?=[PAST COMING]))?"
        f" (?P<which>LAST|NEXT|THIS|PAST|CURRENT|COMING|FOLLOWING|PREVIOUS) {_UNIT} (?:OR SO)?",
        unit,
    ),
    rule(f"{PREFIX} (?P<which>THAT SAME?|THE? SAME) {_UNIT}", that_unit),
    rule(f"(?:THE? EDGE OF|EARLIER IN|LATER IN|LATE IN|EARLY IN) (?P<which>THE) {_UNIT}", that_unit),
    rule("THE (?P<unit>UNIT|WEEKEND) (?P<way>BEFORE LAST|AFTER NEXT)", beyond),
    rule("THE WEEKEND", the_weekend),
    rule(
        "(?<=FOR) THE KIND? (?P<unit>UNIT)|(?<=[BREAK STOP]) THE (?P<opening>UNIT)|THE (?P<owner>UNIT) (?=POSS)",
        unit_alone,
    ),
    rule("THE KIND? FISCAL? (?P<unit>UNIT) (?=ENDED)", year_ended),
)
