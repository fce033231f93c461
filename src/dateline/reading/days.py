"""When a page says it was published: what its data states, checked against the day it shows beside its title.

Only what a page states of itself counts. A date in the text, or a full date in a picture's caption, is no publication
date; what follows from those is for the dating stage.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date

from dateline.reading.blocks import Block
from dateline.reading.shown import LINE, Shown, around, shown_day
from dateline.reading.structured import Facts
from dateline.reading.written import day_first, day_of, days_written, stated_day

ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
ADDRESS_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])/")
# Evenings in America and mornings in Asia are another day in universal time than where the page is read.
UTC = re.compile(r"(?:Z|[+-]00:?00|GMT|UTC)$")
ISSUE = re.compile(r"\b(?:number|no\.|nr\.?|n°|issue|vol\.?|volume|ausgabe|heft|numéro|número|numero)\s*\d", re.I)


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def in_address(url: str | None) -> str | None:
    """The day in a page's address (/2024/04/10/ or /20240410)."""
    found = ADDRESS.search(url or "")
    return day_of(*found.groups()) if found else None


def _month_in(url: str | None) -> str:
    """The month in a page's address (/2024/04/), 'YYYY-MM'; '' where there is none."""
    found = ADDRESS_MONTH.search(url or "")
    return f"{found[1]}-{found[2]}" if found else ""


def _follows(day: str, month: str) -> bool:
    """Whether a day fits the month in the address: pages are made then, and some are published a little later."""
    if not month:
        return True
    later = 12 * (int(day[:4]) - int(month[:4])) + int(day[5:7]) - int(month[5:7])
    return 0 <= later <= 2


def order_of(facts: Facts | None, url: str | None) -> tuple[str | None, bool | None]:
    """The page's language, and whether it writes the day before the month."""
    tongue = next((value for value, _ in facts.values("language")), None) if facts else None
    return tongue, day_first(tongue, url)


def published_in_markup(
    facts: Facts,
    html: Callable[[], str],
    url: str | None,
    blocks: Sequence[Block] = (),
    start: int = 0,
    title: int | None = None,
) -> tuple[str | None, str]:
    """The stated day that the page shows too; else the first stated one, the address's, the shown one.

    Where data and page disagree the page is right if its line is not about an update: templates fill data fields with
    the day a page was made, its editors write the line.
    """
    tongue, first = order_of(facts, url)
    told = [(stated_day(value, tongue, first=first), value, how) for value, how in facts.values("published")]
    stated = [(day, value, how) for day, value, how in told if day]
    near, below = around(blocks, start, title)
    address, month = in_address(url), _month_in(url)
    shown = shown_day(facts, near, below, tongue, first)
    if shown.day and not _follows(shown.day, month):
        shown = Shown(others=shown.others)
    if stated:
        changed = {stated_day(value, tongue, first=first) for value, _ in facts.values("modified")}
        return _checked(stated, shown, changed, address)
    if shown.day and address in (None, shown.day):
        return shown.day, shown.how
    if address:
        return address, "day in the page's address"
    if day := _issue(blocks[:start], tongue, first):
        return day, "day of the issue, in the masthead"
    return _last(facts, html, url)


def _checked(
    stated: Sequence[tuple[str, str, str]], shown: Shown, changed: set[str | None], address: str | None
) -> tuple[str, str]:
    """The first stated day, unless the page shows another, or its address has another than universal time makes it."""
    day, value, how = stated[0]
    if day == address or day in shown.others:
        return day, f"{how} published; agrees with the {'address' if day == address else 'page'}"
    universal = UTC.search(value) is not None
    seen, seen_how = (shown.day, shown.how) if shown.day else (address, "day in the page's address")
    if seen and universal and abs(_number(day) - _number(seen)) == 1:
        return seen, f"{seen_how}; {how} states it in universal time, as {day}"
    if shown.day and (shown.day in {other for other, _, _ in stated} or shown.day not in changed):
        return shown.day, f"{shown.how}; {how} states {day}"
    return day, f"{how} published"


def _issue(above: Sequence[Block], tongue: str | None, first: bool | None) -> str | None:
    """The day of a numbered issue in a line above; a bare day up there is mostly the day the page was fetched."""
    numbered = (block.text for block in above if len(block.text) <= LINE and ISSUE.search(block.text))
    return next((written[0].day for text in numbered if (written := days_written(text, tongue, first=first))), None)


def _last(facts: Facts, html: Callable[[], str], url: str | None) -> tuple[str | None, str]:
    """What the page's other data or elements show; in the end its address's month."""
    for value, how in facts.values("other days"):
        if day := stated_day(value):
            return day, how
    month = _month_in(url)
    found = _searched(html(), url)
    # The first of January is what a lone year, a copyright's for one, is made into.
    if found and not found.endswith("-01-01") and _follows(found, month):
        return found, "date elements and visible dates (htmldate)"
    return (month, "month in the page's address") if month else (None, "")


def _searched(html: str, url: str | None) -> str | None:
    from htmldate import find_date  # here: importing it takes longer than most questions to a record

    try:
        return find_date(html, url=url, original_date=True, extensive_search=False, deferred_url_extractor=True)
    except Exception:  # htmldate raises many kinds of errors on odd pages; a page without a day is still a page
        return None
