"""The golden case of the whole road: the sample pages against a careful reader's record of them.

The floors are what is reached today; they go up when more comes out right, and never down. `bench/check.py` prints each
item by itself.
"""

import gzip
import json
from importlib.resources import files
from pathlib import Path

import pytest
from check import judge, load, totals
from comparing import Found, Line

from dateline.engine.reading import Outcome, read_into
from dateline.language import Language
from dateline.model import Article, Event, Reject
from dateline.record import SqliteRecord, open_record

HERE = Path(__file__).parent
FOLDER = Path(str(files("dateline") / "samples"))
# (at least so many right, at most so many false)
FLOORS = {
    "pages": (39, 0),
    "copies": (14, 0),
    "stories": (10, 0),
    "threads": (2, 0),
    "events": (39, 0),
    "quotes": (87, 0),
}


@pytest.fixture(scope="module")
def found(sample_record: Path) -> Found:
    return load(sample_record)


@pytest.fixture(scope="module")
def judged(found: Found) -> dict[str, list[Line]]:
    return judge(json.loads((HERE / "expected.json").read_text("utf-8")), found)


@pytest.mark.parametrize("area", FLOORS)
def test_comes_out_as_expected(judged: dict[str, list[Line]], area: str) -> None:
    least, most = FLOORS[area]
    count = totals(judged[area])
    assert count["right"] >= least, [line.item for line in judged[area] if line.mark != "right"]
    assert count["false"] <= most, [(line.item, line.found) for line in judged[area] if line.mark == "false"]


def test_every_page_gives_one_article(found: Found) -> None:
    assert {name: len(articles) for name, articles in found.articles.items()} == {
        path.name: 1 for path in FOLDER.iterdir()
    }


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, language: Language) -> tuple[Outcome, SqliteRecord]:
    folder = tmp_path_factory.mktemp("bad")
    for path in (HERE / "bad").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    good = gzip.decompress((FOLDER / "copperline-times-visit-scrapped.html.gz").read_bytes())
    (folder / "good.html").write_bytes(good)
    outcome = read_into(folder / "bad.db", [folder], language)
    return outcome, open_record(folder / "bad.db")


def test_bad_pages_are_refused_with_a_reason_and_the_rest_goes_on(bad: tuple[Outcome, SqliteRecord]) -> None:
    outcome, record = bad
    assert outcome.refused >= 5
    assert all(reject.reason and reject.advice for reject in record.all(Reject))
    assert "good.html" in {record.places(article.page)[0] for article in record.all(Article)}
    assert record.all(Event)


def test_another_encoding_is_never_mangled(bad: tuple[Outcome, SqliteRecord]) -> None:
    _, record = bad
    texts = [article.text for article in record.all(Article)]
    assert not any("\N{REPLACEMENT CHARACTER}" in text or "ï¿½" in text for text in texts)
    whitmarsh = [text for text in texts if "Whitmarsh" in text]
    assert not whitmarsh or "café" in whitmarsh[0]
