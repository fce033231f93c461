"""Words of page furniture: what menus, forms, notices and teasers of any site say, by kind (data/furniture.yaml)."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import yaml
from ahocorasick_rs import AhoCorasick, MatchKind

# The order of the kinds is the order of their features.
NAMES = (
    "cookie", "share", "form", "comment", "related", "advert", "notice", "about", "navigation", "picture",
)  # fmt: skip


@cache
def _machine() -> tuple[AhoCorasick, tuple[int, ...]]:
    kinds = yaml.safe_load(files("dateline.data").joinpath("furniture.yaml").read_text(encoding="utf-8"))
    phrases = [(phrase, number) for number, name in enumerate(NAMES) for phrase in kinds[name]]
    machine = AhoCorasick([phrase for phrase, _ in phrases], matchkind=MatchKind.LeftmostLongest)
    return machine, tuple(number for _, number in phrases)


def cues_in(texts: Sequence[str]) -> npt.NDArray[np.intp]:
    """For each text (row) how many phrases of each kind it has, in the order of `NAMES`."""
    machine, kinds = _machine()
    lowered = [text.lower() for text in texts]
    page = "\n".join(lowered)
    ends = np.cumsum([len(text) + 1 for text in lowered])
    starts, found = list[int](), list[int]()
    for phrase, start, _ in machine.find_matches_as_indexes(page):
        if not start or not page[start - 1].isalpha():
            starts.append(start)
            found.append(kinds[phrase])
    counts = np.zeros((len(texts), len(NAMES)), dtype=np.intp)
    for row, kind in zip(np.searchsorted(ends, starts, side="right").tolist(), found, strict=True):
        counts[row, kind] += 1
    return counts
