"""Golden cases: pages in our own words, each for something that goes wrong on real ones (see its why.md)."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.model import Article, Page, Reject
from dateline.reading import read, refuse_language

CASES = sorted((Path(__file__).parent / "cases").iterdir())
PLAIN = ("title", "publisher", "section", "published", "modified", "language", "cut")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path) -> None:
    page = next(case.glob("page.*"))
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    result = read(Page(body=page.read_bytes(), name=page.name, url=expected.get("url")))
    if "reject" in expected:
        assert isinstance(result, Reject)
        assert expected["reject"] in result.reason
        assert result.advice
    else:
        assert isinstance(result, Article)
        check(result, expected)


def check(article: Article, expected: dict[str, Any]) -> None:
    for name in PLAIN:
        if name in expected:
            assert getattr(article, name) == expected[name], name
    assert article.text.startswith(expected["starts"])
    assert article.text.endswith(expected.get("ends", ""))
    for words in expected.get("absent", ()):
        assert words not in article.text
    for words in expected.get("contains", ()):
        assert words in article.text
    if "once" in expected:
        assert article.text.count(expected["once"]) == 1
    check_parts(article, expected)


def check_parts(article: Article, expected: dict[str, Any]) -> None:
    if "bylines" in expected:
        assert [[author.name, author.affiliation] for author in article.bylines] == expected["bylines"]
    if "authors" in expected:
        assert list(article.authors) == expected["authors"]
    if "subheads" in expected:
        assert [article.text[start:end] for start, end in article.subheads] == expected["subheads"]
    kinds = {item.kind for item in article.removed}
    assert kinds >= set(expected.get("removed", ()))
    captions = [item.text for item in article.removed if item.kind == "caption"]
    assert set(expected.get("captions", ())) <= set(captions)
    credited = [[credit.name, credit.role] for credit in article.credits]
    for credit in expected.get("credits", ()):
        assert credit in credited
    if "refused" in expected:
        refusal = refuse_language(article)
        assert refusal is not None
        assert expected["refused"] in refusal.reason
