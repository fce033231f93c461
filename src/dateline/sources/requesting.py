"""One request to one server: connected to an address that was checked, within bounds of time and size."""

import socket
import ssl
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from importlib.metadata import version

from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    DecodeError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

from dateline.sources import LARGEST
from dateline.sources.addresses import Place, Refusal

AGENT = f"Dateline/{version('dateline')}"
ASKED = {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate, br", "Connection": "close"}
ENCODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate", "br"})
# Bytes unpacked at a time: what a compression bomb can add beyond the limit before it is seen.
CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds to connect, between two pieces of an answer, and for the whole of it; bytes of an unpacked answer."""

    connect: float = 10
    read: float = 20
    whole: float = 60
    largest: int = LARGEST


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. The names of `headers` are found in any case; the body is unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class NoAnswer(Refusal):
    """The server was not reached, or the connection broke: worth another try."""


def request(at: Place, numbers: Sequence[str], headers: Mapping[str, str], limits: Limits) -> Answer:
    """Asks for a page at one of these numeric addresses, the first that takes the connection.

    The name is not looked up again, so nobody can change where it leads after the check. Raises `Refusal`.
    """
    for number in numbers[:-1]:
        with suppress(_NotConnected):
            return _request(at, number, headers, limits)
    return _request(at, numbers[-1], headers, limits)


class _NotConnected(NoAnswer):
    """This address of the server does not take connections; another one may."""


def _request(at: Place, number: str, headers: Mapping[str, str], limits: Limits) -> Answer:
    connection = _connection(at, number, limits.connect)
    with _Deadline(connection, limits.whole) as deadline:
        try:
            connection.connect()
            deadline.sock = connection.sock
            connection.timeout = limits.read
            named = {"Host": at.authority, **ASKED, **headers}
            connection.request("GET", at.target, headers=named, preload_content=False)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, _body(response, limits.largest))
        except (HTTPError, HTTPException, OSError, ValueError) as problem:
            raise _too_slow(limits) if deadline.passed else _refusal(at, problem, limits) from problem
    if deadline.passed:  # a body of unknown length that was ended looks whole
        raise _too_slow(limits)
    return answer


def _connection(at: Place, number: str, timeout: float) -> HTTPConnection:
    if at.scheme == "http":
        return HTTPConnection(number, at.port, timeout=timeout)
    return HTTPSConnection(number, at.port, timeout=timeout, ssl_context=_trust(), server_hostname=at.host)


@cache
def _trust() -> ssl.SSLContext:
    """The certificates that this system trusts."""
    return ssl.create_default_context()


class _Deadline:
    """Ends a connection when its whole time is over: a server that drips bytes passes every other limit."""

    def __init__(self, connection: HTTPConnection, seconds: float) -> None:
        self.connection, self.passed = connection, False
        self.sock: socket.socket | None = None  # the connection lets go of it once the answer's headers are there
        self.timer = threading.Timer(seconds, self._end)
        self.timer.daemon = True

    def _end(self) -> None:
        self.passed = True
        sock = self.sock or self.connection.sock
        with suppress(OSError):  # closed by now
            if sock:
                sock.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> "_Deadline":
        self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
        self.connection.close()


def _body(response: HTTPResponse, largest: int) -> bytes:
    """The unpacked body; nothing of it is read where the headers say that it is too large or cannot be unpacked."""
    unknown = {part.strip().lower() for part in response.headers.get("Content-Encoding", "").split(",")} - ENCODINGS
    if unknown:
        raise Refusal(f"packed as {', '.join(sorted(unknown))}, which was not asked for", "save the page as a file")
    size = response.headers.get("Content-Length", "")
    parts, got = [], int(size) if size.isdecimal() and len(size) < 20 else 0
    if got <= largest:
        got = 0
        for part in response.stream(CHUNK):
            parts.append(part)
            got += len(part)
            if got > largest:
                break
    if got > largest:
        raise Refusal(f"larger than {largest / (1 << 20):g} MB", "no news page is: check the address")
    return b"".join(parts)


def _too_slow(limits: Limits) -> Refusal:
    return Refusal(f"no whole answer within {limits.whole:g} seconds", "try again later")


def _refusal(at: Place, problem: Exception, limits: Limits) -> Refusal:
    """A fault of the connection in plain words; only what another try may cure is `NoAnswer`."""
    cause = problem.__cause__ or problem
    match problem:
        case NewConnectionError():
            return _NotConnected(f"no connection to {at.authority} ({cause})", "check the address, or try again later")
        case ConnectTimeoutError():
            return _NotConnected(f"no connection to {at.host} within {limits.connect:g} seconds", "try again later")
        case SSLError() | ssl.SSLError():
            why = getattr(cause, "verify_message", "") or getattr(cause, "reason", "") or cause
            return Refusal(f"no safe connection to {at.host} ({why})", "check the address; do not trust the server")
        case DecodeError():
            return Refusal("its compressed content is damaged", "try again later, or save the page as a file")
        case ReadTimeoutError() | TimeoutError():
            return Refusal(f"{at.host} sent nothing for {limits.read:g} seconds", "try again later")
    return NoAnswer(f"the connection to {at.host} broke ({cause})", "try again later")
