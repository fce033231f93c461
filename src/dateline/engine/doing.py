"""How a stage's units are done: which are told apart by what signature, in what batches, and what is kept of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from dateline.engine.hands import Hands, Results
from dateline.engine.shapes import Stage, Tools
from dateline.engine.units import Units
from dateline.model import Record
from dateline.record import Work

# Units between two commits: at some 5 ms a unit a reading that is cut off loses about a second of work.
BATCH = 200


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a reading stands: `done` of `total` units of a stage, and how many records of each kind there are."""

    stage: str
    done: int
    total: int
    counts: Mapping[str, int]


Watch = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Done:
    """A batch of units that were done: what they made, and the work that is kept of each, by unit."""

    made: Sequence[Record]
    work: Mapping[str, Work]


def do(stage: Stage, todo: Units, signatures: Mapping[str, str], keys: Sequence[str], hands: Hands) -> Iterator[Done]:
    """Does the units under these keys, a batch at a time."""
    size = stage.batch or BATCH
    batches = [keys[place : place + size] for place in range(0, len(keys), size)]
    for batch, results in zip(batches, hands.do(stage, len(batches), map(todo.groups, batches)), strict=True):
        yield Done([made for result in results for made in result], _work(stage, batch, signatures, results))


def _work(stage: Stage, keys: Iterable[str], signatures: Mapping[str, str], results: Results) -> dict[str, Work]:
    return {
        key: Work(
            stage=stage.name,
            unit=key,
            signature=signatures[key],
            made=tuple(sorted({(type(made).__name__, made.id) for made in result})),
        )
        for key, result in zip(keys, results, strict=True)
    }


def signature(stage: Stage, tools: Tools, digests: Iterable[tuple[str, str]]) -> str:
    """A hash of what a stage is and of what it is given."""
    hashed = blake2b(digest_size=8)
    hashed.update(f"{stage.name} {stage.version} {tool_name(stage, tools)}".encode())
    for id, digest in digests:
        hashed.update(f" {id} {digest}".encode())
    return hashed.hexdigest()


def tool_name(stage: Stage, tools: Tools) -> str:
    return getattr(tools.get(stage.tool), "name", "") if stage.tool else ""
