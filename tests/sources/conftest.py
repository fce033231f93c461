"""A news site on this machine, and a web that asks it."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dateline.sources.web import Web
from tests.sources.news_site import Server, Time, a_web


@pytest.fixture
def server() -> Iterator[Server]:
    site = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = site.answer(self.path, {name.title(): value for name, value in self.headers.items()})
            self.send_response(said.status)
            for name, value in {"Content-Length": str(len(said.body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            body = said.body[: len(said.body) // 2] if said.cut else said.body
            try:
                for byte in (body[n : n + 1] for n in range(len(body))) if said.slowly else [body]:
                    time.sleep(said.slowly)
                    self.wfile.write(byte)
            except OSError:
                pass  # the reader has had enough

        def log_message(self, *_: object) -> None:
            pass

    listening = site.listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield site
    listening.shutdown()
    listening.server_close()
    thread.join()


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def web(clock: Time) -> Web:
    return a_web(clock)
