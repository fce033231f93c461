"""Articles into sentences, sentences into grammar. Each distinct sentence text is parsed once."""

from dateline.parsing.sentences import split
from dateline.parsing.parse import parse

__all__ = ["parse", "split"]
