"""Times that say only now, before or later: 'now', 'recently', 'in recent years', 'soon', 'the future'."""

from collections.abc import Callable

from dateline.dating.context import open_
from dateline.dating.grammar import Match, Meaning, rule

HOW = {"PRESENT_REF": "the present", "PAST_REF": "some time past", "FUTURE_REF": "some time to come"}


def vague(value: str) -> Callable[[Match], Meaning | None]:
    """A reading of words that say no more than this value."""

    def read(match: Match) -> Meaning | None:
        # 'Soon after the vote', 'as soon as' and 'the Current Group' tell no time of their own.
        behind = match.next()
        if match.has("guard") and (behind.kind in ("CAPITAL", "DASH", "AFTER") or behind.text == "as"):
            return None
        return lambda context: open_(value, HOW[value])

    return read


RULES = (
    rule("PRESENTLY|(?P<guard>CURRENT)", vague("PRESENT_REF")),
    rule("MORE? JUSTPAST|THE PAST|(?:RECENT|PAST) (?:UNITS|QUARTERS)", vague("PAST_REF")),
    rule("(?P<guard>SOONER)|THE WORD? FUTURE|THE WORD TERM|(?:COMING|FUTURE) (?:UNITS|QUARTERS)", vague("FUTURE_REF")),
)
