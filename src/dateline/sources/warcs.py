"""Web crawls: WARC (what servers answered) and WET (its text), record by record."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from fastwarc.stream_io import ChunkedReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from dateline.model import Page, Reject
from dateline.sources.archives import reject
from dateline.sources.kinds import looks_like_html
from dateline.sources.limits import LARGEST, Budget, Damaged
from dateline.sources.streams import Forward, Item, unpacked, whole

KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
# Servers that do not know what they send say one of these.
UNSAID = frozenset({"", "application/octet-stream", "application/unknown", "unknown/unknown"})
ENCODINGS = {"gzip": "gzip", "x-gzip": "gzip", "br": "brotli", "zstd": "zstd"}
AGAIN = "fetch the page again"


def in_warc(item: Item) -> Iterator[Page | Reject]:
    """The HTML and text pages of a crawl, each named by the number of its record; other answers are passed over.

    Records are read with FastWARC; encodings of their payload are undone here, so that a damaged one costs one record.
    """
    stream = Forward(item.stream)
    found, number = 0, 0
    records = iter(ArchiveIterator(stream, parse_http=False, auto_decode="none"))
    while (record := _next(records, stream, number)) is not None:
        number += 1
        if record.record_type & KINDS:
            page = _read(record, f"{item.name}#{number}")
            if stream.problem:
                raise stream.problem
            found += page is not None
            yield from [page] if page else []
    if not found:
        yield reject(item, f"a crawl without pages ({number:,} records)", "give one that holds HTML or text")


def _next(records: Iterator[WarcRecord], stream: Forward, number: int) -> WarcRecord | None:
    try:
        record = next(records, None)
    except Exception as problem:
        raise stream.problem or Damaged(
            f"damaged after record {number:,} ({problem}); what follows is lost"
        ) from problem
    if record is None and stream.problem:
        raise stream.problem
    return record


def _read(record: WarcRecord, name: str) -> Page | Reject | None:
    """The page of one record, None for one that is none."""
    try:
        return _page(record, name)
    except Exception as problem:  # a record may hold anything, and the readers of its parts fail in many ways
        return Reject(subject=name, stage="sources", reason=f"cannot be read: {problem}", advice=AGAIN)


def _page(record: WarcRecord, name: str) -> Page | None:
    headers = None
    if record.is_http:
        record.parse_http(auto_decode="none", strict_mode=False)
        headers = record.http_headers
        if headers is None or not 200 <= (headers.status_code or 200) < 300:
            return None
    stated = (headers or record.headers).get("Content-Type") or ""
    media_type = stated.partition(";")[0].strip().lower()
    if media_type not in TYPES | UNSAID:
        return None
    body = _payload(record, headers)
    if media_type in UNSAID and not looks_like_html(body[:4096]):
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    return Page(
        body=body, name=name, url=url or None, media_type=stated.strip() if media_type in TYPES else "text/html"
    )


def _payload(record: WarcRecord, headers: Any) -> bytes:
    if record.content_length > LARGEST:
        raise Damaged(f"larger than {LARGEST >> 20} MB")
    body = record.reader.read(record.content_length)
    if len(body) < record.content_length:
        raise Damaged("the record is cut off")
    if record.headers.get("WARC-Truncated"):
        raise Damaged(f"the crawler cut it off ({record.headers.get('WARC-Truncated')})")
    return (
        decoded(body, headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or "")
        if headers
        else body
    )


def decoded(body: bytes, transfer: str, content: str) -> bytes:
    """A payload without the encodings that its HTTP headers name, as often as not already undone by the crawler.

    Raises `Damaged` when they cannot be undone, or unpack to more than a page.
    """
    if "chunked" in transfer.lower() and re.match(rb"[0-9A-Fa-f]{1,8}[;\r\n ]", body):
        body = _unchunked(body)
    for name in reversed([part.strip().lower() for part in content.split(",")]):
        if name in ENCODINGS and not looks_like_html(body[:4096]):
            body = whole(unpacked(BytesIO(body), ENCODINGS[name], Budget(given=len(body))))
        elif name == "deflate":
            body = _inflated(body)
    return body


def _unchunked(body: bytes) -> bytes:
    reader, parts = ChunkedReader(Forward(BytesIO(body))), []
    while data := reader.read(1 << 20):
        parts.append(data)
    return b"".join(parts)


def _inflated(body: bytes) -> bytes:
    """'deflate' is zlib by its standard, and bare in many servers."""
    for bits in (15, -15):
        machine = zlib.decompressobj(wbits=bits)
        try:
            data = machine.decompress(body, LARGEST + 1)
        except zlib.error:
            continue
        if machine.eof and len(data) <= LARGEST:
            return data
    raise Damaged("damaged deflate data")
