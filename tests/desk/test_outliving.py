"""What a reader decided outlives a whole reading anew: the pages are read again from nothing, and it still holds."""

import re
import shutil
import sqlite3
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline import questions
from dateline.cli import main
from dateline.desk import app
from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.model import Event
from dateline.record import SqliteRecord

SAME = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
# What only a reading makes: all tables but the pages, the names they were found under, and what readers decided.
KEPT = ("pages", "places", "arrivals", "notes", "judgements", "visits")


@pytest.fixture
def path(tmp_path: Path, sample_record: Path) -> Path:
    shutil.copy(sample_record, tmp_path / "news.db")
    return tmp_path / "news.db"


def disputed(path: Path, wanted: Callable[[str], bool]) -> tuple[Event, str, list[str]]:
    """An event whose sources differ, in which field, and the values they give."""
    store = SqliteRecord(path)
    found = [(event, each) for event in store.all(Event) for each in event.disputes if wanted(each.field)]
    store.close()
    event, dispute = found[0]
    return event, dispute.field, [value for value, _ in dispute.values]


def by_desk(path: Path, event: Event, field: str, value: str) -> None:
    made = app(lambda: SqliteRecord(path), record=path)
    with TestClient(made, base_url="http://127.0.0.1") as desk:
        token = re.search(r'name="token" value="([^"]+)"', desk.get(f"/e/{event.id}").text)
        assert token
        form = {"token": token[1], "verb": "correct", "about": "event", "id": event.id, "field": field}
        assert desk.post("/judge", data={**form, "value": value}, headers=SAME).status_code == 200


def by_command(path: Path, event: Event, field: str, value: str) -> None:
    with pytest.MonkeyPatch.context() as here:
        here.setattr("sys.argv", ["dateline", "judge", "correct", event.id, field, value, "--record", str(path)])
        with pytest.raises(SystemExit) as end:
            main()
        assert not end.value.code


def read_anew(path: Path, language: Language) -> None:
    base = sqlite3.connect(path)
    tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in tables:
        if name not in KEPT and not name.startswith(("sqlite_", "sentence_words")):
            base.execute(f"DELETE FROM {name}")
    # What each stage was last given: without it every stage does all of its work.
    base.execute("DELETE FROM notes WHERE key LIKE 'stage %'")
    base.commit()
    base.close()
    with as_file(files("dateline") / "samples") as folder:
        read_into(path, [folder], language)


def test_chosen_values_hold_when_all_pages_are_read_anew(path: Path, language: Language) -> None:
    event, field, values = disputed(path, lambda field: field == "status")
    status = next(value for value in values if event.status not in value.split("/"))
    other, number, numbers = disputed(path, lambda field: field != "status")
    by_desk(path, event, field, status)
    by_command(path, other, number, numbers[-1])
    read_anew(path, language)
    store = SqliteRecord(path)
    now = store.get(Event, event.id)
    assert now is not None
    assert now.status in status.split("/")
    assert now.reports == event.reports
    assert questions.decided_fields(store, event.id) == {field: status}
    assert questions.decided_fields(store, other.id) == {number: numbers[-1]}
    store.close()
