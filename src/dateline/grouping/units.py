"""Copies enter once: the articles that print one origin's words are one unit, spoken for by one of them. And the
links that are given, not found: copies, and what people decided."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from dateline.grouping.days import interval
from dateline.model import Lineage, Link, Ruling, Terms


def only_origin(lineage: Lineage) -> tuple[str, ...]:
    """The one origin of an article's words; none for an article with words of several, which is a copy of none."""
    return lineage.origins[:1] if len(set(lineage.origins)) == 1 else ()


def spokesmen(articles: Iterable[str], lineages: Sequence[Lineage]) -> dict[str, str]:
    """For each article the one that speaks for it: its only origin, if that is among the articles, else itself.

    An article with words of several origins (a round-up of agency texts) speaks for itself. Where the origin is not
    among the articles, the smallest of its copies speaks.
    """
    present = sorted(set(articles))
    origins = {lineage.article: origin for lineage in lineages for origin in only_origin(lineage)}
    kin: dict[str, list[str]] = {}
    for article in present:
        kin.setdefault(origins.get(article, article), []).append(article)
    return {article: origin if origin in group else group[0] for origin, group in kin.items() for article in group}


def without(speaks: dict[str, str], never: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The same, but a copy that people put apart from another of its unit speaks for itself."""
    own = {second if speaks[second] != second else first for first, second in never if speaks[first] == speaks[second]}
    return {article: article if article in own else spokesman for article, spokesman in speaks.items()}


def folded(terms: Iterable[Terms], speaks: Mapping[str, str]) -> list[Terms]:
    """One record a unit, under the id of the article that speaks for it, in the order of these ids.

    A word's weight is the mean over the copies: what all print counts most, and neither a copy that was cut short nor
    one with other words around it (a local paragraph, a page's own furniture) decides alone.
    """
    kin: dict[str, list[Terms]] = {}
    for term in sorted(terms, key=lambda term: term.article):
        kin.setdefault(speaks[term.article], []).append(term)
    return [group[0] if len(group) == 1 else _pooled(head, group) for head, group in sorted(kin.items())]


def _pooled(head: str, group: Sequence[Terms]) -> Terms:
    return Terms(
        article=head,
        words=_mean([term.words for term in group]),
        names=_mean([term.names for term in group]),
        actors=_mean([term.actors for term in group]),
        days=tuple(sorted({day for term in group for day in term.days})),
        published=min((term.published for term in group if term.published and interval(term.published)), default=None),
    )


def _mean(weighed: Sequence[tuple[tuple[str, float], ...]]) -> tuple[tuple[str, float], ...]:
    totals: dict[str, float] = {}
    for name, weight in chain.from_iterable(weighed):
        totals[name] = totals.get(name, 0.0) + weight
    return tuple((name, round(total / len(weighed), 4)) for name, total in sorted(totals.items()))


def fold(lineages: Sequence[Lineage]) -> Iterable[Link]:
    """A link of full strength from each copy of one origin to the article that speaks for its words."""
    speaks = spokesmen((lineage.article for lineage in lineages), lineages)
    for article, spokesman in sorted(speaks.items()):
        if article != spokesman:
            first, second = sorted((article, spokesman))
            yield Link(first=first, second=second, strength=1.0, how="one prints the words of the other")


def judged(rulings: Sequence[Ruling]) -> Iterable[Link]:
    """The links that people decided: each ruling of 'same' on stories, with full strength."""
    for first, second in sorted(_pairs(rulings, "same")):
        yield Link(first=first, second=second, strength=1.0, how="joined by a reader's judgement")


def kept_apart(rulings: Sequence[Ruling]) -> frozenset[tuple[str, str]]:
    """The pairs of articles (smaller id first) that people put into different stories."""
    return frozenset(_pairs(rulings, "different"))


def _pairs(rulings: Sequence[Ruling], verdict: str) -> set[tuple[str, str]]:
    return {
        (min(ruling.first, ruling.second), max(ruling.first, ruling.second))
        for ruling in rulings
        if ruling.about == "story" and ruling.verdict == verdict and ruling.first != ruling.second
    }
