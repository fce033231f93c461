"""Whom names mean by all rulings that stand, in whatever order they come."""

from itertools import permutations

from dateline.heeding import identify, unite
from dateline.heeding.identify import actor_of
from dateline.model import Mention, Naming, Ruling, Verdict


def ruling(verdict: Verdict, name: str, into: str = "", article: str = "") -> Ruling:
    first, second = actor_of(name, "person"), article or (actor_of(into, "person") if into else "")
    return Ruling(
        judgement=f"{verdict} {name} {into} {article}", about="actor", verdict=verdict, first=first, second=second,
        name=into, kind="person" if into else "",
    )  # fmt: skip


def means(rulings: list[Ruling], name: str, article: str = "a1") -> list[str]:
    mention = Mention(
        article=article, start=0, end=len(name), text=name, actor=actor_of(name, "person"), name=name, kind="person",
        country="MLT", known=True,
    )  # fmt: skip
    naming = Naming(article=article, mentions=(mention,))
    return [one.name for one in identify(naming, unite(rulings))]


def test_merges_lead_on_to_the_last_in_any_order() -> None:
    rulings = [ruling("same", "Vella", "C. Vella"), ruling("same", "C. Vella", "Carmela Vella")]
    assert all(means(list(some), "Vella") == ["Carmela Vella"] for some in permutations(rulings))
    assert means(rulings[:1], "Vella") == ["C. Vella"]


def test_what_is_merged_into_nobody_is_nobody() -> None:
    rulings = [ruling("same", "Vella", "Carmela Vella"), ruling("wrong", "Carmela Vella")]
    assert all(means(list(some), "Vella") == [] for some in permutations(rulings))


def test_another_in_one_article_is_found_under_the_merged_name_too() -> None:
    rulings = [ruling("different", "Vella", "Vella (pilot)", "a1"), ruling("same", "Vella", "Carmela Vella")]
    for some in permutations(rulings):
        assert means(list(some), "Vella") == means(list(some), "Carmela Vella") == ["Vella (pilot)"]
        assert means(list(some), "Vella", "a2") == ["Carmela Vella"]
