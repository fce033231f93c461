"""Which articles to compare word by word: those that share a mark, without comparing each with each where many do."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dateline.model import Fingerprint, Pair, Recurrence
from dateline.tracing.numbers import PAIRS, Codes, bounds, coded, lone, ragged
from dateline.tracing.recurrence import ASKED, COMMON, FEWEST, LONGEST, OFTEN, SEVERAL, recurs
from dateline.tracing.shelf import Marked, Shelf, shelved, together
from dateline.tracing.speed import compiled
from dateline.tracing.words import Mask, Places, distinct, firsts

# Up to so many different texts that share a mark are compared each with each (276 pairs); it leaves the usual
# reprinted story whole. Beyond, they are compared with the fullest few alone, so that work grows with their number,
# not its square.
MANY = 24
# So many of the fullest texts stand for all where many share a mark: one would do for reprints of a whole text; three
# also catch those that print different parts of it.
FULLEST = 3
LIMITS = (COMMON, SEVERAL, FEWEST, LONGEST)
PLACE_BITS = 24  # of a number for the place of a mark, of which a part has some 4 million; the rest are the mark's last
HEAP_BITS = 9  # of the number of marks that are compared at a time: some 500
LAST_BITS = (1 << (63 - PLACE_BITS)) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Which articles to compare, in numbers: millions of records take ten times as long as finding what to compare.

    `pairs` has each pair once, sorted: the place of its first article in the sorted `names` in the upper half, that of
    the second in the lower. `texts` says for each article the number of its text, `standing` the marks of each text
    that recur among strangers.
    """

    names: Sequence[str]
    pairs: Places
    texts: Places
    standing: Marked

    def records(self) -> Iterator[Pair | Recurrence]:
        """The same as records; all articles of one text have the same standing marks."""
        for code in self.pairs.tolist():
            yield Pair(first=self.names[code >> 32], second=self.names[code & 0xFFFFFFFF])
        order = np.lexsort((self.standing.marks, self.standing.owners))
        marks = self.standing.marks[order].astype("<i8").tobytes()
        owners, begins = np.unique(self.standing.owners[order], return_index=True)
        spans = dict(zip(owners.tolist(), pairwise([*(8 * begins).tolist(), len(marks)]), strict=True))
        for name, text in zip(self.names, self.texts.tolist(), strict=True):
            if span := spans.get(text):
                yield Recurrence(article=name, marks=marks[slice(*span)])


def candidates(fingerprints: Iterable[Fingerprint]) -> Iterator[Pair | Recurrence]:
    """The pairs worth comparing among all these articles, each once, sorted, and the marks that recur in strangers.

    They depend on the set given alone. Texts with the very same marks count as one text: each is paired with the one
    of the least id alone, so that 200 identical reprints make 199 pairs and not 19,900. Different texts that share a
    mark are paired, or, where many share it, with the fullest of them; a mark of standing words (see recurrence.py) is
    said to be one and brings no different texts together. Articles that credit an outlet are paired with those that it
    published, where both have a name or number in common, unless very many have.
    """
    return meetings(fingerprints).records()


def meetings(fingerprints: Iterable[Fingerprint], marks: Collection[int] | None = None) -> Meetings:
    """The same in numbers; where `marks` are given, what these bring about, and pairs with the same text."""
    shelf = shelved(fingerprints)
    asked = None if marks is None else np.array(sorted(marks), dtype=np.int64)
    heads, same = _same_texts(shelf)
    first = heads == np.arange(len(heads))
    codes, standing = Codes(same, _crediting(shelf, asked)), []
    for part in shelf.parts(first):
        part = part if asked is None else part[np.isin(part.marks, asked)]
        shared = _shared(shelf, part)
        recurring = _recurring(shelf, shared)
        standing.append(shared[recurring])
        codes.add(_sharing(shelf, shared[~recurring]))
    texts = np.empty_like(heads)
    texts[shelf.rank] = heads
    names = shelf.names
    del shelf  # its marks are needed no longer, and take most of the memory
    return Meetings(names=names, pairs=codes.all(), texts=texts, standing=together(standing))


def _same_texts(shelf: Shelf) -> tuple[Places, Places]:
    """For each fingerprint the one that stands for its text (of the least article), and its pairs with the rest."""
    order = np.lexsort((shelf.rank, shelf.keys))
    starts = firsts(shelf.keys[order])
    heads = np.empty(len(order), dtype=np.int64)
    heads[order] = order[starts][np.cumsum(starts) - 1]
    others = (heads != np.arange(len(heads))) & (shelf.sizes > 0)
    return heads, coded(shelf.rank[heads[others]], shelf.rank[others])


