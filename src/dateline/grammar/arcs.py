"""Who depends on whom: spaCy's moves of the arc-eager parser, taken for all sentences of a batch together.

spaCy's own loop lets go of Python's lock and takes it again for every move that it checks, which is a third of its
time; here the lock is kept, and the scores of all sentences are one product of matrices.
"""

from types import SimpleNamespace
from typing import TYPE_CHECKING

from spacy.ml.parser_model import ParserStepModel

from dateline.grammar.batch import Batch, Floats
from dateline.grammar.scores import Scores

if TYPE_CHECKING:
    from spacy.pipeline import DependencyParser


class Arcs:
    """The parser of a pipeline."""

    def __init__(self, parser: "DependencyParser") -> None:
        self._parser, self._scores = parser, Scores(parser.model)
        # All that spaCy's list of the words that a state looks at asks of its model is how many these are.
        self._model = SimpleNamespace(state2vec=SimpleNamespace(nF=self._scores.seen))

    def set(self, batch: Batch, vectors: Floats) -> None:
        """Sets head, label and sentence start of every word in the documents of the batch."""
        table, states = self._scores.table(vectors), self._parser.moves.init_batch(batch.docs)
        going = [state for state in states if not state.is_final()]
        while going:
            words = ParserStepModel.get_token_ids(self._model, going)
            going = self._parser.transition_states(going, self._scores(table, words))
        self._parser.set_annotations(batch.docs, states)
