"""Where the record is kept: one SQLite file, or memory."""

from pathlib import Path

from dateline.record.contract import Found, Reader, RecordProblem, Work, Writer
from dateline.record.memory import MemoryRecord
from dateline.record.sqlite import SqliteRecord

__all__ = ["Found", "MemoryRecord", "Reader", "RecordProblem", "SqliteRecord", "Work", "Writer", "open_record"]


def open_record(path: str | Path, *, must_exist: bool = True) -> SqliteRecord:
    """The record in this file, made if it is not there and need not be. Raises `RecordProblem`."""
    return SqliteRecord(Path(path), must_exist=must_exist)
