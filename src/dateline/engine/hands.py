"""Who does the units of a stage: this process, or several beside it. The answers are the same; one writes them all."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from dateline.engine.shapes import Group, Stage, Tools
from dateline.model import Record, Reject

Results = list[list[Record]]
# A batch is about a second of work, and another process is there after some four: it loads the models for itself.
LEAST = 10


def results(stage: Stage, groups: Sequence[Group], tools: Tools) -> Results:
    """What a stage makes of these groups; a group that it fails on becomes a reject, and the others go on."""
    try:
        return [list(result) for result in stage.run(groups, tools)]
    except Exception as problem:
        if len(groups) > 1:
            return [result for group in groups for result in results(stage, [group], tools)]
        reason = f"{type(problem).__name__}: {problem}"
        advice = "a fault in Dateline: please report it with the page"
        return [[Reject(subject=groups[0].key, stage=stage.name, reason=reason, advice=advice)]]


class Hands:
    """This process with its tools, and others that are started when a stage first has enough to do.

    `made` makes the same tools in each of the `jobs` others, for every batch: what takes long it keeps. The others are
    those of `pool`, which is shut down at the end, or else processes of this machine. With one job everything is done
    here. Only stages marked `heavy` go out: what the others do is less work than handing it over.
    """

    def __init__(
        self,
        tools: Tools,
        jobs: int = 1,
        made: Callable[[], Tools] = dict,
        pool: Executor | None = None,
    ) -> None:
        self._tools, self._jobs, self._made, self._pool = tools, jobs, made, pool

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def do(self, stage: Stage, batches: int, groups: Iterable[Sequence[Group]]) -> Iterator[Results]:
        """The results of each batch of groups, in the order given; few batches are under way at a time."""
        if self._jobs == 1 or not stage.heavy or batches < LEAST:
            yield from (results(stage, batch, self._tools) for batch in groups)
            return
        self._pool = self._pool or _processes(self._jobs)
        waiting: deque[Future[Results]] = deque()
        for batch in groups:
            waiting.append(self._pool.submit(_elsewhere, stage.name, batch, self._made))
            if len(waiting) > 2 * self._jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _processes(jobs: int) -> Executor:
    # Spawned, not forked: the desk reads in a thread, and a forked process may inherit a lock that is held.
    return ProcessPoolExecutor(jobs, get_context("spawn"))


def _elsewhere(name: str, groups: Sequence[Group], made: Callable[[], Tools]) -> Results:
    from dateline.engine.stages import STAGES

    stage = next(stage for stage in STAGES if stage.name == name)
    return results(stage, groups, made())
