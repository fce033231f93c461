"""Same pages, same record: in any order, in pieces, after a stop, and with Arrow batches between the stages."""

import sqlite3
from importlib.resources import files
from pathlib import Path
from random import Random

import pytest

from dateline import sources
from dateline.engine import arrow, few
from dateline.engine.local import Progress, run
from dateline.engine.stages import STAGES
from dateline.language import Language
from dateline.model import Page, Record
from dateline.record import MemoryRecord, Reader, SqliteRecord, open_record
from dateline.record.rows import KINDS


def whole(reader: Reader) -> dict[str, list[Record]]:
    return {name: reader.all(kind) for name, kind in KINDS.items()}


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    found = sources.pages([Path(str(files("dateline") / "samples"))])
    return [page for page in found if isinstance(page, Page)]


@pytest.fixture(scope="module")
def expected(sample_record: Path) -> dict[str, list[Record]]:
    return whole(open_record(sample_record))


def same(found: dict[str, list[Record]], expected: dict[str, list[Record]]) -> None:
    for name in KINDS:
        assert found[name] == expected[name], name


@pytest.mark.parametrize("seed", [1, 2])
def test_in_any_order_and_in_pieces(
    pages: list[Page], expected: dict[str, list[Record]], language: Language, seed: int
) -> None:
    shuffled = Random(seed).sample(pages, len(pages))
    record = MemoryRecord()
    for piece in (shuffled[:5], shuffled[5:20], shuffled[20:]):
        record.put(piece)
        run(record, STAGES, {"language": language})
    same(whole(record), expected)


def test_in_small_pieces_with_only_what_is_near_each(
    pages: list[Page],
    expected: dict[str, list[Record]],
    language: Language,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(few, "FEW", 0)
    record = SqliteRecord(tmp_path / "record.db")
    shuffled = Random(3).sample(pages, len(pages))
    for place in range(0, len(pages), 4):
        record.put(shuffled[place : place + 4])
        run(record, STAGES, {"language": language})
    same(whole(record), expected)


def test_after_a_stop_in_the_middle(pages: list[Page], expected: dict[str, list[Record]], language: Language) -> None:
    record = MemoryRecord()
    record.put(pages)

    def stop(progress: Progress) -> None:
        if progress.stage == "quote":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(record, STAGES, {"language": language}, watch=stop)
    run(record, STAGES, {"language": language})
    same(whole(record), expected)


def test_with_arrow_batches_between_the_stages(
    pages: list[Page], expected: dict[str, list[Record]], language: Language
) -> None:
    done = arrow.run({Page: arrow.to_batches(Page, pages)}, STAGES, {"language": language})
    found = {
        name: [record for _, record in sorted(arrow.from_batches(kind, done[kind]).items())]
        for name, kind in KINDS.items()
    }
    same(found, expected)


def test_every_key_between_tables_holds(sample_record: Path) -> None:
    with sqlite3.connect(sample_record) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []


def test_no_two_units_make_one_record_differently(pages: list[Page], language: Language) -> None:
    """Else which of them came last would show, and with it the order of reading."""
    made: dict[tuple[str, str], Record] = {}

    class Checked(MemoryRecord):
        def put(self, records, work=()) -> None:  # type: ignore[no-untyped-def]
            for record in records:
                assert made.setdefault((type(record).__name__, record.id), record) == record
            super().put(records, work)

    record = Checked()
    record.put(pages)
    run(record, STAGES, {"language": language})
