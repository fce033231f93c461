"""Lemmas of words by their tags: spaCy's attribute ruler and lemmatizer, asked once for each word, tag and label."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

# A word, or its lemma, with tag and label; the rules may set all three.
Form = tuple[str, str, str]
MOST = 100_000  # forms that are kept, some 30 MB; then all are dropped and learnt again
# The few rules that look at two words change lemmas after these alone ("ai n't", "gon na", "let 's", "y' all").
PAIRED = frozenset("ai gon got let c'm y' y".split())


class Lemmas:
    """The rules of a pipeline."""

    def __init__(self, pipeline: "Pipeline") -> None:
        self._vocab = pipeline.vocab
        part: Callable[[str], Any] = pipeline.get_pipe
        self._ruler, self._lemmatizer = part("attribute_ruler"), part("lemmatizer")
        index = self._lemmatizer.lookups.get_table("lemma_index")
        for kind in index:
            index[kind] = frozenset(index[kind])  # shipped as lists, each of which would be searched from its start
        self._known: dict[Form, Form] = {}

    def __call__(self, doc: Doc, forms: Sequence[Form]) -> list[Form]:
        """For each (word, tag, label) of a parsed text its (lemma, tag, label)."""
        if any(word.lower() in PAIRED for word, _, _ in forms):
            for token, (_, tag, _) in zip(doc, forms, strict=True):
                token.tag_ = tag
            return list(self._ruled(doc))
        return [self._known[form] for form in forms]

    def learn(self, forms: Sequence[Form]) -> None:
        """Asks the rules for those of a batch's forms that are not known yet, all at once."""
        if len(self._known) > MOST:
            self._known = {}
        new = [form for form in dict.fromkeys(forms) if form not in self._known]
        if new:
            words, tags, labels = (list(column) for column in zip(*new, strict=True))
            alone = Doc(self._vocab, words=words, tags=tags, deps=labels, heads=[0] * len(new))
            self._known |= zip(new, self._ruled(alone), strict=True)

    def _ruled(self, doc: Doc) -> Iterable[Form]:
        ruled = self._lemmatizer(self._ruler(doc))
        return ((token.lemma_, token.tag_, token.dep_) for token in ruled)
