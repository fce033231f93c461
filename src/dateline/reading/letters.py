"""What kinds of characters the lines of a page are made of, counted for all lines at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

IN_WORD, UPPER, LOWER, DIGIT, QUOTE, COMMA, STOP, FULL_STOP, OPENING, BEGINNING, BLANK, ALONE = (
    1 << bit for bit in range(12)
)
# Latin, Greek, Cyrillic, Hebrew, Arabic, the scripts of India, and punctuation: looked up in a table. What is above is
# classed as it comes.
TABLE = 0x3000
# Between two lines: no regular expression and no class has it.
APART = "\x00"
Bits = npt.NDArray[np.uint16]
Counts = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Letters:
    """All characters of all lines and their classes; `begin`, `head` and `end` say where each line stands."""

    codes: npt.NDArray[np.uint32]
    bits: Bits
    starts: npt.NDArray[np.bool_]
    begin: npt.NDArray[np.intp]
    head: npt.NDArray[np.intp]
    end: npt.NDArray[np.intp]

    def in_heads(self, marks: npt.NDArray[np.bool_]) -> Counts:
        """How many of the marked characters each line's head has."""
        return _between(marks, self.begin, self.head)

    def in_lines(self, marks: npt.NDArray[np.bool_]) -> Counts:
        """How many of the marked characters each line has."""
        return _between(marks, self.begin, self.end)

    def having(self, kind: int) -> npt.NDArray[np.bool_]:
        return np.asarray((self.bits & kind) != 0)

    def first(self, *signs: str) -> npt.NDArray[np.bool_]:
        """Which lines begin with one of these characters."""
        return _is_one_of(self.codes[self.begin], signs)

    def last(self, *signs: str) -> npt.NDArray[np.bool_]:
        """Which lines end with one of these characters."""
        return _is_one_of(self.codes[self.end - 1], signs)

    def stops(self) -> npt.NDArray[np.bool_]:
        """Stops with a new sentence after them on the same line; Chinese and Japanese full stops in any place."""
        blank, begins, opens = (np.pad(self.having(kind), (0, 3)) for kind in (BLANK, BEGINNING, OPENING))
        after = blank[1:-2] & (begins[2:-1] | (opens[2:-1] & begins[3:]))
        return (self.having(STOP) & after) | self.having(FULL_STOP)


def letters(lines: Sequence[str], head: int) -> Letters:
    """The classes of the characters of lines without line breaks; a line's head is its first `head` characters."""
    sizes = np.fromiter(map(len, lines), dtype=np.intp, count=len(lines))
    codes = np.frombuffer(APART.join(lines).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    end = np.cumsum(sizes + 1) - 1
    begin = end - sizes
    bits = _bits(codes)
    return Letters(codes, bits, _starts(bits), begin, np.minimum(begin + head, end), end)


def _is_one_of(codes: npt.NDArray[np.uint32], signs: Sequence[str]) -> npt.NDArray[np.bool_]:
    """Of a few signs, sooner than np.isin tells it."""
    return np.asarray(np.logical_or.reduce([codes == ord(sign) for sign in signs]))


def _between(marks: npt.NDArray[np.bool_], begin: npt.NDArray[np.intp], end: npt.NDArray[np.intp]) -> Counts:
    places = np.flatnonzero(marks)
    return (np.searchsorted(places, end) - np.searchsorted(places, begin)).astype(float)


def _starts(bits: Bits) -> npt.NDArray[np.bool_]:
    """Where words start, as `features.WORD` finds them: characters of scripts without blanks are words of their own."""
    word, alone = (bits & IN_WORD) != 0, (bits & ALONE) != 0
    before = np.concatenate([[False], word[:-1]])
    if not alone.any():
        return np.asarray(word & ~before)
    # Such a character goes with a word of another script right before it.
    others = word & ~alone
    count = np.cumsum(others) - others
    base = np.maximum.accumulate(np.where(word & ~before, count, 0))
    return np.asarray((word | alone) & ~(word & (count > base)))


def _bits(codes: npt.NDArray[np.uint32]) -> Bits:
    table = _table()
    high = codes >= TABLE
    if not high.any():
        return np.asarray(table[codes])
    bits = table[np.where(high, 0, codes)]
    kinds, which = np.unique(codes[high], return_inverse=True)
    bits[high] = np.array([_kind(code) for code in kinds.tolist()], dtype=np.uint16)[which]
    return bits


@cache
def _table() -> Bits:
    return np.array([_kind(code) for code in range(TABLE)], dtype=np.uint16)


def _kind(code: int) -> int:
    letter = chr(code)
    return (
        IN_WORD * (letter.isalnum() or letter == "_")
        | UPPER * letter.isupper()
        | LOWER * letter.islower()
        | DIGIT * letter.isdecimal()
        | QUOTE * (letter in '"“”«»„')
        | COMMA * (letter == ",")
        | STOP * (letter in ".!?")
        | FULL_STOP * (letter in "。！？")
        | OPENING * (letter in '"“‘«(')
        | BEGINNING * ("A" <= letter <= "Z" or "À" <= letter <= "Þ" or "А" <= letter <= "Я" or "0" <= letter <= "9")
        | BLANK * letter.isspace()
        | ALONE * ("\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af")
    )
