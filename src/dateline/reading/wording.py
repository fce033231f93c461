"""How a line is worded: how much its words are those of articles, and how the lines around it are worded.

A linear model of words (Weinberger and others, "Feature Hashing", ICML 2009): each word has one of `SLOTS` numbers, by
its checksum, so that weights are shipped and words are not. `bench/train_reading.py` learns them.
"""

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from dateline.reading.columns import Matrix
from dateline.reading.structure import densest

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]+|\d+|[^\w\s]")
SLOTS = 1 << 14
# Words beyond these say the same again: enough for two sentences.
CHARACTERS, WORDS = 200, 40
# Lines above and below that are looked at: the nearest, a screenful, a section.
WIDTHS = (3, 8, 20)
# Of longer lines no more is counted in a run, so that one long notice is no article; beyond FAR distances say the same.
LONG, FAR = 600.0, 10_000.0


def slots_of(lines: Sequence[str]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The numbers of the lines' words, each once a line, and before them the lines that they are of; both in order.

    A line's first and last word have numbers of their own besides, and so has its length.
    """
    found: list[int] = []
    counts = np.zeros(len(lines), dtype=np.intp)
    for place, line in enumerate(lines):
        words = TOKEN.findall(line[:CHARACTERS].lower())[:WORDS]
        if words:
            found += [*map(_slot, words), _slot(words[0], "^"), _slot(words[-1], "$"), LENGTHS[len(words)]]
            counts[place] = len(words) + 3
    keys = np.unique(np.repeat(np.arange(len(lines)), counts) * SLOTS + np.array(found, dtype=np.intp))
    return keys // SLOTS, keys % SLOTS


def _number(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "replace")) % SLOTS


@lru_cache(maxsize=1 << 15)
def _slot(word: str, mark: str = "") -> int:
    return _number(mark + ("0" if word.isdigit() else word))


LENGTHS = tuple(_number(f"#{min(length, 12)}") for length in range(WORDS + 1))


def wording(lines: Sequence[str], weights: Matrix) -> Matrix:
    """One row of features a line; `weights` has one for each slot, and one more to begin with."""
    rows, slots = slots_of(lines)
    counts = np.bincount(rows, minlength=len(lines))
    odds = np.bincount(rows, weights[slots], len(lines)) / np.sqrt(np.maximum(counts, 1)) + weights[-1]
    sizes = np.array([len(line) for line in lines], dtype=float)
    return np.column_stack([odds, _around(1.0 / (1.0 + np.exp(-odds)), sizes)])


def _around(likely: Matrix, sizes: Matrix) -> Matrix:
    """The wording of the lines above and below, by characters and by lines, and where the densest run of it is."""
    place, count = np.arange(len(likely)), len(likely)
    mass = likely * sizes
    by_mass, by_size, by_line = (np.concatenate([[0.0], np.cumsum(values)]) for values in (mass, sizes, likely))
    padded = np.pad(likely, 3)
    columns = [likely, *(padded[3 + by : 3 + by + count] for by in (-3, -2, -1, 1, 2, 3))]
    for width in WIDTHS:
        low, high = np.maximum(0, place - width), np.minimum(count, place + width + 1)
        columns += [
            (by_mass[place] - by_mass[low]) / np.maximum(1.0, by_size[place] - by_size[low]),
            (by_mass[high] - by_mass[place + 1]) / np.maximum(1.0, by_size[high] - by_size[place + 1]),
            (by_line[high] - by_line[low]) / (high - low),
        ]
    whole = max(1.0, float(by_mass[-1]))
    columns += [by_mass[place] / whole, by_mass[place + 1] / whole, np.full(count, whole)]
    return np.column_stack([*columns, *_to_sure(likely, sizes), *_run(likely, sizes, whole)])


def _to_sure(likely: Matrix, sizes: Matrix) -> list[Matrix]:
    """Lines and characters from each line to the nearest surely worded one above and below."""
    sure = likely > 0.5
    rest = np.where(sure, 0.0, sizes)
    return [
        _since(sure, np.ones(len(sure))), _since(sure, rest),
        _since(sure[::-1], np.ones(len(sure)))[::-1], _since(sure[::-1], rest[::-1])[::-1],
    ]  # fmt: skip


def _since(flags: npt.NDArray[np.bool_], steps: Matrix) -> Matrix:
    total = np.cumsum(steps)
    last = np.maximum.accumulate(np.where(flags, total, -FAR))
    return np.asarray(np.minimum(np.concatenate([[0.0], total[:-1]]) - np.concatenate([[-FAR], last[:-1]]), FAR / 2))


def _run(likely: Matrix, sizes: Matrix, whole: float) -> list[Matrix]:
    """Where a line stands to the densest run of such wording, and what lies between."""
    place = np.arange(len(likely))
    scores = np.minimum(sizes, LONG) * (likely - 0.5) - np.where(likely < 0.5, 10.0, 0.0)
    start, end = densest(scores)
    inside = (place >= start) & (place <= end)
    total = np.concatenate([[0.0], np.cumsum(scores)])
    above = np.where(place < start, total[start] - total[place], 0.0)
    between = np.where(place > end, total[place + 1] - total[end + 1], above)
    page = ((likely * sizes)[inside].sum() / whole, end - start, likely[inside].mean())
    return [place - start, end - place, inside, *(np.full(len(place), value) for value in page), between]
