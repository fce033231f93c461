"""A page's blocks as columns, made once for all that is measured of them."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from dateline.reading.blocks import DEPTH, Block

Matrix = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.intp]
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Columns:
    """The fields of all blocks, one by one; `size` is the length of each text, `parents` has a row a block."""

    text: tuple[str, ...]
    gap: tuple[int, ...]
    tag: tuple[str, ...]
    path: Numbers
    parents: Numbers
    marks: tuple[tuple[str, ...], ...]
    inside: tuple[frozenset[str], ...]
    hidden: tuple[bool, ...]
    size: Matrix
    linked: Matrix
    bold: Matrix


def columns_of(blocks: Sequence[Block]) -> Columns:
    """The columns of a page that has at least one block."""
    text, gap, tag, linked, bold, path, parents, marks, inside, hidden = zip(*blocks, strict=True)
    numbers = np.fromiter(chain.from_iterable(parents), dtype=np.intp, count=DEPTH * len(blocks))
    return Columns(
        text=text,
        gap=gap,
        tag=tag,
        path=np.array(path, dtype=np.intp),
        parents=numbers.reshape(len(blocks), DEPTH),
        marks=marks,
        inside=inside,
        hidden=hidden,
        size=np.array(list(map(len, text)), dtype=float),
        linked=np.array(linked, dtype=float),
        bold=np.array(bold, dtype=float),
    )


def side_by_side(*columns: Sequence[float] | npt.NDArray[np.generic]) -> Matrix:
    """Columns of one length as a matrix, kept column by column as the forests want it."""
    return np.array(columns, dtype=np.float64).T


def distinct(keys: Sequence[Key]) -> tuple[list[Key], Numbers]:
    """The different keys, and which of them each is: blocks of a page stand in few different places."""
    numbers: dict[Key, int] = {}
    which = [numbers.setdefault(key, len(numbers)) for key in keys]
    return list(numbers), np.array(which, dtype=np.intp)
