"""The record in one SQLite file: plain tables and a full-text index of sentences."""

import re
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from dateline.model import Fingerprint, Page, Record, Story
from dateline.record import beside
from dateline.record.contract import Found, R, Work
from dateline.record.file import RecordFile
from dateline.record.rows import COLUMNS, KINDS, TABLES, digest, from_row, to_row
from dateline.record.statements import ARRIVED, PLACED, STOOD, UNITS, UPSERTS, names


class SqliteRecord(RecordFile):
    """A record file; see `dateline.record.contract.Writer`. Raises `RecordProblem` when the file cannot be used."""

    # ---- reading ------------------------------------------------------------------------------------------------

    def all(self, kind: type[R]) -> list[R]:
        return [_record(kind, row) for row in self._rows(f"SELECT * FROM {TABLES[kind]} ORDER BY id")]

    def get(self, kind: type[R], id: str) -> R | None:
        return self.fetch(kind, [id]).get(id)

    def fetch(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]:
        return {record.id: record for record in self.find(kind, "id", ids)}

    def find(self, kind: type[R], field: str, values: Iterable[str]) -> list[R]:
        found = self._held(kind, "*", field, values)
        return sorted((_record(kind, row) for row in found), key=lambda record: record.id)

    def _held(self, kind: type[Record], names: str, field: str, values: Iterable[str]) -> list[sqlite3.Row]:
        if field not in COLUMNS[kind]:
            raise ValueError(f"{kind.__name__} has no field {field}")
        return self._among(f'SELECT {names} FROM {TABLES[kind]} WHERE "{field}"', [], values)

    def columns(self, kind: type[Record], *fields: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._rows(f"SELECT {names(kind, fields)} FROM {TABLES[kind]} ORDER BY id")]

    def beside(self, kind: type[Record], field: str, values: Iterable[str], *fields: str) -> list[tuple[Any, ...]]:
        # The id goes along for the order alone.
        found = self._held(kind, f"{names(kind, fields)}, id AS _id", field, values)
        return [tuple(row)[:-1] for row in sorted(found, key=lambda row: row["_id"])]

    def count(self, kind: type[Record]) -> int:
        found: int = self._rows(f"SELECT count(*) FROM {TABLES[kind]}")[0][0]
        return found

    def version(self, *kinds: type[Record]) -> str:
        with self._explained():
            return beside.version(self._base, [TABLES[kind] for kind in kinds])

    def memo(self, name: str) -> tuple[str, bytes] | None:
        with self._explained():
            return beside.memo(self._base, name)

    def remember(self, name: str, version: str, body: bytes) -> None:
        with self._whole():
            beside.remember(self._base, name, version, body)

    def digests(self, kind: type[Record]) -> dict[str, str]:
        return dict(tuple(row) for row in self._rows(f"SELECT id, digest FROM {TABLES[kind]}"))

    def search(self, query: str, limit: int = 50) -> list[Found]:
        phrases = [quoted or word for quoted, word in re.findall(r'"([^"]+)"|(\w+)', query)]
        if not phrases:
            return []
        match = " ".join('"' + phrase + '"' for phrase in phrases)
        # The best are chosen before anything of them is fetched: frequent words stand in very many sentences.
        rows = self._rows(
            'SELECT article, start, "end", sentences.text AS text, -best.rank AS score'
            " FROM (SELECT rowid, rank FROM sentence_words WHERE sentence_words MATCH ? ORDER BY rank LIMIT ?) AS best"
            " JOIN sentences ON sentences.rowid = best.rowid ORDER BY score DESC, article, start",
            (match, limit),
        )
        return [
            Found(article=row["article"], start=row["start"], end=row["end"], score=row["score"], text=row["text"])
            for row in rows
        ]

    def places(self, page: str) -> list[str]:
        return [row["name"] for row in self._rows("SELECT name FROM places WHERE page = ? ORDER BY name", (page,))]

    def arrivals(self) -> dict[str, int]:
        return dict(tuple(row) for row in self._rows("SELECT page, reading FROM arrivals"))

    def stood(self, ref: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        # A range, and no LIKE, so that the index is used and no character of the reference is a wildcard.
        for row in self._rows("SELECT * FROM addresses WHERE story >= ? AND story < ?", (ref, f"{ref}\U0010ffff")):
            found.setdefault(row["story"], []).append(row["page"])
        return {story: tuple(sorted(pages)) for story, pages in found.items()}

    def holders(self, mark: int, most: int) -> list[str]:
        found = self._rows("SELECT article FROM marks WHERE mark = ? ORDER BY article LIMIT ?", (mark, most))
        return [row["article"] for row in found]

    def work(self, stage: str, units: Iterable[str] | None = None) -> dict[str, Work]:
        asked = "SELECT unit, signature, made FROM work WHERE stage = ?"
        rows = self._rows(asked, [stage]) if units is None else self._among(f"{asked} AND unit", [stage], units)
        return {
            row["unit"]: Work(
                stage=stage,
                unit=row["unit"],
                signature=row["signature"],
                made=msgspec.json.decode(row["made"], type=tuple[tuple[str, str], ...]),
            )
            for row in rows
        }

    def notes(self) -> Mapping[str, str]:
        return dict(tuple(row) for row in self._rows("SELECT key, value FROM notes"))

    # ---- writing ------------------------------------------------------------------------------------------------

    def put(self, records: Sequence[Record], work: Sequence[Work] = ()) -> None:
        prints = {record.id: record for record in records if isinstance(record, Fingerprint)}
        with self._whole():
            self._unmark(prints)
            if not work:
                self._note_changed(records)
            beside.changed(self._base, {TABLES[type(record)] for record in list(filter(self._put, records))})
            self._base.executemany("INSERT INTO marks VALUES (?, ?)", _held(prints.values()))
            self._base.executemany(
                "INSERT OR REPLACE INTO work VALUES (?, ?, ?, ?)",
                [(done.stage, done.unit, done.signature, msgspec.json.encode(done.made).decode()) for done in work],
            )

    def _put(self, record: Record) -> bool:
        """Puts one record; whether that changed anything."""
        row = to_row(record) | {"digest": digest(record)}
        if isinstance(record, Page):
            row["body"] = zlib.compress(record.body)
        changed = self._base.execute(UPSERTS[type(record)], row).rowcount
        if isinstance(record, Page):
            changed += self._base.execute(PLACED, (record.id, record.name)).rowcount
            self._base.execute(ARRIVED, (record.id,))
        if isinstance(record, Story):
            self._base.execute(STOOD, (record.id, row["articles"]))
        return changed > 0

    def _unmark(self, fingerprints: Iterable[str]) -> None:
        """Takes the marks of these fingerprints out of the table of marks, if they are there."""
        gone = _held(self.find(Fingerprint, "id", fingerprints))
        self._base.executemany("DELETE FROM marks WHERE mark = ? AND article = ?", gone)

    def _note_changed(self, records: Iterable[Record]) -> None:
        """Notes which of these records are new or other than those that stand there."""
        by_kind: dict[type[Record], dict[str, str]] = {}
        for record in records:
            by_kind.setdefault(type(record), {})[record.id] = digest(record)
        for kind, given in by_kind.items():
            kept = dict(tuple(row) for row in self._held(kind, "id, digest", "id", given))
            changed = [id for id, marked in given.items() if kept.get(id) != marked]
            self._note_since(kind, dict.fromkeys(changed) | self.fetch(kind, changed))

    def _note_since(self, kind: type[Record], were: Mapping[str, Record | None]) -> None:
        rows = [(kind.__name__, id, msgspec.json.encode(was).decode() if was else None) for id, was in were.items()]
        self._base.executemany("INSERT OR IGNORE INTO since VALUES (?, ?, ?)", rows)

    def sweep(self, live: Mapping[type[Record], set[str]], units: Mapping[str, set[str]]) -> int:
        gone = {kind: self.digests(kind).keys() - ids for kind, ids in live.items()}
        done = {stage: {row["unit"] for row in self._rows(UNITS, [stage])} - kept for stage, kept in units.items()}
        self.drop(gone, done)
        return sum(map(len, gone.values()))

    def drop(self, gone: Mapping[type[Record], Iterable[str]], units: Mapping[str, Iterable[str]]) -> None:
        with self._whole():
            for kind, stale in gone.items():
                ids = sorted(stale)
                if not units:
                    self._note_since(kind, self.fetch(kind, ids))
                if kind is Fingerprint:
                    self._unmark(ids)
                self._base.executemany(f"DELETE FROM {TABLES[kind]} WHERE id = ?", [(id,) for id in ids])
                beside.changed(self._base, {TABLES[kind]} if ids else ())
            for stage, some in units.items():
                rows = [(stage, unit) for unit in some]
                self._base.executemany("DELETE FROM work WHERE stage = ? AND unit = ?", rows)

    def since(self) -> dict[type[Record], dict[str, Record | None]]:
        found: dict[type[Record], dict[str, Record | None]] = {}
        for name, id, was in self._rows("SELECT kind, id, was FROM since"):
            kind = KINDS[name]
            found.setdefault(kind, {})[id] = msgspec.json.decode(was, type=kind) if was else None
        return found

    def settle(self) -> None:
        with self._whole():
            self._base.execute("DELETE FROM since")

    def index(self, name: str, rows: Iterable[tuple[str, str]], of: Iterable[str] | None = None) -> None:
        with self._whole():
            if of is None:
                self._base.execute("DELETE FROM keys WHERE name = ?", (name,))
            self._base.executemany("DELETE FROM keys WHERE name = ? AND id = ?", [(name, id) for id in of or ()])
            self._base.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", [(name, *row) for row in rows])

    def under(self, name: str, keys: Iterable[str]) -> list[tuple[str, str]]:
        found = self._among("SELECT key, id FROM keys WHERE name = ? AND key", [name], keys)
        return sorted((row["key"], row["id"]) for row in found)

    def note(self, key: str, value: str | None) -> None:
        with self._whole():
            self._base.execute("DELETE FROM notes WHERE key = ?", (key,))
            if value is not None:
                self._base.execute("INSERT INTO notes VALUES (?, ?)", (key, value))


def _held(prints: Iterable[Fingerprint]) -> list[tuple[int, str]]:
    """The marks of each, sorted: so they go into their table several times as fast."""
    return sorted((mark, each.article) for each in prints for mark in memoryview(each.marks).cast("q"))


def _record(kind: type[R], row: sqlite3.Row) -> R:
    values = dict(row)
    if kind is Page:
        values["body"] = zlib.decompress(values["body"])
    return from_row(kind, values)
