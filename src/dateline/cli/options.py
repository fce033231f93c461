"""Options that commands share, and how an answer is said: as a table for people, as JSON for programs."""

import re
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar, get_args

import typer
from rich.console import Console

from dateline import questions
from dateline.model import Status
from dateline.record import Reader, open_record

A = TypeVar("A")
# In a pipe a row is one line, so that 'grep' and 'cut' work on it; on a terminal cells are folded to its width.
LINE = 320
console = Console(width=None if sys.stdout.isatty() else LINE)
errors = Console(stderr=True)

ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def day(text: str) -> str:
    """A day, month or year as ISO writes it, from the command line."""
    with suppress(ValueError):
        if ISO.fullmatch(text) and date.fromisoformat(text + "-01-01"[len(text) - 4 :]):
            return text
    raise typer.BadParameter(f"'{text}' is no day: write it as 2024-04-10, or a month as 2024-04")


def status(text: str) -> str:
    """One of the statuses that an event can have, from the command line."""
    if text.lower() in get_args(Status):
        return text.lower()
    raise typer.BadParameter(f"'{text}' is none of {', '.join(get_args(Status))}")


Record = Annotated[Path, typer.Option("--record", help="The record file.", envvar="DATELINE_RECORD")]
Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
DEFAULT = Path("dateline.db")


def say(record: Path, json: bool, ask: Callable[[Reader], A], show: Callable[[A], None]) -> None:
    """Asks the record and prints the answer: as JSON on standard output, or for people."""
    with closing(open_record(record)) as reader:
        answer = ask(reader)
        if json:
            sys.stdout.write(questions.to_json(answer) + "\n")
        elif answer == []:
            errors.print("nothing found", highlight=False)
        else:
            show(answer)
