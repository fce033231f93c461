"""Whether parts of a text are about what the rest of it is about, told by its words alone."""

import re
from collections.abc import Sequence

import numpy as np

from dateline.tracing.sides import Part, Side
from dateline.tracing.words import Mask, part_of, within

LONG = 5  # letters: shorter words are mostly those that every text has


def kinship(side: Side, parts: Sequence[Part]) -> float:
    """How much of the shared text's words these parts use, measured by how much its paragraphs use of each other's.

    Near 1 for parts of the same article, near 0 for parts of another. 0 where nothing can be measured.
    """
    own = np.zeros(len(side.words), dtype=np.bool_)
    for part in parts:
        own[part.start : part.end] = True
    long = side.words.ends - side.words.starts >= LONG
    usual = _usual(side, long & side.shared)
    if not usual or not (own & long).any():
        return 0.0
    known = within(side.words.hashes[own & long], side.words.hashes[side.shared])
    return part_of(known) / usual


def _usual(side: Side, counted: Mask) -> float:
    """Of the counted words, the share that stand in another line of the shared text too."""
    breaks = np.array([found.start() for found in re.finditer("\n", side.article.text)], dtype=np.int64)
    lines = np.searchsorted(breaks, side.words.starts[counted])
    if not len(lines):
        return 0.0
    hashes = side.words.hashes[counted]
    order = np.argsort(hashes, kind="stable")  # of each word its first line first, its last line last
    ranked = hashes[order]
    begins = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1]))
    sizes = np.append(begins[1:], len(order)) - begins
    again = lines[order[begins]] < lines[order[begins + sizes - 1]]
    return float(sizes[again].sum()) / len(order)
