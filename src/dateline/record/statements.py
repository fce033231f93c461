"""The statements by which records go into their tables, and the names of their columns."""

from collections.abc import Sequence

from dateline.model import Page, Record
from dateline.record.rows import COLUMNS, TABLES

PLACED = "INSERT OR IGNORE INTO places VALUES (?, ?)"
UNITS = "SELECT unit FROM work WHERE stage = ?"
ARRIVED = (
    "INSERT OR IGNORE INTO arrivals"
    " SELECT ?, coalesce((SELECT CAST(value AS INTEGER) FROM notes WHERE key = 'reading'), 0)"
)
STOOD = (
    "INSERT OR IGNORE INTO addresses"
    " SELECT ?, page FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND page IN (SELECT id FROM pages)"
)


def names(kind: type[Record], fields: Sequence[str]) -> str:
    """Plain fields of a kind as a list of columns."""
    if wrong := [field for field in fields if not COLUMNS[kind].get(field)]:
        raise ValueError(f"{kind.__name__} has no plain field {', '.join(wrong)}")
    return ", ".join(f'"{field}"' for field in fields)


def _upsert(kind: type[Record]) -> str:
    names = [*COLUMNS[kind], "digest"]
    # The first of a page's names stays, so that the order in which they were found does not show.
    news = [
        f'"{n}" = min("{n}", excluded."{n}")' if (kind, n) == (Page, "name") else f'"{n}" = excluded."{n}"'
        for n in names
    ]
    # A page's digest is its id, which stands for its bytes alone.
    other = " OR ".join(
        f'"{n}" IS NOT excluded."{n}"' for n in (("name", "url", "media_type") if kind is Page else ("digest",))
    )
    quoted, values = ", ".join(f'"{n}"' for n in names), ", ".join(f":{n}" for n in names)
    return (
        f"INSERT INTO {TABLES[kind]} ({quoted}) VALUES ({values})"
        f" ON CONFLICT (id) DO UPDATE SET {', '.join(news)} WHERE {other}"
    )


UPSERTS = {kind: _upsert(kind) for kind in TABLES}
