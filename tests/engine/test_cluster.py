"""The workers of a Dask cluster make the record that this machine makes alone."""

from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from distributed import LocalCluster

from dateline import grammar
from dateline.engine import hands
from dateline.engine.cluster import NoCluster, Workers
from dateline.engine.reading import read_into
from dateline.record import open_record
from dateline.record.rows import KINDS


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as workers:
        yield workers


def made(record: Path, **how: str | int) -> dict[str, dict[str, str]]:
    """The digests of all that a reading of some sample pages puts into a record."""
    with as_file(files("dateline") / "samples") as folder:
        pages = sorted(folder.glob("*.html"))[:6]
        read_into(record, pages, grammar.load(), **how)  # type: ignore[arg-type]
    with closing(open_record(record)) as reader:
        return {kind.__name__: reader.digests(kind) for kind in KINDS.values()}


def test_a_cluster_makes_what_one_process_makes(
    cluster: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands, "LEAST", 1)  # else so few pages would not go out
    there = made(tmp_path / "there.db", cluster=cluster.scheduler_address)
    assert there == made(tmp_path / "here.db", jobs=1)
    assert there["Event"]


def test_workers_with_several_threads_are_refused() -> None:
    crowded = LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, protocol="tcp://", dashboard_address=None
    )
    with crowded, pytest.raises(NoCluster, match="2 threads: start it with 'dask worker --nthreads 1'"):
        Workers(crowded.scheduler_address)


def test_workers_of_another_program_are_refused(cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.engine.stages.STAGES", ())
    with pytest.raises(NoCluster, match="has another version of Dateline"):
        Workers(cluster.scheduler_address)


def test_no_workers_and_no_scheduler_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with LocalCluster(n_workers=0, dashboard_address=None) as empty, pytest.raises(NoCluster, match="has no workers"):
        Workers(empty.scheduler_address)
    monkeypatch.setattr("dateline.engine.cluster.PATIENCE", "1s")
    with pytest.raises(NoCluster, match="no Dask scheduler answers"):
        Workers("tcp://127.0.0.1:9")
    with pytest.raises(NoCluster, match="'somewhere' is no address of a Dask scheduler"):
        Workers("somewhere")
