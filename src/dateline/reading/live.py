"""Live pages: the clock time over each entry says when the entry's news was told, and is read with it.

A classifier takes some of these short lines for furniture and others for text, and may drop the first or the last
entry, which stand at the text's borders.
"""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.cues import cues_in
from dateline.reading.features import ends_sentence

# '18:52', '4.10pm BST', '7:05 a.m. ET', '14.30 Uhr', '19 Sep 2026 18:52': a clock time and no words but its day's.
CLOCK = re.compile(
    r"^\W*(?:updated )?(?:\d{1,2}\.? \w{3,9}\.?,? (?:\d{4})?,? ?|\w{3,9}\.? \d{1,2},? (?:\d{4})?,? ?)?"
    r"\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:uhr|[a-z]{2,5}))?\W*$",
    re.I,
)
# Fewer clock times are a programme's or a correction's.
LEAST = 3
# A heading may stand between a clock time and its entry, a button or two between two entries.
NEAR, APART = 2, 3
# The shortest entry that counts: some are one short sentence.
SENTENCE = 30


def with_clocks(blocks: Sequence[Block], kept: Sequence[bool]) -> list[bool]:
    """The choice of text blocks with the clock times and headings of a live page's entries, and with those entries at
    its borders that were left out."""
    entries = {place: end for place in range(len(blocks)) if (end := _entry(blocks, place))}
    taken = [place for place, end in entries.items() if kept[end]]
    whole = list(kept)
    if len(taken) < LEAST:
        return whole
    for place in (*sorted(entries), *sorted(entries, reverse=True)):
        if any(whole[max(0, place - APART) : entries[place] + 1 + APART]):
            head = not cues_in([blocks[entries[place] - 1].text]).any()
            whole[place : entries[place] + 1] = [True, *[head] * (entries[place] - place - 1), True]
    return whole


def _entry(blocks: Sequence[Block], clock: int) -> int:
    """Where the first sentence of the entry under a clock time stands; 0 if this is none."""
    if not CLOCK.match(blocks[clock].text):
        return 0
    below = range(clock + 1, min(clock + 1 + NEAR, len(blocks)))
    end = next((place for place in below if _is_sentence(blocks[place])), 0)
    return end if not any(CLOCK.match(blocks[place].text) for place in range(clock + 1, end)) else 0


def _is_sentence(block: Block) -> bool:
    return len(block.text) >= SENTENCE and ends_sentence(block.text) and 2 * block.linked < len(block.text)
