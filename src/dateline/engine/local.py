"""Runs the stage list on this machine over a record, doing again only what its inputs say must be done again.

Every unit of a stage has a signature: a hash of the stage's version, its tool and the content of its inputs. A unit
whose signature the record already holds is left as it is. So the same pages give the same record in any order and after
any interruption, and a changed stage redoes its own units and those whose inputs came out different, nothing else.
Where little is new since a reading that was whole, only the units that it touches are asked (`dateline.engine.few`).
"""

from collections.abc import Mapping, Sequence

from dateline.engine.doing import Progress, Watch, do, signature
from dateline.engine.few import Few, few, keep, settle
from dateline.engine.hands import Hands
from dateline.engine.shapes import Stage, Tools
from dateline.engine.units import inputs, units
from dateline.model import Record, Reject
from dateline.record import Work, Writer
from dateline.record.rows import KINDS

__all__ = ["GIVEN", "Progress", "Refused", "Watch", "run"]

# Rejects of these are of what was given, and no stage of the list made them.
GIVEN = ("sources", "fetching")
Live = dict[type[Record], dict[str, str]]  # what this reading stands on: {kind: {id: digest}}


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
    changes = few(record, stages, tools)
    record.note("unfinished", "yes")
    driver: Few | All
    if changes is not None:
        driver = Few(record, stages, tools, changes, watch or (lambda _: None), hands or Hands(tools))
    else:
        driver = All(record, stages, tools, watch or (lambda _: None), hands or Hands(tools))
    for stage in stages:
        driver.bring(stage)
        if strict and driver.refused():
            raise Refused(f"stopped at stage '{stage.name}', which refused something (--strict)")
    driver.end()
    settle(record, stages, tools)
    record.note("unfinished", None)


class All:
    """Brings stages up to date, one after the other, with all that is there."""

    def __init__(self, record: Writer, stages: Sequence[Stage], tools: Tools, watch: Watch, hands: Hands) -> None:
        self.record, self.stages, self.tools = record, stages, tools
        self._watch, self._hands = watch, hands
        self._made = {Reject, *(kind for stage in stages for kind in stage.gives)}
        self._live: Live = {kind: {} if kind in self._made else record.digests(kind) for kind in KINDS.values()}
        names = {stage.name for stage in stages}
        earlier = {reject.id for reject in record.all(Reject) if reject.stage not in names}
        self._live[Reject] = {id: digest for id, digest in record.digests(Reject).items() if id in earlier}
        self._done: dict[str, set[str]] = {}

    def bring(self, stage: Stage) -> None:
        """Does the stage's units whose inputs are other ones than before, and adds what it made."""
        record, kept = self.record, self.record.work(stage.name)
        given = (digest for kind in inputs(stage) for digest in sorted(self._live[kind].items()))
        whole = signature(stage, self.tools, given)
        current = kept if record.notes().get(f"stage {stage.name}") == whole else self._bring(stage, kept)
        record.note(f"stage {stage.name}", whole)
        for kind in {*stage.gives, Reject}:
            ids = {id for work in current.values() for name, id in work.made if name == kind.__name__}
            self._live[kind] |= {id: digest for id, digest in record.digests(kind).items() if id in ids}
        self._done[stage.name] = set(current)
        self._watch(Progress(stage.name, len(current), len(current), self._counted({})))

    def _bring(self, stage: Stage, kept: Mapping[str, Work]) -> dict[str, Work]:
        todo = units(stage, self.record, self._live)
        signatures = {key: signature(stage, self.tools, todo.digests(key)) for key in todo.keys}
        current = {key: kept[key] for key, mark in signatures.items() if key in kept and kept[key].signature == mark}
        for part in do(stage, todo, signatures, [key for key in todo.keys if key not in current], self._hands):
            self.record.put(part.made, list(part.work.values()))
            current |= part.work
            self._watch(Progress(stage.name, len(current), len(todo.keys), self._counted(current)))
        return current

    def refused(self) -> bool:
        return bool(self._live[Reject])

    def end(self) -> None:
        """Drops what no unit makes any more, and keeps what a reading of few pages asks for."""
        self.record.sweep({kind: set(ids) for kind, ids in self._live.items() if kind in self._made}, self._done)
        keep(self.record, self.stages)

    def _counted(self, current: Mapping[str, Work]) -> dict[str, int]:
        counts = {kind.__name__: len(ids) for kind, ids in self._live.items()}
        for work in current.values():
            for name, _ in work.made:
                counts[name] = counts.get(name, 0) + 1
        return counts
