"""Marks of an article: winnowed hashes of its word runs (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003)."""

from collections.abc import Iterable

import numpy as np

from dateline.model import Article, Fingerprint, Recurrence
from dateline.tracing.rewriting import outlet_marks
from dateline.tracing.sides import spoken
from dateline.tracing.words import Numbers, distinct, runs

# Five words in a row are rarely the same by chance in news; four bring many pairs that only share phrases, seven lose
# texts edited every few words.
RUN = 5
# Of every eight runs at least one is kept, so two texts that share twelve words in a row (8 + 5 - 1) always share a
# mark. A wider window keeps fewer marks (two of every WINDOW + 1 runs) and misses shorter passages.
WINDOW = 8


def fingerprint(article: Article) -> Fingerprint:
    """The marks of an article, sorted, each once; none for a text without words.

    Those of the text are not negative; the negative ones bind it to outlets (see rewriting.py). Case, punctuation, the
    shape of quotation marks and the stops of abbreviations make no difference to them.
    """
    marks = winnow(spoken(article.text).hashes)
    # 63 bits, since many stores keep signed integers.
    of_text = (marks >> np.uint64(1)).astype("<i8").tobytes()
    return Fingerprint(article=article.id, marks=outlet_marks(article).astype("<i8").tobytes() + of_text)


def marks_of(*records: Fingerprint | Recurrence) -> frozenset[int]:
    """The marks of these records as numbers."""
    return frozenset(np.frombuffer(b"".join(record.marks for record in records), dtype="<i8").tolist())


def recurrence(article: str, marks: Iterable[int]) -> Recurrence:
    """An article with those of its marks that recur."""
    return Recurrence(article=article, marks=np.array(sorted(marks), dtype="<i8").tobytes())


def winnow(hashes: Numbers) -> Numbers:
    """The least run of each window of runs; a text shorter than a run has one mark, that of all its words."""
    found = runs(hashes, min(RUN, max(1, len(hashes))))
    reach = 1
    while reach < WINDOW and len(found) > 1:
        step = min(reach, WINDOW - reach, len(found) - 1)
        found = np.minimum(found[:-step], found[step:])
        reach += step
    return distinct(found)
