"""Articles into sentences, sentences into grammar. Each distinct sentence text is parsed once."""

from dateline.parsing.parse import parse
from dateline.parsing.sentences import split

__all__ = ["parse", "split"]
