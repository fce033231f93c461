"""Pages given to the desk: files and paths become stories; nothing from another site, and nothing without bounds."""

import json
import re
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline import grammar
from dateline.desk import adding, app
from dateline.record import SqliteRecord

SAME = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
SAMPLE = "tidewire-oslo-cables.html"


@pytest.fixture
def desk(tmp_path: Path, language: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(grammar, "load", lambda name=None: language)
    path = tmp_path / "news.db"
    SqliteRecord(path).close()
    made = app(lambda: SqliteRecord(path), record=path)
    with TestClient(made, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def token(desk: TestClient) -> str:
    found = re.search(r'name="token" value="([^"]+)"', desk.get("/add").text)
    assert found
    return found[1]


def done(desk: TestClient) -> dict[str, object]:
    for _ in range(200):
        told: dict[str, object] = json.loads(desk.get("/reading/events").text.strip().split("\n\n")[-1][6:])
        if not told["running"]:
            return told
        time.sleep(0.1)
    raise AssertionError("the reading did not end")


def test_an_empty_desk_takes_files_and_shows_their_story(desk: TestClient) -> None:
    assert "This desk is empty" in desk.get("/").text
    page = (files("dateline") / "samples" / SAMPLE).read_bytes()
    answer = desk.post("/read", data={"token": token(desk)}, files={"files": (SAMPLE, page)}, headers=SAME)
    assert answer.history[0].status_code == 303
    assert done(desk)["says"] == "1 read"
    assert "1 article" in desk.get("/").text
    assert desk.get(f"/a/{SAMPLE}").status_code == 200


def test_a_path_is_read_from_where_it_lies(desk: TestClient, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "note.txt").write_text("Norway and Iceland signed a fisheries agreement in Oslo on Monday.\n\n" * 3)
    form = {"token": (None, token(desk)), "places": (None, str(folder))}
    assert desk.post("/read", files=form, headers=SAME).status_code == 200
    assert "1" in str(done(desk)["says"])


def test_what_is_not_there_is_said(desk: TestClient) -> None:
    form = {"token": (None, token(desk)), "places": (None, "/no/such/folder")}
    answer = desk.post("/read", files=form, headers=SAME)
    assert answer.status_code == 409
    assert "There is nothing at /no/such/folder" in answer.text


def test_another_site_adds_nothing(desk: TestClient) -> None:
    form = {"token": (None, token(desk)), "places": (None, "/tmp")}
    assert desk.post("/read", files=form, headers={"origin": "http://elsewhere.example"}).status_code == 403


def test_too_much_at_once_is_refused(desk: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "LIMIT", 1000)
    answer = desk.post("/read", data={"token": token(desk)}, files={"files": ("a.txt", b"x" * 2000)}, headers=SAME)
    assert answer.status_code == 413
    assert "at once" in answer.text


def test_a_name_leads_out_of_no_folder(tmp_path: Path) -> None:
    adding._laid([("../../evil.txt", b"a"), ("evil.txt", b"b"), ("..\\evil.txt", b"c")], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1-evil.txt", "2-evil.txt", "evil.txt"]


def test_what_came_after_a_reading_is_told(desk: TestClient) -> None:
    """The page that is open asks with the number it was made from; one that knows all is told of nothing."""
    nothing = {"articles": 0, "independent": 0}
    page = (files("dateline") / "samples" / SAMPLE).read_bytes()
    assert desk.get("/news.json?since=0").json() == nothing
    desk.post("/read", data={"token": token(desk)}, files={"files": (SAMPLE, page)}, headers=SAME)
    done(desk)
    assert desk.get("/news.json?since=0").json() == {"articles": 1, "independent": 1}
    assert desk.get("/news.json?since=1").json() == nothing
    assert desk.get("/news.json").json() == nothing
    assert desk.get("/news.json?since=yesterday").json() == nothing
