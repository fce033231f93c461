"""A stage's units of work: which records stand in which group."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.engine.shapes import Group, Join, Keyed, Lookup, Stage, Taking, by_id
from dateline.model import Record
from dateline.model.components import components
from dateline.record import Reader
from dateline.record.rows import digest


@dataclass(frozen=True, slots=True)
class Named(Record):
    """A record of which only the id is known."""

    id: str


Live = Mapping[type[Record], Mapping[str, str]]
Members = dict[type[Record], list[str]]  # {kind: ids}
Records = Callable[[type[Record]], Mapping[str, Record]]  # all live ones of a kind, by id


def inputs(stage: Stage) -> list[type[Record]]:
    """All kinds that a stage reads."""
    return list(dict.fromkeys([taking.kind for taking in takings(stage)] + [lookup.kind for lookup in stage.also]))


def takings(stage: Stage) -> tuple[Taking, ...]:
    """All that a stage takes, the edges of a join too."""
    return (*stage.takes, *stage.edges) if isinstance(stage, Join) else stage.takes


@dataclass(frozen=True, slots=True)
class Units:
    """The units of one stage: `members[key]` are the ids in each, `load` fetches records."""

    members: Mapping[str, Members]
    live: Live
    load: Callable[[type[Record], Iterable[str]], Mapping[str, Record]]
    telling: bool = False

    @property
    def keys(self) -> Sequence[str]:
        return list(self.members)

    def digests(self, key: str) -> Iterator[tuple[str, str]]:
        """What the unit's signature is made of: the content of its records, or nothing where its key tells it all."""
        for kind, ids in self.members[key].items() if not self.telling else ():
            for id in sorted(ids):
                yield id, self.live[kind][id]

    def groups(self, keys: Iterable[str]) -> list[Group]:
        """The groups under these keys; a record that stands in several of them is loaded once."""
        wanted = [(key, self.members[key]) for key in keys]
        ids: defaultdict[type[Record], set[str]] = defaultdict(set)
        for _, members in wanted:
            for kind, some in members.items():
                ids[kind].update(some)
        found = {kind: self.load(kind, some) for kind, some in ids.items()}
        return [
            Group(key, {kind: [found[kind][id] for id in some] for kind, some in members.items()})
            for key, members in wanted
        ]


def units(stage: Stage, reader: Reader, live: Live) -> Units:
    """The units of a stage over all live records, by key in sorted order."""
    named = _only_named(stage)
    loaded: dict[type[Record], Mapping[str, Record]] = {}

    def records(kind: type[Record]) -> Mapping[str, Record]:
        if kind not in loaded:
            loaded[kind] = {id: Named(id) for id in live[kind]} if kind in named else _live(reader, kind, live)
        return loaded[kind]

    def load(kind: type[Record], ids: Iterable[str]) -> Mapping[str, Record]:
        return reader.fetch(kind, ids) if kind in named else {id: records(kind)[id] for id in ids}

    return Units(_members(stage, records), live, load, _telling(stage))


def units_of(stage: Stage, records: Mapping[type[Record], Mapping[str, Record]], keys: Collection[str]) -> Units:
    """The units under these keys, for which `records` has all that stands in them."""
    members = _members(stage, lambda kind: records.get(kind, {}))
    live = {kind: {id: digest(record) for id, record in found.items()} for kind, found in records.items()}
    return Units(
        members={key: found for key, found in members.items() if key in keys},
        live=live,
        load=lambda kind, ids: {id: records[kind][id] for id in ids},
        telling=_telling(stage),
    )


def _members(stage: Stage, records: Records) -> dict[str, Members]:
    members = _grouped(stage, records)
    for lookup in stage.also if members else ():  # what would be looked up for nobody need not be loaded
        _look_up(lookup, members, records)
    return {key: members[key] for key in sorted(members)}


def _telling(stage: Stage) -> bool:
    return isinstance(stage, Keyed) and stage.telling


def _only_named(stage: Stage) -> set[type[Record]]:
    """The kinds whose content is not needed to know the groups, so that only what changed of them is ever loaded."""
    asked = [(taking.kind, taking.by) for taking in takings(stage)]
    for lookup in stage.also:
        asked += [(lookup.kind, lookup.by), (lookup.of, lookup.names)]
    return {kind for kind, _ in asked} - {kind for kind, by in asked if by is not by_id}


def _live(reader: Reader, kind: type[Record], live: Live) -> dict[str, Record]:
    return {record.id: record for record in reader.all(kind) if record.id in live[kind]}


def _grouped(stage: Stage, records: Records) -> dict[str, Members]:
    found: defaultdict[str, defaultdict[type[Record], set[str]]] = defaultdict(lambda: defaultdict(set))
    unit = _component(stage, records) if isinstance(stage, Join) else {}
    for taking in takings(stage):
        for id, record in records(taking.kind).items():
            keys = {unit.get(key, None if isinstance(stage, Join) else key) for key in taking.by(record)}
            for key in keys - {None}:
                found[str(key)][taking.kind].add(id)
    least = stage.least if isinstance(stage, Keyed) else 1
    main = stage.takes[0].kind
    return {
        key: {kind: sorted(ids) for kind, ids in members.items()}
        for key, members in found.items()
        if len(members[main]) >= least
    }


def _component(stage: Join, records: Records) -> dict[str, str]:
    """For every node, the key of its component. The nodes are where the first kind taken stands."""
    main = stage.takes[0]
    nodes = (node for record in records(main.kind).values() for node in main.by(record))
    ends = (tuple(edge.by(record)) for edge in stage.edges for record in records(edge.kind).values())
    return components(nodes, ends)


def _look_up(lookup: Lookup, members: dict[str, Members], records: Records) -> None:
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for id, record in records(lookup.kind).items():
        for key in lookup.by(record):
            by_key[key].append(id)
    for unit in members.values():
        named = {name for id in unit.get(lookup.of, ()) for name in lookup.names(records(lookup.of)[id])}
        found = [id for name in sorted(named) for id in by_key.get(name, ())]
        if found:
            unit[lookup.kind] = sorted({*unit.get(lookup.kind, ()), *found})
