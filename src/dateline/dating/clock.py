"""Times of day: '10:35 a.m.', '5 p.m. EST Nov. 9', 'noon Thursday', '1400 GMT', '4 in the morning'."""

import re
from dataclasses import replace

from dateline.dating.context import Answer, Context, open_
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.named import day_named, days_named
from dateline.dating.weekdays import today, weekday
from dateline.dating.words import CODE

# A clock time takes the day told at most this many sentences above it.
DAY_NEAR = 1
# … or the one told so many tokens on in its own sentence.
AHEAD = 12
# What stands before '1830 hours' where it is a time of day.
CLOCKED = ("AT", "BY", "FROM", "TO", "BETWEEN", "AND", "BEFORE", "AFTER")
SENTENCE_ENDS = (".", ";", "?", "!", "\n")


def time_of_day(match: Match) -> Meaning | None:
    """A clock time; its day is the one beside it, else the last one told near, else open."""
    clock, ahead = _clock(match), _day_ahead(match)
    return None if clock is None else lambda context: _on_day(context, clock, ahead)


def _day_ahead(match: Match) -> Meaning | None:
    """The day told a few words on in its sentence: 'at 6 p.m. (1600 GMT) on Tuesday', 'opens at 7 a.m. on 5 May'."""
    ahead = match.tokens[match.found.end() : match.found.end() + AHEAD]
    end = next((place for place, token in enumerate(ahead) if token.text in SENTENCE_ENDS), len(ahead))
    classes = "".join(CODE[token.kind] for token in ahead[:end])
    found = [each.pattern.search(classes) for each in DAYS_AHEAD]
    days = [day_of(Match(ahead, one)) for one in found if one]
    return next((day for day in days if day), None)


def day_of(match: Match) -> Meaning | None:
    """The day that stands within a match, by its month, its weekday, or as yesterday."""
    return day_named(match) if match.has("month") else weekday(match) if match.has("weekday") else today(match)


def _clock(match: Match) -> str | None:
    if match.has("noon"):
        return str(match.value("noon"))
    figures = [int(part) for part in re.findall(r"\d+", match.group("clock")[0].text)]
    hour, minute = figures[0], figures[1] if len(figures) > 1 else 0
    if match.has("military"):
        if len(match.group("clock")[0].text) != 4 or (match.has("hours") and not _military(match)):
            return None
        hour, minute = divmod(match.number("clock"), 100)
    if match.word("clock") == "MERIDIEM":
        hour = hour % 12 + (12 if "p" in match.group("clock")[0].text.lower() else 0) if 1 <= hour <= 12 else 99
    part = match.value("part")
    if part in ("AF", "EV") or (part == "NI" and hour > 5):
        hour = hour % 12 + 12
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _military(match: Match) -> bool:
    """'at 1830 hours', 'around 0600 hrs on Monday', but not '1500 hours of work'."""
    return match.value("hours") == "hour" and (match.prior().kind in CLOCKED or match.word("lead") == "APPROX")


def _on_day(context: Context, clock: str, ahead: Meaning | None) -> Answer:
    told = context.latest(("day", "time"), within=DAY_NEAR)
    if ahead and (told is None or told.sentence < context.sentence):
        return _timed(ahead(context), clock)
    if told is None or (on := told.answer.first) is None:
        return open_(f"XXXX-XX-XXT{clock}", "no day to put the time on", "TIME")
    how = f"on the day of '{told.words}'"
    return Answer(f"{on.isoformat()}T{clock}", "TIME", how, on, on, "time")


def time_and_day(match: Match) -> Meaning | None:
    """'9 a.m. EST Tuesday', 'noon Thursday', '5 p.m., Nov. 9': the day beside the time is its day."""
    clock, day = _clock(match), day_of(match)
    if clock is None or day is None:
        return None
    return lambda context: _timed(day(context), clock)


def _timed(day: Answer, clock: str) -> Answer:
    return replace(day, value=f"{day.value}T{clock}", type="TIME", precision="time" if day.first else "none")


def part_alone(match: Match) -> Meaning | None:
    """'the morning', 'overnight', 'mid-afternoon': a part of the day told last."""
    part, word = str(match.value("part")), match.group("part")[0].text.lower()
    leads = match.prior().kind in ("IN", "BY") and match.next().kind != "OF"
    if not (leads or word == "overnight" or word.startswith("mid") or match.has("mid")):
        return None
    return lambda context: _part_of(context, part)


