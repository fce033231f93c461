"""Days and months told without their year: which year is meant."""

from collections.abc import Callable
from datetime import date

from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.periods import Period

# The day or month of a year; raises ValueError where that year has no such day.
Make = Callable[[int], Period]

# How far up a text lends its year to a day or month without one, where no publication day is known: a newspaper
# paragraph or two. Farther, another story may have begun.
LENDING = 4
# A year beside it in the same sentence counts even where publication is known, if it stands this near (characters).
BESIDE = 40
# How many times farther the day (first) or month (second) that the tense points to may be than the nearest one: the
# nearest verb is often not the one that governs it. On TempEval's TimeBank and AQUAINT (1,822 expressions) 1,498 to
# 1,500 values are right with anything from (1.5, 3.5) to (2.5, 15), 1,485 with the nearest alone, 1,465 with the tense
# alone. Months get the widest limit, for political news ('in January', said in December): its past is rarely wrong.
FARTHER = (2.5, 15.0)


def yearless(context: Context, make: Make, suffix: str, weekday: int = 0, which: str = "") -> Answer:
    """A day or month without its year: the year of the text nearby, or the nearest one to publication by tense."""
    lent = None if which else _lent(context, make)
    if lent:
        return lent
    if context.today is None:
        return open_(f"XXXX-{suffix}", "nothing tells the year")
    choices = _around(make, context.today.year)
    agreeing = [one for one in choices if weekday and one.first.isoweekday() == weekday]
    if not choices:
        return open_(f"XXXX-{suffix}", "no year near publication has such a day")
    period = _chosen(agreeing or choices, context, context.today, which)
    return placed(period, _how(period, context, context.today, which))


def _how(period: Period, context: Context, today: date, which: str) -> str:
    if which in ("LAST", "NEXT"):
        return f"the {'last one before' if which == 'LAST' else 'next one after'} {context.whence}"
    if context.tense == "past" and period.first <= today:
        return f"past tense, the last one up to {context.whence}"
    if context.tense == "future" and period.last >= today:
        return f"future tense, the first one from {context.whence}"
    return f"the nearest one to {context.whence}"


def _around(make: Make, year: int) -> list[Period]:
    """The one of this year, the year before and the year after, where there is one (29 February)."""
    periods = []
    for number in (year - 1, year, year + 1):
        try:
            periods.append(make(number))
        except ValueError:
            continue
    return periods


def _lent(context: Context, make: Make) -> Answer | None:
    """The year that a time in the text lends: one beside it, or one near where no publication is known."""
    told = context.latest(("day", "month", "year"), within=0 if context.today else LENDING, written=True)
    if told is None or told.start is None or context.tense == "future":
        return None
    if context.today and context.start - told.end > BESIDE:
        return None
    lender = told.start
    near = _around(make, lender.year)
    if told.answer.precision == "year":
        near = [one for one in near if one.first.year == lender.year]
    else:
        # Half a year and more away, the year is as likely the one before or after.
        near = [one for one in near if abs((one.first - lender).days) <= 182]
    return placed(near[0], f"year from {after(told, context.sentence)}", written=True) if near else None


def _chosen(choices: list[Period], context: Context, today: date, which: str) -> Period:
    past = [one for one in choices if (one.last < today if which == "LAST" else one.first <= today)]
    future = [one for one in choices if (one.first > today if which == "NEXT" else one.last >= today)]
    if which in ("LAST", "PAST") and past:
        return past[-1]
    if which in ("NEXT", "COMING") and future:
        return future[0]
    if which == "THIS":
        return next((one for one in choices if one.first.year == today.year), choices[0])
    nearest = min(choices, key=lambda one: (abs(one.first - today), one.first))
    by_tense = {"future": future[:1], "past": past[-1:]}.get(context.tense or "") or [nearest]
    far = FARTHER[nearest.precision == "month"]
    if context.governed:  # 'took effect on 1 July' was, however near the next one is
        return by_tense[0]
    return by_tense[0] if abs(by_tense[0].first - today) <= far * abs(nearest.first - today) else nearest
