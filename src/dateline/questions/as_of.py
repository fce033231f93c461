"""The record as it was known on a day: what was published later, or on no known day, is not there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar, cast

from dateline.merging import merge
from dateline.model import (
    Actor,
    Article,
    Copy,
    Event,
    Lineage,
    Link,
    Mention,
    Page,
    Publication,
    Record,
    Report,
    Ruling,
    Same,
    Story,
    Thread,
)
from dateline.questions.kept import kept
from dateline.questions.lookup import Lookup
from dateline.record.contract import Found, Reader, Work
from dateline.record.rows import COLUMNS, digest
from dateline.tracing import lanes

R = TypeVar("R", bound=Record)
# Made anew of what was known; everything else of an article comes and goes with it.
REMADE = (Story, Event, Thread)
# Those of which a property of `AsOf` tells by id whether they were there; it is worked out only if it is asked for.
BY_ID: dict[type[Record], str] = {Article: "known", Actor: "named", Page: "pages"}


class AsOf:
    """A reader of the record as it was known on a day (ISO). Stories, events and threads are made of what is left.

    An event that has lost reports is merged anew from the others; a story that has lost the article that speaks for it
    is told by its oldest. Decisions and refusals have no day of news, and stand.
    """

    def __init__(self, base: Reader, day: str) -> None:
        self.base, self.day = base, day

    # ---- what was known

    @cached_property
    def known(self) -> frozenset[str]:
        """The articles that were out on that day, by the last day on which they can have been published."""

        def made() -> frozenset[str]:
            days = self.base.columns(Publication, "article", "last")
            return frozenset(article for article, last in days if last and last[:10] <= self.day)

        return kept(self).part("as of: known", made)

    @cached_property
    def _now(self) -> Lookup:
        """What is kept of the record as it is now: most of a day's record is the same."""
        return Lookup(self.base)

    @cached_property
    def _alone(self) -> frozenset[str]:
        """The articles that were out before one whose words they print."""

        def made() -> frozenset[str]:
            held = self._now.lineages
            return frozenset(id for id in self.known if id in held and not self.known.issuperset(held[id].origins))

        return kept(self).part("as of: alone", made)

    def whole(self, articles: Iterable[str]) -> bool:
        """Whether all of these were out, with all whose words they print."""
        return self.known.issuperset(articles) and self._alone.isdisjoint(articles)

    @cached_property
    def named(self) -> frozenset[str]:
        """The actors that these articles name."""

        def made() -> frozenset[str]:
            held = self.base.columns(Mention, "article", "actor")
            return frozenset(actor for article, actor in held if article in self.known)

        return kept(self).part("as of: named", made)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The pages that they came from."""

        def made() -> frozenset[str]:
            return frozenset(page for id, page in self.base.columns(Article, "id", "page") if id in self.known)

        return kept(self).part("as of: pages", made)

    def held(self, by_article: Mapping[str, str]) -> dict[str, str]:
        """Of what is kept under each article of the record, that of the articles that were out."""
        return {id: value for id, value in by_article.items() if id in self.known}

    def _remade(self, kind: type[R]) -> dict[str, R]:
        makers: dict[Any, Callable[[], Iterable[Any]]] = {
            Story: self._stories,
            Event: self._events,
            Thread: self._threads,
        }
        return kept(self).part(f"as of: {kind.__name__}", lambda: {each.id: each for each in makers[kind]()})

    def _seen(self, record: R) -> R | None:
        """A record as it was on that day; None for one that was not there."""
        match record:
            case Article():
                return cast(R, record) if record.id in self.known else None
            case Lineage():
                return cast(R, self._lineage(record)) if record.article in self.known else None
            case Copy():
                return cast(R, record) if {record.source, record.target} <= self.known else None
            case Link():
                return cast(R, record) if {record.first, record.second} <= self.known else None
            case Actor():
                return cast(R, record) if record.id in self.named else None
            case Page():
                return cast(R, record) if record.id in self.pages else None
        article = getattr(record, "article", None)
        return record if article is None or article in self.known else None

    def _lineages(self, articles: Iterable[str]) -> dict[str, Lineage]:
        held, alone = self._now.lineages, self._alone
        return {id: self._lineage(held[id]) if id in alone else held[id] for id in articles if id in held}

    def _lineage(self, record: Lineage) -> Lineage:
        """Whose words an article prints, as far as those were out; its own where none was."""
        origins = tuple(id for id in record.origins if id in self.known)
        return record if origins == record.origins else replace(record, origins=origins or (record.article,))

    # ---- what is made anew

    def _stories(self) -> Iterable[Story]:
        for story in self._now.stories:
            left = tuple(id for id in story.articles if id in self.known)
            if story.representative in left:
                yield story if left == story.articles else replace(story, articles=left)
            elif left:
                yield self._told_by_another(replace(story, articles=left))

    def _told_by_another(self, story: Story) -> Story:
        """A story that has lost the article that speaks for it, told by its oldest."""
        days = self.base.beside(Publication, "article", story.articles, "last", "article")
        oldest = min(days)[1]
        title = self.base.fetch(Article, [oldest])[oldest].title
        return replace(story, representative=oldest, label=title or story.label)

    def _threads(self) -> Iterable[Thread]:
        stories = self._remade(Story)
        for thread in self.base.all(Thread):
            left = tuple(id for id in thread.stories if id in stories)
            if len(left) > 1:
                yield replace(thread, stories=left)

    def _events(self) -> Iterable[Event]:
        rulings = self.base.all(Ruling)
        for event in self._now.events:
            if self.whole(event.articles):
                yield event
            elif self.known.issuperset(event.articles):
                yield replace(event, independent=len(lanes(event.articles, self._lineages(event.articles))))
            elif not self.known.isdisjoint(event.articles):
                yield from self._merged(event, rulings)

    def _merged(self, event: Event, rulings: Sequence[Ruling]) -> Iterable[Event]:
        """The event of the reports that were there, under its own id where it still is one."""
        held = self.fetch(Report, event.reports)
        articles = {report.article for report in held.values()}
        sames = [found for found in self.base.find(Same, "first", held) if found.second in held]
        published = {found.article: found for found in self.base.find(Publication, "article", articles)}
        here = [ruling for ruling in rulings if ruling.first in held]
        made = merge(list(held.values()), sames, self._lineages(articles), published, here)
        return made if len(made) != 1 else [replace(made[0], id=event.id)]

    # ---- the reader

    def all(self, kind: type[R]) -> list[R]:
        if kind in REMADE:
            return [found for _, found in sorted(self._remade(kind).items())]
        if kind is Lineage:
            return [cast(R, found) for _, found in sorted(self._lineages(self.known).items())]
        return [found for record in self.base.all(kind) if (found := self._seen(record))]

    def get(self, kind: type[R], id: str) -> R | None:
        return self.fetch(kind, [id]).get(id)

    def fetch(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]:
        if kind in REMADE:
            held = self._remade(kind)
            return {id: held[id] for id in ids if id in held}
        return {id: found for id, record in self.base.fetch(kind, ids).items() if (found := self._seen(record))}

    def find(self, kind: type[R], field: str, values: Iterable[str]) -> list[R]:
        if kind in REMADE:
            wanted = set(values)
            return [record for record in self.all(kind) if getattr(record, field) in wanted]
        return [found for record in self.base.find(kind, field, values) if (found := self._seen(record))]

    def columns(self, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
        if kind in REMADE:
            return [tuple(getattr(record, name) for name in names) for record in self.all(kind)]
        key, there = self._key(kind)
        if not key:
            return self.base.columns(kind, *names)
        return [tuple(row[:-1]) for row in self.base.columns(kind, *names, key) if row[-1] in there]

    def beside(self, kind: type[Record], field: str, values: Iterable[str], *names: str) -> list[tuple[Any, ...]]:
        if kind in REMADE:
            return [tuple(getattr(record, name) for name in names) for record in self.find(kind, field, values)]
        key, there = self._key(kind)
        if not key:
            return self.base.beside(kind, field, values, *names)
        return [tuple(row[:-1]) for row in self.base.beside(kind, field, values, *names, key) if row[-1] in there]

    def _key(self, kind: type[Record]) -> tuple[str, frozenset[str]]:
        """The field that tells whether a record was there, and the values that say so; '' for what has no day."""
        if kind in BY_ID:
            return "id", getattr(self, BY_ID[kind])
        return ("article", self.known) if "article" in COLUMNS[kind] else ("", frozenset())

    def count(self, kind: type[Record]) -> int:
        if kind in REMADE:
            return len(self._remade(kind))
        if kind in (Copy, Link):
            ends = ("source", "target") if kind is Copy else ("first", "second")
            return sum(self.known.issuperset(row) for row in self.base.columns(kind, *ends))
        if kind in BY_ID:
            return len(getattr(self, BY_ID[kind]))
        key, there = self._key(kind)
        return sum(value in there for (value,) in self.base.columns(kind, key)) if key else self.base.count(kind)

    def digests(self, kind: type[Record]) -> dict[str, str]:
        if kind in REMADE:
            return self._remade_digests(kind)
        there = {id for (id,) in self.columns(kind, "id")}
        return {id: digest for id, digest in self.base.digests(kind).items() if id in there}

    def _remade_digests(self, kind: type[R]) -> dict[str, str]:
        """What stands for what was made anew: where nothing was left out, what stands for it now."""
        now = self._now.kept.part(f"digests: {kind.__name__}", lambda: self.base.digests(kind), of=(kind,))
        held: list[Story | Event] = [*self._now.stories, *self._now.events]
        whole = {id(each) for each in held if self.whole(each.articles)}
        made = self._remade(kind).items()
        return {key: now[key] if id(each) in whole else f"{digest(each)} {self.day}" for key, each in made}

    def search(self, query: str, limit: int = 50) -> list[Found]:
        """The best of what was there; as many are asked for as it takes, because the others hold places too."""
        asked = limit
        while True:
            every = self.base.search(query, asked)
            found = [hit for hit in every if hit.article in self.known]
            if len(found) >= limit or len(every) < asked:
                return found[:limit]
            asked *= 4

    @property
    def name(self) -> str:
        return f"{self.base.name} as of {self.day}"

    def version(self, *kinds: type[Record]) -> str:
        # Of all, whichever are named: stories and events of a day are made of records of many kinds.
        return f"{self.base.version()} as of {self.day}"

    def memo(self, name: str) -> None:
        return None

    def remember(self, name: str, version: str, body: bytes) -> None:
        """Only what is known now is laid beside the record: there are as many days as readers ask for."""

    def places(self, page: str) -> list[str]:
        return self.base.places(page)

    def arrivals(self) -> dict[str, int]:
        return self.base.arrivals()

    def stood(self, ref: str) -> dict[str, tuple[str, ...]]:
        return self.base.stood(ref)

    def work(self, stage: str, units: Iterable[str] | None = None) -> dict[str, Work]:
        return self.base.work(stage, units)

    def notes(self) -> Mapping[str, str]:
        return self.base.notes()
