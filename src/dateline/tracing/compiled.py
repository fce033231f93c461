"""The same words, marks and blocks as `words.py`, `fingerprints.py` and `passages.py`, compiled for many texts at once.

Only `bulk.py` imports this, and only for many texts: numba takes a second to load. What is compiled is kept beside this
file, or in the user's cache folder, so that it is compiled once.
"""

import numpy as np
from numpy.typing import NDArray

from dateline.tracing.coverage import (
    LONG_SHARE,
    LONG_WORDS,
    OWN_SHARE,
    OWN_WORDS,
    WHOLE,
    WHOLE_WORDS,
    WRITER_WORDS,
)
from dateline.tracing.order import KEPT
from dateline.tracing.order import LEAST as TELLING
from dateline.tracing.passages import EDIT, LEAST, SEED
from dateline.tracing.recurrence import BETWEEN
from dateline.tracing.speed import fast
from dateline.tracing.words import BASE, DIGIT, INVERSE, NOTHING, STOP, Mask, Numbers, Places

NUMBER, CAPITAL = 1, 2
SMALL_S, STRAIGHT, CURLY = ord("s"), ord("'"), ord("’")
ONE, NONE = np.uint64(1), np.uint64(0)
HALF, LOWER, LONGEST = np.uint64(32), np.uint64(0xFFFFFFFF), 1 << 31  # two numbers in one
ROUGH = 4096  # marks that end alike are counted as one: of twelve texts of 80 marks each a few are
GAPS = (701, 301, 132, 57, 23, 10, 4, 1)  # Ciura 2001
FIRST, SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
BY30, BY27, BY31, TWO = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(2)


@fast
def mixed(number: np.uint64) -> np.uint64:
    number = (number ^ (number >> BY30)) * FIRST
    number = (number ^ (number >> BY27)) * SECOND
    return number ^ (number >> BY31)


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


@fast
def ordered(numbers: Numbers) -> None:
    """Sorts in place (Shell's way; numpy's sort takes long to compile and these are short)."""
    for gap in GAPS:
        for place in range(gap, len(numbers)):
            number, hole = numbers[place], place
            while hole >= gap and numbers[hole - gap] > number:
                numbers[hole] = numbers[hole - gap]
                hole -= gap
            numbers[hole] = number


@fast
def distinct(numbers: Numbers) -> int:
    """Sorts in place, each number once; gives how many there are."""
    ordered(numbers)
    count = 0
    for place in range(len(numbers)):
        if place == 0 or numbers[place] != numbers[place - 1]:
            numbers[count] = numbers[place]
            count += 1
    return count


@fast
def taken(
    marks: Places, ends: Places, chosen: Mask, below: int, cursors: NDArray[np.int32]
) -> tuple[Places, NDArray[np.int32]]:
    """The marks of the chosen texts that are less than this, without those taken before, and the text that has each.

    `cursors` says how many marks of each text, which are sorted, were taken before.
    """
    count = 0
    for fill in range(2):
        if fill:
            found, owners = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int32)
        count = begin = 0
        for text in range(len(ends)):
            place = begin + cursors[text]
            while place < ends[text] and marks[place] < below:
                if fill and chosen[text]:
                    found[count], owners[count] = marks[place], text
                count += chosen[text]
                place += 1
            if fill:
                cursors[text] = place - begin
            begin = ends[text]
    return found, owners


