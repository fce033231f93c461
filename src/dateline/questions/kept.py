"""What was worked out over a whole record, kept until that which it was made of is written: a page needs only its rows.

What takes long is also laid beside the record, so that whoever opens it next need not work it out again.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import RLock
from typing import Any, TypeVar

import msgspec

from dateline.model import Record
from dateline.record.contract import Reader

T = TypeVar("T")
# Records kept at a time: a desk shows one, perhaps beside what was known of it on a day. Over 100,000 articles each
# takes some 500 MB.
SHELVES = 2
# Answers to one question kept at a time: as many filters as a reader goes back and forth between.
ANSWERS = 16
# Raised when what is laid beside a record means something else than before though its fields are the same.
FORM = ", form 2"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing worked out: of which kinds of records, at which version of them; its type, if it is laid beside."""

    value: Any
    version: str
    of: tuple[type[Record], ...]
    shape: Any


class Shelf:
    """The parts of one record. Each has a lock of its own: while one is worked out, others can be asked."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {}
        self._locks: defaultdict[str, RLock] = defaultdict(RLock)
        self._lock = RLock()

    def lock(self, name: str) -> RLock:
        with self._lock:
            return self._locks[name]


class Kept:
    """What is kept of a record, as one reader of it asks."""

    def __init__(self, reader: Reader, shelf: Shelf) -> None:
        self._reader, self._shelf = reader, shelf

    def part(self, name: str, made: Callable[[], T], of: tuple[type[Record], ...] = (), shape: Any = None) -> T:
        """What `made` gives, worked out once for as long as no record of the kinds in `of` (of any) is written.

        With `shape`, its type, it is looked for beside the record too (see `lay`).
        """
        with self._shelf.lock(name):
            version, held = self._reader.version(*of), self._shelf.parts.get(name)
            if held is None or held.version != version:
                laid, body = self._laid(name, shape, version)
                found = body if laid == version else made()
                held = self._shelf.parts[name] = Part(found, version, of, shape)
            value: T = held.value
            return value

    def recent(self, name: str, key: Hashable, made: Callable[[], T], of: tuple[type[Record], ...] = ()) -> T:
        """The answer for these conditions, the last few of which are kept."""
        held: OrderedDict[Hashable, T] = self.part(name, OrderedDict, of)
        with self._shelf.lock(name):
            if key not in held:
                held[key] = made()
            held.move_to_end(key)
            while len(held) > ANSWERS:
                held.popitem(last=False)
            return held[key]

    def peek(self, name: str) -> Any:
        """A part if it was worked out before and still holds; None if not."""
        held = self._shelf.parts.get(name)
        return held.value if held and held.version == self._reader.version(*held.of) else None

    def last(self, name: str, shape: Any) -> Any:
        """A part as it was last worked out, even if it no longer holds; None if it never was."""
        held = self._shelf.parts.get(name)
        return held.value if held else self._laid(name, shape)[1]

    def lay(self) -> None:
        """Lays beside the record what has a shape, so that it outlasts this process."""
        for name, held in list(self._shelf.parts.items()):
            holds = held.shape and held.version == self._reader.version(*held.of)
            if holds and (self._reader.memo(name + FORM) or ("",))[0] != held.version:
                self._reader.remember(name + FORM, held.version, msgspec.msgpack.encode(held.value))

    def _laid(self, name: str, shape: Any, version: str | None = None) -> tuple[str, Any]:
        """What is laid beside the record, with its version, of this one if one is given; ('', None) for nothing."""
        laid = self._reader.memo(name + FORM) if shape else None
        if laid is None or version not in (None, laid[0]):
            return "", None
        try:
            return laid[0], msgspec.msgpack.decode(laid[1], type=shape)
        except msgspec.DecodeError:  # laid by a Dateline that had other fields
            return "", None


_shelves: OrderedDict[str, Shelf] = OrderedDict()
_lock = RLock()


def kept(reader: Reader) -> Kept:
    """What is kept of a record."""
    with _lock:
        shelf = _shelves.setdefault(reader.name, Shelf())
        _shelves.move_to_end(reader.name)
        while len(_shelves) > SHELVES:
            _shelves.popitem(last=False)
        return Kept(reader, shelf)
