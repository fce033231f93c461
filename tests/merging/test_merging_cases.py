"""Small pages from reading to `dateline event`: what several pages tell of one event, and what becomes of it.

Each case says why in its own folder. A value on which sources differ stands with the outlets that give it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.engine.reading import read_into
from dateline.language import Language
from dateline.model import Article, Event
from dateline.questions import event
from dateline.questions.answers import EventAnswer
from dateline.record import open_record

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def told(answer: EventAnswer) -> dict[str, Any]:
    row = answer.event
    return {
        "what": row.what,
        "status": row.status,
        "when": row.when and row.when.value,
        "pages": row.articles,
        "independent": row.independent,
        "history": [step.status for step in answer.history],
        "differ": {one.field: {value.value: sorted(value.outlets) for value in one.values} for one in row.differences},
        "part of": next((fact.value for fact in answer.facts if fact.field == "part of"), None),
    }


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, language: Language) -> dict[str, list[dict[str, Any]]]:
    """The events of each case. All cases are read into one record: they are of different matters."""
    path = tmp_path_factory.mktemp("merging") / "record.db"
    read_into(path, [case / "pages" for case in CASES], language)
    record = open_record(path)
    case_of = {page.name: case.name for case in CASES for page in (case / "pages").iterdir()}
    place_of = {article.id: record.places(article.page)[0] for article in record.all(Article)}
    events: dict[str, list[dict[str, Any]]] = {case.name: [] for case in CASES}
    for one in record.all(Event):
        events[case_of[place_of[one.articles[0]]]].append(told(event(record, one.id)))
    record.close()
    return events


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, found: dict[str, list[dict[str, Any]]]) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert sorted(found[case.name], key=lambda one: str(one["what"])) == expected
