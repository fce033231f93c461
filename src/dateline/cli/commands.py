"""`dateline`: all commands together, and what becomes of that which can be expected to go wrong."""

import sys
from typing import Annotated

import typer

import dateline
from dateline import grammar, questions, sources
from dateline.cli import asking, judging, reading
from dateline.cli.options import errors
from dateline.engine.cluster import NoCluster
from dateline.engine.judging import NotDecided
from dateline.engine.local import Refused
from dateline.naming import OwnActorsWrong
from dateline.record import RecordProblem

app = typer.Typer(
    help="Reads news pages and keeps a record of what happened: when, where, who, who says so, and how many reported "
    "it independently. Start with 'dateline demo', or 'dateline read FOLDER' and then 'dateline desk'.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(reading.app)
app.add_typer(asking.app)
app.add_typer(judging.app, name="judge")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"dateline {dateline.__version__}")
        raise typer.Exit


@app.callback()
def top(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False) -> None:
    """Nothing but what every command has in common."""


EXPECTED = (
    RecordProblem,
    sources.PathMissing,
    OwnActorsWrong,
    grammar.ModelMissing,
    questions.NotFound,
    NotDecided,
    NoCluster,
    Refused,
)


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
