"""Times that come again: 'every Friday', 'each July', 'daily', 'twice a week', 'Tuesday nights'."""

from dateline.dating import periods
from dateline.dating.amounts import LETTERS, length
from dateline.dating.context import open_
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.parts import AMOUNT, number


def every(match: Match) -> Meaning | None:
    """'every day', 'each of the past three years', 'every other week'."""
    unit = str(match.value("unit"))
    if unit not in LETTERS:
        return None
    count = number(match.group("count")) if match.has("count") else 2 if match.has("other") else 1
    value = length(count, unit)
    return lambda context: open_(value, "again and again", "SET")


def every_named(match: Match) -> Meaning | None:
    """'every Friday', 'Tuesdays', 'each July', 'every weekend', 'every morning'."""
    part = f"T{match.value('part')}" if match.has("part") else ""
    if match.has("other"):  # 'every other Friday'
        return lambda context: open_("P2W", "again and again", "SET")
    if match.has("weekday"):
        value = f"XXXX-WXX-{match.number('weekday')}{part}"
    elif match.has("month"):
        value = f"XXXX-{match.number('month'):02}"
    elif match.has("season"):
        value = f"XXXX-{periods.SEASONS[str(match.value('season'))][0]}"
    else:
        value = "XXXX-WXX-WE" if match.has("weekend") else f"XXXX-XX-XX{part}"
    return lambda context: open_(value, "again and again", "SET")


def monthly(match: Match) -> Meaning | None:
    """'the first Monday of every month'."""
    value = length(1, "month")
    return lambda context: open_(value, "again and again", "SET")


def times_in(match: Match) -> Meaning | None:
    """'twice a week', 'three times a day'."""
    unit = str(match.value("unit"))
    if unit not in LETTERS or match.prior().kind not in ("ONCE", "TIMES"):
        return None
    return lambda context: open_(length(1, unit), "so often in each", "SET")


def often(match: Match) -> Meaning | None:
    """'daily', 'monthly'; not in names, as that of a newspaper."""
    value = str(match.value("often"))
    if "CAPITAL" in (match.prior().kind, match.next().kind) or match.group("often")[0].text[0].isupper():
        return None
    return lambda context: open_(value, "again and again", "SET")


_NAMED = "(?P<weekday>WEEKDAY) (?P<part>PART)?|(?P<month>MONTH)|(?P<season>SEASON|FALL)|(?P<weekend>WEEKEND)"
RULES = (
    rule("(?:A|PER) (?P<unit>UNIT|SECOND)", times_in),
    rule(
        f"EVERY (?:OF THE [PAST LAST NEXT])? (?P<other>MORE)? (?P<count>{AMOUNT})?"
        " (?P<unit>UNIT|UNITS|SECOND|QUARTER|QUARTERS|WEEKEND)",
        every,
    ),
    rule(f"EVERY (?:{_NAMED})", every_named),
    rule("EVERY (?P<other>MORE|SECOND) (?P<weekday>WEEKDAY)", every_named),
    rule("THE? [ORD SECOND LAST] (?P<weekday>WEEKDAY) (?:IN|OF) EVERY UNIT", monthly),
    rule("EVERY (?P<part>PART)", every_named),
    rule("(?P<weekday>WEEKDAYS)", every_named),
    rule("(?P<weekday>WEEKDAY) (?P<part>PARTS)", every_named),
    rule("(?P<often>FREQ)", often),
)
