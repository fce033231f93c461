"""The workers of a Dask cluster as the hands of a reading (`pip install dateline[cluster]`; docs/cluster.md)."""

import re
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from dateline import grammar

if TYPE_CHECKING:
    from distributed import Client

Given = ParamSpec("Given")
Made = TypeVar("Made")
# Enough to connect within a data centre; a scheduler that is not there is told soon.
PATIENCE = "10s"
ADDRESS = re.compile(r"[a-z]+://.+:\d+")


class NoCluster(RuntimeError):
    """The cluster cannot do the work of this reading."""


class Workers(Executor):
    """The workers that a Dask scheduler has when the reading begins; `jobs` is how many.

    Raises `NoCluster` where none can be reached, and where one would make other records than this machine.
    """

    def __init__(self, address: str) -> None:
        self._client = _client(address)
        threads = self._client.nthreads()
        try:
            _agree(address, threads, self._client.run(program, on_error="return"))
        except NoCluster:
            self._client.close()
            raise
        self._work, self.jobs = self._client.get_executor(pure=False), len(threads)

    def submit(self, function: Callable[Given, Made], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Made]:
        found: Future[Made] = self._work.submit(function, *args, **kwargs)
        return found

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._work.shutdown(wait=wait and not cancel_futures)
        self._client.close()


def _client(address: str) -> "Client":
    if not ADDRESS.fullmatch(address):
        raise NoCluster(f"'{address}' is no address of a Dask scheduler: one looks like tcp://10.0.0.1:8786")
    try:
        from distributed import Client

        return Client(address, timeout=PATIENCE, set_as_default=False)
    except ImportError as problem:
        raise NoCluster("Dask is not installed: run 'pip install dateline[cluster]'") from problem
    except OSError as problem:
        raise NoCluster(f"no Dask scheduler answers at {address}: {problem}") from problem


def program() -> list[tuple[str, int | str]]:
    """What a process would run: the stages' versions and the language model. Equal programs make equal records."""
    from dateline.engine.stages import STAGES  # here: a command that asks the record needs none of the stages

    return [*((stage.name, stage.version) for stage in STAGES), ("model", grammar.load().name)]


def _agree(address: str, threads: Mapping[str, int], programs: Mapping[str, object]) -> None:
    """`threads` and what `program` gave, by worker; an error is another program too."""
    if not threads:
        raise NoCluster(f"the Dask scheduler at {address} has no workers: start some with 'dask worker {address}'")
    for worker, count in sorted(threads.items()):
        if count > 1:  # the language model keeps state while it parses
            raise NoCluster(f"the worker {worker} has {count} threads: start it with 'dask worker --nthreads 1'")
        if programs[worker] != program():
            raise NoCluster(f"the worker {worker} has another version of Dateline, or none: install this one there")
