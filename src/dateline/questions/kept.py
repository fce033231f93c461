"""What was worked out over a whole record, kept until anything is written: a page then needs only its own rows."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

from dateline.record.contract import Reader

T = TypeVar("T")
# Versions kept at a time: a desk shows one record, perhaps beside what was known of it on a day; while a reading writes
# it, the last one is soon asked no more. Over 100,000 articles each takes some 500 MB.
VERSIONS = 2
# Answers to one question kept at a time: as many filters as a reader goes back and forth between.
ANSWERS = 16


class Kept:
    """The parts worked out for one version of a record, each once, whichever thread asks first.

    Each part has a lock of its own: while one is worked out, pages that do not need it are not held up.
    """

    def __init__(self) -> None:
        self._parts: dict[str, Any] = {}
        self._locks: defaultdict[str, RLock] = defaultdict(RLock)
        self._lock = RLock()

    def part(self, name: str, made: Callable[[], T]) -> T:
        with self._lock:
            lock = self._locks[name]
        with lock:
            if name not in self._parts:
                self._parts[name] = made()
            found: T = self._parts[name]
            return found

    def recent(self, name: str, key: Hashable, made: Callable[[], T]) -> T:
        """The answer for these conditions, the last few of which are kept."""
        held: OrderedDict[Hashable, T] = self.part(name, OrderedDict)
        with self._locks[name]:
            if key not in held:
                held[key] = made()
            held.move_to_end(key)
            while len(held) > ANSWERS:
                held.popitem(last=False)
            return held[key]

    def peek(self, name: str) -> Any:
        """A part if it was worked out before; None if not."""
        return self._parts.get(name)


_versions: OrderedDict[str, Kept] = OrderedDict()
_lock = RLock()


def kept(reader: Reader) -> Kept:
    """What is kept for the record as it stands now."""
    version = reader.version()
    with _lock:
        found = _versions.setdefault(version, Kept())
        _versions.move_to_end(version)
        while len(_versions) > VERSIONS:
            _versions.popitem(last=False)
        return found
