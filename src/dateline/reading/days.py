"""When a page says it was published: what its data states, checked against the day it shows beside its title.

Only what a page states of itself counts. A date in the text, or a full date in a picture's caption, is no publication
date; what follows from those is for the dating stage.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from htmldate import find_date

from dateline.reading.blocks import Block
from dateline.reading.captions import CAPTION
from dateline.reading.names import plain
from dateline.reading.structured import Facts, Marked
from dateline.reading.written import day_first, day_of, days_written

COMPACT = re.compile(r"\s*((?:19|20)\d\d)[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)")
ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
ADDRESS_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])/")
DIGITS = re.compile(r"\d{4}|\d\.\d\d\b|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]")
# Evenings in America and mornings in Asia are another day in universal time than where the page is read.
UTC = re.compile(r"(?:Z|[+-]00:?00|GMT|UTC)$")
UPDATED = re.compile(
    r"updat|modifi|last (?:edit|change)|edited|revised|aktualis|geändert|letzte änderung|\bstand\b|actuali[sz]"
    r"|mis à jour|atualiz|aggiorn|bijgewerkt|gewijzigd|opdater|uppdater|oppdater|sist endret|päivitetty"
    r"|zaktual|upraven|güncelle|обновл|оновл|diperbarui|更新|수정|ενημ",
    re.I,
)
PUBLISHED = re.compile(
    r"publi|posted|issued|released|\bdate\b|created|veröffentl|erschienen|gepostet|datum|erstellt|fecha|\bdata\b|geplaatst"
    r"|julkaistu|yayın|tarih|опубл|дата|diterbitkan|tayang|đăng|発表|公開|등록|입력",
    re.I,
)
ISSUE = re.compile(r"\b(?:number|no\.|nr\.?|n°|issue|vol\.?|volume|ausgabe|heft|numéro|número|numero)\s*\d", re.I)
# Around the title and the begin of the text; longer lines tell of something.
ABOVE, BELOW, FAR, LINE = 10, 5, 25, 160
# What may stand in a line beside a day: a place, a name, a time, a section.
BESIDE = 60
# So many dated blocks of one kind are a list.
LISTED = 4
# Pages on the web are younger; a person's birthday is not.
OLDEST = "1992"


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def modified_in(facts: Facts, url: str | None) -> tuple[str | None, str]:
    """The day of the last change that the data state, and how."""
    tongue = next((value for value, _ in facts.values("language")), None)
    told = [(stated_day(value, tongue, first=day_first(tongue, url)), how) for value, how in facts.values("modified")]
    return next(((day, f"{how} modified") for day, how in told if day), (None, ""))


def stated_day(value: str, tongue: str | None = None, *, first: bool | None = None) -> str | None:
    """The day of a stated date-time, in its own time zone."""
    if found := COMPACT.match(value):
        return day_of(*found.groups())
    written = days_written(value[:200], tongue, first=first)
    return written[0].day if written else None


def in_address(url: str | None) -> str | None:
    """The day in a page's address (/2024/04/10/ or /20240410)."""
    found = ADDRESS.search(url or "")
    return day_of(*found.groups()) if found else None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a page shows around its title: its first day that is no update's, how it is shown, and all other days."""

    day: str | None = None
    how: str = ""
    others: frozenset[str] = frozenset()


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


def published_in_markup(
    facts: Facts, html: str, url: str | None, blocks: Sequence[Block] = (), start: int = 0, title: int | None = None
) -> tuple[str | None, str]:
    """The stated day that the page shows too; else the first stated one, the address's, the shown one.

    Where data and page disagree the page is right if its line is not about an update: templates fill data fields with
    the day a page was made, its editors write the line.
    """
    tongue = next((value for value, _ in facts.values("language")), None)
    first = day_first(tongue, url)
    told = [(stated_day(value, tongue, first=first), value, how) for value, how in facts.values("published")]
    stated = [(day, value, how) for day, value, how in told if day]
    near, below = _around(blocks, start, title)
    address, month = in_address(url), _month_in(url)
    shown = _shown(facts, near, below, tongue, first)
    if shown.day and not _follows(shown.day, month):
        shown = _Shown(others=shown.others)
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
    stated: Sequence[tuple[str, str, str]], shown: _Shown, changed: set[str | None], address: str | None
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


def _around(blocks: Sequence[Block], start: int, title: int | None) -> tuple[list[Block], list[Block]]:
    """The blocks in which the day may stand, likeliest first: under the title, at the begin of the text, above; then
    those farther below, where only a line that says it is the day of publication counts."""
    if title is not None and start - FAR < title:
        near = [*blocks[title : max(title, start) + BELOW], *reversed(blocks[max(0, title - BELOW) : title])]
        near += blocks[start : start + BELOW] if title > start else []
    else:
        near = [*reversed(blocks[max(0, start - ABOVE) : start]), *blocks[start : start + BELOW]]
    return near, list(blocks[start + BELOW : start + FAR])


