"""Pages and articles."""

from dataclasses import dataclass

from dateline.model.base import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """One page as it was found: its bytes, never changed. `name` says where (a path's last part); no part of the id."""

    KEY = ("url", "media_type", "body")
    body: bytes
    name: str = ""
    url: str | None = None
    media_type: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """An address that was fetched: where its redirects ended, and what to ask with so that only a change is sent again.

    `page` is what it gave; None for a feed, which gives several. An address has one visit, its last.
    """

    KEY = ("url",)
    url: str
    final: str
    etag: str | None = None
    last_modified: str | None = None
    page: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject(Record):
    """What was refused: `subject` (a page's name or an article's id), at which stage, why, and what to do about it."""

    KEY = ("subject", "stage", "reason")
    subject: str
    stage: str
    reason: str
    advice: str = ""
    page: str | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline(Record):
    """What of a page matters to the other pages of its site: where it stands, its title's words, marks of its blocks.

    `site` is the host without 'www.'; `address` is the same for every form of one page (print, AMP, with a query).
    `series` is the address of the article of which this may be a page, and `part` the number of the page.
    """

    KEY = ("page",)
    page: str
    site: str
    address: str
    title: str
    marks: tuple[str, ...]
    series: str = ""
    part: int = 1
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Record):
    """The marks of those blocks of a page that also stand with other articles of its site."""

    KEY = ("page",)
    page: str
    marks: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Record):
    """Pages that hold one article between them, in reading order."""

    KEY = ("pages",)
    pages: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Page furniture that is not the article's text: its kind, its words, and the place in the text where it stood.

    Kinds: navigation, teaser, comment, form, advert, cookie, share, related, about, caption, credit, notice, repeat,
    standing (it reads like text, but other articles of the site have it too), other.
    """

    kind: str
    text: str
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A named source of words or pictures. Roles: wire, origin ('Read more on …'), photo, reporter."""

    name: str
    role: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How one field of an article was found, in words ('JSON-LD datePublished; agrees with the address')."""

    field: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A byline's name with its affiliation, as printed."""

    name: str
    affiliation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """A page's article: paragraphs of text joined by a blank line, and what the page says of it.

    `authors` are names alone; `bylines` the same with affiliations. `published` and `modified` are ISO values, as
    precise as the page is, or None. `cut` says how a text ends early: continued, read more, paywall, mid-sentence.
    `subheads` are spans of text. `pages` is there for an article over several pages: each with the place where its text
    begins. A better reader makes another article of the same page; this one stays as it is.
    """

    KEY = ("page", "text", "title", "published")
    page: str
    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    bylines: tuple[Author, ...] = ()
    publisher: str | None = None
    section: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None
    cut: str | None = None
    credits: tuple[Credit, ...] = ()
    subheads: tuple[tuple[int, int], ...] = ()
    removed: tuple[Removed, ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: tuple[tuple[str, int], ...] = ()
    id: str = ""
