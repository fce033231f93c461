"""Stories → threads: stories of one subject, linked over weeks, months and years, such as one alliance's diplomacy.

`sketch` says in few words and names what a story is about, `tie` compares the stories that share two names, `thread`
keeps the ties that both sides count among their best. A tie looks at its two stories alone, so no other story changes
it; that none is needed far away keeps a new story's cost flat.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import log

from dateline.grouping.rarity import background
from dateline.grouping.units import folded, spokesmen
from dateline.grouping.words import stems
from dateline.model import Lineage, Sketch, Story, Terms, Thread, Tie
from dateline.model.components import connected

# The weightiest word stems and names of a story. The words carry nearly all of a cosine; with four names two stories of
# one subject seldom share a pair, with sixteen the pairs say little.
WORDS, NAMES = 100, 8
# Two stories are of one subject from this cosine on. Read by eye on the stories of neus and allsides: at .2 nearly all
# ties are of one subject, at .15 one in four is of one person's unlike doings.
ALIKE = 0.2
# A thread goes on along each story's best ties alone; with all of them subjects that touch run into one another.
BEST = 3
# Words that share their first letters ('Norway', 'Norwegian'); five would part these, three join 'China' and 'Chile'.
SAME = 4
# A pair of names that more stories share is no subject but a beat, and comparing all of them with all is costly.
MOST = 200


def sketch(story: Story, terms: Sequence[Terms], lineages: Sequence[Lineage]) -> Sketch:
    """What a story is about: a unit vector over word stems, and its names, weightiest first. Copies count once.

    Words of names are no part of the vector: two stories of the same leaders on other subjects share those.
    """
    heads = folded(terms, spokesmen((term.article for term in terms), lineages))
    words, names = Counter[str](), Counter[str]()
    for head in heads:
        words.update({word: weight * -log(background().share(word)) for word, weight in head.words})
        names.update(dict(head.names))
    plain = words.keys() - set(stems(" ".join(names)))
    kept = sorted(((word, words[word]) for word in plain), key=lambda item: (-item[1], item[0]))[:WORDS]
    length = sum(weight * weight for _, weight in kept) ** 0.5 or 1.0
    return Sketch(
        story=story.id,
        words=tuple(sorted((word, round(weight / length, 4)) for word, weight in kept)),
        names=tuple(sorted(names, key=lambda name: (-names[name], name))[:NAMES]),
    )


def named_pairs(found: Sketch) -> Iterable[str]:
    """The pairs of names under which a story is compared; 'Trump' and 'President Trump' are no pair."""
    return [f"{one} & {other}" for one, other in combinations(sorted(found.names), 2) if _apart(one, other)]


def tie(sketches: Sequence[Sketch]) -> Iterable[Tie]:
    """Ties between the stories that share a pair of names, each the same under whichever pair it is found."""
    if len(sketches) > MOST:
        return
    for one, other in combinations(sorted(sketches, key=lambda found: found.story), 2):
        alike = _cosine(dict(one.words), dict(other.words))
        if alike >= ALIKE:
            shared = tuple(name for name in one.names if name in other.names)
            yield Tie(first=one.story, second=other.story, strength=round(alike, 4), names=shared)


def thread(stories: Sequence[Story], ties: Sequence[Tie]) -> Iterable[Thread]:
    """The threads of one connected component of ties; a story that no other goes with is in none."""
    kept = _best(ties)
    for members in connected((story.id for story in stories), ((found.first, found.second) for found in kept)):
        if len(members) > 1:
            inside = [found for found in kept if found.first in members]
            names = Counter(name for found in inside for name in found.names)
            yield Thread(founder=members[0], stories=members, names=_telling(names))


def _best(ties: Sequence[Tie]) -> list[Tie]:
    """The ties that are among the best of both of their stories."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for each in sorted(ties, key=lambda each: (-each.strength, each.first, each.second)):
        for end in (each.first, each.second):
            found[end].append(each)
    return [each for each in ties if all(each in found[end][:BEST] for end in (each.first, each.second))]


def _telling(names: Counter[str]) -> tuple[str, ...]:
    """The names most of its ties share, without another wording of one that stands before."""
    found: list[str] = []
    for name in sorted(names, key=lambda name: (-names[name], name)):
        if all(_apart(name, other) for other in found):
            found.append(name)
    return tuple(found[:3])


def _apart(one: str, other: str) -> bool:
    """Whether no word of one begins as one of the other: 'Japan' and 'Japanese' are one wording for a thread."""
    return {word[:SAME] for word in one.split()}.isdisjoint(word[:SAME] for word in other.split())


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[word] for word, weight in sorted(one.items()) if word in other)
