"""A news site on this machine, a clock and a web for the tests of fetching; no test asks any other host."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer

from dateline.model import Page, Record, Reject, Token, Visit
from dateline.sources.fetching import fetch
from dateline.sources.politeness import Turns
from dateline.sources.requesting import Limits
from dateline.sources.web import Web

PAGE = (
    b"<html><head><title>Ferry line opens</title></head><body><article><h1>Ferry line opens</h1>"
    b"<p>The ferry between Ostrand and Quillhaven sailed on Monday for the first time in nine years.</p>"
    b"<p>The harbour board of Ostrand said that two boats a day would follow, and a third one in the summer.</p>"
    b"</article></body></html>"
)
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Said:
    """What the server says at one path; a list of them is said one after the other, the last for ever."""

    body: bytes = PAGE
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: HTML)
    slowly: float = 0  # seconds before each byte
    cut: bool = False  # the connection ends in the middle of the body


def to(target: str, status: int = 302) -> Said:
    return Said(b"", status, {"Location": target})


@dataclass
class Server:
    """A news site on 127.0.0.1: what it says by path, and what it was asked."""

    says: dict[str, Said | list[Said]] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    listening: ThreadingHTTPServer = field(init=False)

    @property
    def port(self) -> int:
        return self.listening.server_port

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def answer(self, path: str, headers: Mapping[str, str]) -> Said:
        self.asked.append((path, headers))
        said = self.says.get(path, Said(b"nothing here", 404))
        if isinstance(said, list):
            said = said.pop(0) if len(said) > 1 else said[0]
        etag = said.headers.get("ETag")
        return Said(b"", 304, {"ETag": etag}) if etag and headers.get("If-None-Match") == etag else said


class Time:
    """A clock that only sleeping moves, so that no test waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def a_web(clock: Time, allowed: Callable[[str], bool] = lambda number: number == "127.0.0.1", **limits: float) -> Web:
    return Web(allowed=allowed, limits=Limits(**limits), turns=Turns(lambda: clock.now, clock.sleep))  # type: ignore[arg-type]


def only(found: Iterator[Page | Reject | Visit]) -> Record:
    """The one page or reject; its visit is left out."""
    (one,) = [item for item in found if not isinstance(item, Visit)]
    return one


def reason(web: Web, url: str) -> str:
    refused = only(fetch([url], {}, web=web))
    assert isinstance(refused, Reject), refused
    assert (refused.subject, refused.stage) == (url, "fetching")
    assert refused.advice
    return refused.reason


class NoGrammar:
    """A language model that finds nothing: what is fetched and kept does not depend on it, and it loads at once."""

    name = "none"

    def parse(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        return [() for _ in texts]
