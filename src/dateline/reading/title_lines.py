"""The title of a text page: the line that heads the prose."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.reading.blocks import Block
from dateline.reading.captions import CAPTION
from dateline.reading.cues import cues_in
from dateline.reading.features import END
from dateline.reading.headlines import PARTS, TAIL, headline, heads, same, telling, words_of
from dateline.reading.papers import PAPER
from dateline.reading.titles import ABOVE, Title
from dateline.reading.written import days_written

# Lines that speak of the article, not its title; and those that begin in lower case.
LABEL = re.compile(r"(?i:published|posted|filed|updated|by|written by|reading time)\b|.*\bmin read\b|[^\w]*[a-zà-þ]")
# 'Home > Politics > Headline': the path to a page ends with its title.
CRUMB = re.compile(r"\s[>»›→]\s")
# 'View all', 'More from': buttons are no longer.
BUTTON = 4
# The page's first line may be the paper's name, which stands behind an author's too.
NAME = 3
# Menus and paths part their entries.
SEPARATED = re.compile(r"\s[|•·/>»]\s|\s{2,}")
BYLINE = re.compile(r"(?i:by|written by|posted by)\s+[A-Z]")
# What a line gains by standing right above a byline or a day: a headline may share no word with its text ('Lisbon opens
# its purse'). With 0 three of 132 titles of gold/reading-text/fundus are lost.
SIGNED = 0.4


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
        return _right_above(blocks, start)
    if found[1] == 0:
        return Title(head, "first line, without what parts the site's name from it", 0, blocks[0].text)
    return _line(blocks, found[1], head)


def _line(blocks: Sequence[Block], place: int, head: str) -> Title:
    text = TAIL.sub("", _without_path(blocks[place].text, head))
    if _agree(text, head):
        return Title(text, "line above the text; agrees with the page's first line", place, blocks[0].text)
    return Title(text, "line above the text", place)


def _without_path(text: str, head: str) -> str:
    """A line without the sections before the headline that it ends with."""
    if len(text) > len(head) and len(words_of(head)) > NAME and text.endswith(head):
        return head
    path = CRUMB.split(text)
    return path[-1] if len(path) > 2 else text


def _agree(text: str, head: str) -> bool:
    """Whether a line is the page's first line, its begin, or what stands behind its overline."""
    return same(text, head) or heads(text, head) or head.endswith(f": {text}")


def _is_button(text: str) -> bool:
    return len(words_of(text)) <= BUTTON and bool(cues_in([text]).any())


def _dates(text: str) -> bool:
    """Whether a line tells a day and little else."""
    days = days_written(text)
    return bool(days) and len(words_of(text[: days[0].start] + text[days[0].end :])) < 5


def _signs(text: str) -> bool:
    """Whether a line says who wrote the text or when it came out: it stands under the headline."""
    return bool(BYLINE.match(text)) or _dates(text)


def _right_above(blocks: Sequence[Block], start: int) -> Title | None:
    """A line that looks like a headline and stands right on the text, whatever words it shares with that."""
    line = blocks[start - 1] if start else None
    words = words_of(line.text) if line else []
    if not line or not 5 <= len(words) <= 20 or line.tag == "menu" or LABEL.match(line.text):
        return None
    if END.search(line.text) or CAPTION.search(line.text) or _dates(line.text) or SEPARATED.search(line.text):
        return None
    return Title(line.text, "line right above the text", start - 1)


def _said(words: Sequence[str]) -> set[str]:
    return {*words, *map("".join, pairwise(words))}


def _score(blocks: Sequence[Block], place: int, start: int, head: str, vocabulary: set[str]) -> float:
    """How much a line looks like the title of the text that starts below it; 0: not at all.

    The weights were set on the titles of gold/reading-html/fundus in its crawl text: what counts is the share of words
    that the text has too, then agreement with the first line, then being that line; distance only parts equals.
    """
    text = _without_path(blocks[place].text, head) if place else head
    words = words_of(text)
    long = telling(words)
    most = 40 if 2 * len(words) < len(text) else 80
    if not 3 <= len(words) <= most or not long or blocks[place].tag == "menu" or LABEL.match(text):
        return 0.0
    shared = sum(word in vocabulary for word in long) / len(long)
    if PAPER.search(text.title()) and len(words) <= 5:
        return 0.0
    if place == 0 and text != blocks[0].text and PAPER.search(PARTS.split(blocks[0].text)[0].title()):
        return 0.0  # 'The Ledger - every Tuesday'
    # Headlines seldom end with a full stop; sentences do, and so do bylines and notices.
    if text.endswith((".", "…", ":", ",", "。", "：", "、")) or CAPTION.search(text) or _dates(text):
        return 0.0
    near, agreed = start - place <= ABOVE, place > 0 and _agree(text, head)
    signed = 0 < place < start and len(words) > 3 and _signs(blocks[place + 1].text)
    # Right above the text the first line says again what it is about, however few of its words the text has.
    if shared < 0.3 and not (agreed and near) and not signed:
        return 0.0
    if place and not agreed and (not near or _is_button(text)):
        return 0.0
    bonus = 1.5 if agreed else SIGNED if signed else 0.0 if place else 0.5
    return shared * min(len(words), 10) / 10 + bonus - 0.03 * min(start - place, ABOVE) + 0.01
