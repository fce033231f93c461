"""From copies to origins: for each article of a connected set, whose words it prints first.

Articles that are one text have one root: the article of which nothing says that it is printed from another. An article
goes back to the fewest origins that account for what it borrows; one merged from two originals has two.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.model import Article, Copy, Lineage
from dateline.tracing.telling import outside, told
from dateline.tracing.texts import Step, Text, preference, texts

# An article that prints others is an origin too where half of its characters, and so many of them, stand in none of its
# sources: four or five paragraphs of own reporting. A judgement (no data set counts origins): less would let a reprint
# with local paragraphs pass as an independent report, the error this stage is there to prevent.
OWN_SHARE, OWN_LETTERS = 0.5, 600
# A further source counts if it gives a tenth of the text, and two sentences, that no other source gives.
MORE_SHARE, MORE_LETTERS = 0.1, 200

Spans = tuple[tuple[int, int], ...]
Origins = Mapping[str, tuple[str, ...]]


def descend(articles: Sequence[Article], copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """The lineage of each article of one connected component, sorted by article id, whatever the order given.

    Where nothing tells who printed whom, the earliest published, then the fullest, then the least id stands for all,
    and `how` says that the direction is unknown. Raises KeyError if a copy names an article that is not given.
    """
    known = {article.id: article for article in articles}
    links = sorted(copies, key=lambda copy: copy.id)
    home, steps = texts(known, links)
    origins = _origins(known, home, steps)
    ways = _ways(links)
    return tuple(_lineage(known, home, origins[home[each].root], ways, each) for each in sorted(known))


def _origins(known: Mapping[str, Article], home: Mapping[str, Text], steps: list[Step]) -> Origins:
    """The origins of each text, by its root."""
    above: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        above[step.below].append(step)
    found: dict[str, tuple[str, ...]] = {}
    for text in _from_the_top(home, steps):
        origins: set[str] = set()
        for member in text.members:
            borrowed, spans = _borrowed(known, home, found, above[member])
            origins |= borrowed
            retold = any(step.retold for step in above[member])
            if spans and not retold and _has_own_words(known[member], spans):
                origins.add(text.root)
        found[text.root] = tuple(sorted(origins)) or (text.root,)
    return found


def _from_the_top(home: Mapping[str, Text], steps: list[Step]) -> list[Text]:
    """All texts, each after those it prints."""
    below: dict[str, set[str]] = defaultdict(set)
    waiting = {text.root: 0 for text in home.values()}
    for step in steps:
        if home[step.below].root not in below[home[step.above].root]:
            below[home[step.above].root].add(home[step.below].root)
            waiting[home[step.below].root] += 1
    ready = sorted(root for root, count in waiting.items() if not count)
    for root in ready:
        for each in sorted(below[root]):
            waiting[each] -= 1
            if not waiting[each]:
                ready.append(each)
    return [home[root] for root in ready]


def _borrowed(
    known: Mapping[str, Article], home: Mapping[str, Text], found: Origins, steps: list[Step]
) -> tuple[set[str], Spans]:
    """The origins that account for what an article borrows, and all its borrowed characters.

    Sources with one origin are asked before merged ones: words that stand in both come from the former.
    """
    origins: set[str] = set()
    spans: Spans = ()
    ranked = sorted(
        steps, key=lambda s: (len(found[home[s.above].root]), -_length(s.spans), preference(known[s.above]))
    )
    for step in ranked:
        more = _united(spans + step.spans)
        least = max(MORE_LETTERS, MORE_SHARE * len(known[step.below].text)) if spans else 0
        if _length(more) - _length(spans) >= least:
            origins.update(found[home[step.above].root])
        spans = more
    return origins, spans


def _has_own_words(article: Article, borrowed: Spans) -> bool:
    rest = len(article.text) - _length(borrowed)
    return rest >= OWN_LETTERS and rest >= OWN_SHARE * len(article.text)


def _united(spans: Spans) -> Spans:
    """The same characters as spans in order that do not overlap."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


Ways = dict[str, list[tuple[bool, float, str, Copy]]]


def _ways(links: list[Copy]) -> Ways:
    """From each article to those it shares a copy with: the most of its words first, against a known direction last."""
    ways: Ways = defaultdict(list)
    for copy in links:
        ways[copy.target].append((False, -copy.share, copy.source, copy))
        ways[copy.source].append((copy.directed, -copy.share, copy.target, copy))
    return {article: sorted(found, key=lambda way: way[:3]) for article, found in ways.items()}


def _lineage(
    known: Mapping[str, Article], home: Mapping[str, Text], origins: tuple[str, ...], ways: Ways, article: str
) -> Lineage:
    trails = _trails(ways, article, origins)
    named = (outside(known[origin], known.values()) for origin in origins)
    return Lineage(
        article=article,
        origins=origins,
        copies=tuple(dict.fromkeys(copy.id for trail in trails.values() for copy in reversed(trail))),
        outside=next((name for name in named if name), None),
        how=told(known, article, trails, home),
    )


def _trails(ways: Ways, article: str, origins: tuple[str, ...]) -> dict[str, list[Copy]]:
    """For each origin the copies on the shortest way from it to the article, the origin's own first."""
    back: dict[str, tuple[str, Copy] | None] = {article: None}
    ahead = [article]
    for here in ahead:
        for _, _, there, copy in ways.get(here, []):
            if there not in back:
                back[there] = (here, copy)
                ahead.append(there)
    found: dict[str, list[Copy]] = {}
    for origin in origins:
        found[origin], step = [], back.get(origin)
        while step is not None:
            found[origin].append(step[1])
            step = back[step[0]]
    return found
