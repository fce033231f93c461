"""The lineage glyph: one row for each independent report, a block for the origin and a tick for each copy of it."""

from collections.abc import Sequence
from dataclasses import dataclass

# More copies than this would not fit beside a headline; then one tick stands for five.
MOST_TICKS, TICK_STANDS_FOR = 24, 5
MOST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle in pixels; `origin` tells the block from the ticks."""

    x: float
    y: float
    width: float
    height: float
    origin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """A drawing with the sentence that says the same. `more` counts rows left out; its words stand at `height`."""

    width: float
    height: float
    rects: tuple[Rect, ...]
    sentence: str
    more: int = 0


def glyph(sizes: Sequence[int], *, large: bool = False) -> Glyph:
    """Draws groups of articles of these sizes (origin and copies), the largest first. `large` for the lead story."""
    block, tall, step, gap = (8.0, 9.0, 5.0, 3.0) if large else (6.0, 7.0, 4.4, 2.5)
    ordered = sorted(sizes, reverse=True)
    shown = ordered if len(ordered) <= MOST_ROWS else ordered[: MOST_ROWS - 1]
    unit = TICK_STANDS_FOR if ordered and ordered[0] - 1 > MOST_TICKS else 1
    rects = []
    for row, size in enumerate(shown):
        y = row * (tall + gap)
        rects.append(Rect(x=0, y=y, width=block, height=tall, origin=True))
        for tick in range(-(-(size - 1) // unit)):
            x = round(block + 1.4 + tick * step, 1)
            rects.append(Rect(x=x, y=y, width=2, height=tall, origin=False))
    return Glyph(
        width=round(max((rect.x + rect.width for rect in rects), default=0), 1),
        height=max(len(shown) * (tall + gap) - gap, 0),
        rects=tuple(rects),
        sentence=_sentence(ordered, unit),
        more=len(ordered) - len(shown),
    )


def _sentence(sizes: Sequence[int], unit: int) -> str:
    listed = ", ".join(str(size) for size in sizes)
    if len(sizes) == 1:
        says = f"1 independent report, in {sizes[0]} article{'' if sizes[0] == 1 else 's'}"
    else:
        says = f"{len(sizes)} independent reports, in {listed} articles"
    return says if unit == 1 else f"{says}; one tick stands for {unit} copies"
