"""Fetching, against a server on this machine alone: no test here asks any other host."""

import gzip
import shutil
import ssl
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Page, Reject, Visit
from dateline.sources import requesting
from dateline.sources.addresses import Refusal, is_public, place
from dateline.sources.fetching import fetch
from dateline.sources.politeness import PATIENCE, Turns
from dateline.sources.requesting import AGENT
from dateline.sources.web import Web
from tests.sources.news_site import HTML, PAGE, Said, Server, Time, a_web, only, reason, to

# ---- pages


def test_a_page_is_its_exact_bytes_with_its_address_and_type(server: Server, web: Web) -> None:
    server.says["/ferry?day=1"] = Said()
    found = list(fetch([server.url("/ferry?day=1#comments")], {}, web=web))
    url = server.url("/ferry?day=1")
    page = Page(body=PAGE, name=url + "#comments", url=url, media_type="text/html; charset=utf-8")
    assert found == [page, Visit(url=url + "#comments", final=url, page=page.id)]
    assert found[0].name == page.name  # type: ignore[union-attr]
    headers = server.asked[-1][1]
    assert headers["User-Agent"] == AGENT
    assert AGENT.startswith("Dateline/")
    assert headers["Host"] == f"127.0.0.1:{server.port}"
    assert "Cookie" not in headers


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gzip.compress), ("br", brotli.compress), ("br, gzip", lambda body: gzip.compress(brotli.compress(body)))],
)
def test_packed_answers_are_unpacked(server: Server, web: Web, encoding: str, pack: Callable[[bytes], bytes]) -> None:
    server.says["/"] = Said(pack(PAGE), headers=HTML | {"Content-Encoding": encoding})
    page = only(fetch([server.url("/")], {}, web=web))
    assert isinstance(page, Page)
    assert page.body == PAGE


def test_what_cannot_be_unpacked_is_refused(server: Server, web: Web) -> None:
    server.says["/bad"] = Said(b"no gzip at all", headers=HTML | {"Content-Encoding": "gzip"})
    server.says["/odd"] = Said(PAGE, headers=HTML | {"Content-Encoding": "compress"})
    assert "damaged" in reason(web, server.url("/bad"))
    assert "packed as compress" in reason(web, server.url("/odd"))


# ---- redirects and addresses


def test_redirects_are_followed_to_the_final_address(server: Server, web: Web) -> None:
    server.says |= {
        "/a": to("/b", 301),
        "/b": to(server.url("/c"), 308),
        "/c": to("new/ferry%20line"),
        "/new/ferry%20line": Said(),
    }
    page = only(fetch([server.url("/a")], {}, web=web))
    assert isinstance(page, Page)
    assert (page.name, page.url) == (server.url("/a"), server.url("/new/ferry%20line"))
    assert server.paths == ["/a", "/b", "/c", "/new/ferry%20line"]


def test_redirects_in_a_circle_and_without_end(server: Server, web: Web) -> None:
    server.says |= {"/a": to("/b"), "/b": to("/a"), "/odd": to("http://[::1")}
    assert "not an address" in reason(web, server.url("/odd"))
    server.says |= {f"/{n}": to(f"/{n + 1}") for n in range(9)}
    assert "in a circle" in reason(web, server.url("/a"))
    assert reason(web, server.url("/0")) == "more than 5 redirects"
    assert server.paths[-1] == "/5"


def test_a_redirect_to_a_private_address_is_refused_before_it_is_asked(server: Server, web: Web) -> None:
    server.says |= {"/a": to(f"http://127.0.0.2:{server.port}/secret"), "/b": to("http://169.254.169.254/latest/")}
    assert "127.0.0.2, which is not an address of the open internet" in reason(web, server.url("/a"))
    assert "169.254.169.254" in reason(web, server.url("/b"))
    assert server.paths == ["/a", "/b"]


def test_a_redirect_to_another_scheme_is_refused(server: Server, web: Web) -> None:
    server.says["/a"] = to("file:///etc/hosts")
    assert "only addresses with http" in reason(web, server.url("/a"))


def test_this_machine_is_refused_unless_it_is_allowed(server: Server, clock: Time) -> None:
    assert "not an address of the open internet" in reason(a_web(clock, is_public), server.url("/"))
    assert server.asked == []


