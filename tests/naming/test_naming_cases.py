"""Golden cases: short articles with all their mentions, and why they are so."""

import json
from pathlib import Path

import pytest

from dateline.language import Language
from dateline.model import Article, Publication
from dateline.naming import name
from dateline.parsing import parse, split

CASES = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path, language: Language) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    day = expected["published"]
    article = Article(page="page", text=(case / "input.txt").read_text(encoding="utf-8").rstrip("\n"))
    publication = Publication(article=article.id, value=day, first=day, last=day, how="given") if day else None
    sentences = split(article)
    parses = {one.words: one for one in parse(sentences, language)}
    actors, mentions = name(article, publication, sentences, parses)
    assert [[one.text, one.kind, one.name, one.country, one.office] for one in mentions] == expected["mentions"]
    assert {actor.name: actor.about for actor in actors if actor.about} == expected.get("about", {})
    assert {mention.actor for mention in mentions} == {actor.id for actor in actors}
