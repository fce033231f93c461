"""The shipped model's layers over a batch of sentences: vectors, tags, arcs, entities, lemmas, then tokens of all."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.grammar.arcs import Arcs
from dateline.grammar.batch import Batch
from dateline.grammar.entities import Entities
from dateline.grammar.lemmas import Form, Lemmas
from dateline.grammar.vectors import Vectors
from dateline.model import Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc


class Layers:
    """A loaded pipeline whose layers are those of en_core_web_md 3.7."""

    def __init__(self, pipeline: "Pipeline") -> None:
        self._pipeline = pipeline
        part: Callable[[str], Any] = pipeline.get_pipe
        tagger, recognizer = part("tagger"), part("ner")
        self._tags: tuple[str, ...] = tagger.labels
        self._tagging = tagger.model.get_ref("softmax")
        self._shared = Vectors(part("tok2vec").model)
        self._arcs = Arcs(part("parser"))
        self._own = Vectors(recognizer.model.get_ref("tok2vec").layers[0])
        self._entities = Entities(recognizer)
        self._lemmas = Lemmas(pipeline)

    def tokens(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The tokens of each text, in order: those that spaCy's own run over the pipeline gives."""
        batch = Batch([self._pipeline.make_doc(text) for text in texts])
        shared = self._shared(batch)
        tags = [self._tags[best] for best in self._tagging.predict(shared).argmax(axis=1).tolist()]
        self._arcs.set(batch, shared)
        entities = self._entities(batch, self._own(batch))
        told = [_Told(doc, tags[span], entities[span]) for doc, span in zip(batch.docs, batch.spans, strict=True)]
        self._lemmas.learn([form for each in told for form in each.forms])
        return [each.tokens(self._lemmas(each.doc, each.forms)) for each in told]


class _Told:
    """A parsed text with what the layers say of its words."""

    def __init__(self, doc: "Doc", tags: Sequence[str], entities: Sequence[str]) -> None:
        self.doc, self._entities = doc, entities
        self.forms: list[Form] = [(token.text, tag, token.dep_) for token, tag in zip(doc, tags, strict=True)]

    def tokens(self, ruled: Sequence[Form]) -> tuple[Token, ...]:
        ahead = self.doc.to_array("HEAD").astype(np.int64).tolist()
        return tuple(
            Token(
                start=token.idx,
                end=token.idx + len(text),
                text=text,
                lemma=lemma,
                tag=tag,
                dep=label,
                head=token.i + distance,
                entity=entity,
            )
            for token, (text, _, _), (lemma, tag, label), distance, entity in zip(
                self.doc, self.forms, ruled, ahead, self._entities, strict=True
            )
        )
