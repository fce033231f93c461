"""What a reading of a few new pages costs, stage by stage, in records of several sizes.

    PYTHONPATH=src:bench python bench/adding.py [--articles N …] [--new N …] [--stages all]

The pages are two paragraphs each, made by perturbing the sample pages (see made.py); three of ten are copies, and as
many are of one month however many there are. Processor seconds of this process, without the making of the pages. With
`--stages copies` only the stages that trace copies are run, of whole articles.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from made import text_of

from dateline import grammar, naming
from dateline.engine.local import Progress, run
from dateline.engine.shapes import Stage, Tools
from dateline.engine.stages import STAGES
from dateline.model import Article, Page, Record
from dateline.record import SqliteRecord

COPIES = ("fingerprint", "pair", "align", "descend")
A_MONTH = 200
OUTLETS = 100


def page(number: int) -> Page:
    """A page of a month that its number tells, with a headline of its own."""
    month = number // A_MONTH
    first, second, *_ = text_of(number).split("\n\n")
    headline = " ".join(second.split()[:8])
    day = f"{1990 + month // 12}-{month % 12 + 1:02d}-{1 + number % 28:02d}"
    address = f"https://outlet-{number % OUTLETS}.example/{number}"
    body = (
        f'<html><head><title>{headline}</title><meta property="article:published_time" content="{day}">'
        f'<link rel="canonical" href="{address}"></head>'
        f"<body><article><h1>{headline}</h1><p>{first}</p><p>{second}</p></article></body></html>"
    )
    return Page(body=body.encode(), name=f"{number}.html", url=address)


def article(number: int) -> Article:
    return Article(page=str(number), text=text_of(number), publisher=f"Outlet {number % OUTLETS}")


class Spent:
    """Watches a reading: the processor seconds of each stage."""

    def __init__(self) -> None:
        self.by_stage = defaultdict[str, float](float)
        self.last = process_time()

    def __call__(self, progress: Progress) -> None:
        now = process_time()
        self.by_stage[progress.stage] += now - self.last
        self.last = now


Seconds = defaultdict[str, float]


def added(store: SqliteRecord, given: Sequence[Record], stages: Sequence[Stage], tools: Tools) -> Seconds:
    """The seconds of a reading, by stage; those of its beginning and end under 'all'."""
    began, spent = process_time(), Spent()
    store.put(given)
    run(store, stages, tools, watch=spent)
    spent.by_stage["all"] = process_time() - began
    return spent.by_stage


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    options.add_argument("--new", type=int, nargs="+", default=[1, 10])
    options.add_argument("--stages", choices=("copies", "all"), default="copies")
    chosen = options.parse_args()
    every = chosen.stages == "all"
    stages = [stage for stage in STAGES if every or stage.name in COPIES]
    tools = {"language": grammar.load(), "reference": naming.load(None)} if every else {}
    make = page if every else article
    found: dict[str, Seconds] = {}
    for count in chosen.articles:
        with TemporaryDirectory() as folder:
            store = SqliteRecord(Path(folder) / "record.db")
            found[f"{count:,} at once"] = added(store, [make(number) for number in range(count)], stages, tools)
            added(store, [make(count)], stages, tools)  # loads what is loaded once
            done = count + 1
            for new in chosen.new:
                given = [make(number) for number in range(done, done + new)]
                found[f"{new} more in {count:,}"] = added(store, given, stages, tools)
                done += new
            store.close()
    print("| stage | " + " | ".join(found) + " |\n|" + "---|" * (len(found) + 1))
    for name in ("all", *(stage.name for stage in stages)):
        print(f"| {name} | " + " | ".join(f"{seconds[name]:.3f}" for seconds in found.values()) + " |")


if __name__ == "__main__":
    main()
