"""Links between articles that tell of the same thing, and in words why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.grouping.evidence import Evidence, learnt, standing, weigh
from dateline.grouping.likeness import neighbours, vectors
from dateline.grouping.rarity import background, rare
from dateline.grouping.units import copied, spokesmen
from dateline.model import Lineage, Link, Rarity, Terms

# Pairs less likely than this are no link: a story is made by pairs at .2 and above, weaker ones only tell how far two
# stories are from each other, and `gather` takes a missing link for a pair of FLOOR.
FLOOR = 0.05
# ln 20: terms that less than one in twenty articles has count as rare in the words that explain a link.
RARE = 3.0


def link(
    terms: Sequence[Terms], rarity: Rarity, lineages: Sequence[Lineage], published: Mapping[str, str | None]
) -> Iterable[Link]:
    """Links of the whole record, the same for any order of `terms`.

    `published` gives each article's publication value (ISO, as precise as known, or None). Copies enter once: the
    article that speaks for an origin's words is compared with others, its copies are linked to it with strength 1.
    Strength is the probability of a logistic model over `Evidence`; how says what the two have in common.
    """
    speaks = spokesmen((term.article for term in terms), lineages)
    yield from copied(speaks)
    heads = sorted((term for term in terms if speaks[term.article] == term.article), key=lambda term: term.article)
    rarities = rare(rarity, background())
    for one, other, evidence in pairs(heads, rarities, published):
        strength = round(learnt().strength(evidence), 4)
        if strength >= FLOOR:
            how = _how(one, other, evidence, rarities)
            yield Link(first=one.article, second=other.article, strength=strength, how=how)


def pairs(
    heads: Sequence[Terms], rarities: Mapping[str, float], published: Mapping[str, str | None]
) -> Iterator[tuple[Terms, Terms, Evidence]]:
    """Each pair of near articles once, the smaller row first, with what speaks for and against it."""
    near = neighbours(vectors(heads, rarities))
    around = standing(near)
    seen = set()
    for row, (others, cosines) in enumerate(zip(near.rows, near.cosines, strict=True)):
        for other, cosine in zip(others.tolist(), cosines.tolist(), strict=True):
            pair = (min(row, other), max(row, other))
            if pair not in seen:
                seen.add(pair)
                yield heads[pair[0]], heads[pair[1]], weigh(heads, published, around, pair, cosine)


def _how(one: Terms, other: Terms, evidence: Evidence, rarities: Mapping[str, float]) -> str:
    names = sorted(
        {name for name, _ in one.names} & {name for name, _ in other.names},
        key=lambda name: (-rarities.get(name, 0.0), name),
    )
    parts = []
    if names:
        parts.append(f"both name {_listed(names[:3])}")
    parts.append(f"{_share(one, other, rarities):.0%} of rare words shared")
    if evidence.months_differ:
        parts.append("but they tell different months")
    return "; ".join(parts)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _share(one: Terms, other: Terms, rarities: Mapping[str, float]) -> float:
    """Of the rare words of the article with fewer, the part the other has too."""
    first, second = ({word for word, _ in term.words if rarities.get(word, 0.0) >= RARE} for term in (one, other))
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0
