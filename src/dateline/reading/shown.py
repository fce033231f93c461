"""The day that a page shows its reader around its title, in a line or a time element."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.blocks import Block
from dateline.reading.captions import CAPTION
from dateline.reading.names import plain
from dateline.reading.structured import Facts, Marked
from dateline.reading.written import days_written, stated_day

DIGITS = re.compile(r"\d{4}|\d\.\d\d\b|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]")
# Words before a day that is the last change's.
CHANGED = (
    r"updat|modifi|last (?:edit|change)|edited|revised|aktualis|geändert|letzte änderung|\bstand\b|actuali[sz]"
    r"|mis à jour|atualiz|aggiorn|bijgewerkt|gewijzigd|opdater|uppdater|oppdater|sist endret|päivitetty"
    r"|zaktual|upraven|güncelle|обновл|оновл|diperbarui|更新|수정|ενημ"
)
# These, and words before the last day on which something can be seen or had.
UPDATED = re.compile(rf"\bbis\b|\buntil\b|jusqu|\bhasta\b|fino a|{CHANGED}", re.I)
PUBLISHED = re.compile(
    r"publi|posted|issued|released|added|\bdate\b|created|veröffentl|erschienen|gepostet|datum|erstellt|fecha|\bdata\b|geplaatst"
    r"|julkaistu|yayın|tarih|опубл|дата|diterbitkan|tayang|đăng|発表|公開|등록|입력",
    re.I,
)
# Around the title and the begin of the text; longer lines tell of something.
ABOVE, BELOW, FAR, LINE = 10, 5, 25, 160
# What may stand in a line beside a day: a place, a name, a time, a section.
BESIDE = 60
# So many dated blocks of one kind are a list.
LISTED = 4
# Pages on the web are younger; a person's birthday is not.
OLDEST = "1992"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows around its title: its first day that is no update's, how it is shown, and all other days."""

    day: str | None = None
    how: str = ""
    others: frozenset[str] = frozenset()


def around(blocks: Sequence[Block], start: int, title: int | None) -> tuple[list[Block], list[Block]]:
    """The blocks in which the day may stand, likeliest first: under the title, at the begin of the text, above; then
    those farther below, where only a line that says it is the day of publication counts."""
    if title is not None and start - FAR < title:
        near = [*blocks[title : max(title, start) + BELOW], *reversed(blocks[max(0, title - BELOW) : title])]
        near += blocks[start : start + BELOW] if title > start else []
    else:
        near = [*reversed(blocks[max(0, start - ABOVE) : start]), *blocks[start : start + BELOW]]
    return near, list(blocks[start + BELOW : start + FAR])


def shown_day(
    facts: Facts, near: Sequence[Block], below: Sequence[Block], tongue: str | None, first: bool | None
) -> Shown:
    others = frozenset(day for block in near for day in _all_days(block.text, tongue))
    for block in _without_lists(near):
        if day := next((day for mark in facts.times if (day := _marked(mark, block, tongue, first))), None):
            return Shown(day, "time element beside the title", others)
        if day := line_day(block, tongue, first):
            return Shown(day, "visible line beside the title", others)
    for block in below:
        if PUBLISHED.match(block.text) and (day := line_day(block, tongue, first)):
            return Shown(day, "visible line that says when it was published", others)
    return Shown(others=others)


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
