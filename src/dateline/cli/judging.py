"""`dateline judge`: the decisions of a reader from the command line, through the same function as the desk's."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Annotated

import typer

from dateline import questions
from dateline.cli import tables
from dateline.cli.options import DEFAULT, Json, Record, console, say
from dateline.engine import judging
from dateline.model import Actor, Event, Judgement, Story
from dateline.questions import NotFound
from dateline.questions.references import one_article
from dateline.record import Reader, open_record

app = typer.Typer(
    help="Correct the record: merge, split, reject, undo. Every decision is kept, and can be undone.",
    no_args_is_help=True,
)
Ref = Annotated[
    str, typer.Argument(help="A story or an event, by its id or the beginning of it; an actor by its id or name.")
]
CALLED = "by its id, the beginning of it or the name of its page; its copies go with it."


@app.command()
def merge(one: Ref, other: Ref, record: Record = DEFAULT) -> None:
    """The first becomes part of the second. Two stories, two events, or two actors."""
    _decide(record, lambda reader: judging.merged(reader, thing(reader, one), thing(reader, other)))


@app.command()
def split(
    whole: Ref,
    off: Annotated[str, typer.Argument(help=f"The article to split off, {CALLED}")],
    name: Annotated[str, typer.Option("--as", help="Of an actor: what the one in this article is called.")] = "",
    record: Record = DEFAULT,
) -> None:
    """One report leaves a story or an event. Of an actor: in that article somebody else is meant."""
    _decide(record, lambda reader: judging.split(reader, thing(reader, whole), _article(reader, off), name))


@app.command()
def move(
    article: Annotated[str, typer.Argument(help=f"The article to move, {CALLED}")],
    story: Annotated[str, typer.Argument(help="The story that it belongs to, by its id or the beginning of it.")],
    record: Record = DEFAULT,
) -> None:
    """One independent report leaves its story for another."""
    _decide(
        record, lambda reader: judging.moved(reader, _article(reader, article), questions.story_record(reader, story))
    )


@app.command()
def reject(what: Ref, record: Record = DEFAULT) -> None:
    """A story, an event or an actor is wrong, and is shown no more."""
    _decide(record, lambda reader: judging.rejected(reader, thing(reader, what)))


@app.command()
def correct(
    event: Annotated[str, typer.Argument(help="An event, by its id or the beginning of it.")],
    field: Annotated[str, typer.Argument(help="The field on which its sources differ: when, status or a number.")],
    value: Annotated[str, typer.Argument(help="The value to keep, as the event lists it.")],
    record: Record = DEFAULT,
) -> None:
    """Of two values on which sources differ, this one is right."""
    _decide(record, lambda reader: judging.corrected(reader, questions.event_record(reader, event), field, value))


@app.command()
def undo(
    number: Annotated[int | None, typer.Argument(help="Which decision; the last one if no number is given.")] = None,
    record: Record = DEFAULT,
) -> None:
    """Take a decision back."""
    _decide(record, lambda reader: judging.undone(reader, number))


@app.command("list")
def listed(record: Record = DEFAULT, json: Json = False) -> None:
    """What was decided, the last one first."""
    say(record, json, questions.judgements, lambda answer: console.print(tables.judgements(answer)))


def thing(reader: Reader, ref: str) -> Story | Event | Actor:
    for record in (questions.story_record, questions.event_record):
        with suppress(NotFound):
            return record(reader, ref)
    try:
        return questions.actor_record(reader, ref)
    except NotFound as problem:
        if str(problem).startswith("Several"):
            raise
        raise NotFound(f"The record has no story, no event and no actor '{ref}'.") from None


def _article(reader: Reader, ref: str) -> str:
    """The id of an article; what calls none is left as it is, since an event's report may be meant."""
    try:
        return one_article(reader, ref).id
    except NotFound as problem:
        if str(problem).startswith("The record has no"):
            return ref
        raise


def _decide(record: Path, made: Callable[[Reader], Sequence[Judgement]]) -> None:
    with closing(open_record(record)) as reader:
        found = made(reader)
    judging.judge(record, found)
    last = found[-1]
    said = f"Undone: {last.note}" if last.undone else f"{last.note} Decision {last.decision}."
    console.print(said, highlight=False, markup=False)
