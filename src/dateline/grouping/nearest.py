"""The nearest rows of each row, compiled for many: the same numbers as `likeness`, to the last digit.

Only `likeness` uses this, and only for many articles: numba takes a second to load. Sums run in the same order there
and here, since another order gives another last digit.
"""

import numpy as np

from dateline.grouping.likeness import ROW, SCALE, Real, Whole
from dateline.tracing.speed import fast


@fast
def best(keys: Whole, most: int) -> Whole:
    """The smallest keys in order."""
    if len(keys) > most:
        keys = np.partition(keys, most)[:most]
    return np.sort(keys)


@fast
def candidates(
    row: int, starts: Whole, columns: Whole, values: Real, postings: Whole, at: Whole, weights: Real, search: int,
    most: int, scores: Real, touched: Whole,
) -> Whole:  # fmt: skip
    """Keys of the rows nearest to one by its heaviest terms. `scores` are zeros again at the end."""
    first, found = starts[row], 0
    for place in first + np.argsort(-values[first : starts[row + 1]], kind="mergesort")[:search]:
        for posting in range(postings[columns[place]], postings[columns[place] + 1]):
            if scores[at[posting]] == 0.0:
                touched[found] = at[posting]
                found += 1
            scores[at[posting]] += weights[posting] * values[place]
    keys, kept = np.empty(found, np.int64), 0
    for other in touched[:found]:
        if other != row:
            keys[kept] = other - np.int64(np.rint(scores[other] * SCALE)) * ROW
            kept += 1
        scores[other] = 0.0
    return best(keys[:kept], most)


@fast
def nearest(
    starts: Whole, columns: Whole, values: Real, postings: Whole, at: Whole, weights: Real, width: int, search: int,
    most: int, asked: Whole,
) -> tuple[Whole, Whole, Real]:  # fmt: skip
    """Where the near ones of each row asked for end, and these with their cosines, best first, one after the other."""
    total, held = len(starts) - 1, 0
    ends, rows = np.zeros(len(asked) + 1, np.int64), np.empty(len(asked) * most, np.int64)
    cosines = np.empty(len(asked) * most)
    scores, query, touched = np.zeros(total), np.zeros(width), np.empty(total, np.int64)
    for turn, row in enumerate(asked):
        keys = candidates(row, starts, columns, values, postings, at, weights, search, 2 * most, scores, touched)
        query[columns[starts[row] : starts[row + 1]]] = values[starts[row] : starts[row + 1]]
        for number in range(len(keys)):
            other, product = keys[number] % ROW, 0.0
            for place in range(starts[other], starts[other + 1]):
                product += query[columns[place]] * values[place]
            keys[number] = other - np.int64(np.rint(product * SCALE)) * ROW
        query[columns[starts[row] : starts[row + 1]]] = 0.0
        for key in best(keys, most):
            rows[held], cosines[held] = key % ROW, -(key // ROW) / SCALE
            held += 1
        ends[turn + 1] = held
    return ends, rows[:held], cosines[:held]