@fast
def shared(marks: Places, owners: NDArray[np.int32], bits: int) -> tuple[Places, NDArray[np.int32]]:
    """The marks that several texts have, each mark's together, with the texts in the order given.

    They are dealt into small heaps by some bits, so that each heap's table stays in the processor's nearest cache.
    """
    heaps = 1 << bits
    ends = np.zeros(heaps + 1, dtype=np.int64)
    for mark in marks:
        ends[(mark & (heaps - 1)) + 1] += 1
    for heap in range(heaps):
        ends[heap + 1] += ends[heap]
    filled = ends[:-1].copy()
    dealt, those = np.empty(len(marks), dtype=np.int64), np.empty(len(marks), dtype=np.int32)
    for place in range(len(marks)):
        heap = marks[place] & (heaps - 1)
        dealt[filled[heap]], those[filled[heap]] = marks[place], owners[place]
        filled[heap] += 1
    slots = 2
    while slots < 2 * max(1, (ends[1:] - ends[:-1]).max()):
        slots *= 2
    kept, counts = np.empty(slots, dtype=np.int64), np.zeros(slots, dtype=np.int32)
    after = np.empty(slots, dtype=np.int64)
    found, held = np.empty(len(marks), dtype=np.int64), np.empty(len(marks), dtype=np.int32)
    total = 0
    for heap in range(heaps):
        counts[:] = 0
        for place in range(ends[heap], ends[heap + 1]):
            slot = slot_of(dealt[place] >> bits, kept, counts)
            kept[slot] = dealt[place] >> bits
            counts[slot] += 1
        after[:] = -1
        for place in range(ends[heap], ends[heap + 1]):
            slot = slot_of(dealt[place] >> bits, kept, counts)
            if counts[slot] > 1:
                if after[slot] < 0:
                    after[slot] = total
                    total += counts[slot]
                found[after[slot]], held[after[slot]] = dealt[place], those[place]
                after[slot] += 1
    return found[:total], held[:total]


@fast
def pairs(marks: Places, ranks: Places, many: int, fullest: int) -> Places:
    """Pairs of texts (see `candidates`) that share a mark, a pair as often as it shares marks; equal marks together."""
    count = 0
    for again in range(2):
        if again:
            found = np.empty(count, dtype=np.int64)
        count = begin = 0
        while begin < len(marks):
            end = begin + 1
            while end < len(marks) and marks[end] == marks[begin]:
                end += 1
            stop = end if end - begin <= many else begin + fullest
            if again:
                for one in range(begin, stop):
                    for other in range(one + 1, end):
                        low, high = min(ranks[one], ranks[other]), max(ranks[one], ranks[other])
                        found[count] = (low << 32) | high
                        count += 1
            else:
                for one in range(begin, stop):
                    count += end - one - 1
            begin = end
    return found


@fast
def recurring(
    marks: Places,
    ends: Places,
    owners: NDArray[np.int32],
    groups: Places,
    common: float,
    several: float,
    fewest: int,
    longest: int,
) -> Mask:
    """For each group of texts whether they have little else in common; see `recurrence.recurs`.

    `marks` are those of all texts and `ends` where each text's end; `owners` are the texts of the groups, and `groups`
    where each group's end in them.
    """
    found = np.zeros(len(groups), dtype=np.bool_)
    rough = np.zeros(ROUGH, dtype=np.int32)
    begin = 0
    for group in range(len(groups)):
        texts = owners[begin : groups[group]]
        needed = max(fewest, int(several * (len(texts) - 1)))
        rough[:] = 0
        for owner in texts:
            for mark in marks[ends[owner - 1] if owner else 0 : ends[owner]]:
                rough[mark & (ROUGH - 1)] += 1
        found[group] = True
        for owner in texts:
            own = marks[ends[owner - 1] if owner else 0 : ends[owner]]
            held = 0
            for mark in own:
                held += rough[mark & (ROUGH - 1)] > needed
            if not held < min(float(longest), common * len(own)):
                found[group] = exactly(marks, ends, texts, needed, common, longest)
                break
        begin = groups[group]
    return found


@fast
def exactly(marks: Places, ends: Places, texts: NDArray[np.int32], needed: int, common: float, longest: int) -> bool:
    """The same for one group, of which a count of marks that end alike could not tell it."""
    slots, total = 1024, 0
    for owner in texts:
        total += ends[owner] - (ends[owner - 1] if owner else 0)
    while 2 * total > slots:
        slots *= 2
    kept, counts = np.empty(slots, dtype=np.int64), np.zeros(slots, dtype=np.int32)
    for owner in texts:
        for mark in marks[ends[owner - 1] if owner else 0 : ends[owner]]:
            slot = slot_of(mark, kept, counts)
            kept[slot] = mark
            counts[slot] += 1
    for owner in texts:
        own = marks[ends[owner - 1] if owner else 0 : ends[owner]]
        held = 0
        for mark in own:
            held += counts[slot_of(mark, kept, counts)] > needed
        if not held < min(float(longest), common * len(own)):
            return False
    return True


