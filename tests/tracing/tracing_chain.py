"""The stages of copies one after the other, as a driver runs them."""

from collections.abc import Iterable

from dateline.model import Article, Copy, Lineage, Pair, Recurrence
from dateline.tracing import align, candidates, descend, fingerprint, marks_of


def traced(articles: Iterable[Article]) -> tuple[list[Copy], list[Lineage]]:
    """All copies among these articles and the lineage of each, sorted by id."""
    known = {article.id: article for article in articles}
    found = list(candidates(fingerprint(article) for article in known.values()))
    standing = {each.article: marks_of(each) for each in found if isinstance(each, Recurrence)}
    copies = []
    for each in found:
        if isinstance(each, Pair):
            recurring = standing.get(each.first, frozenset()) | standing.get(each.second, frozenset())
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
