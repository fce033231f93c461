"""Lines of text pages: how they are worded, and how likely one must be to be taken."""

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.limit import HIGHEST, LOWEST, limit_for
from dateline.reading.wording import SLOTS, slots_of, wording

LINES = st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=30)
BLOCKS = st.lists(st.tuples(st.floats(0, 1), st.integers(1, 900)), min_size=1, max_size=40)


def own(line: str) -> list[int]:
    return [int(slot) for slot in slots_of([line])[1]]


def test_words_count_once_and_numbers_alike() -> None:
    assert own("ferry ferry ferry 1987 runs") == own("ferry ferry ferry 2024 runs")
    assert len(own("ferry ferry")) == 4


def test_a_line_without_words_is_measured() -> None:
    assert own("_") == []
    assert np.isfinite(wording(["_"], np.zeros(SLOTS + 1))).all()


def test_a_line_is_worded_as_its_words_weigh() -> None:
    weights = np.zeros(SLOTS + 1)
    of_harbours = set(own("harbour")) - set(own("menu"))
    weights[sorted(of_harbours)] = 2.0
    table = wording(["harbour", "menu"], weights)
    assert table[0, 0] == 2.0 * len(of_harbours) / math.sqrt(len(own("harbour")))
    assert table[1, 0] == 0.0


@given(LINES)
def test_a_row_a_line(lines: list[str]) -> None:
    weights = np.linspace(-1, 1, SLOTS + 1)
    table = wording(lines, weights)
    assert len(table) == len(lines)
    assert np.isfinite(table).all()
    assert np.array_equal(table, wording(lines, weights))


@given(BLOCKS)
def test_no_other_limit_is_expected_to_do_better(blocks: list[tuple[float, int]]) -> None:
    limit = limit_for([chance for chance, _ in blocks], [size for _, size in blocks])
    assert LOWEST <= limit <= HIGHEST
    assert expected(blocks, limit) >= max(expected(blocks, place / 100) for place in range(25, 61)) - 1e-6


def expected(blocks: list[tuple[float, int]], limit: float) -> float:
    right = sum(chance * size for chance, size in blocks if chance > limit)
    taken = sum(size for chance, size in blocks if chance > limit)
    return 2 * right / max(1.0, taken + sum(chance * size for chance, size in blocks))
