"""The whole road on pages that were written, and judged by a reader, before the program saw them.

Floors are what is reached today; nothing false is let in. `bench/check.py` prints each item by itself.
"""

import json
from pathlib import Path

import pytest
from check import judge, load, totals
from comparing import Line

from dateline.engine.reading import read_into
from dateline.language import Language

HERE = Path(__file__).parent
# For each set and area at least so many right.
FLOORS = {
    "first": {"pages": 23, "fields": 118, "copies": 5, "stories": 9, "events": 49, "quotes": 60},
    "second": {"pages": 10, "fields": 49, "copies": 1, "stories": 5, "events": 26, "quotes": 22},
    "third": {"pages": 10, "fields": 53, "copies": 0, "stories": 9, "events": 65, "quotes": 12},
    "fourth": {"pages": 11, "fields": 63, "copies": 0, "stories": 11, "events": 74, "quotes": 16},
    "fifth": {"pages": 12, "fields": 66, "copies": 2, "stories": 8, "events": 45, "quotes": 19},
}


@pytest.fixture(scope="module", params=FLOORS)
def judged(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, language: Language
) -> tuple[str, dict[str, list[Line]]]:
    name = str(request.param)
    record = tmp_path_factory.mktemp("blind") / f"{name}.db"
    read_into(record, [HERE / name], language)
    return name, judge(json.loads((HERE / f"{name}.json").read_text("utf-8")), load(record))


@pytest.mark.parametrize("area", FLOORS["first"])
def test_unseen_pages_come_out_as_a_reader_expects(judged: tuple[str, dict[str, list[Line]]], area: str) -> None:
    name, lines = judged
    count = totals(lines[area])
    assert count["right"] >= FLOORS[name][area], [line.item for line in lines[area] if line.mark != "right"]
    assert not count["false"], [(line.item, line.found) for line in lines[area] if line.mark == "false"]
