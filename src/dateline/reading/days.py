"""When a page says it was published: structured data first, then its address, then lines beside the title.

Only what a page states of itself counts. A date in the text, or a full date in a picture's caption, is no publication
date; what follows from those is for the dating stage.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from htmldate import find_date

from dateline.reading.blocks import Block
from dateline.reading.structured import Facts

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,"
        "november nov,december dec".split(","),
        1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
MONTH_DAY = re.compile(rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.I)
DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\.?,?\s+((?:19|20)\d\d)\b", re.I)
DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b")
ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
# Evenings in America and mornings in Asia are another day in universal time than where the page is read.
UTC = re.compile(r"(?:Z|[+-]00:?00)$")
UPDATED = re.compile(r"\b(?:updated|modified|last (?:edit|change))", re.I)
LABEL = re.compile(r"\b(?:published|posted|issued|released|date|created)\b", re.I)


def day_of(year: Any, month: Any, day: Any) -> str | None:
    """An ISO day, None where there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except (ValueError, OverflowError):
        return None


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def stated_day(value: str) -> str | None:
    """The day of a stated date-time, in its own time zone."""
    if found := re.match(r"\s*((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)", value):
        return day_of(*found.groups())
    return day_in(value)


def day_in(line: str) -> str | None:
    """The first full date in a line, with the month written out or in ISO form; others are ambiguous."""
    if found := ISO.search(line):
        return day_of(*found.groups())
    if found := MONTH_DAY.search(line):
        return day_of(found[3], MONTHS[found[1].lower()], found[2])
    if found := DAY_MONTH.search(line):
        return day_of(found[3], MONTHS[found[2].lower()], found[1])
    # With full stops between them the day goes first everywhere; with slashes nobody knows.
    if found := DOTTED.search(line):
        return day_of(found[3], found[2], found[1])
    return None


def in_address(url: str | None) -> str | None:
    """The day in a page's address (/2024/04/10/ or /20240410)."""
    found = ADDRESS.search(url or "")
    return day_of(*found.groups()) if found else None


def published_in_markup(facts: Facts, html: str, url: str | None) -> tuple[str | None, str]:
    """The stated day, cross-checked with the address; what else the markup shows where nothing is stated."""
    address = in_address(url)
    for value, how in facts.values("published"):
        if day := stated_day(value):
            if address and day != address and UTC.search(value) and abs(_number(day) - _number(address)) == 1:
                return address, f"day in the page's address; {how} states it in universal time, as {day}"
            return day, f"{how} published" + ("; agrees with the address" if day == address else "")
    if address:
        return address, "day in the page's address"
    found = _searched(html, url)
    return (found, "date elements and visible dates (htmldate)") if found else (None, "")


def _searched(html: str, url: str | None) -> str | None:
    try:
        return find_date(html, url=url, original_date=True, extensive_search=True, deferred_url_extractor=True)
    except Exception:  # htmldate raises many kinds of errors on odd pages; a page without a day is still a page
        return None


def published_in_lines(blocks: Sequence[Block], start: int, url: str | None) -> tuple[str | None, str]:
    """The day in a line of its own right above the text, or in the address."""
    address = in_address(url)
    for block in reversed(blocks[max(0, start - 8) : start]):
        if len(block.text) <= 80 and not UPDATED.search(block.text) and (day := day_in(block.text)):
            agreed = "; agrees with the address" if day == address else ""
            return day, f"visible line above the text{agreed}"
    return (address, "day in the page's address") if address else (None, "")
