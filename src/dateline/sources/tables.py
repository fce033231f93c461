"""Tables with a page in each row: JSON lines, JSON arrays, CSV and Parquet. A row is kept as a JSON object."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from dateline.model import Page, Reject
from dateline.sources.archives import reject
from dateline.sources.columns import field_of, fields_of
from dateline.sources.limits import Damaged
from dateline.sources.streams import BUFFER, Item, seekable

ROW = "application/json"
# Bytes of one row: what its JSON takes in memory can be ten times that.
LARGEST_ROW = 16_000_000
# Empty lines, or bytes between two objects, before a file is given up: a bomb of them takes minutes to pass over.
MOST_BLANK = 100_000
# Characters of one cell: more than any page has, and eight million of them fit in memory many times.
LARGEST_CELL = 16_000_000
ROWS_AT_ONCE = 32
LONGEST_URL = 4_000
SYNTAX = re.compile(rb'["{}]')
IN_STRING = re.compile(rb'["\\]')
FETCH = "fetch it: 'dateline read URL' reads a page from its address"
KNOWN = "name a column html or text (also content, body; title, author, published, url, publisher are read too)"


def row_page(name: str, body: bytes) -> Page | Reject:
    """The page of one row, from its JSON bytes as they stand."""
    try:
        row = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return _refused(name, f"no JSON object: {problem}", "write it again: one object for each page")
    return _page(name, row, body)


def _page(name: str, row: Mapping[str, Any], body: bytes) -> Page | Reject:
    columns = fields_of(column for column, value in row.items() if value)
    url = row.get(columns.get("url", ""))
    url = url.strip()[:LONGEST_URL] if isinstance(url, str) else None
    if "html" not in columns and "text" not in columns:
        if url:
            return _refused(name, f"a row with an address and no text: {url}", FETCH)
        return _refused(name, f"a row without text (columns: {', '.join(list(row)[:8]) or 'none'})", KNOWN)
    return Page(body=body, name=name, url=url or None, media_type=ROW)


def _refused(name: str, reason: str, advice: str) -> Reject:
    return Reject(subject=name, stage="sources", reason=reason[:400], advice=advice)


# ---- JSON --------------------------------------------------------------------------------------------------------


def in_lines(item: Item) -> Iterator[Page | Reject]:
    """An object on each line; what begins otherwise is read as JSON over many lines."""
    first = item.stream.peek(BUFFER).split(b"\n", 1)[0].strip().removeprefix(b"\xef\xbb\xbf")
    if not _is_object(first) and not _cut_short(first, item):
        yield from in_array(item)
        return
    number = blank = 0
    while line := item.stream.readline(LARGEST_ROW + 1):
        number += 1
        blank = 0 if line.strip() else blank + 1
        if blank > MOST_BLANK:
            raise Damaged(f"more than {MOST_BLANK:,} empty lines")
        if len(line) > LARGEST_ROW:
            yield _refused(f"{item.name}#{number}", f"a line larger than {LARGEST_ROW // 1_000_000} MB", KNOWN)
            _to_line_end(item.stream)
        elif body := line.strip().removeprefix(b"\xef\xbb\xbf"):
            yield row_page(f"{item.name}#{number}", body)


def _is_object(line: bytes) -> bool:
    try:
        msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _cut_short(first: bytes, item: Item) -> bool:
    """Whether the first line is longer than what can be looked at, so that it tells nothing; or damaged but a line."""
    return b"\n" not in item.stream.peek(BUFFER) or (
        len(first) > 2 and item.file.lower().endswith((".jsonl", ".ndjson"))
    )


def _to_line_end(stream: io.BufferedReader) -> None:
    while (part := stream.readline(BUFFER)) and not part.endswith(b"\n"):
        pass


def in_array(item: Item) -> Iterator[Page | Reject]:
    """The objects of an array (or a single object), one at a time, each with its own bytes."""
    number = 0
    for body in elements(item.stream):
        number += 1
        yield row_page(f"{item.name}#{number}", body)
    if not number:
        yield reject(item, "JSON without rows", "give an array of objects, or one object on each line")


def elements(stream: io.BufferedReader) -> Iterator[bytes]:
    """The values of a JSON array, or values one after the other, cut out as they stand. Raises `Damaged` if cut off."""
    scan = _Scan()
    while data := stream.read(BUFFER):
        yield from scan.feed(data)
        if len(scan.held) > LARGEST_ROW:
            raise Damaged(f"an object larger than {LARGEST_ROW // 1_000_000} MB")
    if scan.depth > 0 or scan.quoted:
        raise Damaged("the JSON is cut off in its last object")


class _Scan:
    """Finds where objects begin and end: outside of strings, by counting braces."""

    def __init__(self) -> None:
        self.held = bytearray()
        self.depth = self.place = self.between = 0
        self.quoted = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Objects that are whole with these bytes."""
        self.held += data
        while match := (IN_STRING if self.quoted else SYNTAX).search(self.held, self.place):
            self.place = match.end()
            sign = match[0]
            if sign == b"\\":
                if self.place == len(self.held):  # what it stands before is not here yet
                    self.place -= 1
                    return
                self.place += 1
            elif sign == b'"':
                self.quoted = not self.quoted
            else:
                yield from self._sign(sign, match.start())
        self.place = len(self.held)
        if not self.depth and not self.quoted:
            self.between += self.place
            self._drop(self.place)
        if self.between > MOST_BLANK:
            raise Damaged("JSON that holds no objects")

    def _sign(self, sign: bytes, start: int) -> Iterator[bytes]:
        if sign == b"{":
            if not self.depth:
                self._drop(start)
            self.depth += 1
        elif sign == b"}" and self.depth:
            self.depth -= 1
            if not self.depth:
                self.between = 0
                yield bytes(self.held[: self.place])
                self._drop(self.place)

    def _drop(self, count: int) -> None:
        del self.held[:count]
        self.place -= count


