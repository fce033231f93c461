"""The table of phrases in docs/dates.md says what the program does; so do the phrases beside this test."""

from pathlib import Path

import pytest

from dateline.dating import dates

DOCS = Path(__file__).parents[2] / "docs" / "dates.md"


def rows() -> list[list[str]]:
    lines = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith(("| 20", "| not known"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


PHRASES = Path(__file__).parent / "phrases.txt"


def phrases() -> list[list[str]]:
    lines = [line for line in PHRASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [[cell.strip() for cell in line.split("|")] for line in lines]


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


@pytest.mark.parametrize("row", phrases(), ids=lambda row: f"{row[1]} {row[2]}")
def test_phrase(row: list[str]) -> None:
    published, sentence, words, value, days = row
    found = [one for one in dates(sentence, published=published) if one.text == words]
    if value == "-":
        assert not found
        return
    first, _, last = days.partition(" to ")
    expected = (None, None) if days == "-" else (first, last or first)
    assert (found[-1].value, found[-1].first, found[-1].last) == (value, *expected)
