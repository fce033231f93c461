"""Candidates against a plain telling of the rule: mark by mark, text by text."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Fingerprint, Pair, Recurrence
from dateline.tracing import candidates, marks_of, shelf, speed
from dateline.tracing.candidates import FULLEST, MANY
from dateline.tracing.recurrence import recurs

Found = set[tuple[str, str] | tuple[str, int]]
Named = list[tuple[str, frozenset[int]]]


def printed(article: str, marks: Sequence[int]) -> Fingerprint:
    return Fingerprint(article=article, marks=np.array(sorted(marks), dtype="<i8").tobytes())


def found(prints: Sequence[Fingerprint]) -> Found:
    """Pairs of articles, and articles with each of their recurring marks."""
    made: Found = set()
    for each in candidates(prints):
        if isinstance(each, Recurrence):
            made |= {(each.article, mark) for mark in marks_of(each)}
        else:
            made.add((each.first, each.second))
    return made


def expected(prints: Sequence[Fingerprint]) -> Found:
    sharing: dict[int, Named] = defaultdict(list)
    for each in sorted(prints, key=lambda each: each.article):
        for mark in marks_of(each):
            sharing[mark].append((each.article, marks_of(each)))
    return {each for mark, named in sharing.items() for each in (_text if mark >= 0 else _outlet)(mark, named)}


def _text(mark: int, named: Named) -> Iterator[tuple[str, str] | tuple[str, int]]:
    same: dict[frozenset[int], list[str]] = {}
    for article, marks in named:
        same.setdefault(frozenset(mark for mark in marks if mark >= 0), []).append(article)
    for articles in same.values():
        yield from ((articles[0], other) for other in articles[1:])
    if recurs(list(same)):
        yield from ((article, mark) for article, _ in named)
        return
    texts = [articles[0] for _, articles in sorted(same.items(), key=lambda item: (-len(item[0]), item[1]))]
    for place, (one, other) in ((texts.index(one), (one, other)) for one, other in combinations(texts, 2)):
        if len(texts) <= MANY or place < FULLEST:
            yield min(one, other), max(one, other)


def _outlet(mark: int, named: Named) -> Iterator[tuple[str, str]]:
    if mark % 2 == 0:
        crediting = [article for article, marks in named if mark + 1 in marks]
        published = [article for article, marks in named if mark + 1 not in marks]
        if len(crediting) * len(published) <= MANY * MANY:
            yield from ((min(pair), max(pair)) for pair in product(crediting, published))


def pile(source: random.Random, size: int) -> list[Fingerprint]:
    """Texts cut from a few stories, some the same, with marks that stand in all of some and marks of outlets."""
    stories = [[source.getrandbits(63) for _ in range(30)] for _ in range(source.randint(1, 4))]
    common = [source.getrandbits(63) for _ in range(4)]
    prints = []
    for number in range(size):
        marks = set(source.choice(stories)[: source.choice((2, 8, 30, 30))])
        marks |= set(common) if source.random() < 0.5 else set()
        marks |= {source.getrandbits(63) for _ in range(source.choice((0, 0, 9)))}
        for outlet in source.sample(range(-40, 0, 2), source.choice((0, 0, 1, 3))):
            marks |= {outlet, outlet + 1} if source.random() < 0.4 else {outlet}
        prints.append(printed(f"{number:03}", [] if source.random() < 0.05 else sorted(marks)))
    return prints + strangers(source, source.choice((0, 5, 9)))


def strangers(source: random.Random, size: int) -> list[Fingerprint]:
    """Texts that have three marks in common and nothing else."""
    own = [[source.getrandbits(62) for _ in range(20)] for _ in range(size)]
    return [printed(f"{size}{number}a", [*marks, 7, 8, 9]) for number, marks in enumerate(own)]


@given(st.integers(0, 10**6), st.integers(0, 90))
@settings(max_examples=60, deadline=None)
def test_candidates_follow_the_rule_in_any_order(seed: int, size: int) -> None:
    prints = pile(random.Random(seed), size)
    made = found(prints)
    assert made == expected(prints)
    random.Random(seed).shuffle(prints)
    assert found(prints) == made


def test_parts_and_compiled_code_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    prints = pile(random.Random(5), 120) + strangers(random.Random(6), 9)
    made = list(candidates(prints))
    assert {type(each) for each in made} == {Pair, Recurrence}
    monkeypatch.setattr(shelf, "CHUNK", 7)
    monkeypatch.setattr(shelf, "PART", 100)
    monkeypatch.setattr(speed, "MANY", 1)
    module = import_module("dateline.tracing.candidates")  # the package has the function under this name
    monkeypatch.setattr(module, "PAIRS", 10)
    monkeypatch.setattr(module, "LAST_BITS", 31)  # so that many marks end alike
    assert list(candidates(prints)) == made


def test_no_articles_make_no_pairs() -> None:
    assert list(candidates([])) == []
