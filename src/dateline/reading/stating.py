"""What a format states of its article: words to be read as a page, and fields beside them with how each is stated."""

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dateline.model import Article, Author, Credit, Finding, Page
from dateline.reading.bylines import authors_of_markup
from dateline.reading.credits import credits_of
from dateline.reading.structured import Facts
from dateline.reading.written import stated_day

TAGS = re.compile(r"<[^<>]{1,500}>")
# Fragments of HTML in a text field; one '<' can stand in prose.
FRAGMENT = re.compile(r"</?(?:p|br|div|a|strong|em|b|i|span|ul|li|h[1-6]|blockquote|img)\b[^<>]{0,500}>", re.I)
WHOLE = re.compile(r"<(?:!doctype\s+html|html|body)\b", re.I)
LINE_END = re.compile(r"(?<=[.!?:”\"’'])[^\S\n]*\n")
SPLIT = re.compile(r"\s*(?:/|;|,| and )\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A page to be read in place of the one given, and for each field its value and how it is stated.

    `first` says that these fields go before what the page's own markup says (else they only fill gaps); `summary` that
    the words are a summary of an article elsewhere; `alone` that nothing else stands on the page.
    """

    body: bytes
    media_type: str | None = None
    fields: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    credits: tuple[Credit, ...] = ()
    first: bool = True
    summary: bool = False
    alone: bool = False

    def page(self, page: Page) -> Page:
        """The page that holds these words."""
        return replace(page, body=self.body, media_type=self.media_type, id=page.id)


def document(title: str | None, fragment: str) -> bytes:
    """A page of this HTML alone. JSON-LD states its words to be the article's, so that none is taken for another's."""
    words = html.unescape(TAGS.sub(" ", fragment))
    stated = {"@type": "NewsArticle", "headline": title or "", "articleBody": " ".join(words.split())}
    script = json.dumps(stated).replace("<", "\\u003c")
    name = html.escape(title or "")
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{name}</title><script type="application/ld+json">'
        f"{script}</script></head><body><article><h1>{name}</h1>{fragment}</article></body></html>"
    ).encode("utf-8", "replace")


def paragraphs(text: str) -> str:
    """Plain text as HTML: a paragraph where a blank line parts it; if none does, at each line that ends a sentence."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    parts = re.split(r"\n\s*\n" if re.search(r"\n\s*\n", text) else LINE_END, text)
    return "".join(f"<p>{html.escape(' '.join(part.split()))}</p>" for part in parts if part.strip())


def plain(text: str | None) -> str:
    """A stated value without markup and entities, blanks made one."""
    return " ".join(html.unescape(TAGS.sub(" ", html.unescape(text or ""))).split())


def people(names: Iterable[str]) -> tuple[Author, ...]:
    """The authors in stated names; an RSS author is an address with the name in brackets."""
    told = [found[1] if (found := re.search(r"@\S+\s*\(([^()]+)\)", name)) else name for name in names]
    facts = Facts()
    facts.add("authors", [name for name in told if "@" not in name], "stated")
    return authors_of_markup(facts)[0]


def wires(line: str) -> tuple[Credit, ...]:
    """The agencies in a credit line ('Reuters/AFP'); names that are not known stand as they are."""
    names = [Author(name=name) for name in SPLIT.split(line.strip()) if 1 < len(name) < 60]
    known = [(author, credits_of("", (author,), (), ())) for author in names]
    return tuple(
        credit
        for author, found in known
        for credit in (found or (Credit(name=author.name, role="wire", words=line.strip()),))
    )


def completed(article: Article, stated: Stated) -> Article:
    """The article with what its format states beside the text."""
    told = {name: (value, how) for name, (value, how) in stated.fields.items() if value}
    known = {name for name in told if not stated.first and getattr(article, name, None)}
    if article.language:
        known.add("language")
    new = {name: pair for name, pair in told.items() if name not in known}
    values: dict[str, Any] = {name: value for name, (value, _) in new.items()}
    if "authors" in values:
        values["bylines"] = values["authors"]
        values["authors"] = tuple(dict.fromkeys(author.name for author in values["bylines"]))
    if stated.summary:
        values["cut"] = article.cut or "read more"
    credits = {(credit.role, credit.name): credit for credit in (*stated.credits, *article.credits)}
    findings = [finding for finding in article.findings if finding.field not in new]
    findings += [Finding(field=name, how=how) for name, (_, how) in new.items()]
    return replace(article, **values, credits=tuple(credits.values()), findings=tuple(findings), id="")


def day(value: Any) -> str | None:
    """The day of a stated time: ISO, RFC 822 or written out; None for others."""
    return stated_day(plain(value)) if isinstance(value, str) else None


def tongue(tag: str | None) -> str | None:
    """The language of a tag such as 'en-GB', None where it is no such tag."""
    found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", tag or "")
    return found[1].lower() if found else None
