"""Days told by their number alone: 'Monday the 16th', 'on the 25th'."""

from datetime import date

from dateline.dating import periods
from dateline.dating.context import Answer, Context, after, open_, placed, spoken
from dateline.dating.grammar import Match, Meaning, rule

# The month told near lends itself to 'the 25th' for a sentence, as in 'left on 3 May and returned on the 9th'.
NEAR = 1
# 'Monday the 16th' is looked for in this many months before and after publication: a weekday and a number meet again
# within seven months or so.
MONTHS = 3


def numbered(match: Match) -> Meaning | None:
    """'on the 25th': of the month told just before, else the last or next one, by the tense."""
    on = match.number("day")
    if not 1 <= on <= 31 or not match.group("day")[0].text[0].isdigit():
        return None  # 'on the third' may be a hole, a lap or a floor
    weekday = match.number("weekday")
    return lambda context: _numbered(context, on, weekday)


def _numbered(context: Context, on: int, weekday: int) -> Answer:
    told = context.latest(("day", "month"), within=NEAR)
    if told and told.answer.first and not weekday:
        found = _day(told.answer.first, 0, on)
        where = after(told, context.sentence)
    elif context.today:
        found = _nearest(context, context.today, on, weekday)
        where = context.whence
    else:
        return open_("XXXX-XX-XX", "nothing tells the month")
    if found is None:
        return open_("XXXX-XX-XX", "no month near has such a day")
    return placed(periods.day(found), f"{spoken(found)}, by the month of {where}")


def _nearest(context: Context, today: date, on: int, weekday: int) -> date | None:
    days = [found for away in range(-MONTHS, MONTHS + 1) if (found := _day(today, away, on))]
    fits = [day for day in days if not weekday or day.isoweekday() == weekday]
    past, ahead = [day for day in fits if day <= today], [day for day in fits if day >= today]
    if context.tense is None:
        return min(fits, key=lambda day: (abs(day - today), day), default=None)
    return next(iter(ahead), None) if context.tense == "future" else max(past, default=None)


def _day(month: date, away: int, on: int) -> date | None:
    """That day of the month so many away from another; None if the month has no such day."""
    try:
        return periods.step(month.replace(day=1), "month", away).replace(day=on)
    except ValueError:
        return None


RULES = (
    rule("(?P<weekday>WEEKDAY) THE (?P<day>ORD) (?! OF)", numbered),
    rule("(?<=ON) THE (?P<day>ORD) (?= [STOP COMMA BREAK])", numbered),
)
