"""Stories of one connected component of links: clusters, each with a representative, a label and the reason."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from dateline.grouping.clustering import clusters
from dateline.grouping.days import Told, calendar
from dateline.grouping.headings import heading, headline
from dateline.grouping.terms import tell_days
from dateline.grouping.units import judged, kept_apart, spokesmen, without
from dateline.model import Article, Lineage, Link, Ruling, Story, identity

# Stands behind every day of publication.
UNDATED = "9999"


def gather(
    articles: Sequence[Article], links: Sequence[Link], lineages: Sequence[Lineage], rulings: Sequence[Ruling]
) -> tuple[Story, ...]:
    """The stories of these articles: every article stands in exactly one, and any order gives the same.

    Copies stay with the article that speaks for them and have no weight of their own. Rulings are obeyed: 'same'
    joins, 'different' keeps apart (copies too); where they contradict each other, 'same' wins. Links to articles that
    are not given are passed over.
    """
    by_id = {article.id: article for article in articles}
    known = sorted((link for link in links if link.first in by_id and link.second in by_id), key=lambda link: link.id)
    never = {pair for pair in kept_apart(rulings) if by_id.keys() >= set(pair)}
    speaks = without(spokesmen(by_id, lineages), never)
    must = [(link.first, link.second) for link in judged(rulings) if {link.first, link.second} <= by_id.keys()]
    heads = {speaks[article] for article in by_id}
    strengths = _strengths(known, speaks)
    tell = dict.fromkeys(heads, Told())
    for article in by_id.values():
        tell[speaks[article.id]] |= calendar(tell_days(article))
    found = clusters(tell, strengths, _spoken(must, speaks), _spoken(never, speaks))
    borrowed = frozenset(lineage.article for lineage in lineages if lineage.article not in lineage.origins)
    return _stories(found, speaks, by_id, known, borrowed)


def _strengths(links: Sequence[Link], speaks: Mapping[str, str]) -> dict[tuple[str, str], float]:
    """The strongest link between two origins' words: in another month another copy may have stood for them."""
    found: dict[tuple[str, str], float] = {}
    for link in links:
        first, second = sorted((speaks[link.first], speaks[link.second]))
        if first != second:
            found[first, second] = max(link.strength, found.get((first, second), 0.0))
    return found


def _spoken(pairs: Sequence[tuple[str, str]] | set[tuple[str, str]], speaks: Mapping[str, str]) -> set[tuple[str, str]]:
    named = {(speaks[first], speaks[second]) for first, second in pairs}
    return {(min(pair), max(pair)) for pair in named if pair[0] != pair[1]}


def _stories(
    found: Sequence[Sequence[str]], speaks: Mapping[str, str], by_id: Mapping[str, Article], links: Sequence[Link],
    borrowed: Collection[str],
) -> tuple[Story, ...]:  # fmt: skip
    home = {head: number for number, heads in enumerate(found) for head in heads}
    members, inside = defaultdict(list), defaultdict(list)
    for article in sorted(by_id):
        members[home[speaks[article]]].append(article)
    for link in links:
        if home[speaks[link.first]] == home[speaks[link.second]]:
            inside[home[speaks[link.first]]].append(link)
    stories = (_story(group, inside[number], by_id, borrowed) for number, group in members.items())
    return tuple(sorted(stories, key=lambda story: story.founder))


def _story(
    group: Sequence[str], inside: Sequence[Link], by_id: Mapping[str, Article], borrowed: Collection[str]
) -> Story:
    ranked = [by_id[id] for id in _ranked(group, inside, borrowed)]
    first = _first(ranked)
    titled = next((article for article in ranked if article.title), ranked[0])
    return Story(
        id=identity(Story.__name__, first.page or first.id),
        founder=first.id,
        articles=tuple(group),
        representative=ranked[0].id,
        label=heading(titled) if titled.title else headline(heading(titled)),
        how=_how(group, inside),
    )


def _first(group: Sequence[Article]) -> Article:
    """The one that was published first, after which the story is named.

    What comes later then changes no address; nor does a better reader, which makes another article of the same page.
    """
    return min(group, key=lambda article: (article.published or UNDATED, article.page, article.id))


def _ranked(group: Sequence[str], inside: Sequence[Link], borrowed: Collection[str]) -> list[str]:
    """The article most strongly linked to the rest first, those in others' words last; of equals the smaller id first.

    A digest of several agency texts is linked to all of their reports, and its title tells of none.
    """
    totals = dict.fromkeys(group, 0.0)
    for link in inside:
        totals[link.first] += link.strength
        totals[link.second] += link.strength
    return sorted(group, key=lambda article: (article in borrowed, -round(totals[article], 6), article))


def _how(group: Sequence[str], inside: Sequence[Link]) -> str:
    if len(group) == 1:
        return "no other article tells of it"
    told = [link for link in inside if link.strength < 1] or inside
    best = min(told, key=lambda link: (-link.strength, link.first, link.second), default=None)
    return best.how if best else "joined by a reader's judgement"
