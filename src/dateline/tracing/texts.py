"""Articles that count as one text, because nothing tells which of them was first."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Article, Copy
from dateline.model.components import connected
from dateline.tracing.alignment import align

# Copies of these kinds print (nearly) all of each other; where their direction is unknown, they are one text.
WHOLE = ("exact", "edited", "extended")
# These are one text in any case. Of articles with the very same words each is compared with one alone (candidates.py):
# two that it prints from, or that print from it, are no two originals.
SAME = ("exact", "version")
RETOLD = ("rewrite", "summary")


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """Articles that count as one, the one that stands for them, and whether it surely was the first of them."""

    members: tuple[str, ...]
    root: str
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A copy seen from its target: the article above, and the characters below that it gives.

    `retold`: what is below tells all of it in other words, so that the rest of its characters are no words of its own.
    """

    above: str
    below: str
    spans: tuple[tuple[int, int], ...]
    retold: bool = False


def texts(known: Mapping[str, Article], copies: list[Copy]) -> tuple[dict[str, Text], list[Step]]:
    """The text of each article, and the steps between different texts; these steps never run in a circle."""
    level = [copy for copy in copies if _level(copy)]
    groups = connected(known, ((copy.source, copy.target) for copy in level))
    steps = [_step(known, copy) for copy in copies if not _level(copy)]
    groups = _rounded(groups, steps)
    place = {member: group[0] for group in groups for member in group}
    inside: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        if place[copy.source] == place[copy.target]:
            inside[place[copy.source]].append(copy)
    found = [_text(members, known, inside[members[0]]) for members in groups]
    home = {member: text for text in found for member in text.members}
    return home, [step for step in steps if home[step.above] is not home[step.below]]


def preference(article: Article) -> tuple[str, int, str]:
    """Which of several articles stands for all: the earliest day, unknown last; the longest text; the least id."""
    return article.published or "9999", -len(article.text), article.id


def reached(node: str, ahead_of: Mapping[str, set[str]]) -> set[str]:
    """All that a walk from this node comes to, itself included."""
    seen, ahead = {node}, [node]
    while ahead:
        fresh = ahead_of.get(ahead.pop(), set()) - seen
        seen |= fresh
        ahead += fresh
    return seen


def _level(copy: Copy) -> bool:
    return copy.kind in SAME or (not copy.directed and copy.kind in WHOLE)


def _step(known: Mapping[str, Article], copy: Copy) -> Step:
    """Where the direction is unknown, the preferred article is taken for the source."""
    if copy.directed or preference(known[copy.source]) < preference(known[copy.target]):
        spans = tuple((each.target_start, each.target_end) for each in copy.passages)
        return Step(above=copy.source, below=copy.target, spans=spans, retold=copy.kind in RETOLD)
    spans = tuple((each.source_start, each.source_end) for each in copy.passages)
    return Step(above=copy.target, below=copy.source, spans=spans, retold=copy.kind in RETOLD)


def _rounded(groups: list[tuple[str, ...]], steps: list[Step]) -> list[tuple[str, ...]]:
    """Groups on a circle of steps made one: their directions contradict each other, so none of them is believed."""
    name = {member: group[0] for group in groups for member in group}
    above: dict[str, set[str]] = defaultdict(set)
    for step in steps:
        above[name[step.below]].add(name[step.above])
    reach = {group[0]: reached(group[0], above) for group in groups}
    edges = [(one, other) for one, all_above in reach.items() for other in all_above if one in reach[other]]
    members = {group[0]: group for group in groups}
    return [tuple(sorted(each for name in circle for each in members[name])) for circle in connected(reach, edges)]


def _text(members: tuple[str, ...], known: Mapping[str, Article], copies: list[Copy]) -> Text:
    """One that prints no other stands for all: rather one that is printed, then the preferred one.

    `copies` are those among the members; those of them that print no other and were not compared are compared here.
    """
    given = {copy.source for copy in copies if copy.directed}
    printing = {copy.target for copy in copies if copy.directed}
    free = sorted(set(members) - printing or members, key=lambda each: (each not in given, preference(known[each])))
    compared = {frozenset((copy.source, copy.target)) for copy in copies}
    root, certain = free[0], True
    for other in free[1:]:
        found = None if {root, other} in compared else align(known[root], known[other])
        if found and found.directed:
            root = found.source
        else:
            certain = False
    return Text(members, root, certain)
