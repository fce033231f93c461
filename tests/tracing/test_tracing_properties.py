"""What holds for all texts and all orders."""

import random
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Article, Copy
from dateline.tracing import align, descend, differences, fingerprint, independent, marks_of
from dateline.tracing.words import words
from tests.tracing.tracing_chain import traced

SYLLABLES = [a + b for a in "b d f g k l m n p r s t v z".split() for b in "a e i o u ai ou".split()]


def paragraph(source: random.Random) -> str:
    """Three to five sentences of invented words; the same source state makes the same words."""
    return " ".join(sentence(source) for _ in range(source.randint(3, 5)))


def sentence(source: random.Random) -> str:
    made = ["".join(source.choices(SYLLABLES, k=source.randint(1, 4))) for _ in range(source.randint(8, 20))]
    return " ".join(made).capitalize() + "."


def story(seed: int, paragraphs: int = 6) -> str:
    source = random.Random(seed)
    return "\n\n".join(paragraph(source) for _ in range(paragraphs))


def article(text: str, page: str = "", published: str | None = None) -> Article:
    return Article(page=page or text[:40], text=text, published=published)


def perturbed(text: str, seed: int, rate: float) -> str:
    """The text with some of its words dropped, doubled or changed."""
    source = random.Random(seed)
    changed = []
    for word in text.split(" "):
        if source.random() < rate:
            word = source.choice(["", f"{word} {word}", "zzyzx"])
        changed.append(word)
    return " ".join(each for each in changed if each)


seeds = st.integers(0, 10**6)


@given(seeds, seeds, st.floats(0, 0.1))
@settings(max_examples=20, deadline=None)
def test_a_perturbed_reprint_is_found(seed: int, other: int, rate: float) -> None:
    first, second = article(story(seed), "a"), article(perturbed(story(seed), other, rate), "b")
    copies, lineages = traced([first, second])
    assert len(copies) == 1
    assert independent(lineages) == 1
    assert copies[0].share > 0.6


@given(seeds, st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_an_excerpt_of_a_paragraph_is_found(seed: int, place: int) -> None:
    whole = story(seed)
    copies, _ = traced([article(whole, "a"), article(whole.split("\n\n")[place], "b")])
    assert [copy.kind for copy in copies] == ["excerpt"]
    assert copies[0].source == article(whole, "a").id
    assert copies[0].directed


@given(seeds, seeds)
@settings(max_examples=15, deadline=None)
def test_texts_of_their_own_are_no_copies(seed: int, other: int) -> None:
    if seed != other:
        assert align(article(story(seed), "a"), article(story(other), "b")) is None


@given(st.text(max_size=300), st.text(max_size=300), seeds)
@settings(max_examples=40, deadline=None)
def test_spans_lie_inside_the_texts_and_either_order_gives_the_same(one: str, other: str, seed: int) -> None:
    core = story(seed, 2)
    first, second = article(one + "\n" + core, "a"), article(core + " " + other, "b")
    found = align(first, second)
    assert found == align(second, first)
    assert found is not None
    source, target = (first, second) if found.source == first.id else (second, first)
    for each in found.passages:
        assert 0 <= each.source_start < each.source_end <= len(source.text)
        assert 0 <= each.target_start < each.target_end <= len(target.text)
        assert len(words(target.text[each.target_start : each.target_end])) >= 8
    for difference in differences(first, second):
        for cited, text in ((difference.first, first.text), (difference.second, second.text)):
            assert cited is None or text[cited[0] : cited[1]] == cited[2]


@given(st.text(max_size=200))
@settings(deadline=None)
def test_words_cover_all_letters_and_nothing_is_out_of_place(text: str) -> None:
    found = words(text)
    spans = list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = set().union(*(range(start, end) for start, end in spans)) if spans else set()
    plain = {match.start() for match in re.finditer(r"[a-z]", text)}
    assert plain <= inside


@given(seeds, st.integers(0, 40), st.text("xyz ", max_size=60), st.text("qw ", max_size=60))
@settings(max_examples=50, deadline=None)
def test_twelve_words_in_a_row_always_share_a_mark(seed: int, place: int, before: str, after: str) -> None:
    shared = " ".join(story(seed).split()[place : place + 12])
    first, second = article(f"{before} {shared} {after}", "a"), article(f"{after} {shared} {before}", "b")
    assert marks_of(fingerprint(first)) & marks_of(fingerprint(second))


def pile(seed: int) -> list[Article]:
    """Articles with reprints, cuts and merges among them, some dated."""
    source = random.Random(seed)
    texts = [story(source.randint(0, 9), 3) for _ in range(3)]
    for _ in range(5):
        old = source.choice(texts)
        texts.append(
            source.choice(
                [
                    old,
                    perturbed(old, seed, 0.04),
                    old[: len(old) * 2 // 3],
                    old + "\n\n" + source.choice(texts),
                    "\n\n".join([*old.split("\n\n")[:1], story(source.randint(50, 99), 1), *old.split("\n\n")[1:]]),
                ]
            )
        )
    days = [None, "2031-03-01", "2031-03-02", "2031-03-03"]
    return [article(text, str(place), source.choice(days)) for place, text in enumerate(texts)]


@given(seeds, st.randoms(use_true_random=False))
@settings(max_examples=12, deadline=None)
def test_any_order_gives_the_same_copies_and_lineages(seed: int, shuffler: random.Random) -> None:
    articles = pile(seed)
    copies, lineages = traced(articles)
    shuffler.shuffle(articles)
    assert traced(articles) == (copies, lineages)
    known = {each.id for each in articles}
    assert {each.article for each in lineages} == known
    assert all(each.origins and set(each.origins) <= known for each in lineages)
    roots = {origin for each in lineages for origin in each.origins}
    assert all(each.article in each.origins for each in lineages if each.article in roots)


links = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.booleans(), st.sampled_from(["exact", "merged", "excerpt"])),
    max_size=14,
)


