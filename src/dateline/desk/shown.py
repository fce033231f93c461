"""A page as it is handed to its template, and the record that an address means."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from dateline.questions import NotFound
from dateline.record.contract import Reader

# Quotes before "more": what a reader takes in without scrolling for long.
QUOTES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page: the answer it shows (its data), its template, and what the template needs beside.

    `keeps` are cookies that the browser is to keep: (value, seconds; None until it is closed).
    """

    template: str
    answer: Any
    keeps: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    context: dict[str, Any] = field(default_factory=dict)


Page = Callable[[Reader, Request], Shown]


def known(question: Callable[[Reader, str], Any], reader: Reader, ref: str) -> Any:
    """The answer for an address: its part before the first '-' is the id, but a page's name may hold one itself."""
    try:
        return question(reader, ref)
    except NotFound:
        if "-" not in ref:
            raise
        return question(reader, ref.split("-")[0])
