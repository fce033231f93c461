"""A reading: pages from files into a record, through all stages. What the command line and the demo call."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from dateline import sources
from dateline.engine.local import Watch, run
from dateline.engine.stages import STAGES
from dateline.language import Language
from dateline.model import Page, Reject
from dateline.record import RecordProblem, SqliteRecord

# Pages put in one transaction: at some 100 kB each it holds 10 MB in memory.
PAGES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a reading met: how many pages it was given, and what was refused of them or in later stages."""

    pages: int
    refused: int


def read_into(
    record: Path, paths: Iterable[Path], language: Language, *, watch: Watch | None = None, strict: bool = False
) -> Outcome:
    """Reads files and folders into a record file, made if it is not there.

    Raises `sources.PathMissing`, `RecordProblem`, and with `strict` `engine.local.Refused` at the first refusal.
    """
    store = SqliteRecord(record)
    try:
        with FileLock(f"{record}.lock", timeout=0):
            given = _keep(store, sources.pages(paths))
            run(store, STAGES, {"language": language}, watch=watch, strict=strict)
            return Outcome(pages=given, refused=len(store.digests(Reject)))
    except Timeout as problem:
        raise RecordProblem(
            f"another reading is writing {record}: wait until it is done, or name another file with --record"
        ) from problem
    finally:
        store.close()


def _keep(store: SqliteRecord, found: Iterable[Page | Reject]) -> int:
    """Puts what the sources gave into the record; a file that was refused in an earlier reading is judged anew."""
    pages: list[Page] = []
    refused: list[Reject] = []
    given: set[str] = set()
    for item in found:
        if isinstance(item, Reject):
            refused.append(item)
            continue
        pages.append(item)
        given.add(item.name)
        if len(pages) == PAGES:
            store.put(pages)
            pages = []
    store.put([*pages, *refused])
    seen = given | {reject.subject for reject in refused}
    now = {reject.id for reject in refused}
    old = {reject.id for reject in store.find(Reject, "stage", ["sources"]) if reject.subject in seen}
    store.sweep({Reject: store.digests(Reject).keys() - (old - now)}, {})
    return len(given)
