"""The title: what markup states, checked against what the page shows; on text pages the line that heads the prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.reading.blocks import Block
from dateline.reading.features import END, WORD
from dateline.reading.structured import Facts

# What parts a headline from the site's name in a page title.
PARTS = re.compile(r"\s+[|•·–—»«:]\s+|\s+-\s+|\s*\|\s*|\s::\s")
TAIL = re.compile(r"\s*(?:\||-|–)?\s*read (?:the )?full (?:article|story)(?: (?:at|on|here).*)?$", re.I)
# How far above the text a title stands: over byline, date, share bar and picture.
ABOVE = 14


@dataclass(frozen=True, slots=True)
class Title:
    """A title with where it was found; `place` is the block that shows it, `rest` what the page title adds to it."""

    text: str
    how: str
    place: int | None = None
    rest: str = ""


def words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())


def title_of_markup(facts: Facts, blocks: Sequence[Block], body: Sequence[int]) -> Title | None:
    """The stated headline; an h1 that says the same, as the page shows it, goes first."""
    page_title = next((value for value, _ in facts.values("page title")), "")
    stated = [(_clean(value), how) for value, how in facts.values("title")]
    shown = [value for value, _ in facts.values("headings") if value and len(value) < 300]
    for value, how in stated:
        match = next((text for text in shown if _same(text, value)), None)
        if match:
            return Title(match, f"h1; agrees with {how}", _place(match, blocks), page_title)
    for text in shown:
        if len(words_of(text)) > 2 and _heads(text, page_title):
            return Title(text, "h1; agrees with the page title", _place(text, blocks), page_title)
    if stated:
        value, how = stated[0]
        return Title(_headline(value, page_title), how, _place(value, blocks), page_title)
    if len(shown) == 1:
        return Title(shown[0], "the page's only h1", _place(shown[0], blocks), page_title)
    head = _headline(page_title, page_title)
    return Title(head, "page title", _place(head, blocks), page_title) if len(words_of(head)) > 2 else None


def _clean(value: str) -> str:
    return TAIL.sub("", " ".join(re.sub(r"<[^>]{1,100}>", "", value).split()))


def _same(one: str, other: str) -> bool:
    first, second = words_of(one), words_of(other)
    return bool(first) and (first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() > 0.8)


def _heads(text: str, page_title: str) -> bool:
    first, second = words_of(text), words_of(page_title)
    return bool(second) and second[: len(first)] == first


def _headline(title: str, page_title: str) -> str:
    """A page title without the site's name: its longest part, if it has parts."""
    title = TAIL.sub("", title)
    parts = [part for part in PARTS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    cut = title[: title.rfind(parts[-1])].rstrip(" |•·–—»«:-") if len(words_of(parts[-1])) <= 5 else title
    return cut if len(words_of(cut)) > 2 else max(parts, key=len)


def _place(text: str, blocks: Sequence[Block]) -> int | None:
    wanted = words_of(text)
    return next((place for place, block in enumerate(blocks) if words_of(block.text) == wanted), None)


def title_of_text(blocks: Sequence[Block], body: Sequence[int]) -> Title | None:
    """The line that heads the prose, or the page's first line if it says the same in its beginning.

    A title shares words with the text under it; menu entries, section names and slogans do not.
    """
    if not body:
        return None
    start = body[0]
    vocabulary = set(words_of(" ".join(blocks[place].text for place in body)))
    head = _headline(blocks[0].text, "") if start else ""
    found: tuple[float, int] | None = None
    for place in range(max(0, start - ABOVE), start):
        score = _score(blocks[place], head, vocabulary, start - place)
        if score > 0 and (found is None or score >= found[0]):
            found = (score, place)
    if found is None:
        return _first_line(blocks, head, vocabulary, start)
    place = found[1]
    if place == 0:
        return Title(head, "first line, without what parts the site's name from it", 0, blocks[0].text)
    agreed = (
        "; agrees with the page's first line"
        if head and (_same(head, blocks[place].text) or _heads(blocks[place].text, head))
        else ""
    )
    return Title(
        TAIL.sub("", blocks[place].text), f"line above the text{agreed}", place, blocks[0].text if agreed else ""
    )


def _first_line(blocks: Sequence[Block], head: str, vocabulary: set[str], start: int) -> Title | None:
    if start and head and _score(Block(head), head, vocabulary, 1) > 0:
        return Title(head, "first line, without what parts the site's name from it", 0, blocks[0].text)
    return None


def _score(block: Block, head: str, vocabulary: set[str], distance: int) -> float:
    """How much a line looks like the title of the text below it; 0 or less: not at all."""
    text = block.text
    words = words_of(text)
    long = [word for word in words if len(word) > 3]
    if (
        not 3 <= len(words) <= 40
        or block.tag == "menu"
        or not long
        or (not text[:1].strip("“‘\"'«„¿¡[(").isupper()
        and text[0] not in "“‘\"'«„¿¡"
        and not text[0].isdigit())
    ):
        return 0.0
    shared = sum(word in vocabulary for word in long) / len(long)
    if shared < 0.3 or (END.search(text) and not text.endswith(("?", "!", "”", "’", '"')) and len(words) > 8):
        return 0.0
    agreed = bool(head) and (_same(text, head) or _heads(text, head))
    return shared * min(len(words), 12) / 12 + 1.5 * agreed - 0.04 * distance + 0.1 * (len(words) >= 6)
