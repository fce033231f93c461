"""A sentence or two for every kind, status and shape. Each case says why in its own folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.language import Language
from dateline.model import Report
from tests.coding.coded import coded

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def told(report: Report) -> dict[str, Any]:
    return {
        "kind": report.kind,
        "code": report.code,
        "status": report.status,
        "what": report.what,
        "sources": [one.name for one in report.sources],
        "targets": [one.name for one in report.targets],
        "when": report.when.value if report.when else None,
        "place": report.place.name if report.place else None,
        "said_by": report.said_by,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, language: Language) -> None:
    published, _, text = (case / "input.txt").read_text(encoding="utf-8").strip().partition("\n")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    found = [told(report) for report in coded(text, published, language)]
    assert [{key: one[key] for key in want} for one, want in zip(found, expected, strict=False)] == expected
    assert len(found) == len(expected)


def test_every_kind_and_status_has_a_case() -> None:
    reports = [one for case in CASES for one in json.loads((case / "expected.json").read_text(encoding="utf-8"))]
    assert {one["kind"] for one in reports} >= set(
        "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT DEMAND ACCUSE REJECT THREATEN PROTEST MOBILIZE"
        " SANCTION COERCE"
        " ASSAULT FIGHT STATEMENT POLICY OFFICE".split()
    )
    assert {one["status"] for one in reports} == set(
        "happened ongoing announced hypothetical threatened denied negated cancelled".split()
    )
