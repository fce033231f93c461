"""How likely a block must be to be taken: less on a page where much is in doubt than on a clear one."""

from collections.abc import Sequence

import numpy as np

# No page is so doubtful or so clear as to go beyond: with .2 and .65 word F1 is the same, with .3 and .55 it is .0017
# less, as if all pages had one limit (cross-validated over sites of gold/reading-text).
LOWEST, HIGHEST = 0.25, 0.6


def limit_for(likely: Sequence[float], sizes: Sequence[int]) -> float:
    """The likelihood above which the blocks taken have the highest expected F1, counted in `sizes`.

    The best limit is half the F1 that can be had (Lipton, Elkan and Naryanaswamy, "Optimal Thresholding of Classifiers
    to Maximize F1 Measure", 2014).
    """
    order = np.argsort(-np.array(likely), kind="stable")
    chances, size = np.array(likely)[order], np.array(sizes, dtype=float)[order]
    right = np.cumsum(chances * size)
    best = chances[np.argmax(2 * right / np.maximum(np.cumsum(size) + right[-1], 1.0))]
    # Just below, so that the last block of the best choice is taken too.
    return float(np.clip(best - 1e-9, LOWEST, HIGHEST))
