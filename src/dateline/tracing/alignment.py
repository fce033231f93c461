"""Two articles word by word: is one a copy of the other, of what kind, how much of it, and who printed whom."""

import numpy as np

from dateline.model import Article, Copy, CopyKind, Passage
from dateline.tracing.clues import OTHER_MATTER, clues
from dateline.tracing.passages import Stretch, stretches
from dateline.tracing.rewriting import rewrite
from dateline.tracing.sides import Side, matched, quoted, sides, spoken

# A copy prints at least this part of what either text says in its own voice (quotations left out). On the copies
# development set every copy has .8 or more on one side, other outlets' articles on the same event and articles that
# share quotations .14 or less, and briefs of fifty words up to .39, which OWN_WORDS refuses. Lower finds articles with
# a few borrowed paragraphs, and background that agencies repeat.
OWN_SHARE = 0.25
# ... and at least so many such words: a long sentence. Shared titles and official wording come to 20 or fewer in
# briefs.
OWN_WORDS = 24
# Where they are less than half of either voice, three sentences: background that a desk repeats (what a figure means,
# how a case began) is one or two. Found on weekly reports of one statistic, 40 shared words of 100.
HALF, FEW_WORDS = 0.5, 60
# A briefer text is a copy only where nearly all its words stand in the other.
BRIEF_SHARE = 0.8
# So many borrowed words in its own voice are a copy even in a long text of which they are a smaller part, if they are
# LONG_SHARE of it.
LONG_WORDS, LONG_SHARE = 120, 0.12
# Texts that are both mostly something else, and share only their last words or first paragraph, share a standing
# paragraph ('About us', a disclaimer). Longer than LONG_WORDS it would be no such paragraph.
STANDING_SHARE = 0.6
# Reports made from one form (prices, scores, weather) differ in their numbers: more than half of the numbers between
# shared words.
FORM_NUMBERS, FORM_SHARE = 4, 0.5
# Points by which one direction must outweigh the other: one fair clue, or two weak ones.
SURE = 2.0
# Fewer words before or after a passage are a headline, a byline or a pointer, not text.
FURNITURE = 25


def align(first: Article, second: Article) -> Copy | None:
    """The copy that two articles make, or None where neither prints the other's words.

    Passages are places in characters; `share` is the part of the target's words in runs of three or more words of the
    source. Shared quotations, standing paragraphs and two outlets' own articles on one event make no copy. The answer
    does not depend on which article is given first. Two versions at one address are a copy with a reason that says so.
    An article that tells another's facts in other words is one only if it credits the other's outlet.
    """
    if first.id == second.id:
        return None
    first, second = sorted((first, second), key=lambda article: article.id)
    found = stretches(spoken(first.text), spoken(second.text))
    if found:
        one, other = sides(first, second, found)
        if _is_copy(one, other, found) and not _from_one_form(one, other, found):
            return _directed(matched(one, other), matched(other, one), found)
    return rewrite(first, second) or rewrite(second, first)


def _is_copy(one: Side, other: Side, found: tuple[Stretch, ...]) -> bool:
    words, own = _borrowed(one, other, found)
    best = words / own if own else 0.0
    if max(one.shared.mean(), other.shared.mean()) >= BRIEF_SHARE and words * 2 >= OWN_WORDS:
        return True
    if words >= LONG_WORDS and best >= LONG_SHARE:
        return True
    least = OWN_WORDS if best >= HALF else FEW_WORDS
    return words >= least and best >= OWN_SHARE and not _standing(one, other)


def _borrowed(one: Side, other: Side, found: tuple[Stretch, ...]) -> tuple[int, int]:
    """Shared words in the voice of both texts, and how many words in its own voice the text has that has fewer.

    Words that one text has in quotation marks are somebody's words in the other too, marked or not.
    """
    own, theirs = (~quoted(side.article.text, side.words) for side in (one, other))
    words = sum(
        int((own[block.first : block.ends[0]] & theirs[block.second : block.ends[1]]).sum())
        for stretch in found
        for block in stretch.blocks
    )
    return words, min(int(own.sum()), int(theirs.sum()))


def _standing(one: Side, other: Side) -> bool:
    """Only the first paragraph or the last words are the same, and both texts are mostly something else."""
    if max(one.shared.mean(), other.shared.mean()) >= STANDING_SHARE:
        return False
    last = all(side.tail <= FURNITURE and not side.inner for side in (one, other))
    first = all(side.head <= FURNITURE and not side.inner for side in (one, other))
    return last or (first and "\n" not in one.text(*(int(place) for place in np.flatnonzero(one.shared)[[0, -1]])))


