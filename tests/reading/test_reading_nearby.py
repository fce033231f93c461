"""What stands above and below a line is counted as one would by hand; bare markup is told from an article alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.blocks import Block
from dateline.reading.columns import columns_of
from dateline.reading.features import DATED, measure
from dateline.reading.likely import is_bare
from dateline.reading.nearby import SHORT, WIDTHS, nearby

LINES = st.lists(
    st.sampled_from([
        "The ferry to Quillmouth stood still on Monday, and its crew asked for more pay and for a second boat.",
        "Ann Lee, 3 May 2024", "Reply", "more", "Read also", "Forty islanders spent the night in a school hall …",
    ]),
    min_size=1, max_size=70,
)  # fmt: skip


@given(LINES)
def test_kinds_of_lines_are_counted_above_and_below(lines: list[str]) -> None:
    table = measure(columns_of([Block(line) for line in lines]))
    counts = nearby(lines, table)
    kinds = counts.shape[1] // (2 * len(WIDTHS))
    dated, again = table[:, DATED] > 0, [len(line) < SHORT and lines.count(line) > 1 for line in lines]
    for number, width in enumerate(WIDTHS):
        for place in range(len(lines)):
            above, below = slice(max(0, place - width), place), slice(place + 1, place + width + 1)
            for flag, column in ((dated, 0), (np.array(again), 1)):
                at = 2 * number * kinds + column
                assert counts[place, at] == flag[above].sum()
                assert counts[place, at + kinds] == flag[below].sum()


def test_bare_markup_has_rows_of_links_and_no_class_words() -> None:
    menu, text = Block("Older numbers", linked=13), Block("The ferry to Quillmouth stood still on Monday.")
    assert is_bare([menu, text])
    assert not is_bare([text, text])
    assert not is_bare([menu, Block(text.text, marks=("story-body",))])
