"""What has changed in a record since its last whole reading, and the units of work that this touches.

So a reading of a few pages looks at what is near them, however much else the record holds. A unit is touched where a
changed record stands in it, as it was or as it is; its further records are found by their keys.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from dateline.engine.shapes import Join, Key, Stage
from dateline.engine.units import Units, inputs, takings, units_of
from dateline.model import Record
from dateline.record import Writer

Versions = dict[str, Record | None]  # by id; None: not there


class Changes:
    """Records that are new, gone or other than they were: each `was` and `now`, by kind and id."""

    def __init__(self, record: Writer) -> None:
        self.record = record
        self.was: defaultdict[type[Record], Versions] = defaultdict(dict)
        self.now: defaultdict[type[Record], Versions] = defaultdict(dict)
        for kind, were in record.since().items():
            self.add(kind, were, record.fetch(kind, were))

    def add(self, kind: type[Record], were: Versions, are: Mapping[str, Record]) -> None:
        """Adds a step from what records were to what they are; what came and went again has not changed."""
        for id, was in were.items():
            was = self.was[kind].pop(id, was)
            self.now[kind].pop(id, None)
            if was != are.get(id):
                self.was[kind][id], self.now[kind][id] = was, are.get(id)

    def any(self) -> bool:
        return any(self.now.values())

    def gone(self, kind: type[Record]) -> set[str]:
        """What the store still holds until the end of the reading, and no unit makes any more."""
        return {id for id, now in self.now[kind].items() if now is None}

    def versions(self, kind: type[Record]) -> list[Record]:
        """All that changed of a kind, as it was and as it is."""
        return [found for side in (self.was, self.now) for found in side[kind].values() if found]

    def under(self, kind: type[Record], key: Callable[[Any], Iterable[str]], keys: Iterable[str]) -> dict[str, Record]:
        """The records that stand under one of these keys now."""
        wanted, changed = set(keys), self.now[kind]
        found = {each.id: each for each in self._kept(kind, key, wanted) if each.id not in changed}
        found |= {id: each for id, each in changed.items() if each}
        return {id: each for id, each in found.items() if not wanted.isdisjoint(key(each))}

    def _kept(self, kind: type[Record], key: Callable[[Any], Iterable[str]], wanted: set[str]) -> Iterable[Record]:
        if not wanted:
            return ()
        if not isinstance(key, Key):
            return self.record.all(kind)
        if key.fields:
            return [each for field in key.fields for each in self.record.find(kind, field, wanted)]
        return self.record.fetch(kind, [id for _, id in self.record.under(key.name, wanted)]).values()


def touched(stage: Stage, changes: Changes) -> set[str]:
    """The keys of all units that a change may have touched; of a join all nodes connected with one that it did."""
    seen: set[tuple[type[Record], str]] = set()
    keys = {key for kind in inputs(stage) for key in _reached(stage, changes, kind, changes.versions(kind), seen)}
    return _connected(stage, changes, keys) if isinstance(stage, Join) else keys


def _reached(
    stage: Stage, changes: Changes, kind: type[Record], records: Collection[Record], seen: set[tuple[type[Record], str]]
) -> set[str]:
    """The keys under which these records are taken, or those that look them up, and so on."""
    keys = {key for taking in takings(stage) if taking.kind is kind for each in records for key in taking.by(each)}
    for lookup in stage.also:
        if lookup.kind is kind and records:
            names = {name for each in records for name in lookup.by(each)}
            owners = changes.under(lookup.of, lookup.names, names)
            fresh = [each for id, each in owners.items() if (lookup.of, id) not in seen]
            seen |= {(lookup.of, each.id) for each in fresh}
            keys |= _reached(stage, changes, lookup.of, fresh, seen)
    return keys


def _connected(stage: Join, changes: Changes, nodes: Iterable[str]) -> set[str]:
    found = front = set(nodes)
    while front:
        edges = [(edge, changes.under(edge.kind, edge.by, front).values()) for edge in stage.edges]
        front = {end for edge, records in edges for each in records for end in edge.by(each)} - found
        found = found | front
    return found


def near(stage: Stage, changes: Changes, keys: Collection[str]) -> Units:
    """The units under these keys, with all that stands in them now."""
    records: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
    for taking in takings(stage):
        records[taking.kind] |= changes.under(taking.kind, taking.by, keys)
    for lookup in stage.also:
        names = {name for each in records[lookup.of].values() for name in lookup.names(each)}
        records[lookup.kind] |= changes.under(lookup.kind, lookup.by, names)
    return units_of(stage, records, keys)


# ---- the rows by which records are found whose keys no field of theirs holds


def kept_keys(stages: Sequence[Stage]) -> dict[tuple[type[Record], str], Key]:
    """The keys of these stages that the store is to keep, with the kind that each is of."""
    asked = [(taking.kind, taking.by) for stage in stages for taking in takings(stage)]
    for lookup in (lookup for stage in stages for lookup in stage.also):
        asked += [(lookup.kind, lookup.by), (lookup.of, lookup.names)]
    return {(kind, key.name): key for kind, key in asked if isinstance(key, Key) and key.name}


def rows(key: Key, records: Iterable[Record | None]) -> list[tuple[str, str]]:
    return [(under, each.id) for each in records if each for under in key(each)]
