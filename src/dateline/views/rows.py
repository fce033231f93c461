"""Two texts side by side: paragraphs in rows, the words that differ marked, and a strip that shows where."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.parsing.sentences import PARAGRAPH
from dateline.tracing.differences import Difference
from dateline.tracing.words import words

# Paragraphs belong in one row when this part of the shorter one's words stand in the other. A paragraph that was cut in
# two or joined to the next then keeps its counterpart; below it, a name and some small words would pair strangers.
SAME_ROW = 0.4
Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some text of one side. `change`: empty, or how the sides differ (see `Difference`)."""

    text: str
    words: int
    change: str = ""

    @property
    def only(self) -> bool:
        return bool(self.change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Paragraphs of A beside their counterparts in B; a side that has none is empty."""

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


def rows(a: str, b: str, differences: Iterable[Difference]) -> tuple[Row, ...]:
    """Paragraphs in rows, in the order of both texts; what only A has comes before what only B has there."""
    listed = list(differences)
    left = _Side.of(a, [(*d.first[:2], d.kind) for d in listed if d.first])
    right = _Side.of(b, [(*d.second[:2], d.kind) for d in listed if d.second])
    made: list[Row] = []
    i = j = 0
    for (first, last), (begin, end) in [*_together(left, right), ((len(left.spans),) * 2, (len(right.spans),) * 2)]:
        made += [Row(a=left.stretches(number, number)) for number in range(i, first)]
        made += [Row(b=right.stretches(number, number)) for number in range(j, begin)]
        if first < len(left.spans):
            made.append(Row(a=left.stretches(first, last), b=right.stretches(begin, end)))
        i, j = last + 1, end + 1
    return tuple(made)


def kept(sides: Iterable[Sequence[Stretch]]) -> float:
    """The part of one side's words (0–1) that the other side has too, however it spells them."""
    stretches = [stretch for side in sides for stretch in side]
    same = sum(stretch.words for stretch in stretches if stretch.change in ("", "respelled"))
    return same / (sum(stretch.words for stretch in stretches) or 1)


def strip(found: Sequence[Row]) -> tuple[Strip, ...]:
    """Where along the rows the sides differ."""
    parts = [(side, stretch.words) for row in found for side, stretch in _sides(row)]
    total = sum(length for _, length in parts) or 1
    made, at = [], 0
    for side, length in parts:
        if side and length:
            made.append(Strip(side=side, x=round(at * 100 / total, 2), width=round(length * 100 / total, 2)))
        at += length
    return tuple(made)


def _sides(row: Row) -> Iterator[tuple[str, Stretch]]:
    for stretch in row.a:
        yield "a" if stretch.change else "", stretch
    for stretch in row.b:
        if stretch.change:
            yield "b", stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One text: its paragraphs, its words that the other has too, and its changes (start, end, kind)."""

    text: str
    spans: tuple[tuple[int, int], ...]
    changes: tuple[tuple[int, int, str], ...]
    starts: tuple[int, ...]
    lengths: Counter[int]
    shared: tuple[int, ...]

    @classmethod
    def of(cls, text: str, changes: Iterable[tuple[int, int, str]]) -> "_Side":
        spans = tuple(match.span() for match in PARAGRAPH.finditer(text))
        begins, held = [start for start, _ in spans], sorted(changes)
        starts = tuple(int(start) for start in words(text).starts)
        inside = [start for start, _, _ in held]
        shared = [at for at in starts if not (n := bisect_right(inside, at)) or held[n - 1][1] <= at]
        return cls(
            text=text,
            spans=spans,
            changes=tuple(held),
            starts=starts,
            lengths=Counter(bisect_right(begins, at) - 1 for at in starts),
            shared=tuple(bisect_right(begins, at) - 1 for at in shared),
        )

    def stretches(self, first: int, last: int) -> tuple[Stretch, ...]:
        """The text from one paragraph to another, cut where changes begin and end."""
        start, end = self.spans[first][0], self.spans[last][1]
        made, at = [], start
        for begin, stop, kind in self.changes:
            if stop <= start or begin >= end:
                continue
            made += [self._stretch(at, max(begin, start)), self._stretch(max(begin, start), min(stop, end), kind)]
            at = min(stop, end)
        return tuple(stretch for stretch in (*made, self._stretch(at, end)) if stretch.text)

    def _stretch(self, start: int, end: int, change: str = "") -> Stretch:
        count = sum(start <= at < end for at in self.starts)
        return Stretch(text=self.text[start:end], words=count, change=change)


def _together(left: _Side, right: _Side) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Runs of paragraphs that belong in one row, as (first, last) of each side.

    Equal words stand in the same order on both sides, so the first shared word of A is the first shared word of B.
    """
    met = Counter(zip(left.shared, right.shared, strict=False))
    close = sorted((i, j) for (i, j), n in met.items() if n >= SAME_ROW * min(left.lengths[i], right.lengths[j]))
    runs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for i, j in close:
        if runs and (i <= runs[-1][0][1] or j <= runs[-1][1][1]):
            (first, last), (begin, end) = runs.pop()
            runs.append(((first, max(last, i)), (begin, max(end, j))))
        else:
            runs.append(((i, i), (j, j)))
    return runs
