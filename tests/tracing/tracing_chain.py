"""The stages of copies one after the other, as a driver runs them."""

from collections import defaultdict
from collections.abc import Iterable

from dateline.model import Article, Copy, Fingerprint, Lineage, Pair
from dateline.tracing import align, descend, fingerprint, pair


def traced(articles: Iterable[Article]) -> tuple[list[Copy], list[Lineage]]:
    """All copies among these articles and the lineage of each, sorted by id."""
    known = {article.id: article for article in articles}
    marked: dict[int, list[Fingerprint]] = defaultdict(list)
    for article in known.values():
        each = fingerprint(article)
        for mark in each.marks:
            marked[mark].append(each)
    pairs: dict[str, Pair] = {}
    standing: dict[str, set[int]] = defaultdict(set)
    for mark, sharing in marked.items():
        if len(sharing) > 1:
            for found in pair(mark, sharing):
                if isinstance(found, Pair):
                    pairs[found.id] = found
                else:
                    standing[found.article].add(found.mark)
    copies = []
    for each in pairs.values():
        recurring = standing[each.first] | standing[each.second]
        copies += [copy] if (copy := align(known[each.first], known[each.second], recurring)) else []
    lineages = [each for group in _components(known, copies) for each in descend(*group)]
    return sorted(copies, key=lambda copy: copy.id), sorted(lineages, key=lambda lineage: lineage.article)


def _components(known: dict[str, Article], copies: list[Copy]) -> Iterable[tuple[list[Article], list[Copy]]]:
    name = {article: article for article in known}
    for copy in copies:
        old, new = name[copy.source], name[copy.target]
        name = {article: new if group == old else group for article, group in name.items()}
    for group in set(name.values()):
        yield (
            [known[article] for article in known if name[article] == group],
            [copy for copy in copies if name[copy.source] == group],
        )
