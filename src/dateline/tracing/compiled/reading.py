"""The words and marks of many texts: the same as those of `words.py`, `fingerprints.py` and `rewriting.py`."""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.compiled.numbers import NONE, ONE, TWO, distinct, mixed
from dateline.tracing.speed import fast
from dateline.tracing.words import BASE, DIGIT, INVERSE, NOTHING, STOP, Mask, Numbers, Places

NUMBER, CAPITAL = 1, 2
SMALL_S, STRAIGHT, CURLY = ord("s"), ord("'"), ord("’")


@fast
def inside(
    codes: NDArray[np.uint16],
    kinds: NDArray[np.uint8],
    begin: np.uint64,
    last: np.uint64,
    place: np.uint64,
    end: np.uint64,
) -> bool:
    """Whether the stop at this place belongs to the word whose last letter is at `last`; see `words._inside`."""
    ahead = place + ONE
    while ahead < end and kinds[codes[ahead]] == NOTHING:
        ahead += ONE
    if ahead == end or kinds[codes[ahead]] != kinds[codes[last]]:
        return False
    if kinds[codes[last]] == DIGIT:
        return True
    while last > begin and kinds[codes[last - ONE]] == NOTHING:
        last -= ONE
    return bool(last == begin or kinds[codes[last - ONE]] <= STOP)


@fast
def possessive(codes: NDArray[np.uint16], start: np.uint64, end: np.uint64) -> bool:
    """Whether these characters, a word, end like 'Norway’s'."""
    if codes[end - ONE] != SMALL_S or end - start <= TWO:
        return False
    return bool(codes[end - TWO] == STRAIGHT or codes[end - TWO] == CURLY)


@fast
def spelled(
    codes: NDArray[np.uint16], ends: Places, values: Numbers, kinds: NDArray[np.uint8], capital: Mask
) -> tuple[Numbers, Numbers, NDArray[np.int32], NDArray[np.int32], NDArray[np.uint8], Places]:
    """The words of many texts one after the other: hashes, stems, starts, ends, flags; where each text's words end.

    `codes` are the characters of all texts, those beyond the plane as its last; `ends` where each text ends in them.
    Starts and ends count from the beginning of each text. Places have no sign, which spares asking whether they do.
    """
    most = (len(codes) + len(ends)) // 2 + 1  # a word takes a letter and a gap at least
    hashes, stems = np.empty(most, dtype=np.uint64), np.empty(most, dtype=np.uint64)
    first, after = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int32)
    flags = np.empty(most, dtype=np.uint8)
    until = np.empty(len(ends), dtype=np.int64)
    found, begin = NONE, NONE
    for text in range(len(ends)):
        end = np.uint64(ends[text])
        place = begin
        while place < end:
            code = codes[place]
            if values[code] == NONE:  # no letter
                place += ONE
                continue
            start, stop = place, place
            flags[found] = (NUMBER if kinds[code] == DIGIT else 0) | (CAPITAL if capital[code] else 0)
            total, power = NONE, ONE
            while place < end:
                code = codes[place]
                value = values[code]
                if value != NONE:
                    total += value * power
                    power *= BASE
                    stop = place + ONE
                elif kinds[code] == STOP and inside(codes, kinds, begin, stop - ONE, place, end):
                    pass
                elif kinds[code] != NOTHING:
                    break
                place += ONE
            first[found], after[found] = start - begin, stop - begin
            hashes[found] = mixed(total)
            stems[found] = hashes[found]
            if possessive(codes, start, stop):
                stems[found] = mixed(total - values[SMALL_S] * power * INVERSE)
            found += ONE
        until[text] = found
        begin = end
    return hashes[:found], stems[:found], first[:found], after[:found], flags[:found], until


@fast
def runs_of(hashes: Numbers, size: int, found: Numbers) -> None:
    """Writes the hash of each run of so many words, as `words.runs` has it."""
    total, leaving = NONE, ONE
    for place in range(size):
        total = total * BASE + hashes[place]
        leaving *= BASE
    found[0] = mixed(total)
    for place in range(size, len(hashes)):
        total = total * BASE + hashes[place] - hashes[place - size] * leaving
        found[place - size + 1] = mixed(total)


