"""Golden cases: one folder for each kind of copy, and for each thing that looks like one and is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.model import Article, Credit
from dateline.tracing import differences, independent
from tests.tracing.tracing_chain import traced

CASES = sorted((Path(__file__).parent / "cases").iterdir())


def articles_of(case: Path) -> dict[str, Article]:
    pages = json.loads((case / "pages.json").read_text("utf-8")) if (case / "pages.json").exists() else {}
    return {path.stem: article_of(path, pages.get(path.stem, {})) for path in sorted(case.glob("*.txt"))}


def article_of(path: Path, fields: dict[str, Any]) -> Article:
    credits = tuple(Credit(name=name, role=role, words=words) for name, role, words in fields.pop("credits", ()))
    authors = tuple(fields.pop("authors", ()))
    text = path.read_text("utf-8").rstrip("\n")
    return Article(page=path.stem, text=text, credits=credits, authors=authors, **fields)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    articles = articles_of(case)
    names = {article.id: name for name, article in articles.items()}
    copies, lineages = traced(articles.values())

    found = sorted([names[c.source], names[c.target], c.kind, c.directed] for c in copies if c.directed)
    level = sorted([*sorted((names[c.source], names[c.target])), c.kind, c.directed] for c in copies if not c.directed)
    assert found + level == sorted(expected["copies"])
    assert independent(lineages) == expected["independent"]
    if expected["origins"]:
        origins = {names[each.article]: sorted(names[origin] for origin in each.origins) for each in lineages}
        assert origins == expected["origins"]
    assert {each.outside for each in lineages if each.outside} == set(expected.get("outside", ()))
    assert all(each.how.endswith(".") for each in lineages)


COMPARED = [case for case in CASES if "differences" in (case / "expected.json").read_text("utf-8")]


@pytest.mark.parametrize("case", COMPARED, ids=lambda case: case.name)
def test_differences(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    articles = articles_of(case)
    first, second = (articles[name] for name in expected["copies"][0][:2])
    found = [[d.kind, d.first and d.first[2], d.second and d.second[2]] for d in differences(first, second)]
    assert all(each in found for each in expected["differences"]), found
