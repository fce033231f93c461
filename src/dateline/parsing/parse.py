"""Grammar for distinct sentence texts."""

from collections.abc import Sequence

from dateline.language import Language
from dateline.model import Parse, Sentence


def parse(sentences: Sequence[Sentence], language: Language) -> list[Parse]:
    """One `Parse` for each sentence given, in order; give each distinct text once."""
    # Line breaks inside a sentence would become tokens of their own; a space keeps every offset in place.
    texts = [sentence.text.replace("\n", " ") for sentence in sentences]
    return [
        Parse(words=sentence.words, model=language.name, tokens=tokens)
        for sentence, tokens in zip(sentences, language.parse(texts), strict=True)
    ]
