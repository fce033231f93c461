"""Names on the sample pages lead to the actors that a reader found there (entities.json)."""

import importlib.util
from pathlib import Path

import pytest

from dateline.record import open_record

BENCH = Path(__file__).parents[2] / "bench" / "naming.py"


@pytest.mark.parametrize(("kind", "least"), [("states", 0.95), ("persons", 0.92), ("organisations", 0.6)])
def test_links_of_the_sample_pages(sample_record: Path, kind: str, least: float) -> None:
    spec = importlib.util.spec_from_file_location("bench_naming", BENCH)
    assert spec
    assert spec.loader
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    reader = open_record(sample_record)
    assert bench.f1(*bench.linked(reader)[kind])[2] >= least
    reader.close()