@fast
def slot_of(mark: int | np.int64, kept: Places, counts: NDArray[np.int32]) -> int | np.int64:
    """Where a mark stands, or may be put, in a hash table."""
    slot = mark & (len(kept) - 1)
    while counts[slot] and kept[slot] != mark:
        slot = (slot + 1) & (len(kept) - 1)
    return slot


@fast
def blocks(
    hashes: Numbers, until: Places, firsts: Places, seconds: Places
) -> tuple[NDArray[np.int32], NDArray[np.int32], Places]:
    """The blocks of the passages of many pairs of texts (see `passages.stretches`), one pair after the other.

    Each row is a block (word of the first text, word of the second, length); then come the number of the passage it
    belongs to, and where each pair's blocks end. Pairs with the same first text are best given one after the other.
    """
    rows, passage = np.empty((1024, 3), dtype=np.int32), np.empty(1024, dtype=np.int32)
    ends = np.empty(len(firsts), dtype=np.int64)
    runs = np.zeros(len(hashes), dtype=np.uint64)
    for text in range(len(until)):
        begin = until[text - 1] if text else 0
        if until[text] - begin >= SEED:
            runs_of(hashes[begin : until[text]], SEED, runs[begin : until[text]])
    found, last = 0, -1
    table = np.zeros(1, dtype=np.int32)
    for pair in range(len(firsts)):
        one, other = firsts[pair], seconds[pair]
        start, here = until[one - 1] if one else 0, until[other - 1] if other else 0
        first, second = hashes[start : until[one]], hashes[here : until[other]]
        if len(first) >= SEED and len(second) >= SEED:
            there, ours = runs[start : until[one] - SEED + 1], runs[here : until[other] - SEED + 1]
            if one != last:
                table, last = placed(there), one
            laid = extended(seeds(table, there, ours), first, second)
            if found + len(laid) > len(rows):
                rows = grown(rows, found, 2 * (found + len(laid)))
                more = np.empty(len(rows), dtype=np.int32)
                more[:found] = passage[:found]
                passage = more
            found = joined(laid, rows, passage, found)
        ends[pair] = found
    return rows[:found], passage[:found], ends


@fast
def grown(rows: NDArray[np.int32], filled: int, size: int) -> NDArray[np.int32]:
    more = np.empty((size, 3), dtype=np.int32)
    more[:filled] = rows[:filled]
    return more


@fast
def placed(runs: Numbers) -> NDArray[np.int32]:
    """A hash table of the first place (counted from one) of each run."""
    size = 4
    while size < 2 * len(runs):
        size *= 2
    table = np.zeros(size, dtype=np.int32)
    for place in range(len(runs)):
        slot = np.int64(runs[place] & np.uint64(size - 1))
        while table[slot] and runs[table[slot] - 1] != runs[place]:
            slot = (slot + 1) & (size - 1)
        if not table[slot]:
            table[slot] = place + 1
    return table


@fast
def seeds(table: NDArray[np.int32], there: Numbers, here: Numbers) -> NDArray[np.int32]:
    """Runs of the second text found in the first, neighbours made one: the longest first, then in its order."""
    rows = np.empty((len(here), 3), dtype=np.int32)
    count, before, partner = 0, -2, -2
    for place in range(len(here)):
        slot = np.int64(here[place] & np.uint64(len(table) - 1))
        while table[slot] and there[table[slot] - 1] != here[place]:
            slot = (slot + 1) & (len(table) - 1)
        if not table[slot]:
            continue
        match = table[slot] - 1
        if place == before + 1 and match == partner + 1:
            rows[count - 1, 2] += 1
        else:
            rows[count, 0], rows[count, 1], rows[count, 2] = match, place, SEED
            count += 1
        before, partner = place, match
    keys = np.empty(count, dtype=np.uint64)
    for row in range(count):
        keys[row] = (np.uint64(LONGEST - rows[row, 2]) << HALF) + np.uint64(rows[row, 1])
    return in_order(rows, keys)


