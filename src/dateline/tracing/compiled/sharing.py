"""Which texts share marks, among very many: the same as `shelf.py`, `candidates.py` and `recurrence.py`."""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.compiled.numbers import slot_of
from dateline.tracing.speed import fast
from dateline.tracing.words import Mask, Places

LATELY = 1 << 17  # pairs that are remembered: a megabyte, which the processor has at hand
ROUGH = 4096  # marks that end alike are counted as one: of twelve texts of 80 marks each a few are


@fast
def taken(
    marks: Places, ends: Places, chosen: Mask, below: int, cursors: NDArray[np.int32]
) -> tuple[Places, NDArray[np.int32]]:
    """The marks of the chosen texts that are less than this, without those taken before, and the text that has each.

    `cursors` says how many marks of each text, which are sorted, were taken before.
    """
    count = 0
    for fill in range(2):
        if fill:
            found, owners = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int32)
        count = begin = 0
        for text in range(len(ends)):
            place = begin + cursors[text]
            while place < ends[text] and marks[place] < below:
                if fill and chosen[text]:
                    found[count], owners[count] = marks[place], text
                count += chosen[text]
                place += 1
            if fill:
                cursors[text] = place - begin
            begin = ends[text]
    return found, owners


@fast
def shared(marks: Places, owners: NDArray[np.int32], bits: int) -> tuple[Places, NDArray[np.int32]]:
    """The marks that several texts have, each mark's together, with the texts in the order given.

    They are dealt into small heaps by some bits, so that each heap's table stays in the processor's nearest cache.
    """
    heaps = 1 << bits
    ends = np.zeros(heaps + 1, dtype=np.int64)
    for mark in marks:
        ends[(mark & (heaps - 1)) + 1] += 1
    for heap in range(heaps):
        ends[heap + 1] += ends[heap]
    filled = ends[:-1].copy()
    dealt, those = np.empty(len(marks), dtype=np.int64), np.empty(len(marks), dtype=np.int32)
    for place in range(len(marks)):
        heap = marks[place] & (heaps - 1)
        dealt[filled[heap]], those[filled[heap]] = marks[place], owners[place]
        filled[heap] += 1
    slots = 2
    while slots < 2 * max(1, (ends[1:] - ends[:-1]).max()):
        slots *= 2
    kept, counts = np.empty(slots, dtype=np.int64), np.zeros(slots, dtype=np.int32)
    after = np.empty(slots, dtype=np.int64)
    found, held = np.empty(len(marks), dtype=np.int64), np.empty(len(marks), dtype=np.int32)
    total = 0
    for heap in range(heaps):
        counts[:] = 0
        for place in range(ends[heap], ends[heap + 1]):
            slot = slot_of(dealt[place] >> bits, kept, counts)
            kept[slot] = dealt[place] >> bits
            counts[slot] += 1
        after[:] = -1
        for place in range(ends[heap], ends[heap + 1]):
            slot = slot_of(dealt[place] >> bits, kept, counts)
            if counts[slot] > 1:
                if after[slot] < 0:
                    after[slot] = total
                    total += counts[slot]
                found[after[slot]], held[after[slot]] = dealt[place], those[place]
                after[slot] += 1
    return found[:total], held[:total]


@fast
def pairs(marks: Places, ranks: Places, many: int, fullest: int) -> Places:
    """Pairs of texts (see `candidates`) that share a mark; equal marks stand together.

    A pair may be given several times, but mostly not as often as it shares marks: those given last are remembered.
    """
    count = begin = end = 0
    while begin < len(marks):
        end = begin + 1
        while end < len(marks) and marks[end] == marks[begin]:
            end += 1
        size = end - begin
        first = size if size <= many else fullest
        count += first * (size - 1) - first * (first - 1) // 2
        begin = end
    found, given = np.empty(count, dtype=np.int64), np.full(LATELY, -1, dtype=np.int64)
    count = begin = 0
    while begin < len(marks):
        end = begin + 1
        while end < len(marks) and marks[end] == marks[begin]:
            end += 1
        for one in range(begin, end if end - begin <= many else begin + fullest):
            for other in range(one + 1, end):
                code = (min(ranks[one], ranks[other]) << 32) | max(ranks[one], ranks[other])
                slot = (code ^ (code >> 29)) & (LATELY - 1)
                if given[slot] != code:
                    given[slot] = found[count] = code
                    count += 1
        begin = end
    return found[:count]


@fast
def recurring(
    marks: Places,
    ends: Places,
    owners: NDArray[np.int32],
    groups: Places,
    common: float,
    several: float,
    fewest: int,
    longest: int,
) -> Mask:
    """For each group of texts whether they have little else in common; see `recurrence.recurs`.

    `marks` are those of all texts and `ends` where each text's end; `owners` are the texts of the groups, and `groups`
    where each group's end in them.
    """
    found = np.zeros(len(groups), dtype=np.bool_)
    rough = np.zeros(ROUGH, dtype=np.int32)
    begin = 0
    for group in range(len(groups)):
        texts = owners[begin : groups[group]]
        needed = max(fewest, int(several * (len(texts) - 1)))
        rough[:] = 0
        for owner in texts:
            for mark in marks[ends[owner - 1] if owner else 0 : ends[owner]]:
                rough[mark & (ROUGH - 1)] += 1
        found[group] = True
        for owner in texts:
            own = marks[ends[owner - 1] if owner else 0 : ends[owner]]
            held = 0
            for mark in own:
                held += rough[mark & (ROUGH - 1)] > needed
            if not held < min(float(longest), common * len(own)):
                found[group] = exactly(marks, ends, texts, needed, common, longest)
                break
        begin = groups[group]
    return found


@fast
def exactly(marks: Places, ends: Places, texts: NDArray[np.int32], needed: int, common: float, longest: int) -> bool:
    """The same for one group, of which a count of marks that end alike could not tell it."""
    slots, total = 1024, 0
    for owner in texts:
        total += ends[owner] - (ends[owner - 1] if owner else 0)
    while 2 * total > slots:
        slots *= 2
    kept, counts = np.empty(slots, dtype=np.int64), np.zeros(slots, dtype=np.int32)
    for owner in texts:
        for mark in marks[ends[owner - 1] if owner else 0 : ends[owner]]:
            slot = slot_of(mark, kept, counts)
            kept[slot] = mark
            counts[slot] += 1
    for owner in texts:
        own = marks[ends[owner - 1] if owner else 0 : ends[owner]]
        held = 0
        for mark in own:
            held += counts[slot_of(mark, kept, counts)] > needed
        if not held < min(float(longest), common * len(own)):
            return False
    return True
