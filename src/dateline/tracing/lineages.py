"""From copies to origins: for each article of a connected set, whose words it prints first.

Articles that print one text are a family, and a family has one root: the article of which nothing says that it is
printed from another. Articles merged from several texts link families, and have the roots of all of them as origins.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from dateline.model import Article, Copy, Lineage
from dateline.tracing.families import Family, families, preference
from dateline.tracing.telling import outside, told

# A merged article is an origin too where this part of its characters, and so many of them, stand in none of its
# sources: four or five paragraphs of its own reporting, more than a lead and a few sentences that join the borrowed
# parts. A judgement, like the cut between an extended reprint (one origin) and a merged one; no data set counts
# origins.
OWN_SHARE, OWN_LETTERS = 0.3, 600


def descend(articles: Sequence[Article], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """The lineage of each article of one connected component, sorted by article id, whatever the order given.

    Where nothing tells who printed whom, the earliest published, then the fullest, then the least id stands for all,
    and `how` says that the direction is unknown. Raises KeyError if a copy names an article that is not given.
    """
    known = {article.id: article for article in articles}
    links = sorted(copies, key=lambda copy: copy.id)
    found = families(known, links)
    home = {member: family for family in found for member in family.members}
    tops = _tops(known, home, [copy for copy in links if home[copy.source] is not home[copy.target]])
    steps = _steps(links)
    return tuple(_lineage(known, home[each], tops[home[each].root], steps, each) for each in sorted(known))


def independent(lineages: Iterable[Lineage]) -> int:
    """How many reported independently: the distinct origins among these lineages."""
    return len(set(chain.from_iterable(lineage.origins for lineage in lineages)))


def _tops(known: dict[str, Article], home: dict[str, Family], merged: list[Copy]) -> dict[str, tuple[str, ...]]:
    """For each family (by its root) the roots it goes back to: families above it that print nobody or have own words."""
    parents: dict[str, set[str]] = defaultdict(set)
    borrowed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for copy in merged:
        above, below, spans = _oriented(copy, known)
        parents[home[below].root].add(home[above].root)
        borrowed[below] += spans
    own = {home[member].root for member, spans in borrowed.items() if _has_own_words(known[member], spans)}
    reach = {family.root: _reach(family.root, parents) for family in home.values()}
    circle = {root: [other for other in reach[root] if root in reach[other]] for root in reach}
    top = {root: min(circle[root]) for root in reach if len(circle[root]) == len(reach[root])}
    top.update((root, root) for root in own if root not in top)
    return {root: tuple(sorted({top[each] for each in reach[root] if each in top})) for root in reach}


def _oriented(copy: Copy, known: dict[str, Article]) -> tuple[str, str, list[tuple[int, int]]]:
    """Source, target and the target's passages; where the direction is unknown, the preferred article is the source."""
    if copy.directed or preference(known[copy.source]) < preference(known[copy.target]):
        return copy.source, copy.target, [(each.target_start, each.target_end) for each in copy.passages]
    return copy.target, copy.source, [(each.source_start, each.source_end) for each in copy.passages]


def _reach(root: str, parents: dict[str, set[str]]) -> set[str]:
    seen, ahead = {root}, [root]
    while ahead:
        fresh = parents.get(ahead.pop(), set()) - seen
        seen |= fresh
        ahead += fresh
    return seen


def _has_own_words(article: Article, borrowed: list[tuple[int, int]]) -> bool:
    """Whether much of a merged article's text stands in none of its sources."""
    covered = reached = 0
    for start, end in sorted(borrowed):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    rest = len(article.text) - covered
    return rest >= OWN_LETTERS and rest >= OWN_SHARE * len(article.text)


Steps = dict[str, list[tuple[bool, str, Copy]]]


def _steps(links: list[Copy]) -> Steps:
    """From each article to those it shares a copy with; steps against a known direction last."""
    steps: Steps = defaultdict(list)
    for copy in links:
        steps[copy.target].append((False, copy.source, copy))
        steps[copy.source].append((copy.directed, copy.target, copy))
    return {article: sorted(found, key=lambda step: step[:2]) for article, found in steps.items()}


def _lineage(
    known: dict[str, Article], family: Family, origins: tuple[str, ...], steps: Steps, article: str
) -> Lineage:
    way = _way(steps, article, origins)
    named = (outside(known[origin], known.values()) for origin in origins)
    return Lineage(
        article=article,
        origins=origins,
        copies=tuple(copy.id for copy in way),
        outside=next((name for name in named if name), None),
        how=told(known, article, origins, way, family),
    )


def _way(steps: Steps, article: str, origins: tuple[str, ...]) -> list[Copy]:
    """The copies on the shortest ways from an article to its origins."""
    back: dict[str, tuple[str, Copy] | None] = {article: None}
    ahead = [article]
    for here in ahead:
        for _, there, copy in steps.get(here, []):
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
