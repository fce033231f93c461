"""A reading: pages from files and URLs into a record, through all stages. What the command line and the demo call."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from filelock import FileLock, Timeout

from dateline import naming, sources
from dateline.engine.hands import Hands
from dateline.engine.local import GIVEN, Progress, Watch, run
from dateline.engine.shapes import Tools
from dateline.engine.stages import STAGES
from dateline.language import Language
from dateline.model import Page, Reject, Visit
from dateline.record import Reader, RecordProblem, SqliteRecord
from dateline.sources.fetching import Found, fetch
from dateline.sources.web import Web

# Pages put in one transaction: at some 100 kB each it holds 10 MB in memory. Large ones are put sooner.
PAGES = 100
BYTES = 16_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a reading met: how many pages it was given, and what was refused of them or in later stages."""

    pages: int
    refused: int


def read_into(
    record: Path,
    paths: Iterable[Path],
    language: Language,
    *,
    urls: Sequence[str] = (),
    follow: bool = False,
    web: Web | None = None,
    actors: str | None = None,
    watch: Watch | None = None,
    strict: bool = False,
    jobs: int = 1,
    cluster: str | None = None,
) -> Outcome:
    """Reads files, folders and URLs into a record file, made if it is not there.

    Only `urls` use the network, through `web`; with `follow`, so do the pages that their feeds link to.
    `jobs` is how many processes share the work; with `cluster`, the address of a Dask scheduler, its workers share it
    instead. `actors` is the text of a YAML file of the user's own actors.
    Raises `sources.PathMissing`, `naming.OwnActorsWrong`, `RecordProblem`, `engine.cluster.NoCluster`, and with
    `strict` `engine.local.Refused` at the first refusal.
    """
    made = partial(_tools, language, actors)
    tools = made()
    store = SqliteRecord(record)
    try:
        with FileLock(f"{record}.lock", timeout=0), _hands(tools, made, jobs, cluster) as hands:
            store.note("actors", actors)  # for a decision made later, which must find them as they were
            fetched = fetch(urls, _visits(store), follow=follow, web=web) if urls else ()
            found = chain(sources.pages(paths), _shown(fetched, len(urls), watch))
            given = _keep(store, _counted(store, found))
            run(store, STAGES, tools, watch=watch, strict=strict, hands=hands)
            return Outcome(pages=given, refused=len(store.digests(Reject)))
    except Timeout as problem:
        raise RecordProblem(
            f"another reading is writing {record}: wait until it is done, or name another file with --record"
        ) from problem
    finally:
        store.close()


def _tools(language: Language, actors: str | None) -> Tools:
    return {"language": language, "reference": naming.load(actors)}


def _hands(tools: Tools, made: Callable[[], Tools], jobs: int, cluster: str | None) -> Hands:
    if cluster is None:
        return Hands(tools, jobs, made)
    from dateline.engine.cluster import Workers  # here: most readings need none

    workers = Workers(cluster)
    return Hands(tools, workers.jobs, made, workers)


def _counted(store: SqliteRecord, found: Iterable[Found]) -> Iterator[Found]:
    """Counts this reading once it brings a page that is new: 'since your last visit' is told in such readings."""
    known, new = store.digests(Page).keys(), False
    for item in found:
        if not new and isinstance(item, Page) and item.id not in known:
            new = True
            store.note("reading", str(int(store.notes().get("reading", "0")) + 1))
        yield item


def _shown(found: Iterable[Found], asked: int, watch: Watch | None) -> Iterator[Found]:
    """Shows how many addresses are done; lists of feeds, and feeds followed, lead to more than were asked for."""
    done = 0
    for item in found:
        yield item
        if watch and not isinstance(item, Page):
            done += 1
            watch(Progress("fetch", done, max(done, asked), {}))


def _visits(store: Reader) -> dict[str, Visit]:
    """Earlier visits by URL, of which the record still holds the page."""
    pages = store.digests(Page)
    return {visit.url: visit for visit in store.all(Visit) if visit.page is None or visit.page in pages}


def _keep(store: SqliteRecord, found: Iterable[Page | Reject | Visit]) -> int:
    """Puts what the sources gave into the record; what was refused in an earlier reading is judged anew.

    A visit is put with its page or after it, and at once: what was fetched need not be fetched again.
    """
    pages: list[Page] = []
    refused: list[Reject] = []
    given: set[str] = set()
    visited: set[str] = set()
    for item in found:
        if isinstance(item, Reject):
            refused.append(item)
        elif isinstance(item, Visit):
            visited.add(item.url)
            given |= {item.url} if item.page else set()
            store.put([*pages, item])
            pages = []
        else:
            given.add(item.name)
            pages.append(item)
            if len(pages) == PAGES or sum(len(page.body) for page in pages) > BYTES:
                store.put(pages)
                pages = []
    store.put([*pages, *refused])
    _judge_anew(store, refused, given | visited)
    return len(given)


def _judge_anew(store: SqliteRecord, refused: Sequence[Reject], given: set[str]) -> None:
    """Drops what earlier readings refused of the same files and URLs and this one did not."""
    seen = {_file(name) for name in (*given, *(reject.subject for reject in refused))}
    now = {reject.id for reject in refused}
    old = {reject.id for reject in store.find(Reject, "stage", GIVEN) if _file(reject.subject) in seen}
    store.sweep({Reject: store.digests(Reject).keys() - (old - now)}, {})


def _file(name: str) -> str:
    """The file of an item ('crawl.warc.gz#14'): read again, it is judged anew in all its items."""
    return name.partition("#")[0]
