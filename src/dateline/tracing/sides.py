"""Two texts laid beside each other: what each shares with the other, and what it has alone."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import numpy as np

from dateline.model import Article
from dateline.tracing.passages import EDIT, Stretch, shared_both
from dateline.tracing.words import Mask, Words, words

# Any opening mark up to any closing one: pages mix straight and curly marks, even around one quotation. (Its first
# letter is one of a set, which the search is fast at; a lone grave accent opens nothing.)
QUOTATION = re.compile(r"[“\"«„`](?:(?<!`)|`)[^“”\"«»„`\n]*(?:[”\"»“]|''|\n|$)")
# Four lines or more that begin like names or items, have no more than a dozen words and end like no sentence. Text that
# is broken at a width has small letters at the beginning of most lines.
LIST_LINES, LIST_WORDS, SENTENCE_ENDS = 4, 12, (".", "!", "?", "”", '"', "’")
LIST = re.compile(r"(?m)(?:^[ \t]*(?:[-–•*·] ?)?[A-Z0-9“\"](?:\S*[ \t]+){0,11}\S*(?<![.!?”\"’])[ \t]*(?:\n\n?|$)){4,}")
# Fewer words before or after a passage are a headline, a byline or a pointer, not text.
FURNITURE = 25
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """Words `start` to `end` (exclusive) that one text has alone: before all that it shares, between, or after.

    `against`: how many words the other text has at the same place.
    """

    start: int
    end: int
    place: str
    against: int = 0

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two texts: its words, and the parts it has alone.

    `shared` says which words lie in passages, the edits in them included; `same` which lie in runs of three or more
    words that the other text has too, wherever they stand; it is `shared` until `matched` finds out. `own` are the
    words outside quotation marks.
    """

    article: Article
    words: Words
    own: Mask
    shared: Mask
    same: Mask
    alone: tuple[Part, ...]

    @property
    def head(self) -> int:
        """Words before the first shared one."""
        return sum(len(part) for part in self.alone if part.place == "head")

    @property
    def put(self) -> tuple[Part, ...]:
        """Parts between shared ones that stand in place of fewer words: put in here, or left out there."""
        return tuple(part for part in self.alone if part.place == "inner" and len(part) > EDIT + part.against)

    @property
    def inner(self) -> int:
        """Words of those parts."""
        return sum(len(part) for part in self.put)

    @property
    def tail(self) -> int:
        """Words after the last shared one."""
        return sum(len(part) for part in self.alone if part.place == "tail")

    def text(self, start: int, end: int) -> str:
        """The characters of words `start` to `end` (exclusive)."""
        if start >= end:
            return ""
        return self.article.text[int(self.words.starts[start]) : int(self.words.ends[end - 1])]


@lru_cache(maxsize=64)  # one article is compared with many; a text's words never change
def spoken(text: str) -> Words:
    """The words of a text, remembered for the next comparison."""
    return words(text)


@lru_cache(maxsize=64)
def voiced(text: str) -> Mask:
    """Which of its words a text says in its own voice, outside quotation marks."""
    return ~quoted(text, spoken(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Where the words of texts come from, and which of them are said in their own voice."""

    words: Callable[[str], Words] = spoken
    own: Callable[[str], Mask] = voiced


HEARD = Heard()


def sides(first: Article, second: Article, found: tuple[Stretch, ...], heard: Heard = HEARD) -> tuple[Side, Side]:
    """Both articles as they stand beside each other, by the passages found in them."""
    straight = sorted((each.first, each.second) for each in found)
    turned = sorted((each.second, each.first) for each in found)
    return _side(first, straight, heard), _side(second, turned, heard)


def matched(one: Side, other: Side) -> tuple[Side, Side]:
    """Both sides with the words that the other has too marked in them."""
    here, there = shared_both(one.words, other.words)
    return replace(one, same=here), replace(other, same=there)


def quoted(text: str, spelled: Words) -> Mask:
    """Which words stand inside quotation marks (an unclosed one reaches to the end of its line)."""
    edges = np.array([edge for each in QUOTATION.finditer(text) for edge in each.span()], dtype=np.int64)
    return (np.searchsorted(edges, spelled.starts, side="right") % 2).astype(np.bool_)


def listed(text: str, spelled: Words) -> Mask:
    """Which words stand in lists: lines that are no sentences, one under the other (winners, scores, line-ups)."""
    inside = np.zeros(len(text) + 1, dtype=np.bool_)
    for each in LIST.finditer(text) if _may_list(text) else ():
        inside[each.start() : each.end()] = True
    return inside[spelled.starts]


def _may_list(text: str) -> bool:
    """Whether four lines or more are short and end like no sentence; the search for lists is slow where none is."""
    ends = (line for line in text.split("\n") if line and not line.rstrip(" \t").endswith(SENTENCE_ENDS))
    return sum(len(line.split()) <= LIST_WORDS for line in ends) >= LIST_LINES


def ranges(mask: Mask) -> list[Range]:
    """Where the mask is true: start and end (exclusive) of each unbroken run."""
    edges: list[int] = (np.flatnonzero(mask[1:] != mask[:-1]) + 1).tolist()
    if len(mask) and mask[0]:
        edges.insert(0, 0)
    return list(zip(edges[0::2], [*edges[1::2], len(mask)], strict=False))


def _side(article: Article, spans: list[tuple[Range, Range]], heard: Heard) -> Side:
    spelled = heard.words(article.text)
    inside = np.zeros(len(spelled), dtype=np.bool_)
    for (start, end), _ in spans:
        inside[start:end] = True
    own = heard.own(article.text)
    return Side(article=article, words=spelled, own=own, shared=inside, same=inside, alone=_alone(inside, spans))


def _alone(inside: Mask, spans: list[tuple[Range, Range]]) -> tuple[Part, ...]:
    """The parts between passages; those no longer than an edit inside the text are edits, and no part of its own."""
    against = {here[1]: after[0] - there[1] for (here, there), (_, after) in pairwise(spans)}
    found = []
    for start, end in ranges(~inside):
        place = "head" if start == 0 else "tail" if end == len(inside) else "inner"
        if end - start > EDIT or place != "inner":
            found.append(Part(start, end, place, max(0, against.get(start, 0))))
    return tuple(found)
