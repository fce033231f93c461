"""Days in lines of their own around the text: when a text page was published, and when any page was last changed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.reading.blocks import Block
from dateline.reading.days import in_address, order_of, published_in_markup
from dateline.reading.features import ends_sentence
from dateline.reading.sheets import Sheet
from dateline.reading.shown import ABOVE, BELOW, BESIDE, CHANGED, DIGITS, FAR, LINE, PUBLISHED, around, line_day
from dateline.reading.structured import Facts
from dateline.reading.written import day_first, days_written, stated_day

# Right below the text: a byline's box, a row of buttons, then the day.
FOOT = 10
# 'Updated 5:12 PM EST, Fri March 6, 2026', 'This page was last modified on 6 March 2026 at 17:12.'
CHANGE = re.compile(
    rf"(?:this (?:page|article|story) (?:was|has been) (?:last )?)?(?P<before>.{{0,40}}?)(?:{CHANGED}).{{0,40}}$", re.I
)
STAMP = re.compile(CHANGED, re.I)
# 'RABAT, April 14, 2026 — …', '27.1.2022 - …': before the first sentence stand a place, an agency and the day.
OPENING, DASH = 60, re.compile(r"\s*(?:\)|/[^/]{2,30}/|\([^()]{2,30}\))*\s*(?:[-–—]{1,2}|:)\s")

Found = tuple[str | None, str]  # an ISO day and how it was found, or none and ''


class Around(NamedTuple):
    """A page's blocks, where its text starts and ends among them, and the one that shows the title."""

    blocks: Sequence[Block]
    start: int
    end: int
    title: int | None

    def near(self) -> list[Block]:
        return around(self.blocks, self.start, self.title)[0]

    def foot(self) -> Sequence[Block]:
        return self.blocks[self.end : self.end + FOOT]


def days_of(sheet: Sheet, text: Around, url: str | None) -> tuple[Found, Found]:
    """When the article was published and when it was last changed.

    A page that shows beside its title no other day than its last change's was there on that day, and news is seldom
    changed later. Below the text such a day is as often that of the site.
    """
    published = _published(sheet, text, url)
    beside, below = (_changed_in(blocks, sheet.facts, url) for blocks in (text.near(), text.foot()))
    if beside[0] and not published[0]:
        published = beside[0], f"{beside[1]}; the page shows no other day"
    return published, next((found for found in (_modified(sheet.facts, url), beside, below) if found[0]), (None, ""))


def _published(sheet: Sheet, text: Around, url: str | None) -> Found:
    if sheet.facts is None:
        return _in_lines(text, url)
    day, how = published_in_markup(sheet.facts, sheet.html, url, text.blocks, text.start, text.title)
    if day and day.endswith("-01-01"):  # what a template states where nobody filled the field in
        shown, shown_how = _in_lines(text, url)
        if shown and shown[:4] != day[:4]:
            return shown, f"{shown_how}; the page states {day}, a template's day"
    return day, how


def _in_lines(text: Around, url: str | None) -> Found:
    """The day in a line of its own; else the one in the address, or the one that opens the first sentence."""
    first, address = day_first(None, url), in_address(url)
    for block in _likeliest_first(text):
        if day := line_day(block, first=first):
            agreed = "; agrees with the address" if day == address else ""
            return day, f"visible line at the begin of the text{agreed}"
    if address:
        return address, "day in the page's address"
    day = _opening(text.blocks[text.start].text, first)
    return (day, "day before the first sentence") if day else (None, "")


def _likeliest_first(text: Around) -> list[Block]:
    """The lines between title and text or right above it, those at its begin, and those that say when it was published
    below: a site's day stands far above, and a day in the first lines can be that of a thing told of.
    """
    top = text.start - FAR if text.title is None else max(text.title, text.start - FAR)
    above = text.blocks[max(0, min(top, text.start - ABOVE)) : text.start][::-1]
    begin, below = text.blocks[text.start : text.start + BELOW], text.blocks[text.start + BELOW : text.start + FAR]
    said = [block for block in (*begin, *below) if PUBLISHED.match(block.text)]
    said += [block for block in text.foot() if PUBLISHED.match(block.text) or STAMP.search(block.text)]
    return [*(block for block in above if PUBLISHED.match(block.text)), *above, *said, *begin]


def _opening(text: str, first: bool | None) -> str | None:
    """The day of a dateline that has one with its year."""
    written = next(iter(days_written(text[: 2 * OPENING], first=first)), None)
    return written.day if written and written.start <= OPENING and DASH.match(text[written.end :]) else None


def _modified(facts: Facts | None, url: str | None) -> Found:
    """The day of the last change that the data state."""
    tongue, first = order_of(facts, url)
    told = [(stated_day(value, tongue, first=first), how) for value, how in facts.values("modified")] if facts else []
    return next(((day, f"{how} modified") for day, how in told if day), (None, ""))


def _changed_in(blocks: Sequence[Block], facts: Facts | None, url: str | None) -> Found:
    """The day of the last change that a line shows."""
    order = order_of(facts, url)
    days = (_changed(block.text, *order) for block in blocks)
    return next(((day, "visible line that says when it was changed") for day in days if day), (None, ""))


def _changed(text: str, tongue: str | None, first: bool | None) -> str | None:
    """The day of a line that says little but that something was changed on it."""
    if len(text) > LINE or not DIGITS.search(text):
        return None
    written, end = days_written(text, tongue, first=first), 0
    for item in written:
        found, end = CHANGE.match(text[end : item.start]), item.end
        if found and len(text) - item.end <= BESIDE and not (found["before"] and ends_sentence(text)):
            return item.day
    return None