@fast
def winnowed(hashes: Numbers, until: Places, run: int, window: int) -> tuple[Places, Places]:
    """The marks of many texts (see `fingerprints.winnow`), sorted and each once; and where each text's marks end."""
    marks = np.empty(len(hashes), dtype=np.int64)
    ends = np.empty(len(until), dtype=np.int64)
    runs, kept = np.empty(len(hashes), dtype=np.uint64), np.empty(len(hashes), dtype=np.uint64)
    found = begin = 0
    for text in range(len(until)):
        length = until[text] - begin
        size = min(run, length)
        count = length - size + 1 if length else 0
        if count:
            runs_of(hashes[begin : until[text]], size, runs)
        span = min(window, count)
        least = -1
        here = 0
        for last in range(max(0, span - 1), count):
            if least < last - span + 1 or runs[last] <= runs[least]:
                moved = last
                if least < last - span + 1:  # the least one has left the window
                    for place in range(last - span + 1, last):
                        if runs[place] < runs[moved]:
                            moved = place
                if least < 0 or runs[moved] != runs[least]:
                    kept[here] = runs[moved]
                    here += 1
                least = moved
        for mark in kept[: distinct(kept[:here])]:
            marks[found] = mark >> ONE
            found += 1
        ends[text] = found
        begin = until[text]
    return marks[:found], ends


@fast
def outlet_marks(
    stems: Numbers, counted: Mask, until: Places, names: Numbers, credits: Mask, names_until: Places, sketch: int
) -> tuple[Numbers, Places]:
    """The marks that bind many texts to outlets (see `rewriting.outlet_marks`), and where each text's marks end.

    `counted` says which words are names or numbers; `names` has the hashed outlets of each text, `credits` which of
    them it only credits. The marks are negative numbers, given as if they had no sign; their order is the same.
    """
    marks = np.empty(len(stems) + 1, dtype=np.uint64)
    ends = np.empty(len(until), dtype=np.int64)
    found = begin = name = 0
    for text in range(len(until)):
        start = found
        if name < names_until[text]:
            facts = stems[begin : until[text]][counted[begin : until[text]]]
            need = found + 2 * len(facts) * (names_until[text] - name)
            if need > len(marks):
                more = np.empty(2 * need, dtype=np.uint64)
                more[:found] = marks[:found]
                marks = more
            while name < names_until[text]:
                found = bound(facts, names[name], credits[name], sketch, marks, found)
                name += 1
            found = start + distinct(marks[start:found])
        ends[text] = found
        begin = until[text]
    return marks[:found], ends


@fast
def bound(facts: Numbers, name: np.uint64, credit: bool, sketch: int, marks: Numbers, found: int) -> int:
    """Writes the marks of one outlet behind the others; gives where they end.

    All of them where the outlet is credited; else those of the greatest numbers, each once.
    """
    start = found
    for fact in facts:
        mark = NONE - TWO - TWO * (mixed(fact ^ name) >> TWO)
        if credit:
            marks[found], marks[found + 1] = mark, mark + ONE
            found += 2
        elif found - start < sketch or mark > marks[start]:
            found = placed_among(marks, start, found, mark, sketch)
    return found


@fast
def placed_among(marks: Numbers, start: int, end: int, mark: np.uint64, most: int) -> int:
    """Puts a mark among those from `start` to `end`, which are sorted, if it is new; of too many the least goes."""
    place = end
    while place > start and marks[place - 1] > mark:
        place -= 1
    if place > start and marks[place - 1] == mark:
        return end
    if end - start < most:
        for each in range(end, place, -1):
            marks[each] = marks[each - 1]
        marks[place] = mark
        return end + 1
    for each in range(start, place - 1):
        marks[each] = marks[each + 1]
    marks[place - 1] = mark
    return end
