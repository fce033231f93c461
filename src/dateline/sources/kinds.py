"""What a file holds, told by its first bytes, and by its ending where these leave it open."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import PurePosixPath

# By ending. A file that a person named is read whatever its ending.
PAGES = {".txt": "text/plain", ".text": "text/plain", ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html"}
LAYERS = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz", ".zst": "zstd", ".zstd": "zstd", ".br": "brotli"}
TWO_IN_ONE = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}
MESSAGES = (".eml", ".mht", ".mhtml")
LINES = (".jsonl", ".ndjson")
TABLES = (".csv", ".tsv")
MAGIC = {
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"PAR1": "parquet",
    b"WARC/": "warc",
}
# Names of root elements, in lower case, with what such a file is read as.
ROOTS = {
    "rss": "feed", "opml": "opml", "newsitem": "newsml", "newsmessage": "newsml", "nitf": "nitf", "html": "page"
}  # fmt: skip
RSS_1 = ("purl.org/rss", "netscape.com/rdf", "purl.org/net/rss")
BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!doctype\s+[^>\[]*(?:\[.*?\]\s*)?>", re.I | re.S)
ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)([^>]*)")
# Lines with which a mail begins; two of them are needed, and one of the sort that no prose has.
HEADER = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]{1,60}):[ \t].*\r?\n(?:[ \t].*\r?\n)*", re.M)
MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature):", re.I | re.M)
KNOWN = (
    "known: pages (.html, .txt), crawls (.warc, .wet, .wacz), feeds (.rss, .atom, .xml, .opml), NewsML-G2 and NITF, "
    "mail (.eml, .mhtml), tables (.jsonl, .json, .csv, .parquet), archives (.zip, .tar) and packed files (.gz, .zst, …)"
)


def ending(file: str) -> str:
    """A file name's last ending, in lower case ('.gz')."""
    return PurePosixPath(file).suffix.lower()


def below(file: str) -> str:
    """The name of what a packed file holds: 'a.tar.gz' gives 'a.tar', 'a.tgz' gives 'a.tar'."""
    last = ending(file)
    stem = file[: -len(last)] if last else file
    return stem + TWO_IN_ONE[last] if last in TWO_IN_ONE else stem if last in LAYERS else file


def kind_of(head: bytes, file: str) -> str | None:
    """The kind of a file by its first bytes (8 kB are enough) and name; None for what holds no pages.

    'page' is HTML or text; the others name a container or a format. Reasons why something else is known to hold
    nothing are the rejecter's business (`other`).
    """
    for magic, kind in MAGIC.items():
        if head.startswith(magic):
            return kind
    if head[257:262] == b"ustar" or (ending(file) == ".tar" and len(head) >= 512):
        return "tar"
    if ending(file) == ".br":
        return "brotli"
    if (marked := _marked_up(head)) is not None:
        return marked or None
    return _told_by_ending(head, ending(file))


def _marked_up(head: bytes) -> str | None:
    """The kind of an XML or HTML file; '' for XML that holds no pages, None for what is no markup."""
    text = _text(head)
    if not text.startswith("<"):
        return None
    declared = text.startswith("<?xml")
    place = 0
    while match := BEFORE_ROOT.match(text, place):
        place = match.end()
    root = ROOT.match(text, place)
    if root is None:
        return "" if declared else None
    name, rest = root[1].lower(), root[2]
    if name == "feed" and "www.w3.org/2005/Atom" in rest:
        return "feed"
    if name == "rdf" and any(address in rest for address in RSS_1):
        return "feed"
    return ROOTS.get(name, "" if declared else None)


def _text(head: bytes) -> str:
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return head.decode("utf-16", "replace").lstrip()
    return head.removeprefix(BOM_UTF8).decode("latin-1").lstrip()


def _told_by_ending(head: bytes, last: str) -> str | None:
    if last in PAGES:
        return "page"
    if last in MESSAGES:
        return "message"
    if last in LINES or last == ".json":
        return _json(head) or "lines"
    if last in TABLES:
        return "table"
    return _json(head) or ("message" if _is_mail(head) else None)


def _json(head: bytes) -> str | None:
    """'feed as json', 'array' or 'lines' for what begins like JSON."""
    start = head.removeprefix(BOM_UTF8).lstrip()
    if re.match(rb"\[\s*(?:\{|\]|$)", start):
        return "array"
    if not re.match(rb'\{\s*(?:"|\}|$)', start):
        return None
    return "feed as json" if b"jsonfeed.org/version" in start[:4096].replace(b"\\/", b"/") else "lines"


def _is_mail(head: bytes) -> bool:
    place, lines = 0, 0
    while match := HEADER.match(head, place):
        place, lines = match.end(), lines + 1
    return lines >= 2 and bool(MAIL.search(head[:place]))


def looks_like_html(head: bytes) -> bool:
    """Whether bytes begin as an HTML page does, whatever the file is called."""
    return bool(re.match(r"(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", _text(head), re.I | re.S))
