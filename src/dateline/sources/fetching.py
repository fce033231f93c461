"""URLs into pages: what Dateline does on the network, and all of it. Only addresses given to it are ever asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote

from dateline.model import Page, Reject, Visit
from dateline.sources.addresses import Place, Refusal, place
from dateline.sources.feeds import listed
from dateline.sources.kinds import kind_of
from dateline.sources.limits import Budget
from dateline.sources.opening import HEAD, pages_of
from dateline.sources.politeness import retry_after
from dateline.sources.requesting import Answer
from dateline.sources.robots import Robots
from dateline.sources.streams import Item, buffered
from dateline.sources.web import BUSY, Web

STAGE = "fetching"
HTML = frozenset({"text/html", "application/xhtml+xml"})
PAGES = HTML | {"", "text/plain"}
FEEDS = frozenset({"feed", "feed as json"})
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5"
# What a status says, and what to do about it.
STATUSES = {
    401: ("asks for a login", "open it in a browser and save the page"),
    402: ("asks for payment", "open it in a browser and save the page"),
    403: ("refuses to give it", "open it in a browser and save the page"),
    404: ("has no such page", "check the address"),
    410: ("had this page and has taken it away", "an archive may have kept it"),
    429: ("is asked too often", "try again later"),
    451: ("may not show it, for legal reasons", "an archive may have kept it"),
    503: ("is too busy", "try again later"),
}
Found = Page | Reject | Visit


def fetch(
    urls: Iterable[str], visits: Mapping[str, Visit], *, follow: bool = False, web: Web | None = None
) -> Iterator[Found]:
    """The pages at these URLs, each followed by the visit to remember; a reject for each that cannot be had.

    `visits` are those of earlier readings by URL: a page that has not changed since gives its visit alone. With
    `follow`, the pages that a feed's entries link to stand in place of the entries.
    """
    web = web or Web()
    reading = _Reading(web, Robots(web), visits, follow)
    for url in sorted({url.strip() for url in urls}):
        yield from reading.read(url)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading's way through the web; each URL is asked for once in it."""

    web: Web
    robots: Robots
    visits: Mapping[str, Visit]
    follow: bool
    asked: set[str] = field(default_factory=set)
    had: set[str] = field(default_factory=set)

    def read(self, url: str, wanted: frozenset[str] | None = None) -> Iterator[Found]:
        """What stands at a URL; `wanted` are the kinds that are looked for, None for all."""
        if url in self.asked:
            return
        self.asked.add(url)
        try:
            at, answer = self.web.get(url, headers=lambda at: self._headers(url, at), permit=self.robots.permit)
            kind = self._kind(url, at, answer, wanted)
        except Refusal as refusal:
            yield _reject(url, refusal)
            return
        self.had.add(url)
        if kind == "unchanged":
            yield self.visits[url]
        elif kind == "page":
            page = Page(body=answer.body, name=url, url=at.url, media_type=answer.headers.get("Content-Type") or None)
            yield page
            yield _visit(url, at, answer, page=page.id)
        else:
            yield from self._several(url, at, answer, kind)

    def _headers(self, url: str, at: Place) -> dict[str, str]:
        """What to ask with: what is remembered is sent again only if it has changed."""
        visit = self._visit(url, at)
        if visit is None:
            return {"Accept": ACCEPT}
        remembered = {"If-None-Match": visit.etag, "If-Modified-Since": visit.last_modified}
        return {"Accept": ACCEPT} | {name: value for name, value in remembered.items() if value}

    def _visit(self, url: str, at: Place) -> Visit | None:
        """The earlier visit, if it ended at the same place. A feed to be followed is needed whole, so it has none."""
        visit = self.visits.get(url)
        return visit if visit and visit.final == at.url and (visit.page or not self.follow) else None

    def _kind(self, url: str, at: Place, answer: Answer, wanted: frozenset[str] | None) -> str:
        """The kind of an answer. Its bytes tell it, but what is called HTML is a page unless it is a feed."""
        if answer.status == 304 and self._visit(url, at):
            return "unchanged"
        if answer.status != 200:
            raise _refusal(at, answer)
        media_type = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        kind = kind_of(answer.body[:HEAD], _file(at)) or "page"
        if media_type in HTML and kind not in FEEDS | {"opml"}:
            kind = "page"
        if kind == "page" and media_type not in PAGES:
            raise Refusal(f"not a page but {media_type}", "give the address of a page or a feed")
        if wanted is not None and kind not in wanted:
            looked_for = "a page" if "page" in wanted else "a feed"
            raise Refusal(f"named where {looked_for} is looked for, but is none ({kind})", "give its address itself")
        return kind

    def _several(self, url: str, at: Place, answer: Answer, kind: str) -> Iterator[Found]:
        """The pages in a feed, a list of feeds, or any file that holds several.

        An answer of which something was refused is not remembered, so that the next reading refuses it again.
        """
        item = _item(url, at, answer)
        refused = False
        for found in self._listed(item, at) if kind == "opml" else self._entries(item, at, kind):
            refused |= isinstance(found, Reject)
            yield found
        visit = _visit(url, at, answer)
        yield replace(visit, etag=None, last_modified=None) if refused or kind == "opml" else visit

    def _entries(self, item: Item, at: Place, kind: str) -> Iterator[Found]:
        """What a file holds; of a feed that is followed, the page behind each entry, or else the entry."""
        for found in pages_of(item):
            if isinstance(found, Page) and found.name == item.name:  # not one of many, but the page itself, packed
                found = replace(found, url=at.url, id="")
            link = found.url if self.follow and kind in FEEDS and isinstance(found, Page) else None
            if link:
                yield from self.read(link, frozenset({"page"}))
            if link not in self.had:
                yield found

    def _listed(self, item: Item, at: Place) -> Iterator[Found]:
        for address in listed(item):
            if isinstance(address, Reject):
                yield address
                continue
            try:
                feed = place(address, at.url).url
            except Refusal as refusal:
                yield _reject(address, refusal)
            else:
                yield from self.read(feed, FEEDS)


def _reject(url: str, refusal: Refusal) -> Reject:
    return Reject(subject=url, stage=STAGE, reason=refusal.reason, advice=refusal.advice)


def _item(url: str, at: Place, answer: Answer) -> Item:
    """An answer as a file, named by its URL."""
    stream = buffered(BytesIO(answer.body), lambda _: None)
    return Item(stream=stream, name=url, file=_file(at), budget=Budget(given=len(answer.body)), named=True)


def _file(at: Place) -> str:
    return PurePosixPath(unquote(at.target.partition("?")[0])).name


def _visit(url: str, at: Place, answer: Answer, *, page: str | None = None) -> Visit:
    etag, modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    return Visit(url=url, final=at.url, etag=etag, last_modified=modified, page=page)


def _refusal(at: Place, answer: Answer) -> Refusal:
    said, advice = STATUSES.get(answer.status, ("gives no page", "try again later, or check the address"))
    wait = retry_after(answer) if answer.status in BUSY else None
    asks = f", and asks to be left alone for {wait:.0f} seconds" if wait else ""
    return Refusal(f"{at.host} {said} (status {answer.status}){asks}", advice)
