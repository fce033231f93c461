"""Which of many pairs may be copies by their words, so that the others need not be judged."""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.compiled.numbers import ONE, slot_of
from dateline.tracing.compiled.reading import runs_of
from dateline.tracing.coverage import LONG_SHARE, LONG_WORDS, OWN_SHARE, OWN_WORDS, WHOLE, WHOLE_WORDS, WRITER_WORDS
from dateline.tracing.order import KEPT
from dateline.tracing.order import LEAST as TELLING
from dateline.tracing.recurrence import BETWEEN
from dateline.tracing.speed import fast
from dateline.tracing.words import Mask, Numbers, Places


@fast
def marked(runs: Numbers, count: int, size: int, marks: Places, found: Mask) -> None:
    """Writes which words of a text of so many are standing ones, by sorted marks; see `recurrence.standing_words`."""
    found[:count] = False
    last = -1
    for place in range(count - size + 2 if len(marks) else 0):
        sought = place <= count - size and among(np.int64(runs[place] >> ONE), marks)
        if sought or place == count - size + 1:
            following = place if sought else count
            if last >= 0:
                found[last : following if following - last <= BETWEEN + size else last + size] = True
            last = place


@fast
def among(mark: int | np.int64, marks: Places) -> bool:
    """Whether a mark is among these, which are sorted."""
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle] < mark:
            low = middle + 1
        else:
            high = middle
    return low < len(marks) and marks[low] == mark


@fast
def in_common(hashes: Numbers, mine: Mask, others: Numbers, theirs: Mask) -> int:
    """How many of the chosen words of one text are among those of the other, each as often as it stands there."""
    slots = 64
    while slots < 2 * len(hashes):
        slots *= 2
    kept, counts, left = (
        np.empty(slots, dtype=np.int64),
        np.zeros(slots, dtype=np.int32),
        np.zeros(slots, dtype=np.int32),
    )
    for place in range(len(hashes)):
        if mine[place]:
            slot = slot_of(np.int64(hashes[place]), kept, counts)
            kept[slot] = np.int64(hashes[place])
            counts[slot] += 1
            left[slot] += 1
    found = 0
    for place in range(len(others)):
        if theirs[place]:
            slot = slot_of(np.int64(others[place]), kept, counts)
            if counts[slot] and left[slot]:
                left[slot] -= 1
                found += 1
    return found


@fast
def spread(rows: NDArray[np.int32], passages: NDArray[np.int32], start: int, end: int, shared: Mask) -> None:
    """Marks in `shared` the words of both texts that stand in the passages of rows `start` to `end`."""
    shared[:] = False
    for row in range(start, end):
        for side in range(2):
            first = rows[row, side]
            if row > start and passages[row] == passages[row - 1]:  # the edit between is in the passage
                first = rows[row - 1, side]
            shared[side, first : rows[row, side] + rows[row, 2]] = True


@fast
def alongside(rows: NDArray[np.int32], apart: Mask, mine: Mask, theirs: Mask) -> tuple[int, int]:
    """The words in passages of both texts, but for standing ones: all, and those in both texts' own voice."""
    total = words = 0
    for row in range(len(rows)):
        for step in range(rows[row, 2]):
            here, there = rows[row, 0] + step, rows[row, 1] + step
            if not apart[0, here] and not apart[1, there]:
                total += 1
                words += mine[here] and theirs[there]
    return total, words


@fast
def enough(total: int, words: int, fewer: int, covered: float) -> bool:
    """Whether so many words make a copy, of the `fewer` of the two texts' own ones; see `coverage.is_copy`."""
    best = words / fewer if fewer else 0.0
    if covered >= WHOLE:
        return 2 * words >= OWN_WORDS or (words >= WRITER_WORDS and total >= WHOLE_WORDS)
    return words >= OWN_WORDS and best >= min(OWN_SHARE, LONG_SHARE if words >= LONG_WORDS else OWN_SHARE)


@fast
def worth(
    hashes: Numbers,
    until: Places,
    own: Mask,
    telling: Mask,
    standing: Places,
    standing_until: Places,
    firsts: Places,
    seconds: Places,
    rows: NDArray[np.int32],
    passages: NDArray[np.int32],
    ends: Places,
    run: int,
) -> Mask:
    """Which pairs may be copies by their words: of the others `coverage.is_copy` and `order.keeps_order` say no.

    The outlets, forms and ends of texts, which only speak against a copy, are not looked at. `own` says which words a
    text says in its own voice, `telling` which of these may tell that it keeps the other's order, `standing` has the
    standing marks of each pair, sorted.
    """
    found = np.zeros(len(firsts), dtype=np.bool_)
    runs = np.zeros(len(hashes), dtype=np.uint64)
    longest = 1
    for text in range(len(until)):
        begin = until[text - 1] if text else 0
        longest = max(longest, until[text] - begin)
        if until[text] - begin >= run:
            runs_of(hashes[begin : until[text]], run, runs[begin : until[text]])
    apart, shared = np.zeros((2, longest), dtype=np.bool_), np.zeros((2, longest), dtype=np.bool_)
    kept, voiced = np.zeros(2, dtype=np.int64), np.zeros(2, dtype=np.int64)
    covered = np.zeros(2)
    for pair in range(len(firsts)):
        start, end = ends[pair - 1] if pair else 0, ends[pair]
        marks = standing[standing_until[pair - 1] if pair else 0 : standing_until[pair]]
        spread(rows, passages, start, end, shared)
        for side in range(2):
            text = seconds[pair] if side else firsts[pair]
            begin = until[text - 1] if text else 0
            count = until[text] - begin
            marked(runs[begin : until[text]], count, run, marks, apart[side])
            kept[side] = voiced[side] = 0
            held = 0
            for place in range(count):
                if not apart[side, place]:
                    kept[side] += 1
                    voiced[side] += own[begin + place]
                    held += shared[side, place]
            covered[side] = held / kept[side] if kept[side] else 0.0
        one, other = firsts[pair], seconds[pair]
        begin, beside = until[one - 1] if one else 0, until[other - 1] if other else 0
        total, words = alongside(rows[start:end], apart, own[begin : until[one]], own[beside : until[other]])
        found[pair] = enough(total, words, min(voiced[0], voiced[1]), max(covered[0], covered[1]))
        if not found[pair]:
            mine = telling[begin : until[one]] & ~apart[0, : until[one] - begin]
            others = telling[beside : until[other]] & ~apart[1, : until[other] - beside]
            brief = min(mine.sum(), others.sum())
            if brief >= TELLING:
                common = in_common(hashes[begin : until[one]], mine, hashes[beside : until[other]], others)
                found[pair] = common >= KEPT * brief
    return found
