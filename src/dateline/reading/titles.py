"""The title: what markup states, checked against what the page shows; on text pages the line that heads the prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from itertools import pairwise

from dateline.reading.blocks import Block
from dateline.reading.captions import CAPTION
from dateline.reading.features import HEADINGS, WORD
from dateline.reading.papers import PAPER
from dateline.reading.structured import Facts
from dateline.reading.written import days_written

# What parts a headline from the site's name in a page title.
PARTS = re.compile(
    r"\s+[|•·–—»«:]\s+|\s+-\s+|\s*[|｜]\s*|\s::\s"
    # A full-width colon stands inside headlines too; before the name of a paper it parts.
    r"|：(?=[^：]{0,12}(?:新聞|ニュース|通信|放送|デジタル|オンライン|電子版|Web|新闻|日报|晚报|时报|日報|時報|网|網)[^：]{0,6}$)"
)
FRONT = re.compile(r"[^:|–—]{3,60}?\s?[:|–—]\s+")
TAIL = re.compile(r"\s*(?:\||-|–)?\s*read (?:the )?full (?:article|story)(?: (?:at|on|here).*)?$", re.I)
# Lines that speak of the article, not its title; and those that begin in lower case.
LABEL = re.compile(r"(?i:published|posted|filed|updated|by|written by)\b|[^\w]*[a-zà-þ]")
# How far above the text a title stands that the first line does not repeat: over byline, date, share bar and picture.
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


def says(text: str, words: Sequence[str]) -> bool:
    """Whether a text's words are these, and no others."""
    return words[0] in (lowered := text.lower()) and words[-1] in lowered and words_of(text) == words


def title_of_markup(facts: Facts, blocks: Sequence[Block], start: int) -> Title | None:
    """The stated headline that the page shows; else the first stated one, else an h1 or the page title.

    Sites state one headline for search engines and one for social networks; the reader sees the one in the heading,
    often without its overline. A site that states nothing but its name and slogan shows its headline above the text,
    whose first block is `start`.
    """
    page_title = next((value for value, _ in facts.values("page title")), "")
    sites = {tuple(words_of(value)) for value, _ in facts.values("publisher")}
    stated = [(text, how) for value, how in facts.values("title") if (text := _headline_in(value, sites, facts))]
    return (
        _stated_and_shown(stated, facts, blocks, page_title)
        or _stated(stated, sites, facts, blocks, page_title)
        or _shown_title(facts, page_title, sites, blocks)
        or _heading(blocks, start)
    )


def _headline_in(value: str, sites: set[tuple[str, ...]], facts: Facts) -> str | None:
    """A stated title without the site's name; None for a lone word or the name itself: they head every page alike."""
    text = _without_site(_clean(value), sites)
    # Nor does the shown headline have the site's name, whatever it is.
    shown = (line for head in facts.headings for line in (*head.parts, head.text))
    text = next((line for line in shown if _adds_name(line, text)), text)
    return text if len(words_of(text)) > 1 and tuple(words_of(text)) not in sites else None


def _adds_name(heading: str, title: str) -> bool:
    """Whether a title is this heading with a separator and a few words behind it."""
    if len(words_of(heading)) < 3 or not title.lower().startswith(heading.lower()):
        return False
    rest = title[len(heading) :]
    return bool(PARTS.match(rest)) and len(words_of(rest)) <= 5


def _stated_and_shown(
    stated: Sequence[tuple[str, str]], facts: Facts, blocks: Sequence[Block], page_title: str
) -> Title | None:
    for head in facts.headings:
        for shown in (*head.parts, head.text):
            for text, how in stated:
                if words_of(shown) == words_of(text):
                    exact = shown if shown in head.parts or not head.parts else text
                    return Title(exact, f"{how}; an {head.tag} agrees", _place(head.text, blocks), page_title)
    return None


def _stated(
    stated: Sequence[tuple[str, str]],
    sites: set[tuple[str, ...]],
    facts: Facts,
    blocks: Sequence[Block],
    page_title: str,
) -> Title | None:
    for text, how in stated:
        near = next((head.text for head in facts.headings if head.tag == "h1" and _same(head.text, text)), None)
        if near or not any(words_of(text)[: len(site)] == list(site) for site in sites if site):
            return Title(text, how + ("; an h1 agrees" if near else ""), _place(near or text, blocks), page_title)
    return None


def _heading(blocks: Sequence[Block], start: int) -> Title | None:
    """The heading at the text's begin, the nearest above it, or one right below: a stray line may stand above it."""
    for place in (*range(start, max(-1, start - ABOVE), -1), *range(start + 1, min(start + 3, len(blocks)))):
        if blocks[place].tag in HEADINGS and len(words_of(blocks[place].text)) > 2:
            return Title(blocks[place].text, "heading above the text", place)
    return None


def _shown_title(facts: Facts, page_title: str, sites: set[tuple[str, ...]], blocks: Sequence[Block]) -> Title | None:
    shown = [head.text for head in facts.headings if head.tag == "h1" and tuple(words_of(head.text)) not in sites]
    for text in shown:
        if len(words_of(text)) > 2 and _heads(text, page_title):
            return Title(text, "h1; agrees with the page title", _place(text, blocks), page_title)
    if len(shown) == 1 and len(words_of(shown[0])) > 2:
        return Title(shown[0], "the page's only h1", _place(shown[0], blocks), page_title)
    head = headline(_without_site(page_title, sites))
    front = FRONT.match(head)
    short = head[front.end() :] if front and tuple(words_of(front[0])) in sites else head
    # What a page title makes short a heading says in full.
    longer = next((heading.text for heading in facts.headings if _heads(short, heading.text)), None)
    if longer and len(words_of(short)) > 2:
        return Title(longer, "heading; agrees with the page title", _place(longer, blocks), page_title)
    named = len(words_of(head)) < 3 or tuple(words_of(head)) in sites
    return None if named else Title(head, "page title", _place(head, blocks), page_title)


