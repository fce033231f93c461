"""The commands that make a record and show it: `read`, `demo`, `desk`."""

import os
import re
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from dateline import grammar, questions
from dateline.cli.options import DEFAULT, Record, console, errors
from dateline.cli.progress import Shown
from dateline.record import open_record
from dateline.views import words

app = typer.Typer()
Port = Annotated[int, typer.Option(help="The port to serve on; another free one if it is taken.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only serve; do not open the browser.")]
Model = Annotated[str | None, typer.Option(help="Another installed spaCy model, by package name or folder.")]
Actors = Annotated[
    Path | None,
    typer.Option(
        exists=True, dir_okay=False, envvar="DATELINE_ACTORS", help="A YAML file of your own actors (docs/actors.md)."
    ),
]
URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)  # of any scheme: one that is not fetched is refused with its reason
REFUSED = 3  # exit status when all went well but something was refused


@app.command()
def read(
    places: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL...",
            help="Files and folders, '-' for standard input, and addresses: pages (HTML, text), crawls (WARC, WET, "
            "WACZ), feeds (RSS, Atom, JSON Feed, OPML), NewsML-G2, NITF, mail (EML, MHTML), tables (JSON lines, JSON, "
            "CSV, Parquet), and any of them in zip, tar, gz, bz2, xz, zst or br.",
        ),
    ],
    record: Record = DEFAULT,
    follow: Annotated[
        bool, typer.Option("--follow", help="Fetch the pages that feeds link to, in place of the feeds' own words.")
    ] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from this machine and private networks too.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop with status 1 at the first page refused.")] = False,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes share the work.")] = os.cpu_count() or 1,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A Dask scheduler whose workers share the work (docs/cluster.md)."),
    ] = None,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Read pages into the record.

    They become articles, copies, stories, events and quotes.

    Reading the same pages again changes nothing; new pages only add their own work. The exit status is 0, or 3 when
    something was refused ('dateline rejects' says what and why).

    Only addresses (https://…, http://…) use the network: as robots.txt permits, one request at a time to a host with
    a pause between, and again only for what has changed since.
    """
    # Here and below: questions need none of the readers, which load slowly.
    from dateline.engine.reading import read_into
    from dateline.sources.web import Web

    urls = [given for given in places if URL.match(given)]
    paths = [Path(given) for given in places if not URL.match(given)]
    web = Web(allowed=lambda _: True) if allow_private else Web()
    with Shown(errors) as watch:
        outcome = read_into(
            record,
            paths,
            grammar.load(model),
            urls=urls,
            follow=follow,
            web=web,
            actors=actors.read_text("utf-8", "replace") if actors else None,
            watch=watch,
            strict=strict,
            jobs=jobs,
            cluster=cluster,
        )
    _tell(record, outcome.refused)


def _tell(record: Path, refused: int) -> None:
    """What the record holds now, on standard output; beside it what was saved and what was refused."""
    with closing(open_record(record)) as reader:
        found, parsed = questions.counts(reader), questions.parsed(reader)
    told = [
        words.count(found.pages, "page"),
        words.count(found.articles, "article"),
        words.count(found.independent, "independent report"),
        words.count(found.stories, "story", "stories"),
        words.count(found.events, "event"),
        words.count(found.quotes, "quote"),
    ]
    console.print(f"{', '.join(told)} in {record}", highlight=False)
    errors.print(_parsed(*parsed), highlight=False)
    if refused:
        errors.print(f"{refused:,} refused: 'dateline rejects --record {record}' says what and why", highlight=False)
        raise typer.Exit(REFUSED)


def _parsed(parsed: int, sentences: int) -> str:
    """'1,200 of 2,000 sentences parsed (40% saved)': what can matter, each distinct sentence once."""
    saved = 1 - parsed / sentences if sentences else 0
    of = f"{parsed:,} of {sentences:,} sentences parsed"
    return f"{of} ({saved:.0%} saved: nothing to find in them, or seen before)"


@app.command()
def desk(record: Record = DEFAULT, port: Port = 8765, no_browser: NoBrowser = False) -> None:
    """Serve the record on this machine and open it in the browser."""
    from dateline.desk import serve

    open_record(record).close()
    serve(record, port=port, open_browser=not no_browser)


@app.command()
def demo(
    record: Annotated[Path | None, typer.Option("--record", help="Where to keep the demo's record.")] = None,
    port: Port = 8765,
    no_browser: NoBrowser = False,
) -> None:
    """Read the sample pages, and open the desk on them."""
    from dateline.engine.reading import read_into

    kept = record or platformdirs.user_cache_path("dateline", ensure_exists=True) / "demo.db"
    with as_file(files("dateline") / "samples") as folder, Shown(errors) as watch:
        read_into(kept, [folder], grammar.load(), watch=watch)
    desk(kept, port, no_browser)