@fast
def extended(rows: NDArray[np.int32], first: Numbers, second: Numbers) -> NDArray[np.int32]:
    """Blocks in the order of the second text; see `passages._blocks` and `passages._extended`."""
    taken = np.zeros(len(second), dtype=np.bool_)
    kept = 0
    for row in range(len(rows)):
        there, here = rows[row, 0], rows[row, 1]
        start, end = here, here + rows[row, 2]
        stop = end
        while here < stop and taken[here]:
            here, there = here + 1, there + 1
        while stop > here and taken[stop - 1]:
            stop -= 1
        if here == start and stop == end:  # no longer block lies here
            while here and there and not taken[here - 1] and first[there - 1] == second[here - 1]:
                here, there = here - 1, there - 1
            reach = there + stop - here
            while stop < len(second) and reach < len(first) and not taken[stop] and first[reach] == second[stop]:
                stop, reach = stop + 1, reach + 1
        if stop - here >= SEED:
            taken[here:stop] = True
            rows[kept, 0], rows[kept, 1], rows[kept, 2] = there, here, stop - here
            kept += 1
    keys = np.empty(kept, dtype=np.uint64)
    for row in range(kept):
        keys[row] = np.uint64(rows[row, 1])
    return in_order(rows, keys)


@fast
def in_order(rows: NDArray[np.int32], keys: Numbers) -> NDArray[np.int32]:
    """The rows in the order of their keys, whose lower halves are the rows' places in the second text."""
    where = np.zeros(1, dtype=np.int32)
    for row in range(len(keys)):
        if rows[row, 1] >= len(where):
            more = np.zeros(2 * rows[row, 1] + 1, dtype=np.int32)
            more[: len(where)] = where
            where = more
        where[rows[row, 1]] = row
    ordered(keys)
    found = np.empty((len(keys), 3), dtype=np.int32)
    for row in range(len(keys)):
        found[row] = rows[where[np.int64(keys[row] & LOWER)]]
    return found


@fast
def joined(laid: NDArray[np.int32], rows: NDArray[np.int32], passage: NDArray[np.int32], found: int) -> int:
    """Writes the blocks of one pair behind the others, without passages that are too short; gives where they end."""
    number, begin, words = -1, found, 0
    for row in range(len(laid)):
        gap, skip = EDIT + 1, EDIT + 1
        if found > begin:
            gap = laid[row, 0] - rows[found - 1, 0] - rows[found - 1, 2]
            skip = laid[row, 1] - rows[found - 1, 1] - rows[found - 1, 2]
        if not (0 <= gap <= EDIT and 0 <= skip <= EDIT):
            if words < LEAST:
                found = begin
            number, begin, words = number + 1, found, 0
        rows[found] = laid[row]
        passage[found] = number
        words += laid[row, 2]
        found += 1
    return found if words >= LEAST else begin


@fast
def marked(runs: Numbers, count: int, size: int, marks: Places, found: Mask) -> None:
    """Writes which words of a text of so many are standing ones, by sorted marks; see `recurrence.standing_words`."""
    found[:count] = False
    last = -1
    for place in range(count - size + 2 if len(marks) else 0):
        sought = place <= count - size and among(np.int64(runs[place] >> ONE), marks)
        if sought or place == count - size + 1:
            following = place if sought else count
            if last >= 0:
                found[last : following if following - last <= BETWEEN + size else last + size] = True
            last = place


@fast
def among(mark: int | np.int64, marks: Places) -> bool:
    """Whether a mark is among these, which are sorted."""
    low, high = 0, len(marks)
    while low < high:
        middle = (low + high) // 2
        if marks[middle] < mark:
            low = middle + 1
        else:
            high = middle
    return low < len(marks) and marks[low] == mark


