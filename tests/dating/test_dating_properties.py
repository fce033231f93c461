"""What holds for every text, day and order."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dating import date, dates, publish
from dateline.dating.words import PHRASES, WORDS
from dateline.model import Article

TELLING = sorted({*WORDS, *PHRASES, "10", "1999", "2024", "31", "1/2", "9:30", "5 p.m.", "'80s", "21st", "13/01/2023"})
MARKS = [" ", ", ", ". ", "-", "–", "'s ", "’s ", "\n\n", " (", ") ", " met ", " will meet ", " The ", " $"]
word = st.sampled_from(TELLING).flatmap(lambda one: st.sampled_from([one, one.capitalize(), one.upper()]))
telling = st.lists(st.tuples(word, st.sampled_from(MARKS)), max_size=25).map(
    lambda pairs: "".join(one + mark for one, mark in pairs)
)
text = st.one_of(st.text(max_size=200), telling)
day = st.dates().map(lambda one: one.isoformat())
published = st.one_of(st.none(), day, day.map(lambda one: one[:7]), day.map(lambda one: one[:4]), st.text(max_size=12))


@settings(max_examples=300, deadline=None)
@given(text, published)
def test_any_text_on_any_day(text: str, published: str | None) -> None:
    end = 0
    for one in dates(text, published=published):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert one.type in ("DATE", "TIME", "DURATION", "SET")
        assert one.value
        assert one.how
        assert (one.first is None) == (one.last is None)
        assert one.first is None or one.last is None or one.first <= one.last
        end = one.end


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(text, published), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_publication_is_a_function_of_the_set(pages: list[tuple[str, str | None]], shuffle: random.Random) -> None:
    articles = [Article(page=str(n), text=words, published=stated) for n, (words, stated) in enumerate(pages)]
    first = {one.article: one for one in publish(articles)}
    shuffle.shuffle(articles)
    assert {one.article: one for one in publish(articles)} == first
    assert [one.article for one in publish(articles)] == [article.id for article in articles]


@settings(max_examples=60, deadline=None)
@given(telling, day)
def test_the_same_twice(words: str, stated: str) -> None:
    article = Article(page="", text=words, published=stated)
    (publication,) = publish([article])
    assert date(article, publication) == date(article, replace(publication))
