"""Which articles to compare word by word: those that share a mark, without comparing each with each where many do."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from dateline.model import Fingerprint, Pair, Recurrence
from dateline.tracing.recurrence import recurs

# Up to so many different texts that share a mark are compared each with each (276 pairs); it leaves the usual
# reprinted story whole. Beyond, they are compared with the fullest few alone, so that work grows with their number,
# not its square.
MANY = 24
# So many of the fullest texts stand for all where many share a mark: one would do for reprints of a whole text; three
# also catch those that print different parts of it.
FULLEST = 3


def pair(mark: int, fingerprints: Sequence[Fingerprint]) -> Iterable[Pair | Recurrence]:
    """The pairs worth comparing among all articles that have this mark; call it once for each mark that several share.

    Texts with the very same marks count as one text: each is paired with the one of the least id alone, so that 200
    identical reprints make 199 pairs and not 19,900. It depends on the set given, not on its order. A mark of standing
    words (see recurrence.py) is said to be one, for each article, and brings no different texts together.
    """
    if mark < 0:
        yield from _crediting(mark, fingerprints)
        return
    same: dict[tuple[int, ...], list[str]] = {}
    for each in sorted(fingerprints, key=lambda each: each.article):
        same.setdefault(each.marks[bisect_left(each.marks, 0) :], []).append(each.article)
    for articles in same.values():
        yield from (Pair(first=articles[0], second=other) for other in articles[1:])
    if recurs([frozenset(marks) for marks in same]):
        yield from (Recurrence(article=each.article, mark=mark) for each in fingerprints)
        return
    texts = sorted((-len(marks), articles[0]) for marks, articles in same.items())
    for first, second in _compared([article for _, article in texts]):
        yield Pair(first=min(first, second), second=max(first, second))


def _crediting(mark: int, fingerprints: Sequence[Fingerprint]) -> Iterator[Pair]:
    """Articles that credit an outlet with those that it published, where both have a name or number in common.

    Odd marks say only who credits. Names that stand in very many articles of an outlet tell nothing; others do.
    """
    if mark % 2:
        return
    crediting = sorted(each.article for each in fingerprints if mark + 1 in each.marks)
    published = sorted(each.article for each in fingerprints if mark + 1 not in each.marks)
    if len(crediting) * len(published) <= MANY * MANY:
        for first, second in product(crediting, published):
            yield Pair(first=min(first, second), second=max(first, second))


def _compared(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Each with each, or the first few with every one."""
    if len(texts) <= MANY:
        yield from combinations(texts, 2)
        return
    for place, full in enumerate(texts[:FULLEST]):
        yield from ((full, other) for other in texts[place + 1 :])
