"""The spaCy model that Dateline ships with, as a `Language`. Loaded from its package folder, never the network.

Its weights are spaCy's, and so are the tokens that come out; the arithmetic of its layers is done here, over all
sentences of a batch at once and once for each distinct word, which takes a quarter of the time.
"""

from dateline.grammar.installed import ModelMissing
from dateline.grammar.language import SpacyLanguage, load

__all__ = ["ModelMissing", "SpacyLanguage", "load"]
