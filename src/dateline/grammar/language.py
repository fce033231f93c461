"""An installed spaCy model as a `Language`."""

import json
import warnings
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from threading import Lock
from typing import TYPE_CHECKING

from threadpoolctl import threadpool_limits

from dateline.grammar.installed import ModelMissing, named, shipped
from dateline.model import Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

# Sentences that are parsed together: with fewer the steps over them cost more than what is done in each, with more
# the tables of a batch (4 KB a word) no longer fit a processor's cache.
BATCH = 200


class SpacyLanguage:
    """A spaCy model with tagger, parser, lemmatizer and entity recognizer, loaded when first asked to parse.

    The shipped one, or an installed one by package name or folder. Raises `ModelMissing`.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model, self.folder = model, named(model) if model else shipped()
        meta = json.loads((self.folder / "meta.json").read_text(encoding="utf-8"))
        self.name = f"{meta['lang']}_{meta['name']}-{meta['version']}"
        self._parsing = Lock()  # what is kept of words belongs to one batch at a time, whichever thread asks

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

    @cached_property
    def _read(self) -> Callable[[Sequence[str]], list[tuple[Token, ...]]]:
        """The tokens of a batch: a model that somebody else chose may have any layers, so spaCy itself runs it."""
        from dateline.grammar.layers import Layers
        from dateline.grammar.plain import tokens

        return (lambda texts: tokens(self.pipeline, texts)) if self.model else Layers(self.pipeline).tokens

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        """The tokens of each text; see `dateline.language.Language`."""
        batches = [texts[place : place + BATCH] for place in range(0, len(texts), BATCH)]
        with self._parsing:
            read = self._read  # before the limit, which holds for what is loaded when it is set
            # One thread: the matrices are small, so that more of them mostly wait for each other.
            with threadpool_limits(limits=1, user_api="blas"):
                return [tokens for batch in batches for tokens in read(batch)]


@cache
def load(model: str | None = None) -> SpacyLanguage:
    """The shipped model, or an installed spaCy model by package name or folder. Raises `ModelMissing`."""
    return SpacyLanguage(model)
