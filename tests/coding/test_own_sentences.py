"""The sentences that teach and measure the coder: enough of them, of every kind and status, and no two alike."""

import re
import sys
from collections import Counter
from pathlib import Path
from typing import get_args

from dateline.coding.lexicon import lexicon
from dateline.model import Status

sys.path.append(str(Path(__file__).parents[2] / "bench"))
from coding import written

LINES = tuple(written())
# Names in a row are one name, figures one figure: what is left is the frame into which a machine would fill others.
WORD = re.compile(r"[\w’']+")
NAMES = re.compile(r"(?:N )+")


def frame(text: str) -> str:
    kinds = ("N" if word[0].isupper() else "9" if word[0].isdigit() else word for word in WORD.findall(text))
    return NAMES.sub("N ", " ".join(kinds))


def test_each_line_tells_known_kinds_and_statuses() -> None:
    kinds = {pattern.kind for patterns in lexicon().verbs.values() for pattern in patterns}
    for one in LINES:
        assert one.text == one.text.strip(), one
        assert len(one.text) > 9, one
        assert {kind for kind, _ in one.told} <= kinds, one
        assert {status for _, status in one.told} <= set(get_args(Status)), one


def test_there_are_enough_of_every_sort() -> None:
    kinds = Counter(kind for one in LINES for kind, _ in one.told)
    statuses = Counter(status for one in LINES for _, status in one.told)
    assert len(LINES) >= 3000
    assert 0.4 < sum(not one.told for one in LINES) / len(LINES) < 0.6
    assert len(kinds) == 20
    assert min(kinds.values()) >= 20
    assert set(statuses) == set(get_args(Status))
    assert min(statuses.values()) >= 20


def test_no_two_are_made_from_one_frame() -> None:
    frames = Counter(frame(one.text) for one in LINES)
    assert [found for found, times in frames.items() if times > 1] == []


def test_a_fifth_of_each_theme_is_held_out() -> None:
    for theme in {one.theme for one in LINES}:
        own = [one.held_out for one in LINES if one.theme == theme]
        assert 0.19 < sum(own) / len(own) < 0.25, theme
