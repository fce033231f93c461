"""What a page's markup states of its article: JSON-LD, meta elements, microdata and time elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from lxml import etree

ARTICLES = re.compile(r"Article|BlogPosting|Report|Review|LiveBlog|WebPage|CreativeWork|Posting")
# JSON-LD blocks above this size were never an article's in gold/pages; parsing bounds the time of hostile ones.
MOST_JSON = 600_000
META = {
    "title": ("og:title", "twitter:title",
         "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title", "title"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "copyright", "article:publisher_name"),
    "section": ("article:section", "section", "parsely-section", "news_section"),
    "author": (
        "author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
        "article:author", "cxenseparse:author", "twitter:data1", "citation_author", "og:article:author",
    ),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.created",
        "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "date", "parsely-pub-date",
        "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "citation_publication_date",
        "dcterms.issued",
        "originalpublicationdate", "article_date_original", "og:published_time", "last-modified-original",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified"),
    "url": ("og:url",),
}  # fmt: skip


@dataclass(slots=True)
class Facts:
    """What was stated: for each field, values with where they stand, best source first. `body` is a stated text."""

    stated: dict[str, list[tuple[Any, str]]] = field(default_factory=dict)
    body: str = ""
    free: bool | None = None

    def add(self, name: str, value: Any, how: str) -> None:
        """Notes a stated value, a text or a list of texts, as much of it as a name or a title can have."""
        value = [_short(one, 300) for one in value[:30]] if isinstance(value, list) else _short(value, 2000)
        if value:
            self.stated.setdefault(name, []).append((value, how))

    def values(self, name: str) -> list[tuple[Any, str]]:
        return self.stated.get(name, [])


def _short(text: str, most: int) -> str:
    """So many characters of a text, whole ones: JSON can state halves (\\ud800) that no file can hold."""
    return text[:most].encode("utf-8", "replace").decode()


def facts_of(tree: etree._Element) -> Facts:
    """The facts a page's markup states, JSON-LD first, then meta elements, then microdata and the page title."""
    facts = Facts()
    for thing in _things(tree):
        _take(thing, facts)
    _take_meta(tree, facts)
    _take_elements(tree, facts)
    return facts


def _things(tree: etree._Element) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < MOST_JSON:
            found += _objects(_loaded(script.text))
    # The most specific type first: an article before the web page it stands on.
    return sorted(found, key=lambda thing: "WebPage" in str(thing.get("@type")))


def _loaded(text: str) -> Any:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$", "", text.strip())
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Articles in the data: at the top, in a list, in @graph, or as a page's mainEntity."""
    if isinstance(data, list) and depth < 4:
        for item in data[:200]:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        if ARTICLES.search(str(data.get("@type"))):
            yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth < 4:
                yield from _objects(data.get(name), depth + 1)


def _take(thing: dict[str, Any], facts: Facts) -> None:
    how = f"JSON-LD {_named(thing.get('@type'))}"
    facts.add("title", _named(thing.get("headline")), how)
    if "WebPage" not in how:
        facts.add("authors", _people(thing.get("author")) or _people(thing.get("creator")), how)
    facts.add("publisher", _named(thing.get("publisher")), how)
    facts.add("section", _named(thing.get("articleSection")), how)
    facts.add("published", _named(thing.get("datePublished")) or _named(thing.get("dateCreated")), how)
    facts.add("modified", _named(thing.get("dateModified")), how)
    body = thing.get("articleBody")
    if isinstance(body, str) and len(body) > len(facts.body):
        facts.body = _short(re.sub(r"<[^>]{1,200}>", " ", body), MOST_JSON)
    if "isAccessibleForFree" in thing:
        facts.free = str(thing["isAccessibleForFree"]).lower() not in ("false", "0", "no")


def _named(value: Any) -> str:
    """A value's words: itself, its name, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
        return _named(value) if isinstance(value, list) else str(value).strip()
    return unescape(str(value)).strip() if isinstance(value, str | int) else ""


def _people(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items[:30]:
        inner = item.get("name") if isinstance(item, dict) else item
        names += [
            name for name in (inner if isinstance(inner, list) else [inner]) if isinstance(name, str) and name.strip()
        ]
    return names


def _take_meta(tree: etree._Element, facts: Facts) -> None:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if content:
            found.setdefault(name.strip().lower(), []).append(content[:2000])
    for kind, names in META.items():
        for name in names:
            for content in found.get(name, ())[: 8 if kind == "author" else 1]:
                facts.add(
                    "authors" if kind == "author" else kind, [content] if kind == "author" else content, f"meta {name}"
                )


def _take_elements(tree: etree._Element, facts: Facts) -> None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            facts.add("url", (link.get("href") or "").strip(), "canonical link")
    for title in tree.iter("title"):
        facts.add("page title", " ".join("".join(title.itertext()).split())[:1000], "page title")
        break
    for heading in tree.iter("h1"):
        facts.add("headings", " ".join("".join(heading.itertext()).split())[:1000], "h1")
