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
# Style sheets call small print 'text-caption'.
FIGURES = re.compile("(?<!text-)caption|image-credit|photo-credit")
# Whose page it is: '© 2024 The Ledger', 'All rights reserved'; a picture's line says that it is of a picture.
RIGHTS = re.compile(
    r"^(?!.*\b(?:photo|foto|image|bild|picture))"
    r".*(?:(?:©|\(c\)|\bcopyright)\W*(?:copyright\W*)?(?:19|20)\d\d|\b(?:rights|rechte|droits|derechos|diritti|direitos)\b)",
    re.I,
)
# Below the text a picture's line stands near; what looks like one further down is of the page's foot and its forms.
NEAR = 6
OTHERS = frozenset(("nav", "footer"))


def is_caption(line: str) -> bool:
    """Whether a line ends in a photo credit, or in what is written like one (see RIGHTS)."""
    lowered = line.lower()
    return (line[-1:] in ")]" or any(map(lowered.__contains__, SIGNS))) and CAPTION.search(line) is not None


def mark_captions(blocks: Sequence[Block], kinds: list[str], *, markup: bool) -> None:
    """A picture's words are no part of the text: lines that end in a photo credit, and the line right above."""
    figures = {marks for marks in {block.marks[:1] for block in blocks} if FIGURES.search("".join(marks))}
    printed = (place for place, kind in enumerate(kinds) if kind in ("body", "repeat"))
    foot = max(printed, default=len(blocks)) + NEAR
    for place, block in enumerate(blocks):
        if kinds[place] == "repeat" or block.inside & OTHERS or (place > foot and "figure" not in block.inside):
            continue
        labelled = len(block.text) < 500 and LABELLED.match(block.text)
        if labelled or "figcaption" in block.inside or block.marks[:1] in figures:
            kinds[place] = "caption"
        elif len(block.text) < 500 and is_caption(block.text[-160:]) and not ends_sentence(block.text):
            kinds[place] = "notice" if RIGHTS.match(block.text) else "caption"
            if not markup and place and kinds[place] == "caption" and _leads_to(blocks[place - 1], block):
                kinds[place - 1] = "caption"


def _leads_to(above: Block, credit: Block) -> bool:
    """Whether a line is the caption whose credit the next one is."""
    return credit.gap == 0 and not ends_sentence(above.text) and len(above.text) < 120
