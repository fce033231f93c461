"""The marks of many articles in one place, ten bytes a mark: a million articles take less than a gigabyte."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.model import Fingerprint
from dateline.tracing.speed import compiled
from dateline.tracing.words import Mask, Numbers, Places, mix

CHUNK = 5_000  # fingerprints at a time: some half a million marks
PART = (
    4_000_000  # marks that are sorted at a time: they take some 100 MB; half as many cost a microsecond more an article
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Marks, and the number of the fingerprint (in the order given) that has each."""

    marks: Places
    owners: NDArray[np.int32]

    def __getitem__(self, which: Mask | Places) -> "Marked":
        return Marked(marks=self.marks[which], owners=self.owners[which])


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The marks of many articles. `names` are the articles sorted; by fingerprint, in the order given:

    `rank`, its article's place in `names`; `keys`, the same where all marks of the text are; `ends`, where its text's
    marks end in `marks`. `outlets` have the marks of outlets.
    """

    names: Sequence[str]
    rank: Places
    keys: Numbers
    marks: Places
    ends: Places
    outlets: Sequence[Marked]

    @property
    def sizes(self) -> Places:
        """How many marks of its text each fingerprint has."""
        return np.diff(self.ends, prepend=0)

    def of(self, number: int) -> Places:
        """The marks of one text."""
        return self.marks[self.ends[number - 1] if number else 0 : self.ends[number]]

    def parts(self, chosen: Mask) -> Iterator[Marked]:
        """The marks of the chosen fingerprints in parts: equal marks stand in one part."""
        functions, cursors = compiled(len(self.ends)), np.zeros(len(self.ends), dtype=np.int32)
        for low, high in pairwise([0, *self._bounds(), np.iinfo(np.int64).max]):
            if functions:
                marks, owners = functions.taken(self.marks, self.ends, chosen, high, cursors)
                yield Marked(marks=marks, owners=owners)
            else:
                chunks = range(0, len(self.ends), CHUNK)
                yield together([self._part(start, low, high, chosen) for start in chunks])

    def _bounds(self) -> list[int]:
        """Marks between which lie as many others: marks are least numbers, of which most are small."""
        count = len(self.marks) // PART
        ranked = np.sort(self.marks[:: max(1, PART // 1_000)])
        return [int(ranked[place * len(ranked) // (count + 1)]) for place in range(1, count + 1)]

    def _part(self, start: int, low: int, high: int, chosen: Mask) -> Marked:
        ends = self.ends[start : start + CHUNK]
        begin = int(self.ends[start - 1]) if start else 0
        marks = self.marks[begin : ends[-1]]
        owners = np.repeat(np.arange(start, start + len(ends), dtype=np.int32), np.diff(ends, prepend=begin))
        which = chosen[owners]
        which &= (marks >= low) & (marks < high)
        return Marked(marks=marks, owners=owners)[which]


def shelved(fingerprints: Iterable[Fingerprint]) -> Shelf:
    """All marks of these fingerprints; they are asked for once, and not kept."""
    names: list[str] = []
    keys, ends = [np.empty(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
    outlets: list[Marked] = []
    marks, filled = np.empty(0, dtype=np.int64), 0
    given = iter(fingerprints)
    while chunk := list(islice(given, CHUNK)):
        found = _joined(chunk, len(names))
        of_text = found.marks >= 0
        outlets.append(found[~of_text])
        upto = np.cumsum(np.bincount(found.owners[of_text] - len(names), minlength=len(chunk)))
        keys.append(_keys(found.marks[of_text], upto))
        ends.append(filled + upto)
        after = int(ends[-1][-1])
        if after > len(marks):  # grown in place: a copy would take twice the memory
            marks.resize(after + after // 16, refcheck=False)
        marks[filled:after] = found.marks[of_text]
        filled = after
        names += [each.article for each in chunk]
    order = sorted(range(len(names)), key=names.__getitem__)
    rank = np.empty(len(names), dtype=np.int64)
    rank[order] = np.arange(len(names))
    return Shelf(
        names=[names[number] for number in order],
        rank=rank,
        keys=np.concatenate(keys),
        marks=marks[:filled],
        ends=np.concatenate(ends),
        outlets=outlets,
    )


def together(parts: Sequence[Marked]) -> Marked:
    """Several parts as one."""
    none = Marked(marks=np.empty(0, dtype=np.int64), owners=np.empty(0, dtype=np.int32))
    marks, owners = zip(*((part.marks, part.owners) for part in (none, *parts)), strict=True)
    return Marked(marks=np.concatenate(marks), owners=np.concatenate(owners))


def _joined(chunk: Sequence[Fingerprint], number: int) -> Marked:
    counts = [len(each.marks) // 8 for each in chunk]
    owners = np.arange(number, number + len(chunk), dtype=np.int32)
    marks = np.frombuffer(b"".join(each.marks for each in chunk), dtype="<i8")
    return Marked(marks=marks, owners=np.repeat(owners, counts))


def _keys(marks: Places, ends: Places) -> Numbers:
    """A hash of the set of each text's marks: the sum of numbers drawn by them."""
    sums = np.zeros(len(marks) + 1, dtype=np.uint64)
    np.cumsum(mix(marks.astype(np.uint64)), out=sums[1:])
    keys: Numbers = sums[ends] - sums[np.append(0, ends[:-1])]
    return keys
