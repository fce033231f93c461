"""Whether two reports can be of one day, and what their dates come to together."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.model import Publication, Report, When

ORDER = {"time": 0, "day": 0, "week": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5}
# How far apart two days may be for reports that agree in all else: outlets differ by a day over time zones and late
# news.
SLIP = 1


def bounds(when: When | Publication | None) -> tuple[date, date] | None:
    """First and last day of a deed, or on which a page may have come out; None where the day is unknown."""
    if when is None or when.first is None or when.last is None:
        return None
    return date.fromisoformat(when.first[:10]), date.fromisoformat(when.last[:10])


def overlap(one: When | None, other: When | None) -> bool | None:
    """Whether they share a day; None where one is unknown."""
    a, b = bounds(one), bounds(other)
    if a is None or b is None:
        return None
    return a[0] <= b[1] and b[0] <= a[1]


def slip(one: When | None, other: When | None) -> bool:
    """Two different days, next to each other."""
    a, b = bounds(one), bounds(other)
    if a is None or b is None or a[0] != a[1] or b[0] != b[1]:
        return False
    return 0 < abs((a[0] - b[0]).days) <= SLIP


def days(when: When | None) -> int:
    """How many days it may be; very many where unknown."""
    found = bounds(when)
    return (found[1] - found[0]).days + 1 if found else 100_000


def weeks(when: When | None) -> tuple[str, ...]:
    """The ISO weeks that it touches; none where it spans more than three."""
    found = bounds(when)
    if found is None or (found[1] - found[0]).days > 20:
        return ()
    first = found[0] - timedelta(days=found[0].weekday())
    steps = range(0, (found[1] - first).days + 1, 7)
    return tuple("{}-W{:02}".format(*(first + timedelta(days=step)).isocalendar()[:2]) for step in steps)


def sharpest(reports: Iterable[Report]) -> When | None:
    """The narrowest of their dates; of equals the one told by most, then the earliest."""
    known = [r for r in reports if bounds(r.when) is not None]
    votes: dict[str, int] = {}
    for report in known:
        votes[_key(report)] = votes.get(_key(report), 0) + 1
    best = min(known, key=lambda r: (days(r.when), -votes[_key(r)], _key(r), r.id), default=None)
    return best.when if best is not None else None


def _key(report: Report) -> str:
    return f"{report.when.first}/{report.when.last}" if report.when else ""


def values(reports: Sequence[Report]) -> list[tuple[str, tuple[str, ...]]]:
    """Single days that the reports give, each with those that give it, in order."""
    found: dict[str, list[str]] = {}
    for report in reports:
        if report.when is not None and days(report.when) == 1 and report.when.first:
            found.setdefault(report.when.first, []).append(report.id)
    return [(day, tuple(sorted(ids))) for day, ids in sorted(found.items())]
