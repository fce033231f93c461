"""Connected components by union-find, in any order of edges the same."""

from collections.abc import Iterable


def components(nodes: Iterable[str], edges: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """For every node the smallest node of its component. Ends of edges that are no nodes are left out."""
    root = {node: node for node in nodes}

    def find(node: str) -> str:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for edge in edges:
        ends = [find(end) for end in edge if end in root]
        for end in ends[1:]:
            low, high = sorted((find(ends[0]), find(end)))
            root[high] = low
    return {node: find(node) for node in root}


def connected(nodes: Iterable[str], edges: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The members of each component, sorted, in the order of their smallest nodes."""
    members: dict[str, list[str]] = {}
    for node, least in sorted(components(nodes, edges).items()):
        members.setdefault(least, []).append(node)
    return [tuple(group) for group in members.values()]
