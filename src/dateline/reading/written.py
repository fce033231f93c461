"""Days as pages write them: in ISO form, with the month as a word in many languages, or in numbers.

Numbers are read day first or month first by the page's country or language, and not at all where those leave it open.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dateline.reading.sites import site_of

YEAR = r"(?:19|20)\d\d"
NUMBERS_YEAR_FIRST = re.compile(
    rf"(?<![\d/.-])({YEAR})\s?[-./年년]\s?(\d{{1,2}})\s?[-./月월]\s?(\d{{1,2}})(?![\d/]|\.\d)"
)
NUMBERS = re.compile(rf"(?<![\d/.-])(\d{{1,2}})\s?([./|-])\s?(\d{{1,2}})\s?\2\s?({YEAR})(?!\d|[-/.]\d)")
NUMBERS_SHORT = re.compile(r"(?<![\d/.-])(\d\d)\.(\d\d)\.(\d\d)(?![\d/.-]|:\d)")
DAY_MONTH_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го)?[\s.\-/]*(?:de\s+|of\s+|d[’'])?"
    rf"([^\s\d,.:|/()·•–—-]{{2,20}}|[฀-๿.]{{4,12}})[\s.,\-/]*(?:de\s+|del\s+)?({YEAR}|25[5-9]\d)(?!\d)"
)
MONTH_DAY_YEAR = re.compile(
    rf"([^\s\d,.:|/()·•–—-]{{2,20}})\.?[\s\-]*(\d{{1,2}})(?:st|nd|rd|th)?[,\s\-]+({YEAR})(?!\d)"
)
COMPACT = re.compile(r"\s*((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)")
# As clocks print it: Tue May 14 10:15:00 CEST 2024.
CLOCK = re.compile(rf"\b([A-Z][a-z]{{2}}) (\d{{1,2}}) \d\d:\d\d:\d\d (?:[A-Z+:\d-]{{1,9}} )?({YEAR})\b")
YEAR_MONTH_DAY = re.compile(
    rf"(?<!\d)({YEAR})\.?(?:\sm\.)?[\s\-]*([^\s\d,.:|/()·•–—-]{{2,20}})\.?[\s\-]*(\d{{1,2}})(?!\d)"
)
# 'Associated PressApril 28, 2023': the space between two elements is lost in some texts.
RUN_ON = re.compile(r"^.*[a-zà-þ](?=[A-ZÀ-Þ])")
VIETNAMESE = re.compile(rf"(?<!\d)(\d{{1,2}}) tháng (\d{{1,2}}),?\s+(?:năm )?({YEAR})", re.I)
# Country domains that anybody may register in, and so say nothing of a country.
LOOSE = frozenset("co io tv me ai fm cc ly to gg ws".split())
MONTH_FIRST = frozenset("us ph gov mil edu".split())


@dataclass(frozen=True, slots=True)
class Written:
    """A day in a line, with the characters that say it."""

    day: str
    start: int
    end: int


def day_of(year: Any, month: Any, day: Any) -> str | None:
    """An ISO day, None where there is no such day."""
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except (ValueError, OverflowError):
        return None


@cache
def _months() -> dict[str, dict[int, frozenset[str]]]:
    """For each month name the months it can mean, each with the languages in which it does."""
    told: dict[str, dict[int, frozenset[str]]] = {}
    for tongue, rows in yaml.safe_load(files("dateline.data").joinpath("months.yaml").read_text("utf-8")).items():
        for number, names in enumerate(rows, 1):
            for name in names:
                months = told.setdefault(name, {})
                months[number] = months.get(number, frozenset()) | {tongue.split("-")[0]}
    return told


def _month(word: str, tongue: str) -> int | None:
    """The month a word names; one that names two (as Polish and Croatian do) needs the page's language."""
    months = _months().get(word.lower().strip(".")) or _months().get(RUN_ON.sub("", word).lower().strip(".")) or {}
    known = [number for number, tongues in months.items() if len(months) == 1 or tongue in tongues]
    return known[0] if len(known) == 1 else None


def day_first(tongue: str | None, url: str | None) -> bool | None:
    """Whether the page's country or language writes the day before the month; None where both leave it open."""
    top = site_of(url or "").rpartition(".")[2]
    name, _, region = (tongue or "").lower().replace("_", "-").partition("-")
    if top in MONTH_FIRST:
        return False
    if len(top) == 2 and top not in LOOSE | {"ca"}:
        return True
    if name and name != "en":
        return True
    if region in ("us", "ph"):
        return False
    return True if region and region != "ca" else None


def days_written(line: str, tongue: str | None = None, *, first: bool | None = None) -> list[Written]:
    """The days a line states, in its order. `tongue` is the page's language; `first`: the day goes before the month."""
    if not line.isascii():
        line = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in line)
    found: list[Written] = []
    for written in sorted(_read(line, (tongue or "")[:2].lower(), first), key=lambda item: (item.start, -item.end)):
        if not found or written.start >= found[-1].end:
            found.append(written)
    return found


def _read(line: str, tongue: str, first: bool | None) -> Iterator[Written]:
    for shape, parts in SHAPES:
        for found in shape.finditer(line):
            year, month, day = (found[part] for part in parts)
            number = int(month) if month.isdecimal() else _month(month, tongue)
            if number and (told := day_of(int(year) - (543 if int(year) > 2500 else 0), number, day)):
                yield Written(told, *found.span())
    for found in NUMBERS.finditer(line):
        if told := _in_order(found[1], found[3], found[4], first=first is not False if found[2] == "." else first):
            yield Written(told, *found.span())
    for found in NUMBERS_SHORT.finditer(line):
        if told := day_of(f"20{found[3]}", found[2], found[1]):
            yield Written(told, *found.span())


# A shape of date, and which of its groups are year, month and day.
SHAPES = (
    (NUMBERS_YEAR_FIRST, (1, 2, 3)), (DAY_MONTH_YEAR, (3, 2, 1)), (MONTH_DAY_YEAR, (3, 1, 2)),
    (CLOCK, (3, 1, 2)), (YEAR_MONTH_DAY, (1, 2, 3)), (VIETNAMESE, (3, 2, 1)),
)  # fmt: skip


def _in_order(one: str, two: str, year: str, *, first: bool | None) -> str | None:
    """A day in numbers: by the page's order where it has one, else only if the numbers allow one reading."""
    readings = [day_of(year, two, one), day_of(year, one, two)]
    if first is None or None in readings:
        possible = {reading for reading in readings if reading}
        return possible.pop() if len(possible) == 1 else None
    return readings[0] if first else readings[1]


def stated_day(value: str, tongue: str | None = None, *, first: bool | None = None) -> str | None:
    """The day of a stated date-time, in its own time zone."""
    if found := COMPACT.match(value):
        return day_of(*found.groups())
    written = days_written(value[:200], tongue, first=first)
    return written[0].day if written else None
