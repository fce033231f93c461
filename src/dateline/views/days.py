"""Days in a reader's words: TIMEX3 values as people write them."""

import re
from calendar import month_name
from datetime import date, timedelta

SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter"} | {
    "H1": "first half",
    "H2": "second half",
}
HOURS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def day(value: str | None, *, short: bool = False) -> str:
    """A TIMEX3 value in words: '11 April 2024', 'April 2024', '8–14 April 2024', '11 April 2024, evening', '1990s';
    `short`: '11 Apr 2024'. What it cannot read it gives back unchanged.
    """
    if not value:
        return "not dated"
    first, mark, last = value.partition("/")
    if mark and last:
        return _interval(first, last, short)
    return _hour(value, short) or _calendar(value, short) or _week(value, short) or _part_of_year(value) or value


def spelled(text: str) -> str:
    """A reason with the days it names by number in words: 'published later, on 15 May 2025'."""
    return re.sub(rf"\b{DAY.pattern}\b", lambda found: day(found[0]), text)


def _hour(value: str, short: bool) -> str | None:
    parts = re.fullmatch(rf"({DAY.pattern})T(?:(\d\d:\d\d).*|([A-Z]{{2}}))", value)
    if not parts or not (parts[2] or parts[3] in HOURS):
        return None
    return f"{day(parts[1], short=short)}, {parts[2] or HOURS[parts[3]]}"


def _calendar(value: str, short: bool) -> str | None:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    if not parts or not 0 <= int(parts[2] or 0) <= 12:
        return None
    year, month, number = parts[1], int(parts[2] or 0), int(parts[3] or 0)
    name = month_name[month][:3] if short else month_name[month]
    return " ".join(part for part in (str(number or ""), name, year) if part)


def _week(value: str, short: bool) -> str | None:
    """A week as its days, Monday to Sunday; a weekend as its two."""
    parts = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    try:
        first = date.fromisocalendar(int(parts[1]), int(parts[2]), 6 if parts[3] else 1) if parts else None
    except ValueError:  # no such week
        return None
    last = first + timedelta(days=7 - first.isoweekday()) if first else None
    return _interval(first.isoformat(), last.isoformat(), short) if first and last else None


def _part_of_year(value: str) -> str | None:
    part = re.fullmatch(r"(\d{4})-(\w\w)", value)
    if not part:
        decade = re.fullmatch(r"(\d{3})X?", value)
        return f"{decade[1]}0s" if decade else None
    if part[2] in SEASONS:
        return f"{SEASONS[part[2]]} {part[1]}"
    return f"{PARTS[part[2]]} of {part[1]}" if part[2] in PARTS else None


def _interval(first: str, last: str, short: bool) -> str:
    if first == last:
        return day(first, short=short)
    begin, end = day(first, short=short), day(last, short=short)
    if DAY.fullmatch(first) and DAY.fullmatch(last):
        if first[:7] == last[:7]:
            return f"{int(first[8:])}–{end}"
        if first[:4] == last[:4]:
            begin = begin.rsplit(" ", 1)[0]
    return f"{begin} – {end}"
