"""Pieces of patterns that several rules share, and how their words are read."""

from collections.abc import Sequence

from dateline.dating.tokens import Token

# Words before a time that belong to it: 'early', 'the end of', 'later in', 'around'.
PREFIX = (
    "(?:(?P<prefix>THE? EDGE OF (?:THE|ITS)?|THE? HALF OF THE?"
    "|(?:THE|ITS)? (?:EARLY|LATE|MID|EARLIER|LATER) DASH? (?:IN (?=THE))?|APPROX))?"
)
# Words that lead to a time: after one of them, 'May' is a month and figures are a year.
LEADS = ("IN", "FROM", "BY", "TO", "BEFORE", "AFTER", "OF", "THROUGH", "BETWEEN")
# A year in figures or words: '1996', "'96", 'nineteen ninety-six', 'the year two thousand'.
YEAR = "(?:YEAR|SHORTYEAR|WORDNUM (?:WORDNUM (?:DASH? WORDNUM)?|BIG (?:AND? WORDNUM (?:DASH? WORDNUM)?)?))"
# An amount: '3', '2 1/2', 'twenty-four', 'a few', 'half a', 'a'.
AMOUNT = (
    "(?:NUM FRACTION|NUM|YEAR|HALF A|A HALF|A|(?:A? BIG|WORDNUM) (?:DASH? (?:WORDNUM|BIG))* (?:AND A? HALF|FRACTION)?"
    "|FEW|A? DOZEN|HALF DASH? A? DOZEN)"
)


def number(tokens: Sequence[Token]) -> float | None:
    """The amount that some tokens say; None for an unknown one ('several')."""
    total, current, known = 0.0, 0.0, False
    for token in tokens:
        if token.kind == "FEW" and token.value == "X":
            return None
        if token.kind == "FRACTION":
            above, below = str(token.value).split("/")
            current += int(above) / max(1, int(below))
        elif token.kind in ("NUM", "YEAR", "FEW") and isinstance(token.value, int | float):
            current += token.value
        elif token.kind == "DOZEN":
            current = (current or 1) * 12
        elif token.kind == "HALF":
            current += 0.5
        elif token.kind in ("WORDNUM", "BIG") and isinstance(token.value, int):
            total, current = _counted(total, current, token.value)
        else:
            continue
        known = True
    return total + current if known else 1.0


def _counted(total: float, current: float, value: int) -> tuple[float, float]:
    if value == 1000:
        return total + (current or 1) * 1000, 0.0
    return total, (current or 1) * 100 if value == 100 else current + value


def year(tokens: Sequence[Token]) -> int | None:
    """The year that some tokens name; None if they name none."""
    if not tokens:
        return None
    value = tokens[-1].value
    if tokens[0].kind == "YEAR" and isinstance(value, int):
        return value
    if (len(tokens) > 1 and tokens[1].kind == "BIG") or tokens[0].kind == "BIG":
        count = int(number(tokens) or 0)
        return count if 2000 <= count <= 2099 else None
    if tokens[0].kind == "SHORTYEAR" and isinstance(value, int):
        return full_year(value)
    if len(tokens) > 1 and isinstance(tokens[0].value, int) and 13 <= tokens[0].value <= 20:
        rest = number(tokens[1:]) or 0
        return int(tokens[0].value * 100 + rest) if 10 <= rest <= 99 else None
    return None


def full_year(short: int) -> int:
    """The year that two figures mean: 1930–2029, as the press writes them."""
    return short + (2000 if short < 30 else 1900)


def short_year(tokens: Sequence[Token]) -> int | None:
    """The year of two figures behind 'FY'; None if they are none."""
    return full_year(int(tokens[0].text)) if tokens and len(tokens[0].text) == 2 else None
