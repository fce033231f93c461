"""How likely a block belongs to the article: boosted decision trees, read from a data file of plain numbers.

Three forests are shipped: one for text pages, two for markup, which is looked at twice. `bench/train_reading.py` trains
them and names their training sets in the files themselves.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from dateline.reading.columns import Matrix

# Rows measured at once: with 150 trees of 14 questions some 10 MB of working memory.
ROWS = 1000
EVERY = 0xFFFF


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of at most sixteen leaves, read as in QuickScorer (Lucchese and others, SIGIR 2015).

    For each different question of all trees: is `feature` above `limit`? `asked` says which of them each tree (row)
    asks. Where the answer is yes, the leaves to its left are out, which `mask` says as bits. The first leaf that no
    question puts out adds its `value` to the log-odds. `words` has the weights of words that `wording` takes, for text.
    """

    feature: npt.NDArray[np.intp]
    limit: Matrix
    asked: npt.NDArray[np.intp]
    mask: npt.NDArray[np.uint16]
    value: Matrix
    base: float
    words: Matrix

    def likelihood(self, table: Matrix) -> Matrix:
        """A number from 0 to 1 for each row."""
        parts = [self._odds(table[start : start + ROWS]) for start in range(0, max(1, len(table)), ROWS)]
        return np.asarray(1.0 / (1.0 + np.exp(-np.concatenate(parts))))

    def _odds(self, table: Matrix) -> Matrix:
        # Each question is answered once for all trees: 0 where it is above, else all bits.
        within = (np.ascontiguousarray(table.T)[self.feature] > self.limit[:, None]).astype(np.uint16) - np.uint16(1)
        left = np.full((len(self.mask), len(table)), EVERY, dtype=np.uint16)
        for question in range(self.mask.shape[1]):
            left &= within[self.asked[:, question]] | self.mask[:, question, None]
        leaf = _lowest_bits()[left]
        return np.asarray(self.base + self.value[np.arange(len(self.value))[:, None], leaf].sum(axis=0))


@cache
def _lowest_bits() -> npt.NDArray[np.uint8]:
    """The place of the lowest set bit of each number of sixteen bits."""
    numbers = np.arange(EVERY + 1)
    return np.where(numbers, np.log2(np.maximum(numbers & -numbers, 1)), 0).astype(np.uint8)


@cache
def forest(kind: str) -> Forest:
    """The forest for 'text' pages, for 'markup', and for a second look at markup ('markup-second')."""
    return planted(json.loads(files("dateline.data").joinpath(f"reading-{kind}.json").read_text(encoding="utf-8")))


def planted(data: Mapping[str, Any]) -> Forest:
    """A forest from the plain numbers of its data file."""
    # A question that is never answered with yes fills up smaller trees.
    limits = [np.inf if limit is None else limit for row in data["limit"] for limit in row]
    features = [feature for row in data["feature"] for feature in row]
    questions, asked = np.unique(np.column_stack([features, limits]), axis=0, return_inverse=True)
    return Forest(
        feature=questions[:, 0].astype(np.intp),
        limit=questions[:, 1],
        asked=asked.reshape(np.shape(data["mask"])).astype(np.intp),
        mask=np.array(data["mask"], dtype=np.uint16),
        value=np.array(data["value"], dtype=np.float64),
        base=float(data["base"]),
        words=np.array(data.get("words", ()), dtype=np.float64),
    )
