"""Tokens as spaCy makes them of a pipeline with any layers: slow, and what the quick way is tested against."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.model import Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc


def tokens(pipeline: "Pipeline", texts: Sequence[str]) -> list[tuple[Token, ...]]:
    """The tokens of each text, in order."""
    return [_tokens(doc) for doc in pipeline.pipe(texts)]


def _tokens(doc: "Doc") -> tuple[Token, ...]:
    return tuple(
        Token(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            lemma=token.lemma_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            entity=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
        )
        for token in doc
    )
