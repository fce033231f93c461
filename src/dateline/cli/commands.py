"""Every command of `dateline`. Each asks one question of the record and prints its answer as a table or as JSON."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, TypeVar

import platformdirs
import typer
from rich.console import Console

from dateline import grammar, questions, sources
from dateline.cli import copying, judging, tables
from dateline.cli.progress import Shown
from dateline.engine.judging import NotDecided
from dateline.engine.local import Refused
from dateline.naming import OwnActorsWrong
from dateline.questions.answers import Counts
from dateline.record import Reader, RecordProblem, open_record

A = TypeVar("A")
console = Console()
errors = Console(stderr=True)
app = typer.Typer(
    help="Reads news pages and keeps a record of what happened: when, where, who, who says so, and how many reported "
    "it independently. Start with 'dateline demo', or 'dateline read FOLDER' and then 'dateline desk'.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(judging.app, name="judge")

Record = Annotated[Path, typer.Option("--record", help="The record file.", envvar="DATELINE_RECORD")]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Port = Annotated[int, typer.Option(help="The port to serve on; another free one if it is taken.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only serve; do not open the browser.")]
Model = Annotated[str | None, typer.Option(help="Another installed spaCy model, by package name or folder.")]
Actors = Annotated[
    Path | None,
    typer.Option(
        exists=True, dir_okay=False, envvar="DATELINE_ACTORS", help="A YAML file of your own actors (docs/actors.md)."
    ),
]
DEFAULT = Path("dateline.db")
URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)  # of any scheme: one that is not fetched is refused with its reason
EXPECTED = (
    RecordProblem,
    sources.PathMissing,
    OwnActorsWrong,
    grammar.ModelMissing,
    questions.NotFound,
    NotDecided,
    Refused,
)
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
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Read pages into the record: articles, copies, stories, events and quotes.

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
        )
    with _reader(record) as reader:
        found = questions.counts(reader)
    console.print(
        f"{found.pages:,} pages, {found.articles:,} articles, {found.independent:,} independent reports, "
        f"{found.stories:,} stories, {found.events:,} events, {found.quotes:,} quotes in {record}",
        highlight=False,
    )
    errors.print(_parsed(found), highlight=False)
    if outcome.refused:
        errors.print(
            f"{outcome.refused:,} refused: 'dateline rejects --record {record}' says what and why", highlight=False
        )
        raise typer.Exit(REFUSED)


def _parsed(found: Counts) -> str:
    """'1,200 of 2,000 sentences parsed (40% saved)': what can matter, each distinct sentence once."""
    saved = 1 - found.parsed / found.sentences if found.sentences else 0
    of = f"{found.parsed:,} of {found.sentences:,} sentences parsed"
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
    """Read the sample pages that come with Dateline, and open the desk on them."""
    from dateline.engine.reading import read_into

    kept = record or platformdirs.user_cache_path("dateline", ensure_exists=True) / "demo.db"
    with as_file(files("dateline") / "samples") as folder, Shown(errors) as watch:
        read_into(kept, [folder], grammar.load(), watch=watch)
    desk(kept, port, no_browser)


@app.command()
def stories(
    story: Annotated[str | None, typer.Argument(help="One story, by its id or the beginning of it.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """What the pages tell of: stories by independent reports. With an id: its events and quotes."""
    if story:
        _say(record, json, lambda reader: questions.story(reader, story), lambda answer: tables.story(console, answer))
    else:
        _say(record, json, questions.stories, lambda answer: console.print(tables.stories(answer)))


@app.command()
def threads(
    thread: Annotated[str | None, typer.Argument(help="One thread, by its id or the beginning of it.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Stories of one subject over weeks, months and years, in the order of time."""
    ask = lambda reader: [questions.thread(reader, thread)] if thread else questions.threads(reader)  # noqa: E731
    _say(record, json, ask, lambda answer: console.print(tables.threads(answer)))


