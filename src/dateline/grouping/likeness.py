"""How alike articles are: cosines over an inverted index, for each article with its nearest ones. Never all pairs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.model import Terms
from dateline.tracing.speed import compiled

# An article's nearest ones are looked for through its heaviest terms only: they carry nearly all of a high cosine, and
# the postings of common words are what makes a search slow in a large record.
SEARCH_TERMS = 64
# How many of the nearest are kept. Stories of more articles hold together through chains of neighbours.
NEAREST = 40
# Plain, an article among so many takes 1 to 4 ms to find its nearest, compiled a fifth of that.
MANY = 2_000
# Cosines count in billionths, and of equal ones the smaller row comes first: both in one number that sorts.
SCALE, ROW = 1e9, 1 << 32

# The closest of an article are those at least half as near as its nearest: what round-ups are told by.
CLOSEST = 0.5

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Index = tuple[Whole, Whole, Real]
_NONE, _NO_COSINES = np.zeros(0, np.int64), np.zeros(0)


@dataclass(frozen=True, slots=True)
class Vectors:
    """Articles as sparse unit vectors: row i has `columns[starts[i]:starts[i + 1]]`, with `values` of the same."""

    starts: Whole
    columns: Whole
    values: Real
    width: int

    def row(self, index: int) -> tuple[Whole, Real]:
        part = slice(self.starts[index], self.starts[index + 1])
        return self.columns[part], self.values[part]

    def product(self, one: int, other: int) -> float:
        """The cosine of two rows, in billionths as those of neighbours are."""
        _, here, there = np.intersect1d(self.row(one)[0], self.row(other)[0], return_indices=True)
        return float(np.rint((self.row(one)[1][here] * self.row(other)[1][there]).sum() * SCALE)) / SCALE

    def __len__(self) -> int:
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each row its nearest rows with their cosines, best first."""

    rows: list[Whole]
    cosines: list[Real]


def vectors(terms: Sequence[Terms], rare: Mapping[str, float]) -> Vectors:
    """One unit vector an article, weight × rarity. Terms of rarity 0 (in every article) are left out."""
    column = {term: number for number, term in enumerate(sorted(rare))}
    starts: list[int] = [0]
    columns: list[int] = []
    values: list[float] = []
    for term in terms:
        kept = [(column[word], weight * rare[word]) for word, weight in term.words if rare.get(word, 0) > 0]
        length = sum(value * value for _, value in kept) ** 0.5 or 1.0
        columns.extend(number for number, _ in kept)
        values.extend(value / length for _, value in kept)
        starts.append(len(columns))
    return Vectors(np.array(starts, np.int64), np.array(columns, np.int64), np.array(values, np.float64), len(column))


def neighbours(space: Vectors, asked: Collection[int] | None = None) -> Neighbours:
    """The nearest `NEAREST` rows of each row. Ties go to the smaller row, so the same rows give the same neighbours.

    With rows `asked` for, those of the others are empty, but for what it takes to tell what surrounds the ones asked
    for: the nearest of their nearest, and of the closest of these.
    """
    index, found = _inverted(space), Neighbours([_NONE] * len(space), [_NO_COSINES] * len(space))
    if asked is None:
        _search(space, index, np.arange(len(space)), found)
        return found
    done, ahead = set[int](), set(asked)
    for part in (0.0, CLOSEST, None):
        _search(space, index, np.array(sorted(ahead - done), np.int64), found)
        done |= ahead
        if part is not None:
            ahead = {row for each in sorted(ahead) for row in _closer(found, each, part)}
    return found


def _closer(found: Neighbours, row: int, part: float) -> list[int]:
    """The rows at least that part as near as the nearest."""
    cosines = found.cosines[row]
    return list(found.rows[row][cosines >= part * cosines[:1].sum()].tolist())


def _search(space: Vectors, index: Index, asked: Whole, found: Neighbours) -> None:
    """Sets the nearest of the rows asked for."""
    functions = compiled(len(asked), "dateline.grouping.nearest", MANY)
    if functions is None:
        _plain(space, index, asked, found)
        return
    ends, rows, cosines = functions.nearest(
        space.starts, space.columns, space.values, *index, space.width, SEARCH_TERMS, NEAREST, asked
    )
    for row, (start, end) in zip(asked.tolist(), pairwise(ends.tolist()), strict=True):
        found.rows[row], found.cosines[row] = rows[start:end], cosines[start:end]


def _plain(space: Vectors, index: Index, asked: Whole, found: Neighbours) -> None:
    query = np.zeros(space.width)
    for row in asked.tolist():
        columns, values = space.row(row)
        candidates = _candidates(row, columns, values, *index, len(space))
        query[columns] = values
        nearest, cosines = _best(_products(space, query, candidates), candidates, NEAREST)
        query[columns] = 0.0
        found.rows[row], found.cosines[row] = nearest, cosines


def _best(cosines: Real, rows: Whole, most: int) -> tuple[Whole, Real]:
    """The rows of the highest cosines, in billionths; of equal ones the smaller rows."""
    keys = np.sort(rows - np.rint(cosines * SCALE).astype(np.int64) * ROW)[:most]
    return keys % ROW, -(keys // ROW) / SCALE


def _products(space: Vectors, query: Real, rows: Whole) -> Real:
    """The scalar product of the query with each row, in one pass over all their entries."""
    begins, lengths = space.starts[rows], space.starts[rows + 1] - space.starts[rows]
    ends = np.cumsum(lengths)
    places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - ends + lengths, lengths)
    owners = np.repeat(np.arange(len(rows)), lengths)
    products = query[space.columns[places]] * space.values[places]
    return np.bincount(owners, products, minlength=len(rows)).astype(np.float64)


def _inverted(space: Vectors) -> Index:
    """For column c the rows `at[postings[c]:postings[c + 1]]` that have it, with their weights."""
    order = np.argsort(space.columns, kind="stable")
    rows = np.repeat(np.arange(len(space)), np.diff(space.starts))
    postings = np.searchsorted(space.columns[order], np.arange(space.width + 1))
    return postings.astype(np.int64), rows[order].astype(np.int64), space.values[order]


def _candidates(
    index: int, columns: Whole, values: Real, postings: Whole, at: Whole, weights: Real, total: int
) -> Whole:
    heavy = np.argsort(-values, kind="stable")[:SEARCH_TERMS]
    parts = [(slice(postings[c], postings[c + 1]), v) for c, v in zip(columns[heavy], values[heavy], strict=True)]
    if not parts:
        return np.zeros(0, np.int64)
    rows = np.concatenate([at[part] for part, _ in parts])
    shares = np.concatenate([weights[part] * value for part, value in parts])
    scores = np.bincount(rows, shares, minlength=total).astype(np.float64)
    scores[index] = 0.0
    touched = np.flatnonzero(scores)
    return _best(scores[touched], touched, 2 * NEAREST)[0]
