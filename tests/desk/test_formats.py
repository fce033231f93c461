"""The same answers for other programs: tables, feeds, the calendar, and the description of the JSON."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from dateline.desk import app
from dateline.desk.addresses import VIEWS
from dateline.desk.formats import table
from dateline.questions.answers import Fact
from tests.questions.small_record import ARTICLES, EVENTS, FINLAND, GULF, TUNNEL, small_record

ATOM = "{http://www.w3.org/2005/Atom}"
REFS = {
    "/s/{ref}": f"/s/{TUNNEL.id}",
    "/e/{ref}": f"/e/{EVENTS['signed'].id}",
    "/a/{ref}": f"/a/{ARTICLES['ledger'].id}",
    "/p/{ref}": f"/p/{FINLAND.id}",
    "/t/{ref}": f"/t/{GULF.id}",
    "/lineage/{ref}": f"/lineage/{ARTICLES['ledger'].id}",
    "/compare/{a}/{b}": f"/compare/{ARTICLES['ledger'].id}/{ARTICLES['morning'].id}",
}


@pytest.fixture(scope="module")
def desk() -> Iterator[TestClient]:
    record = small_record()
    with TestClient(app(lambda: record), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("path", [path for path, view in VIEWS.items() if view.rows])
def test_tables_have_a_head_and_as_many_lines_as_rows(desk: TestClient, path: str) -> None:
    answer = desk.get(f"{REFS.get(path, path)}.csv?q=tunnel")
    assert answer.headers["content-type"].startswith("text/csv")
    lines = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert all(None not in line for line in lines)
    if path not in ("/judgements",):
        assert lines


def test_a_table_holds_no_formula() -> None:
    text = bytes(table([Fact(field="=1+1", value="plain", how="-2")]).body).decode("utf-8-sig")
    assert text.splitlines()[1] == "'=1+1,plain,'-2"


@pytest.mark.parametrize("path", [path for path, view in VIEWS.items() if view.entries])
def test_feeds_are_atom(desk: TestClient, path: str) -> None:
    answer = desk.get(f"{REFS.get(path, path)}.atom?q=tunnel")
    assert answer.headers["content-type"] == "application/atom+xml"
    feed = ElementTree.fromstring(answer.text)
    assert {feed.findtext(f"{ATOM}{name}") is not None for name in ("id", "title", "updated")} == {True}
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    for entry in entries:
        assert (entry.findtext(f"{ATOM}updated") or "").endswith("Z")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert desk.get(link.attrib["href"].removeprefix("http://127.0.0.1")).status_code == 200


def test_the_calendar_holds_what_is_ahead(desk: TestClient) -> None:
    text = desk.get("/timeline.ics").text
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:2025060" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


@pytest.mark.parametrize("record", [None, Path("news.db")], ids=["reading", "deciding"])
def test_every_address_is_described(record: Path | None) -> None:
    made = app(lambda: small_record(), record=record)
    with TestClient(made, base_url="http://127.0.0.1") as client:
        text = client.get("/openapi.json").json()
    assert text["openapi"] == "3.1.0"
    routes = {
        (route.path, "post" if "POST" in (route.methods or ()) else "get")
        for route in made.routes
        if isinstance(route, Route)
    }
    assert {(path, method) for path, held in text["paths"].items() for method in held} == routes
    for path, view in VIEWS.items():
        operation = text["paths"][f"{path}.json"]["get"]
        asked = {each["name"] for each in operation["parameters"] if each["in"] == "query"}
        assert asked == {*view.asks, "as_of"}
        assert operation["responses"]["200"]["content"]["application/json"]["schema"]
    named = json.dumps(text)
    for part in text["components"]["schemas"]:
        assert f"#/components/schemas/{part}" in named


def test_the_network_goes_to_other_programs(desk: TestClient) -> None:
    graph = ElementTree.fromstring(desk.get("/actors.gexf").text)
    assert graph.tag == "{http://gexf.net/1.3}gexf"
