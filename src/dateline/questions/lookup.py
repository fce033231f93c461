"""What one question looks up in the record: each thing once, and told as evidence."""

import re
from collections.abc import Container, Iterable
from functools import cached_property

from dateline.model import (
    Article,
    Event,
    Lineage,
    Publication,
    Report,
    Ruling,
    Sentence,
    Story,
)
from dateline.questions.answers import NotFound, Source, Words
from dateline.questions.kept import kept
from dateline.record.contract import Reader
from dateline.tracing import lane, lanes
from dateline.views.words import word_count

# Not urlsplit: lists of a whole record ask for the hosts of a hundred thousand addresses.
HOST = re.compile(r"[a-zA-Z][\w+.-]*://(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)")


class Lookup:
    """The record under one question; it lives no longer than its answer."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.kept = kept(reader)
        # What a list of the whole record has worked out already need not be fetched for each article again.
        self._all_days: dict[str, str] = self.kept.peek("days") or {}
        self._all_lineages: dict[str, Lineage] = self.kept.peek("lineages") or {}
        self._articles: dict[str, Article] = {}
        self._published: dict[str, str | None] = {}
        self._lineages: dict[str, Lineage] = {}
        self._sentences: dict[str, list[Sentence]] = {}

    # ---- articles

    def gather(self, ids: Iterable[str]) -> None:
        """Fetches these articles with what belongs to them in a few reads, not one for each."""
        wanted = sorted(set(ids) - self._articles.keys())
        if not wanted:
            return
        self._articles |= self.reader.fetch(Article, wanted)
        self._published |= {found.article: found.value for found in self.reader.find(Publication, "article", wanted)}
        self.trace(wanted)

    def trace(self, ids: Iterable[str]) -> None:
        """Fetches the lineages of these articles alone: their texts are what takes long."""
        wanted = sorted(id for id in set(ids) - self._lineages.keys() if id not in self._all_lineages)
        self._lineages |= {id: Lineage(article=id, origins=(id,)) for id in wanted}
        if wanted:
            self._lineages |= {found.article: found for found in self.reader.find(Lineage, "article", wanted)}

    def article(self, id: str) -> Article:
        if id not in self._articles:
            self.gather([id])
        if id not in self._articles:
            raise NotFound(f"The record has no article '{id}'.")
        return self._articles[id]

    def published(self, id: str) -> str | None:
        if id in self._all_days:
            return self._all_days[id]
        article = self.article(id)
        return self._published.get(id) or article.published

    def lineage(self, id: str) -> Lineage:
        if id in self._all_lineages:
            return self._all_lineages[id]
        self.trace([id])
        return self._lineages[id]

    def names(self, id: str) -> tuple[str, ...]:
        """The names under which the article's page was found, or its pages in their order."""
        article = self.article(id)
        pages = [page for page, _ in article.pages] or [article.page]
        return tuple(name for page in pages for name in self.reader.places(page) if name)

    def outlet(self, id: str) -> str:
        """Who printed it: the publisher the page names, else the host of its address, else the page's name."""
        article = self.article(id)
        return article.publisher or host(article.url) or (self.names(id) or ("no outlet named",))[0]

    def title(self, id: str) -> str:
        """The title, else the text's first sentence."""
        article = self.article(id)
        if article.title:
            return article.title
        first = next(iter(self.sentences(id)), None)
        return first.text if first else (self.names(id) or (id,))[0]

    def source(self, id: str) -> Source:
        article = self.article(id)
        return Source(
            article=id,
            title=self.title(id),
            outlet=self.outlet(id),
            published=self.published(id),
            words=word_count(article.text),
            names=self.names(id),
            url=article.url,
        )

    def placed(self, ids: Iterable[str]) -> None:
        """Fetches what the order in time asks of these articles, if it is not kept of all."""
        ids = list(ids)
        self.trace(ids)
        self.gather(id for id in ids if id not in self._all_days)

    def oldest(self, ids: Iterable[str]) -> list[str]:
        """Articles by time of publication, the undated last."""
        ids = list(ids)
        self.placed(ids)
        return sorted(ids, key=lambda id: (self.published(id) or "9999", id))

    # ---- words

    def read(self, ids: Iterable[str]) -> None:
        """Fetches the sentences of these articles in one read."""
        wanted = sorted(set(ids) - self._sentences.keys())
        self._sentences |= {id: [] for id in wanted}
        for sentence in self.reader.find(Sentence, "article", wanted) if wanted else ():
            self._sentences[sentence.article].append(sentence)
        for id in wanted:
            self._sentences[id].sort(key=lambda sentence: sentence.start)

    def sentences(self, id: str) -> list[Sentence]:
        if id not in self._sentences:
            self.read([id])
        return self._sentences[id]

    def words(self, id: str, start: int, end: int, how: str = "") -> Words:
        """Characters of an article as evidence, with the sentences that hold them."""
        text, held = self.article(id).text, [s for s in self.sentences(id) if s.start < end and s.end > start]
        begin = min([start, *(s.start for s in held)])
        paragraph = held[0].paragraph if held else text[:start].count("\n\n")
        before = [s for s in self.sentences(id) if s.paragraph == paragraph and s.start < start and s.end <= start]
        return Words(
            article=id,
            outlet=self.outlet(id),
            published=self.published(id),
            start=start,
            end=end,
            text=text[start:end],
            sentence=text[begin : max([end, *(s.end for s in held)])],
            offset=start - begin,
            paragraph=paragraph + 1,
            anchor=f"p{paragraph + 1}s{len(before) + 1}",
            how=how,
        )

    # ---- whose words

    def lane(self, id: str, among: Container[str]) -> str:
        """The origin this article counts under; see `dateline.tracing.lane`."""
        return lane(id, self.lineage(id), among)

    def lanes(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """Articles under the origins of their words; see `dateline.tracing.lanes`."""
        held = self.oldest(ids)
        return lanes(held, {id: self.lineage(id) for id in held})

    def independent(self, ids: Iterable[str]) -> int:
        """How many independent reports these articles are, from what is kept of all lineages."""
        return len(lanes(sorted(set(ids)), self.lineages))

    @cached_property
    def lineages(self) -> dict[str, Lineage]:
        """The lineage of every article."""
        return self.kept.part(
            "lineages",
            lambda: {found.article: found for found in self.reader.all(Lineage)},
            of=(Lineage,),
            shape=dict[str, Lineage],
        )

    # ---- stories and events

    @cached_property
    def stories(self) -> list[Story]:
        return self.kept.part("stories", lambda: self.reader.all(Story), of=(Story,))

    @cached_property
    def events(self) -> list[Event]:
        return self.kept.part("events", lambda: self.reader.all(Event), of=(Event,), shape=list[Event])

    @cached_property
    def events_by_id(self) -> dict[str, Event]:
        return self.kept.part("events by id", lambda: {event.id: event for event in self.events}, of=(Event,))

    @cached_property
    def events_of(self) -> dict[str, list[Event]]:
        """The events that each actor takes part in, in the order of their ids."""

        def made() -> dict[str, list[Event]]:
            found: dict[str, list[Event]] = {}
            for event in self.events:
                for actor in sorted({party.actor for party in event.sources + event.targets if party.actor}):
                    found.setdefault(actor, []).append(event)
            return found

        return self.kept.part("events of actors", made, of=(Event,))

    @cached_property
    def story_of(self) -> dict[str, Story]:
        """The story of each article."""
        return self.kept.part(
            "story_of", lambda: {id: story for story in self.stories for id in story.articles}, of=(Story,)
        )

    @cached_property
    def event_of(self) -> dict[str, Event]:
        """The event of each report."""
        return self.kept.part(
            "event_of", lambda: {id: event for event in self.events for id in event.reports}, of=(Event,)
        )

    @cached_property
    def events_in(self) -> dict[str, list[Event]]:
        """The events that each article reports, in the order of their ids."""

        def made() -> dict[str, list[Event]]:
            found: dict[str, list[Event]] = {}
            for event in self.events:
                for article in event.articles:
                    found.setdefault(article, []).append(event)
            return found

        return self.kept.part("events_in", made, of=(Event,))

    def told_in(self, story: Story) -> list[Event]:
        """The events that the articles of a story report."""
        return list({e.id: e for article in story.articles for e in self.events_in.get(article, ())}.values())

    @cached_property
    def refused(self) -> frozenset[str]:
        """The articles whose story a reader rejected."""
        held = self.reader.find(Ruling, "verdict", ["wrong"])
        return frozenset(found.first for found in held if found.about == "story")

    def reports(self, ids: Iterable[str]) -> list[Report]:
        """Reports by article's time of publication and place in the text."""
        found = list(self.reader.fetch(Report, ids).values())
        self.placed(report.article for report in found)
        return sorted(found, key=lambda r: (self.published(r.article) or "9999", r.article, r.start, r.id))


def host(url: str | None) -> str:
    """The host of an address without 'www.'; empty for what has none."""
    found = HOST.match(url or "")
    return found[1].lower().removeprefix("www.") if found else ""
