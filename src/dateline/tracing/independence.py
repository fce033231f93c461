"""How many reported a thing independently."""

from collections.abc import Container, Iterable, Mapping

from dateline.model import Lineage


def lanes(articles: Iterable[str], lineages: Mapping[str, Lineage]) -> dict[str, list[str]]:
    """These articles under the origins of their words, most articles first: one origin, one independent report.

    `lineages` by article; one that has none is its own origin. Articles keep the order in which they are given.
    """
    given = dict.fromkeys(articles)
    found: dict[str, list[str]] = {}
    for article in given:
        found.setdefault(lane(article, lineages.get(article), given), []).append(article)
    return dict(sorted(found.items(), key=lambda lane: (-len(lane[1]), lane[0])))


def independent(lineages: Iterable[Lineage]) -> int:
    """How many independent reports the articles of these lineages are."""
    by_article = {lineage.article: lineage for lineage in lineages}
    return len(lanes(sorted(by_article), by_article))


def lane(article: str, lineage: Lineage | None, among: Container[str]) -> str:
    """The origin that an article counts under: itself if it is one, else the first that stands among the others.

    So an article made of the words of several origins is one report, never more.
    """
    origins = lineage.origins if lineage and lineage.origins else (article,)
    if article in origins:
        return article
    return next((origin for origin in origins if origin in among), origins[0])
