"""URLs into pages: what Dateline does on the network, and all of it. Only addresses given to it are ever asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from dateline.model import Page, Reject, Visit
from dateline.sources.addresses import Place, Refusal
from dateline.sources.politeness import retry_after
from dateline.sources.requesting import Answer
from dateline.sources.robots import Robots
from dateline.sources.web import BUSY, Web

STAGE = "fetching"
PAGES = frozenset({"", "text/html", "application/xhtml+xml", "text/plain"})
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
    for url in urls:
        yield from reading.read(url.strip())


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading's way through the web; each URL is asked for once in it."""

    web: Web
    robots: Robots
    visits: Mapping[str, Visit]
    follow: bool
    asked: set[str] = field(default_factory=set)

    def read(self, url: str) -> Iterator[Found]:
        if url in self.asked:
            return
        self.asked.add(url)
        try:
            at, answer = self.web.get(url, headers=lambda at: self._headers(url, at), permit=self.robots.permit)
            found = self._found(url, at, answer)
        except Refusal as refusal:
            yield Reject(subject=url, stage=STAGE, reason=refusal.reason, advice=refusal.advice)
        else:
            yield from found

    def _headers(self, url: str, at: Place) -> dict[str, str]:
        """What to ask with: what is remembered of the same address is asked for only if it has changed."""
        visit = self.visits.get(url)
        if visit is None or visit.final != at.url:
            return {"Accept": ACCEPT}
        remembered = {"If-None-Match": visit.etag, "If-Modified-Since": visit.last_modified}
        return {"Accept": ACCEPT} | {name: value for name, value in remembered.items() if value}

    def _found(self, url: str, at: Place, answer: Answer) -> list[Found]:
        if answer.status == 304 and url in self.visits:
            return [self.visits[url]]
        if answer.status != 200:
            raise _refusal(at, answer)
        media_type = answer.headers.get("Content-Type", "").strip()
        if media_type.partition(";")[0].strip().lower() not in PAGES:
            raise Refusal(f"not a page but {media_type}", "give the address of a page or a feed")
        page = Page(body=answer.body, name=url, url=at.url, media_type=media_type or None)
        return [page, replace(_visit(url, at, answer), page=page.id, id="")]


def _visit(url: str, at: Place, answer: Answer) -> Visit:
    etag, modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    return Visit(url=url, final=at.url, etag=etag, last_modified=modified)


def _refusal(at: Place, answer: Answer) -> Refusal:
    said, advice = STATUSES.get(answer.status, ("gives no page", "try again later, or check the address"))
    wait = retry_after(answer) if answer.status in BUSY else None
    asks = f", and asks to be left alone for {wait:.0f} seconds" if wait else ""
    return Refusal(f"{at.host} {said} (status {answer.status}){asks}", advice)
