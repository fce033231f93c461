"""Runs the stage list on this machine over a record, doing again only what its inputs say must be done again.

Every unit of a stage has a signature: a hash of the stage's version, its tool and the content of its inputs. A unit
whose signature the record already holds is left as it is. So the same pages give the same record in any order and after
any interruption, and a changed stage redoes its own units and those whose inputs came out different, nothing else.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from dateline.engine.hands import Hands, Results
from dateline.engine.meeting import before, few_new, meet
from dateline.engine.shapes import Meeting, Stage, Tools
from dateline.engine.units import inputs, units
from dateline.model import Fingerprint, Record, Reject
from dateline.record import Work, Writer
from dateline.record.rows import KINDS

# Units between two commits: at some 5 ms a unit a reading that is cut off loses about a second of work.
BATCH = 200
# Rejects of these are of what was given, and no stage of the list made them.
GIVEN = ("sources", "fetching")
Live = dict[type[Record], dict[str, str]]  # what this reading stands on: {kind: {id: digest}}


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a reading stands: `done` of `total` units of a stage, and how many records of each kind there are."""

    stage: str
    done: int
    total: int
    counts: Mapping[str, int]


Watch = Callable[[Progress], None]


class Refused(RuntimeError):
    """A page was refused, and the reading was told to stop at that."""


def run(
    record: Writer,
    stages: Sequence[Stage],
    tools: Tools,
    *,
    watch: Watch | None = None,
    strict: bool = False,
    hands: Hands | None = None,
) -> None:
    """Brings everything derived in the record up to date with its pages and judgements.

    `hands` do the work, this process where none are given. `strict` raises `Refused` after the first stage that refuses
    anything, before any later stage runs.
    """
    made: set[type[Record]] = {Reject, *(kind for stage in stages for kind in stage.gives)}
    live: Live = {kind: record.digests(kind) for kind in KINDS.values() if kind not in made}
    live |= {kind: {} for kind in made}
    run_here = {stage.name for stage in stages}
    refused_before = {reject.id for reject in record.all(Reject) if reject.stage not in run_here}
    live[Reject] = {id: digest for id, digest in record.digests(Reject).items() if id in refused_before}
    done: dict[str, set[str]] = {}
    met = {stage.name: before(record, stage) for stage in stages if isinstance(stage, Meeting)}
    record.note("unfinished", "yes")
    for stage in stages:
        if isinstance(stage, Meeting) and few_new(record, stage, met[stage.name], live[Fingerprint]):
            live |= meet(record, stage, met[stage.name] or {}, live[Fingerprint])
            done[stage.name] = set()
            if watch:
                watch(Progress(stage.name, 1, 1, _counts(live, {})))
        else:
            done[stage.name] = _bring(record, stage, tools, live, watch or (lambda _: None), hands or Hands(tools))
        if strict and live[Reject]:
            raise Refused(f"stopped at stage '{stage.name}', which refused something (--strict)")
    record.sweep({kind: set(ids) for kind, ids in live.items() if kind in made}, done)
    for stage in stages:
        if isinstance(stage, Meeting):
            record.note(f"met {stage.name}", str(stage.version))
    record.note("unfinished", None)


def _bring(record: Writer, stage: Stage, tools: Tools, live: Live, watch: Watch, hands: Hands) -> set[str]:
    """Brings one stage up to date, adds what it made to `live`, and gives its units."""
    kept = record.work(stage.name)
    whole = _signature(stage, tools, (digest for kind in inputs(stage) for digest in sorted(live[kind].items())))
    if record.notes().get(f"stage {stage.name}") == whole:
        current = kept
    else:
        todo = units(stage, record, live)
        signatures = {key: _signature(stage, tools, todo.digests(key)) for key in todo.keys}
        current = {key: kept[key] for key, mark in signatures.items() if key in kept and kept[key].signature == mark}
        batches = _batches([key for key in todo.keys if key not in current], stage.batch or BATCH)
        for batch, made in zip(batches, hands.do(stage, len(batches), map(todo.groups, batches)), strict=True):
            current |= _keep(record, stage, {key: signatures[key] for key in batch}, made)
            watch(Progress(stage.name, len(current), len(todo.keys), _counts(live, current)))
        record.note(f"stage {stage.name}", whole)
    for kind in {*stage.gives, Reject}:
        ids = {id for work in current.values() for name, id in work.made if name == kind.__name__}
        live[kind] |= {id: digest for id, digest in record.digests(kind).items() if id in ids}
    watch(Progress(stage.name, len(current), len(current), _counts(live, {})))
    return set(current)


def _keep(record: Writer, stage: Stage, signatures: Mapping[str, str], results: Results) -> dict[str, Work]:
    work = {
        key: Work(
            stage=stage.name,
            unit=key,
            signature=signature,
            made=tuple(sorted({(type(made).__name__, made.id) for made in result})),
        )
        for (key, signature), result in zip(signatures.items(), results, strict=True)
    }
    record.put([made for result in results for made in result], list(work.values()))
    return work


def _batches(keys: Sequence[str], size: int) -> list[Sequence[str]]:
    return [keys[place : place + size] for place in range(0, len(keys), size)]


def _signature(stage: Stage, tools: Tools, digests: Iterable[tuple[str, str]]) -> str:
    hashed = blake2b(digest_size=8)
    tool = getattr(tools.get(stage.tool), "name", "") if stage.tool else ""
    hashed.update(f"{stage.name} {stage.version} {tool}".encode())
    for id, digest in digests:
        hashed.update(f" {id} {digest}".encode())
    return hashed.hexdigest()


def _counts(live: Live, current: Mapping[str, Work]) -> dict[str, int]:
    counts = {kind.__name__: len(ids) for kind, ids in live.items()}
    for work in current.values():
        for name, _ in work.made:
            counts[name] = counts.get(name, 0) + 1
    return counts
