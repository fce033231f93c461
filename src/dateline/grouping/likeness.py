"""How alike articles are: cosines over an inverted index, for each article with its nearest ones. Never all pairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.model import Terms

# An article's nearest ones are looked for through its heaviest terms only: they carry nearly all of a high cosine, and
# the postings of common words are what makes a search slow in a large record.
SEARCH_TERMS = 64
# How many of the nearest are kept. Stories of more articles hold together through chains of neighbours.
NEAREST = 40


@dataclass(frozen=True, slots=True)
class Vectors:
    """Articles as sparse unit vectors: row i has `columns[starts[i]:starts[i + 1]]`, with `values` of the same."""

    starts: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: NDArray[np.float64]
    width: int

    def row(self, index: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        part = slice(self.starts[index], self.starts[index + 1])
        return self.columns[part], self.values[part]

    def __len__(self) -> int:
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each row its nearest rows with their cosines, best first."""

    rows: list[NDArray[np.int64]]
    cosines: list[NDArray[np.float64]]


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


def neighbours(space: Vectors) -> Neighbours:
    """The nearest `NEAREST` rows of each row. Ties go to the smaller row, so the same rows give the same neighbours."""
    postings, at, weights = _inverted(space)
    query = np.zeros(space.width)
    found = Neighbours([], [])
    for index in range(len(space)):
        columns, values = space.row(index)
        candidates = _candidates(index, columns, values, postings, at, weights, len(space))
        query[columns] = values
        cosines = _products(space, query, candidates)
        query[columns] = 0.0
        order = np.lexsort((candidates, -np.round(cosines, 9)))[:NEAREST]
        found.rows.append(candidates[order])
        found.cosines.append(np.round(cosines[order], 9))
    return found


def _products(space: Vectors, query: NDArray[np.float64], rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """The scalar product of the query with each row, in one pass over all their entries."""
    begins, lengths = space.starts[rows], space.starts[rows + 1] - space.starts[rows]
    ends = np.cumsum(lengths)
    places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - ends + lengths, lengths)
    owners = np.repeat(np.arange(len(rows)), lengths)
    products = query[space.columns[places]] * space.values[places]
    return np.bincount(owners, products, minlength=len(rows)).astype(np.float64)


def _inverted(space: Vectors) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """For column c the rows `at[postings[c]:postings[c + 1]]` that have it, with their weights."""
    order = np.argsort(space.columns, kind="stable")
    rows = np.repeat(np.arange(len(space)), np.diff(space.starts))
    postings = np.searchsorted(space.columns[order], np.arange(space.width + 1))
    return postings.astype(np.int64), rows[order].astype(np.int64), space.values[order]


def _candidates(
    index: int,
    columns: NDArray[np.int64],
    values: NDArray[np.float64],
    postings: NDArray[np.int64],
    at: NDArray[np.int64],
    weights: NDArray[np.float64],
    total: int,
) -> NDArray[np.int64]:
    heavy = np.argsort(-values, kind="stable")[:SEARCH_TERMS]
    parts = [(slice(postings[c], postings[c + 1]), v) for c, v in zip(columns[heavy], values[heavy], strict=True)]
    if not parts:
        return np.zeros(0, np.int64)
    rows = np.concatenate([at[part] for part, _ in parts])
    scores = np.bincount(rows, np.concatenate([weights[part] * value for part, value in parts]), minlength=total)
    scores[index] = 0.0
    touched = np.flatnonzero(scores)
    order = np.lexsort((touched, -np.round(scores[touched], 9)))
    return touched[order][: 2 * NEAREST]
