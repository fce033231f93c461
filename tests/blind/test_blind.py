"""The whole road on pages that were written, and judged by a reader, before the program saw them.

Floors are what is reached today and only go up; nothing false is let in. `bench/check.py` prints each item by itself.
"""

import json
from pathlib import Path

import pytest
from check import judge, load, totals
from comparing import Line

from dateline.engine.reading import read_into
from dateline.language import Language

HERE = Path(__file__).parent
# (at least so many right, at most so many false)
FLOORS = {
    "pages": (21, 0),
    "fields": (115, 0),
    "copies": (4, 0),
    "stories": (8, 0),
    "events": (48, 0),
    "quotes": (58, 0),
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory, language: Language) -> dict[str, list[Line]]:
    record = tmp_path_factory.mktemp("blind") / "blind.db"
    read_into(record, [HERE / "pages"], language)
    return judge(json.loads((HERE / "expected.json").read_text("utf-8")), load(record))


@pytest.mark.parametrize("area", FLOORS)
def test_unseen_pages_come_out_as_a_reader_expects(judged: dict[str, list[Line]], area: str) -> None:
    least, most = FLOORS[area]
    count = totals(judged[area])
    assert count["right"] >= least, [line.item for line in judged[area] if line.mark != "right"]
    assert count["false"] <= most, [(line.item, line.found) for line in judged[area] if line.mark == "false"]
