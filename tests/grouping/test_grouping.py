"""Stories: golden cases, judgements, copies, and the promise that the order of articles changes nothing."""

import json
from collections.abc import Sequence
from dataclasses import replace
from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.grouping import UNDATED, fold, gather, judged, likeness, link, terms, windows
from dateline.grouping.clustering import clusters
from dateline.grouping.days import Told, calendar
from dateline.grouping.likeness import Index, Neighbours, Vectors, Whole, neighbours, vectors
from dateline.grouping.linking import pairs
from dateline.grouping.rarity import background, rarities
from dateline.model import Article, Lineage, Link, Ruling, Story, Verdict

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/articles.json"))


def article(name: str, text: str, title: str | None = None, published: str | None = None) -> Article:
    return Article(id=name, page="", text=text, title=title, published=published)


def links_of(articles: Sequence[Article], lineages: Sequence[Lineage] = ()) -> list[Link]:
    told = [terms(found) for found in articles]
    traced = {one.article: one for one in lineages}
    found = list(fold([traced.get(one.id, Lineage(article=one.id, origins=(one.id,))) for one in articles]))
    for window in sorted({window for one in told for window in windows(one)}):
        held = [one for one in told if window == UNDATED or window in windows(one)]
        found += link(window, held, lineages)
    return found


def stories_of(
    articles: Sequence[Article], lineages: Sequence[Lineage] = (), rulings: Sequence[Ruling] = ()
) -> tuple[Story, ...]:
    return gather(articles, links_of(articles, lineages), lineages, rulings)


def groups(stories: Sequence[Story]) -> list[list[str]]:
    return sorted(sorted(story.articles) for story in stories)


