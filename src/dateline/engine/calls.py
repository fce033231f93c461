"""What each stage's function is handed of a group of records, and the list that it gives."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from dateline import coding, dating, grouping, heeding, merging, naming, parsing, quoting, reading, tracing
from dateline.engine.shapes import Group, Tools
from dateline.model import (
    Alias,
    Article,
    Judgement,
    Lineage,
    Link,
    Mention,
    Naming,
    Page,
    Parse,
    Publication,
    Quote,
    Record,
    Recurrence,
    Reject,
    Report,
    Ruling,
    Same,
    Sentence,
    Series,
    Standing,
    Story,
    Terms,
    TimeExpression,
)
from dateline.naming import Reference

Told = TypeVar("Told", Lineage, Publication)


def outline(group: Group) -> Iterable[Record]:
    found = reading.outline(group.one(Page))
    return [found] if found else []


def read(group: Group) -> Iterable[Record]:
    pages = {page.id: page for page in group.all(Page)}
    standing = {found.page: frozenset(found.marks) for found in group.all(Standing)}

    def article(id: str) -> Article | Reject:
        found = reading.read(pages[id], standing.get(id, frozenset()))
        return (isinstance(found, Article) and reading.refuse_language(found)) or found

    found = reading.read_part(group.key, group.maybe(Series), article)
    return [found] if found else []


def fingerprint(groups: Sequence[Group], _: Tools) -> Iterable[Iterable[Record]]:
    return [[found] for found in tracing.fingerprints([group.one(Article) for group in groups])]


def align(groups: Sequence[Group], _: Tools) -> Iterable[Iterable[Record]]:
    pairs = [(group.all(Article), tracing.marks_of(*group.all(Recurrence))) for group in groups]
    found = tracing.align_all([(first, second, standing) for (first, second), standing in pairs])
    return [[copy] if copy else [] for copy in found]


def link(group: Group) -> Iterable[Record]:
    return grouping.link(group.key, group.all(Terms), group.all(Lineage))


def heed(group: Group) -> Iterable[Record]:
    return heeding.heed(group.one(Judgement), group.all(Article), group.all(Report))


def gather(group: Group) -> Iterable[Record]:
    return grouping.gather(group.all(Article), group.all(Link), group.all(Lineage), group.all(Ruling))


def parse(groups: Sequence[Group], tools: Tools) -> Iterable[Iterable[Record]]:
    return [[found] for found in parsing.parse([group.all(Sentence)[0] for group in groups], tools["language"])]


def _parses(group: Group) -> dict[str, Parse]:
    return {found.words: found for found in group.all(Parse)}


def date(group: Group) -> Iterable[Record]:
    return dating.date(group.one(Article), group.maybe(Publication))


def split(group: Group, reference: Reference | None) -> Iterable[Record]:
    article = group.one(Article)
    return coding.wanted(article, parsing.split(article), reference)


def name(group: Group, reference: Reference | None) -> Iterable[Record]:
    article = group.one(Article)
    _, mentions = naming.name(article, group.maybe(Publication), group.all(Sentence), _parses(group), reference)
    return [Naming(article=article.id, mentions=tuple(mentions))] if mentions else []


def unite(group: Group) -> Iterable[Record]:
    return heeding.unite(group.all(Ruling))


def identify(group: Group) -> Iterable[Record]:
    return heeding.identify(group.one(Naming), group.all(Alias))


def know(group: Group, reference: Reference | None) -> Iterable[Record]:
    return [naming.know(group.all(Mention), reference)]


def quote(group: Group) -> Iterable[Record]:
    return quoting.quote(group.one(Article), group.all(Sentence), _parses(group), group.all(Mention))


def code(group: Group, reference: Reference | None) -> Iterable[Record]:
    article, sentences, mentions = group.one(Article), group.all(Sentence), group.all(Mention)
    times, quotes = group.all(TimeExpression), group.all(Quote)
    reports = coding.code(article, group.maybe(Publication), sentences, _parses(group), times, mentions, quotes)
    return coding.located(article, sentences, mentions, reports, reference)


def match(group: Group) -> Iterable[Record]:
    stories = {article: story.id for story in group.all(Story) for article in story.articles}
    return merging.match(group.all(Report), stories, _by_article(group, Lineage), _by_article(group, Publication))


def liken(group: Group) -> Iterable[Record]:
    return merging.liken(group.all(Report), _by_article(group, Lineage), _by_article(group, Publication))


def merge(group: Group, reference: Reference | None) -> Iterable[Record]:
    lineages, publications = _by_article(group, Lineage), _by_article(group, Publication)
    return merging.merge(group.all(Report), group.all(Same), lineages, publications, group.all(Ruling), reference)


def _by_article(group: Group, kind: type[Told]) -> dict[str, Told]:
    return {record.article: record for record in group.all(kind)}
