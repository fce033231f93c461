"""New articles meet those of a record by their marks, and what comes of it is what comes of comparing all with all."""

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Fingerprint, Pair, Recurrence
from dateline.tracing import candidates, changed, marks_of, meeting
from tests.tracing.test_candidates import pile, printed, strangers

Made = dict[str, Pair | Recurrence]


class Kept:
    """A record's fingerprints and what was made of them."""

    def __init__(self) -> None:
        self.all: dict[str, Fingerprint] = {}
        self.made: Made = {}
        self.fetched: set[str] = set()
        self.marks: defaultdict[int, set[str]] = defaultdict(set)

    def holders(self, mark: int, most: int) -> Sequence[str]:
        return sorted(self.marks[mark])[:most]

    def prints(self, articles: Iterable[str]) -> dict[str, Fingerprint]:
        found = {article: self.all[article] for article in set(articles)}
        self.fetched |= found.keys()
        return found

    def standing(self, articles: Iterable[str]) -> dict[str, Recurrence]:
        wanted = set(articles)
        made = (each for each in self.made.values() if isinstance(each, Recurrence))
        return {each.article: each for each in made if each.article in wanted}

    def read(self, prints: Collection[Fingerprint]) -> None:
        for found in prints:
            self.all[found.article] = found
            for mark in marks_of(found):
                self.marks[mark].add(found.article)
        change = changed(self, {found.article for found in prints})
        self.made = {id: each for id, each in self.made.items() if id not in change.gone}
        self.made |= {each.id: each for each in change.made}


def all_at_once(prints: Iterable[Fingerprint]) -> Made:
    return {each.id: each for each in candidates(prints)}


@given(st.integers(0, 10**6), st.integers(0, 80), st.sampled_from((2, 8, 48)))
@settings(max_examples=40, deadline=None)
def test_piece_by_piece_is_all_at_once(seed: int, size: int, crowd: int) -> None:
    source = random.Random(seed)
    prints = pile(source, size)
    source.shuffle(prints)
    kept = Kept()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meeting, "CROWD", crowd)
        while prints:
            count = source.choice((1, 1, 3, 20))
            kept.read(prints[:count])
            prints = prints[count:]
    assert kept.made == all_at_once(kept.all.values())


def test_a_mark_that_becomes_frequent_takes_its_pairs_back() -> None:
    """Six strangers with one paragraph are no pairs; of five each was compared with each."""
    prints = strangers(random.Random(1), 9)
    kept = Kept()
    kept.read(prints[:5])
    assert sum(isinstance(each, Pair) for each in kept.made.values()) == 10
    kept.read(prints[5:6])
    assert not any(isinstance(each, Pair) for each in kept.made.values())
    assert kept.made == all_at_once(prints[:6])


def test_only_articles_that_share_a_mark_are_fetched() -> None:
    prints = strangers(random.Random(2), 9)
    alone = [printed(f"x{place}", range(100 * place + 10, 100 * place + 30)) for place in range(40)]
    kept = Kept()
    kept.read([*prints[:4], *alone])
    kept.fetched = set()
    kept.read(prints[4:5])
    assert kept.fetched == {found.article for found in prints[:5]}


def test_standing_words_of_a_crowd_are_not_fetched_again() -> None:
    prints = strangers(random.Random(3), 200)
    ordered = sorted(prints, key=lambda found: found.article)
    kept = Kept()
    kept.read(ordered[:-1])
    kept.fetched = set()
    kept.read(ordered[-1:])
    assert len(kept.fetched) < 60
    assert kept.made == all_at_once(prints)
