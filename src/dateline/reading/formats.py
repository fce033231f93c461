"""Pages in formats of their own (feed entries, agency XML, mail, table rows): what is in them, by media type."""

from collections.abc import Callable

from dateline.model import Page
from dateline.reading.entries import entry_of_feed, entry_of_json_feed
from dateline.reading.messages import letter, saved_page
from dateline.reading.newsml import news_item, nitf
from dateline.reading.rows import row
from dateline.reading.sniff import Refusal
from dateline.reading.stating import Stated

FORMATS: dict[str, Callable[[Page], Stated | Refusal]] = {
    "application/rss+xml": entry_of_feed,
    "application/atom+xml": entry_of_feed,
    "application/feed+json": entry_of_json_feed,
    "application/vnd.iptc.g2.newsitem+xml": news_item,
    "application/nitf+xml": nitf,
    "message/rfc822": letter,
    "multipart/related": saved_page,
    "application/json": row,
}

# An article is some kilobytes of XML. Four million bytes can be a million elements, which take 150 MB.
MOST_XML = 4_000_000
# The longest entries of feeds that hold a whole page of HTML have 20,000; a million empty elements take seconds.
MOST_ELEMENTS = 100_000


def inside(page: Page) -> Stated | Refusal | None:
    """What a page of such a format holds; None for HTML and text, which are read as they are."""
    media_type = (page.media_type or "").partition(";")[0].strip().lower()
    if media_type.endswith("+xml") and media_type in FORMATS and (reason := _too_large(page.body)):
        return Refusal(reason, "give the article without attachments")
    take = FORMATS.get(media_type)
    return take(page) if take else None


def _too_large(body: bytes) -> str | None:
    if len(body) > MOST_XML:
        return f"an XML document larger than {MOST_XML // 1_000_000} MB"
    # Each element has a tag that opens it, most have one that closes it.
    return f"an XML document of more than {MOST_ELEMENTS:,} elements" if body.count(b"<") > 2 * MOST_ELEMENTS else None
