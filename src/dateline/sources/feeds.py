"""Feeds: RSS, Atom and JSON Feed, a page for each entry. And OPML, which names feeds."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import msgspec
from lxml import etree

from dateline.model import Page, Reject
from dateline.sources.archives import reject
from dateline.sources.streams import Item, whole
from dateline.sources.xml import alone, local, parts, text_of

ENTRIES = frozenset({"item", "entry"})
# What a feed says of itself that is true of every entry. When it was fetched or changed is left out, so that the same
# entry is the same page whenever the feed is read.
HEADS = frozenset({"title", "link", "language", "author", "creator", "publisher"})
JSON_HEADS = ("version", "title", "home_page_url", "language", "authors", "author")
MEDIA = {"entry": "application/atom+xml", "item": "application/rss+xml"}
# Feeds that a list names, as many as one reads in a line.
NAMED = 5
FETCH = "fetch them: 'dateline read URL' reads a feed from its address"


def in_feed(item: Item) -> Iterator[Page | Reject]:
    """Each entry of an RSS or Atom feed: a feed of that one entry, with what the feed says of itself."""
    number = 0
    for part in parts(item, ENTRIES):
        if isinstance(part, Reject):
            yield part
            return
        number += 1
        yield Page(
            body=alone(part, HEADS), name=f"{item.name}#{number}", url=_address(part), media_type=MEDIA[local(part)]
        )
    if not number:
        yield reject(item, "a feed without entries", "give one that has some, or fetch it again")


def _address(entry: etree._Element) -> str | None:
    """The address of an entry's article."""
    links = {"origlink": "", "alternate": "", "link": "", "guid": ""}
    for child in entry:
        name, words = local(child), text_of(child)
        if name == "link" and child.get("href"):
            if child.get("rel", "alternate") == "alternate":
                links["alternate"] = links["alternate"] or urljoin(child.base or "", child.get("href", "").strip())
        elif name in links and not (name == "guid" and child.get("isPermaLink") == "false"):
            links[name] = links[name] or words
    return next((link for link in links.values() if link.startswith(("http://", "https://"))), None)


def in_json_feed(item: Item) -> Iterator[Page | Reject]:
    """Each item of a JSON Feed: a feed of that one item, whose bytes are as they stand in the file."""
    feed = msgspec.json.decode(whole(item.stream), type=dict[str, msgspec.Raw])
    entries = msgspec.json.decode(feed.get("items", msgspec.Raw(b"[]")), type=list[msgspec.Raw])
    head = b"".join(b'"%s":%s,' % (name.encode(), bytes(feed[name])) for name in JSON_HEADS if name in feed)
    for number, entry in enumerate(entries, 1):
        yield _json_entry(f"{item.name}#{number}", head, bytes(entry))
    if not entries:
        yield reject(item, "a feed without entries", "give one that has some, or fetch it again")


def _json_entry(name: str, head: bytes, entry: bytes) -> Page | Reject:
    try:
        facts = msgspec.json.decode(entry, type=dict[str, object])
    except msgspec.DecodeError as problem:
        return Reject(
            subject=name, stage="sources", reason=f"no entry of a feed: {problem}", advice="fetch the feed again"
        )
    urls = [value for key in ("url", "external_url", "id") if isinstance(value := facts.get(key), str)]
    return Page(
        body=b'{%s"items":[%s]}' % (head, entry),
        name=name,
        url=next((url for url in urls if url.startswith(("http://", "https://"))), None),
        media_type="application/feed+json",
    )


def listed(item: Item) -> Iterator[str | Reject]:
    """The addresses of the feeds that a list names, as they stand there."""
    found = False
    for part in parts(item, frozenset({"outline"})):
        if isinstance(part, Reject):
            yield part
            continue
        for address in part.xpath("descendant-or-self::*/@xmlUrl"):
            found = True
            yield str(address)
    if not found:
        yield reject(item, "a list of feeds that names none", "give one with xmlUrl addresses")


def in_opml(item: Item) -> Iterator[Path | Reject]:
    """The feeds that a list names: those that are files beside it (or below) as paths, the others in one reject."""
    elsewhere: list[str] = []
    for address in listed(item):
        if isinstance(address, Reject):
            yield address
        elif path := _beside(item, address):
            yield path
        else:
            elsewhere.append(address)
    if elsewhere:
        more = f" and {len(elsewhere) - NAMED:,} more" if len(elsewhere) > NAMED else ""
        yield reject(item, f"names feeds that are not here: {', '.join(elsewhere[:NAMED])}{more}", FETCH)


def _beside(item: Item, address: str) -> Path | None:
    """The file that an address without a host means, if it lies in the list's folder: it cannot ask for others."""
    parts_of_it = urlsplit(address)
    if item.folder is None or parts_of_it.scheme not in ("", "file") or parts_of_it.netloc not in ("", "localhost"):
        return None
    folder = Path(item.folder).resolve()
    path = (folder / unquote(parts_of_it.path)).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None
