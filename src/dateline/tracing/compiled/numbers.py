"""What the compiled functions share: mixed bits, short rows of numbers in order, hash tables."""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.speed import fast
from dateline.tracing.words import Numbers, Places

GAPS = (701, 301, 132, 57, 23, 10, 4, 1)  # Ciura 2001
FIRST, SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
BY30, BY27, BY31 = np.uint64(30), np.uint64(27), np.uint64(31)
ONE, TWO, NONE = np.uint64(1), np.uint64(2), np.uint64(0)


@fast
def mixed(number: np.uint64) -> np.uint64:
    number = (number ^ (number >> BY30)) * FIRST
    number = (number ^ (number >> BY27)) * SECOND
    return number ^ (number >> BY31)


@fast
def ordered(numbers: Numbers) -> None:
    """Sorts in place (Shell's way; numpy's sort takes long to compile and these are short)."""
    for gap in GAPS:
        for place in range(gap, len(numbers)):
            number, hole = numbers[place], place
            while hole >= gap and numbers[hole - gap] > number:
                numbers[hole] = numbers[hole - gap]
                hole -= gap
            numbers[hole] = number


@fast
def distinct(numbers: Numbers) -> int:
    """Sorts in place, each number once; gives how many there are."""
    ordered(numbers)
    count = 0
    for place in range(len(numbers)):
        if place == 0 or numbers[place] != numbers[place - 1]:
            numbers[count] = numbers[place]
            count += 1
    return count


@fast
def slot_of(mark: int | np.int64, kept: Places, counts: NDArray[np.int32]) -> int | np.int64:
    """Where a mark stands, or may be put, in a hash table."""
    slot = mark & (len(kept) - 1)
    while counts[slot] and kept[slot] != mark:
        slot = (slot + 1) & (len(kept) - 1)
    return slot
