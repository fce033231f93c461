"""How long work shows itself: a bar with counts on a terminal, now and then a plain line elsewhere."""

import time
from collections.abc import Mapping
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from dateline.engine.local import Progress

COUNTED = {"Page": "pages", "Article": "articles", "Story": "stories", "Quote": "quotes", "Event": "events"}
# Seconds between plain lines: a log of an hour's reading stays within two screens.
PAUSE = 30


def counted(counts: Mapping[str, int]) -> str:
    """'4,812 pages, 310 stories': what there is so far, in the order of the road."""
    shown = [(counts.get(kind, 0), word) for kind, word in COUNTED.items()]
    return ", ".join(f"{number:,} {word}" for number, word in shown if number)


class Shown:
    """Watches a reading and shows where it stands; a context, so that the bar is taken away at the end."""

    def __init__(self, console: Console) -> None:
        self.console = console
        columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self.bar = Bar(*columns, TextColumn("{task.fields[counts]}"), console=console, transient=True)
        self.task = self.bar.add_task("", total=None, counts="")
        self.said = time.monotonic()

    def __enter__(self) -> "Shown":
        if self.console.is_terminal:
            self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        self.bar.stop()

    def __call__(self, progress: Progress) -> None:
        counts = counted(progress.counts)
        if self.console.is_terminal:
            self.bar.update(
                self.task, description=progress.stage, completed=progress.done, total=progress.total, counts=counts
            )
        elif time.monotonic() - self.said > PAUSE:
            self.said = time.monotonic()
            self.console.print(f"{progress.stage}: {progress.done:,} of {progress.total:,} · {counts}")
