"""What a page's markup states of its article: JSON-LD, meta elements, microdata and time elements."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from dateline.reading.linked import MOST_JSON, articles_of, houses, named, people, sections_in, things_of

META = {
    "title": ("og:title", "twitter:title",
         "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title", "title"),
    "description": ("og:description", "description", "twitter:description"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "copyright", "article:publisher_name"),
    "section": ("article:section", "section", "parsely-section", "news_section"),
    "authors": (
        "author", "article:author_name", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
        "article:author", "cxenseparse:author", "citation_author", "og:article:author",
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
KNOWN = frozenset(name for names in META.values() for name in names)
# Names that sites make up themselves.
LIKE = (
    ("other authors", re.compile(r"(?:authors?|byline|authors?[-_.: ]?names?|written[-_ ]by)$")),
    (
        "other days",
        re.compile(r"(?:publi(?:sh|shed|cation)[-_.: ]?(?:date|time|at|on)|pub_date|published|displaydate)$"),
    ),
)
CARD = re.compile(r"\b(?:by|author|von|vom|par|por|da|door|av|af|przez|autor(?:in|e)?|auteur|автор)\b", re.I)
# The elements that facts are taken from, sought in one pass over the tree, and those that may hold a day.
SOUGHT = ("script", "meta", "link", "title", "h1", "h2")
TIMES = etree.XPath("//time | //@itemprop[.='datePublished']/..")
# Asked by attribute, which takes half the time of asking every element for its attributes.
MARKED = etree.XPath(
    "//time | //@itemprop[.='datePublished' or .='author']/.. | //@rel[.='author']/.."
    " | //@class[contains(., 'author') or contains(., 'byline')]/.."
)
# Beyond that many elements, and texts in one of them, they belong to lists of other articles and to whole columns.
MOST_MARKED, MOST_PARTS = 200, 12
# A heading is shorter, and the one above the text is among the first.
MOST_HEADING, MOST_HEADINGS = 300, 6
UNSEEN = re.compile(r"\b(?:visually-?hidden|sr-only|screen-reader-text)\b", re.I)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the page shows, with the parts its markup divides it into (an overline, the headline itself)."""

    tag: str
    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """An element that markup calls an author's or a time's ("author", "published", "time"): its words, its value."""

    kind: str
    parts: tuple[str, ...]
    value: str = ""


@dataclass(slots=True)
class Facts:
    """What was stated: for each field, values with where they stand, best source first.

    `headings` are those the page shows, `times` elements that say they hold a time, `houses` where a stated author
    works, `body` is a stated text, `free` whether it may be read without paying.
    """

    stated: dict[str, list[tuple[Any, str]]] = field(default_factory=dict)
    headings: list[Heading] = field(default_factory=list)
    times: list[Marked] = field(default_factory=list)
    houses: dict[str, str] = field(default_factory=dict)
    body: str = ""
    free: bool | None = None
    tree: etree._Element | None = None

    def add(self, name: str, value: Any, how: str) -> None:
        """Notes a stated value, a text or a list of texts, as much of it as a name or a title can have."""
        value = [_short(one, 300) for one in value[:30]] if isinstance(value, list) else _short(value, 2000)
        if value:
            self.stated.setdefault(name, []).append((value, how))

    def values(self, name: str) -> list[tuple[Any, str]]:
        return self.stated.get(name, [])

    def bylines(self) -> list[Marked]:
        """The elements that say they hold an author; where data name them, as on most pages, nobody asks."""
        found = MARKED(self.tree)[:MOST_MARKED] if self.tree is not None else []
        return [mark for mark in map(_marked, found) if mark.kind == "author"]


def _short(text: str, most: int) -> str:
    """So many characters of a text, whole ones: JSON can state halves (\\ud800) that no file can hold."""
    return text[:most].encode("utf-8", "replace").decode()


def facts_of(tree: etree._Element) -> Facts:
    """The facts a page's markup states, JSON-LD first, then meta elements, then microdata and the page title."""
    facts, found = Facts(tree=tree), _sought(tree)
    things = things_of(found["script"])
    for thing in articles_of(things):
        _take(thing, facts)
    _take_meta(found["meta"], facts)
    for section in sections_in(things):
        facts.add("section", section, "JSON-LD BreadcrumbList")
    facts.add("language", (tree.get("lang") or "").strip(), "html element")
    for link in found["link"]:
        if (link.get("rel") or "").lower() == "canonical":
            facts.add("url", (link.get("href") or "").strip(), "canonical link")
    for title in found["title"][:1]:
        facts.add("page title", _words(title)[:1000], "page title")
    facts.headings += [*_headings(found["h1"]), *_headings(found["h2"])]
    facts.times += [mark for mark in map(_marked, found["time"][:MOST_MARKED]) if mark.kind != "author"]
    return facts


