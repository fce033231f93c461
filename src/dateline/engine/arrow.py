"""Runs the stage list with Arrow batches between the stages: what an adapter to Daft, Ray or Spark has to do.

Nothing but record batches passes from stage to stage. Keys are exploded into a table of (key, kind, id); looking up is
a join of tables, grouping a sort by key; only the connected components are not Arrow's own. Every stage is run from its
inputs alone, with no memory of earlier runs. Needs pyarrow (`pip install dateline[arrow]`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import pyarrow as pa

from dateline.engine.shapes import Group, Join, Keyed, Lookup, Stage, Taking, Tools
from dateline.engine.units import inputs
from dateline.model import Record
from dateline.model.components import components
from dateline.record.rows import COLUMNS, KINDS, from_row, to_row

TYPES: dict[type | None, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    bytes: pa.binary(),
    None: pa.string(),
}
# Large enough that Arrow's cost a batch vanishes, small enough that pages of some 100 kB fit in memory.
ROWS = 1000
Batches = Mapping[type[Record], Sequence[pa.RecordBatch]]
Records = Mapping[type[Record], Mapping[str, Record]]


def to_batches(kind: type[Record], records: Sequence[Record]) -> list[pa.RecordBatch]:
    """Records of one kind as batches of the store's columns."""
    schema = pa.schema([(name, TYPES[plain]) for name, plain in COLUMNS[kind].items()])
    parts = (records[place : place + ROWS] for place in range(0, len(records), ROWS))
    return [pa.RecordBatch.from_pylist([to_row(record) for record in part], schema=schema) for part in parts]


def from_batches(kind: type[Record], batches: Iterable[pa.RecordBatch]) -> dict[str, Record]:
    """The records in these batches, by id."""
    found = (from_row(kind, row) for batch in batches for row in batch.to_pylist())
    return {record.id: record for record in found}


def run(start: Batches, stages: Sequence[Stage], tools: Tools) -> Batches:
    """All batches after the last stage, from those of the pages and judgements."""
    batches = {kind: list(start.get(kind, ())) for kind in KINDS.values()}
    for stage in stages:
        taken: Records = {kind: from_batches(kind, batches[kind]) for kind in inputs(stage)}
        made = _made(stage, list(_groups(stage, taken)), tools)
        for kind in stage.gives:
            given = sorted((record for record in made if type(record) is kind), key=lambda record: record.id)
            batches[kind] += to_batches(kind, given)
    return batches


def _made(stage: Stage, groups: Sequence[Group], tools: Tools) -> list[Record]:
    made = (record for result in stage.run(groups, tools) for record in result)
    return list({(type(record), record.id): record for record in made}.values())


def _groups(stage: Stage, taken: Records) -> Iterator[Group]:
    members = _members(stage, taken)
    for lookup in stage.also:
        members = pa.concat_tables([members, _looked_up(members, lookup, taken)])
    rows = members.group_by(["key", "kind", "id"]).aggregate([]).sort_by([("key", "ascending"), ("id", "ascending")])
    for key, group in groupby(rows.to_pylist(), key=lambda row: row["key"]):
        records: dict[type[Record], list[Record]] = {}
        for row in group:
            kind = KINDS[row["kind"]]
            records.setdefault(kind, []).append(taken[kind][row["id"]])
        least = stage.least if isinstance(stage, Keyed) else 1
        if len(records.get(stage.takes[0].kind, ())) >= least:
            yield Group(key, records)


def _table(rows: Iterable[tuple[str, str, str]], names: Sequence[str]) -> pa.Table:
    schema = pa.schema([(name, pa.string()) for name in names])
    return pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows], schema=schema)


def _members(stage: Stage, taken: Records) -> pa.Table:
    """The records taken, exploded by key: (key, kind, id)."""
    edges = stage.edges if isinstance(stage, Join) else ()
    rows = [
        (key, taking.kind.__name__, id)
        for taking in (*stage.takes, *edges)
        for id, record in taken[taking.kind].items()
        for key in taking.by(record)
    ]
    table = _table(rows, ("key", "kind", "id"))
    return _by_component(table, stage.takes[0], edges, taken) if isinstance(stage, Join) else table


def _by_component(members: pa.Table, main: Taking, edges: Iterable[Taking], taken: Records) -> pa.Table:
    """The same rows, under their component's key in place of their node's."""
    nodes = (node for record in taken[main.kind].values() for node in main.by(record))
    ends = (tuple(edge.by(record)) for edge in edges for record in taken[edge.kind].values())
    component = components(nodes, ends)
    rows = ((component[row["key"]], row["kind"], row["id"]) for row in members.to_pylist() if row["key"] in component)
    return _table(rows, ("key", "kind", "id"))


def _looked_up(members: pa.Table, lookup: Lookup, taken: Records) -> pa.Table:
    """(key, kind, id) of what the members of one kind name: an inner join of names with what stands under them."""
    naming = (row for row in members.to_pylist() if row["kind"] == lookup.of.__name__)
    names = (
        (row["key"], lookup.kind.__name__, name) for row in naming for name in lookup.names(taken[lookup.of][row["id"]])
    )
    known = ((key, id, "") for id, record in taken[lookup.kind].items() for key in lookup.by(record))
    left = _table(names, ("key", "kind", "name")).group_by(["key", "kind", "name"]).aggregate([])
    right = _table(known, ("name", "id", "_")).select(["name", "id"])
    return left.join(right, "name", join_type="inner").select(["key", "kind", "id"])
