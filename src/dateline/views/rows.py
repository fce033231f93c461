"""Two texts side by side: paragraphs in rows, the words that stand in one alone, and a strip that shows where."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.parsing.sentences import PARAGRAPH

TOKEN = re.compile(r"\w+(?:[.’'-]\w+)*|[^\w\s]")
# Paragraphs that share fewer of their words than this are shown as two, not as one that changed. From reading edited
# reprints: reworked paragraphs keep half of their words or more; lower pairs strangers, higher splits heavy edits.
SAME_PARAGRAPH = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of one side; `only` if the other side lacks them."""

    text: str
    only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A paragraph of A beside its counterpart in B; a side that has none is empty."""

    a: tuple[Stretch, ...] = ()
    b: tuple[Stretch, ...] = ()

    @property
    def same(self) -> bool:
        return bool(self.a and self.b) and not any(stretch.only for stretch in self.a + self.b)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A stretch of the strip in percent of both texts' words; side 'a' or 'b'."""

    side: str
    x: float
    width: float


def rows(a: str, b: str) -> tuple[Row, ...]:
    """Paragraphs in rows, in the order of both texts; those of A alone come before those of B alone."""
    left, right = PARAGRAPH.findall(a), PARAGRAPH.findall(b)
    made: list[Row] = []
    i = j = 0
    for x, y in [*_pairs(left, right), (len(left), len(right))]:
        made += [Row(a=(Stretch(text=text, only=True),)) for text in left[i:x]]
        made += [Row(b=(Stretch(text=text, only=True),)) for text in right[j:y]]
        if x < len(left):
            made.append(_row(left[x], right[y]))
        i, j = x + 1, y + 1
    return tuple(made)


def strip(found: Sequence[Row]) -> tuple[Strip, ...]:
    """Where along the rows the sides differ."""
    parts = [(side, _length(stretch)) for row in found for side, stretch in _sides(row)]
    total = sum(length for _, length in parts) or 1
    made, at = [], 0
    for side, length in parts:
        if side != "same":
            made.append(Strip(side=side, x=round(at * 100 / total, 2), width=round(length * 100 / total, 2)))
        at += length
    return tuple(made)


def kept(sides: Iterable[Sequence[Stretch]]) -> float:
    """The part of one side's words (0–1) that the other side has too."""
    lengths = [(stretch.only, _length(stretch)) for side in sides for stretch in side]
    return sum(length for only, length in lengths if not only) / (sum(length for _, length in lengths) or 1)


def _sides(row: Row) -> list[tuple[str, Stretch]]:
    if row.same:
        return [("same", stretch) for stretch in row.a]
    left = [("a" if stretch.only else "same", stretch) for stretch in row.a]
    return left + [("b", stretch) for stretch in row.b if stretch.only]


def _length(stretch: Stretch) -> int:
    return len(TOKEN.findall(stretch.text))


def _pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Counterparts in order: the heaviest chain of paragraphs that share enough words."""
    bags = [[frozenset(TOKEN.findall(text.lower())) for text in side] for side in (left, right)]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            likeness = _likeness(bags[0][i], bags[1][j])
            both = likeness + best[i + 1][j + 1] if likeness >= SAME_PARAGRAPH else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    return _path(best, bags)


def _path(best: list[list[float]], bags: list[list[frozenset[str]]]) -> list[tuple[int, int]]:
    found, i, j = [], 0, 0
    while i < len(bags[0]) and j < len(bags[1]):
        likeness = _likeness(bags[0][i], bags[1][j])
        if likeness >= SAME_PARAGRAPH and best[i][j] == likeness + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared words over the words of the shorter, so that a cut paragraph still finds its counterpart."""
    return len(a & b) / (min(len(a), len(b)) or 1)


def _row(a: str, b: str) -> Row:
    left, right = list(TOKEN.finditer(a)), list(TOKEN.finditer(b))
    matcher = SequenceMatcher(None, [t[0] for t in left], [t[0] for t in right], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    return Row(
        a=_stretches(a, left, [(block.a, block.size) for block in blocks]),
        b=_stretches(b, right, [(block.b, block.size) for block in blocks]),
    )


def _stretches(text: str, tokens: Sequence[re.Match[str]], kept: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    made, at = [], 0
    for first, size in kept:
        begin, end = tokens[first].start(), tokens[first + size - 1].end()
        if text[at:begin].strip():
            made += _edged(text[at:begin])
        elif begin > at:
            made.append(Stretch(text=text[at:begin]))
        made.append(Stretch(text=text[begin:end]))
        at = end
    return (*made, *(_edged(text[at:]) if text[at:].strip() else []))


def _edged(text: str) -> list[Stretch]:
    """Words that stand alone, with the spaces around them left unmarked."""
    core = text.strip()
    begin = text.index(core)
    parts = [
        Stretch(text=text[:begin]),
        Stretch(text=core, only=True),
        Stretch(text=text[begin + len(core) :]),
    ]
    return [part for part in parts if part.text]
