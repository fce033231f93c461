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
from dateline.record.contract import Found, Reader, Work
from dateline.record.rows import COLUMNS
from dateline.tracing import lanes

R = TypeVar("R", bound=Record)
# Made anew of what was known; everything else of an article comes and goes with it.
REMADE = (Story, Event, Thread)


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

    def _lineage(self, record: Lineage) -> Lineage:
        """Whose words an article prints, as far as those were out; its own where none was."""
        origins = tuple(id for id in record.origins if id in self.known)
        return record if origins == record.origins else replace(record, origins=origins or (record.article,))

    # ---- what is made anew

    def _stories(self) -> Iterable[Story]:
        days = dict(self.base.columns(Publication, "article", "last"))
        titles = dict(self.base.columns(Article, "id", "title"))
        for story in self.base.all(Story):
            left = tuple(id for id in story.articles if id in self.known)
            if story.representative in left:
                yield replace(story, articles=left)
            elif left:
                oldest = min(left, key=lambda id: (days[id], id))
                yield replace(story, articles=left, representative=oldest, label=titles[oldest] or story.label)

    def _threads(self) -> Iterable[Thread]:
        stories = self._remade(Story)
        for thread in self.base.all(Thread):
            left = tuple(id for id in thread.stories if id in stories)
            if len(left) > 1:
                yield replace(thread, stories=left)

    def _events(self) -> Iterable[Event]:
        every = self.base.all(Event)
        reports = {id for id, article in self.base.columns(Report, "id", "article") if article in self.known}
        lineages = {found.article: found for found in self.all(Lineage)}
        rulings = self.base.all(Ruling)
        for event in every:
            left = [id for id in event.reports if id in reports]
            if len(left) == len(event.reports):
                yield replace(event, independent=len(lanes(event.articles, lineages)))
            elif left:
                yield from self._merged(event, left, lineages, rulings)

    def _merged(
        self, event: Event, left: Sequence[str], lineages: Mapping[str, Lineage], rulings: Sequence[Ruling]
    ) -> Iterable[Event]:
        """The event of the reports that were there, under its own id where it still is one."""
        held = self.base.fetch(Report, left)
        articles = {report.article for report in held.values()}
        sames = [found for found in self.base.find(Same, "first", left) if found.second in held]
        published = {found.article: found for found in self.base.find(Publication, "article", articles)}
        here = [ruling for ruling in rulings if ruling.first in held]
        made = merge(list(held.values()), sames, lineages, published, here)
        return made if len(made) != 1 else [replace(made[0], id=event.id)]

    # ---- the reader

    def all(self, kind: type[R]) -> list[R]:
        if kind in REMADE:
            return [found for _, found in sorted(self._remade(kind).items())]
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
        if kind in (Article, Actor, Page):
            return "id", {Article: self.known, Actor: self.named, Page: self.pages}[kind]
        return ("article", self.known) if "article" in COLUMNS[kind] else ("", frozenset())

    def count(self, kind: type[Record]) -> int:
        if kind in (*REMADE, Copy, Link):
            return len(self.all(kind))
        key, _ = self._key(kind)
        return len(self.columns(kind, "id")) if key else self.base.count(kind)

    def digests(self, kind: type[Record]) -> dict[str, str]:
        if kind in REMADE:
            return dict.fromkeys(self._remade(kind), self.day)
        there = {id for (id,) in self.columns(kind, "id")}
        return {id: digest for id, digest in self.base.digests(kind).items() if id in there}

    def search(self, query: str, limit: int = 50) -> list[Found]:
        """The best of what was there; as many are asked for as it takes, because the others hold places too."""
        asked = limit
        while True:
            every = self.base.search(query, asked)
            found = [hit for hit in every if hit.article in self.known]
            if len(found) >= limit or len(every) < asked:
                return found[:limit]
            asked *= 4

    def version(self) -> str:
        return f"{self.base.version()} as of {self.day}"

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
