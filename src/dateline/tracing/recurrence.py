"""Words that recur where nothing else is shared: a site's own paragraphs, background that an agency repeats for months.

One comparison cannot tell them from borrowed words; where else they stand can. Texts that print one article share
different parts of it with each other, and one of them at least is little else than shared words. Texts that merely
end with the same paragraph share that paragraph, all of them, and nothing more.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from dateline.tracing.words import Mask, Numbers, runs, within

Marks = frozenset[int]
# So many different texts at least: an article that is merged into two others, excerpted and quoted at length is in
# five.
OFTEN = 6
# Where a mark recurs among strangers, no text has more than this part of its marks in common with several others. Bench
# of perturbed articles: where articles end with one standing paragraph it is .1 to .65, the latter in briefs that are
# shorter than the paragraph; a source among its reprints, excerpts and merged texts has .9 and more.
COMMON = 0.75
# Several: a quarter of the others, two at least, so that a true reprint or two do not hide a site's paragraph.
SEVERAL, FEWEST = 0.25, 2
# ... nor more marks than a page of 300 words has: longer standing text was not seen.
LONGEST = 70
# So many texts, by least id (ids are hashes, so it is a draw), stand for all that share a mark.
ASKED = 12
# Marks are kept of every eight runs of five words: between two marks of one paragraph lie twelve words at most.
BETWEEN = 12


def recurs(texts: Sequence[Marks]) -> bool:
    """Whether texts that share a mark have little else in common; `texts` are their marks, each different text once."""
    if len(texts) < OFTEN:
        return False
    asked = texts[:ASKED]
    held = Counter(mark for text in asked for mark in text)
    several = max(FEWEST, int(SEVERAL * (len(asked) - 1)))
    common = (sum(held[mark] > several for mark in text) for text in asked)
    return all(count < min(LONGEST, COMMON * len(text)) for count, text in zip(common, asked, strict=True))


def standing_words(hashes: Numbers, size: int, marks: Collection[int]) -> Mask:
    """Which words lie in runs of `size` words that are standing marks, or between two such runs of one paragraph."""
    found = np.zeros(len(hashes), dtype=np.bool_)
    if not marks:
        return found
    sought = np.fromiter((mark for mark in marks if mark >= 0), dtype=np.uint64)
    places = np.flatnonzero(within(runs(hashes, min(size, len(hashes))) >> np.uint64(1), sought))
    for place, following in pairwise([*places.tolist(), len(hashes)]):
        end = following if following - place <= BETWEEN + size else place + size
        found[place:end] = True
    return found