def test_the_address_that_was_checked_is_the_one_that_is_asked(server: Server, clock: Time) -> None:
    """A name that leads elsewhere once it was checked (DNS rebinding): each look-up is checked, and used as it is."""
    server.says["/"] = Said()
    leads = iter([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.9"]])
    web = Web(
        allowed=lambda number: number == "127.0.0.1",
        resolve=lambda host, port: next(leads),
        turns=Turns(lambda: clock.now, clock.sleep),
    )
    url = f"http://news.example:{server.port}/"
    found = list(fetch([url, f"{url}two"], {}, web=web))
    assert isinstance(found[0], Page)
    assert server.asked[-1][1]["Host"] == f"news.example:{server.port}"
    assert isinstance(found[-1], Reject)
    assert "10.0.0.9" in found[-1].reason
    assert server.paths == ["/"]


def test_one_private_address_among_public_ones_is_enough_to_refuse(clock: Time) -> None:
    web = Web(resolve=lambda host, port: ["93.184.216.34", "192.168.0.1"], turns=Turns(lambda: clock.now, clock.sleep))
    assert "192.168.0.1" in reason(web, "http://news.example/")


@pytest.mark.parametrize(
    "number",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 239.1.1.1 240.0.0.1 "
    "255.255.255.255 192.0.2.1 198.18.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 fec0::1 ff02::1 2001:db8::1 "
    "::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1::1".split(),
)
def test_addresses_that_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", "93.184.216.34 1.1.1.1 2606:4700::1111 ::ffff:1.1.1.1 64:ff9b::101:101".split())
def test_addresses_that_are_public(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/a",
        "file:///etc/hosts",
        "http://",
        "https://:80/",
        "http://[::1",
        "javascript://x",
        "http://a:b@news.example/",
    ],
)
def test_addresses_that_are_never_fetched(url: str, web: Web) -> None:
    assert reason(web, url)


def test_an_address_is_taken_apart_as_it_is_asked_for() -> None:
    at = place("HTTPS://News.Example/Zürich/a b?q=é#top")
    assert at.url == "https://news.example/Z%C3%BCrich/a%20b?q=%C3%A9"
    assert place("http://bücher.example").url == "http://xn--bcher-kva.example/"
    assert place("http://[2606:4700::1111]:8080/x").url == "http://[2606:4700::1111]:8080/x"
    with pytest.raises(Refusal):
        place("news.example/a")


@given(st.text(max_size=60).map("http://".__add__) | st.text(alphabet="htps:/[]@%#?.aé0 \\", max_size=30))
def test_any_address_is_taken_apart_or_refused(words: str) -> None:
    with suppress(Refusal):
        at = place(words, "https://news.example/a/b")
        assert place(at.url) == at


# ---- safe connections


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate with openssl")
def test_a_certificate_has_to_be_of_the_name_that_is_asked_for(
    server: Server, clock: Time, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    new = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example"
    names = ["-addext", "subjectAltName=DNS:news.example"]
    subprocess.run([*new.split(), *names, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.listening.socket = context.wrap_socket(server.listening.socket, server_side=True)
    server.says["/"] = Said()
    web = replace(a_web(clock), resolve=lambda host, port: ["127.0.0.1"])
    assert "self-signed" in reason(web, f"https://news.example:{server.port}/")
    monkeypatch.setattr(requesting, "_trust", lambda: ssl.create_default_context(cafile=str(certificate)))
    assert isinstance(only(fetch([f"https://news.example:{server.port}/"], {}, web=web)), Page)
    assert "not valid for" in reason(web, f"https://other.example:{server.port}/")


# ---- politeness


def test_robots_txt_is_obeyed_and_read_once(server: Server, web: Web) -> None:
    server.says |= {
        "/robots.txt": Said(
            b"User-agent: *\nDisallow: /\n\nUser-agent: dateline\nDisallow: /private\nAllow: /", headers={}
        ),
        "/open": Said(),
        "/outside": to("/private/page"),
    }
    assert "robots.txt" in reason(web, server.url("/private/page"))
    assert server.paths == []
    found = list(fetch([server.url("/open"), server.url("/outside"), server.url("/open")], {}, web=web))
    assert [type(item) for item in found] == [Page, Visit, Reject]
    assert server.paths == ["/open", "/outside"]
    assert [path for path, _ in server.asked].count("/robots.txt") == 2  # once in each of the two readings


def test_without_robots_txt_all_may_be_fetched_and_with_a_broken_one_nothing(server: Server, web: Web) -> None:
    server.says |= {"/": Said(), "/robots.txt": Said(b"", 403)}
    assert isinstance(only(fetch([server.url("/")], {}, web=web)), Page)
    server.says["/robots.txt"] = Said(b"", 500)
    assert "robots.txt cannot be had" in reason(web, server.url("/"))


def test_requests_to_a_host_are_a_pause_apart(server: Server, web: Web, clock: Time) -> None:
    server.says |= {"/1": Said(), "/2": Said()}
    list(fetch([server.url("/1"), server.url("/2")], {}, web=web))
    assert clock.slept == [1.0, 1.0]


def test_crawl_delay_is_kept_between_pages(server: Server, web: Web, clock: Time) -> None:
    server.says["/robots.txt"] = Said(b"User-agent: *\nCrawl-delay: 17\n", headers={})
    server.says |= {"/1": Said(), "/2": Said(), "/3": Said()}
    list(fetch([server.url(f"/{n}") for n in (1, 2, 3)], {}, web=web))
    assert clock.slept == [1.0, 17.0, 17.0]


def test_a_crawl_delay_beyond_patience_is_not_broken_but_refused(server: Server, web: Web) -> None:
    server.says["/robots.txt"] = Said(b"User-agent: *\nCrawl-delay: 86400\n", headers={})
    server.says |= {"/1": Said(), "/2": Said()}
    found = list(fetch([server.url("/1"), server.url("/2")], {}, web=web))
    assert [type(item) for item in found] == [Page, Visit, Reject]
    assert server.paths == ["/1"]


def test_a_busy_server_is_left_alone_as_long_as_it_asks(server: Server, web: Web, clock: Time) -> None:
    server.says["/"] = [Said(b"", 429, {"Retry-After": "31"}), Said()]
    assert isinstance(only(fetch([server.url("/")], {}, web=web)), Page)
    assert clock.slept == [1.0, 31.0]


def test_retry_after_may_be_a_moment_of_the_servers_clock(server: Server, web: Web, clock: Time) -> None:
    later = {"Retry-After": formatdate(time.time() + 45, usegmt=True)}
    server.says["/"] = [Said(b"", 503, later), Said()]
    assert isinstance(only(fetch([server.url("/")], {}, web=web)), Page)
    assert 40 < clock.slept[-1] < 50


def test_a_server_that_stays_busy_is_given_up(server: Server, web: Web, clock: Time) -> None:
    server.says |= {"/busy": Said(b"", 503), "/never": Said(b"", 429, {"Retry-After": str(int(PATIENCE) + 1)})}
    assert "status 503" in reason(web, server.url("/busy"))
    assert clock.slept == [1.0, 2.0, 4.0]
    assert server.paths == ["/busy"] * 3
    assert f"left alone for {int(PATIENCE) + 1} seconds" in reason(web, server.url("/never"))
    assert server.paths.count("/never") == 1


def test_a_broken_connection_is_tried_again(server: Server, web: Web) -> None:
    server.says["/"] = [Said(cut=True), Said(cut=True), Said()]
    assert isinstance(only(fetch([server.url("/")], {}, web=web)), Page)
    server.says["/cut"] = Said(cut=True)
    assert "broke" in reason(web, server.url("/cut"))
    assert server.paths.count("/cut") == 3


# ---- what is refused


@pytest.mark.parametrize(
    ("status", "word"), [(404, "no such page"), (410, "taken it away"), (401, "login"), (500, "500")]
)
def test_statuses_are_reasons_and_are_not_tried_again(server: Server, web: Web, status: int, word: str) -> None:
    server.says["/"] = Said(b"", status)
    assert word in reason(web, server.url("/"))
    assert server.paths == ["/"]


def test_what_is_no_page_is_refused(server: Server, web: Web) -> None:
    server.says["/a.png"] = Said(b"\x89PNG\r\n\x1a\n....", headers={"Content-Type": "image/png"})
    server.says["/a.pdf"] = Said(b"%PDF-1.7 ....", headers={"Content-Type": "application/pdf"})
    assert "image/png" in reason(web, server.url("/a.png"))
    assert "application/pdf" in reason(web, server.url("/a.pdf"))


def test_a_page_without_a_type_is_read(server: Server, web: Web) -> None:
    server.says["/"] = Said(headers={})
    page = only(fetch([server.url("/")], {}, web=web))
    assert isinstance(page, Page)
    assert page.media_type is None


def test_what_is_too_large_is_refused_packed_or_not(server: Server, clock: Time) -> None:
    web = a_web(clock, largest=100_000)
    server.says["/plain"] = Said(b"a" * 100_001)
    server.says["/packed"] = Said(gzip.compress(b"a" * 3_000_000), headers=HTML | {"Content-Encoding": "gzip"})
    server.says["/brotli"] = Said(brotli.compress(b"a" * 3_000_000), headers=HTML | {"Content-Encoding": "br"})
    server.says["/just"] = Said(b"a" * 100_000)
    for path in ("/plain", "/packed", "/brotli"):
        assert "larger than" in reason(web, server.url(path)), path
    assert isinstance(only(fetch([server.url("/just")], {}, web=web)), Page)


def test_a_server_that_says_nothing_or_drips_is_not_waited_for(server: Server, clock: Time) -> None:
    server.says["/silent"] = Said(slowly=1)
    server.says["/drips"] = Said(slowly=0.05)
    server.says["/endless"] = Said(slowly=0.05, headers={"Content-Length": "", "Content-Type": "text/html"})
    assert "nothing for 0.2 seconds" in reason(a_web(clock, read=0.2), server.url("/silent"))
    begun = time.monotonic()
    assert "within 0.3 seconds" in reason(a_web(clock, whole=0.3), server.url("/drips"))
    assert "within 0.3 seconds" in reason(a_web(clock, whole=0.3), server.url("/endless"))
    assert time.monotonic() - begun < 2


def test_nobody_listening_is_a_reason(server: Server, web: Web) -> None:
    assert "no connection to 127.0.0.1:1" in reason(web, "http://127.0.0.1:1/")
