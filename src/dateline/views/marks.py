"""An article's text cut where marks begin and end, so that marks that overlap can each be shown.

Marks may cross each other, which nested elements cannot: so each piece of text carries all the marks that cover it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.parsing.sentences import PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something found in `text[start:end]`: its kind (actor, date, quote, event), value, a title, what it leads to."""

    kind: str
    start: int
    end: int
    value: str = ""
    title: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text under one set of marks. `begins` and `ends` are those of its marks that begin or end with it."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(sorted({mark.kind for mark in self.marks}))


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSentence:
    """A sentence as pieces; `anchor` is its address in the page ('p6s1'), empty for the space between sentences."""

    anchor: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, numbered from 1, at `start`–`end` of the text."""

    number: int
    start: int
    end: int
    sentences: tuple[MarkedSentence, ...]


def paragraphs(text: str, sentences: Iterable[tuple[int, int]], marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """The whole text, character for character but for the blank lines, as paragraphs of sentences of pieces."""
    spans, found = sorted(sentences), sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.value))
    made = []
    for number, match in enumerate(PARAGRAPH.finditer(text), start=1):
        start, end = match.span()
        inside = [(a, b) for a, b in spans if start <= a < end] or [(start, end)]
        near = [mark for mark in found if mark.start < end and mark.end > start]
        made.append(
            Paragraph(number=number, start=start, end=end, sentences=_sentences(text, number, start, end, inside, near))
        )
    return tuple(made)


def _sentences(
    text: str, number: int, start: int, end: int, spans: Sequence[tuple[int, int]], marks: Sequence[Mark]
) -> tuple[MarkedSentence, ...]:
    made, at = [], start
    for order, (begin, stop) in enumerate(spans, start=1):
        if begin > at:
            made.append(MarkedSentence(anchor="", pieces=pieces(text, at, begin, marks)))
        made.append(MarkedSentence(anchor=f"p{number}s{order}", pieces=pieces(text, begin, min(stop, end), marks)))
        at = min(stop, end)
    if at < end:
        made.append(MarkedSentence(anchor="", pieces=pieces(text, at, end, marks)))
    return tuple(made)


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """`text[start:end]` cut at every edge of a mark."""
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end} | {edge for mark in near for edge in (mark.start, mark.end) if start < edge < end})
    return tuple(_piece(text, a, b, near) for a, b in pairwise(cuts))


def _piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> Piece:
    over = tuple(mark for mark in marks if mark.start <= start and mark.end >= end)
    return Piece(
        text=text[start:end],
        marks=over,
        begins=tuple(mark for mark in over if mark.start == start),
        ends=tuple(mark for mark in over if mark.end == end),
    )
