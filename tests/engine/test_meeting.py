"""Articles that come one by one into a record meet as if all had come at once, and only those that share a mark."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.engine import few, meeting
from dateline.engine.local import Refused, run
from dateline.engine.shapes import Each, Taking, alone, by_id
from dateline.engine.stages import STAGES
from dateline.model import Article, Copy, Fingerprint, Lineage, Pair, Record, Recurrence, Reject
from dateline.record import MemoryRecord, SqliteRecord, Writer
from tests.tracing.test_tracing_properties import pile

COPIES = tuple(stage for stage in STAGES if stage.name in ("fingerprint", "pair", "align", "descend"))
KINDS: tuple[type[Record], ...] = (Fingerprint, Pair, Recurrence, Copy, Lineage)


@pytest.fixture(params=["memory", "sqlite"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Writer:
    return MemoryRecord() if request.param == "memory" else SqliteRecord(tmp_path / "record.db")


@pytest.fixture(autouse=True)
def _however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(few, "FEW", 0)
    monkeypatch.setattr(meeting, "FEW", 1)


def made(record: Writer) -> dict[str, list[Record]]:
    return {kind.__name__: record.all(kind) for kind in KINDS}


def read(record: Writer, *articles: Article) -> None:
    record.put(articles)
    run(record, COPIES, {})


def articles() -> list[Article]:
    found = [each for seed in (3, 4) for each in pile(seed)]
    random.Random(1).shuffle(found)
    return list({each.id: each for each in found}.values())


def test_one_by_one_is_all_at_once(record: Writer) -> None:
    for article in articles():
        read(record, article)
    whole = MemoryRecord()
    read(whole, *articles())
    assert made(record) == made(whole)
    assert record.count(Pair)


def test_few_new_ones_are_not_compared_all_with_all(record: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    *most, last = articles()
    read(record, *most)

    monkeypatch.setattr("dateline.engine.stages.candidates", None)  # would fail
    read(record, last)
    assert last.id in {lineage.article for lineage in record.all(Lineage)}


def test_after_a_reading_that_was_cut_off_all_are_compared(record: Writer) -> None:
    *most, last = articles()
    read(record, *most)
    record.put([last])
    refusing = Each(
        name="refusing",
        version=1,
        takes=(Taking(Article, by_id),),
        gives=(),
        run=alone(lambda group: [Reject(subject=group.key, stage="refusing", reason="", advice="")]),
    )
    with pytest.raises(Refused):
        run(record, (*COPIES[:2], refusing), {}, strict=True)
    read(record)
    whole = MemoryRecord()
    read(whole, *articles())
    assert made(record) == made(whole)


def test_one_article_that_changes_has_all_compared(record: Writer) -> None:
    first, *others = articles()
    read(record, replace(first, text="\n\n".join(each.text for each in others[:2])), *others)
    read(record, first)
    whole = MemoryRecord()
    read(whole, *articles())
    assert made(record) == made(whole)


def test_an_article_that_goes_takes_its_pairs_along(record: Writer) -> None:
    found = articles()
    read(record, *found)
    record.sweep({Article: {each.id for each in found[1:]}}, {})
    read(record)
    whole = MemoryRecord()
    read(whole, *found[1:])
    assert made(record) == made(whole)
