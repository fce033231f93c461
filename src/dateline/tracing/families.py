"""Families of articles that print one text, and the root of each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Article, Copy


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Articles that print one text, its root, and whether directed copies tell that it is the root."""

    members: tuple[str, ...]
    root: str
    certain: bool


def families(known: dict[str, Article], copies: list[Copy]) -> list[Family]:
    """The families that copies make, merged ones aside: those link families. Sorted by their least member."""
    plain = [copy for copy in copies if copy.kind != "merged"]
    return [_family(members, known, plain) for members in _groups(known, ((c.source, c.target) for c in plain))]


def preference(article: Article) -> tuple[str, int, str]:
    """Which of several articles stands for all: the earliest day, unknown last; the longest text; the least id."""
    return article.published or "9999", -len(article.text), article.id


def _family(members: tuple[str, ...], known: dict[str, Article], copies: list[Copy]) -> Family:
    """The root comes from the articles that print no other; those of unknown direction between them count as one."""
    inside = [copy for copy in copies if copy.target in set(members)]
    level = {m: group for group in _groups(members, _level(inside)) for m in group}
    printing = {level[copy.target] for copy in inside if copy.directed and level[copy.source] != level[copy.target]}
    first = [group for group in {level[m] for m in members} if group not in printing]
    # Where directions run in a circle none of them can be trusted: all members may be the root.
    candidates = [m for group in first for m in group] or list(members)
    # Inside a level group some are still known to print another.
    targets = {copy.target for copy in inside if copy.directed}
    free = [m for m in candidates if m not in targets] or candidates
    root = min(free, key=lambda member: preference(known[member]))
    return Family(members, root, certain=len(free) == 1)


def _level(copies: list[Copy]) -> Iterable[tuple[str, str]]:
    return ((copy.source, copy.target) for copy in copies if not copy.directed)


def _groups(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected components, each sorted, in the order of their least member."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        beside[one].add(other)
        beside[other].add(one)
    seen: set[str] = set()
    found = []
    for node in sorted(nodes):
        if node in seen:
            continue
        seen.add(node)
        group = [node]
        for each in group:
            fresh = sorted(beside[each] - seen)
            seen.update(fresh)
            group += fresh
        found.append(tuple(sorted(group)))
    return found