def _from_one_form(one: Side, other: Side, found: tuple[Stretch, ...]) -> bool:
    """Numbers that stand at the same place of both texts are mostly not the same numbers."""
    same = differing = 0
    for stretch in found:
        same += sum(_numbers(one, block.first, block.ends[0]) for block in stretch.blocks)
        for before, after in zip(stretch.blocks, stretch.blocks[1:], strict=False):
            gaps = _numbers(one, before.ends[0], after.first), _numbers(other, before.ends[1], after.second)
            differing += min(gaps)
    return differing >= FORM_NUMBERS and differing > FORM_SHARE * (same + differing)


def _numbers(side: Side, start: int, end: int) -> int:
    return int(np.count_nonzero(side.words.numbers[start:end]))


def _directed(one: Side, other: Side, found: tuple[Stretch, ...]) -> Copy:
    straight, turned = tuple((each, True) for each in found), tuple((each, False) for each in found)
    forward, backward = clues(one, other, straight), clues(other, one, turned)
    balance = sum(points for points, _ in forward) - sum(points for points, _ in backward)
    known = abs(balance) >= SURE
    if known and balance < 0:
        return _copy(other, one, tuple((e.second, e.first) for e in found), _reasons(backward, forward), True)
    spans = tuple((each.first, each.second) for each in found)
    return _copy(one, other, spans, _reasons(forward, backward) if known else _undecided(forward, backward), known)


Spans = tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def _copy(source: Side, target: Side, spans: Spans, reasons: tuple[str, ...], directed: bool) -> Copy:
    if source.article.url and source.article.url == target.article.url:
        reasons = ("another version at the same address", *reasons)
    return Copy(
        source=source.article.id,
        target=target.article.id,
        share=round(float(target.same.mean()), 4),
        kind=_kind(source, target) if directed or len(source.words) >= len(target.words) else _kind(target, source),
        directed=directed,
        reasons=reasons,
        passages=tuple(_passage(source, target, *span) for span in spans),
    )


def _passage(source: Side, target: Side, there: tuple[int, int], here: tuple[int, int]) -> Passage:
    return Passage(
        source_start=int(source.words.starts[there[0]]),
        source_end=int(source.words.ends[there[1] - 1]),
        target_start=int(target.words.starts[here[0]]),
        target_end=int(target.words.ends[here[1] - 1]),
    )


def _kind(source: Side, target: Side) -> CopyKind:
    """The kind of a copy, by what each text has alone.

    Merged: a fifth or more of the target is other matter around the source's words. Extended: paragraphs are put in.
    Excerpt: less than half of the source, or a part of it word for word. Exact: only the headline differs, if anything.
    Edited: all else.
    """
    around = sum(len(part) for part in target.alone if part.place != "inner" and len(part) >= OTHER_MATTER)
    missing = sum(len(part) for part in source.alone if len(part) > FURNITURE or part.place == "inner")
    changed = int((target.shared & ~target.same).sum())
    if around * 5 >= len(target.words) or target.inner * 2 >= len(target.words):
        return "merged"
    if target.inner or around:
        return "extended"
    if missing * 2 >= len(source.words) or (missing and changed * 100 <= len(target.words)):
        return "excerpt"
    return "exact" if _same_end(source, target) else "edited"


def _same_end(one: Side, other: Side) -> bool:
    """Word for word the same, from the end to all but a headline at the beginning."""
    first, second = one.words.hashes[::-1], other.words.hashes[::-1]
    count = min(len(first), len(second))
    differing = np.flatnonzero(first[:count] != second[:count])
    alike = int(differing[0]) if len(differing) else count
    return max(len(first), len(second)) - alike <= FURNITURE


def _reasons(telling: list[tuple[float, str]], against: list[tuple[float, str]]) -> tuple[str, ...]:
    """Reasons, the strongest first; what speaks against the direction is said too."""
    ranked = [reason for _, reason in sorted(telling, key=lambda clue: -clue[0])]
    return (*ranked, *(f"against it, of the other: {reason}" for _, reason in against))


def _undecided(forward: list[tuple[float, str]], backward: list[tuple[float, str]]) -> tuple[str, ...]:
    of = [f"of the target: {reason}" for _, reason in forward] + [f"of the source: {reason}" for _, reason in backward]
    return ("nothing tells for sure who printed whom", *of)
