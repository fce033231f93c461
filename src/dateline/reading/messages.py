"""Mail: newsletters, and pages that a browser saved as one (MHTML)."""

import itertools
import re
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import parseaddr
from typing import Any

from dateline.model import Page
from dateline.reading.sniff import Refusal
from dateline.reading.stating import Stated, day, plain

# The text of a letter comes before its attachments. The library takes a second and 40 MB for each million bytes.
MOST_BYTES = 4_000_000
MOST_PARTS = 200
# Lines that look like a border between parts; a letter has some in its text. A thousand parts take a tenth of a second.
MOST_BORDERS = 1000
BORDER = re.compile(rb"^--", re.M)
# The library's time for a header grows with the square of its length: 2,000 characters take 20 ms, 900,000 minutes.
LONGEST_HEADER = 2_000
NO_TEXT = Refusal("a mail without text", "give its text as HTML or plain text")


def letter(page: Page) -> Stated | Refusal:
    """The HTML of a mail, or else its plain text; its subject is the title, its sender the publisher."""
    return _opened(page, _letter_fields)


def saved_page(page: Page) -> Stated | Refusal:
    """The page inside an MHTML file. When it was saved is not when it was published."""
    return _opened(page, _saved_fields)


class _Brief(EmailPolicy):
    """Headers as the library reads them, of long ones the beginning."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


def _parsed(body: bytes) -> EmailMessage:
    body = body[:MOST_BYTES]
    border = next(itertools.islice(BORDER.finditer(body), MOST_BORDERS, None), None)
    return message_from_bytes(body[: border.start()] if border else body, policy=_Brief())  # type: ignore[arg-type]


def _opened(page: Page, fields: Any) -> Stated | Refusal:
    try:
        message = _parsed(page.body)
        part = _text_part(message)
        if part is None:
            return NO_TEXT
        body = part.get_payload(decode=True)
        told = fields(message, part)
    except (ValueError, LookupError, ArithmeticError, RecursionError, AttributeError, TypeError) as problem:
        # The library fails in these ways on headers and parts that are not as they should be.
        return Refusal(f"damaged mail ({type(problem).__name__}: {problem})", "export the mail again")
    if not isinstance(body, bytes) or not body.strip():
        return NO_TEXT
    charset = part.get_param("charset")
    kind = part.get_content_type()
    named = f"; charset={charset}" if isinstance(charset, str) else ""
    return Stated(body=body, media_type=f"{kind}{named}", fields=told, first=fields is _letter_fields)


def _text_part(message: EmailMessage) -> EmailMessage | None:
    """The first HTML part that is not attached, else the first of plain text."""
    found: dict[str, Any] = {}
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        kind = part.get_content_type()
        if kind in ("text/html", "application/xhtml+xml", "text/plain") and not _attached(part):
            found.setdefault("text/plain" if kind == "text/plain" else "text/html", part)
    return found.get("text/html") or found.get("text/plain")


def _attached(part: Message) -> bool:
    return (part.get_content_disposition() or "") == "attachment"


def _letter_fields(message: EmailMessage, part: EmailMessage) -> dict[str, tuple[Any, str]]:
    sender = parseaddr(str(message.get("From", "")))[0]
    archived = str(message.get("Archived-At", "")).strip(" <>")
    return {
        "title": (plain(str(message.get("Subject", "")))[:300], "mail subject"),
        "published": (day(str(message.get("Date", ""))), "mail date"),
        "publisher": (plain(sender)[:80], "mail sender"),
        "url": (archived if archived.startswith("http") else None, "mail Archived-At"),
    }


def _saved_fields(message: EmailMessage, part: EmailMessage) -> dict[str, tuple[Any, str]]:
    places = (message.get("Snapshot-Content-Location"), part.get("Content-Location"), message.get("Content-Location"))
    url = next((str(place).strip() for place in places if str(place or "").strip().startswith("http")), None)
    return {"url": (url, "address in the saved page")}
