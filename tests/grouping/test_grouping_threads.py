"""Threads: stories of one subject, whatever came first, and never by one person's name alone."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dateline.grouping import named_pairs, sketch, terms, thread, tie
from dateline.model import Article, Sketch, Story, Thread, Tie

FIRST = (
    "Fishing ministers of Norway and Iceland met in Bergen and agreed on mackerel quotas. Trawler owners said the"
    " mackerel quota was too small, and Norway promised to count the mackerel stock again."
)
LATER = (
    "Norway and Iceland broke off their talks on mackerel quotas in Bergen. The mackerel stock has shrunk, said Norway,"
    " and trawlers of Iceland had taken twice their quota."
)
OTHER = (
    "In Bergen, Norway and Iceland opened a museum of ski jumping. Visitors see wooden skis, old posters and a film of"
    " the first jumps from the hill."
)


def story_of(name: str, text: str) -> tuple[Story, Sketch]:
    article = Article(id=name, page="", text=text)
    story = Story(founder=name, articles=(name,), representative=name, label=name)
    return story, sketch(story, [terms(article)], [])


def named(*ids: str) -> list[Story]:
    return [Story(founder=id, articles=(), representative=id, label="", id=id) for id in ids]


def plain(stories: Sequence[Story]) -> list[Sketch]:
    return [Sketch(story=story.id, words=(), names=()) for story in stories]


def threads_of(found: Sequence[tuple[Story, Sketch]]) -> list[Thread]:
    ties = {one.id: one for pair in combinations([each for _, each in found], 2) for one in tie(pair)}
    return list(thread([story for story, _ in found], list(ties.values()), [each for _, each in found]))


def test_stories_of_one_subject_are_a_thread_and_one_of_another_is_not() -> None:
    first, later, other = (story_of(name, text) for name, text in (("a", FIRST), ("b", LATER), ("c", OTHER)))
    (found,) = threads_of([first, later, other])
    assert set(found.stories) == {first[0].id, later[0].id}
    assert {"Norway", "Iceland"} <= set(found.names)


def test_wordings_of_one_name_are_no_pair() -> None:
    found = Sketch(story="s", words=(), names=("Japan", "Japanese", "President Ito", "Ito", "Oslo"))
    assert list(named_pairs(found)) == ["Japan & Norway", "Japan & ito", "Norway & ito"]


def test_a_story_names_states_and_persons_once() -> None:
    text = "Prime Minister Ana Kolvik left Oslo. In Norway, Norwegian ministers met Kolvik, and Kolvik met one of Oslo."
    _, found = story_of("a", text)
    assert set(found.names) == {"Norway", "Kolvik"}


def test_what_two_states_and_their_leaders_do_next_is_one_subject() -> None:
    def met(name: str, *more: str) -> Sketch:
        names = ("Norway", "Iceland", "Aasland", "Haldorsdottir", *more)
        return Sketch(story=name, words=((f"word {name}", 1.0),), names=names)

    (found,) = tie([met("a", "Reykjavik Hall"), met("b")])
    assert found.names == ("Norway", "Iceland", "Aasland", "Haldorsdottir")
    other = Sketch(story="c", words=(), names=("Norway", "Denmark", "Iceland", "Aasland", "Haldorsdottir"))
    assert not list(tie([met("a"), other]))


def test_a_pair_of_names_that_stands_everywhere_ties_nothing() -> None:
    many = [Sketch(story=f"s{number}", words=(("quota", 1.0),), names=("Norway", "Bergen")) for number in range(201)]
    assert len(list(tie(many[:20]))) == 190
    assert not list(tie(many))


def test_a_thread_goes_on_along_the_best_ties_of_both() -> None:
    near = [Tie(first="a", second=f"b{number}", strength=0.9 - number / 100, names=("X",)) for number in range(5)]
    stories = named("a", "b0", "b1", "b2", "b3", "b4")
    (found,) = thread(stories, near, plain(stories))
    assert found.stories == ("a", "b0", "b1", "b2")


TIES = st.lists(
    st.builds(
        lambda ends, strength: Tie(first=min(ends), second=max(ends), strength=strength, names=("Norway", "Bergen")),
        st.sets(st.sampled_from("abcdefgh"), min_size=2, max_size=2),
        st.sampled_from([0.3, 0.5, 0.7]),
    ),
    max_size=12,
    unique_by=lambda found: found.id,
)


@given(TIES, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_threads_and_no_story_stands_in_two(ties: list[Tie], random: object) -> None:
    stories = named(*"abcdefgh")
    expected = sorted(thread(stories, ties, plain(stories)), key=lambda found: found.id)
    random.shuffle(ties)  # type: ignore[attr-defined]
    assert sorted(thread(stories[::-1], ties, plain(stories)), key=lambda found: found.id) == expected
    held = [story for found in expected for story in found.stories]
    assert len(held) == len(set(held))
