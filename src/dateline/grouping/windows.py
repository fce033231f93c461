"""Which articles are compared: those of one month with each other and with those of the month before.

So a new article costs the work of two months, however many years the record holds, and its words are weighed by what
was written about then. An article that tells no time at all is compared with every other.
"""

from datetime import date

from dateline.grouping.days import interval
from dateline.model import Terms

# The window of articles that tell no month, each with all others.
UNDATED = "undated"
# An article that says no day of publication is compared in the last months that its text tells with their year.
TOLD = 3


def windows(terms: Terms) -> tuple[str, ...]:
    """The windows in which an article stands: its own months, and the one after each, as what came before."""
    own = months(terms)
    return tuple(sorted({*own, *map(_after, own)})) or (UNDATED,)


def meet(one: Terms, other: Terms) -> str:
    """The one window in which this pair is linked; '' if in none."""
    near, far = months(one), months(other)
    if not near or not far:
        return UNDATED
    return min(set(windows(one)) & set(windows(other)) & {*near, *far}, default="")


def months(terms: Terms) -> tuple[str, ...]:
    """An article's own months ('2024-04'): of its publication, else those it tells; none if it tells none."""
    days = interval(terms.published)
    if days:
        return tuple(sorted({date.fromordinal(day).isoformat()[:7] for day in days}))
    return tuple(sorted({told[:7] for told in terms.days if told[:1].isdigit()})[-TOLD:])


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"
