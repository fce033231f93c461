"""A batch of sentences as the model's layers want it: all words in one row, with what the tokenizer tells of each."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

# What a word's own vector is made of. The first three tell words apart; the others follow from the first.
COLUMNS = ("ORTH", "NORM", "SPACY", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")

Floats = NDArray[np.float32]
Places = NDArray[np.int64]
Word = tuple[int, ...]


class Batch:
    """The sentences `docs`. `rows` holds the columns of every word, `words` a key of each, `spans` each sentence's."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        self.docs, self.vocab = docs, docs[0].vocab
        self.rows = np.concatenate([doc.to_array(list(COLUMNS)) for doc in docs])
        self.words: list[Word] = list(zip(*self.rows[:, :3].T.tolist(), strict=True))
        self.lengths = np.array([len(doc) for doc in docs])
        ends = np.cumsum(self.lengths).tolist()
        self.spans = [slice(end - len(doc), end) for end, doc in zip(ends, docs, strict=True)]

    def closing(self) -> NDArray[np.bool_]:
        """Whether each word is the last of its text or, as the parser sees it, of its sentence."""
        starts = np.concatenate([doc.to_array("SENT_START") for doc in self.docs]) == 1
        starts[[span.start for span in self.spans if span.start < span.stop]] = True
        closing = np.ones(len(starts), np.bool_)
        closing[:-1] = starts[1:]
        return closing

    def at(self, places: Sequence[int]) -> "Words":
        """The words at these places."""
        return Words(self.vocab, self.rows[list(places)])


class Words:
    """What spaCy's layers ask of a document: its vocabulary, its length and columns of its words' attributes."""

    def __init__(self, vocab: Vocab, rows: NDArray[np.uint64]) -> None:
        self.vocab, self._rows = vocab, rows
        self._columns = {IDS[name]: place for place, name in enumerate(COLUMNS)}

    def __len__(self) -> int:
        return len(self._rows)

    def to_array(self, names: int | Sequence[int | str]) -> NDArray[np.uint64]:
        if isinstance(names, int):
            return self._rows[:, self._columns[names]]
        return self._rows[:, [self._columns[IDS.get(name, name)] for name in names]]
