"""What news agencies send: NewsML-G2 items, one or many in a message, and NITF."""

import re
from collections.abc import Iterator

from lxml import etree

from dateline.model import Page, Reject
from dateline.sources.archives import reject
from dateline.sources.streams import Item, whole
from dateline.sources.xml import parts

NEWS_ITEM = "application/vnd.iptc.g2.newsitem+xml"
NITF = "application/nitf+xml"
START = 4096
MESSAGE = re.compile(rb"<(?:[\w.-]+:)?newsMessage[\s>]")


def in_newsml(item: Item) -> Iterator[Page | Reject]:
    """Each news item: the file's own bytes where it is the whole file, else the item as it stands in the message.

    Packages, concepts and plans hold no text and are passed over.
    """
    if not MESSAGE.search(item.stream.peek(START)[:START]):
        yield Page(body=whole(item.stream), name=item.name, media_type=NEWS_ITEM)
        return
    number = 0
    for part in parts(item, frozenset({"newsitem"})):
        if isinstance(part, Reject):
            yield part
            return
        number += 1
        body = etree.tostring(part, encoding="utf-8", with_tail=False)
        yield Page(body=bytes(body), name=f"{item.name}#{number}", media_type=NEWS_ITEM)
    if not number:
        yield reject(item, "a news message without items", "give one that holds news items")


def in_nitf(item: Item) -> Iterator[Page | Reject]:
    """One article as NITF."""
    yield Page(body=whole(item.stream), name=item.name, media_type=NITF)


def in_message(item: Item) -> Iterator[Page | Reject]:
    """A mail, or a page saved as one (MHTML), whole."""
    saved = item.file.lower().endswith((".mht", ".mhtml"))
    yield Page(body=whole(item.stream), name=item.name, media_type="multipart/related" if saved else "message/rfc822")
