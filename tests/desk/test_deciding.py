"""Decisions from the desk: a form, a redirect, the page with what was decided; and nothing from any other site."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.desk import app
from dateline.model import Actor, Event, Story
from dateline.record import SqliteRecord
from tests.questions.small_record import EVENTS, small_record

SAME = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}


@pytest.fixture
def path(tmp_path: Path, sample_record: Path) -> Path:
    """A record of the sample pages, to decide about."""
    shutil.copy(sample_record, tmp_path / "news.db")
    return tmp_path / "news.db"


@pytest.fixture
def event(path: Path) -> Event:
    """An event of more than one independent report."""
    store = SqliteRecord(path)
    found = max(store.all(Event), key=lambda event: (event.independent, event.id))
    store.close()
    return found


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    made = app(lambda: SqliteRecord(path), record=path)
    with TestClient(made, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]


def test_an_event_is_rejected_and_comes_back(desk: TestClient, event: Event) -> None:
    page = desk.get(f"/e/{event.id}").text
    form = {name: field(page, name) for name in ("token", "about", "id", "back")} | {"verb": "reject"}
    answer = desk.post("/judge", data=form, headers=SAME)
    assert answer.history[0].status_code == 303
    assert "Rejected “" in answer.text
    assert desk.get(f"/e/{event.id}").status_code == 404
    undo = {"token": form["token"], "verb": "undo", "decision": field(answer.text, "decision"), "back": "/judgements"}
    answer = desk.post("/judge", data=undo, headers=SAME)
    assert "Undone: Rejected" in answer.text
    assert desk.get(f"/e/{event.id}").status_code == 200


def test_a_report_is_split_off_an_event(desk: TestClient, event: Event, path: Path) -> None:
    page = desk.get(f"/e/{event.id}/split").text
    form = {name: field(page, name) for name in ("token", "about", "id", "off")} | {"verb": "split"}
    assert "off “" in desk.post("/judge", data=form, headers=SAME).text
    store = SqliteRecord(path)
    homes = [found for found in store.all(Event) if set(found.reports) & set(event.reports)]
    store.close()
    assert len(homes) == 2
    assert {id for found in homes for id in found.reports} >= set(event.reports)


def test_a_merged_story_s_address_leads_to_the_one_that_has_it(desk: TestClient, path: Path) -> None:
    store = SqliteRecord(path)
    one, other = store.all(Story)[:2]
    store.close()
    page = desk.get(f"/s/{one.id}/merge?find=e").text
    assert f'name="with" value="{other.id}"' in page
    form = {"token": field(page, "token"), "verb": "merge", "about": "story", "id": one.id, "with": other.id}
    answer = desk.post("/judge", data=form, headers=SAME)
    assert answer.status_code == 200
    assert "moved." in answer.text
    store = SqliteRecord(path)
    (whole,) = (story for story in store.all(Story) if one.articles[0] in story.articles)
    store.close()
    assert {desk.get(f"/s/{id}").url.path for id in (one.id, other.id)} == {f"/s/{whole.id}"}
    (gone,) = {one.id, other.id} - {whole.id}
    assert f"What stood at {gone}, " in desk.get(f"/s/{gone}-and-its-title").text
    assert "What stood at" not in desk.get(f"/s/{whole.id}").text
    assert "Merged “" in desk.get("/judgements").text


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://elsewhere.example"}, {"sec-fetch-site": "cross-site"}, {}, {"origin": "null"}],
)
def test_another_site_decides_nothing(desk: TestClient, event: Event, headers: dict[str, str]) -> None:
    page = desk.get(f"/e/{event.id}").text
    form = {"token": field(page, "token"), "verb": "reject", "about": "event", "id": event.id}
    assert desk.post("/judge", data=form, headers=headers).status_code == 403
    assert desk.get(f"/e/{event.id}").status_code == 200


def test_a_form_without_the_token_decides_nothing(desk: TestClient, event: Event) -> None:
    desk.get("/")
    form = {"token": "guessed", "verb": "reject", "about": "event", "id": event.id}
    assert desk.post("/judge", data=form, headers=SAME).status_code == 403


def test_what_cannot_be_decided_is_said(desk: TestClient, event: Event) -> None:
    page = desk.get(f"/e/{event.id}").text
    answer = desk.post("/judge", data={"token": field(page, "token"), "verb": "undo"}, headers=SAME)
    assert answer.status_code == 409
    assert "no decision to undo" in answer.text


def test_a_desk_without_a_file_only_reads() -> None:
    record = small_record()
    with TestClient(app(lambda: record), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        assert client.post("/judge", headers=SAME).status_code in (404, 405)
        assert "Decide" not in client.get(f"/e/{EVENTS['denied'].id}").text.split("<footer")[0]


def test_of_differing_values_another_is_used_and_given_back(desk: TestClient, path: Path) -> None:
    store = SqliteRecord(path)
    event = next(found for found in store.all(Event) if any(each.field == "status" for each in found.disputes))
    store.close()
    page = desk.get(f"/e/{event.id}").text
    form = {name: field(page, name) for name in ("token", "about", "id", "back")} | {
        "verb": "correct",
        "field": "status",
        "value": next(
            value
            for dispute in event.disputes
            if dispute.field == "status"
            for value, _ in dispute.values
            if event.status not in value.split("/")
        ),
    }
    answer = desk.post("/judge", data=form, headers=SAME)
    assert "Kept “" in answer.text
    assert "as a reader decided" in answer.text
    assert desk.get(f"/e/{event.id}.json").json()["event"]["status"] in form["value"].split("/")
    undo = {"token": form["token"], "verb": "undo", "decision": "1", "back": f"/e/{event.id}"}
    assert desk.post("/judge", data=undo, headers=SAME).status_code == 200
    assert desk.get(f"/e/{event.id}.json").json()["event"]["status"] == event.status
    wrong = desk.post("/judge", data={**form, "value": "nothing"}, headers=SAME)
    assert wrong.status_code == 409


def test_two_actors_are_merged_and_the_address_of_the_one_leads_to_the_other(desk: TestClient, path: Path) -> None:
    store = SqliteRecord(path)
    one, other = (next(found for found in store.all(Actor) if found.name == name) for name in ("Iceland", "Norway"))
    store.close()
    page = desk.get(f"/p/{one.id}/merge?find=norway").text
    form = {name: field(page, name) for name in ("token", "about", "id", "with")} | {"verb": "merge"}
    assert form["with"] == other.id
    answer = desk.post("/judge", data=form, headers=SAME)
    assert "Merged “Iceland” into “Norway”" in answer.text
    assert desk.get(f"/p/{one.id}-iceland").url.path == f"/p/{other.id}"
    undo = {"token": form["token"], "verb": "undo", "decision": "1", "back": f"/p/{one.id}"}
    assert desk.post("/judge", data=undo, headers=SAME).url.path == f"/p/{one.id}"


def test_an_actor_is_another_in_one_article(desk: TestClient, path: Path) -> None:
    store = SqliteRecord(path)
    one = next(found for found in store.all(Actor) if found.name == "Norway")
    store.close()
    page = desk.get(f"/p/{one.id}/split").text
    off = re.findall(r'name="off" value="(\w+)"', page)[0]
    form = {name: field(page, name) for name in ("token", "about", "id")} | {"verb": "split", "off": off}
    assert "Another name is needed" in desk.post("/judge", data={**form, "name": " norway "}, headers=SAME).text
    assert "Split “Norway Lines” off" in desk.post("/judge", data={**form, "name": "Norway Lines"}, headers=SAME).text
    assert "Norway Lines" in desk.get(f"/a/{off}").text
