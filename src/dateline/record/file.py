"""An SQLite file as a record: opened, brought to the newest form, its errors told in words, its transactions whole."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.record.contract import RecordProblem

# Half of SQLite's default limit of 999 variables in old builds.
CHUNK = 500


@cache
def _migrations() -> tuple[str, ...]:
    folder = files("dateline.record") / "migrations"
    scripts = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(script.read_text(encoding="utf-8") for script in scripts)


class RecordFile:
    """One open file. Raises `RecordProblem` when it cannot be used."""

    def __init__(self, path: Path, *, must_exist: bool = False) -> None:
        self.path, self.name = path, str(path.resolve())
        if must_exist and not path.exists():
            raise RecordProblem(f"there is no record at {path}: make one with 'dateline read PATH... --record {path}'")
        if not path.parent.is_dir():
            raise RecordProblem(f"the folder {path.parent} does not exist: make it, or name another file with --record")
        with self._explained():
            self._open(path)

    def _open(self, path: Path) -> None:
        # Autocommit, so that every transaction is one that `_whole` begins; other threads (the desk) only read.
        self._base = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        self._base.row_factory = sqlite3.Row
        version: int = self._base.execute("PRAGMA user_version").fetchone()[0]
        if version > len(_migrations()):
            raise RecordProblem(
                f"{path} was made by a newer Dateline (record version {version}; this one knows {len(_migrations())}): "
                "upgrade with 'pip install -U dateline', or name another file with --record"
            )
        if version == 0 and self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise RecordProblem(f"{path} is an SQLite file but not a Dateline record: name another file with --record")
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        for number, script in enumerate(_migrations()[version:], version + 1):
            # A script may drop what is made again: then a reading must not take the rest as whole.
            anew = "DELETE FROM notes WHERE key LIKE 'stage whole %';"
            self._base.executescript(f"BEGIN IMMEDIATE; {script} {anew} PRAGMA user_version = {number}; COMMIT;")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """SQLite's errors as one line that names the file and says what to do."""
        try:
            yield
        except sqlite3.OperationalError as problem:
            if "locked" in str(problem) or "busy" in str(problem):
                raise RecordProblem(
                    f"{self.path} is in use by another program: wait for its end, or name another file with --record"
                ) from problem
            raise RecordProblem(
                f"{self.path} cannot be used: {problem}; check its rights and the space on its disk"
            ) from problem
        except sqlite3.DatabaseError as problem:
            raise RecordProblem(
                f"{self.path} is not a whole record ({problem}): put it aside and read the pages again into a new file"
            ) from problem

    @contextmanager
    def _whole(self) -> Iterator[None]:
        with self._explained():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        with self._explained():
            return self._base.execute(sql, values).fetchall()

    def _among(self, asked: str, given: Sequence[Any], values: Iterable[str]) -> list[sqlite3.Row]:
        """The rows of a question that ends in a column which is to have one of these values."""
        wanted = sorted(set(values))
        found = []
        for place in range(0, len(wanted), CHUNK):
            part = wanted[place : place + CHUNK]
            found += self._rows(f"{asked} IN ({', '.join('?' * len(part))})", [*given, *part])
        return found

    def close(self) -> None:
        self._base.close()
