"""Windows: every pair of articles near in time is linked in exactly one, and nothing needs the whole record."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.grouping import UNDATED, months, windows
from dateline.grouping.windows import meet
from dateline.model import Terms

DAYS = st.dates().map(str)
PUBLISHED = st.one_of(st.none(), DAYS, DAYS.map(lambda day: day[:7]), st.just("2024"), st.just("2024-04-30/2024-05-02"))
TOLD = st.lists(st.sampled_from(["--04-10", "2024-04", "2024-05-02", "--01", "2023-12-31"]), unique=True).map(tuple)
TERMS = st.builds(Terms, article=st.uuids().map(str), words=st.just(()), days=TOLD, published=PUBLISHED)


def stands(one: Terms, window: str) -> bool:
    return window == UNDATED or window in windows(one)


@given(TERMS, TERMS)
def test_a_pair_meets_where_both_stand_whichever_comes_first(one: Terms, other: Terms) -> None:
    window = meet(one, other)
    assert window == meet(other, one)
    assert not window or (stands(one, window) and stands(other, window))


@given(TERMS, TERMS)
def test_articles_of_one_month_always_meet(one: Terms, other: Terms) -> None:
    assert meet(one, other) or not set(months(one)) & set(months(other))


def test_months_are_those_of_publication_else_those_told_with_their_year() -> None:
    told = Terms(article="a", words=(), days=("--04-10", "2023-12-31", "2024-05-02"))
    assert months(told) == ("2023-12", "2024-05")
    assert windows(told) == ("2023-12", "2024-01", "2024-05", "2024-06")
    published = Terms(article="b", words=(), days=("2023-12-31",), published="2024-12-09")
    assert windows(published) == ("2024-12", "2025-01")
    assert windows(Terms(article="c", words=(), days=("--04-10",), published="2024")) == (UNDATED,)


def test_the_end_of_one_month_meets_the_beginning_of_the_next_and_no_later_one() -> None:
    april, may, june = (
        Terms(article=day, words=(), published=day) for day in ("2024-04-30", "2024-05-01", "2024-06-01")
    )
    assert (meet(april, may), meet(april, june)) == ("2024-05", "")
