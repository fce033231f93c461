"""Which blocks are the article's text, and what kind each of the others is."""

import itertools
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.captions import mark_captions
from dateline.reading.cues import NAMES, cues_in
from dateline.reading.features import HEADINGS
from dateline.reading.likely import likelihood
from dateline.reading.limit import limit_for
from dateline.reading.mend import mend

# Of markup, chosen with the forests, cross-validated over sites of gold/reading-html: from .35 to .6 word F1 changes
# by less than .005; lower favours recall. .37 costs under .001 in words and saves short lines: .002 of snippet F1. Text
# pages have a limit each (limit.py).
LIKELY = 0.37
# A repeated paragraph of at least so many characters is kept once. Shorter ones recur in tables and lists for a reason:
# from 25 on costs .0006 of word F1 (gold/reading-html, wcxb).
AGAIN = 90
# Two printings of one article share at least so many characters in a row of blocks; a repeated teaser is shorter.
REPEATED_RUN = 400
# Of a text behind 'show more' half or more is hidden, of an advert slipped in a few sentences. With 2 for 5, word F1 on
# wcxb falls by .001; with 5 it stays.
COLLAPSED = 5
BODY, HEADING = "body", "heading"


def repeats(blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether it belongs to a later printing of a run of blocks that stands on the page before."""
    first: dict[str, int] = {}
    twin = [first.setdefault(block.text, place) for place, block in enumerate(blocks)]
    marks = [False] * len(blocks)
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and twin[end] < end and (end == place or twin[end] == twin[end - 1] + 1):
            end += 1
        long = sum(len(block.text) for block in blocks[place:end]) >= REPEATED_RUN
        marks[place:end] = [long] * (end - place)
        place = max(end, place + 1)
    return marks


def choose(blocks: Sequence[Block], *, markup: bool, stated: str = "", strange: Sequence[bool] = ()) -> list[str]:
    """For each block 'body', 'heading' (a subhead in the text), or the kind of page furniture it is.

    `strange` marks blocks that are of the site and not of the article, whatever they look like.
    """
    if not blocks:
        return []
    twice = repeats(blocks)
    once = [block for block, again in zip(blocks, twice, strict=True) if not again]
    odd = [mark for mark, again in zip(strange or [False] * len(blocks), twice, strict=True) if not again]
    likely = likelihood(once, markup=markup, stated=stated).tolist()
    limit = LIKELY if markup else limit_for(likely, [len(block.text) for block in once])
    standing = iter([mark and chance > limit for mark, chance in zip(odd, likely, strict=True)])
    likely = _without(once, odd, likely, limit, markup=markup, stated=stated)
    kept = iter(mend(once, [chance > limit for chance in likely], likely, markup=markup))
    kinds = ["repeat" if again else _kind(next(kept), next(standing)) for again in twice]
    _unseen(blocks, kinds)
    mark_captions(blocks, kinds, markup=markup)
    _again(blocks, kinds)
    return _headings(blocks, kinds)


def _kind(kept: bool, standing: bool) -> str:
    return BODY if kept else "standing" if standing else ""


def _without(
    blocks: Sequence[Block], odd: Sequence[bool], likely: list[float], limit: float, *, markup: bool, stated: str
) -> list[float]:
    """The likelihoods without strange blocks. Where most of the text was theirs, the rest is measured without them.

    Elsewhere not: the forests know pages with their furniture (on gold/reading-html, wcxb, taking half of it away
    before measuring costs .009 of word F1).
    """
    mass = [len(block.text) if chance > limit else 0 for block, chance in zip(blocks, likely, strict=True)]
    if 2 * sum(size for size, mark in zip(mass, odd, strict=True) if mark) > sum(mass) > 0:
        rest = [block for block, mark in zip(blocks, odd, strict=True) if not mark]
        again = iter(likelihood(rest, markup=markup, stated=stated).tolist())
        return [0.0 if mark else next(again) for mark in odd]
    return [0.0 if mark else chance for chance, mark in zip(likely, odd, strict=True)]


def _unseen(blocks: Sequence[Block], kinds: list[str]) -> None:
    """What a page hides is none of its text, unless much of the text is hidden: scripts open the rest of it."""
    body = [place for place, kind in enumerate(kinds) if kind == BODY]
    hidden = [place for place in body if blocks[place].hidden]
    if COLLAPSED * sum(len(blocks[place].text) for place in hidden) < sum(len(blocks[place].text) for place in body):
        for place in hidden:
            kinds[place] = "hidden"


def _again(blocks: Sequence[Block], kinds: list[str]) -> None:
    """A paragraph that the text already has is kept once."""
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        if kinds[place] == BODY and len(block.text) >= AGAIN:
            if block.text in seen:
                kinds[place] = "repeat"
            seen.add(block.text)


def _headings(blocks: Sequence[Block], kinds: list[str]) -> list[str]:
    body = [place for place, kind in enumerate(kinds) if kind == BODY]
    for place, after in itertools.pairwise(body):
        block, below = blocks[place], blocks[after]
        if block.tag in HEADINGS or (_looks_like_heading(block) and len(below.text) > 1.5 * len(block.text)):
            kinds[place] = HEADING
    # A heading with no text under it heads what follows the article.
    while body and _heads_nothing(blocks[body[-1]]):
        kinds[body.pop()] = ""
    return kinds


def _heads_nothing(block: Block) -> bool:
    return block.tag in HEADINGS or (not block.tag and len(block.text) < 40 and _looks_like_heading(block))


def _looks_like_heading(block: Block) -> bool:
    text = block.text
    shape = 3 <= len(text) <= 90 and not text.endswith((".", ",", ";", ":", "…", "”", '"'))
    return (
        shape
        and block.tag in ("", "p", "div", "b", "strong")
        and (text[0].isupper() or text[0].isdigit())
        and (not block.tag or block.bold >= 0.9 * len(text))
    )


def name_furniture(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """The kinds, with a name for what is not text: by its words, its markup, or its place on the page."""
    body = [place for place, kind in enumerate(kinds) if kind in (BODY, HEADING)]
    end = body[-1] if body else len(blocks)
    rest = [place for place, kind in enumerate(kinds) if not kind]
    named = list(kinds)
    cues = cues_in([blocks[place].text[:400] for place in rest])
    for place, counts in zip(rest, cues.tolist(), strict=True):
        named[place] = _furniture(blocks[place], counts, after=place > end)
    return named


def _furniture(block: Block, cues: Sequence[int], *, after: bool) -> str:
    if "nav" in block.inside or block.tag == "menu":
        return "navigation"
    for kind, count in zip(NAMES[:-1], cues, strict=False):
        if count:
            return kind
    around = " ".join(block.marks[:4])
    for kind in ("comment", "share", "cookie", "related", "newsletter", "advert", "author"):
        if kind in around:
            return {"newsletter": "form", "author": "about"}.get(kind, kind)
    if block.text.endswith(("…", "...")) or (after and len(block.text) > 40):
        return "teaser"
    return "navigation" if len(block.text) < 40 else "other"