def _clean(value: str) -> str:
    return TAIL.sub("", " ".join(unescape(re.sub(r"<[^>]{1,100}>", "", value)).split()))


def _without_site(title: str, sites: set[tuple[str, ...]]) -> str:
    """A title without the site's name behind it."""
    for separator in reversed(list(PARTS.finditer(title))):
        if tuple(words_of(title[separator.end() :])) in sites:
            return title[: separator.start()]
    return title


def _same(one: str, other: str) -> bool:
    first, second = words_of(one), words_of(other)
    return bool(first) and (first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() > 0.8)


def _heads(text: str, page_title: str) -> bool:
    first, second = words_of(text), words_of(page_title)
    return bool(second) and second[: len(first)] == first


def headline(title: str) -> str:
    """A page title without the site's name: without a short last part, or its longest part."""
    title = TAIL.sub("", title)
    parts = [part for part in PARTS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    cut = title[: title.rfind(parts[-1])].rstrip(" |｜•·–—»«:：-") if _is_short(parts[-1]) else title
    return cut if len(words_of(cut)) > 2 else max(parts, key=len)


def _is_short(part: str) -> bool:
    """Five words, or as many characters where each is a word."""
    words = words_of(part)
    return len(words) <= 5 or (len(part) <= 14 and len(words) > len(part) / 2)


def _place(text: str, blocks: Sequence[Block]) -> int | None:
    """The block that shows these words: a heading first, and none in a menu or breadcrumb if another does."""
    wanted = words_of(text)
    found = [place for place, block in enumerate(blocks) if wanted and says(block.text, wanted)]
    return min(found, key=lambda place: (_in_menu(blocks[place]), blocks[place].tag not in HEADINGS), default=None)


def _in_menu(block: Block) -> bool:
    return "nav" in block.inside or any("crumb" in words for words in block.marks)


def title_of_text(blocks: Sequence[Block], body: Sequence[int]) -> Title | None:
    """The line that heads the prose, or the page's first line if nothing nearer does.

    A title shares words with the text under it; menu entries, section names and slogans do not.
    """
    if not body:
        return None
    start = body[0]
    below = _said(words_of(" ".join(blocks[place].text for place in body[1:])))
    vocabulary = below | _said(words_of(blocks[start].text))
    head = headline(blocks[0].text)
    found = max(
        (_score(blocks, place, start, head, below if place == start else vocabulary), place)
        for place in range(start + 1)
    )
    if found[0] <= 0:
        return None
    if found[1] == 0:
        return Title(head, "first line, without what parts the site's name from it", 0, blocks[0].text)
    return _line(blocks, found[1], head)


def _line(blocks: Sequence[Block], place: int, head: str) -> Title:
    text = blocks[place].text
    if _same(head, text) or _heads(text, head):
        return Title(
            TAIL.sub("", text), "line above the text; agrees with the page's first line", place, blocks[0].text
        )
    return Title(TAIL.sub("", text), "line above the text", place)


def _dates(text: str) -> bool:
    """Whether a line tells a day and little else."""
    days = days_written(text)
    return bool(days) and len(words_of(text[: days[0].start] + text[days[0].end :])) < 5


def _said(words: Sequence[str]) -> set[str]:
    return {*words, *map("".join, pairwise(words))}


def _telling(words: Sequence[str]) -> list[str]:
    """The longer words; where a script parts no words, or parts them in pieces, any two that stand side by side."""
    long = [word for word in words if len(word) > 3]
    return long if 3 * len(long) >= len(words) else list(map("".join, pairwise(words)))


def _score(blocks: Sequence[Block], place: int, start: int, head: str, vocabulary: set[str]) -> float:
    """How much a line looks like the title of the text that starts below it; 0: not at all.

    The weights were set on the titles of gold/reading-html/fundus in its crawl text: what counts is the share of words
    that the text has too, then agreement with the first line, then being that line; distance only parts equals.
    """
    text = blocks[place].text if place else head
    words = words_of(text)
    long = _telling(words)
    most = 40 if 2 * len(words) < len(text) else 80
    if not 3 <= len(words) <= most or not long or blocks[place].tag == "menu" or LABEL.match(text):
        return 0.0
    shared = sum(word in vocabulary for word in long) / len(long)
    if PAPER.search(text.title()) and len(words) <= 5:
        return 0.0
    if place == 0 and text != blocks[0].text and PAPER.search(PARTS.split(blocks[0].text)[0].title()):
        return 0.0  # 'The Ledger - every Tuesday'
    # Headlines seldom end with a full stop; sentences do, and so do bylines and notices.
    if shared < 0.3 or text.endswith((".", "…", ":", ",", "。", "：", "、")) or CAPTION.search(text) or _dates(text):
        return 0.0
    agreed = place > 0 and (_same(text, head) or _heads(text, head))
    if place and not agreed and start - place > ABOVE:
        return 0.0
    bonus = 1.5 if agreed else 0.0 if place else 0.5
    return shared * min(len(words), 10) / 10 + bonus - 0.03 * min(start - place, ABOVE) + 0.01
