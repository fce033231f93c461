"""Days that a page states in figures."""

import re
from datetime import date

from dateline.dating import periods

_STATED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*| .*)?")


def interval(value: str | None) -> tuple[date, date] | None:
    """The first and last day of an ISO value ('2024-04-10T08:00Z', '2024-04', '2024-04-08/2024-04-10'), or None."""
    if not value:
        return None
    parts = [_bounds(part) for part in value.split("/")[:2]]
    if not all(parts):
        return None
    first, last = parts[0], parts[-1]
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def _bounds(value: str) -> tuple[date, date] | None:
    found = _STATED.fullmatch(value.strip())
    try:
        if not found or not periods.NEWS[0] <= int(found[1]) <= periods.NEWS[1]:
            return None
        if found[3]:
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        whole = periods.month(int(found[1]), int(found[2])) if found[2] else periods.year(int(found[1]))
    except ValueError:
        return None
    return whole.first, whole.last