@app.command()
def events(
    event: Annotated[str | None, typer.Argument(help="One event, by its id or the beginning of it.")] = None,
    actor: Annotated[str | None, typer.Option(help="Only with this actor.")] = None,
    country: Annotated[str | None, typer.Option(help="Only with this country (ISO alpha-3, as 'JPN').")] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind (PLOVER, as CONSULT).")] = None,
    status: Annotated[str | None, typer.Option(help="Only this status (happened, announced, denied, …).")] = None,
    since: Annotated[str | None, typer.Option(help="From this day on (2024-04-10).")] = None,
    until: Annotated[str | None, typer.Option(help="Up to this day.")] = None,
    at_least: Annotated[int, typer.Option(help="Only with so many independent reports.")] = 1,
    uncertain: Annotated[bool, typer.Option("--uncertain", help="What was left out, the surest first.")] = False,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who did what to whom, when and where. With an id: the event with all its evidence."""
    if uncertain:
        _say(record, json, questions.uncertain, lambda answer: console.print(tables.uncertain(answer)))
        return
    if event:
        _say(record, json, lambda reader: questions.event(reader, event), lambda answer: tables.event(console, answer))
        return
    _say(
        record,
        json,
        lambda reader: questions.events(
            reader, actor=actor, country=country, kind=kind, status=status, since=since, until=until, at_least=at_least
        ),
        lambda answer: console.print(tables.events(answer)),
    )


@app.command()
def quotes(
    by: Annotated[str | None, typer.Option(help="Only by this speaker.")] = None,
    about: Annotated[str | None, typer.Option(help="Only with this word.")] = None,
    since: Annotated[str | None, typer.Option(help="Only in articles from this day on.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who said what."""
    ask = lambda reader: questions.quotes(reader, by=by, about=about, since=since)  # noqa: E731
    _say(record, json, ask, lambda answer: console.print(tables.quotes(answer)))


@app.command()
def copies(
    article: Annotated[str | None, typer.Argument(help="Only its lineage: an article's id or its page's name.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who printed whose words. With an article: where its words come from, and all that print them."""
    if article:
        _say(record, json, lambda r: questions.lineage(r, article), lambda answer: copying.lineage(console, answer))
    else:
        _say(record, json, questions.copies, lambda answer: console.print(tables.copies(answer)))


@app.command()
def independent(
    articles: Annotated[list[str], typer.Argument(help="Articles: their ids or their pages' names.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """How many independent reports some articles are, and why."""
    ask = lambda reader: questions.independent_reports(reader, articles)  # noqa: E731
    _say(record, json, ask, lambda answer: copying.independent(console, answer))


@app.command()
def compare(
    a: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    b: Annotated[str, typer.Argument(help="The other one.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Two articles side by side, word by word."""
    ask = lambda reader: questions.compare(reader, a, b)  # noqa: E731
    _say(record, json, ask, lambda answer: copying.comparison(console, answer))


@app.command()
def timeline(
    story: Annotated[str | None, typer.Option(help="Only of this story.")] = None,
    actor: Annotated[str | None, typer.Option(help="Only with this actor.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """All events in the order of time, the undated last."""
    ask = lambda reader: questions.timeline(reader, story=story, actor=actor)  # noqa: E731
    _say(record, json, ask, lambda answer: console.print(tables.events(answer.events)))


@app.command()
def article(
    article: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """One article: its text, what was found in it and how, what was removed from its page."""
    _say(
        record, json, lambda reader: questions.article(reader, article), lambda answer: tables.article(console, answer)
    )


@app.command()
def actor(
    name: Annotated[str, typer.Argument(help="A name, words that pages use for it, or an id.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """One actor: offices with their terms, where it is named, what it did, what it said."""
    _say(record, json, lambda reader: questions.actor(reader, name), lambda answer: tables.actor(console, answer))


@app.command()
def actors(
    kind: Annotated[str | None, typer.Option(help="Only this kind (state, person, organisation, place, …).")] = None,
    country: Annotated[
        str | None, typer.Option(help="Only of this country (ISO alpha-3, as 'JPN', or a name).")
    ] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who and what the pages name, the most widely named first."""
    ask = lambda reader: questions.actors(reader, kind=kind, country=country)  # noqa: E731
    _say(record, json, ask, lambda answer: console.print(tables.actors(answer)))


@app.command()
def dates(
    article: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """The times an article tells: each with its value, its days and the reason, and when it was published."""
    _say(record, json, lambda reader: questions.dates(reader, article), lambda answer: tables.dates(console, answer))


@app.command()
def search(
    words: Annotated[str, typer.Argument(help='Words that a sentence must hold; "words in quotes" stand together.')],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Sentences that hold these words, copies counted once."""
    _say(
        record, json, lambda reader: questions.search(reader, words), lambda answer: console.print(tables.hits(answer))
    )


@app.command()
def rejects(record: Record = DEFAULT, json: Json = False) -> None:
    """What was refused, at which stage, why, and what to do."""
    _say(record, json, questions.rejects, lambda answer: console.print(tables.rejects(answer)))


def _say(record: Path, json: bool, ask: Callable[[Reader], A], show: Callable[[A], None]) -> None:
    """Asks the record and prints the answer: as JSON on standard output, or for people."""
    with _reader(record) as reader:
        answer = ask(reader)
        if json:
            sys.stdout.write(questions.to_json(answer) + "\n")
        elif answer == []:
            errors.print("nothing found", highlight=False)
        else:
            show(answer)


@contextmanager
def _reader(record: Path) -> Iterator[Reader]:
    store = open_record(record)
    try:
        yield store
    finally:
        store.close()


def main() -> None:
    """Runs a command. What can be expected to go wrong is one line on standard error and status 1 (2 for bad use)."""
    try:
        app()
    except EXPECTED as problem:
        errors.print(f"dateline: {problem}", highlight=False, markup=False, soft_wrap=True)
        sys.exit(1)
    except KeyboardInterrupt:
        errors.print("\ndateline: stopped; what was done is kept, the same command goes on from here", highlight=False)
        sys.exit(130)
