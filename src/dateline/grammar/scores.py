"""How good each move of a transition system looks, by the words that it looks at: spaCy's state model."""

from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.grammar.batch import Floats, Places

if TYPE_CHECKING:
    from thinc.api import Model


class Scores:
    """The upper layers of a spaCy parser or entity recognizer: maxout of two pieces, then one linear layer."""

    def __init__(self, model: "Model[Any, Any]") -> None:
        tok2vec, lower, upper = model.layers
        self._narrow, self._lower = tok2vec.layers[-1], lower
        self.seen: int = lower.get_dim("nF")  # words that a state looks at
        self._bias = np.asarray(lower.get_param("b"), np.float32).ravel()
        self._weights = np.ascontiguousarray(np.asarray(upper.get_param("W"), np.float32).T)
        self._shift = np.asarray(upper.get_param("b"), np.float32)

    def table(self, vectors: Floats) -> Floats:
        """What each word says in each of the places where a state may see it; the first row stands for no word."""
        said: Floats = self._lower.predict(self._narrow.predict(vectors))
        return said.reshape(-1, len(self._bias))

    def __call__(self, table: Floats, words: Places) -> Floats:
        """For each state the score of each move. `words`: the places in the batch that it looks at, -1 for none."""
        said: Floats = table[(words + 1) * self.seen + np.arange(self.seen)].sum(axis=1)
        said += self._bias
        scores: Floats = np.maximum(said[:, 0::2], said[:, 1::2]) @ self._weights
        scores += self._shift
        return scores
