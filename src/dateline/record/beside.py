"""What stands beside the records in their file: when each table last changed, and what was worked out of them."""

import sqlite3
from collections.abc import Iterable, Sequence


def version(base: sqlite3.Connection, tables: Sequence[str]) -> str:
    """The marks of these tables' last changes, of all where none is named, after the mark of the file itself."""
    marks = dict(tuple(row) for row in base.execute("SELECT place, mark FROM changes"))
    return " ".join([marks[""], *(marks.get(table, "-") for table in tables or sorted(marks))])


def changed(base: sqlite3.Connection, tables: Iterable[str]) -> None:
    # A mark is made by chance and not counted up, so that another file in the same place never has the same.
    base.executemany(
        "INSERT OR REPLACE INTO changes VALUES (?, lower(hex(randomblob(8))))", [(table,) for table in sorted(tables)]
    )


def memo(base: sqlite3.Connection, name: str) -> tuple[str, bytes] | None:
    found = base.execute("SELECT version, body FROM memos WHERE name = ?", (name,)).fetchone()
    return (found["version"], found["body"]) if found else None


def remember(base: sqlite3.Connection, name: str, version: str, body: bytes) -> None:
    base.execute("INSERT OR REPLACE INTO memos VALUES (?, ?, ?)", (name, version, body))
