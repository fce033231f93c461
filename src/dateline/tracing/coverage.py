"""Whether words that two texts share make a copy: how much of what either says in its own voice they are."""

from collections.abc import Collection
from itertools import pairwise

import numpy as np

from dateline.tracing.fingerprints import RUN
from dateline.tracing.mastheads import outlets
from dateline.tracing.passages import Stretch
from dateline.tracing.recurrence import standing_words
from dateline.tracing.sides import FURNITURE, Side
from dateline.tracing.words import Mask, part_of, within

# A copy prints at least this part of what either text says in its own voice: quotations and standing words left out. In
# the development set every copy has .85 or more on one side; articles merged from the first 60 % of two or three others
# .39 and more (median .55); other outlets' articles on the same event and articles that share quotations .15 or less;
# background of one or two paragraphs .36 or less. Lower finds articles with a few borrowed paragraphs, which have much
# of their own and stay independent reports in any case.
OWN_SHARE = 0.4
# ... and at least so many such words where they are less than half: three sentences. Background that a desk repeats
# (what a figure means, how a case began) is one or two. Found on weekly reports of one statistic: 40 shared words of
# 100.
HALF, FEW_WORDS = 0.5, 60
# ... or a long sentence where they are more. Shared titles and official wording come to 20 or fewer in briefs.
OWN_WORDS = 24
# Within one outlet a quarter or a half is its own background and standing paragraphs; a version or an update is more.
OUTLET_SHARE = 0.6
# A text of which nearly all words stand in the other is a copy whoever speaks in them: an excerpt may be all quotation.
# It is no bare quotation only if some of its words are the writer's.
WHOLE, WHOLE_WORDS, WRITER_WORDS = 0.8, 40, 8
# So many borrowed words in its own voice, at several places, are a copy even in a long text of which they are a smaller
# part, if they are LONG_SHARE of it. One place alone may be a document that both print.
LONG_WORDS, LONG_SHARE, PLACES = 200, 0.15, 3
# Texts that are both mostly something else, and share only their last words or first paragraph, share a standing
# paragraph ('About us', a disclaimer).
STANDING_SHARE = 0.6
# Reports made from one form (prices, weather, notices of deaths) differ in their numbers and names: of those among the
# shared words more than a fifth, and one in so many words. In 407 pairs of copies made of real articles, edits of four
# sentences in ten and money in another currency among them, it is .02 at most, in notices and forecasts .3 to .6.
FORM_FACTS, FORM_SHARE, FORM_WORDS = 4, 0.2, 25


Apart = tuple[Mask, Mask]


def apart_of(one: Side, other: Side, standing: Collection[int]) -> Apart:
    """Which words of either text recur in unrelated ones, by their marks."""
    return standing_words(one.words.hashes, RUN, standing), standing_words(other.words.hashes, RUN, standing)


def is_copy(one: Side, other: Side, found: tuple[Stretch, ...], apart: Apart) -> bool:
    """Whether the shared passages make one text a copy of the other, whichever way round; `apart` does not count."""
    words, own, total = _borrowed(one, other, found, apart)
    best = words / own if own else 0.0
    if max(_covered(one, apart[0]), _covered(other, apart[1])) >= WHOLE:
        return words * 2 >= OWN_WORDS or (words >= WRITER_WORDS and total >= WHOLE_WORDS)
    if words >= LONG_WORDS and best >= LONG_SHARE and len(found) >= PLACES:
        return True
    if outlets(one.article) & outlets(other.article) and best < OUTLET_SHARE:
        return False
    least = OWN_WORDS if best >= HALF else FEW_WORDS
    return words >= least and best >= OWN_SHARE and not _at_an_end(one, other)


def _covered(side: Side, apart: Mask) -> float:
    """The part of a text that stands in the other, standing words left out."""
    kept = ~apart
    return part_of(side.shared[kept])


def _borrowed(one: Side, other: Side, found: tuple[Stretch, ...], apart: Apart) -> tuple[int, int, int]:
    """Shared words in the voice of both texts, how many in its own voice the text has that has fewer, all shared words.

    Words that one text has in quotation marks are somebody's words in the other too, marked or not.
    """
    own, theirs = (side.own & ~unheard for side, unheard in zip((one, other), apart, strict=True))
    words = total = 0
    for block in (block for stretch in found for block in stretch.blocks):
        here, there = slice(block.first, block.ends[0]), slice(block.second, block.ends[1])
        words += int((own[here] & theirs[there]).sum())
        total += int((~apart[0][here] & ~apart[1][there]).sum())
    return words, min(int(own.sum()), int(theirs.sum())), total


def _at_an_end(one: Side, other: Side) -> bool:
    """Only the first paragraph or the last words are the same, and both texts are mostly something else."""
    if max(part_of(one.shared), part_of(other.shared)) >= STANDING_SHARE:
        return False
    last = all(side.tail <= FURNITURE and not side.inner for side in (one, other))
    first = all(side.head <= FURNITURE and not side.inner for side in (one, other))
    return last or (first and "\n" not in one.text(*(int(place) for place in np.flatnonzero(one.shared)[[0, -1]])))


def from_one_form(one: Side, other: Side, found: tuple[Stretch, ...]) -> bool:
    """Names and numbers that stand at the same place of both texts are too often not the same."""
    mine, theirs = one.words.facts, other.words.facts
    same = differing = words = 0
    for stretch in found:
        words += sum(block.length for block in stretch.blocks)
        same += sum(int(mine[block.first : block.ends[0]].sum()) for block in stretch.blocks)
        for before, after in pairwise(stretch.blocks):
            here = one.words.hashes[before.ends[0] : after.first][mine[before.ends[0] : after.first]]
            there = other.words.hashes[before.ends[1] : after.second][theirs[before.ends[1] : after.second]]
            differing += min(int((~within(here, there)).sum()), int((~within(there, here)).sum()))
    dense = differing * FORM_WORDS >= words
    return dense and differing >= FORM_FACTS and differing > FORM_SHARE * (same + differing)