def _sought(tree: etree._Element) -> dict[str, list[etree._Element]]:
    """The elements of each name in `SOUGHT`; under "time" also others that hold the day of publication."""
    found: dict[str, list[etree._Element]] = {tag: [] for tag in SOUGHT}
    for element in tree.iter(*SOUGHT):
        found[element.tag].append(element)
    return found | {"time": TIMES(tree)}


def _take(thing: dict[str, Any], facts: Facts) -> None:
    how = f"JSON-LD {named(thing.get('@type'))}"
    facts.add("title", named(thing.get("headline")), how)
    if "WebPage" not in how:
        facts.add("authors", people(thing.get("author")) or people(thing.get("creator")), how)
        facts.houses.update({name: _short(house, 300) for name, house in houses(thing.get("author")).items()})
    facts.add("publisher", named(thing.get("publisher")), how)
    facts.add("section", named(thing.get("articleSection")), how)
    facts.add("published", named(thing.get("datePublished")) or named(thing.get("dateCreated")), how)
    facts.add("modified", named(thing.get("dateModified")), how)
    body = thing.get("articleBody")
    if isinstance(body, str) and len(body) > len(facts.body):
        facts.body = _short(re.sub(r"<[^>]{1,200}>", " ", body), MOST_JSON)
    if "isAccessibleForFree" in thing:
        facts.free = str(thing["isAccessibleForFree"]).lower() not in ("false", "0", "no")


def _take_meta(elements: Iterable[etree._Element], facts: Facts) -> None:
    found: dict[str, list[str]] = {}
    for meta in elements:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if content:
            found.setdefault(name.strip().lower(), []).append(content[:2000])
    for kind, names in META.items():
        for name in names:
            for content in found.get(name, ())[: 8 if kind == "authors" else 1]:
                facts.add(kind, [content] if kind == "authors" else content, f"meta {name}")
    _take_card(found, facts)
    for name in sorted(found):
        if (
            name not in KNOWN
            and "banner" not in name
            and (kind := next((kind for kind, shape in LIKE if shape.search(name)), ""))
        ):
            facts.add(kind, [found[name][0]] if "authors" in kind else found[name][0], f"meta {name}")


def _take_card(found: dict[str, list[str]], facts: Facts) -> None:
    """The lines of a card for social networks: 'Written by' and a name, or how long the article takes to read."""
    for number in ("1", "2"):
        label, value = (found.get(f"twitter:{part}{number}", [""])[0] for part in ("label", "data"))
        if CARD.search(label) and not re.search(r"\d", value):
            facts.add("authors", [value], f"meta twitter:data{number}")


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _headings(elements: Iterable[etree._Element]) -> list[Heading]:
    """The first headings of one rank outside menus and breadcrumbs (where search engines are given a title too)."""
    found: list[Heading] = []
    for element in elements:
        text = _words(element)
        if text and len(text) < MOST_HEADING and not any(map(_aside, (element, *element.iterancestors()))):
            found.append(Heading(element.tag, text, _parts(element)))
            if len(found) == MOST_HEADINGS:
                break
    return found


def _aside(element: etree._Element) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag in ("nav", "footer", "aside") or "crumb" in names.lower() or bool(UNSEEN.search(names))


def _parts(element: etree._Element) -> tuple[str, ...]:
    pieces = [element.text or "", *(piece for child in element for piece in (_words(child), child.tail or ""))]
    parts = tuple(" ".join(piece.split()) for piece in pieces if piece.strip())
    return parts if len(parts) > 1 else ()


def _marked(element: etree._Element) -> Marked:
    says = f"{element.get('itemprop', '')} {element.get('rel', '')}"
    if "datePublished" in says or "pubdate" in element.attrib:
        kind = "published"
    else:
        kind = "time" if element.tag == "time" else "author"
    value = (element.get("datetime") or element.get("content") or "").strip()
    parts = [" ".join(map(str, text.split())) for text in itertools.islice(element.itertext(), MOST_PARTS)]
    return Marked(kind, tuple(part[:120] for part in parts if part), value[:60])
