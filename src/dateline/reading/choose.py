"""Which blocks are the article's text, and what kind each of the others is."""

import itertools
from collections.abc import Sequence

import numpy as np

from dateline.reading.blocks import Block
from dateline.reading.captions import mark_captions
from dateline.reading.comments import without_comments
from dateline.reading.cues import NAMES, cues_in
from dateline.reading.features import HEADINGS
from dateline.reading.likely import is_bare, likelihood
from dateline.reading.limit import limit_for
from dateline.reading.live import with_clocks
from dateline.reading.mend import mend

# Of markup, chosen with the forests, cross-validated over sites of gold/reading-html: from .35 to .6 word F1 changes
# by less than .005; lower favours recall. .37 costs under .001 in words and saves short lines: .002 of snippet F1. Text
# pages have a limit each (limit.py).
LIKELY = 0.37
# Of bare markup more, as nothing in it speaks against its furniture, and most where half of what is likelier than not
# is sure: then it is prose, and headlines in the margins are below BAREST. An agenda has no prose. With all class words
# taken away from an eighth of gold/reading-html, word F1 is .948 on wcxb and .982 on fundus, and .93 of trafilatura's
# snippets are right; with .37 it is .932, .970 and .90; with BAREST for all pages .954, .982 and .91.
BARE, BAREST, SURELY = 0.5, 0.8, 0.95
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
    again = [place for place, before in enumerate(twin) if before < place]
    marks = [False] * len(blocks)
    # Neighbours that repeat neighbours have both distances in common: to their place in the list, and to their twins.
    for _, run in itertools.groupby(enumerate(again), lambda item: (item[1] - item[0], item[1] - twin[item[1]])):
        places = [place for _, place in run]
        if sum(len(blocks[place].text) for place in places) >= REPEATED_RUN:
            marks[places[0] : places[-1] + 1] = [True] * len(places)
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
    limit = _limit(once, likely, markup=markup)
    standing = [mark and chance > limit for mark, chance in zip(odd, likely, strict=True)]
    likely = _without(once, odd, likely, limit, markup=markup, stated=stated)
    own, said = without_comments(once, [chance > limit for chance in likely])
    whole = with_clocks(once, mend(once, own, likely, markup=markup))
    named = zip(whole, said, standing, strict=True)
    kinds = ["repeat" if again else _kind(*next(named)) for again in twice]
    _unseen(blocks, kinds)
    mark_captions(blocks, kinds, markup=markup)
    _again(blocks, kinds)
    return _headings(blocks, kinds)


def _limit(blocks: Sequence[Block], likely: Sequence[float], *, markup: bool) -> float:
    sizes = [len(block.text) for block in blocks]
    if not markup:
        return limit_for(likely, sizes)
    if not is_bare(blocks):
        return LIKELY
    prose, text = (
        sum(size for size, chance in zip(sizes, likely, strict=True) if chance > least) for least in (SURELY, BARE)
    )
    return BAREST if 2 * prose >= text else BARE


def _kind(kept: bool, said: bool, standing: bool) -> str:
    return BODY if kept else "comment" if said else "standing" if standing else ""


def _without(
    blocks: Sequence[Block], odd: Sequence[bool], likely: list[float], limit: float, *, markup: bool, stated: str
) -> list[float]:
    """The likelihoods without strange blocks. Where most of the text was theirs, the rest is measured without them.

    Elsewhere not: the forests know pages with their furniture (on gold/reading-html, wcxb, taking half of it away
    before measuring costs .009 of word F1).
    """
    if not any(odd):
        return likely
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
    named = [kind or _in_menu(block) for block, kind in zip(blocks, kinds, strict=True)]
    rest = [place for place, kind in enumerate(named) if not kind]
    cues = cues_in([blocks[place].text[:400] for place in rest])[:, : len(NAMES) - 1].astype(bool)
    around: dict[tuple[str, ...], str] = {}
    told = np.where(cues.any(axis=1), cues.argmax(axis=1), -1)
    for place, kind in zip(rest, told.tolist(), strict=True):
        block = blocks[place]
        if block.marks not in around:
            around[block.marks] = _around(block.marks)
        named[place] = NAMES[kind] if kind >= 0 else around[block.marks] or _by_place(block.text, after=place > end)
    return named


def _in_menu(block: Block) -> str:
    return "navigation" if "nav" in block.inside or block.tag == "menu" else ""


def _around(marks: tuple[str, ...]) -> str:
    """The kind that the class words around a block say it is of."""
    around = " ".join(marks[:4])
    for kind in ("comment", "share", "cookie", "related", "newsletter", "advert", "author"):
        if kind in around:
            return {"newsletter": "form", "author": "about"}.get(kind, kind)
    return ""


def _by_place(text: str, *, after: bool) -> str:
    if text.endswith(("…", "...")) or (after and len(text) > 40):
        return "teaser"
    return "navigation" if len(text) < 40 else "other"
