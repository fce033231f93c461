"""What an address asks for, and what a reader can choose from."""

import re
from collections import Counter
from collections.abc import Iterable

from starlette.requests import Request

from dateline.views.words import STATUS

# The conditions of an address: one value, or several of which any may hold.
Asked = dict[str, str | tuple[str, ...]]
Choices = dict[str, list[tuple[str, int]]]
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Values of one filter: those seen at once are told in the template, the rest unfolds. A tail of names that each stand
# in one story is found by search.
MOST = 24


def conditions(request: Request, *names: str) -> dict[str, str]:
    """The conditions that hold one value."""
    return {name: value for name in names if (value := request.query_params.get(name, "").strip())}


def several(request: Request, *names: str) -> dict[str, tuple[str, ...]]:
    """The conditions that hold several values, each once."""
    found = {name: tuple(dict.fromkeys(v for v in request.query_params.getlist(name) if v.strip())) for name in names}
    return {name: values for name, values in found.items() if values}


def given(request: Request) -> dict[str, list[str]]:
    """All that an address asks for, as it stands."""
    return {name: request.query_params.getlist(name) for name in request.query_params}


def known_on(request: Request) -> str | None:
    """The day on which the record is asked for as it was known then; None for today."""
    day = request.query_params.get("as_of", "")
    return day if DAY.fullmatch(day) else None


def number(text: str | None) -> int:
    return max(int(text), 1) if text and text.isdecimal() else 1


def frequent(values: Iterable[str], limit: int = MOST) -> list[tuple[str, int]]:
    counted = Counter(values)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:limit]


def known_statuses(values: Iterable[str]) -> list[tuple[str, int]]:
    counted = Counter(values)
    return [(status, counted[status]) for status in STATUS if status in counted]


def at_least(values: Iterable[int]) -> list[tuple[str, int]]:
    listed = list(values)
    return [(str(n), sum(value >= n for value in listed)) for n in (2, 3, 5) if any(value >= n for value in listed)]
