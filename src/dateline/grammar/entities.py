"""Named entities: the moves of spaCy's recognizer (begin, in, last, unit, out), found without going word by word.

Outside an entity its scores depend on the word alone, and inside on the word and on where the entity began. So what
each word would begin is told for all words at once, and where each of these would end in a few steps over all of them;
then the entities are those that begin after the last one's end.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dateline.grammar.batch import COLUMNS, Batch, Floats, Places
from dateline.grammar.scores import Scores

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer

SPACE = COLUMNS.index("IS_SPACE")


class Entities:
    """The entity recognizer of a pipeline."""

    def __init__(self, recognizer: "EntityRecognizer") -> None:
        self._scores = Scores(recognizer.model)
        moves = [recognizer.moves.get_class_name(place) for place in range(recognizer.moves.n_moves)]
        self._kind = np.array([move[0] for move in moves])
        self._labels = [move[2:] for move in moves]
        places = {move: place for place, move in enumerate(moves)}
        label = [name if f"I-{name}" in places else "" for name in self._labels]
        self._inside = np.array([places.get(f"I-{name}", -1) for name in label])
        self._last = np.array([places.get(f"L-{name}", -1) for name in label])
        self._never = np.array([move == "U-" or move[0] in "ILM" for move in moves])

    def __call__(self, batch: Batch, vectors: Floats) -> list[str]:
        """The entity that each word of the batch is in, as B-LABEL and I-LABEL, or nothing. Ask after the parser."""
        table, closing = self._scores.table(vectors), batch.closing()
        moves = self._begun(table, closing, batch.rows[:, SPACE] == 1)
        ends = self._ends(table, closing, moves)
        found, free = [""] * len(moves), 0
        for place in np.flatnonzero(ends >= 0).tolist():
            if place >= free:
                label, free = self._labels[moves[place]], int(ends[place]) + 1
                found[place:free] = [f"B-{label}", *[f"I-{label}"] * (free - place - 1)]
        return found

    def _begun(self, table: Floats, closing: NDArray[np.bool_], space: NDArray[np.bool_]) -> Places:
        """The best move at each word, were no entity open there."""
        words = np.full((len(closing), 3), -1)
        words[:, 0] = np.arange(len(closing))
        scores = self._scores(table, words)
        scores[:, self._never] = -np.inf
        scores[np.ix_(closing, self._kind == "B")] = -np.inf
        scores[np.ix_(space, np.isin(self._kind, ["B", "U"]))] = -np.inf
        best: Places = scores.argmax(axis=1)
        return best

    def _ends(self, table: Floats, closing: NDArray[np.bool_], moves: Places) -> Places:
        """The last word of the entity that would begin at each word, -1 where none would."""
        ends = np.where(self._kind[moves] == "U", np.arange(len(moves)), -1)
        first = np.flatnonzero(self._kind[moves] == "B")
        here = first + 1
        while len(first):
            scores, rows = self._scores(table, np.stack([here, first, here - 1], axis=1)), np.arange(len(first))
            inside, last = self._inside[moves[first]], self._last[moves[first]]
            better = scores[rows, inside] > scores[rows, last]
            # Of moves that score the same the one that spaCy lists first is taken.
            goes = ~closing[here] & (better | ((scores[rows, inside] == scores[rows, last]) & (inside < last)))
            ends[first[~goes]] = here[~goes]
            first, here = first[goes], here[goes] + 1
        return ends
