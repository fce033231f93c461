"""Stories of made-up pages: when each was published and what its words mean. Each case says why in its own folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.dating import date, publish
from dateline.model import Article, Removed

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def article(given: dict[str, Any]) -> Article:
    removed = tuple(Removed(kind="caption", text=words, at=len(given["text"])) for words in given.get("captions", ()))
    return Article(page="", id=given["id"], text=given["text"], published=given.get("published"), removed=removed)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    articles = [article(given) for given in json.loads((case / "input.json").read_text())]
    expected = json.loads((case / "expected.json").read_text())
    published = {one.article: one for one in publish(articles)}
    found = {name: [published[name].value, published[name].first, published[name].last] for name in published}
    assert {name: found[name] for name in expected["published"]} == expected["published"]
    for one in articles:
        if one.id in expected["dates"]:
            told = [[time.text, time.value] for time in date(one, published[one.id]) if time.type in ("DATE", "TIME")]
            assert told == expected["dates"][one.id]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_order_of_the_pages_changes_nothing(case: Path) -> None:
    articles = [article(given) for given in json.loads((case / "input.json").read_text())]
    forward = {one.article: one for one in publish(articles)}
    assert forward == {one.article: one for one in publish(articles[::-1])}
