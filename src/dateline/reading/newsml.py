"""What agencies send: NewsML-G2 news items, and NITF."""

from typing import Any

from lxml import etree

from dateline.model import Author, Page
from dateline.reading.sniff import Refusal
from dateline.reading.stating import Stated, day, document, paragraphs, people, plain, tongue, wires
from dateline.reading.trees import as_html, first, parsed, words_in
from dateline.sources.xml import local

AGAIN = "ask the agency for it again"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Of an NITF body these are no part of its text: pictures with captions, tables of contents, notes to editors.
BESIDE = frozenset({"media", "ednote", "nitf-table"})


def news_item(page: Page) -> Stated | Refusal:
    """A NewsML-G2 news item with text in it (XHTML, NITF or plain)."""
    tree = parsed(page.body)
    if tree is None or local(tree) != "newsitem":
        return Refusal("damaged XML: no NewsML-G2 news item", AGAIN)
    fragment, inner = _content(tree)
    if not plain(fragment):
        return Refusal("a news item without text", "give one of the class text; pictures and graphics are not read")
    title = _words(tree, "headline") or _words(tree, "title")
    created, version = day(_words(tree, "firstcreated")), day(_words(tree, "versioncreated"))
    fields: dict[str, tuple[Any, str]] = {
        "title": (title, "NewsML-G2 headline"),
        "authors": (_writers(tree), "NewsML-G2 by"),
        "published": (created or version, f"NewsML-G2 {'firstCreated' if created else 'versionCreated'}"),
        "modified": (version if created and version != created else None, "NewsML-G2 versionCreated"),
        "publisher": (_provider(tree), "NewsML-G2 provider"),
        "language": (tongue(_tag(tree)), "NewsML-G2 language"),
    }
    for name, told in inner.items():  # an NITF inside may say what the item leaves open
        if not fields.get(name, (None, ""))[0]:
            fields[name] = told
    line = _words(tree, "creditline")
    return Stated(
        body=document(title, fragment),
        media_type="text/html",
        alone=True,
        fields=fields,
        credits=wires(line) if line else (),
    )


def _words(tree: etree._Element, name: str) -> str:
    found = first(tree, name)
    return plain(words_in(found)) if found is not None else ""


def _content(tree: etree._Element) -> tuple[str, dict[str, tuple[Any, str]]]:
    """The text as HTML, and the fields that an NITF inside states."""
    for part in tree.iter():
        if local(part) == "nitf":
            return _nitf_text(part), _nitf_fields(part)
        if local(part) == "inlinexml" and (body := first(part, "body", "html", "div")) is not None:
            return as_html(body), {}
        if local(part) == "inlinedata" and (words := words_in(part, squeezed=False)).strip():
            return (words if "html" in (part.get("contenttype") or "") else paragraphs(words)), {}
    found = first(tree, "body")
    return (as_html(found), {}) if found is not None else ("", {})


def _writers(tree: etree._Element) -> tuple[Author, ...]:
    named = [_words(creator, "name") for creator in tree.iter() if local(creator) == "creator"]
    line = _words(tree, "by")
    return people([line] if line else [name for name in named if name])


def _provider(tree: etree._Element) -> str:
    found = first(tree, "provider")
    if found is None:
        return ""
    return (_words(found, "name") or found.get("literal") or found.get("qcode", "").rpartition(":")[2])[:80]


def _tag(tree: etree._Element) -> str | None:
    found = first(tree, "language")
    tag = (found.get("tag") if found is not None else None) or tree.get(LANGUAGE)
    return str(tag) if tag else None


# ---- NITF --------------------------------------------------------------------------------------------------------


def nitf(page: Page) -> Stated | Refusal:
    """An NITF article."""
    tree = parsed(page.body)
    if tree is None or local(tree) != "nitf":
        return Refusal("damaged XML: no NITF article", AGAIN)
    fragment = _nitf_text(tree)
    if not plain(fragment):
        return Refusal("an NITF article without text", AGAIN)
    fields = _nitf_fields(tree)
    line = _words(tree, "distributor")
    return Stated(
        body=document(fields["title"][0], fragment),
        media_type="text/html",
        alone=True,
        fields=fields,
        credits=wires(line) if line else (),
    )


def _nitf_text(tree: etree._Element) -> str:
    body = first(tree, "body.content")
    if body is None:
        return ""
    for part in [part for part in body.iter() if local(part) in BESIDE]:
        part.clear(keep_tail=True)
    for part in body.iter():
        if local(part) in ("hl1", "hl2"):
            part.tag = "h2"
    return as_html(body)


def _nitf_fields(tree: etree._Element) -> dict[str, tuple[Any, str]]:
    headline = _words(tree, "hl1")
    issued, printed = _attribute(tree, "date.issue", "norm"), _attribute(tree, "pubdata", "date.publication")
    name = _attribute(tree, "pubdata", "name")
    holder = _attribute(tree, "doc.copyright", "holder")
    return {
        "title": (headline or _words(tree, "title"), "NITF hl1" if headline else "NITF title"),
        "authors": (_bylined(tree), "NITF byline"),
        "published": (day(issued) or day(printed), f"NITF {'docdata date.issue' if day(issued) else 'pubdata'}"),
        "publisher": ((name or holder)[:80], "NITF pubdata name" if name else "NITF doc.copyright"),
        "section": (_attribute(tree, "pubdata", "position.section")[:60], "NITF pubdata position.section"),
        "language": (tongue(tree.get(LANGUAGE)), "NITF language"),
    }


def _attribute(tree: etree._Element, name: str, key: str) -> str:
    found = first(tree, name)
    return plain(found.get(key)) if found is not None else ""


def _bylined(tree: etree._Element) -> tuple[Author, ...]:
    """A byline's persons with the title that stands beside them, else the names in its words."""
    found = first(tree, "byline")
    if found is None:
        return ()
    title = _words(found, "byttl") or None
    persons = [plain(words_in(person)) for person in found.iter() if local(person) == "person"]
    named = people(persons or [plain(words_in(found))])
    return tuple(Author(name=one.name, affiliation=one.affiliation or title) for one in named)
