"""Files, folders and standard input into pages. What cannot be read is a reject with its reason; the rest goes on."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.model import Page, Reject
from dateline.sources.limits import Budget
from dateline.sources.opening import pages_of
from dateline.sources.streams import Item, Readable, buffered

# The path that stands for standard input.
STANDARD_INPUT = Path("-")


class PathMissing(FileNotFoundError):
    """A path that was asked for does not exist."""


def pages(paths: Iterable[Path]) -> Iterator[Page | Reject]:
    """Every page in these files and folders, or a reject, in order of path. Raises `PathMissing` before reading any.

    Files that hold many pages (crawls, feeds, tables, archives) are read as a stream, one page in memory at a time; a
    page's name is then the file's, '#', and the number or name of the item. '-' is standard input.
    """
    asked = list(paths)
    for path in asked:
        if path != STANDARD_INPUT and not path.exists():
            raise PathMissing(f"there is no file or folder at {path}: check the path and try again")
    for path in asked:
        if path == STANDARD_INPUT:
            yield from stream_pages(sys.stdin.buffer, "-")
            continue
        for file in _files(path):
            yield from _file_pages(file, named=file == path)


def stream_pages(stream: Readable, name: str) -> Iterator[Page | Reject]:
    """The pages in a stream whose length is not known, named as if it were a file."""
    budget = Budget()

    def given(count: int) -> None:
        budget.given += count

    yield from pages_of(Item(stream=buffered(stream, given), name=name, file=name, budget=budget, named=True))


def _files(path: Path) -> Iterator[Path]:
    """A folder's files below it, hidden ones left out."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts):
            yield file


def _file_pages(file: Path, *, named: bool) -> Iterator[Page | Reject]:
    try:
        opened = file.open("rb", buffering=0)
    except OSError as problem:
        yield Reject(subject=file.name, stage="sources", reason=f"cannot be read: {problem}", advice="check its rights")
        return
    with opened:
        budget = Budget(given=file.stat().st_size)
        stream = buffered(opened, lambda _: None)
        yield from pages_of(
            Item(stream=stream, name=file.name, file=file.name, budget=budget, named=named, folder=str(file.parent))
        )


__all__ = ["PathMissing", "pages", "stream_pages"]
