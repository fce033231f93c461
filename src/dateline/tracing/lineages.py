"""From copies to origins: for each article of a connected set, whose words it prints first.

Articles that print one text are a family, and a family has one root: the article that nothing says is printed from
another. Articles merged from several texts link families, and have the roots of all of them as origins.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from dateline.model import Article, Copy, Lineage
from dateline.tracing.families import Family, families
from dateline.tracing.telling import outside, told

# A merged article is an origin too where this part of its words, and so many of them, stand in none of its sources:
# four or five paragraphs of its own reporting, more than a lead and a few sentences that join the borrowed parts.
OWN_SHARE, OWN_LETTERS = 0.3, 600


def descend(articles: Sequence[Article], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """The lineage of each article of one connected component, sorted by article id, whatever the order given.

    Where nothing tells who printed whom, the earliest published, then the fullest, then the least id stands for all,
    and `how` says that the direction is unknown. Raises KeyError if a copy names an article that is not given.
    """
    known = {article.id: article for article in articles}
    links = sorted(copies, key=lambda copy: copy.id)
    found = families(known, links)
    family = {member: each for each in found for member in each.members}
    merged = [copy for copy in links if family[copy.source] is not family[copy.target]]
    above = _above(found, family, merged, known)
    return tuple(_lineage(known, links, merged, family, above, each) for each in sorted(known))


def independent(lineages: Iterable[Lineage]) -> int:
    """How many reported independently: the distinct origins among these lineages."""
    return len(set(chain.from_iterable(lineage.origins for lineage in lineages)))


def _above(
    found: list[Family], family: dict[str, Family], merged: list[Copy], known: dict[str, Article]
) -> dict[str, tuple[str, ...]]:
    """For each family (by its root) the roots at the upper end of the merged copies that lead to it."""
    parents: dict[str, set[str]] = defaultdict(set)
    for copy in merged:
        parents[family[copy.target].root].add(family[copy.source].root)
    reach = {each.root: _reach(each.root, parents) for each in found}
    own = {each.root for each in found if any(_tells_more(known[m], m, merged) for m in each.members)}
    return {root: _tops(root, reach, parents, own) for root in reach}


def _reach(root: str, parents: dict[str, set[str]]) -> set[str]:
    seen, ahead = {root}, [root]
    while ahead:
        for parent in parents.get(ahead.pop(), set()) - seen:
            seen.add(parent)
            ahead.append(parent)
    return seen


def _tops(root: str, reach: dict[str, set[str]], parents: dict[str, set[str]], own: set[str]) -> tuple[str, ...]:
    """Families above this one that print nobody, or have own words too; of a circle, the least stands for all."""
    tops = set()
    for each in reach[root]:
        circle = {other for other in reach[each] if each in reach[other]}
        if reach[each] == circle:
            tops.add(min(circle))
        elif each in own:
            tops.add(each)
    return tuple(sorted(tops))


def _tells_more(article: Article, member: str, merged: list[Copy]) -> bool:
    """Whether much of a merged article's text stands in none of its sources."""
    spans = sorted(
        (passage.target_start, passage.target_end)
        for copy in merged
        if copy.target == member
        for passage in copy.passages
    )
    if not spans:
        return False
    covered, reached = 0, 0
    for start, end in spans:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    rest = len(article.text) - covered
    return rest >= OWN_LETTERS and rest >= OWN_SHARE * len(article.text)


def _lineage(
    known: dict[str, Article],
    links: list[Copy],
    merged: list[Copy],
    family: dict[str, Family],
    above: dict[str, tuple[str, ...]],
    article: str,
) -> Lineage:
    home = family[article]
    origins = above[home.root]
    way = _way(links, article, origins)
    named = (outside(known[origin], known.values()) for origin in origins)
    return Lineage(
        article=article,
        origins=origins,
        copies=tuple(copy.id for copy in way),
        outside=next((name for name in named if name), None),
        how=told(known, article, origins, way, home.certain),
    )


def _way(links: list[Copy], article: str, origins: tuple[str, ...]) -> list[Copy]:
    """The shortest way from an article to each of its origins; ways against a known direction come last."""
    steps: dict[str, list[tuple[bool, str, Copy]]] = defaultdict(list)
    for copy in links:
        steps[copy.target].append((False, copy.source, copy))
        steps[copy.source].append((copy.directed, copy.target, copy))
    back: dict[str, tuple[str, Copy] | None] = {article: None}
    ahead = [article]
    for here in ahead:
        for _, there, copy in sorted(steps[here], key=lambda step: (step[0], step[1])):
            if there not in back:
                back[there] = (here, copy)
                ahead.append(there)
    found: dict[str, Copy] = {}
    for origin in origins:
        trail, step = [], back.get(origin)
        while step is not None:
            trail.append(step[1])
            step = back[step[0]]
        found.update((copy.id, copy) for copy in reversed(trail))
    return list(found.values())
