"""A record in memory: the twin of the SQLite store, for the public functions and for tests."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from dateline.model import Article, Fingerprint, Page, Record, Sentence, Story
from dateline.record.contract import Found, R, Work
from dateline.record.rows import digest

NUMBERS = count()  # tells the records of one process apart, for their versions


class MemoryRecord:
    """Holds records by kind and id; see `dateline.record.contract.Writer`."""

    def __init__(self) -> None:
        self._records: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
        self._digests: defaultdict[type[Record], dict[str, str]] = defaultdict(dict)
        self._work: defaultdict[str, dict[str, Work]] = defaultdict(dict)
        self._places: defaultdict[str, set[str]] = defaultdict(set)
        self._notes: dict[str, str] = {}
        self._arrivals: dict[str, int] = {}
        self._stood: defaultdict[str, set[str]] = defaultdict(set)
        self.name, self._changes = f"memory {next(NUMBERS)}", 0
        self._marks: tuple[str, Mapping[int, list[str]]] = ("", {})
        self._since: defaultdict[type[Record], dict[str, Record | None]] = defaultdict(dict)
        self._index: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)

    def all(self, kind: type[R]) -> list[R]:
        kept = self._records[kind]
        return [kept[id] for id in sorted(kept)]  # type: ignore[misc]

    def get(self, kind: type[R], id: str) -> R | None:
        return self._records[kind].get(id)  # type: ignore[return-value]

    def fetch(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]:
        kept = self._records[kind]
        return {id: kept[id] for id in sorted(set(ids)) if id in kept}  # type: ignore[misc]

    def find(self, kind: type[R], field: str, values: Iterable[str]) -> list[R]:
        wanted = set(values)
        return [record for record in self.all(kind) if getattr(record, field) in wanted]

    def columns(self, kind: type[Record], *fields: str) -> list[tuple[Any, ...]]:
        return [tuple(getattr(record, field) for field in fields) for record in self.all(kind)]

    def beside(self, kind: type[Record], field: str, values: Iterable[str], *fields: str) -> list[tuple[Any, ...]]:
        return [tuple(getattr(record, name) for name in fields) for record in self.find(kind, field, values)]

    def count(self, kind: type[Record]) -> int:
        return len(self._records[kind])

    def version(self, *kinds: type[Record]) -> str:
        return f"{self._changes}"

    def memo(self, name: str) -> None:
        return None

    def remember(self, name: str, version: str, body: bytes) -> None:
        """What is worked out of a record in memory is at hand for as long as the record itself."""

    def digests(self, kind: type[Record]) -> dict[str, str]:
        return dict(self._digests[kind])

    def search(self, query: str, limit: int = 50) -> list[Found]:
        phrases = [quoted or word for quoted, word in re.findall(r'"([^"]+)"|(\w+)', query.lower())]
        patterns = [re.compile(rf"\b{re.escape(phrase)}\b") for phrase in phrases]
        found = [
            Found(
                article=sentence.article,
                start=sentence.start,
                end=sentence.end,
                score=1 / len(sentence.text),
                text=sentence.text,
            )
            for sentence in self.all(Sentence)
            if patterns and all(pattern.search(sentence.text.lower()) for pattern in patterns)
        ]
        return sorted(found, key=lambda hit: (-hit.score, hit.article, hit.start))[:limit]

    def places(self, page: str) -> list[str]:
        return sorted(self._places[page])

    def arrivals(self) -> dict[str, int]:
        return dict(self._arrivals)

    def stood(self, ref: str) -> dict[str, tuple[str, ...]]:
        return {story: tuple(sorted(pages)) for story, pages in sorted(self._stood.items()) if story.startswith(ref)}

    def holders(self, mark: int, most: int) -> list[str]:
        if self._marks[0] != self.version():  # made anew when first asked after a change: few who use it ever ask
            found = defaultdict(list)
            for each in self.all(Fingerprint):
                for held in memoryview(each.marks).cast("q"):
                    found[held].append(each.article)
            self._marks = self.version(), found
        return sorted(self._marks[1].get(mark, ()))[:most]

    def work(self, stage: str, units: Iterable[str] | None = None) -> dict[str, Work]:
        kept = self._work[stage]
        return dict(kept) if units is None else {unit: kept[unit] for unit in sorted(set(units)) if unit in kept}

    def notes(self) -> Mapping[str, str]:
        return dict(self._notes)

    def put(self, records: Sequence[Record], work: Sequence[Work] = ()) -> None:
        self._changes += 1
        for record in records:
            marked = digest(record)
            if not work and self._digests[type(record)].get(record.id) != marked:
                self._changed(type(record), record.id)
            self._records[type(record)][record.id] = self._page(record) if isinstance(record, Page) else record
            self._digests[type(record)][record.id] = marked
            if isinstance(record, Story):
                self._stood[record.id] |= {found.page for found in self.fetch(Article, record.articles).values()}
        for done in work:
            self._work[done.stage][done.unit] = done

    def _page(self, page: Page) -> Page:
        """The page under the first of all its names, so that the order in which they were found does not show."""
        self._places[page.id].add(page.name)
        self._arrivals.setdefault(page.id, int(self._notes.get("reading", "0")))
        return replace(page, name=min(self._places[page.id]))

    def _changed(self, kind: type[Record], id: str) -> None:
        self._since[kind].setdefault(id, self._records[kind].get(id))

    def sweep(self, live: Mapping[type[Record], set[str]], units: Mapping[str, set[str]]) -> int:
        gone = {kind: self._records[kind].keys() - ids for kind, ids in live.items()}
        self.drop(gone, {stage: self._work[stage].keys() - kept for stage, kept in units.items()})
        return sum(map(len, gone.values()))

    def drop(self, gone: Mapping[type[Record], Iterable[str]], units: Mapping[str, Iterable[str]]) -> None:
        self._changes += 1
        for kind, ids in gone.items():
            for id in self._records[kind].keys() & set(ids):
                if not units:
                    self._changed(kind, id)
                del self._records[kind][id], self._digests[kind][id]
        for stage, some in units.items():
            for unit in self._work[stage].keys() & set(some):
                del self._work[stage][unit]

    def since(self) -> dict[type[Record], dict[str, Record | None]]:
        return {kind: dict(found) for kind, found in self._since.items()}

    def settle(self) -> None:
        self._since.clear()

    def index(self, name: str, rows: Iterable[tuple[str, str]], of: Iterable[str] | None = None) -> None:
        stale = None if of is None else set(of)
        self._index[name] = {row for row in self._index[name] if stale is not None and row[1] not in stale} | {*rows}

    def under(self, name: str, keys: Iterable[str]) -> list[tuple[str, str]]:
        wanted = set(keys)
        return sorted(row for row in self._index[name] if row[0] in wanted)

    def note(self, key: str, value: str | None) -> None:
        self._changes += 1
        self._notes.pop(key, None)
        if value is not None:
            self._notes[key] = value

    def close(self) -> None:
        """Nothing to close; here so that both stores are used alike."""
