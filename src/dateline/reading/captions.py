"""The words of pictures: captions and the lines that go with them."""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.features import ends_sentence

CAPTION = re.compile(
    r"\[[^\[\]]{2,60}/[^\[\]]{2,60}\]\s*$"
    r"|\((?:[^()]{0,60}\b(?:photo|image|file photo)\b[^()]{0,40}|[^()]{2,50}/[^()]{2,40})\)\s*$"
    r"|(?:photo(?:graph)?|image|picture|foto|credit)s?(?: credits?)?(?: by|:)\s*(?:[^.]|\b[A-Z]\.){2,70}$"
    r"|\bgetty images\b.{0,30}$|©[^.]{2,60}$"
    r"|\b(?:REUTERS|AP Photo|AFP|EPA)\s?/\s?[A-Z][\w. '-]{2,40}$",
    re.I,
)
# 'Picture: …', '[Caption] …' at the head of a line: what follows is no sentence of the article's.
LABELLED = re.compile(r"^\W{0,2}(?:photo(?:graph)?|picture|image|caption|foto)s?\W{0,2}[:\]]\s*\S", re.I)
# One of these stands in every line that CAPTION finds; most lines have none and need not be searched.
SIGNS = ("photo", "credit", "foto", "image", "picture", "©", "/")
FIGURES = re.compile("caption|image-credit|photo-credit")


def is_caption(line: str) -> bool:
    """Whether a line ends in a photo credit."""
    lowered = line.lower()
    return (line[-1:] in ")]" or any(map(lowered.__contains__, SIGNS))) and CAPTION.search(line) is not None


def mark_captions(blocks: Sequence[Block], kinds: list[str], *, markup: bool) -> None:
    """A picture's words are no part of the text: lines that end in a photo credit, and the line right above."""
    figures = {marks for marks in {block.marks[:1] for block in blocks} if FIGURES.search("".join(marks))}
    for place, block in enumerate(blocks):
        if kinds[place] == "repeat" or "nav" in block.inside:
            continue
        labelled = len(block.text) < 500 and LABELLED.match(block.text)
        if labelled or "figcaption" in block.inside or block.marks[:1] in figures:
            kinds[place] = "caption"
        elif len(block.text) < 500 and is_caption(block.text[-160:]) and not ends_sentence(block.text):
            kinds[place] = "caption"
            above = place - 1
            if (
                not markup
                and place
                and block.gap == 0
                and not ends_sentence(blocks[above].text)
                and len(blocks[above].text) < 120
            ):
                kinds[above] = "caption"
