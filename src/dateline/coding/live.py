"""Live pages: entries under clock times, whose news is of the day on which the page came out."""

import re
from bisect import bisect_right
from functools import lru_cache

from dateline.model import Article, Publication, When

# A line that is a clock time and no more: '18:52', '4.10pm', '09:40 GMT'.
CLOCK = re.compile(r"^[ \t]*(\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)[ \t]*$", re.M | re.I)
# Fewer may be a programme or a correction's time.
ENTRIES = 3


def entry(article: Article, start: int, publication: Publication | None) -> When | None:
    """The day of what is told as done in the entry around this place; None if the page is not live or its day open."""
    clocks = _clocks(article.text)
    place = bisect_right(clocks, start, key=lambda clock: clock[0])
    day = publication.first if publication is not None and publication.first == publication.last else None
    if len(clocks) < ENTRIES or not place or day is None:
        return None
    how = f"told at {clocks[place - 1][1]} of a live page; the day of publication"
    return When(value=day, first=day, last=day, precision="day", how=how)


@lru_cache(maxsize=64)
def _clocks(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((found.start(), found[1]) for found in CLOCK.finditer(text))
