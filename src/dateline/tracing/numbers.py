"""Equal numbers that stand side by side: where they begin and end, and pairs made of them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.words import Mask, Places, distinct, firsts

PAIRS = 1_000_000  # that are listed at a time, by every mark that they share: some 50 MB


def lone(values: NDArray[Any]) -> Mask:
    """Which values in order stand alone."""
    begins = firsts(values)
    alone: Mask = begins & np.append(begins[1:], True)
    return alone


def bounds(values: Places) -> tuple[Places, Places]:
    """For each value where its run of equal values begins and ends (exclusive)."""
    begins = np.flatnonzero(firsts(values))
    counts = np.diff(np.append(begins, len(values)))
    return np.repeat(begins, counts), np.repeat(begins + counts, counts)


def ragged(lefts: Places, rights: Places, counts: Places) -> tuple[Places, Places]:
    """Each left place beside so many places from its right one on."""
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(lefts, counts), np.repeat(rights, counts) + within


def coded(one: Places, other: Places) -> Places:
    """Each pair as one number, the less in the upper half."""
    return (np.minimum(one, other) << 32) | np.maximum(one, other)


class Codes:
    """Pairs, each once. Two texts share many marks: they are sorted out again whenever half of them are new."""

    def __init__(self, *codes: Places) -> None:
        self._kept, self._more, self._waiting = np.empty(0, dtype=np.int64), list(codes), 0

    def add(self, codes: Places) -> None:
        self._more.append(codes)
        self._waiting += len(codes)
        if self._waiting > max(PAIRS, len(self._kept)):
            self.all()

    def all(self) -> Places:
        """All of them, sorted."""
        self._kept, self._more, self._waiting = distinct(np.concatenate([self._kept, *self._more])), [], 0
        return self._kept
