"""The words of a text as numbers: what two texts are compared by.

A word is a run of letters and digits in lower case. Apostrophes and the full stops of abbreviations are left out, so
that "U.S." is "US", "don’t" is "don't", and no quotation mark, dash or capital makes a difference. Each word becomes a
64-bit hash (a polynomial over random letter codes), the same on every machine; all of it runs inside numpy.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]
Number = TypeVar("Number", np.uint64, np.int64)

BASE = np.uint64(0x9E3779B97F4A7C15)  # any odd number with mixed bits: 2^64 divided by the golden ratio
INVERSE = np.uint64(pow(int(BASE), -1, 1 << 64))
PLANE = 1 << 16  # letters outside the basic plane are rare in news; all of them count as gaps
APOSTROPHES = "'’‘ʼ`´\u00ad\u200b\u2060"  # with soft hyphens and zero-width marks, which print as nothing
NAMED = 4  # letters of a name; shorter capitalised words are mostly the small words that begin sentences
GAP, STOP, NOTHING, LETTER, DIGIT = range(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text in order: hashes, and the characters from `starts` to `ends` (exclusive) they take.

    `numbers` says which begin with a digit, `capitals` which with a capital letter.
    """

    hashes: Numbers
    starts: Places
    ends: Places
    numbers: Mask
    capitals: Mask

    def __len__(self) -> int:
        return len(self.hashes)

    @property
    def facts(self) -> Mask:
        """Which are numbers or names."""
        named: Mask = self.capitals & (self.ends - self.starts >= NAMED)
        return np.logical_or(named, self.numbers)


def words(text: str) -> Words:
    """The words of a text with their places in it."""
    codes = np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32), PLANE - 1)
    values, kinds, capital = letters()
    kind = kinds[codes]
    kept = np.flatnonzero(kind != NOTHING)
    kept = kept[~_inside(kind[kept])]
    spoken = np.zeros(len(kept) + 2, dtype=np.bool_)
    np.greater_equal(kind[kept], LETTER, out=spoken[1:-1])
    edges = np.flatnonzero(spoken[1:] != spoken[:-1])
    first, after = edges[0::2], edges[1::2]
    starts = kept[first]
    return Words(
        hashes=_hashes(values[codes[kept]], first, after),
        starts=starts,
        ends=kept[after - 1] + 1,
        numbers=kind[starts] == DIGIT,
        capitals=capital[codes[starts]],
    )


def stems(text: str, spelled: Words) -> Numbers:
    """The hashes of a text's words without the endings of possessives: 'Norway’s' names Norway."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    endings = codes[spelled.ends - 1], codes[spelled.ends - 2]
    owning = (endings[0] == ord("s")) & ((endings[1] == ord("'")) | (endings[1] == ord("’")))
    places = np.flatnonzero(owning & (spelled.ends - spelled.starts > 2))
    found = spelled.hashes.copy()
    bare = (text[int(spelled.starts[place]) : int(spelled.ends[place]) - 2] for place in places)
    found[places] = words(" ".join(bare)).hashes
    return found


def runs(hashes: Numbers, size: int) -> Numbers:
    """A hash for each run of `size` words: one for every place where such a run begins."""
    count = len(hashes) - size + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    mixed = hashes[:count].copy()
    for place in range(1, size):
        mixed *= BASE
        mixed += hashes[place : place + count]
    return mix(mixed)


def mix(numbers: Numbers) -> Numbers:
    """Spread every bit over the whole number (the finalizer of SplitMix64, Steele, Lea and Flood 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _hashes(values: Numbers, first: Places, after: Places) -> Numbers:
    """The polynomial hash of each word: a difference of running sums, moved back by powers of the inverse base."""
    powers, back = _powers(len(values).bit_length())
    sums = np.zeros(len(values) + 1, dtype=np.uint64)
    np.cumsum(values * powers[: len(values)], out=sums[1:])
    return mix((sums[after] - sums[first]) * back[first])


@cache
def _powers(bits: int) -> tuple[Numbers, Numbers]:
    """The first 2**bits powers of the base, and of its inverse."""
    found = []
    for factor in (BASE, INVERSE):
        factors = np.full(1 << bits, factor, dtype=np.uint64)
        factors[0] = 1
        found.append(np.multiply.accumulate(factors))
    return found[0], found[1]


def _inside(kind: NDArray[np.uint8]) -> Mask:
    """Stops that belong to a word: after a single letter ('U.S', 'a.m') or between digits ('5.7', '1,000')."""
    found = np.zeros(len(kind), dtype=np.bool_)
    if len(kind) < 3:
        return found
    before, here, after = kind[:-2], kind[1:-1], kind[2:]
    found[1:-1] = (here == STOP) & (before == DIGIT) & (after == DIGIT)
    lone = np.ones(len(here), dtype=np.bool_)
    lone[1:] = (kind[:-3] == GAP) | (kind[:-3] == STOP)
    found[1:-1] |= (here == STOP) & (before == LETTER) & (after == LETTER) & lone
    return found


def within(sought: Numbers, among: Numbers) -> Mask:
    """Which of the sought numbers are among the others (`np.isin`, without its overhead on short arrays)."""
    if not len(among):
        return np.zeros(len(sought), dtype=np.bool_)
    ranked = np.sort(among)
    found: Mask = ranked[np.minimum(np.searchsorted(ranked, sought), len(ranked) - 1)] == sought
    return found


def part_of(mask: Mask) -> float:
    """The part of a mask that is true, 0 of none (`mask.mean()`, many times faster on short ones)."""
    return int(np.count_nonzero(mask)) / len(mask) if len(mask) else 0.0


def distinct(numbers: NDArray[Number]) -> NDArray[Number]:
    """Each number once, in order.

    `np.unique`, many times faster: on short arrays with runs of equal numbers, and on long ones, for which NumPy 2.3
    and later fill a hash table that no processor's cache holds.
    """
    ranked = np.sort(numbers[firsts(numbers)])
    return ranked[firsts(ranked)]


def firsts(values: NDArray[Any]) -> Mask:
    """Where a run of equal values begins."""
    found = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


@cache
def letters() -> tuple[Numbers, NDArray[np.uint8], Mask]:
    """For each character of the plane: its small letter as a code, its part in a word, whether it is a capital."""
    values = np.zeros(PLANE, dtype=np.uint64)
    kinds = np.full(PLANE, GAP, dtype=np.uint8)
    for code in range(PLANE):
        character = chr(code)
        if character.isalnum() and not 0xD800 <= code < 0xE000:
            values[code] = ord(character.lower()[0])
            kinds[code] = DIGIT if character.isdigit() else LETTER
    kinds[[ord(character) for character in ".,"]] = STOP
    kinds[[ord(character) for character in APOSTROPHES]] = NOTHING
    capital = np.array([chr(code).isupper() for code in range(PLANE)], dtype=np.bool_)
    return mix(values * BASE), kinds, capital
