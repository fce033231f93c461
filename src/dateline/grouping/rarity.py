"""How rare each term is: over the articles compared, and over a background of English news where these are few."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from math import log

from dateline.model import Terms

# The background weighs as much as this many articles, so a record of five borrows its rarities and one of ten thousand
# has its own. 50, 100 and 300 differ by less than .005 on neus, allsides and basil; search hits like less of it.
BACKGROUND_WEIGHT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """In how many of `articles` general articles each stem stands, and which sets were counted."""

    articles: int
    counts: Mapping[str, int]
    counted_on: tuple[str, ...] = ()

    def share(self, term: str) -> float:
        """The part of articles with this term, never 0 (half an article for a term that was never seen)."""
        return (self.counts.get(term, 0) + 0.5) / (self.articles + 1)


@cache
def background() -> Background:
    """The table that ships with the package; made by bench/train_grouping.py."""
    data = json.loads((files(__package__) / "background.json").read_text("utf-8"))
    return Background(articles=data["articles"], counts=data["counts"], counted_on=tuple(data["counted_on"]))


def rarities(terms: Sequence[Terms], common: Background) -> dict[str, float]:
    """How rare each word stem, name and actor of these articles is, in the order of the alphabet.

    The natural logarithm of one over the part of articles that have it, these and the background taken together.
    """
    counts: Counter[str] = Counter()
    for term in terms:
        counts.update({name for name, _ in chain(term.words, term.names, term.actors)})
    total = len(terms) + BACKGROUND_WEIGHT
    return {
        term: max(0.0, log(total / (count + BACKGROUND_WEIGHT * common.share(term))))
        for term, count in sorted(counts.items())
    }
