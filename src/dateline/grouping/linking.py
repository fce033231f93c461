"""Links between articles that tell of the same thing, and in words why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.grouping.evidence import Evidence, learnt, standings, weigh
from dateline.grouping.likeness import neighbours, vectors
from dateline.grouping.rarity import background, rarities
from dateline.grouping.roundups import roundups
from dateline.grouping.units import folded, spokesmen
from dateline.grouping.windows import meet
from dateline.model import Lineage, Link, Terms

# Pairs less likely than this are no link. It stands below the probability that joins, since weaker pairs tell how far
# two groups are from each other; a missing pair counts as .02 (see clustering).
FLOOR = 0.05
# Below this cosine no pair reaches FLOOR, whatever else speaks for it.
LEAST_ALIKE = 0.05
# ln 20: terms that less than one in twenty articles has count as rare in the words that explain a link.
RARE = 3.0
# How many names explain a link.
SHOWN = 3


def link(window: str, terms: Sequence[Terms], lineages: Sequence[Lineage]) -> Iterable[Link]:
    """Links between the articles of one window, the same for any order of `terms`.

    Copies enter once: the article that speaks for an origin's words stands for all of them. A pair that stands in two
    windows is linked in one (`windows.meet`). Strength is the probability of a logistic model over `Evidence`; how says
    what the two have in common.
    """
    heads = folded(terms, spokesmen((term.article for term in terms), lineages))
    rare = rarities(terms, background())
    telling = {term.article: frozenset(w for w, _ in term.words if rare[w] >= RARE) for term in heads}
    for one, other, evidence in pairs(heads, rare):
        strength = round(learnt().strength(evidence), 4)
        if strength >= FLOOR and meet(one, other) == window:
            parts = (_named(one, other, rare), _share(telling[one.article], telling[other.article]), _days(evidence))
            how = "; ".join(part for part in parts if part)
            yield Link(first=one.article, second=other.article, strength=strength, how=how)


def pairs(heads: Sequence[Terms], rarities: Mapping[str, float]) -> Iterator[tuple[Terms, Terms, Evidence]]:
    """Each pair of near articles once, the smaller row first, with what speaks for and against it.

    A round-up of several stories is in no pair: it belongs to none of them and must not bridge them.
    """
    near = neighbours(vectors(heads, rarities))
    around = standings(heads, near)
    mixed, seen = roundups(near), set[tuple[int, int]]()
    for row, (others, cosines) in enumerate(zip(near.rows, near.cosines, strict=True)):
        for other, cosine in zip(others.tolist(), cosines.tolist(), strict=True):
            pair = (min(row, other), max(row, other))
            if cosine >= LEAST_ALIKE and pair not in seen and mixed.isdisjoint(pair):
                seen.add(pair)
                yield heads[pair[0]], heads[pair[1]], weigh(around[pair[0]], around[pair[1]], cosine)


def _named(one: Terms, other: Terms, rarities: Mapping[str, float]) -> str:
    """The rarest names that both print, without those that stand inside another of them."""
    shared = sorted(
        {name for name, _ in one.names} & {name for name, _ in other.names},
        key=lambda name: (-rarities.get(name, 0.0), name),
    )[:SHOWN]
    whole = [name for name in shared if not any(name != longer and name in longer for longer in shared)]
    return f"both name {', '.join(whole[:-1])}{' and ' if whole[1:] else ''}{whole[-1]}" if whole else ""


def _share(one: frozenset[str], other: frozenset[str]) -> str:
    """Of the rare words of the article with fewer, the part the other has too."""
    least = min(len(one), len(other))
    return f"{len(one & other) / least if least else 0.0:.0%} of rare words shared"


def _days(evidence: Evidence) -> str:
    return "but they tell different months" if evidence.months_differ else ""
