"""What the likelihoods of a page's other blocks say of a block, for the second look at it."""

import numpy as np
import numpy.typing as npt

from dateline.reading.columns import Columns, Matrix, Numbers, distinct, side_by_side
from dateline.reading.structure import densest, since, sums_around, totals, until

# A block of so much likelihood and at least a newspaper column's three lines is surely text; below, surely not.
SURE, SURELY_NOT, LONG, SHORT = 0.6, 0.2, 90, 20


def context(page: Columns, likely: Matrix) -> Matrix:
    """One row of features a block, from a first look's likelihoods: neighbours, siblings, elements around it, runs."""
    size = page.size
    mass = likely * size
    return np.hstack([_near(likely, mass), _shares(mass, size), _kin(page, mass), _run(likely, mass, size)])


def _near(likely: Matrix, mass: Matrix) -> Matrix:
    edge = np.zeros(4)
    padded, heavy, count = np.concatenate([edge, likely, edge]), np.concatenate([edge, mass, edge]), len(likely)
    columns = [padded[4 + by : 4 + by + count] for by in range(-4, 5)]
    return side_by_side(*columns, *(heavy[4 + by : 4 + by + count] for by in (-2, -1, 1, 2)))


def _shares(mass: Matrix, size: Matrix) -> Matrix:
    """How much of the text is above and below, and how dense it is there."""
    whole, above = max(1.0, float(mass.sum())), np.cumsum(mass)
    columns = [(above - mass) / whole, 1.0 - above / whole, np.full(len(mass), whole)]
    columns.append(np.full(len(mass), whole / max(1.0, float(size.sum()))))
    for width in (3, 8, 20):
        for text, room in zip(sums_around(mass, width), sums_around(size, width), strict=True):
            columns.append(text / np.maximum(1.0, room))
    return side_by_side(*columns)


def _kin(page: Columns, mass: Matrix) -> Matrix:
    """How likely the other blocks of one template, element name, class or enclosing element are, and their share."""
    size, whole = page.size, max(1.0, float(mass.sum()))
    nearest = [marks[:1] for marks in page.marks]
    keys = np.column_stack([page.path, distinct(page.tag)[1], distinct(nearest)[1]])
    # Numbers of their own for each column; nothing is in element 0.
    keys += np.cumsum([1, keys[:, 0].max() + 1, keys[:, 1].max() + 1])
    columns = []
    for table in (keys, page.parents[:, :5]):
        text, room = _sums(table, mass), _sums(table, size)
        others = room - size[:, None]
        columns += [np.where(others > 0, (text - mass[:, None]) / np.maximum(1.0, others), -1.0), text / whole]
    return np.hstack(columns)


def _sums(keys: Numbers, values: Matrix) -> Matrix:
    return np.asarray(totals(keys, values)[keys])


def _run(likely: Matrix, mass: Matrix, size: Matrix) -> Matrix:
    """Where a block stands to those that are surely text, and to the densest run of text."""
    count, place = len(likely), np.arange(len(likely))
    sure, never = (likely > SURE) & (size >= LONG), (likely < SURELY_NOT) & (size >= SHORT)
    text = np.flatnonzero(likely > 0.5)
    first, last = (int(text[0]), int(text[-1])) if len(text) else (0, count - 1)
    start, end = densest((likely - 0.4) * size)
    whole = max(1.0, float(mass.sum()))
    page = (len(text), ((likely > 0.2) & (likely < 0.8)).sum(), (mass * (1.0 - likely)).sum() / whole)
    return side_by_side(
        since(likely > 0.7), until(likely > 0.7), since(sure), until(sure), since(never), until(never),
        place - first, last - place, *_gaps(sure, size), place - start, end - place, (place >= start) & (place <= end),
        *(np.full(count, figure) for figure in page),
    )  # fmt: skip


def _gaps(sure: npt.NDArray[np.bool_], size: Matrix) -> tuple[Matrix, Matrix]:
    """Characters between a block and the nearest sure text above and below; 9999 where there is none."""
    count, total = len(size), np.concatenate([[0.0], np.cumsum(size)])
    place = np.arange(count)
    above = np.maximum.accumulate(np.where(sure, place, -1))
    below = np.minimum.accumulate(np.where(sure, place, count)[::-1])[::-1]
    return (
        np.where(above >= 0, total[place] - total[np.minimum(above + 1, count)], 9999.0),
        np.where(below < count, total[np.minimum(below, count)] - total[place + 1], 9999.0),
    )
