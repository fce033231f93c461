"""Golden cases: short articles with all their quotes, and why they are so."""

import json
from pathlib import Path

import pytest

from dateline.language import Language
from dateline.model import Article
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

CASES = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path, language: Language) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    article = Article(page="page", text=(case / "input.txt").read_text(encoding="utf-8").rstrip("\n"))
    sentences = split(article)
    parses = {one.words: one for one in parse(sentences, language)}
    _, mentions = name(article, None, sentences, parses)
    quotes = quote(article, sentences, parses, mentions)
    words = [None if one.speaker_start is None else article.text[one.speaker_start : one.speaker_end] for one in quotes]
    found = [[one.text, one.speaker, word, one.direct] for one, word in zip(quotes, words, strict=True)]
    assert found == expected["quotes"]