def case(name: str) -> list[Article]:
    found = json.loads((Path(__file__).parent / "cases" / name / "articles.json").read_text("utf-8"))
    return [article(row["id"], row["text"], row["title"], row["published"]) for row in found]


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_case(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    assert groups(stories_of(case(folder.name))) == sorted(sorted(story) for story in expected)


# ---- any order ----------------------------------------------------------------------------------------------------

NAMES = st.sampled_from(["Orlova", "Brandt", "Tallgard", "Kolvik", "Wexley", "Duncombe", "Marisol", "Istria"])
WORDS = st.sampled_from(
    "gas fee strike copper dengue ferry captain rate cut comet senator land dam tunnel treaty".split()
)
SENTENCES = st.builds(
    lambda name, words, day: f"The {words[0]} of {name} on {day} April met {' and '.join(words)}.",
    NAMES,
    st.lists(WORDS, min_size=1, max_size=6),
    st.integers(1, 30),
)
ARTICLES = st.lists(
    st.builds(
        lambda sentences, title, published: (" ".join(sentences), title, published),
        st.lists(SENTENCES, max_size=4),
        st.none() | SENTENCES | st.text(max_size=20),
        st.sampled_from([None, "2024-04-10", "2024-04", "2023-01-01/2023-01-09", "yesterday", "2024-13-40"]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False), st.booleans())
def test_order_does_not_matter_and_every_article_is_in_one_story(rows, random, copied) -> None:  # type: ignore[no-untyped-def]
    articles = [article(f"{number:02d}", *row) for number, row in enumerate(rows)]
    last = articles[-1].id
    lineages = [Lineage(article=last, origins=(articles[0].id,))] if copied else []
    rulings = [ruling("same", last, articles[0].id)] if len(rows) % 2 else []
    stories = stories_of(articles, lineages, rulings)
    assert sorted(name for story in stories for name in story.articles) == sorted(found.id for found in articles)
    printed = {found.id: (found.published or "9999", found.id) for found in articles}
    assert all(story.founder == min(story.articles, key=lambda id: printed[id]) for story in stories)
    assert all(story.representative in story.articles for story in stories)
    shuffled = random.sample(articles, len(articles))
    links = links_of(shuffled, lineages)
    assert sorted(links, key=lambda found: found.id) == sorted(links_of(articles, lineages), key=lambda found: found.id)
    assert gather(shuffled, random.sample(links, len(links)), lineages, rulings) == stories


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.none() | st.text(max_size=40))
def test_terms_of_any_text(text: str, title: str | None) -> None:
    found = terms(article("a", text, title))
    assert found == terms(article("a", text, title))
    assert all(weight >= 1 for _, weight in found.words + found.names)


# ---- one by one ---------------------------------------------------------------------------------------------------


def test_one_article_is_one_story() -> None:
    (story,) = stories_of([article("a", "The ferry sank. All were saved.")])
    assert (story.founder, story.label) == ("a", "The ferry sank")
    (empty,) = stories_of([article("b", "")])
    assert (empty.articles, empty.label) == (("b",), "")


def test_a_link_says_why_in_words() -> None:
    links = {(found.first, found.second): found for found in links_of(case("small-record"))}
    assert "both name" in links["e1", "e2"].how
    assert "Issa Diop" in links["e1", "e2"].how
    assert "% of rare words shared" in links["e1", "e2"].how
    assert links["e1", "e2"].strength > 0.5


def test_the_label_is_a_title_without_its_masthead() -> None:
    (story,) = stories_of([article("a", "Text.", "Talks open in Oslo - The Daily Courier")])
    assert story.label == "Talks open in Oslo"


def test_days_told() -> None:
    found = terms(
        article("a", "On April 10, 2024 and 3 May they may meet; in May last. Sept. 2023 saw none. Since 2019.")
    )
    assert found.days == ("--05", "--05-03", "2023-09", "2024-04-10")


def test_days_long_before_the_publication_are_background() -> None:
    text = "Held on 3 February, he resigned in May 2023. The court ruled on 26 February; he goes on 12 April."
    days = ("--02", "--02-26", "--04", "--04-12", "2026-02")
    assert terms(article("a", text, None, "2026-02-27")).days == days
    assert {"--02-03", "2023-05"} < set(terms(article("a", text)).days)
    assert terms(article("a", "Held on 30 December, not in November.", None, "2026-01-03")).days == (
        "--12",
        "--12-30",
        "2026-01",
    )


def test_a_weekday_is_the_last_one_before_the_day_of_publication() -> None:
    text = "They met on Wednesday. Yesterday it rained."
    assert terms(article("a", text, None, "2024-04-12")).days == ("2024-04", "2024-04-10", "2024-04-11")
    assert terms(article("a", "They met on Friday.", None, "2024-04-12")).days == ("2024-04", "2024-04-12")
    assert terms(article("a", text, None, "2024-04")).days == terms(article("a", text)).days == ()


def test_days_apart_are_between_the_nearest_whatever_the_year() -> None:
    spring, winter = calendar(["2024-04-10", "--04-17"]), calendar(["2023-12-30", "--02"])
    assert spring.apart(calendar(["--04-20", "2023-11-01"])) == 3
    assert winter.apart(calendar(["--01-02"])) == 3
    assert spring.apart(calendar(["--04-17"])) == spring.apart(calendar(["--04"])) == 0
    assert spring.share(calendar(["2022-04-10"]))
    assert not spring.share(winter)
    assert calendar(["--02-31"]).days == frozenset()


def test_actors_are_what_names_stand_for() -> None:
    found = terms(article("a", "Oslo said so. In Norway and to Norwegian crews Ms Sigrún Dahl said no. Rain fell."))
    assert dict(found.actors).keys() == {"=NOR", "sigrun", "dahl"}
    assert dict(found.actors)["=NOR"] == round(1 + log(3), 4)


def test_a_doubtful_name_is_a_state_where_a_sure_name_of_it_stands() -> None:
    assert "=TCD" in dict(terms(article("a", "He left Chad, and Chadian police let him.")).actors)
    assert "=TCD" not in dict(terms(article("a", "He left Chad, his cousin, in Ohio.")).actors)


def test_names_are_runs_of_capitals_but_not_days_or_openings() -> None:
    found = terms(article("a", "Then Amara Kadena of the United Nations left. Rain fell on Friday near N’Djamena."))
    assert {name for name, _ in found.names} == {"Amara Kadena of the United Nations", "N’Djamena"}


# ---- copies -------------------------------------------------------------------------------------------------------


def copied_case() -> tuple[list[Article], list[Lineage]]:
    articles = case("small-record")
    short = articles[2].text.split("\n")[0]
    return [*articles, article("a0", short, "Another headline")], [Lineage(article="a0", origins=("e1",))]


def test_copies_stay_with_their_origin_and_change_no_other_link() -> None:
    articles, lineages = copied_case()
    stories = stories_of(articles, lineages)
    assert ["a0", "e1", "e2"] in groups(stories)
    touching = [found for found in links_of(articles, lineages) if "a0" in (found.first, found.second)]
    assert [(found.first, found.second, found.strength) for found in touching] == [("a0", "e1", 1.0)]
    story = next(story for story in stories if "a0" in story.articles)
    assert story.representative != "a0"


def test_a_story_keeps_its_address_when_more_is_published_and_when_its_pages_are_read_anew() -> None:
    articles, lineages = copied_case()
    before = next(story for story in stories_of(articles[:-1]) if "e1" in story.articles)
    after = next(story for story in stories_of(articles, lineages) if "e1" in story.articles)
    assert after.articles == ("a0", *before.articles)
    assert after.id == before.id
    readings = (Article(page="one page", text="The ferry sank.", title=title) for title in ("Ferry", "The ferry"))
    (first,), (again,) = (gather([found], [], [], []) for found in readings)
    assert first.articles != again.articles
    assert first.id == again.id


def test_copies_are_linked_by_the_day_on_which_their_text_was_first_printed() -> None:
    first, second, *_ = [replace(found, published="2024-04-10") for found in case("small-record")[2:4]]
    copy = replace(first, id="e0", published="2024-04-12")
    links = links_of([first, second, copy], [Lineage(article="e0", origins=("e1",))])
    assert {("e0", "e1"), ("e1", "e2")} == {(found.first, found.second) for found in links}


def test_a_text_of_several_origins_speaks_for_itself() -> None:
    articles, _ = copied_case()
    links = links_of(articles, [Lineage(article="a0", origins=("b1", "e1"))])
    assert all(found.strength < 1 or found.how != "one prints the words of the other" for found in links)


# ---- judgements ---------------------------------------------------------------------------------------------------


def ruling(verdict: Verdict, first: str, second: str) -> Ruling:
    return Ruling(judgement=f"{verdict} {first} {second}", about="story", verdict=verdict, first=first, second=second)


def test_same_joins_what_has_no_link() -> None:
    rulings = [ruling("same", "o1", "b1")]
    assert [(found.first, found.second) for found in judged(rulings)] == [("b1", "o1")]
    assert groups(stories_of(case("small-record"), (), rulings)) == [["b1", "b2", "o1"], ["e1", "e2"]]


def test_different_parts() -> None:
    apart = stories_of(case("small-record"), (), [ruling("different", "e2", "e1")])
    assert groups(apart) == [["b1", "b2"], ["e1"], ["e2"], ["o1"]]


def test_different_holds_through_other_articles() -> None:
    stories = groups(stories_of(case("ten-days"), (), [ruling("different", "f1", "f3")]))
    assert not any({"f1", "f3"} <= set(story) for story in stories)


def test_days_of_one_month_may_be_as_far_apart_as_other_months() -> None:
    arrest, verdict, talks = (calendar(days) for days in (["2026-02", "2026-02-03"], ["2026-02-26"], ["2026-02-14"]))
    assert (arrest.differ(verdict)["long_between"], arrest.differ(verdict)["months_differ"]) == (1.0, 0.0)
    assert arrest.differ(talks)["long_between"] == talks.differ(verdict)["long_between"] == 0.0
    assert arrest.differ(calendar(["2026-03-20"]))["long_between"] == 0.0


def test_what_a_report_held_together_stays_together_when_that_report_is_split_off() -> None:
    tell = dict.fromkeys("abcd", Told())
    strengths = {("a", other): 0.9 for other in "bcd"}
    assert clusters(tell, strengths, (), ()) == [["a", "b", "c", "d"]]
    assert clusters(tell, strengths, (), [("a", other) for other in "bcd"]) == [["a"], ["b", "c", "d"]]


def test_a_copy_can_be_put_apart_from_its_origin() -> None:
    articles, lineages = copied_case()
    assert ["a0"] in groups(stories_of(articles, lineages, [ruling("different", "a0", "e1")]))


def test_same_wins_over_different_and_unknown_articles_are_passed_over() -> None:
    said = [ruling("same", "b1", "e1"), ruling("different", "b1", "e1"), ruling("same", "b1", "nowhere")]
    assert any({"b1", "e1"} <= set(story) for story in groups(stories_of(case("small-record"), (), said)))


# ---- compiled -----------------------------------------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(ARTICLES)
def test_compiled_code_finds_the_same_neighbours_to_the_last_digit(rows) -> None:  # type: ignore[no-untyped-def]
    nearest = pytest.importorskip("dateline.grouping.nearest")
    told = [terms(article(f"{number:02d}", *row)) for number, row in enumerate(rows)]
    space = vectors(told, rarities(told, background()))
    plain = neighbours(space)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(likeness, "compiled", lambda *_: nearest)
        fast = neighbours(space)
    assert [each.tolist() for each in fast.rows] == [each.tolist() for each in plain.rows]
    assert [each.tolist() for each in fast.cosines] == [each.tolist() for each in plain.cosines]


# ---- no day known -------------------------------------------------------------------------------------------------


def test_where_no_day_is_known_the_dated_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    dated = [replace(found, published="2024-04-10") for found in case("small-record")]
    told = [terms(found) for found in (*dated, article("u", "The ferry sank at Anvil Bank. All were saved."))]
    searched: list[int] = []
    plain = likeness._plain

    def counted(space: Vectors, index: Index, asked: Whole, found: Neighbours) -> None:
        searched.extend(asked.tolist())
        plain(space, index, asked, found)

    monkeypatch.setattr(likeness, "_plain", counted)
    rare = rarities(told, background())
    one, other, *_ = pairs(told, rare, asked=[5])
    assert set(one.tolist() + other.tolist()) <= {5, *likeness.neighbours(vectors(told, rare)).rows[5].tolist()}
    assert all(5 in pair for pair in zip(one.tolist(), other.tolist(), strict=True))
    alone = [terms(article("u", "Quinces."))]
    searched.clear()
    pairs([*told[:-1], *alone], rarities([*told[:-1], *alone], background()), asked=[5])
    assert searched == [5]


@settings(max_examples=20, deadline=None)
@given(ARTICLES)
def test_asked_for_all_is_asked_for_none(rows) -> None:  # type: ignore[no-untyped-def]
    told = [terms(article(f"{number:02d}", *row)) for number, row in enumerate(rows)]
    space = vectors(told, rarities(told, background()))
    every, asked = neighbours(space), neighbours(space, range(len(told)))
    assert [each.tolist() for each in every.rows] == [each.tolist() for each in asked.rows]
