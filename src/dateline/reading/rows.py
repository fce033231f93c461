"""Rows of tables: a JSON object with a page's HTML or text, and what its columns say of it."""

from typing import Any

import msgspec

from dateline.model import Page
from dateline.reading.sniff import Refusal
from dateline.reading.stating import FRAGMENT, WHOLE, Stated, day, document, people, plain, tongue
from dateline.sources.columns import fields_of


def row(page: Page) -> Stated | Refusal:
    """The page of a row. A whole HTML page speaks for itself first; beside text the columns do."""
    try:
        cells = msgspec.json.decode(page.body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return Refusal(f"no JSON object: {problem}", "write it again: one object for each page")
    columns = fields_of(name for name, value in cells.items() if value)
    html, text = (_text(cells.get(columns.get(name, ""))) for name in ("html", "text"))
    if not html and not text:
        return Refusal("a row without text", "name a column html or text")
    body = html or text
    fields = {
        name: (value, f"column {columns[name]}") for name in columns if (value := _value(name, cells[columns[name]]))
    }
    if WHOLE.search(body[:4000]):
        return Stated(body=body.encode("utf-8", "replace"), media_type="text/html", fields=fields, first=False)
    if html or len(FRAGMENT.findall(body[:20_000])) >= 2:
        title = fields.get("title", ("", ""))[0]
        return Stated(body=document(title, body), media_type="text/html", alone=True, fields=fields)
    return Stated(body=body.encode("utf-8", "replace"), media_type="text/plain", fields=fields)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _value(field: str, value: Any) -> Any:
    """A cell as the field's value, None for what cannot be one."""
    if field in ("html", "text"):
        return None
    if field == "authors":
        names = value if isinstance(value, list) else [value]
        return people(plain(name) for name in names if isinstance(name, str))
    if not isinstance(value, str):
        return None
    if field in ("published", "modified"):
        return day(value)
    if field == "language":
        return tongue(value)
    return value.strip()[:2000] if field == "url" else plain(value)[:300]
