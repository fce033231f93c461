"""The desk's pages over the record made by hand, as a browser without script gets them."""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from starlette.testclient import TestClient

from dateline.desk import app
from dateline.desk.serving import keep_ready, listening
from dateline.model import When
from dateline.questions.kept import kept
from dateline.record import RecordProblem, SqliteRecord
from dateline.record.memory import MemoryRecord
from tests.questions.small_record import ARTICLES, EVENTS, FERRY, FINLAND, GULF, PAGES, TUNNEL, small_record

ADDRESSES = [
    "/",
    "/?country=FIN&min=2",
    f"/s/{TUNNEL.id}-two-capitals",
    f"/s/{FERRY.id}",
    f"/e/{EVENTS['signed'].id}-finland-and-estonia",
    f"/e/{EVENTS['denied'].id}",
    f"/a/{ARTICLES['ledger'].id}",
    f"/a/{ARTICLES['sheet'].id[:8]}",
    "/a/ledger.html",
    f"/compare/{ARTICLES['ledger'].id}/{ARTICLES['morning'].id}",
    f"/lineage/{ARTICLES['ledger'].id}",
    "/threads",
    f"/t/{GULF.id}",
    "/timeline",
    "/timeline?status=announced",
    "/search",
    "/search?q=tunnel",
    "/search?q=tunnel+zebra",
    "/rejects",
    "/actors",
    "/actors?kind=country&relation=conflict&min=2",
    f"/p/{FINLAND.id}-finland",
    "/p/Aino%20Salmela",
    "/judgements",
    "/quotes?about=crossing",
    "/sources",
    "/?topic=politics&copies=folded",
    "/?period=week",
]


