"""Stories → threads: stories of one subject, linked over weeks, months and years, such as one alliance's diplomacy.

`tie` compares the stories whose sketches share two names, `thread` keeps the ties that both sides count among their
best. A tie looks at its two stories alone, so no other story changes it; that none is needed far away keeps a new
story's cost flat.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dateline.grouping.actors import state_named
from dateline.grouping.labels import called
from dateline.grouping.sketching import stands_for
from dateline.model import Sketch, Story, Thread, Tie
from dateline.model.components import connected

# Two stories are of one subject from this cosine on. Read by eye on the stories of neus and allsides: at .2 nearly all
# ties are of one subject, at .15 one in four is of one person's unlike doings.
ALIKE = 0.2
# A thread goes on along each story's best ties alone; with all of them subjects that touch run into one another.
BEST = 3
# A pair of names that more stories share is no subject but a beat, and comparing all of them with all is costly.
MOST = 200
# Two states and two others of both, as a rule their leaders, are partners. With three shared names of any kind half of
# what was so joined on neus was wrong; of twelve ties that a wider form of this added there and on allsides, three.
PARTNERS = 2


def named_pairs(found: Sketch) -> Iterable[str]:
    """The pairs of names under which a story is compared."""
    return [f"{one} & {other}" for one, other in combinations(sorted(set(map(stands_for, found.names))), 2)]


def tie(sketches: Sequence[Sketch]) -> Iterable[Tie]:
    """Ties between the stories that share a pair of names, each the same under whichever pair it is found."""
    if len(sketches) > MOST:
        return
    words = {found.story: dict(found.words) for found in sketches}
    for one, other in combinations(sorted(sketches, key=lambda found: found.story), 2):
        alike = _cosine(words[one.story], words[other.story])
        if alike >= ALIKE or _partners(one, other):
            names = _shared(one, other)
            yield Tie(first=one.story, second=other.story, strength=round(alike, 4), names=names)


def _shared(one: Sketch, other: Sketch) -> tuple[str, ...]:
    """The names that both have, as the first prints them."""
    there = set(map(stands_for, other.names))
    return tuple(name for name in one.names if stands_for(name) in there)


def _partners(one: Sketch, other: Sketch) -> bool:
    """Whether both are of the same two states above all, and name two others in common besides.

    What two states and their leaders do next is one subject: a pact on fish and patrols along a cable share no word.
    """
    here, there = _two_states(one), _two_states(other)
    return len(here) == PARTNERS and here == there and len(_shared(one, other)) >= 2 * PARTNERS


def _two_states(found: Sketch) -> set[str]:
    return set([name for name in found.names if state_named(name) == name][:PARTNERS])


def thread(stories: Sequence[Story], ties: Sequence[Tie], sketches: Sequence[Sketch]) -> Iterable[Thread]:
    """The threads of one connected component of ties; a story that no other goes with is in none."""
    kept, titles = _best(ties), {story.id: story.label for story in stories}
    for members in connected(titles, ((found.first, found.second) for found in kept)):
        if len(members) > 1:
            inside = [found for found in kept if found.first in members]
            names, subject = called(inside, [titles[id] for id in members], sketches)
            yield Thread(founder=members[0], stories=members, names=names, subject=subject)


def _best(ties: Sequence[Tie]) -> list[Tie]:
    """The ties that are among the best of both of their stories."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for each in sorted(ties, key=lambda each: (-each.strength, each.first, each.second)):
        for end in (each.first, each.second):
            found[end].append(each)
    return [each for each in ties if all(each in found[end][:BEST] for end in (each.first, each.second))]


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum(weight * other[word] for word, weight in sorted(one.items()) if word in other)
