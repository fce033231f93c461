"""Days that are known by their date alone, whatever the year of the page: '9/11', 'the Oct. 7 attacks'."""

import re
from datetime import date

from dateline.dating import periods
from dateline.dating.context import Answer, Context, placed
from dateline.dating.grammar import Match, Meaning, rule
from dateline.dating.named import day_named

KNOWN = "known by its date alone"
# The day, and the words that must stand behind it.
NOTORIOUS = {
    (9, 11): (date(2001, 9, 11), r"(?:terror\w*\s|suicide\s)?(?:attack|hijack|terror|bomb)"),
    (10, 7): (date(2023, 10, 7), r"(?:[Hh]\w+(?:-led)?\s|terror\w*\s|cross-border\s)?(?:attack|massacre|assault|raid)"),
    (1, 6): (date(2021, 1, 6), r"(?:[Cc]apitol\s)?(?:riot|insurrection|committee|defendant)|[Cc]apitol attack"),
}


def notorious(match: Match) -> Meaning | None:
    """'the September 11 attacks', 'the Jan. 6 riot'."""
    known = NOTORIOUS.get((match.number("month"), match.number("day")))
    behind = " ".join(match.next(on).text for on in range(4))
    if known is None or match.prior().kind == "A" or not re.match(known[1], behind):
        return None
    day, plain = known[0], day_named(match)
    return lambda context: _notorious(context, day) or (plain(context) if plain else _known(day))


def _notorious(context: Context, day: date) -> Answer | None:
    """None on a page that is no younger than the day."""
    return None if context.today and context.today <= day else _known(day)


def _known(day: date) -> Answer:
    return placed(periods.day(day), KNOWN, written=True)


def nine_eleven(match: Match) -> Meaning | None:
    """'9/11', but not a share or a score: 'won 9/11 frames'."""
    around = (match.prior().kind, match.next().text.rstrip("s"))
    leads = around[0] in ("FROM", "AFTER", "BEFORE", "OF", "THE", "A", "DASH") or match.prior().text.lower() == "post"
    return (lambda context: _known(NOTORIOUS[9, 11][0])) if leads or around[1] == "attack" else None


RULES = (
    rule("(?P<month>MONTH) (?P<day>NUM|ORD) (?! COMMA? YEAR)", notorious),
    rule("(?P<day>NUM|ORD) (?P<month>MONTH) (?! COMMA? YEAR)", notorious),
    rule("NINEELEVEN", nine_eleven),
)
