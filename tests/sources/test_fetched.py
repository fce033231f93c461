"""What becomes of fetched pages, feeds and lists of feeds in a record, against a server on this machine alone."""

import gzip
import socket
import sys
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from dateline import grammar
from dateline.cli import main
from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.model import Article, Page, Record, Reject, Visit
from dateline.record import open_record
from dateline.sources.fetching import fetch
from dateline.sources.web import Web
from tests.sources.news_site import HTML, PAGE, NoGrammar, Said, Server, only, to

# ---- a record of them


@pytest.fixture
def language() -> Language:
    return NoGrammar()


@pytest.fixture
def read(tmp_path: Path, language: Language, web: Web) -> Callable[..., Path]:
    def reading(*urls: str, follow: bool = False) -> Path:
        read_into(tmp_path / "web.db", [], language, urls=urls, web=web, follow=follow)
        return tmp_path / "web.db"

    return reading


def held(record: Path) -> dict[str, list[Record]]:
    store = open_record(record)
    found = {kind.__name__: store.all(kind) for kind in (Page, Visit, Article, Reject)}
    store.close()
    return found


def test_an_unchanged_page_is_not_sent_again_and_nothing_is_redone(server: Server, read: Callable[..., Path]) -> None:
    modified = "Mon, 03 Mar 2025 10:00:00 GMT"
    server.says |= {"/old": to("/ferry"), "/ferry": Said(headers=HTML | {"ETag": '"one"', "Last-Modified": modified})}
    first = held(read(server.url("/old")))
    assert [len(records) for records in first.values()] == [1, 1, 1, 0]
    assert held(read(server.url("/old"))) == first
    asked = dict(server.asked[-2:])
    assert asked["/ferry"]["If-None-Match"] == '"one"'
    assert asked["/ferry"]["If-Modified-Since"] == modified
    assert "If-None-Match" not in asked["/old"]


def test_a_changed_page_is_read_and_remembered_anew(server: Server, read: Callable[..., Path]) -> None:
    server.says["/"] = Said(headers=HTML | {"ETag": '"one"'})
    read(server.url("/"))
    server.says["/"] = Said(PAGE.replace(b"two boats", b"three boats"), headers=HTML | {"ETag": '"two"'})
    found = held(read(server.url("/")))
    (visit,) = found["Visit"]
    assert isinstance(visit, Visit)
    assert visit.etag == '"two"'
    assert len(found["Page"]) == 2


def test_a_refusal_is_kept_until_the_address_is_had(server: Server, read: Callable[..., Path]) -> None:
    (reject,) = held(read(server.url("/late")))["Reject"]
    assert isinstance(reject, Reject)
    assert reject.subject == server.url("/late")
    server.says["/late"] = Said(headers=HTML | {"ETag": '"one"'})
    assert held(read(server.url("/late")))["Reject"] == []
    server.says["/late"] = Said(b"", 500)
    assert len(held(read(server.url("/late")))["Reject"]) == 1
    server.says["/late"] = Said(headers=HTML | {"ETag": '"one"'})
    assert held(read(server.url("/late")))["Reject"] == []


# ---- feeds, lists of feeds, and other files


def a_feed(server: Server, *paths: str) -> Said:
    entry = "<item><title>News of {0}</title><link>{1}</link><description>In short: {0}.</description></item>"
    items = "".join(entry.format(path, server.url(path)) for path in paths)
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Quillhaven Post</title>{items}</channel></rss>'
    return Said(body.encode(), headers={"Content-Type": "application/rss+xml", "ETag": '"feed"'})


def named(found: Iterable[Record], kind: type[Page] | type[Reject] = Page) -> list[str | None]:
    return [item.url if isinstance(item, Page) else item.subject for item in found if isinstance(item, kind)]


def test_a_feed_gives_its_entries_and_asks_for_nothing_more(server: Server, web: Web) -> None:
    server.says["/feed"] = a_feed(server, "/1", "/2")
    found = list(fetch([server.url("/feed")], {}, web=web))
    assert named(found) == [server.url("/1"), server.url("/2")]
    assert found[-1] == Visit(url=server.url("/feed"), final=server.url("/feed"), etag='"feed"')
    assert server.paths == ["/feed"]


def test_a_feed_that_is_called_html_is_a_feed_all_the_same(server: Server, web: Web) -> None:
    server.says["/feed"] = replace(a_feed(server, "/1"), headers=HTML)
    assert named(fetch([server.url("/feed")], {}, web=web)) == [server.url("/1")]


