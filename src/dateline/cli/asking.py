"""The commands that ask the record: one question each, its answer as a table or as JSON."""

from typing import Annotated

import typer

from dateline import questions
from dateline.cli import copying, options, sheets, tables
from dateline.cli.options import DEFAULT, Json, Record, console, say
from dateline.questions.choosing import Conditions

app = typer.Typer()
Ref = Annotated[str, typer.Argument(metavar="ID", help="Its id, or the beginning of it.")]


@app.command()
def stories(record: Record = DEFAULT, json: Json = False) -> None:
    """What the pages tell of: stories by independent reports."""
    say(record, json, questions.stories, lambda answer: console.print(tables.stories(answer)))


@app.command()
def story(story: Ref, record: Record = DEFAULT, json: Json = False) -> None:
    """One story: its thread, its events, what was said."""
    say(record, json, lambda reader: questions.story(reader, story), lambda answer: sheets.story(console, answer))


@app.command()
def threads(record: Record = DEFAULT, json: Json = False) -> None:
    """Stories of one subject. They may lie weeks, months and years apart, and stand in the order of time."""
    say(record, json, questions.threads, lambda answer: console.print(tables.threads(answer)))


@app.command()
def thread(thread: Ref, record: Record = DEFAULT, json: Json = False) -> None:
    """One thread: its stories in the order of time."""
    ask = lambda reader: questions.thread(reader, thread)  # noqa: E731
    say(record, json, ask, lambda answer: console.print(tables.threads([answer])))


@app.command()
def events(
    actor: Annotated[str | None, typer.Option(help="Only with this actor.")] = None,
    dyad: Annotated[
        tuple[str, str] | None, typer.Option(help="Only where these two take part: actors, or their countries.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="Only with this country (a name, or ISO alpha-3 as 'JPN').")
    ] = None,
    place: Annotated[str | None, typer.Option(help="Only in this town, building or country.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind (PLOVER, as CONSULT).")] = None,
    status: Annotated[
        str | None,
        typer.Option(
            parser=options.status, metavar="STATUS", help="Only this status (happened, announced, denied, …)."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(parser=options.day, metavar="DAY", help="From this day on (2024-04-10).")
    ] = None,
    until: Annotated[str | None, typer.Option(parser=options.day, metavar="DAY", help="Up to this day.")] = None,
    at_least: Annotated[int, typer.Option(help="Only with so many independent reports.")] = 1,
    uncertain: Annotated[bool, typer.Option("--uncertain", help="What was left out, the surest first.")] = False,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who did what to whom, when and where. Every option given must hold."""
    if uncertain:
        say(record, json, questions.uncertain, lambda answer: console.print(tables.uncertain(answer)))
        return
    conditions = Conditions(
        actor=actor,
        dyad=dyad,
        country=country,
        place=place,
        kind=kind,
        status=status,
        since=since,
        until=until,
        at_least=at_least,
    )
    ask = lambda reader: questions.events(reader, **conditions)  # noqa: E731
    say(record, json, ask, lambda answer: console.print(tables.events(answer)))


@app.command()
def event(event: Ref, record: Record = DEFAULT, json: Json = False) -> None:
    """One event: fields, history, the words of each report. Each says how it was found, and what sources differ on."""
    say(record, json, lambda reader: questions.event(reader, event), lambda answer: sheets.event(console, answer))


@app.command()
def quotes(
    by: Annotated[str | None, typer.Option(help="Only by this speaker.")] = None,
    about: Annotated[str | None, typer.Option(help="Only with this word.")] = None,
    since: Annotated[
        str | None, typer.Option(parser=options.day, metavar="DAY", help="Only in articles from this day on.")
    ] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who said what."""
    ask = lambda reader: questions.quotes(reader, by=by, about=about, since=since)  # noqa: E731
    say(record, json, ask, lambda answer: console.print(tables.quotes(answer)))


@app.command()
def copies(
    article: Annotated[str | None, typer.Argument(help="Only its lineage: an article's id or its page's name.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Who printed whose words. With an article: where its words come from, and all that print them."""
    if article:
        say(record, json, lambda r: questions.lineage(r, article), lambda answer: copying.lineage(console, answer))
    else:
        say(record, json, questions.copies, lambda answer: console.print(tables.copies(answer)))


@app.command()
def independent(
    articles: Annotated[list[str], typer.Argument(help="Articles: their ids or their pages' names.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """How many independent reports some articles are, and why."""
    ask = lambda reader: questions.independent_reports(reader, articles)  # noqa: E731
    say(record, json, ask, lambda answer: copying.independent(console, answer))


@app.command()
def compare(
    a: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    b: Annotated[str, typer.Argument(help="The other one.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Two articles side by side, word by word."""
    ask = lambda reader: questions.compare(reader, a, b)  # noqa: E731
    say(record, json, ask, lambda answer: copying.comparison(console, answer))


@app.command()
def timeline(
    story: Annotated[str | None, typer.Option(help="Only of this story.")] = None,
    actor: Annotated[str | None, typer.Option(help="Only with this actor.")] = None,
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """All events in the order of time, the undated last."""
    ask = lambda reader: questions.timeline(reader, story=story, actor=actor)  # noqa: E731
    say(record, json, ask, lambda answer: console.print(tables.events(answer.events)))


@app.command()
def article(
    article: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """One article: its text, and what was found in it. Each with how, and what was removed from its page."""
    say(record, json, lambda reader: questions.article(reader, article), lambda answer: sheets.article(console, answer))


@app.command()
def actor(
    name: Annotated[str, typer.Argument(help="A name, words that pages use for it, or an id.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """One actor: offices, mentions, events and quotes. Offices come with their terms and how they are known."""
    say(record, json, lambda reader: questions.actor(reader, name), lambda answer: sheets.actor(console, answer))


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
    say(record, json, ask, lambda answer: console.print(tables.actors(answer)))


@app.command()
def dates(
    article: Annotated[str, typer.Argument(help="An article's id, or its page's name.")],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """The times an article tells, and when it was published. Each with its value, its days and the reason."""
    say(record, json, lambda reader: questions.dates(reader, article), lambda answer: sheets.dates(console, answer))


@app.command()
def search(
    words: Annotated[str, typer.Argument(help='Words that a sentence must hold; "words in quotes" stand together.')],
    record: Record = DEFAULT,
    json: Json = False,
) -> None:
    """Sentences that hold these words, copies counted once."""
    say(record, json, lambda reader: questions.search(reader, words), lambda answer: console.print(tables.hits(answer)))


@app.command()
def rejects(record: Record = DEFAULT, json: Json = False) -> None:
    """What was refused, at which stage, why, and what to do."""
    say(record, json, questions.rejects, lambda answer: console.print(tables.rejects(answer)))
