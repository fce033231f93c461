"""The table of phrases in docs/dates.md says what the program does."""

from pathlib import Path

import pytest

from dateline.dating import dates

DOCS = Path(__file__).parents[2] / "docs" / "dates.md"


def rows() -> list[list[str]]:
    lines = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith(("| 20", "| not known"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_table_is_there() -> None:
    assert len(rows()) >= 60


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]} {row[1]}")
def test_row(row: list[str]) -> None:
    published, sentence, words, value, kind, days = row
    told = dates(sentence, published=None if published == "not known" else published)
    found = [one for one in told if one.text == words][-1]
    first, _, last = days.partition(" to ")
    expected = (None, None) if days == "–" else (first, last or first)
    assert (found.value, found.type, (found.first, found.last)) == (value, kind, expected)
