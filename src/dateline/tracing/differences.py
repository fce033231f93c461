"""Two versions of a text word by word: what was dropped, added, reworded, softened, or only spelled another way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from dateline.model import Article
from dateline.tracing.passages import EDIT, Block, stretches
from dateline.tracing.softening import softened
from dateline.tracing.words import Words, words

TONE = 8  # words: a longer change is of matter, whatever its tone
DifferenceKind = Literal["dropped", "added", "reworded", "softened", "respelled"]
Cited = tuple[int, int, str]

# Regular differences between spellings of English, each turned into one form; only ever used to compare two words.
SPELLINGS = (
    (r"our(?=s|ed|ing|able|ite|ful|al|hood|$)", "or"), (r"is(?=e|ing|ation)", "iz"), (r"yse", "yze"),
    (r"ence(?=s?$)", "ense"), (r"tre(?=s?$)", "ter"), (r"ogue(?=s?$)", "og"), (r"ll", "l"), (r"ae", "e"),
    (r"programme", "program"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Words that differ: where they stand in each text (start, end, text; None where they do not).

    `dropped`: only in the first; `added`: only in the second; `reworded`: other words; `softened`: words that say less
    than those they stand for, doubt put in, stress taken out; `respelled`: the same word in another spelling ('U.S.',
    'US'; 'defence', 'defense'). Case, punctuation and the shape of quotation marks are no difference.
    """

    kind: DifferenceKind
    first: Cited | None
    second: Cited | None


def differences(a: Article, b: Article) -> tuple[Difference, ...]:
    """What `b` drops of `a`, adds and changes, in the order of the texts; reworded throughout if nothing is shared."""
    one, other = words(a.text), words(b.text)
    found = []
    blocks = _matched(one, other)
    for block in blocks:
        found += [
            _difference("respelled", _cite(a.text, one, first, first + 1), _cite(b.text, other, second, second + 1))
            for first, second in _pairs(block)
            if _surface(a.text, one, first) != _surface(b.text, other, second)
        ]
    for (start, end), (begin, stop) in _gaps(blocks, (len(one), len(other))):
        found.append(_changed(_cite(a.text, one, start, end), _cite(b.text, other, begin, stop)))
    return tuple(sorted(found, key=_place))


def _matched(one: Words, other: Words) -> list[Block]:
    """Blocks of equal words, in the same order in both texts: the passages first, then what agrees between them."""
    found: list[Block] = []
    reached = (0, 0)
    for block in [*_chain(one, other), Block(len(one), len(other), 0)]:
        found += _between(one, other, reached, (block.first, block.second))
        found += [block] if block.length else []
        reached = block.ends
    return found


def _chain(one: Words, other: Words) -> list[Block]:
    """The blocks that keep the order of both texts and together hold the most words; moved passages are left out."""
    blocks = [block for each in stretches(one, other) for block in each.blocks]
    best: list[tuple[int, int]] = []  # words in the best chain that ends with this block, and the block before it
    for place, block in enumerate(blocks):
        before = [
            (best[each][0], -each) for each in range(place)
            if blocks[each].ends[0] <= block.first and blocks[each].ends[1] <= block.second
        ]  # fmt: skip
        length, back = max(before, default=(0, 1))
        best.append((length + block.length, -back))
    place = max(range(len(blocks)), key=lambda each: (best[each][0], -each), default=-1)
    chain = []
    while place >= 0:
        chain.append(blocks[place])
        place = best[place][1]
    return chain[::-1]


def _between(one: Words, other: Words, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Block]:
    """Equal words in a small gap, by the longest common subsequence, unless they agree by no more than chance."""
    first, second = one.hashes[start[0] : end[0]].tolist(), other.hashes[start[1] : end[1]].tolist()
    if not first or not second or min(len(first), len(second)) > 2 * EDIT:
        return
    equal = [step for step in Indel.opcodes(first, second) if step.tag == "equal"]
    if 2 * sum(step.src_end - step.src_start for step in equal) < min(len(first), len(second)):
        return  # a sentence in place of another: 'the' and 'of' in both are no agreement
    for step in equal:
        yield Block(start[0] + step.src_start, start[1] + step.dest_start, step.src_end - step.src_start)


def _gaps(blocks: list[Block], ends: tuple[int, int]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    reached = (0, 0)
    for block in [*blocks, Block(*ends, 0)]:
        if block.first > reached[0] or block.second > reached[1]:
            yield (reached[0], block.first), (reached[1], block.second)
        reached = block.ends


def _pairs(block: Block) -> Iterator[tuple[int, int]]:
    return zip(range(block.first, block.ends[0]), range(block.second, block.ends[1]), strict=True)


def _cite(text: str, spelled: Words, start: int, end: int) -> Cited | None:
    if start >= end:
        return None
    begin, stop = int(spelled.starts[start]), int(spelled.ends[end - 1])
    if re.search(r"\w\.\w+$", text[max(begin, stop - 8) : stop]) and text[stop : stop + 1] == ".":
        stop += 1  # the last stop of 'U.S.' belongs to it
    return begin, stop, text[begin:stop]


def _surface(text: str, spelled: Words, place: int) -> str:
    return re.sub(r"['’‘ʼ`´\u00ad\u200b\u2060]", "", text[spelled.starts[place] : spelled.ends[place]]).lower()


def _changed(first: Cited | None, second: Cited | None) -> Difference:
    before, after = first[2] if first else "", second[2] if second else ""
    if first and second and _spelling(before) == _spelling(after):
        return _difference("respelled", first, second)
    # A sentence put in or left out is no change of tone.
    if max(len(before.split()), len(after.split())) <= TONE and softened(before, after):
        return _difference("softened", first, second)
    return _difference("reworded" if first and second else "dropped" if first else "added", first, second)


def _difference(kind: DifferenceKind, first: Cited | None, second: Cited | None) -> Difference:
    return Difference(kind=kind, first=first, second=second)


def _spelling(text: str) -> str:
    """The letters of a word or a hyphenated pair in one spelling."""
    word = re.sub(r"[\W_]+", "", text.lower())
    for pattern, one in SPELLINGS:
        word = re.sub(pattern, one, word)
    return word


def _place(difference: Difference) -> tuple[int, int, str]:
    first, second = difference.first, difference.second
    return (second or first or (0, 0, ""))[0], (first or second or (0, 0, ""))[0], difference.kind