def _shown(
    facts: Facts, near: Sequence[Block], below: Sequence[Block], tongue: str | None, first: bool | None
) -> _Shown:
    others = frozenset(day for block in near for day in _all_days(block.text, tongue))
    marks = [mark for mark in facts.marked if mark.kind in ("published", "time")]
    for block in _without_lists(near):
        if day := next((day for mark in marks if (day := _marked(mark, block, tongue, first))), None):
            return _Shown(day, "time element beside the title", others)
        if day := line_day(block, tongue, first):
            return _Shown(day, "visible line beside the title", others)
    for block in below:
        if PUBLISHED.match(block.text) and (day := line_day(block, tongue, first)):
            return _Shown(day, "visible line that says when it was published", others)
    return _Shown(others=others)


def _without_lists(near: Sequence[Block]) -> list[Block]:
    """The blocks without dated lists: entries of one kind, each with a day, are other articles' or a calendar's."""
    dated = Counter((block.path, block.tag) for block in near if _all_days(block.text, None))
    return [
        block
        for block in near
        if dated[block.path, block.tag] < (2 if block.tag == "li" else LISTED) or PUBLISHED.match(block.text)
    ]


def _all_days(text: str, tongue: str | None) -> set[str]:
    """The days in a short line, in both readings of their numbers."""
    if len(text) > LINE or not DIGITS.search(text):
        return set()
    return {written.day for first in (True, False) for written in days_written(text, tongue, first=first)}


def _marked(mark: Marked, block: Block, tongue: str | None, first: bool | None) -> str | None:
    """The day of a time element whose words stand in this block, if those before them do not speak of an update."""
    words = " ".join(mark.parts)
    said = plain(words)
    before, found, _ = plain(block.text).partition(said) if said else ("", "", "")
    if not found or len(block.text) > LINE or UPDATED.search(f"{before[-20:]} {words}"):
        return None
    return stated_day(words, tongue, first=first) or stated_day(mark.value, tongue, first=first)


def line_day(block: Block, tongue: str | None = None, first: bool | None = None) -> str | None:
    """The day in a line that says little else, and not of an update."""
    text = block.text
    if (
        len(text) > LINE
        or "@" in text
        or not DIGITS.search(text)
        or "figcaption" in block.inside
        or CAPTION.search(text)
    ):
        return None
    written = days_written(text, tongue, first=first)
    if len(text) - sum(item.end - item.start for item in written) > BESIDE and not PUBLISHED.search(text):
        return None
    end = 0
    for item in written:
        before, end = text[end : item.start], item.end
        # 'Deadline: 15 March': what a label without a word of publishing heads is another day.
        other = before.rstrip().endswith(":") and not PUBLISHED.search(before)
        if not other and not UPDATED.search(before) and item.day >= OLDEST:
            return item.day
    return None


def _issue(above: Sequence[Block], tongue: str | None, first: bool | None) -> str | None:
    """The day of a numbered issue in a line above; a bare day up there is mostly the day the page was fetched."""
    numbered = (block.text for block in above if len(block.text) <= LINE and ISSUE.search(block.text))
    return next((written[0].day for text in numbered if (written := days_written(text, tongue, first=first))), None)


def _last(facts: Facts, html: str, url: str | None) -> tuple[str | None, str]:
    """What the page's other data or elements show; in the end its address's month."""
    for value, how in facts.values("other days"):
        if day := stated_day(value):
            return day, how
    month = _month_in(url)
    found = _searched(html, url)
    # The first of January is what a lone year, a copyright's for one, is made into.
    if found and not found.endswith("-01-01") and _follows(found, month):
        return found, "date elements and visible dates (htmldate)"
    return (month, "month in the page's address") if month else (None, "")


def _searched(html: str, url: str | None) -> str | None:
    try:
        return find_date(html, url=url, original_date=True, extensive_search=False, deferred_url_extractor=True)
    except Exception:  # htmldate raises many kinds of errors on odd pages; a page without a day is still a page
        return None


def published_in_lines(blocks: Sequence[Block], start: int, url: str | None) -> tuple[str | None, str]:
    """The day in a line of its own right above the text, or in the address."""
    address = in_address(url)
    for block in reversed(blocks[max(0, start - 8) : start]):
        if day := line_day(block, first=day_first(None, url)):
            agreed = "; agrees with the address" if day == address else ""
            return day, f"visible line above the text{agreed}"
    return (address, "day in the page's address") if address else (None, "")
