"""The articles that a page's JSON-LD states, with the persons it names in places of their own put in."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

ARTICLES = re.compile(r"Article|BlogPosting|Report|Review|LiveBlog|WebPage|CreativeWork|Posting")
# JSON-LD blocks above this size were never an article's in gold/pages; parsing bounds the time of hostile ones.
MOST_JSON = 600_000
WRAPPED = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
# A comma before a closing bracket is JSON's commonest fault.
COMMA = re.compile(r",(?=\s*[\]}])")
DEPTH = 4
MOST_ITEMS = 200
# What is longer is a headline and no section.
MOST_SECTION = 4


def things_of(scripts: Iterable[etree._Element]) -> list[dict[str, Any]]:
    """All that a page's JSON-LD describes, in its order."""
    return [
        thing
        for script in scripts
        if "ld+json" in (script.get("type") or "").lower() and script.text and len(script.text) < MOST_JSON
        for thing in _objects(_loaded(script.text))
    ]


def articles_of(things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The stated articles, the most specific type first: an article before the web page it stands on."""
    found: list[dict[str, Any]] = []
    known: dict[str, dict[str, Any]] = {}
    for thing in things:
        if isinstance(name := thing.get("@id"), str) and thing.get("name"):
            known.setdefault(name, thing)
        if ARTICLES.search(str(thing.get("@type"))):
            found.append(thing)
    return [_with_names(thing, known) for thing in sorted(found, key=lambda thing: "WebPage" in str(thing["@type"]))]


def sections_in(things: Iterable[dict[str, Any]]) -> list[str]:
    """The sections in the path to a page, the widest first; its title is none, nor what leads to the front page."""
    paths = (thing.get("itemListElement") for thing in things if named(thing.get("@type")) == "BreadcrumbList")
    parts = next((path for path in paths if isinstance(path, list)), [])
    crumbs = map(_crumb, parts[:MOST_ITEMS])
    return [
        name
        for name, address in crumbs
        if 0 < len(name.split()) <= MOST_SECTION and urlsplit(address[:2000]).path.strip("/")
    ]


def _crumb(part: Any) -> tuple[str, str]:
    """The name and the address of one part of a path: its own or those of the item in it."""
    if not isinstance(part, dict):
        return "", ""
    item = part.get("item")
    inner = item if isinstance(item, dict) else {"@id": item}
    return unescape(named(part) or named(inner)), named(inner.get("@id")) or named(inner.get("url"))


def _loaded(text: str) -> Any:
    text = WRAPPED.sub("", text.strip()).strip()
    for attempt in (text, COMMA.sub("", text)):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """What the data describes: at the top, in a list, in @graph, or as a page's mainEntity."""
    if isinstance(data, list) and depth < DEPTH:
        for item in data[:MOST_ITEMS]:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"):
            if depth < DEPTH:
                yield from _objects(data.get(name), depth + 1)


def _with_names(thing: dict[str, Any], known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A thing whose author and publisher are described, not only pointed at by their @id."""
    return {**thing, **{name: _resolved(thing[name], known) for name in ("author", "publisher") if thing.get(name)}}


def _resolved(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:MOST_ITEMS] if not isinstance(item, list)]
    if isinstance(value, dict) and not value.get("name"):
        return known.get(str(value.get("@id")), value)
    return value


def named(value: Any) -> str:
    """A value's words: itself, its name, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
        return named(value) if isinstance(value, list) else str(value).strip()
    return unescape(str(value)).strip() if isinstance(value, str | int) else ""


def people(value: Any) -> list[str]:
    """The names of those who are stated to be the authors."""
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items[:30]:
        inner = item.get("name") if isinstance(item, dict) else item
        names += [
            unescape(name)
            for name in (inner if isinstance(inner, list) else [inner])
            if isinstance(name, str) and name.strip()
        ]
    return names


def houses(value: Any) -> dict[str, str]:
    """Where each of the stated authors works, for those of whom it is said."""
    items = [item for item in (value if isinstance(value, list) else [value])[:30] if isinstance(item, dict)]
    told = {named(item): named(item.get("affiliation")) or named(item.get("worksFor")) for item in items}
    return {name: house for name, house in told.items() if name and house}
