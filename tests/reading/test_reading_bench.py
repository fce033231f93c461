"""The bench gives each reader the same pages, and the scorer each reader's answers in the order of the rows."""

import gzip
import json
from pathlib import Path

import peers
import pytest
import reading

ROWS = [{"url": None, "text": f"The ferry was late on day {day}.", "body": ""} for day in range(3)]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "reading-text").mkdir()
    with gzip.open(tmp_path / "reading-text/wcxb.jsonl.gz", "wt") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in ROWS)
    return tmp_path


def test_each_reader_reads_each_page_in_a_process_of_its_own(gold: Path) -> None:
    rows = reading.rows_of(gold, "text/wcxb", None)
    runs = reading.measured(gold, "text/wcxb", rows, ["all lines", "long lines"])
    assert [runs["all lines"](b"").text for _ in rows] == [row["text"] for row in ROWS]
    assert [runs["long lines"](b"").text for _ in rows] == ["", "", ""]
    assert runs["all lines"].megabytes > 1


def test_a_page_that_a_reader_fails_on_is_one_it_finds_nothing_on() -> None:
    run, ruler = reading.Run(), reading.Run()
    run.keep(None, 1.0)
    ruler.keep(peers.Found(text="The ferry was late."), 2.0)
    assert run(b"") == peers.Found()
    cells = reading.cells(run, {"F1": 0.5}, ruler)
    assert cells["failures"] == "1"
    assert cells["F1"] == ".500"
    assert cells[f"times {peers.RULER}"] == "2.00"


def test_readers_that_are_not_installed_are_left_out() -> None:
    chosen = {"ours": ("dateline", peers.dateline), "none": ("no_such_reader", peers.dateline)}
    assert list(peers.installed(chosen)) == ["ours"]
