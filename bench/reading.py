"""How well and how fast pages are read, beside other readers on the same pages in the same run.

    python bench/reading.py GOLD --scorer SCORER [--sets html/wcxb ...] [--pages 100] [--readers dateline trafilatura]

GOLD is a gold tree with reading-html, reading-text and published-day sets, SCORER the folder of its scorer: figures of
quality are the scorer's own; without it there are only those of cost. Each reader has a process of its own, since some
share libraries that remember; they take turns at each page, so that a busy machine slows all of them alike: ratios hold
where times do not. Time is the process's own, and so is peak memory, Python and libraries included.
"""

import argparse
import gzip
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import peers
from peers import RULER, Found, Reader

SETS: dict[str, tuple[str, dict[str, tuple[str, Reader]]]] = {
    "html/trafilatura": ("reading-html", peers.HTML),
    "html/wcxb": ("reading-html", peers.HTML),
    "html/fundus": ("reading-html", peers.HTML),
    "text/wcxb": ("reading-text", peers.TEXT),
    "text/fundus": ("reading-text", peers.TEXT),
    "day/htmldate": ("published-day", peers.DAYS),
}
QUALITY = ("F1", "P", "R", "snippet F1", "snippet P", "snippet R", "title exact", "author set", "day", "accuracy",
           "wrong", "none", "empty")  # fmt: skip
# A process that is started anew, not one that begins with what this one holds.
SPAWN = get_context("spawn")


@dataclass(slots=True)
class Run:
    """What one reader gave for each page of a set and what it took, handed to the scorer as a function to call."""

    found: list[Found] = field(default_factory=list)
    seconds: float = 0.0
    failures: int = 0
    megabytes: float = 0.0
    given: int = 0

    def keep(self, found: Found | None, seconds: float) -> None:
        """An answer; None counts as a page on which nothing was found."""
        self.found.append(found or Found())
        self.failures += found is None
        self.seconds += seconds

    def __call__(self, page: bytes | str, **told: Any) -> Found:
        """The next page's answer: the scorer asks in the order of the rows."""
        self.given += 1
        return self.found[self.given - 1]

    def cost(self) -> dict[str, float]:
        return {}


def rows_of(gold: Path, name: str, pages: int | None) -> list[dict[str, Any]]:
    area, _ = SETS[name]
    with gzip.open(gold / area / f"{name.partition('/')[2]}.jsonl.gz", "rt", errors="surrogatepass") as lines:
        return [json.loads(line) for line in lines][:pages]


def page_of(gold: Path, row: dict[str, Any]) -> tuple[bytes | str, str]:
    if "text" in row:
        return row["text"], "text/plain"
    return gzip.decompress((gold / row["page"]).read_bytes()), "text/html"


def measured(gold: Path, name: str, rows: Sequence[dict[str, Any]], readers: Sequence[str]) -> dict[str, Run]:
    """All readers over all pages; before that each reads the first page once, to load what it needs."""
    runs, draw = {reader: Run() for reader in readers}, random.Random(1)
    with ExitStack() as held:
        lines = {reader: held.enter_context(_process(name, reader)) for reader in readers}
        for number, row in enumerate([rows[0], *rows]):
            page, media_type = page_of(gold, row)
            for reader in draw.sample(readers, len(readers)):
                lines[reader].send((page, row["url"], media_type))
                found, seconds, megabytes = lines[reader].recv()
                if number:
                    runs[reader].keep(found, seconds)
                runs[reader].megabytes = megabytes
    return runs


@contextmanager
def _process(name: str, reader: str) -> Iterator[Connection]:
    """A process that reads with one reader until it is sent None."""
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=answer, args=(there, name, reader))
    process.start()
    try:
        yield here
    finally:
        here.send(None)
        process.join()


def answer(asked: Connection, name: str, reader: str) -> None:
    read = peers.installed({reader: SETS[name][1][reader]})[reader]
    while given := asked.recv():
        page, url, media_type = given
        begun = time.process_time()
        try:
            found = read(page, url=url, media_type=media_type)
        except Exception:  # other readers raise errors of any kind
            found = None
        asked.send((found, time.process_time() - begun, most_held()))


def scored(scorer: Path | None, gold: Path, name: str, rows: Sequence[dict[str, Any]], run: Run) -> dict[str, float]:
    """The scorer's figures for one reader."""
    if scorer is None:
        return {}
    if str(scorer) not in sys.path:
        sys.path.insert(0, str(scorer))
    area, _ = SETS[name]
    judge: Callable[..., dict[str, float]] = import_module("score").AREAS[area][1]
    return judge(rows, run, {"metric": ""}, gold)


def most_held() -> float:
    """Megabytes this process has held at most; on Linux from a file, as the call counts what its parent held too."""
    status = Path("/proc/self/status")
    if status.exists():
        return (
            next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1_000
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)


def table(name: str, lines: dict[str, dict[str, str]]) -> Iterator[str]:
    """A Markdown table, a row a reader; columns that no reader fills are left out."""
    columns = list(dict.fromkeys(column for cells in lines.values() for column in cells))
    yield f"| {name} | " + " | ".join(columns) + " |"
    yield "|---" * (1 + len(columns)) + "|"
    for reader, cells in lines.items():
        yield f"| {reader} | " + " | ".join(cells.get(column, "-") for column in columns) + " |"


def shown(figure: float) -> str:
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}".removeprefix("0")


def cells(run: Run, figures: dict[str, float], ruler: Run | None) -> dict[str, str]:
    speed = len(run.found) / max(run.seconds, 1e-9)
    costs = {"pages per cpu-second": f"{speed:.3g}"}
    if ruler:
        costs[f"times {RULER}"] = f"{ruler.seconds / max(run.seconds, 1e-9):.2f}"
    costs |= {"peak MB": f"{run.megabytes:.0f}", "failures": str(run.failures)}
    return {column: shown(figures[column]) for column in QUALITY if column in figures} | costs


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=Path)
    options.add_argument("--scorer", type=Path, help="the folder of the scorer")
    options.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    options.add_argument("--readers", nargs="+", help="some readers, by name; otherwise all that are installed")
    options.add_argument("--pages", type=int, help="only the first pages of each set")
    given = options.parse_args()
    for name in given.sets:
        known = SETS[name][1]
        readers = list(peers.installed({one: known[one] for one in given.readers or known if one in known}))
        rows = rows_of(given.gold, name, given.pages)
        runs = measured(given.gold, name, rows, readers)
        lines = {
            reader: cells(run, scored(given.scorer, given.gold, name, rows, run), runs.get(RULER))
            for reader, run in runs.items()
        }
        print("\n".join(table(f"{name}, {len(rows)} pages", lines)), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
