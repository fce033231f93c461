"""Records as flat rows and back: one place for the store's columns and for Arrow batches.

Text and numbers are columns of their own; what is nested (tuples, records within records) is one column of JSON.
"""

from dataclasses import fields
from hashlib import blake2b
from types import NoneType
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from dateline import model
from dateline.model import Page, Record

R = TypeVar("R", bound=Record)

TABLES: dict[type[Record], str] = {
    model.Page: "pages",
    model.Visit: "visits",
    model.Reject: "rejects",
    model.Outline: "outlines",
    model.Standing: "standings",
    model.Series: "series",
    model.Article: "articles",
    model.Fingerprint: "fingerprints",
    model.Pair: "pairs",
    model.Recurrence: "recurrences",
    model.Copy: "copies",
    model.Lineage: "lineages",
    model.Terms: "terms",
    model.Link: "links",
    model.Story: "stories",
    model.Sketch: "sketches",
    model.Tie: "ties",
    model.Thread: "threads",
    model.Sentence: "sentences",
    model.Parse: "parses",
    model.Publication: "publications",
    model.TimeExpression: "time_expressions",
    model.Naming: "namings",
    model.Actor: "actors",
    model.Mention: "mentions",
    model.Quote: "quotes",
    model.Report: "reports",
    model.Same: "sames",
    model.Event: "events",
    model.Judgement: "judgements",
    model.Ruling: "rulings",
    model.Alias: "aliases",
}
KINDS: dict[str, type[Record]] = {kind.__name__: kind for kind in TABLES}
PLAIN = (str, int, float, bool, bytes)


def _plain(hint: Any) -> type | None:
    options = [option for option in get_args(hint) or (hint,) if option is not NoneType]
    if all(isinstance(option, str) for option in options):  # Literal["…", …]
        return str
    return options[0] if len(options) == 1 and options[0] in PLAIN else None


def _columns(kind: Any) -> dict[str, type | None]:
    hints = get_type_hints(kind)
    return {field.name: _plain(hints[field.name]) for field in fields(kind)}


# The columns of each kind: name → plain type, or None where the column holds JSON.
COLUMNS: dict[type[Record], dict[str, type | None]] = {kind: _columns(kind) for kind in TABLES}
NESTED = {kind: [name for name, plain in columns.items() if not plain] for kind, columns in COLUMNS.items()}


def to_row(record: Record) -> dict[str, Any]:
    """A record as {column: text, number, bytes or None}."""
    row = {}
    for name, plain in COLUMNS[type(record)].items():
        value = getattr(record, name)
        row[name] = value if plain or value is None else msgspec.json.encode(value).decode("utf-8")
    return row


def from_row(kind: type[R], row: dict[str, Any]) -> R:
    """The record of a row; `ValidationError` where the row does not fit its kind."""
    nested = {name: msgspec.json.decode(row[name]) for name in NESTED[kind] if row[name] is not None}
    return msgspec.convert(row | nested, type=kind, strict=False)


def digest(record: Record) -> str:
    """A hash of everything in a record: another digest means that what was made from it must be made again."""
    if isinstance(record, Page):  # a page's id is already a hash of its bytes; its name is no part of what it says
        return record.id
    return blake2b(msgspec.json.encode(record), digest_size=8).hexdigest()
