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
    groups = _groups(known, ((copy.source, copy.target) for copy in plain))
    home = {member: place for place, group in enumerate(groups) for member in group}
    inside: dict[int, list[Copy]] = defaultdict(list)
    for copy in plain:
        inside[home[copy.source]].append(copy)
    return [_family(members, known, inside[place]) for place, members in enumerate(groups)]


def preference(article: Article) -> tuple[str, int, str]:
    """Which of several articles stands for all: the earliest day, unknown last; the longest text; the least id."""
    return article.published or "9999", -len(article.text), article.id


def _family(members: tuple[str, ...], known: dict[str, Article], copies: list[Copy]) -> Family:
    """The root comes from the articles that print no other; those of unknown direction between them count as one text."""
    groups = _groups(members, ((copy.source, copy.target) for copy in copies if not copy.directed))
    text = {member: place for place, group in enumerate(groups) for member in group}
    told = [copy for copy in copies if copy.directed]
    printing = {text[copy.target] for copy in told if text[copy.source] != text[copy.target]}
    # Where directions run in a circle none of them can be trusted: any member may be the root.
    first = [member for member in members if text[member] not in printing] or list(members)
    targets = {copy.target for copy in told}
    free = [member for member in first if member not in targets] or first
    return Family(members, min(free, key=lambda member: preference(known[member])), certain=len(free) == 1)


def _groups(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Connected components, each sorted, in the order of their least member."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        beside[one].add(other)
        beside[other].add(one)
    seen: set[str] = set()
    found = []
    for node in sorted(nodes):
        if node not in seen:
            group = _reached(node, beside)
            seen |= group
            found.append(tuple(sorted(group)))
    return found


def _reached(node: str, beside: dict[str, set[str]]) -> set[str]:
    seen, ahead = {node}, [node]
    while ahead:
        fresh = beside[ahead.pop()] - seen
        seen |= fresh
        ahead += fresh
    return seen
