"""Rewrites told by their order: the same facts one after the other, with other words between them.

Two reporters who see one thing tell it in two orders. Where most long words, names and numbers of one text stand in the
other in the same order, it went along that text sentence by sentence.
"""

import numpy as np
from rapidfuzz.distance import LCSseq

from dateline.tracing.sides import Side, listed
from dateline.tracing.words import Mask, within

# The part of the briefer text's telling words that the longest common sequence holds. Articles rewritten by changing
# every fourth word and more have .84 to .95, with six of ten small words exchanged .47 to .63; other outlets' own
# articles on one event .16 (median), .28 (nine of ten) and .44 at most, where both print an agency in part.
KEPT = 0.6
# ... of so many at least: leads of 80 words on one event reach .76 by the names and titles alone.
LEAST = 60
# So much of its names and numbers stands in the other too: forms (weather, markets) keep the words and not the facts.
KNOWN = 0.6
LONG, NAMED = 5, 4  # letters of a telling word, and of a name


def keeps_order(one: Side, other: Side, apart: tuple[Mask, Mask]) -> bool:
    """Whether one text tells what the other tells, in its order; `apart` are words of either that do not count."""
    mine, theirs = _own(one, apart[0]), _own(other, apart[1])
    telling = one.words.hashes[mine & _telling(one)], other.words.hashes[theirs & _telling(other)]
    brief, whole = sorted(telling, key=len)
    if len(brief) < LEAST:
        return False
    facts = one.words.hashes[mine & _facts(one)], other.words.hashes[theirs & _facts(other)]
    fewer, more = sorted(facts, key=len)
    if not len(fewer) or float(within(fewer, more).mean()) < KNOWN:
        return False
    return bool(
        LCSseq.similarity(brief.tolist(), whole.tolist(), score_cutoff=int(KEPT * len(brief))) >= KEPT * len(brief)
    )


def _own(side: Side, apart: Mask) -> Mask:
    """Words of the text's own telling: lists have one order for all who print them."""
    own: Mask = side.own & ~listed(side.article.text, side.words) & ~apart
    return own


def _telling(side: Side) -> Mask:
    long: Mask = side.words.ends - side.words.starts >= LONG
    return np.logical_or(long, _facts(side))


def _facts(side: Side) -> Mask:
    named: Mask = side.words.capitals & (side.words.ends - side.words.starts >= NAMED)
    return np.logical_or(named, side.words.numbers)
