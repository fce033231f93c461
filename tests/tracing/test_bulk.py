"""Many articles at a time give what each gives alone, compiled or not."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import Article, Credit, Pair
from dateline.tracing import align, align_all, candidates, fingerprint, fingerprints, speed
from dateline.tracing.fingerprints import marks_of
from tests.tracing.test_tracing_properties import perturbed, pile, story

pytest.importorskip("numba")
OUTLETS = ["The Lyme Echo", "Harbour Post", "lyme-echo.example", "Norðhavn Wire"]
# What the words of a text turn on: stops, apostrophes, digits, capitals, marks that print as nothing, letters beyond.
ODD = st.text("aAsS’'.,5 -\u00ad\u200b“”\n\"`«é𝒳ßİ", max_size=60)


@pytest.fixture(autouse=True)
def _for_few_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "MANY", 1)


def signed(article: Article, source: random.Random) -> Article:
    """The same article with a publisher and credits, or without."""
    credits = tuple(Credit(name=name, role="wire", words=name) for name in source.sample(OUTLETS, source.randint(0, 2)))
    publisher = source.choice([None, *OUTLETS])
    return Article(page=article.page, text=article.text, publisher=publisher, credits=credits)


@given(st.lists(ODD, max_size=8), st.integers(0, 10**6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_fingerprints_are_those_of_each_alone(odd: list[str], seed: int) -> None:
    source = random.Random(seed)
    texts = [*odd, *(f"{text} {perturbed(story(seed, 1), seed, 0.1)}" for text in odd), story(seed)]
    articles = [signed(Article(page=str(place), text=text), source) for place, text in enumerate(texts)]
    assert fingerprints(articles) == [fingerprint(article) for article in articles]


@given(st.integers(0, 10**6), ODD)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_copies_are_those_of_each_pair_alone(seed: int, odd: str) -> None:
    source = random.Random(seed)
    articles = [signed(each, source) for each in pile(seed)]
    articles += [Article(page=odd, text=f"{odd} {each.text} {odd}") for each in articles[:2]]
    marks = [sorted(mark for mark in marks_of(fingerprint(each)) if mark >= 0) for each in articles]
    pairs = [
        (one, other, frozenset(own[: len(own) // source.choice((2, 9, 99))]))
        for one, own in zip(articles, marks, strict=True)
        for other in articles
    ]
    assert align_all(pairs) == [align(*pair) for pair in pairs]


def test_no_articles_and_no_pairs() -> None:
    assert fingerprints([]) == []
    assert align_all([]) == []


def test_a_word_of_the_longest_text_counts() -> None:
    long = " ".join(story(seed) for seed in range(40))
    articles = [Article(page="a", text=long), Article(page="b", text=long.replace(" ", "  "))]
    first, second = fingerprints(articles)
    assert first.marks == second.marks == fingerprint(articles[0]).marks
    pair = next(each for each in candidates([first, second]) if isinstance(each, Pair))
    assert {pair.first, pair.second} == {articles[0].id, articles[1].id}
    (copy,) = align_all([(articles[0], articles[1], ())])
    assert copy is not None
    assert copy.kind == "exact"