@given(links, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_lineages_hold_for_any_copies_even_in_circles(
    made: list[tuple[int, int, bool, str]], mixer: random.Random
) -> None:
    articles = [Article(page=str(number), text=story(number, 1)) for number in range(7)]
    copies = [
        Copy(source=articles[a].id, target=articles[b].id, share=1.0, kind=kind, directed=directed)  # type: ignore[arg-type]
        for (a, b), (directed, kind) in {(a, b): rest for a, b, *rest in made if a != b}.items()
    ]
    lineages = descend(articles, copies)
    assert [each.article for each in lineages] == sorted(each.id for each in articles)
    assert 1 <= independent(lineages) <= 7
    mixer.shuffle(copies)
    mixer.shuffle(articles)
    assert descend(articles, copies) == lineages


@given(seeds, st.integers(6, 9), st.randoms(use_true_random=False))
@settings(max_examples=8, deadline=None)
def test_a_paragraph_that_recurs_among_strangers_makes_no_copy(seed: int, count: int, mixer: random.Random) -> None:
    standing = story(seed + 10**7, 2)
    articles = [article(f"{story(seed + number, 3)}\n\n{standing}", str(number)) for number in range(count)]
    mixer.shuffle(articles)
    copies, lineages = traced(articles)
    assert copies == []
    assert independent(lineages) == count


@given(seeds, st.integers(6, 9))
@settings(max_examples=8, deadline=None)
def test_a_text_that_many_reprint_in_part_is_no_standing_text(seed: int, count: int) -> None:
    whole = story(seed, 6)
    parts = whole.split("\n\n")
    articles = [article(whole, "whole")]
    articles += [article("\n\n".join(parts[: 2 + number % 4]), str(number)) for number in range(count)]
    _, lineages = traced(articles)
    assert independent(lineages) == 1
    assert {origin for each in lineages for origin in each.origins} == {articles[0].id}


@given(seeds, st.sets(st.integers(0, 2**63 - 1), max_size=20))
@settings(max_examples=15, deadline=None)
def test_marks_of_other_words_change_nothing(seed: int, marks: set[int]) -> None:
    first, second = article(story(seed), "a"), article(perturbed(story(seed), seed, 0.05), "b")
    assert align(first, second, marks) == align(first, second)


@given(seeds)
@settings(max_examples=10, deadline=None)
def test_signs_cite_words_of_the_two_articles(seed: int) -> None:
    whole = story(seed)
    first = article(f"{whole} I saw it with my own eyes there.", "a", "2031-03-01")
    second = article(whole[: len(whole) // 2] + " Read the full story here", "b", "2031-03-02")
    found = align(first, second)
    assert found is not None
    texts = {first.id: first.text, second.id: second.text}
    assert found.signs
    assert all(0 <= sign.start < sign.end <= len(texts[sign.article]) for sign in found.signs)
    assert {sign.reason for sign in found.signs} <= set(found.reasons)
