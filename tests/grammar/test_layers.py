"""The shipped model's layers, run here, give the tokens that spaCy's own run over the pipeline gives."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import grammar
from dateline.grammar.layers import Layers
from dateline.grammar.plain import tokens

TEXTS = (
    "Foreign Minister Ada Lindqvist of Norway met her Dutch counterpart in The Hague on Tuesday, officials said.",
    "“We will not sign anything before the talks end,” said Bram de Wit, who leads the Harbour Union.",
    "Let's go,  she said; they ain't gonna wait, and y'all got ta hear it.",
    "There is no deal. The army was sent to Port Marrow  and three villages near it",
    "Police in Eastmere detained 14 people after Saturday's march against the new fuel tax of 2.5 percent.",
    "What he had seen, he told the Marrow Herald, was “a failure of nerve”.",
    "Krell",
    "",
    "   ",
    "However , prices (which rose 4% in May) fell again:the bank's chief, Ms. Oyelaran-Smith, didn't say why.",
)


@pytest.fixture(scope="module")
def language() -> grammar.SpacyLanguage:
    return grammar.load()


def test_tokens_are_those_of_spacy(language: grammar.SpacyLanguage) -> None:
    assert language.parse(TEXTS) == tokens(language.pipeline, TEXTS)


def test_a_text_alone_reads_as_among_others(language: grammar.SpacyLanguage) -> None:
    together = language.parse(TEXTS)
    assert [language.parse([text])[0] for text in reversed(TEXTS)] == together[::-1]


def test_more_texts_than_a_batch_holds_come_in_order(language: grammar.SpacyLanguage) -> None:
    assert language.parse(TEXTS * 25) == language.parse(TEXTS) * 25


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(st.sampled_from(" ".join(TEXTS).split(" ")), max_size=30).map(" ".join), max_size=5))
def test_words_in_any_order_read_as_spacy_reads_them(texts: list[str]) -> None:
    language = grammar.load()
    assert language.parse(texts) == tokens(language.pipeline, texts)


def test_what_is_kept_of_words_is_dropped_when_it_is_much(
    language: grammar.SpacyLanguage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in ("lemmas", "vectors"):
        monkeypatch.setattr(f"dateline.grammar.{part}.MOST", 3)
    layers = Layers(language.pipeline)
    assert [layers.tokens([text])[0] for text in TEXTS] == language.parse(TEXTS)


def test_a_named_model_is_run_by_spacy(language: grammar.SpacyLanguage, monkeypatch: pytest.MonkeyPatch) -> None:
    other = grammar.SpacyLanguage(str(language.folder))
    vars(other)["pipeline"] = language.pipeline  # loaded already
    monkeypatch.setattr(Layers, "tokens", None)
    assert [token.text for token in other.parse(["Talks began."])[0]] == ["Talks", "began", "."]


def test_a_model_that_is_not_there_is_told_by_name() -> None:
    with pytest.raises(grammar.ModelMissing, match="no_such_model"):
        grammar.load("no_such_model")


def test_heads_are_places_in_the_text(language: grammar.SpacyLanguage) -> None:
    parsed = language.parse(["The union rejected the offer."])[0]
    heads = [parsed[token.head].text for token in parsed]
    assert heads == ["union", "rejected", "rejected", "offer", "rejected", "rejected"]


def test_threads_that_parse_at_once_do_not_mix_words(language: grammar.SpacyLanguage) -> None:
    expected = language.parse(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(language.parse, [TEXTS] * 8)) == [expected] * 8
