"""A lineage as a drawing: its articles as rows in the order of time, an arc for each copy from source to target."""

from collections.abc import Iterable
from dataclasses import dataclass

# Height of a row and width of the drawing in pixels; an arc bends further the more rows it passes, so that few cross.
ROW, WIDTH = 48, 112
LEAST, STEP = 16, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """An arc between two rows: the SVG path, and the kind of copy."""

    path: str
    kind: str


def arcs(edges: Iterable[tuple[int, int, str]]) -> tuple[Arc, ...]:
    """The arcs of copies, each (row of the source, row of the target, kind); the far ones first, under the near."""
    ordered = sorted(edges, key=lambda edge: (-abs(edge[1] - edge[0]), edge))
    return tuple(Arc(path=_path(source, target), kind=kind) for source, target, kind in ordered)


def _path(source: int, target: int) -> str:
    bend = min(LEAST + STEP * abs(target - source), WIDTH - 12)
    start, end, x = middle(source), middle(target), WIDTH - 12
    return f"M{x} {start}C{x - bend} {start} {x - bend} {end} {x} {end}"


def middle(row: int) -> int:
    return row * ROW + ROW // 2
