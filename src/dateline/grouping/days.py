"""Days and months as a text tells them, for telling two like stories apart: no calendar is resolved here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)"
    r"|Sept(?:ember|\.)|Sep\.|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
MONTH_FIRST = re.compile(rf"\b{MONTH}(?:\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:.]\d))?{YEAR}")
DAY_FIRST = re.compile(rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{YEAR}")
# 'May' is a month without a number only after one of these; 'March' and 'august' begin few sentences of news.
BEFORE_MAY = re.compile(r"\b(?:in|of|last|this|since|until|by|late|early|next|for|mid|through)[\s-]+$", re.I)
ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def told(text: str) -> tuple[str, ...]:
    """Every month and day a text names, sorted: '2024-04-10', '--04-10', '2024-04' or '--04'. Years alone are left out:

    on neus and allsides a shared year says nothing of a shared story.
    """
    found = set()
    for pattern in (MONTH_FIRST, DAY_FIRST):
        for match in pattern.finditer(text):
            if not _plain_may(text, match):
                found.add(_written(match))
    return tuple(sorted(found))


def _plain_may(text: str, match: re.Match[str]) -> bool:
    bare = match["month"] == "May" and not match["day"] and not match["year"]
    return bare and not BEFORE_MAY.search(text[max(0, match.start() - 10) : match.start()])


def _written(match: re.Match[str]) -> str:
    month = MONTHS.index(match["month"][:3].lower()) + 1
    day = f"-{int(match['day']):02d}" if match["day"] else ""
    return f"{match['year'] or '-'}-{month:02d}{day}"


@dataclass(frozen=True, slots=True)
class Told:
    """The months (MM) and the days (MM-DD) that one or more articles tell, whatever the year."""

    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()

    def __or__(self, other: "Told") -> "Told":
        return Told(self.months | other.months, self.days | other.days)

    def differ(self, other: "Told") -> dict[str, float]:
        """Whether both tell months, and both tell days, with none in common (1 or 0)."""
        return {
            "months_differ": float(bool(self.months and other.months) and not self.months & other.months),
            "days_differ": float(bool(self.days and other.days) and not self.days & other.days),
        }


def calendar(days: Iterable[str]) -> Told:
    """What `told` found, without its years: few articles print the year of what they report."""
    bare = [re.sub(r"^(?:\d{4}|-)-", "", day) for day in days]
    return Told(frozenset(day[:2] for day in bare), frozenset(day for day in bare if len(day) > 2))


def interval(published: str | None) -> tuple[int, int] | None:
    """First and last day, as ordinals, of a publication value ('2024-04-10', '2024-04', 'A/B'); None if unknown."""
    ends = [_bounds(part) for part in (published or "").split("/")]
    known = [end for end in ends if end]
    return (min(known)[0], max(known, key=lambda end: end[1])[1]) if known else None


def _bounds(value: str) -> tuple[int, int] | None:
    match = ISO.match(value)
    if not match:
        return None
    year, month = int(match[1]), int(match[2])
    try:
        if match[3]:
            day = date(year, month, int(match[3])).toordinal()
            return day, day
        first = date(year, month, 1)
        return first.toordinal(), date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    except ValueError:
        return None