@pytest.fixture(scope="module")
def desk() -> Iterator[TestClient]:
    record = small_record()
    with TestClient(app(lambda: record), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


class Outline(HTMLParser):
    """The elements of a page that its soundness shows in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []
        self.inline: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.ids += [held["id"] or ""] if "id" in held else []
        self.links += [held[name] or "" for name in ("href", "src", "action") if name in held]
        self.headings += [tag] if re.fullmatch("h[1-6]", tag) else []
        if (
            "style" in held
            or tag == "style"
            or (tag == "script" and "src" not in held)
            or any(n.startswith("on") for n in held)
        ):
            self.inline.append(tag)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_is_sound(desk: TestClient, address: str) -> None:
    answer = desk.get(address)
    assert answer.status_code == 200, answer.text[-500:]
    outline = Outline(answer.text)
    assert outline.headings.count("h1") == 1
    assert len(outline.ids) == len(set(outline.ids))
    assert outline.inline == []
    assert all(link.startswith(("/", "#")) and not link.startswith("//") for link in outline.links)
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe-inline" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_link_leads_somewhere(desk: TestClient, address: str) -> None:
    for link in sorted(set(Outline(desk.get(address).text).links)):
        path, _, anchor = link.partition("#")
        target = desk.get(path or address)
        assert target.status_code == 200, link
        if anchor and "html" in target.headers["content-type"]:
            assert anchor in Outline(target.text).ids, link


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_has_its_data(desk: TestClient, address: str) -> None:
    path, _, query = address.partition("?")
    answer = desk.get(f"{path}.json?{query}")
    assert answer.status_code == 200
    json.loads(answer.text)


@pytest.mark.parametrize("address", ADDRESSES)
def test_words_of_pages_are_text_and_never_code(desk: TestClient, address: str) -> None:
    text = desk.get(address).text
    assert "<script>alert" not in text
    assert "<b>&#34;Aurora" not in text
    assert "<now>" not in text


def test_the_front_counts_copies_once(desk: TestClient) -> None:
    text = desk.get("/").text
    assert "3 articles" in text
    assert "2 independent reports" in text
    assert text.index("Two capitals sign") < text.index("Aurora")
    assert "One source" in text
    assert "Finland and Estonia meet in Tallinn" in text[text.index("Ahead") :]


def test_an_article_marks_its_evidence_and_folds_what_was_removed(desk: TestClient) -> None:
    text = desk.get(f"/a/{ARTICLES['ledger'].id}").text
    assert 'id="p1s1"' in text
    assert 'data-iso="2025-03-04"' in text
    assert re.search(r'<span class="h-date h-event"[^>]*>on Tuesday</span>', text)
    assert "Removed: form, 3 words" in text
    assert text.index("Removed: form") > text.index('id="p1s1"')


def test_a_denied_event_is_struck_and_named(desk: TestClient) -> None:
    text = desk.get(f"/e/{EVENTS['denied'].id}").text
    assert "Denied" in text


def test_sections_without_content_are_left_out(desk: TestClient) -> None:
    text = desk.get(f"/s/{FERRY.id}").text
    assert 'id="brief"' not in text
    assert 'id="said"' not in text
    assert 'id="lineage"' in text


def test_an_original_is_kept_in_a_sandbox(desk: TestClient) -> None:
    answer = desk.get(f"/a/{ARTICLES['sheet'].id}/original")
    assert answer.content == PAGES["sheet"].body
    assert answer.headers["content-type"] == "text/html"
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")


def test_an_original_of_plain_text_stays_text() -> None:
    record = small_record()
    record.put([replace(PAGES["ledger"], media_type="text/plain", id=PAGES["ledger"].id)])
    with TestClient(app(lambda: record), base_url="http://127.0.0.1") as client:
        answer = client.get(f"/a/{ARTICLES['ledger'].id}/original")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("address", ["/e/zzzz", "/s/zzzz-tail", "/a/nothing.html", "/nowhere"])
def test_an_unknown_address_says_what_to_do(desk: TestClient, address: str) -> None:
    answer = desk.get(address)
    assert answer.status_code == 404
    assert "Open the front page" in answer.text


def test_what_breaks_shows_no_trace() -> None:
    class Broken(MemoryRecord):
        def all(self, kind: type) -> list:  # type: ignore[type-arg]
            raise ZeroDivisionError("secret detail")

    with TestClient(app(Broken), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "secret detail" not in answer.text


def test_a_record_in_use_is_said_in_one_line() -> None:
    def locked() -> MemoryRecord:
        raise RecordProblem("news.db is in use by another program: wait for its end")

    with TestClient(app(locked), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert answer.status_code == 503
    assert "wait for its end" in answer.text


def test_an_empty_record_says_how_to_begin() -> None:
    with TestClient(app(MemoryRecord), base_url="http://127.0.0.1") as client:
        assert "dateline demo" in client.get("/").text
        assert client.get("/timeline").status_code == 200


def test_no_other_name_is_answered() -> None:
    with TestClient(app(MemoryRecord), base_url="http://elsewhere.example") as client:
        assert client.get("/").status_code == 400


def test_a_taken_port_gives_way_to_a_free_one() -> None:
    with listening(0) as first:
        taken = first.getsockname()[1]
        with listening(taken) as second:
            assert second.getsockname()[1] != taken


def test_the_look_loads_nothing_from_elsewhere() -> None:
    static = Path(__file__).parents[2] / "src" / "dateline" / "desk" / "static"
    for name in ("desk.css", "desk.js"):
        assert "//" not in re.sub(r"/\*.*?\*/|^\s*//.*$", "", (static / name).read_text(), flags=re.S | re.M), name


def test_a_filter_takes_several_values(desk: TestClient) -> None:
    def events(query: str) -> set[str]:
        return {row["id"] for row in desk.get(f"/timeline.json?{query}").json()}

    both = events("status=announced&status=denied")
    assert both == events("status=announced") | events("status=denied")
    assert len(both) > len(events("status=denied")) > 0
    page = desk.get("/timeline?status=announced&status=denied").text
    assert page.count('name="status" value="announced" checked') == 1
    assert page.count('name="status" value="denied" checked') == 1
    assert 'href="/timeline?status=announced" aria-label="Remove filter status: Denied"' in page
    assert len(desk.get("/.json?country=FIN&country=nowhere").json()) == len(desk.get("/.json?country=FIN").json()) > 0


def test_a_value_that_is_no_choice_stays_on_with_the_others(desk: TestClient) -> None:
    assert 'name="country" value="ZZZ" checked' in desk.get("/timeline?country=ZZZ&status=denied").text


def test_a_page_as_it_was_known_keeps_its_day(desk: TestClient) -> None:
    page = desk.get("/?as_of=2025-03-04").text
    assert "As it was known on" in page
    outline = Outline(page)
    inner = [link for link in outline.links if link.startswith("/") and not link.startswith(("/static/", "/judge"))]
    assert all("as_of=2025-03-04" in link for link in inner if link not in ("/", "/search"))
    assert 'href="/" data-now' in page
    assert page.count('name="as_of" value="2025-03-04"') >= 2
    assert "As it was known on" not in desk.get("/?as_of=yesterday").text
    then = desk.get("/timeline.json?as_of=2025-03-04").json()
    assert then
    assert all(words["published"] <= "2025-03-04" for row in then for words in row["evidence"])


def test_what_pages_build_on_is_worked_out_anew_when_another_program_has_written(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    store = SqliteRecord(path)
    stop = Event()
    thread = Thread(target=keep_ready, args=(path, stop, 0.02), daemon=True)
    thread.start()
    before = _ready(path, "")
    store.put([ARTICLES["ledger"]])
    assert _ready(path, before) != before
    stop.set()
    thread.join(timeout=5)
    store.close()


def _ready(path: Path, before: str) -> str:
    """The version of the record that is worked out next after the one before."""
    for _ in range(250):
        with closing(SqliteRecord(path)) as reader:
            if reader.version() != before and kept(reader).peek("sayings") is not None:
                return reader.version()
        sleep(0.02)
    raise AssertionError("nothing was worked out")


def test_a_text_browser_reads_words_apart(desk: TestClient) -> None:
    """What the look sets apart by space stands apart without it too."""

    def plain(address: str) -> str:
        return re.sub(
            r"<[^>]+>", "", re.sub(r"</?(?:p|div|li|h\d|legend|dt|dd|td|th|tr)\b[^>]*>", "\n", desk.get(address).text)
        )

    assert re.search(r"\d pages \d articles \d independent reports \d stories", plain("/"))
    assert re.search(r"^All$", plain("/"), re.MULTILINE)
    assert re.search(r"^ ?Happened \d$", plain("/timeline"), re.MULTILINE)
    assert "Happened 2 independent reports" in plain(f"/s/{TUNNEL.id}")
    assert re.search(r"^1 \S", plain(f"/a/{ARTICLES['ledger'].id}"), re.MULTILINE)


def test_what_is_ahead_says_its_day() -> None:
    record = small_record()
    day = When(value="2031-05-04", first="2031-05-04", last="2031-05-04", precision="day")
    record.put([replace(EVENTS["signed"], status="announced", when=day)])
    with TestClient(app(lambda: record), base_url="http://127.0.0.1") as client:
        page = client.get("/timeline").text
    assert "4 May 2031" in page[page.index('id="d-ahead"') :].split("</section>")[0]


def test_a_search_can_be_followed(desk: TestClient) -> None:
    """An alert is a feed: whoever follows it is told what is new under these very words and filters."""
    page = desk.get("/search?q=tunnel&status=happened").text
    assert re.search(r'href="/search\.atom\?[^"]*q=tunnel[^"]*"[^>]*>Save as alert<', page)
    assert desk.get("/search.atom?q=tunnel&status=happened").text.count("<entry>") >= 1


def test_no_names_of_codes_where_words_do(desk: TestClient) -> None:
    page = desk.get(f"/e/{EVENTS['signed'].id}").text
    assert not re.search(r"tells of [A-Z]+", page)
