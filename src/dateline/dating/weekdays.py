"""Weekdays, today and its neighbours, and parts of days: 'on Friday', 'late yesterday', 'this morning', 'tonight'."""

from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import Answer, Context, after, open_, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import PREFIX
from dateline.dating.units import from_told
from dateline.dating.words import WEEKDAYS

# 'has called a strike for Wednesday', 'the vote set for Sunday': what is fixed lies ahead, whatever the verb's tense.
SET_FOR = " for "
# 'The Sunday Times', 'Saturday Night Live' are no days.
PAPERS = frozenset(
    "Times Telegraph Mail Mirror Express Star Herald World Independent Post Tribune Standard Age".split()
)
NAMES = {number: name for name, number in WEEKDAYS.items()}


def weekday(match: Match) -> Meaning | None:
    if not _is_weekday(match):
        return None
    number, part = match.number("weekday"), match.value("part")
    which = match.group("which")[-1].kind if match.has("which") else ""  # 'the previous', 'this past': the last word
    return lambda context: _weekday(context, number, which, str(part or ""))


def _is_weekday(match: Match) -> bool:
    """Without a full stop, 'Sun' and 'Sat' are other words; without a capital, only 'last friday' is surely a day."""
    name = match.group("weekday")[0].text
    if match.next().text in PAPERS:
        return False
    if not (name[0].isupper() or match.has("which")):
        return False
    return len(name) > 5 or name.endswith(".") or match.has("part")


def _weekday(context: Context, number: int, which: str, part: str) -> Answer:
    found, how = _which_day(context, number, which)
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if found is None:
        return open_(f"XXXX-WXX-{number}{suffix}", how, kind)
    return placed(periods.day(found), how, type=kind, value=found.isoformat() + suffix)


def _which_day(context: Context, number: int, which: str) -> tuple[date | None, str]:
    name = NAMES[number]
    if which in ("FOLLOWING", "PREVIOUS") and (told := context.latest(("day",))) and told.answer.first:
        found = near(told.answer.first, number, which)
        return found, f"the {which.lower()} one, counted from {after(told, context.sentence)}"
    if name in context.told and which not in ("LAST", "NEXT"):
        return context.told[name], f"{name.capitalize()} as other pages of the story date it"
    if context.today is None:
        return None, "no publication day to count from"
    ahead = context.tense == "future" or context.text[max(0, context.start - 5) : context.start].lower() == SET_FOR
    direction = which or ("NEXT TODAY" if ahead else "LAST TODAY")
    if which == "THIS" and context.tense == "future":
        direction = "NEXT TODAY"
    before, behind = dict.fromkeys(("LAST", "PAST", "PREVIOUS"), "the last {} before"), "the next {} after"
    words = {**before, "NEXT": behind, "COMING": behind, "FOLLOWING": behind, "THIS": "the {} of the week of",
             "NEXT TODAY": "future tense, the first {} from"}  # fmt: skip
    how = words.get(direction, "the last {} up to").format(name.capitalize())
    return near(context.today, number, direction), f"{how} {context.whence}"


def near(on: date, number: int, direction: str) -> date:
    """The nearest such weekday in a direction; only a direction with TODAY may give the day itself."""
    back, onward = (on.isoweekday() - number) % 7, (number - on.isoweekday()) % 7
    if direction == "THIS":
        return on + timedelta(days=number - on.isoweekday())
    if direction in ("NEXT", "COMING", "FOLLOWING"):
        return on + timedelta(days=onward or 7)
    if direction == "NEXT TODAY":
        return on + timedelta(days=onward)
    return on - timedelta(days=back if direction == "LAST TODAY" else back or 7)


def today(match: Match) -> Meaning | None:
    if match.words == "Today" and match.prior().text[:1].isupper():
        return None  # 'USA Today'
    part = "NI" if match.has("night") else str(match.value("part") or match.value("early") or "")
    away = match.number("day")
    return lambda context: on_today(context, away, part)


def on_today(context: Context, away: int, part: str) -> Answer:
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if context.today is None:
        return open_(f"XXXX-XX-XX{suffix}", "no publication day to count from", kind)
    on = context.today + timedelta(days=away)
    return placed(periods.day(on), f"counted from {context.whence}", type=kind, value=on.isoformat() + suffix)


def part_of_day(match: Match) -> Meaning | None:
    """'this morning', 'last night', 'the next morning', 'that evening'."""
    which, part = match.word("which"), str(match.value("part"))
    if which in ("THIS", "LAST"):
        return lambda context: on_today(context, -1 if which == "LAST" else 0, part)
    away = {"NEXT": 1, "FOLLOWING": 1, "PREVIOUS": -1}.get(which, 0)
    return lambda context: from_told(context, "day", away, f"T{part}", "TIME")


_WHICH = (
    "(?P<which>(?:THE? (?=[LAST NEXT FOLLOWING PREVIOUS COMING]))?"
    " (?:LAST|NEXT|THIS PAST|THIS COMING|THIS|COMING|PAST|FOLLOWING|PREVIOUS))?"
)


RULES = (
    # No day is 'about Friday': 'to get around Friday's ruling'.
    rule(f"{PREFIX.replace('|APPROX', '')} {_WHICH} (?P<weekday>WEEKDAY) (?P<part>PART)?", weekday),
    rule("(?P<weekday>WEEKDAY) (?P<which>LAST|NEXT) (?= [STOP COMMA BREAK])", weekday),
    rule(
        "(?:EARLY|LATE|EARLIER|LATER|MID DASH)? (?P<early>PART)? (?:(?P<day>TODAY)|(?P<night>NIGHT)) (?P<part>PART)?",
        today,
    ),
    rule(f"{PREFIX} THE? (?P<which>THIS|LAST|NEXT|FOLLOWING|PREVIOUS|THAT|SAME) (?P<part>PART)", part_of_day),
)