def test_followed_the_pages_stand_in_place_of_the_entries(server: Server, web: Web) -> None:
    server.says |= {"/feed": a_feed(server, "/1", "/gone", "/feed2"), "/1": Said(), "/feed2": a_feed(server, "/3")}
    found = list(fetch([server.url("/feed")], {}, follow=True, web=web))
    assert named(found) == [server.url("/1"), server.url("/gone"), server.url("/feed2")]
    assert [item.body == PAGE for item in found if isinstance(item, Page)] == [True, False, False]
    assert named(found, Reject) == [server.url("/gone"), server.url("/feed2")]
    assert "/3" not in server.paths


def test_an_unchanged_feed_is_not_sent_again_unless_its_links_are_wanted(
    server: Server, read: Callable[..., Path]
) -> None:
    server.says |= {"/feed": a_feed(server, "/1"), "/1": Said(headers=HTML | {"ETag": '"one"'})}
    first = held(read(server.url("/feed")))
    assert held(read(server.url("/feed"))) == first
    assert server.asked[-1][1]["If-None-Match"] == '"feed"'
    followed = held(read(server.url("/feed"), follow=True))
    assert named(followed["Page"]) == [server.url("/1")] * 2
    assert held(read(server.url("/feed"), follow=True)) == followed
    assert server.asked[-1][1]["If-None-Match"] == '"one"'


def test_a_list_of_feeds_gives_the_entries_of_its_feeds(server: Server, web: Web) -> None:
    addresses = (server.url("/a"), "/b", "/list", "http://192.168.0.1/feed", "/page", "http://[::1")
    outlines = "".join(f'<outline xmlUrl="{address}"/>' for address in addresses)
    opml = f'<opml version="2.0"><body>{outlines}</body></opml>'
    server.says |= {"/list": Said(opml.encode(), headers={"Content-Type": "text/x-opml"}), "/page": Said()}
    server.says |= {"/a": a_feed(server, "/1"), "/b": a_feed(server, "/2")}
    found = list(fetch([server.url("/list")], {}, web=web))
    assert named(found) == [server.url("/1"), server.url("/2")]
    assert named(found, Reject) == ["http://192.168.0.1/feed", server.url("/page"), "http://[::1"]


def test_a_file_of_pages_is_opened_as_a_file_on_disk_is(server: Server, web: Web) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ferry.html", PAGE)
    server.says["/pages.zip"] = Said(packed.getvalue(), headers={"Content-Type": "application/zip"})
    server.says["/ferry.html.gz"] = Said(gzip.compress(PAGE), headers={"Content-Type": "application/gzip"})
    for path, url in (("/pages.zip", None), ("/ferry.html.gz", server.url("/ferry.html.gz"))):
        page = only(fetch([server.url(path)], {}, web=web))
        assert isinstance(page, Page)
        assert (page.body, page.url) == (PAGE, url)


def test_a_feed_without_entries_is_refused_again_every_time(server: Server, read: Callable[..., Path]) -> None:
    server.says["/feed"] = a_feed(server)
    assert len(held(read(server.url("/feed")))["Reject"]) == 1
    assert len(held(read(server.url("/feed")))["Reject"]) == 1


# ---- offline


def test_nothing_but_a_url_uses_the_network(
    tmp_path: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "feeds.opml").write_text('<opml><body><outline xmlUrl="http://127.0.0.1/feed"/></body></opml>')
    outcome = read_into(tmp_path / "local.db", [tmp_path / "page.html", tmp_path / "feeds.opml"], language)
    assert (outcome.pages, outcome.refused) == (1, 1)


def test_the_command_takes_paths_and_urls(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    server.says["/robots.txt"] = Said(b"", headers={})
    server.says["/ferry"] = Said()
    (tmp_path / "page.html").write_bytes(PAGE.replace(b"ferry", b"night boat"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(grammar, "load", lambda _: NoGrammar())

    def run(*words: str) -> int:
        monkeypatch.setattr(sys, "argv", ["dateline", "read", "page.html", server.url("/ferry"), *words])
        try:
            main()
        except SystemExit as end:
            return int(end.code or 0)
        return 0

    assert run() == 3
    assert "1 refused" in capfd.readouterr().err
    assert run("--allow-private") == 0
    assert len(held(tmp_path / "dateline.db")["Page"]) == 2
