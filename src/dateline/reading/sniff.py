"""From bytes to text: unpacking, binary formats, character encodings, and whether the text is markup."""

import re
import zlib
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

from dateline.reading.scripts import emptied

# Pages in gold/pages have 2 kB to 2.2 MB. 3 MB of the densest markup take about a second; more is never read.
MOST_CHARACTERS = 3_000_000
# A gzip bomb unpacks a thousandfold; 32 MB is ten times what is read.
MOST_BYTES = 32_000_000
BINARY = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a zip archive (or an office document)",
    b"\x7fELF": "a program",
    b"OggS": "a sound or film file",
    b"ID3": "a sound file",
    b"\x28\xb5\x2f\xfd": "Zstandard-compressed data",
    b"BZh": "bzip2-compressed data",
    b"\xfd7zXZ": "xz-compressed data",
}
BYTE_ORDER_MARKS = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}
WORDS = re.compile(rb"[^ \t\r\n\x0b\x0c\xef\xbb\xbf]")
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|p|article|span|table|h[1-6]|script|ul|a)\b[^<>]*>", re.I
)
# The control characters among bytes; those of CONTROL, for a first look that takes a tenth of the time.
CONTROL_BYTES = bytes([*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f�]")
# Larger sets of the same bytes: pages hold characters that the set they name has not, and browsers read them so.
WIDER = {"shift_jis": "cp932", "gbk": "gb18030", "euc_kr": "cp949", "big5": "big5hkscs", "iso8859-11": "cp874"}


@dataclass(frozen=True, slots=True)
class Source:
    """A page's text before it is taken apart: `notes` say how it was decoded and what was left out."""

    text: str
    is_markup: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes cannot be read as text, and what to do about it."""

    reason: str
    advice: str


def open_page(body: bytes, media_type: str | None = None, *, whole: bool = True) -> Source | Refusal:
    """The text of a page's bytes, or why there is none. Gzip is undone, twice at most.

    Of HTML that is not wanted `whole`, scripts and styles are left empty.
    """
    notes: list[str] = []
    for _ in range(2):
        if body[:2] != b"\x1f\x8b":
            break
        unpacked = _unpack(body)
        if isinstance(unpacked, Refusal):
            return unpacked
        body, note = unpacked
        notes += [note] if note else []
    refusal = _no_text(body)
    return refusal or _decode(body, media_type, notes, whole=whole)


def _unpack(body: bytes) -> tuple[bytes, str] | Refusal:
    machine = zlib.decompressobj(wbits=31)
    try:
        data = machine.decompress(body, MOST_BYTES)
    except zlib.error as problem:
        return Refusal(f"damaged gzip data ({problem})", "fetch the page again")
    if machine.eof:
        return data, ""
    if machine.unconsumed_tail or len(data) >= MOST_BYTES:
        return data, f"gzip data cut after {MOST_BYTES // 1_000_000} MB"
    return Refusal("truncated gzip data: the end is missing", "fetch the page again; its transfer was cut short")


def _no_text(body: bytes) -> Refusal | None:
    if not WORDS.search(body):
        return Refusal("empty page", "fetch the page again")
    for magic, name in BINARY.items():
        if body.startswith(magic):
            return Refusal(f"not a text page: {name}", "give the page as HTML or plain text")
    if body[4:8] == b"ftyp" or body[:4] == b"RIFF":
        return Refusal("not a text page: a film, sound or picture file", "give the page as HTML or plain text")
    return None


def _decode(body: bytes, media_type: str | None, notes: list[str], *, whole: bool) -> Source | Refusal:
    if len(body) > MOST_CHARACTERS:
        notes.append(f"only the first {MOST_CHARACTERS:,} of {len(body):,} bytes were read")
    body = body[:MOST_CHARACTERS]
    text, how = _best_text(body if whole or not _says_html(media_type) else emptied(body), media_type)
    if not _has_control(text):
        return Source(text, _is_markup(text, media_type), (how, *notes))
    # Text has hardly any control characters; pictures and archives decoded as text are full of them. Mojibake pages in
    # gold/pages stay under 1 %.
    odd = len(CONTROL.findall(text, 0, 100_000)) / max(1, min(len(text), 100_000))
    if odd > 0.03:
        kind = "binary data" if text.count("\x00", 0, 100_000) else "no known character encoding fits"
        return Refusal(f"not readable as text: {kind}", "give the page as HTML or plain text in UTF-8")
    text = CONTROL.sub(" ", text)
    return Source(text, _is_markup(text, media_type), (how, *notes))


def _has_control(text: str) -> bool:
    if "�" in text:
        return True
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, CONTROL_BYTES)) < len(data)


def _best_text(body: bytes, media_type: str | None) -> tuple[str, str]:
    for mark, name in BYTE_ORDER_MARKS.items():
        if body.startswith(mark):
            return body.decode(name, "replace"), f"{name.removesuffix('-sig')} by its byte order mark"
    try:
        return _utf8(body), "utf-8"
    except UnicodeDecodeError:
        pass
    for name, how in _named_encodings(body, media_type):
        text = body.decode(name, "replace")
        # A wrong label leaves marks of failure; one damaged character in a hundred is a damaged page.
        if text.count("�") <= len(text) // 100:
            return text, f"{name} {how}"
    return body.decode("cp1252", "replace"), "cp1252, as nothing else fits"


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        # A cap may cut through the last character.
        if problem.start >= len(body) - 3:
            return body[: problem.start].decode("utf-8")
        raise


def _named_encodings(body: bytes, media_type: str | None) -> list[tuple[str, str]]:
    labels = []
    if header := re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", media_type or "", re.I):
        labels.append((header[1], "by its media type"))
    if declared := DECLARED.search(body[:8000]):
        labels.append((declared[1].decode("ascii", "replace"), "as it declares"))
    labels += [(detect_encoding(body[:200_000]) or "utf-8", "by its bytes"), ("utf-8", "with damaged characters")]
    return [(name, how) for label, how in labels if (name := _codec(label))]


def _codec(label: str) -> str | None:
    """Python's name of a character encoding of the web (WHATWG Encoding Standard), None for any other label.

    Python has more: encodings that give half characters (utf-7, unicode_escape) and some that are no characters.
    """
    name = map_encoding_to_html5(label.strip().lower(), False)
    # What declares itself in single bytes is not written in two.
    return None if not name or name.startswith("utf-16") else WIDER.get(name, str(name))


def _is_markup(text: str, media_type: str | None) -> bool:
    if _says_html(media_type):
        return True
    if media_type and media_type.partition(";")[0].strip().lower() == "text/plain":
        return text[:2000].lstrip().lower().startswith(("<!doctype html", "<html"))
    # One tag can stand in prose about markup; a page has several near its beginning.
    return len(MARKUP.findall(text[:20_000])) >= 3 or text[:500].lstrip().lower().startswith(
        ("<!doctype html", "<html")
    )


def _says_html(media_type: str | None) -> bool:
    return (media_type or "").partition(";")[0].strip().lower() in ("text/html", "application/xhtml+xml")
