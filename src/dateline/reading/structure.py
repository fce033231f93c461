"""Where markup puts a block: what its enclosing elements hold, which of them gathers the prose, what heads it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dateline.reading.columns import Columns, Matrix, Numbers, distinct, side_by_side

# How much of a block's prose speaks for its own element, for the one around it, and so on outwards: Readability gives a
# paragraph's parent all, its grandparent half, those further out less.
SPEAKS = np.array([1.0, 0.67, 0.33, 0.2, 0.12, 0.08])
# The main element is the innermost that holds so much of the page's prose.
MOST = 0.75
LEVELS = {f"h{level}": level for level in range(1, 7)}
FAR = 100.0


def structure(page: Columns, prose: Matrix, kinds: Matrix) -> Matrix:
    """One row of features a block; `prose` has the length of each block that counts as prose, 0 for the others.

    `kinds` tells how far up elements with class words of each kind are (see marks.py).
    """
    return np.hstack([
        _containers(page, prose),
        _siblings(page, prose),
        kinds,
        _headings(page.tag),
        _around(page.linked / page.size, page.size),
        _same(page.path, page.parents[:, 1]),
        _inside(page.inside),
    ])  # fmt: skip


def totals(keys: Numbers, values: Matrix) -> Matrix:
    """For each element the sum of the values of the blocks in it; nothing is in element 0."""
    sums = np.bincount(keys.ravel(), np.repeat(values, keys.shape[1]))
    sums[0] = 0.0
    return np.asarray(sums, dtype=np.float64)


def _containers(page: Columns, prose: Matrix) -> Matrix:
    """What the enclosing elements hold, and where the block stands to the two that hold most of the prose."""
    parents, size, linked = page.parents, page.size, page.linked
    whole, count = max(1.0, float(prose.sum())), len(size)
    sizes, masses = totals(parents, size), totals(parents, prose)
    counts = totals(parents, np.ones(count))
    spoken = np.bincount(parents.ravel(), (prose[:, None] * SPEAKS).ravel())
    gain = np.asarray(spoken * (1.0 - totals(parents, linked) / np.maximum(1.0, sizes)), dtype=np.float64)
    gain[0] = -1.0
    wide = np.flatnonzero(masses >= MOST * whole)
    main = int(wide[-1]) if len(wide) else 0
    inner = parents[:, :5]
    return np.hstack([
        _towards(parents, int(np.argmax(gain)), masses / whole), _towards(parents, main, masses / whole),
        counts[inner], sizes[inner] / np.maximum(1.0, counts[inner]), masses[inner] / np.maximum(1.0, sizes[inner]),
        gain[parents[:, 1:4]] / whole,
    ])  # fmt: skip


def _towards(parents: Numbers, element: int, share: Matrix) -> Matrix:
    """How far up the element is (0: not above the block), blocks since its first and up to its last, its share."""
    place, hit = np.arange(len(parents), dtype=float), parents == element
    held = np.flatnonzero(hit.any(axis=1))
    if not element or not len(held):
        return np.zeros((len(parents), 4))
    above = np.where(hit.any(axis=1), hit.argmax(axis=1) + 1, 0)
    return side_by_side(above, place - held[0], held[-1] - place, np.full(len(parents), share[element]))


def _siblings(page: Columns, prose: Matrix) -> Matrix:
    """What the blocks of one template are like: their mean length, their links, how many of them are prose."""
    path = page.path
    count = np.maximum(1, np.bincount(path))
    sizes = np.bincount(path, page.size)
    links, proses = np.bincount(path, page.linked) / np.maximum(1.0, sizes), np.bincount(path, prose > 0) / count
    return side_by_side((sizes / count)[path], links[path], proses[path])


def since(flags: npt.NDArray[np.bool_]) -> Matrix:
    """How many blocks above each the last marked one stands, at most FAR."""
    place = np.arange(len(flags), dtype=float)
    return np.asarray(np.minimum(place - np.maximum.accumulate(np.where(flags, place, -1000.0)), FAR))


def until(flags: npt.NDArray[np.bool_]) -> Matrix:
    """How many blocks below each the next marked one stands, at most FAR."""
    return since(flags[::-1])[::-1]


def _headings(tags: Sequence[str]) -> Matrix:
    """Where a block stands to the headings above and below it, by their level."""
    level = np.array([LEVELS.get(tag, 0) for tag in tags])
    last = np.maximum.accumulate(np.where(level > 0, np.arange(len(level)) * 10 + level, 0)) % 10
    return side_by_side(
        since(level == 1), until(level == 1), since(level == 2), since(level > 2), until(level > 0), last, level,
        np.cumsum(level == 1),
    )  # fmt: skip


def _around(linked: Matrix, size: Matrix) -> Matrix:
    """Links and characters in the blocks right above and below."""
    return side_by_side(
        *(window for width in (3, 8) for values in (linked, size) for window in sums_around(values, width))
    )


def sums_around(values: Matrix, width: int) -> tuple[Matrix, Matrix]:
    """Sums over as many blocks above and below each, without itself."""
    total, place = np.concatenate([[0.0], np.cumsum(values)]), np.arange(len(values))
    low, high = np.maximum(0, place - width), np.minimum(len(values), place + width + 1)
    return total[place] - total[low], total[high] - total[place + 1]


def _same(path: Numbers, around: Numbers) -> Matrix:
    """Whether the neighbours are of the same template and in the same element."""
    columns = np.zeros((4, len(path)))
    for row, keys in ((0, path), (2, around)):
        alike = keys[1:] == keys[:-1]
        columns[row, 1:], columns[row + 1, :-1] = alike, alike
    return columns.T


def _inside(inside: Sequence[frozenset[str]]) -> Matrix:
    sets, which = distinct(inside)
    rows = [(len(names), *(name in names for name in ("li", "section", "dl", "ol", "details"))) for names in sets]
    return np.array(rows, dtype=float)[which]


def densest(scores: Matrix) -> tuple[int, int]:
    """The stretch with the highest sum: its first and its last block."""
    best, start, end, begin, running = 0.0, 0, 0, 0, 0.0
    for number, score in enumerate(scores.tolist()):
        if running <= 0:
            running, begin = 0.0, number
        running += score
        if running > best:
            best, start, end = running, begin, number
    return start, end
