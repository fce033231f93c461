"""Which sentences are parsed: those that can give a quote or a report, and those that introduce somebody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coding import wanted
from dateline.model import Article
from dateline.parsing import split
from dateline.parsing.forms import lemmas


def kept(text: str) -> list[str]:
    article = Article(page="page", text=text)
    return [one.text for one in wanted(article, split(article)) if one.wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested four fishermen.",
        "The two sides met on Friday.",
        "She promised to resign.",
        "It will cost more, according to the harbour board.",
        "“Nothing is lost.”",
        "The harbour board voiced fears for the pier.",
        "Oswin Tarrel is an oceanographer.",
        "Peru and Chile share a border.",
        "He denied it.",
    ],
)
def test_what_can_matter_is_wanted(text: str) -> None:
    assert kept(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The soup was cold and the bread was dry.",
        "Sea levels vary with the tide.",
        "Rain is likely in the north.",
        "Advertisement",
        "A recipe needs eggs, flour, and patience.",
    ],
)
def test_what_cannot_is_not(text: str) -> None:
    assert kept(text) == []


def test_only_the_first_full_name_is_wanted_for_itself() -> None:
    assert kept("Oswin Tarrel is tall. Oswin Tarrel is old.") == ["Oswin Tarrel is tall."]


def test_sentences_inside_a_long_quotation_are_wanted() -> None:
    text = "“The soup was cold. The bread was dry,” said the guest."
    assert len(kept(text)) == 2


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("signed", "sign"),
        ("stopped", "stop"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("agreed", "agree"),
        ("met", "meet"),
        ("withdrawn", "withdraw"),
        ("armies", "army"),
        ("striking", "strike"),
        ("banned", "ban"),
        ("women", "woman"),
        ("knives", "knife"),
    ],
)
def test_forms(word: str, lemma: str) -> None:
    assert lemma in lemmas(word)


@given(
    st.lists(st.sampled_from(["Peru", "met", "said", "soup", "“", "”", ".", "Oswin Tarrel", "\n\n", "is"]), max_size=30)
)
def test_only_wanted_changes(words: list[str]) -> None:
    article = Article(page="page", text=" ".join(words))
    before = split(article)
    after = wanted(article, before)
    assert [(one.id, one.text) for one in after] == [(one.id, one.text) for one in before]
    assert wanted(article, after) == after
