"""A reading of few new pages into a record whose last reading was whole: only what they touch is looked at.

What comes of it is what a reading of everything would make. Where anything stands against it (a reading that was cut
off, another version of a stage or tool), everything is read: see `dateline.engine.local`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from dateline.engine.changes import Changes, kept_keys, near, rows, touched
from dateline.engine.doing import Progress, Watch, do, signature, tool_name
from dateline.engine.hands import Hands
from dateline.engine.meeting import meet
from dateline.engine.shapes import Keyed, Meeting, Stage, Tools
from dateline.engine.units import inputs
from dateline.model import Record, Reject
from dateline.record import Work, Writer
from dateline.record.rows import KINDS

# Where more than one in so many of what is given is new, everything is read.
FEW = 8


class Few:
    """Brings stages up to date, one after the other, by what has changed before them."""

    def __init__(
        self, record: Writer, stages: Sequence[Stage], tools: Tools, changes: Changes, watch: Watch, hands: Hands
    ) -> None:
        self.record, self.stages, self.tools, self.changes = record, stages, tools, changes
        self._watch, self._hands, self._shared = watch, hands, _shared(stages)
        self._stale: dict[str, Collection[str]] = {}
        self._counts = {kind.__name__: record.count(kind) for kind in KINDS.values()}

    def bring(self, stage: Stage) -> None:
        """Does the stage's units that changes touch, and adds what changes by that."""
        keys = touched(stage, self.changes)
        if keys:
            self.record.note(f"stage {stage.name}", None)  # what was noted of its work as a whole holds no longer
        if keys and isinstance(stage, Meeting):
            meet(self.record, stage, self.changes)
            self._stale[stage.name] = self.record.work(stage.name)  # what it makes is told by what is there
        elif keys:
            self._bring(stage, keys)
        self._watch(Progress(stage.name, 1, 1, self._counted()))

    def _bring(self, stage: Stage, keys: Collection[str]) -> None:
        todo, kept = near(stage, self.changes, keys), self.record.work(stage.name, keys)
        signatures = {key: signature(stage, self.tools, todo.digests(key)) for key in todo.keys}
        redone = [key for key, mark in signatures.items() if key not in kept or kept[key].signature != mark]
        stale = self._stale[stage.name] = kept.keys() - signatures.keys()
        work: dict[str, Work] = {}
        for part in do(stage, todo, signatures, redone, self._hands):
            for kind, made in _by_kind(part.made).items():
                were = self.record.fetch(kind, made)
                self.changes.add(kind, {id: were.get(id) for id in made}, made)
            self.record.put(part.made, list(part.work.values()))
            work |= part.work
            self._watch(Progress(stage.name, len(work), len(redone), self._counted()))
        self._lose(stage, [kept[key] for key in (*redone, *stale) if key in kept], work)

    def _lose(self, stage: Stage, before: Iterable[Work], after: Mapping[str, Work]) -> None:
        """Records go that these units made before and no unit makes now."""
        now = {made for work in after.values() for made in work.made}
        lost = defaultdict[type[Record], set[str]](set)
        for name, id in (made for work in before for made in work.made if made not in now):
            lost[KINDS[name]].add(id)
        for kind in self._shared.intersection(stage.gives):
            units = [_maker(stage, unit) for unit in {*after, *(work.unit for work in before)}]
            self.record.index(_makers(kind), _made(stage, kind, after.values()), units)
            lost[kind] -= {id for id, _ in self.record.under(_makers(kind), lost[kind])}
        for kind, ids in lost.items():
            self.changes.add(kind, dict(self.record.fetch(kind, ids)), {})

    def refused(self) -> bool:
        return any(reject.id not in self.changes.gone(Reject) for reject in self.record.all(Reject))

    def end(self) -> None:
        """Keeps by what keys the changed records stand, and drops what is made no more."""
        for (kind, name), key in kept_keys(self.stages).items():
            changed = self.changes.now[kind]
            self.record.index(name, rows(key, changed.values()), changed)
        gone = {kind: ids for kind in KINDS.values() if (ids := self.changes.gone(kind))}
        if gone or self._stale:
            self.record.drop(gone, self._stale)

    def _counted(self) -> dict[str, int]:
        """How many records of each kind there are: those of the start, and what the stages changed."""
        counts = dict(self._counts)
        for kind in {kind for stage in self.stages for kind in stage.gives}:
            sides = [[each for each in side[kind].values() if each] for side in (self.changes.was, self.changes.now)]
            counts[kind.__name__] += len(sides[1]) - len(sides[0])
        return counts


# ---- what is kept so that a reading may look at little


def few(record: Writer, stages: Sequence[Stage], tools: Tools) -> Changes | None:
    """What has changed since these stages were last whole, if that is known and little."""
    notes = record.notes()
    if "unfinished" in notes or any(notes.get(_whole(stage.name)) != _state(stage, tools) for stage in stages):
        return None
    given = {kind for stage in stages for kind in inputs(stage)} - {kind for stage in stages for kind in stage.gives}
    new = sum(len(found) for kind, found in record.since().items() if kind in given)
    return Changes(record) if new * FEW <= sum(map(record.count, given)) else None


def keep(record: Writer, stages: Sequence[Stage]) -> None:
    """After a reading of everything: by what keys all records stand, and which units make those of shared kinds."""
    for (kind, name), key in kept_keys(stages).items():
        record.index(name, rows(key, record.all(kind)))
    makers = {stage: list(record.work(stage.name).values()) for stage in stages if _shared(stages) & set(stage.gives)}
    for kind in _shared(stages):
        record.index(_makers(kind), [row for stage, work in makers.items() for row in _made(stage, kind, work)])


def settle(record: Writer, stages: Sequence[Stage], tools: Tools) -> None:
    """Notes that these stages are whole, and of others, which take what may have changed, that they are not."""
    names, changed = {stage.name for stage in stages}, {kind for stage in stages for kind in stage.gives}
    told = {kind.__name__ for kind in changed | record.since().keys()}
    for key, state in record.notes().items():
        name = key.removeprefix(_whole(""))
        if key.startswith(_whole("")) and name not in names and told & set(state.split("|")[1].split()):
            record.note(key, None)
    for stage in stages:
        record.note(_whole(stage.name), _state(stage, tools))
    record.settle()


def _whole(name: str) -> str:
    return f"stage whole {name}"


def _state(stage: Stage, tools: Tools) -> str:
    """'3 en_core_web_sm|Sentence Parse': the version and the tool of a stage, and the kinds that it takes."""
    return f"{stage.version} {tool_name(stage, tools)}|{' '.join(kind.__name__ for kind in inputs(stage))}"


def _shared(stages: Iterable[Stage]) -> set[type[Record]]:
    """The kinds of which several units may make one record: a record may stand under several keys."""
    by_key = (stage for stage in stages if isinstance(stage, Keyed) and not isinstance(stage, Meeting))
    return {kind for stage in by_key if not stage.telling for kind in stage.gives}


def _makers(kind: type[Record]) -> str:
    return f"{kind.__name__} by unit"


def _maker(stage: Stage, unit: str) -> str:
    return f"{stage.name} {unit}"


def _made(stage: Stage, kind: type[Record], work: Iterable[Work]) -> list[tuple[str, str]]:
    """(record, unit) for each record of a kind that was made."""
    return [(id, _maker(stage, each.unit)) for each in work for name, id in each.made if name == kind.__name__]


def _by_kind(records: Iterable[Record]) -> dict[type[Record], dict[str, Record]]:
    found: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in records:
        found[type(record)][record.id] = record
    return found
