"""The public functions: pages and texts in, records out, with nothing kept on disk.

Each runs the program's own stages over a record in memory, so a text gets the same answer here as in a record file.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from dateline import grammar
from dateline.coding import BAR
from dateline.dating import dates
from dateline.engine.local import run
from dateline.engine.shapes import Stage
from dateline.engine.stages import STAGES
from dateline.engine.units import inputs
from dateline.model import Article, Copy, Event, Finding, Page, Quote, Record, Reject, Report, Story, identity
from dateline.questions.events import chosen
from dateline.questions.lookup import Lookup
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
    """For each event the places that report it, as (article id, start, end)."""
    record = _made([_article(article) for article in articles], Event)
    return [_places(record, event) for event in record.all(Event)]


def timeline(articles: Iterable[ArticleLike], target: str) -> list[tuple[str, list[Mentioned]]]:
    """What the target (an actor's name) had part in: (ISO value, places that report it), by date, undated ones last."""
    record = _made([_article(article) for article in articles], Event)
    found = chosen(Lookup(record), actor=target)
    dated = [(event.when.value if event.when and event.when.value else "", _places(record, event)) for event in found]
    return sorted(dated, key=lambda item: (not item[0], item))


def _places(record: MemoryRecord, event: Event) -> list[Mentioned]:
    found = record.fetch(Report, event.reports).values()
    return sorted((report.article, report.start, report.end) for report in found)


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


def _made(articles: Sequence[Article], wanted: type[Record]) -> MemoryRecord:
    """A record of these articles, brought as far as the kind that is wanted."""
    record = MemoryRecord()
    record.put(articles)
    run(record, _stages(wanted), {"language": grammar.load()})
    return record


def _stages(wanted: type[Record]) -> list[Stage]:
    """The stages on the way from articles to one kind, in order."""
    needed, found = {wanted}, []
    for stage in reversed(STAGES):
        if Article in stage.gives:  # here are articles, and the stages up to this one make them of pages
            break
        if needed & set(stage.gives):
            needed |= set(inputs(stage))
            found.append(stage)
    return found[::-1]
