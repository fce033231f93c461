"""What a story is about, in few words and names: what threads are found by."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from dateline.grouping.actors import state_named
from dateline.grouping.names import without_office
from dateline.grouping.rarity import background
from dateline.grouping.units import folded, spokesmen
from dateline.grouping.words import stems
from dateline.model import Lineage, Sketch, Story, Terms

# The weightiest word stems and names of a story. The words carry nearly all of a cosine; with four names two stories of
# one subject seldom share a pair, with sixteen the pairs say little.
WORDS, NAMES = 100, 8


def sketch(story: Story, terms: Sequence[Terms], lineages: Sequence[Lineage]) -> Sketch:
    """What a story is about: a unit vector over word stems, and its names, weightiest first. Copies count once.

    Words of names are no part of the vector: two stories of the same leaders on other subjects share those.
    """
    heads = folded(terms, spokesmen((term.article for term in terms), lineages))
    words, printed = Counter[str](), Counter[str]()
    for head in heads:
        words.update({word: weight * -log(background().share(word)) for word, weight in head.words})
        printed.update(dict(head.names))
    names = _known(printed)
    plain = words.keys() - set(stems(" ".join(printed)))
    kept = sorted(((word, words[word]) for word in plain), key=lambda item: (-item[1], item[0]))[:WORDS]
    length = sum(weight * weight for _, weight in kept) ** 0.5 or 1.0
    return Sketch(
        story=story.id,
        words=tuple(sorted((word, round(weight / length, 4)) for word, weight in kept)),
        names=_ranked(sorted(names, key=lambda name: (-names[name], name))[:NAMES], printed),
    )


def _ranked(names: Sequence[str], printed: Iterable[str]) -> tuple[str, ...]:
    """The same names; behind a state those of its office holders say no more, and come last."""
    holders = {stands_for(name) for name in printed if without_office(name) != name}
    if not names or not state_named(names[0]):
        return tuple(names)
    return tuple(sorted(names, key=lambda name: stands_for(name) in holders))


def _known(printed: Mapping[str, float]) -> dict[str, float]:
    """Each name once, a state as its own name, others as their weightiest wording without an office."""
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    sure = {state_named(name) for name in printed}
    for name, weight in sorted(printed.items()):
        shown = state_named(name, sure) or without_office(name)
        found[stands_for(shown)][shown] += weight
    return {max(words, key=lambda name: (words[name], name)): sum(words.values()) for words in found.values()}


def stands_for(name: str) -> str:
    """What the wordings of one name share: 'Norway' for 'Oslo', 'aasland' for 'Prime Minister Henrik Aasland'."""
    return state_named(name) or next(stems(name.rpartition(" ")[2]), name)
