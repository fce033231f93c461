"""What holds for every text: mentions lie in it, name their words, and do not depend on what came before."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Article, Mention, Publication
from dateline.naming import name
from dateline.naming.marks import stretches
from dateline.parsing import split

WORDS = (
    "the US president|President Joe Biden|Biden|Kishida|Prime Minister Fumio Kishida|both men|in Tokyo|Tokyo"
    "|Washington said|Japanese police|the two countries|of|and|,|.|met|NATO|Georgia|May|King|Mr Okoro"
    "|Abel Okoro, a lawyer at|“|”|'|\n\n|Saint-Denis|É|ﬁ|İstanbul|the Japanese side|former Prime Minister Taro Aso|U.S."
    "|G7 (Group of Seven)|White House|-"
).split("|")
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=25).map(" ".join)
DAYS = st.sampled_from([None, "2019-05-01", "2023-01-13", "2030-01-01"])


def mentions_of(text: str, day: str | None) -> tuple[Mention, ...]:
    article = Article(page="page", text=text)
    publication = Publication(article=article.id, value=day, first=day, last=day, how="given") if day else None
    return name(article, publication, split(article), {})[1]


@settings(max_examples=120, deadline=None)
@given(TEXTS, DAYS)
def test_mentions_lie_in_the_text(text: str, day: str | None) -> None:
    mentions = mentions_of(text, day)
    assert all(0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.text for one in mentions)
    assert all(one.name and one.kind for one in mentions)
    spans = sorted({(one.start, one.end) for one in mentions})
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert mentions_of(text, day) == mentions


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="ab .,?\n\"“”„«»‘’'`12", max_size=60))
def test_quoted_stretches_lie_in_the_text(text: str) -> None:
    spans = stretches(text)
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