def _shared(shelf: Shelf, part: Marked) -> Marked:
    """The marks that several texts have, each mark's together.

    Most marks stand in one text alone; they are told by sorting numbers of which one half is the last bits of a mark
    and the other its place, which is twice as fast as sorting places by marks.
    """
    functions = compiled(len(shelf.names))
    if functions:
        marks, owners = functions.shared(part.marks, part.owners, max(0, len(part.marks).bit_length() - HEAP_BITS))
        return _fullest_first(shelf, Marked(marks=marks, owners=owners))
    packed = ((part.marks & LAST_BITS) << PLACE_BITS) | np.arange(len(part.marks))
    packed.sort()
    several = ~lone(packed >> PLACE_BITS)
    part = part[packed[several] & ((1 << PLACE_BITS) - 1)]
    if not np.array_equal(firsts(part.marks), firsts(packed[several] >> PLACE_BITS)):  # two marks that end alike
        part = part[part.marks.argsort()]
        part = part[~lone(part.marks)]
    return _fullest_first(shelf, part)


def _fullest_first(shelf: Shelf, part: Marked) -> Marked:
    """The same, where many have a mark the fullest text first, then by article."""
    begins, ends = bounds(part.marks)
    many = np.flatnonzero(ends - begins > MANY)
    owners = part.owners[many]
    part.owners[many] = owners[np.lexsort((shelf.rank[owners], -shelf.sizes[owners], begins[many]))]
    return part


def _recurring(shelf: Shelf, shared: Marked) -> Mask:
    """Which of these marks recur in texts that have little else in common."""
    begins, ends = bounds(shared.marks)
    often = ends - begins >= OFTEN
    if not often.any():
        return often
    order = np.flatnonzero(often)
    order = order[np.lexsort((shelf.rank[shared.owners[order]], begins[order]))]
    place = np.arange(len(order)) - np.searchsorted(begins[order], begins[order])
    asked = order[place < ASKED]
    heads, count = np.unique(begins[asked], return_counts=True)
    functions = compiled(len(shelf.names))
    if functions:
        told = functions.recurring(shelf.marks, shelf.ends, shared.owners[asked], np.cumsum(count), *LIMITS)
    else:
        told = _told(shelf, shared.owners[asked].tolist(), np.cumsum(count).tolist())
    recurring = np.zeros(len(begins), dtype=np.bool_)
    recurring[heads[told]] = True
    return recurring[begins]


def _told(shelf: Shelf, owners: list[int], ends: list[int]) -> Mask:
    """Of texts in groups, which groups have little else in common; each group is asked for once."""
    groups = [tuple(owners[start:end]) for start, end in pairwise([0, *ends])]
    known = {group: recurs([frozenset(shelf.of(owner).tolist()) for owner in group]) for group in set(groups)}
    return np.array([known[group] for group in groups], dtype=np.bool_)


def _sharing(shelf: Shelf, shared: Marked) -> Places:
    """Different texts that share a mark: each with each, or the fullest few with every one."""
    ranks = shelf.rank[shared.owners]
    functions = compiled(len(shelf.names))
    if functions:
        return distinct(functions.pairs(shared.marks, ranks, MANY, FULLEST))
    begins, ends = bounds(shared.marks)
    place = np.arange(len(ranks))
    pairing = (ends - begins <= MANY) | (place - begins < FULLEST)
    counts = np.where(pairing, ends - place - 1, 0)
    slices = np.searchsorted(np.cumsum(counts), np.arange(0, counts.sum(), PAIRS)) if len(counts) else place
    codes = [np.empty(0, dtype=np.int64)]
    for start, end in pairwise([*slices.tolist(), len(place)]):
        left, right = ragged(place[start:end], place[start:end] + 1, counts[start:end])
        codes.append(distinct(coded(ranks[left], ranks[right])))
    return distinct(np.concatenate(codes))


def _crediting(shelf: Shelf, asked: Places | None) -> Places:
    """Articles that credit an outlet with those that it published, where both have a name or number in common.

    Odd marks say only who credits. Names that stand in very many articles of an outlet tell nothing; others do.
    """
    told = distinct(np.concatenate([part.marks[_odd(part)] - 1 for part in shelf.outlets] or [np.empty(0, np.int64)]))
    told = told if asked is None else told[np.isin(told, asked)]
    marked = together([part[np.isin(part.marks & ~np.int64(1), told)] for part in shelf.outlets])
    credits = _odd(marked)
    marked = Marked(marks=marked.marks & ~np.int64(1), owners=marked.owners)
    order = np.lexsort((~credits, marked.owners, marked.marks))  # the odd mark of an article before its even one
    marked, credits = marked[order], credits[order]
    again = ~firsts(marked.marks) & ~firsts(marked.owners)
    marked, credits = marked[~again], credits[~again]
    order = np.lexsort((credits, marked.marks))  # what the outlet published before what credits it
    ranks, credits = shelf.rank[marked.owners[order]], credits[order]
    begins, ends = bounds(marked.marks[order])
    crediting = np.cumsum(np.append(0, credits))
    count = crediting[ends] - crediting[begins]
    published = ends - begins - count
    pairing = credits & (count * published <= MANY * MANY)
    left, right = ragged(np.arange(len(ranks)), begins, np.where(pairing, published, 0))
    return coded(ranks[left], ranks[right])


def _odd(part: Marked) -> Mask:
    return (part.marks & 1).astype(np.bool_)
