"""How likely a block belongs to the article: boosted decision trees, read from a data file of plain numbers.

Two forests are shipped, for text pages and for markup. `bench/train_reading.py` trains them and names their training
sets in the file itself.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from dateline.reading.features import Matrix

Whole = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Forest:
    """All trees laid end to end. A node asks whether `feature` ≤ `limit`, then goes to `left` or `right`; leaves point
    to themselves. `roots` are the trees' first nodes, `value` what a leaf adds to the log-odds."""

    roots: Whole
    feature: Whole
    limit: Matrix
    left: Whole
    right: Whole
    value: Matrix
    base: float
    depth: int

    def likelihood(self, table: Matrix) -> Matrix:
        """A number from 0 to 1 for each row."""
        node = np.broadcast_to(self.roots, (len(table), len(self.roots)))
        rows = np.arange(len(table))[:, None]
        for _ in range(self.depth):
            node = np.where(table[rows, self.feature[node]] <= self.limit[node], self.left[node], self.right[node])
        odds = self.base + self.value[node].sum(axis=1)
        return np.asarray(1.0 / (1.0 + np.exp(-odds)))


@cache
def forest(kind: str) -> Forest:
    """The forest for 'text' or 'markup' pages."""
    data = json.loads(files("dateline.data").joinpath("reading.json").read_text(encoding="utf-8"))[kind]
    whole = {name: np.array(data[name], dtype=np.int32) for name in ("roots", "feature", "left", "right")}
    return Forest(
        roots=whole["roots"],
        feature=whole["feature"],
        limit=np.array(data["limit"], dtype=np.float64),
        left=whole["left"],
        right=whole["right"],
        value=np.array(data["value"], dtype=np.float64),
        base=float(data["base"]),
        depth=int(data["depth"]),
    )
