"""The three shapes of work: each record alone, records that share a key, and one join (connected components).

These are the shapes that Daft, Ray and Spark run too (map, group-by, connected components), so a driver for one of
them is an adapter. A stage says which kinds it takes, by which keys, which further records it looks up by reference,
and which kinds it gives; its function gets one `Group` and sees nothing else.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from dateline.model import Record
from dateline.tracing import Change, Shelves

R = TypeVar("R", bound=Record)
Tools = Mapping[str, Any]


class Group:
    """The records of one unit of work, by kind. Lists come in reading order: by article, place and id."""

    def __init__(self, key: str, records: Mapping[type[Record], Sequence[Record]]) -> None:
        self.key = key
        self._records = {kind: sorted(members, key=_reading_order) for kind, members in records.items()}

    def all(self, kind: type[R]) -> list[R]:
        return self._records.get(kind, [])  # type: ignore[return-value]

    def one(self, kind: type[R]) -> R:
        (only,) = self.all(kind)
        return only

    def maybe(self, kind: type[R]) -> R | None:
        members = self.all(kind)
        return members[0] if members else None


def _reading_order(record: Record) -> tuple[str, int, str]:
    return getattr(record, "article", ""), getattr(record, "start", 0), record.id


@dataclass(frozen=True, slots=True)
class Key:
    """Under which texts a record stands, and how the records under one are found in a store.

    By plain `fields` of theirs that hold them; else by rows that are kept under a `name`. A plain function does as a
    key too: then all records of the kind are asked.
    """

    of: Callable[[Any], Iterable[str]]
    fields: tuple[str, ...] = ()
    name: str = ""

    def __call__(self, record: Any) -> Iterable[str]:
        return self.of(record)


def plain(*fields: str) -> Key:
    """The texts in these fields, but for empty ones."""
    return Key(lambda record: tuple(filter(None, (getattr(record, field) for field in fields))), fields)


# The key of a record that stands for itself. A kind of which a stage asks this alone is loaded only in part.
by_id = plain("id")


@dataclass(frozen=True, slots=True)
class Taking:
    """A kind that a stage takes, and the keys under which each record of it is worked on (none: it is not)."""

    kind: type[Record]
    by: Callable[[Any], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Lookup:
    """Records of `kind` that a group's records of `of` name: those that stand under one of `names(record)`."""

    kind: type[Record]
    of: type[Record]
    names: Callable[[Any], Iterable[str]]
    by: Callable[[Any], Iterable[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One verb of the program. `version` goes up when its function would make other records of the same ones.

    `run(groups, tools)` gives the records made from each group. `tool` names what it is handed besides records;
    `batch` is how many groups it is best given at a time, where that is not for the driver to say. `heavy` work is
    worth handing to another process.
    """

    name: str
    version: int
    takes: tuple[Taking, ...]
    gives: tuple[type[Record], ...]
    run: Callable[[Sequence[Group], Tools], Iterable[Iterable[Record]]]
    also: tuple[Lookup, ...] = ()
    tool: str | None = None
    batch: int | None = None
    heavy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Each(Stage):
    """Each record of the one kind taken, alone (with what it names)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed(Stage):
    """All records that share a key; keys under which fewer than `least` records stand are left alone.

    `telling` keys are hashes of all that the function looks at: a record more under such a key changes nothing.
    """

    least: int = 1
    telling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Keyed):
    """All records of a kind under one key, which meet where they hold the same mark; what they hold is in the store.

    `run` makes all anew; `changed(shelves, articles)` gives what changes where only new articles have come.
    """

    changed: Callable[[Shelves, Collection[str]], Change]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(Stage):
    """All records of one connected component.

    `edges` are the kinds that connect, each with its ends; `takes` says for the others at which node they stand. A
    component's key is its smallest node.
    """

    edges: tuple[Taking, ...]


def alone(function: Callable[[Group], Iterable[Record]]) -> Callable[[Sequence[Group], Tools], list[Iterable[Record]]]:
    """A stage's function over many groups, from one over a single group that needs no tool."""
    return lambda groups, _: [function(group) for group in groups]


def handed(
    tool: str, function: Callable[[Group, Any], Iterable[Record]]
) -> Callable[[Sequence[Group], Tools], list[Iterable[Record]]]:
    """The same for a function that is also handed the stage's tool; None where a run was given none of that name."""
    return lambda groups, tools: [function(group, tools.get(tool)) for group in groups]