@fast
def in_common(hashes: Numbers, mine: Mask, others: Numbers, theirs: Mask) -> int:
    """How many of the chosen words of one text are among those of the other, each as often as it stands there."""
    slots = 64
    while slots < 2 * len(hashes):
        slots *= 2
    kept, counts, left = (
        np.empty(slots, dtype=np.int64),
        np.zeros(slots, dtype=np.int32),
        np.zeros(slots, dtype=np.int32),
    )
    for place in range(len(hashes)):
        if mine[place]:
            slot = slot_of(np.int64(hashes[place]), kept, counts)
            kept[slot] = np.int64(hashes[place])
            counts[slot] += 1
            left[slot] += 1
    found = 0
    for place in range(len(others)):
        if theirs[place]:
            slot = slot_of(np.int64(others[place]), kept, counts)
            if counts[slot] and left[slot]:
                left[slot] -= 1
                found += 1
    return found


@fast
def worth(
    hashes: Numbers,
    until: Places,
    own: Mask,
    telling: Mask,
    standing: Places,
    standing_until: Places,
    firsts: Places,
    seconds: Places,
    rows: NDArray[np.int32],
    passages: NDArray[np.int32],
    ends: Places,
    run: int,
) -> Mask:
    """Which pairs may be copies by their words: of the others `coverage.is_copy` and `order.keeps_order` say no.

    The outlets, forms and ends of texts, which only speak against a copy, are not looked at. `own` says which words a
    text says in its own voice, `telling` which of these may tell that it keeps the other's order, `standing` has the
    standing marks of each pair, sorted.
    """
    found = np.zeros(len(firsts), dtype=np.bool_)
    runs = np.zeros(len(hashes), dtype=np.uint64)
    longest = 1
    for text in range(len(until)):
        begin = until[text - 1] if text else 0
        longest = max(longest, until[text] - begin)
        if until[text] - begin >= run:
            runs_of(hashes[begin : until[text]], run, runs[begin : until[text]])
    apart, shared = np.zeros((2, longest), dtype=np.bool_), np.zeros((2, longest), dtype=np.bool_)
    kept, voiced = np.zeros(2, dtype=np.int64), np.zeros(2, dtype=np.int64)
    covered = np.zeros(2)
    for pair in range(len(firsts)):
        start, end = ends[pair - 1] if pair else 0, ends[pair]
        marks = standing[standing_until[pair - 1] if pair else 0 : standing_until[pair]]
        shared[:] = False
        for row in range(start, end):
            for side in range(2):
                first = rows[row, side]
                if row > start and passages[row] == passages[row - 1]:  # the edit between is in the passage
                    first = rows[row - 1, side]
                shared[side, first : rows[row, side] + rows[row, 2]] = True
        for side in range(2):
            text = seconds[pair] if side else firsts[pair]
            begin = until[text - 1] if text else 0
            count = until[text] - begin
            marked(runs[begin : until[text]], count, run, marks, apart[side])
            kept[side] = voiced[side] = 0
            held = 0
            for place in range(count):
                if not apart[side, place]:
                    kept[side] += 1
                    voiced[side] += own[begin + place]
                    held += shared[side, place]
            covered[side] = held / kept[side] if kept[side] else 0.0
        one, other = firsts[pair], seconds[pair]
        begin, beside = until[one - 1] if one else 0, until[other - 1] if other else 0
        words = total = 0
        for row in range(start, end):
            for step in range(rows[row, 2]):
                here, there = rows[row, 0] + step, rows[row, 1] + step
                if not apart[0, here] and not apart[1, there]:
                    total += 1
                    words += own[begin + here] and own[beside + there]
        fewer = min(voiced[0], voiced[1])
        best = words / fewer if fewer else 0.0
        if max(covered[0], covered[1]) >= WHOLE and 2 * words < OWN_WORDS:
            found[pair] = words >= WRITER_WORDS and total >= WHOLE_WORDS
        elif max(covered[0], covered[1]) >= WHOLE:
            found[pair] = True
        else:
            found[pair] = words >= OWN_WORDS and best >= min(
                OWN_SHARE, LONG_SHARE if words >= LONG_WORDS else OWN_SHARE
            )
        if not found[pair]:
            mine = telling[begin : until[one]] & ~apart[0, : until[one] - begin]
            others = telling[beside : until[other]] & ~apart[1, : until[other] - beside]
            brief = min(mine.sum(), others.sum())
            if brief >= TELLING:
                common = in_common(hashes[begin : until[one]], mine, hashes[beside : until[other]], others)
                found[pair] = common >= KEPT * brief
    return found
