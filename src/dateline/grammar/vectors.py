"""Vectors of words in their sentences: what spaCy's "tok2vec" layers compute, for a whole batch at once.

A word's own vector (hashed features and the vectors shipped) is the same wherever it stands, so it is kept. The layers
that mix it with its neighbours are one product of matrices each over all words of a batch, and are equal to spaCy's
(a window of one word to each side, maxout, layer norm, residual) but for rounding.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from dateline.grammar.batch import Batch, Floats, Places, Word

if TYPE_CHECKING:
    from thinc.api import Model

# Rows that are mixed at a time: their intermediate results (3.5 KB a row) stay in a processor's cache.
BLOCK = 256
# Own vectors that are kept at most, some 20 MB; then all are dropped and learnt again.
MOST = 50_000


class Vectors:
    """The layers of one spaCy "tok2vec"."""

    def __init__(self, tok2vec: "Model[Any, Any]") -> None:
        self._embed = tok2vec.get_ref("embed")
        encode = tok2vec.get_ref("encode")
        self._layers = [_Mixing(layer) for layer in encode.layers[0].layers]
        self._pad: int = encode.attrs["pad"]  # rows of zeros between sentences, as many as there are layers
        self._places: dict[Word, int] = {}
        self._own = np.zeros((0, tok2vec.get_dim("nO")), np.float32)

    def __call__(self, batch: Batch) -> Floats:
        """A row for each word of the batch."""
        at = np.arange(len(batch.words)) + self._pad * (1 + np.repeat(np.arange(len(batch.docs)), batch.lengths))
        rows = np.zeros((len(batch.words) + self._pad * (len(batch.docs) + 1), self._own.shape[1]), np.float32)
        rows[at] = self._words(batch)
        for mixing in self._layers:
            rows = mixing(rows)
        found: Floats = rows[at]
        return found

    def _words(self, batch: Batch) -> Floats:
        """The own vector of each word."""
        if len(self._places) > MOST:
            self._places, self._own = {}, self._own[:0]
        new = {word: place for place, word in enumerate(batch.words) if word not in self._places}
        if new:
            self._places |= {word: place for place, word in enumerate(new, len(self._places))}
            learnt = self._embed.predict([batch.at(list(new.values()))])[0]
            self._own = np.concatenate([self._own, learnt])
        places: Places = np.array([self._places[word] for word in batch.words], np.int64)
        return self._own[places]


class _Mixing:
    """One layer: each row with what it, the one before and the one after it say."""

    def __init__(self, layer: "Model[Any, Any]") -> None:
        maxout, norm = (next(node for node in layer.walk() if node.name == name) for name in ("maxout", "layernorm"))
        weights, self._scale, self._shift = (
            np.asarray(part, np.float32) for part in (maxout.get_param("W"), norm.get_param("G"), norm.get_param("b"))
        )
        out, self._pieces, into = weights.shape  # vectors out, pieces of each, vectors in
        # Pieces outermost, so that the greatest of them is taken of whole rows.
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(into, self._pieces * out))
        self._bias = np.asarray(maxout.get_param("b"), np.float32).T.ravel()

    def __call__(self, rows: Floats) -> Floats:
        mixed = np.zeros_like(rows)  # the outermost rows are padding that nobody reads
        windows = sliding_window_view(rows, 3, axis=0).transpose(0, 2, 1)
        for start in range(0, len(windows), BLOCK):
            block = windows[start : start + BLOCK]
            mixed[start + 1 : start + 1 + len(block)] = self._mixed(block.reshape(len(block), -1))
        return np.add(mixed, rows, out=mixed)

    def _mixed(self, windows: Floats) -> Floats:
        pieces = windows @ self._weights
        pieces += self._bias
        found: Floats = pieces.reshape(len(windows), self._pieces, -1).max(axis=1)
        found -= found.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", found, found) / np.float32(found.shape[1]) + np.float32(1e-8)
        found /= np.sqrt(spread)[:, None]
        found *= self._scale
        found += self._shift
        return found
