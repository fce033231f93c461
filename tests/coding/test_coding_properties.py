"""What holds for every text: words cited stand in it, and the order of what coding is given changes nothing."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.coding import code
from dateline.coding.guards import GUARDS
from dateline.coding.lexicon import lexicon
from dateline.coding.weighing import FLOOR
from dateline.coding.words import Words
from dateline.language import Language
from tests.coding.coded import coded, taken

CASES = sorted((Path(__file__).parent / "cases").iterdir())
TEXTS = [(case / "input.txt").read_text(encoding="utf-8").strip().partition("\n")[2] for case in CASES]
FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(picked=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4, unique=True), seed=st.integers(0, 99))
def test_order_of_what_is_given_changes_nothing(picked: list[str], seed: int, language: Language) -> None:
    article, publication, sentences, parses, times, mentions, quotes = taken(
        "\n\n".join(picked), "2025-03-12", language
    )
    mix = random.Random(seed).sample
    again = code(
        article,
        publication,
        mix(sentences, len(sentences)),
        parses,
        mix(times, len(times)),
        mix(mentions, len(mentions)),
        mix(quotes, len(quotes)),
    )
    assert again == code(article, publication, sentences, parses, times, mentions, quotes)


@FEW
@given(picked=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4, unique=True))
def test_what_is_cited_stands_in_the_text(picked: list[str], language: Language) -> None:
    text = "\n\n".join(picked)
    for report in coded(text, "2025-03-12", language):
        spans = [(report.start, report.end), *((e.start, e.end) for e in report.evidence)]
        spans += [
            (p.start, p.end) for p in (*report.sources, *report.targets) if p.start is not None and p.end is not None
        ]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert FLOOR <= report.confidence <= 1
        assert {"kind"} <= {evidence.field for evidence in report.evidence}


@pytest.mark.parametrize("published", [None, "2025", "2025-03"])
def test_unknown_days_stay_unknown(published: str | None, language: Language) -> None:
    report = coded("Ghana signed a border treaty with Togo.", published, language)[0]
    assert report.when is None


def test_nothing_is_read_from_direct_quotes(language: Language) -> None:
    text = "“Ghana signed a border treaty with Togo on Monday,” said Kofi Mensah, a historian."
    assert coded(text, "2025-03-12", language) == ()


def test_sentences_without_grammar_are_passed_over(language: Language) -> None:
    article, publication, sentences, _, times, mentions, quotes = taken("Ghana met Togo.", None, language)
    assert code(article, publication, sentences, {}, times, mentions, quotes) == ()


def test_every_condition_of_the_lexicon_is_known() -> None:
    patterns = [
        p for table in (lexicon().verbs, lexicon().nouns, lexicon().adjectives) for row in table.values() for p in row
    ]
    assert {need for pattern in patterns for need in pattern.needs} <= GUARDS.keys()
    assert all(pattern.code is None or pattern.code.isdigit() for pattern in patterns)


def test_a_pattern_passed_over_for_its_words_would_not_have_fitted(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [taken(text, "2025-03-12", language) for text in TEXTS[::4]]
    quick = [code(*each) for each in told]
    patterns = (pattern for patterns in lexicon().verbs.values() for pattern in patterns)
    every = frozenset(word for pattern in patterns for part in pattern.asks for word in part)
    monkeypatch.setattr(Words, "vocabulary", every)
    assert [code(*each) for each in told] == quick


def test_patterns_ask_for_the_words_of_their_conditions() -> None:
    demands = [pattern for pattern in lexicon().verbs["say"] if "must" in pattern.needs]
    assert demands
    assert all(frozenset({"must"}) in pattern.asks for pattern in demands)
