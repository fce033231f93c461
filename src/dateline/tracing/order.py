"""Rewrites told by their order: the same facts one after the other, with other words between them.

Two reporters who see one thing tell it in two orders. Where most long words, names and numbers of one text stand in the
other in the same order, it went along that text sentence by sentence.
"""

from rapidfuzz.distance import LCSseq

from dateline.model import Article
from dateline.tracing.sides import HEARD, Heard, Side, listed
from dateline.tracing.words import Mask, Numbers, Words, part_of, within

# The part of the briefer text's telling words that the longest common sequence holds. Articles rewritten by changing
# every fourth word and more have .84 to .95, with six of ten small words exchanged .47 to .63; other outlets' own
# articles on one event .16 (median), .28 (nine of ten) and .44 at most, where both print an agency in part.
KEPT = 0.6
# ... of so many at least: leads of 80 words on one event reach .76 by the names and titles alone.
LEAST = 60
# So much of its names and numbers stands in the other too: forms (weather, markets) keep the words and not the facts.
KNOWN = 0.6
LONG = 5  # letters of a telling word


def keeps_order(one: Side, other: Side, apart: tuple[Mask, Mask]) -> bool:
    """Whether one text tells what the other tells, in its order; `apart` are words of either that do not count."""
    mine, theirs = (
        own_telling(one.article.text, one.words, one.own) & ~apart[0],
        own_telling(other.article.text, other.words, other.own) & ~apart[1],
    )
    telling = one.words.hashes[mine], other.words.hashes[theirs]
    brief, whole = sorted(telling, key=len)
    if len(brief) < LEAST:
        return False
    facts = one.words.hashes[mine & one.words.facts], other.words.hashes[theirs & other.words.facts]
    fewer, more = sorted(facts, key=len)
    if not len(fewer) or part_of(within(fewer, more)) < KNOWN:
        return False
    return bool(
        LCSseq.similarity(brief.tolist(), whole.tolist(), score_cutoff=int(KEPT * len(brief))) >= KEPT * len(brief)
    )


def may_keep_order(first: Article, second: Article, heard: Heard = HEARD) -> bool:
    """Whether enough of the telling words are the same, in whatever order: asked where no passage is shared."""
    telling = [_told(each.text, heard) for each in (first, second)]
    brief, whole = sorted(telling, key=len)
    return len(brief) >= LEAST and part_of(within(brief, whole)) >= KEPT


def _told(text: str, heard: Heard) -> Numbers:
    spelled = heard.words(text)
    return spelled.hashes[own_telling(text, spelled, heard.own(text))]


def own_telling(text: str, words: Words, own: Mask) -> Mask:
    """Long words, names and numbers of the text's own telling: lists have one order for all who print them."""
    long = words.ends - words.starts >= LONG
    found: Mask = own & (long | words.facts) & ~listed(text, words)
    return found
