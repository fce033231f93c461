"""The bench gives each reader the same pages, and the scorer each reader's answers in the order of the rows."""

import gzip
import json
from pathlib import Path

import peers
import pytest
import reading

PAGE = "<html><body><h1>Ferry late again</h1>" + "<p>The ferry to Port Ellery was late on Monday, they said.</p>" * 9


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "reading-html").mkdir()
    rows = [{"url": None, "page": f"{name}.html.gz"} for name in ("one", "two", "three")]
    for row in rows:
        (tmp_path / str(row["page"])).write_bytes(gzip.compress(f"{PAGE}<p>{row['page']}</p>".encode()))
    with gzip.open(tmp_path / "reading-html/wcxb.jsonl.gz", "wt") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return tmp_path


def test_answers_come_in_the_order_of_the_rows(gold: Path) -> None:
    def whole(page: bytes, **told: str) -> peers.Found:
        return peers.Found(text=page.decode())

    def failing(page: bytes, **told: str) -> peers.Found:
        raise ValueError("no")

    rows = reading.rows_of(gold, "html/wcxb", None)
    runs = reading.measured(gold, rows, {"whole": whole, "failing": failing})
    given = [runs["whole"](b"").text for _ in rows]
    assert [row["page"] in text for row, text in zip(rows, given, strict=True)] == [True] * 3
    assert runs["failing"].failures == 3
    cells = reading.cells(runs["whole"], {"F1": 0.5}, runs["failing"], 80.0)
    assert cells["F1"] == ".500"
    assert float(cells[f"times {peers.RULER}"]) > 0


def test_readers_that_are_not_installed_are_left_out() -> None:
    chosen = {"ours": ("dateline", peers.dateline), "none": ("no_such_reader", peers.dateline)}
    assert list(peers.installed(chosen)) == ["ours"]