# ---- CSV and Parquet ---------------------------------------------------------------------------------------------


def in_table(item: Item) -> Iterator[Page | Reject]:
    """A page for each row of a CSV file whose first line names its columns."""
    # The library's bound on a cell is one number for the whole program, and 131,072 characters are less than a page.
    csv.field_size_limit(max(csv.field_size_limit(), LARGEST_CELL))
    head = item.stream.peek(BUFFER)
    lines = io.TextIOWrapper(item.stream, encoding=_encoding(head), errors="replace", newline="")
    rows = csv.reader(_bounded(lines), delimiter=_delimiter(head))
    names = [name.strip() for name in next(rows, [])]
    if (refused := _useless(item, names)) is not None:
        yield refused
        return
    for number, cells in enumerate(rows, 1):
        row = {name: cell for name, cell in zip(names, cells, strict=False) if cell and name}
        if row:
            yield _page(f"{item.name}#{number}", row, msgspec.json.encode(row))


def _bounded(lines: io.TextIOWrapper) -> Iterator[str]:
    blank = 0
    while line := lines.readline(LARGEST_CELL):
        blank = 0 if line.strip() else blank + 1
        if blank > MOST_BLANK:
            raise Damaged(f"more than {MOST_BLANK:,} empty lines")
        yield line


def _encoding(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head[:-4].decode("utf-8")
    except UnicodeDecodeError as problem:
        return "utf-8-sig" if problem.start > len(head) - 8 else "cp1252"
    return "utf-8-sig"


def _delimiter(head: bytes) -> str:
    first = re.sub(rb'"[^"]*"', b"", head.split(b"\n", 1)[0])
    return max(",\t;|", key=lambda sign: first.count(sign.encode()))


def _useless(item: Item, names: Iterable[str]) -> Reject | None:
    """Why no row can be a page, told once for the file."""
    fields = {field_of(name) for name in names}
    if fields & {"html", "text"}:
        return None
    if "url" in fields:
        return reject(item, "a table of addresses without text", FETCH.replace("it:", "them:"))
    shown = ", ".join(list(names)[:8])[:200]
    return reject(item, f"a table without a column for html or text (columns: {shown or 'none'})", KNOWN)


def in_parquet(item: Item) -> Iterator[Page | Reject]:
    """A page for each row of a Parquet file: its columns that `columns.COLUMNS` knows, a few rows at a time."""
    try:
        from pyarrow import parquet
    except ImportError:
        yield reject(item, "Parquet needs Arrow, which is not installed", "pip install dateline[arrow]")
        return
    with seekable(item.stream) as base:
        table = parquet.ParquetFile(base)
        names = table.schema_arrow.names
        if (refused := _useless(item, names)) is not None:
            yield refused
            return
        number = 0
        for batch in table.iter_batches(batch_size=ROWS_AT_ONCE, columns=[name for name in names if field_of(name)]):
            for row in batch.to_pylist():
                number += 1
                told = {name: _plain(value) for name, value in row.items() if value is not None}
                body = msgspec.json.encode(told)
                item.budget.unpack(len(body))  # a value that stands once in the file can stand in all its rows
                yield _page(f"{item.name}#{number}", told, body)


def _plain(value: Any) -> Any:
    """A value as JSON can hold it. Pages kept as bytes are text in UTF-8, or in what they declare."""
    if isinstance(value, bytes):
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding

        return bytes_to_str(value, detect_encoding(value) or "utf-8", errors="replace")
    if isinstance(value, str | int | float | bool | list | dict):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
