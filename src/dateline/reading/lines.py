"""Plain text as web crawls hold it: one block a line, the empty lines between them counted."""

import itertools
import re

from dateline.reading.blocks import Block

# The longest page of gold/reading-text has 2,200 lines with the empty ones; beyond this a page is a list or a feed.
MOST_LINES = 8_000
ROW = re.compile(r"\S(?:\s{3,}|\t+)\S")
HARD_WRAP = range(55, 100)


def lines_of(text: str) -> tuple[list[Block], list[str]]:
    """The blocks of a text page, and notes on what was left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    notes = [f"only the first {MOST_LINES:,} of {len(lines):,} lines were read"] if len(lines) > MOST_LINES else []
    blocks: list[Block] = []
    gap = 1
    for line in _unwrapped(lines[:MOST_LINES]):
        text_of_line = " ".join(line.split())
        if text_of_line:
            # Runs of wide spaces stand between the entries of a menu; keep that trace of structure.
            blocks.append(Block(text_of_line, gap=gap, tag="menu" if _is_row(line, text_of_line) else ""))
        gap = 0 if text_of_line else gap + 1
    return blocks, notes


def _is_row(line: str, text: str) -> bool:
    # A line that is as long as its text has no run of blanks.
    return ("\t" in line or len(line) > len(text)) and ROW.search(line) is not None


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines of a hard-wrapped text joined to paragraphs; other lines as they are.

    A text is hard-wrapped when its full lines (those followed by another line) have nearly one width.
    """
    full = [len(line) for line, after in itertools.pairwise(lines) if line.strip() and after.strip()]
    wide = sum(length in HARD_WRAP for length in full)
    if len(full) < 8 or wide < 0.75 * len(full):
        return lines
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].strip() and line.strip() and len(joined[-1].rsplit("\n", 1)[-1]) >= 45:
            joined[-1] += "\n" + line
        else:
            joined.append(line)
    return [line.replace("\n", " ") for line in joined]