def _part_of(context: Context, part: str) -> Answer:
    told = context.latest(("day", "time"), within=DAY_NEAR)
    on = told.answer.first if told else context.today
    farther = context.latest(("day", "time"))
    if on is None or (told is None and farther and farther.answer.first != on):  # the evening of which of the two?
        return open_(f"XXXX-XX-XXT{part}", "no day to put the time on", "TIME")
    how = f"on the day of '{told.words}'" if told else f"on the day of {context.whence}"
    return Answer(f"{on.isoformat()}T{part}", "TIME", how, on, on, "day")


def part_of(match: Match) -> Meaning | None:
    """'the evening of 5 April', 'the night of Friday, May 3'."""
    read = days_named if match.has("last") else day_named if match.has("month") else weekday
    day, part = read(match), str(match.value("early"))
    return None if day is None else lambda context: _with_part(day(context), part)


def _with_part(day: Answer, part: str) -> Answer:
    """With the first day's value, where the night of two days is told; it may be either."""
    return replace(day, value=f"{day.value.split('/')[0]}T{part}", type="TIME")


_CLOCK = "APPROX? (?:(?P<clock>MERIDIEM|CLOCK) ZONE?|(?P<noon>NOON))"
_DAY = (
    "(?:(?:WEEKDAY COMMA?)? (?P<month>MONTH) (?P<on>NUM) (?:COMMA (?P<year>YEAR))?|(?P<weekday>WEEKDAY)|(?P<day>TODAY))"
)
DAYS_AHEAD = (rule("(?P<on>NUM|ORD) (?P<month>MONTH) (?P<year>YEAR)?", day_of), rule(_DAY, day_of))
RULES = (
    rule(
        "THE? (?P<early>PART) OF (?:WEEKDAY COMMA?)? (?P<month>MONTH) (?P<on>NUM|ORD) (?:COMMA? (?P<year>YEAR))?",
        part_of,
    ),
    rule(
        "THE? (?P<early>PART) OF (?:WEEKDAY COMMA?)? THE? (?P<on>NUM|ORD) OF? (?P<month>MONTH) (?P<year>YEAR)?", part_of
    ),
    rule("THE? (?P<early>PART) OF (?P<first>NUM) (?:DASH|TO) (?P<last>NUM) (?P<month>MONTH) (?P<year>YEAR)?", part_of),
    rule(
        "THE? (?P<early>PART) OF (?P<month>MONTH) (?P<first>NUM) (?:DASH|TO) (?P<last>NUM) (?:COMMA? (?P<year>YEAR))?",
        part_of,
    ),
    rule("THE? (?P<early>PART) (?:OF|ON)? (?P<weekday>WEEKDAY) (?! PART)", part_of),
    rule(f"{_CLOCK} COMMA? ON? {_DAY}", time_and_day),
    # 'at 10:35 a.m. (0735 GMT) Friday': two expressions, one day.
    rule(f"{_CLOCK} (?= STOP (?:NUM|YEAR|CLOCK|MERIDIEM) ZONE STOP COMMA? ON? {_DAY})", time_and_day),
    rule("APPROX? (?P<clock>MERIDIEM|CLOCK) ZONE?", time_of_day),
    rule("APPROX? (?P<clock>NUM) OCLOCK (?:IN THE (?P<part>PART))?", time_of_day),
    rule("APPROX? (?P<clock>NUM|MERIDIEM|CLOCK) IN THE (?P<part>PART)", time_of_day),
    rule("(?P<military>(?P<clock>YEAR|NUM)) ZONE", time_of_day),
    rule("(?P<lead>APPROX)? (?P<military>(?P<clock>YEAR|NUM)) (?P<hours>UNITS)", time_of_day),
    rule(f"(?P<lead>APPROX)? (?P<military>(?P<clock>YEAR|NUM)) (?P<hours>UNITS) COMMA? ON? {_DAY}", time_and_day),
    rule(f"(?P<military>(?P<clock>YEAR|NUM)) ZONE COMMA? ON? {_DAY}", time_and_day),
    rule("(?P<noon>NOON)", time_of_day),
    rule("(?:THE|(?P<mid>MID DASH?)|EARLY|LATE)? (?P<part>PART)", part_alone),
)
