"""Entries of feeds: RSS 2.0, RSS 1.0, Atom and JSON Feed, each page a feed of one entry."""

import html
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from dateline.model import Page
from dateline.reading.sniff import Refusal
from dateline.reading.stating import Stated, day, document, paragraphs, people, plain, tongue
from dateline.reading.trees import as_html, parsed, words_in
from dateline.sources.xml import local

ENTRIES = frozenset({"item", "entry"})
# Name spaces whose elements say what the feed's own say; others (media, podcasts) use the same names for other things.
SPACES = (
    "", "http://purl.org/rss/1.0/", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#",
    "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/", "http://purl.org/rss/1.0/modules/content/",
)  # fmt: skip
# A description is a synopsis by its standard; some feeds put the whole text there. Synopses were never this long.
SYNOPSIS = 1000
ANOTHER = Refusal("a feed, not an article", "give the feed as a file: 'dateline read' makes a page of each entry")


def entry_of_feed(page: Page) -> Stated | Refusal:
    """The entry of an RSS or Atom page."""
    tree = parsed(page.body)
    entries = [element for element in tree.iter() if local(element) in ENTRIES] if tree is not None else []
    if len(entries) != 1:
        return ANOTHER if entries else Refusal("no feed entry can be found in it", "fetch the feed again")
    entry, kind = entries[0], "Atom" if local(entries[0]) == "entry" else "RSS"
    title = plain(_words(entry, "title"))
    fragment, summary = _body(entry)
    if not plain(fragment):
        return Refusal("a feed entry without text", "read the page that it links to, from its address")
    return Stated(
        body=document(title, fragment),
        media_type="text/html",
        alone=True,
        fields={"title": (title, f"{kind} title")} | _fields(entry, kind),
        summary=summary,
    )


def _children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    for child in element:
        if local(child) in names and (etree.QName(child).namespace or "") in SPACES:
            yield child


def _words(element: etree._Element, *names: str) -> str:
    """The words of the first child that has one of these names, in the order of the names."""
    return next((words for name in names for child in _children(element, name) if (words := words_in(child))), "")


def _body(entry: etree._Element) -> tuple[str, bool]:
    """The entry's text as HTML, and whether it is a summary only."""
    for name in ("encoded", "content"):
        for child in _children(entry, name):
            if not child.get("src") and (found := _markup(child)):
                return found, False
    for name in ("description", "summary"):
        for child in _children(entry, name):
            if found := _markup(child):
                return found, name == "summary" or len(plain(found)) < SYNOPSIS
    return "", False


def _markup(element: etree._Element) -> str:
    if element.get("type") in ("xhtml", "application/xhtml+xml") or len(element):
        return as_html(element)
    text = words_in(element, squeezed=False)
    return text if "<" in text else paragraphs(html.unescape(text))


def _fields(entry: etree._Element, kind: str) -> dict[str, tuple[Any, str]]:
    published = day(_words(entry, "pubdate", "published", "issued", "date"))
    updated = day(_words(entry, "updated", "modified"))
    above = list(entry.iterancestors())
    feed = next((one for one in _feeds(above) if _words(one, "title")), None)
    language = next((found for one in (entry, *_feeds(above)) if (found := tongue(_language(one)))), None)
    return {
        "authors": (_authors(entry) or (_authors(feed) if feed is not None else ()), f"{kind} author"),
        "published": (published or updated, f"{kind} {'published' if published else 'updated'}"),
        "modified": (updated if published else None, f"{kind} updated"),
        "publisher": _publisher(entry, feed, kind),
        "section": (plain(_words(entry, "category"))[:60], f"{kind} category"),
        "language": (language, f"{kind} language"),
    }


def _feeds(above: list[etree._Element]) -> list[etree._Element]:
    """What may speak of the whole feed: the elements around the entry, and RSS 1.0's channel beside it."""
    return [*above, *(child for one in above for child in one if local(child) == "channel" and child not in above)]


def _language(element: etree._Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang") or _words(element, "language")


def _authors(element: etree._Element) -> Any:
    named = [_words(child, "name") or words_in(child) for child in _children(element, "creator", "author")]
    return people(plain(name) for name in named if name)


def _publisher(entry: etree._Element, feed: etree._Element | None, kind: str) -> tuple[str, str]:
    for source in _children(entry, "source"):
        if name := plain(_words(source, "title") or ("" if len(source) else words_in(source))):
            return name[:80], f"{kind} source"
    if name := plain(_words(entry, "publisher")):
        return name[:80], f"{kind} publisher"
    return (plain(_words(feed, "title"))[:80] if feed is not None else ""), f"title of the {kind} feed"


# ---- JSON Feed ---------------------------------------------------------------------------------------------------


def entry_of_json_feed(page: Page) -> Stated | Refusal:
    """The item of a JSON Feed page."""
    try:
        feed = msgspec.json.decode(page.body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        return Refusal(f"damaged JSON: {problem}", "fetch the feed again")
    items = feed.get("items")
    if not isinstance(items, list) or len(items) != 1 or not isinstance(items[0], dict):
        return ANOTHER
    item = items[0]
    text = {name: item[name] for name in ("content_html", "content_text", "summary") if isinstance(item.get(name), str)}
    fragment = text.get("content_html") or paragraphs(text.get("content_text") or text.get("summary") or "")
    if not plain(fragment):
        return Refusal("a feed entry without text", "read the page that it links to, from its address")
    title = _said(item, "title")
    published, modified = day(item.get("date_published")), day(item.get("date_modified"))
    return Stated(
        body=document(title, fragment),
        media_type="text/html",
        alone=True,
        fields={
            "title": (title, "JSON Feed title"),
            "authors": (_names(item) or _names(feed), "JSON Feed authors"),
            "published": (published or modified, f"JSON Feed {'date_published' if published else 'date_modified'}"),
            "modified": (modified if published else None, "JSON Feed date_modified"),
            "publisher": (_said(feed, "title")[:80], "title of the JSON Feed"),
            "language": (tongue(_said(item, "language") or _said(feed, "language")), "JSON Feed language"),
        },
        summary=not (text.get("content_html") or text.get("content_text")),
    )


def _said(facts: dict[str, Any], name: str) -> str:
    value = facts.get(name)
    return plain(value) if isinstance(value, str) else ""


def _names(facts: dict[str, Any]) -> Any:
    told = facts.get("authors") or [facts.get("author")]
    return people(_said(one, "name") for one in told if isinstance(one, dict)) if isinstance(told, list) else ()
