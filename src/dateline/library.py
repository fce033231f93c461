"""The public functions: pages and texts in, records out, with nothing kept on disk.

Each runs the program's own stages over a record in memory, so a text gets the same answer here as in a record file.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from dateline import grammar
from dateline.coding import BAR
from dateline.dating import dates
from dateline.engine.local import run
from dateline.engine.shapes import Stage
from dateline.engine.stages import STAGES
from dateline.engine.units import inputs
from dateline.happenings import Happening, join, line, tell
from dateline.model import (
    Actor,
    Article,
    Copy,
    Finding,
    Mention,
    Page,
    Parse,
    Publication,
    Quote,
    Record,
    Reject,
    Report,
    Sentence,
    Story,
    TimeExpression,
    When,
    identity,
)
from dateline.parsing import parse as parse_all
from dateline.questions.calling import called
from dateline.reading import read as read_page
from dateline.record import MemoryRecord

__all__ = ["ArticleLike", "copies", "dates", "quotes", "read", "reports", "same_events", "stories", "timeline"]

Mentioned = tuple[str, int, int]  # article id, start, end


class ArticleLike(Protocol):
    """What is needed of an article to group it: an id of your own, and an ISO day of publication where it is known."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def publisher(self) -> str | None: ...


def read(body: bytes | str, *, url: str | None = None, media_type: str | None = None) -> Article:
    """The article on a page. A page that holds none gives one with no text, whose finding says why."""
    data = body.encode("utf-8", "replace") if isinstance(body, str) else body
    found = read_page(Page(body=data, url=url, media_type=media_type))
    if isinstance(found, Reject):
        return Article(page=found.page or "", text="", findings=(Finding(field="text", how=found.reason),))
    return found


def reports(text: str, *, published: str | None = None) -> list[Report]:
    """The events that a text reports, in its order, as far as the coder is sure.

    `published` (ISO day) is what 'on Friday' is counted from.
    """
    found = _made([_text(text, published)], Report).all(Report)
    return sorted((report for report in found if report.confidence >= BAR), key=lambda one: (one.start, one.end))


def quotes(text: str) -> list[Quote]:
    """Who said what in a text, direct and indirect, in its order."""
    return sorted(_made([_text(text, None)], Quote).all(Quote), key=lambda quote: (quote.start, quote.end))


def copies(texts: Mapping[str, str]) -> list[Copy]:
    """Which of these texts print words of which others; `texts` maps ids of your own to texts."""
    return _made([Article(page=key, text=text, id=key) for key, text in texts.items()], Copy).all(Copy)


def stories(articles: Iterable[ArticleLike]) -> list[list[str]]:
    """The article ids of each story, the same for any order of the articles."""
    found = _made([_article(article) for article in articles], Story).all(Story)
    return sorted(sorted(story.articles) for story in found)


def same_events(articles: Iterable[ArticleLike]) -> list[list[Mentioned]]:
    """For each thing that happened the words that name it, as (article id, start, end), in all articles.

    A wider net than the record's events: whatever happens to anybody, of any kind.
    """
    _, groups = _happenings(articles)
    return [_places(group) for group in groups]


def timeline(articles: Iterable[ArticleLike], target: str) -> list[tuple[str, list[Mentioned]]]:
    """What the target (a name) did or had done to it: (day, words that name it), by date, undated ones last.

    What is told plainly and without a day is dated as its article's opening, or else as its publication. A day has an X
    in each place that is not known: 2024-05-XX, some day in May.
    """
    record, groups = _happenings(articles)
    actors = record.fetch(Actor, called(record, target)).values()
    found = line(groups, {target, *(actor.name for actor in actors)})
    dated = [(_day(when) if when else "", _places(group)) for when, group in found]
    return sorted(dated, key=lambda item: (not item[0], item))


def _day(when: When) -> str:
    """A day of ten places; days that no year holds stand as they are."""
    if when.first is None or when.last is None:
        return when.value or ""
    for size in (10, 7, 4):
        if when.first[:size] == when.last[:size]:
            return when.first[:size] + "-XX" * ((10 - size) // 3)
    return when.value or ""


def _places(group: Sequence[Happening]) -> list[Mentioned]:
    return [(one.article, one.start, one.end) for one in group]


def _happenings(articles: Iterable[ArticleLike]) -> tuple[MemoryRecord, list[tuple[Happening, ...]]]:
    """A record of the articles, and all that happens in them, joined."""
    record = _made([_article(article) for article in articles], Actor, TimeExpression)
    parses = {parse.words: parse for parse in record.all(Parse)}
    unparsed = {one.words: one for one in record.all(Sentence) if one.words not in parses}  # the coder wants them not
    parses |= {parse.words: parse for parse in parse_all(list(unparsed.values()), grammar.load())}
    sentences, mentions = _by_article(record, Sentence), _by_article(record, Mention)
    times, publications = _by_article(record, TimeExpression), _by_article(record, Publication)
    told = (
        tell(found, parses, mentions[id], times[id], next(iter(publications[id]), None))
        for id, found in sentences.items()
    )
    return record, join(one for found in told for one in found)


Told = TypeVar("Told", Sentence, Mention, TimeExpression, Publication)


def _by_article(record: MemoryRecord, kind: type[Told]) -> defaultdict[str, list[Told]]:
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for one in record.all(kind):
        found[one.article].append(one)
    return found


def _text(text: str, published: str | None) -> Article:
    return Article(page="", text=text, published=published, id=identity(text, published))


def _article(article: ArticleLike) -> Article:
    return Article(
        page=article.id,
        text=article.text,
        title=article.title,
        published=article.published,
        publisher=article.publisher,
        id=article.id,
    )


def _made(articles: Sequence[Article], *wanted: type[Record]) -> MemoryRecord:
    """A record of these articles, brought as far as the kinds that are wanted."""
    record = MemoryRecord()
    record.put(articles)
    run(record, _stages(*wanted), {"language": grammar.load()})
    return record


def _stages(*wanted: type[Record]) -> list[Stage]:
    """The stages on the way from articles to these kinds, in order."""
    needed, found = set(wanted), []
    for stage in reversed(STAGES):
        if Article in stage.gives:  # here are articles, and the stages up to this one make them of pages
            break
        if needed & set(stage.gives):
            needed |= set(inputs(stage))
            found.append(stage)
    return found[::-1]
