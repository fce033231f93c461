"""A story's address: it leads to the story for good, and says where its articles went and why."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import questions
from dateline.model import Article, Judgement, Link, Page, Ruling, Story, Thread
from dateline.questions.answers import NotFound
from dateline.record import MemoryRecord

PAGES = {letter: Page(body=letter.encode()) for letter in "abcdef"}
ARTICLES = {letter: Article(page=page.id, text=f"Text {letter}.", id=letter) for letter, page in PAGES.items()}


def grouped(record: MemoryRecord, *groups: str) -> list[Story]:
    """The stories of these articles, each letter one, in place of those that the record held."""
    made = [Story(founder=group[0], articles=tuple(group), representative=group[0], label=group) for group in groups]
    record.put(made)
    record.sweep({Story: {story.id for story in made}}, {})
    return made


def filled(articles: Sequence[Article] = tuple(ARTICLES.values())) -> MemoryRecord:
    record = MemoryRecord()
    record.put([*PAGES.values(), *articles])
    return record


def test_a_merged_story_leads_to_the_one_that_has_it_and_says_why() -> None:
    record = filled()
    _, gone = grouped(record, "ab", "cd", "ef")[:2]
    (whole, _) = grouped(record, "abcd", "ef")
    record.put([Link(first="b", second="c", strength=0.9, how="both name Ana Luz")])
    answer = questions.story(record, gone.id[:6])
    assert answer.story.id == whole.id
    assert answer.came
    assert answer.came.says == f"What stood at {gone.id}, 2 articles, stands here now: both name Ana Luz."
    record.put([Ruling(judgement="j", about="story", verdict="same", first="a", second="d")])
    assert questions.story(record, whole.id, gone.id).came.says.endswith("now: a reader's judgement.")  # type: ignore[union-attr]
    assert questions.story(record, whole.id).came is None


def test_a_story_that_was_split_says_what_left_it() -> None:
    record = filled()
    grouped(record, "abcd")
    kept, other = grouped(record, "ab", "cd")
    (moved,) = questions.story(record, kept.id).left
    assert (moved.story, moved.articles) == (other.id, 2)
    assert moved.says == "2 articles that stood here now stand in “cd”: too little speaks for one story."
    record.put([Ruling(judgement="j", about="story", verdict="different", first="a", second="d")])
    (moved,) = questions.story(record, kept.id).left
    assert moved.says.endswith("a reader's judgement.")
    assert questions.story(record, other.id).left == ()


def test_a_merge_that_was_taken_back_is_why_articles_left() -> None:
    record = filled()
    grouped(record, "abcd")
    kept, _ = grouped(record, "ab", "cd")
    record.put([Judgement(about="story", verdict="same", first="a", second="d", undone=True)])
    (moved,) = questions.story(record, kept.id).left
    assert moved.says.endswith("a reader's judgement was taken back.")


def test_a_story_under_another_id_is_the_same_story() -> None:
    record = filled()
    (before,) = grouped(record, "bc")
    (now,) = grouped(record, "cb")
    answer = questions.story(record, before.id)
    assert answer.story.id == now.id
    assert answer.came
    assert answer.came.says == f"This story stood at {before.id} before."


def test_pages_that_are_read_anew_keep_every_address() -> None:
    record = filled()
    before = grouped(record, "ab", "cd")
    record.sweep({Article: set()}, {})
    record.put([Article(page=page.id, text="Read better.", id=letter.upper()) for letter, page in PAGES.items()])
    after = grouped(record, "AB", "CD")
    assert [questions.story_record(record, story.id).id for story in before] == [story.id for story in after]


def test_an_address_that_led_nowhere_leads_nowhere() -> None:
    record = filled()
    grouped(record, "ab", "cd")
    for ref in ("nothing", ""):
        with pytest.raises(NotFound):
            questions.story_record(record, ref)


PARTITIONS = st.lists(st.lists(st.integers(0, 2), min_size=6, max_size=6), min_size=1, max_size=5)


@given(PARTITIONS)
def test_every_address_ever_given_leads_to_a_story_that_holds_most_of_it(partitions: list[list[int]]) -> None:
    record, given_ = filled(), dict[str, set[str]]()
    for homes in partitions:
        groups = ["".join(letter for letter, home in zip(PAGES, homes, strict=True) if home == n) for n in range(3)]
        for story in grouped(record, *filter(None, groups)):
            given_.setdefault(story.id, set()).update(story.articles)
    live = {story.id: set(story.articles) for story in record.all(Story)}
    for address, articles in given_.items():
        found = questions.story_record(record, address)
        assert found.id == address or len(live[found.id] & articles) == max(len(s & articles) for s in live.values())
        gone = {article for moved in questions.story(record, found.id).left for article in live[moved.story]}
        assert given_[found.id] - live[found.id] <= gone


def test_a_thread_s_address_leads_to_the_thread_of_the_story_that_it_was_named_after() -> None:
    record = filled()
    first, second = grouped(record, "ab", "cd")
    before = Thread(founder=first.id, stories=(first.id, second.id), names=("Oslo",))
    stories = grouped(record, "ba", "dc")
    now = Thread(founder=stories[1].id, stories=tuple(story.id for story in stories), names=("Oslo",))
    record.put([now])
    assert questions.thread(record, before.id).id == now.id
    with pytest.raises(NotFound):
        questions.thread(record, "nothing")
