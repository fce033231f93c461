"""What every store of records offers: a small Reader and a small Writer. One contract test runs over all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from dateline.model import Record

R = TypeVar("R", bound=Record)


class RecordProblem(RuntimeError):
    """The record cannot be used; the message names the file and says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence that a search found; a better hit has a higher score."""

    article: str
    start: int
    end: int
    score: float
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One unit of a stage that was done: from which inputs (`signature`), and what it made as (kind name, id)."""

    stage: str
    unit: str
    signature: str
    made: tuple[tuple[str, str], ...]


class Reader(Protocol):
    """Questions a store answers. Lists come sorted by id, so that nothing depends on the order of arrival."""

    @property
    def name(self) -> str:
        """What tells this record from all others that this process may have open."""
        ...

    def all(self, kind: type[R]) -> list[R]: ...

    def get(self, kind: type[R], id: str) -> R | None: ...

    def fetch(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]: ...

    def find(self, kind: type[R], field: str, values: Iterable[str]) -> list[R]:
        """Records whose text field has one of these values."""
        ...

    def columns(self, kind: type[Record], *fields: str) -> list[tuple[Any, ...]]:
        """These plain fields (text, numbers; no nested ones) of every record of a kind, with nothing else loaded."""
        ...

    def beside(self, kind: type[Record], field: str, values: Iterable[str], *fields: str) -> list[tuple[Any, ...]]:
        """These plain fields of the records whose text field has one of these values, with nothing else loaded."""
        ...

    def count(self, kind: type[Record]) -> int:
        """How many records of a kind there are."""
        ...

    def version(self, *kinds: type[Record]) -> str:
        """Another value whenever a record of these kinds was changed; whenever any was, if none is named.

        What was worked out of them before may then no longer hold.
        """
        ...

    def memo(self, name: str) -> tuple[str, bytes] | None:
        """What was worked out of the record and laid beside it under a name: (the version it is of, its bytes)."""
        ...

    def remember(self, name: str, version: str, body: bytes) -> None:
        """Lays such a thing beside the record, in the place of the last one; the record itself stays as it is."""
        ...

    def digests(self, kind: type[Record]) -> dict[str, str]:
        """The content hash of every record of a kind, by id."""
        ...

    def search(self, query: str, limit: int = 50) -> list[Found]:
        """Sentences that hold all words of the query ("quoted words" as a phrase), best first."""
        ...

    def places(self, page: str) -> list[str]:
        """The names under which a page was found, sorted."""
        ...

    def arrivals(self) -> dict[str, int]:
        """The number of the reading ('reading' in the notes) in which each page was first put."""
        ...

    def stood(self, ref: str) -> dict[str, tuple[str, ...]]:
        """For each story whose id begins so, also one that is no more: the pages that ever stood in it, sorted."""
        ...

    def work(self, stage: str, units: Iterable[str] | None = None) -> dict[str, Work]:
        """What was done of a stage, by unit; of these units, where some are named."""
        ...

    def notes(self) -> Mapping[str, str]:
        """Small facts about the record itself ('unfinished': the stage a reading stopped at)."""
        ...


class Writer(Reader, Protocol):
    """A store that also takes records. Each call is done whole or not at all."""

    def put(self, records: Sequence[Record], work: Sequence[Work] = ()) -> None:
        """Keeps these records (a record of the same id is replaced), and the work that made them.

        Records without work come from outside: they are told by `since`.
        """
        ...

    def sweep(self, live: Mapping[type[Record], set[str]], units: Mapping[str, set[str]]) -> int:
        """Drops all records of these kinds that are not live, and work of other units; gives how many records went."""
        ...

    def drop(self, gone: Mapping[type[Record], Iterable[str]], units: Mapping[str, Iterable[str]]) -> None:
        """Drops these records, and the work of these units; what goes without any units is told by `since`."""
        ...

    def since(self) -> dict[type[Record], dict[str, Record | None]]:
        """What came from outside or went since `settle` was last called, by id, as it was then; None: not there."""
        ...

    def settle(self) -> None:
        """From now on `since` begins anew."""
        ...

    def index(self, name: str, rows: Iterable[tuple[str, str]], of: Iterable[str] | None = None) -> None:
        """Keeps (key, id) rows under a name; what was kept of the ids `of` (None: of all) goes."""
        ...

    def under(self, name: str, keys: Iterable[str]) -> list[tuple[str, str]]:
        """The rows kept under a name that have one of these keys, sorted."""
        ...

    def holders(self, mark: int, most: int) -> list[str]:
        """The articles of which a fingerprint holds this mark, the least first, and no more than so many."""
        ...

    def note(self, key: str, value: str | None) -> None: ...

    def close(self) -> None: ...
