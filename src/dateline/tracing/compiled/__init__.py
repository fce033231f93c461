"""The same words, marks and passages as the plain code of `tracing`, compiled for many texts at once.

It is loaded for many texts only: numba takes a second. What is compiled is kept beside these files, or in the user's
cache folder, so that it is compiled once.
"""

from dateline.tracing.compiled.laying import blocks
from dateline.tracing.compiled.reading import CAPITAL, NUMBER, outlet_marks, spelled, winnowed
from dateline.tracing.compiled.sharing import pairs, recurring, shared, taken
from dateline.tracing.compiled.weighing import worth

__all__ = [
    "CAPITAL",
    "NUMBER",
    "blocks",
    "outlet_marks",
    "pairs",
    "recurring",
    "shared",
    "spelled",
    "taken",
    "winnowed",
    "worth",
]
