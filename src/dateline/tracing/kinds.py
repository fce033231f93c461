"""Of which kind a copy is, by what each of the two texts has alone."""

import numpy as np

from dateline.model import CopyKind
from dateline.tracing.matter import OTHER_MATTER, POINTER, goes_on
from dateline.tracing.sides import FURNITURE, Side

# An excerpt has less than half of its source, or is a part of it: all but one word in a hundred as it was, and a tenth
# missing or the end cut off. Fewer words left out here and there are edits.
HALF, CHANGED, MISSING = 0.5, 0.01, 0.1
# A fifth or more of other matter around the source's words, or a half between them: the text has more than one source.
AROUND, BETWEEN = 0.2, 0.5


def kind_of(source: Side, target: Side) -> CopyKind:
    """The kind of a copy, by what each text has alone.

    Merged: a fifth or more of the target is other matter around the source's words. Extended: paragraphs are put in.
    Excerpt: less than half of the source, or a part of it word for word. Exact: only the headline differs, if anything.
    Edited: all else.
    """
    around = sum(len(part) for part in target.alone if part.place != "inner" and len(part) >= OTHER_MATTER)
    if around >= AROUND * len(target.words) or target.inner >= BETWEEN * len(target.words):
        return "merged"
    if target.inner or around:
        return "extended"
    if _is_part(source, target):
        return "excerpt"
    return "exact" if _same_end(source, target) else "edited"


def _is_part(source: Side, target: Side) -> bool:
    missing = sum(len(part) for part in source.alone if len(part) > FURNITURE or part.place == "inner")
    changed = max(int((side.shared & ~side.same).sum()) for side in (source, target))
    part = missing >= MISSING * len(source.words) or (missing > 0 and goes_on(source))
    return missing >= HALF * len(source.words) or (part and changed <= CHANGED * len(target.words))


def _same_end(one: Side, other: Side) -> bool:
    """Word for word the same, from the end to all but a headline at the beginning; a credit may follow."""
    first, second = (side.words.hashes[: len(side.words) - _credit(side)][::-1] for side in (one, other))
    count = min(len(first), len(second))
    differing = np.flatnonzero(first[:count] != second[:count])
    alike = int(differing[0]) if len(differing) else count
    return max(len(first), len(second)) - alike <= FURNITURE


def _credit(side: Side) -> int:
    """Words after the last shared ones that say whose text it is, and nothing else."""
    rest = side.text(len(side.words) - side.tail, len(side.words)) if side.tail <= POINTER else ""
    said = any(rest in credit.words or credit.words in rest for credit in side.article.credits)
    return side.tail if rest and said else 0
