"""What can be wrong with a record file is told in one line that says what to do."""

import sqlite3
from pathlib import Path

import pytest

from dateline.model import Page
from dateline.record import RecordProblem, SqliteRecord, open_record


def test_a_missing_record_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(RecordProblem, match="dateline read"):
        open_record(tmp_path / "none.db")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(b"not a database, but long enough to be read as a header of one" * 100)
    with pytest.raises(RecordProblem, match="not a whole record"):
        open_record(path)


def test_a_database_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE birds (name)")
    with pytest.raises(RecordProblem, match="not a Dateline record"):
        open_record(path)


def test_a_record_of_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    SqliteRecord(path).close()
    with sqlite3.connect(path) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordProblem, match="newer Dateline"):
        open_record(path)


def test_a_locked_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.db"
    store = SqliteRecord(path)
    store._base.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordProblem, match="in use by another program"):
        store.put([Page(body=b"x")])
    other.execute("ROLLBACK")
    store.put([Page(body=b"x")])
    assert len(store.all(Page)) == 1


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    store = SqliteRecord(tmp_path / "record.db")
    broken = Page(body=b"y", name=None)  # type: ignore[arg-type]
    with pytest.raises(RecordProblem):
        store.put([Page(body=b"x"), broken])
    assert store.all(Page) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordProblem, match="does not exist"):
        open_record(tmp_path / "no" / "record.db", must_exist=False)
