"""The blocks of the passages that many pairs of texts share: the same as those of `passages.py`."""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.compiled.numbers import ordered
from dateline.tracing.compiled.reading import runs_of
from dateline.tracing.passages import EDIT, LEAST, SEED
from dateline.tracing.speed import fast
from dateline.tracing.words import Numbers, Places

HALF, LOWER, LONGEST = np.uint64(32), np.uint64(0xFFFFFFFF), 1 << 31  # two numbers in one


@fast
def blocks(
    hashes: Numbers, until: Places, firsts: Places, seconds: Places
) -> tuple[NDArray[np.int32], NDArray[np.int32], Places]:
    """The blocks of the passages of many pairs of texts (see `passages.stretches`), one pair after the other.

    Each row is a block (word of the first text, word of the second, length); then come the number of the passage it
    belongs to, and where each pair's blocks end. Pairs with the same first text are best given one after the other.
    """
    rows, passage = np.empty((1024, 3), dtype=np.int32), np.empty(1024, dtype=np.int32)
    ends = np.empty(len(firsts), dtype=np.int64)
    runs = np.zeros(len(hashes), dtype=np.uint64)
    for text in range(len(until)):
        begin = until[text - 1] if text else 0
        if until[text] - begin >= SEED:
            runs_of(hashes[begin : until[text]], SEED, runs[begin : until[text]])
    found, last = 0, -1
    table = np.zeros(1, dtype=np.int32)
    for pair in range(len(firsts)):
        one, other = firsts[pair], seconds[pair]
        start, here = until[one - 1] if one else 0, until[other - 1] if other else 0
        first, second = hashes[start : until[one]], hashes[here : until[other]]
        if len(first) >= SEED and len(second) >= SEED:
            there, ours = runs[start : until[one] - SEED + 1], runs[here : until[other] - SEED + 1]
            if one != last:
                table, last = placed(there), one
            laid = extended(seeds(table, there, ours), first, second)
            if found + len(laid) > len(rows):
                rows = grown(rows, found, 2 * (found + len(laid)))
                more = np.empty(len(rows), dtype=np.int32)
                more[:found] = passage[:found]
                passage = more
            found = joined(laid, rows, passage, found)
        ends[pair] = found
    return rows[:found], passage[:found], ends


@fast
def grown(rows: NDArray[np.int32], filled: int, size: int) -> NDArray[np.int32]:
    more = np.empty((size, 3), dtype=np.int32)
    more[:filled] = rows[:filled]
    return more


@fast
def placed(runs: Numbers) -> NDArray[np.int32]:
    """A hash table of the first place (counted from one) of each run."""
    size = 4
    while size < 2 * len(runs):
        size *= 2
    table = np.zeros(size, dtype=np.int32)
    for place in range(len(runs)):
        slot = np.int64(runs[place] & np.uint64(size - 1))
        while table[slot] and runs[table[slot] - 1] != runs[place]:
            slot = (slot + 1) & (size - 1)
        if not table[slot]:
            table[slot] = place + 1
    return table


@fast
def seeds(table: NDArray[np.int32], there: Numbers, here: Numbers) -> NDArray[np.int32]:
    """Runs of the second text found in the first, neighbours made one: the longest first, then in its order."""
    rows = np.empty((len(here), 3), dtype=np.int32)
    count, before, partner = 0, -2, -2
    for place in range(len(here)):
        slot = np.int64(here[place] & np.uint64(len(table) - 1))
        while table[slot] and there[table[slot] - 1] != here[place]:
            slot = (slot + 1) & (len(table) - 1)
        if not table[slot]:
            continue
        match = table[slot] - 1
        if place == before + 1 and match == partner + 1:
            rows[count - 1, 2] += 1
        else:
            rows[count, 0], rows[count, 1], rows[count, 2] = match, place, SEED
            count += 1
        before, partner = place, match
    keys = np.empty(count, dtype=np.uint64)
    for row in range(count):
        keys[row] = (np.uint64(LONGEST - rows[row, 2]) << HALF) + np.uint64(rows[row, 1])
    return in_order(rows, keys)


@fast
def extended(rows: NDArray[np.int32], first: Numbers, second: Numbers) -> NDArray[np.int32]:
    """Blocks in the order of the second text; see `passages._blocks` and `passages._extended`."""
    taken = np.zeros(len(second), dtype=np.bool_)
    kept = 0
    for row in range(len(rows)):
        there, here = rows[row, 0], rows[row, 1]
        start, end = here, here + rows[row, 2]
        stop = end
        while here < stop and taken[here]:
            here, there = here + 1, there + 1
        while stop > here and taken[stop - 1]:
            stop -= 1
        if here == start and stop == end:  # no longer block lies here
            while here and there and not taken[here - 1] and first[there - 1] == second[here - 1]:
                here, there = here - 1, there - 1
            reach = there + stop - here
            while stop < len(second) and reach < len(first) and not taken[stop] and first[reach] == second[stop]:
                stop, reach = stop + 1, reach + 1
        if stop - here >= SEED:
            taken[here:stop] = True
            rows[kept, 0], rows[kept, 1], rows[kept, 2] = there, here, stop - here
            kept += 1
    keys = np.empty(kept, dtype=np.uint64)
    for row in range(kept):
        keys[row] = np.uint64(rows[row, 1])
    return in_order(rows, keys)


@fast
def in_order(rows: NDArray[np.int32], keys: Numbers) -> NDArray[np.int32]:
    """The rows in the order of their keys, whose lower halves are the rows' places in the second text."""
    where = np.zeros(1, dtype=np.int32)
    for row in range(len(keys)):
        if rows[row, 1] >= len(where):
            more = np.zeros(2 * rows[row, 1] + 1, dtype=np.int32)
            more[: len(where)] = where
            where = more
        where[rows[row, 1]] = row
    ordered(keys)
    found = np.empty((len(keys), 3), dtype=np.int32)
    for row in range(len(keys)):
        found[row] = rows[where[np.int64(keys[row] & LOWER)]]
    return found


@fast
def joined(laid: NDArray[np.int32], rows: NDArray[np.int32], passage: NDArray[np.int32], found: int) -> int:
    """Writes the blocks of one pair behind the others, without passages that are too short; gives where they end."""
    number, begin, words = -1, found, 0
    for row in range(len(laid)):
        gap, skip = EDIT + 1, EDIT + 1
        if found > begin:
            gap = laid[row, 0] - rows[found - 1, 0] - rows[found - 1, 2]
            skip = laid[row, 1] - rows[found - 1, 1] - rows[found - 1, 2]
        if not (0 <= gap <= EDIT and 0 <= skip <= EDIT):
            if words < LEAST:
                found = begin
            number, begin, words = number + 1, found, 0
        rows[found] = laid[row]
        passage[found] = number
        words += laid[row, 2]
        found += 1
    return found if words >= LEAST else begin
