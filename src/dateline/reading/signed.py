"""Names that stand alone between title and text of a text page: a byline whose label, or whose markup, was lost."""

import re
from collections.abc import Sequence

from dateline.model import Author
from dateline.reading.blocks import Block
from dateline.reading.names import BEHIND, is_person, names_alone
from dateline.reading.shown import PUBLISHED, line_day
from dateline.reading.written import days_written

# 'By', 'Author of the article:' in a line of their own.
LABEL = re.compile(
    r"^\W*(?:by|von|par|por|di|(?:written|reported|posted|story) by|authors?(?: of the article)?)\W*$", re.I
)
OFFICE = re.compile(r"\b(?:editor|correspondent|reporter|writer|columnist|contributor|analyst|bureau chief)\b", re.I)
# Sections and places that look like names; a name that is the only line between title and text needs no other sign.
AREAS = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|San|Santa|Saint|St|Los|Las|El|Port|Cape|Fort"
    r"|Middle|United|City|County|State|Island|Islands|Coast|Delhi|Ababa|Salaam|Lumpur|Kong|Aires|Janeiro|Paulo|Aviv|News"
    r"|Politics|Business|World|Sport|Sports|Opinion|Culture|Health|Science|Technology|Economy|Local|National|Style|Life)\b"
)
# A footnote's mark, run together with the name.
DIGIT = re.compile(r"\d")
# How far above the text; farther up stand menus.
ABOVE = 10
# Longer lines say more than a name and a day or an office.
LINE = 90


def signed(blocks: Sequence[Block], start: int, title: int | None) -> tuple[tuple[Author, ...], int | None]:
    """The names and their line. Alone is not enough, sections and places stand there too: a day stands in the same line
    or the next, an office below or a label above, and the text does not speak of what the line names."""
    if title is None or title >= start:
        return (), None
    for place in range(max(title + 1, start - ABOVE), start + 1):
        names = _names(blocks, place, title, start)
        if names and is_person(names[0].name) and not DIGIT.search(names[0].name):
            below = blocks[max(start, place + 1) :]
            if not any(names[0].name in block.text for block in below):
                return names, place
    return (), None


def _names(blocks: Sequence[Block], place: int, title: int, start: int) -> tuple[Author, ...]:
    line = blocks[place].text
    if len(line) > LINE:
        return ()
    if days := days_written(line):
        return tuple(names_alone(BEHIND.sub("", line[: days[0].start]).strip(" ,.|•·/–—-")))
    lone = title + 1 == place == start - 1
    return tuple(names_alone(line)) if _backed(blocks, place, title) or (lone and not AREAS.search(line)) else ()


def _backed(blocks: Sequence[Block], place: int, title: int) -> bool:
    """Whether a neighbour says that this line tells who wrote it."""
    above, below = blocks[place - 1], blocks[place + 1] if place + 1 < len(blocks) else None
    if place - 1 > title and (LABEL.match(above.text) or _dated(above)):
        return True
    return below is not None and (_dated(below) or (len(below.text) < LINE and bool(OFFICE.search(below.text))))


def _dated(block: Block) -> bool:
    return line_day(block) is not None or (len(block.text) < LINE and PUBLISHED.match(block.text) is not None)
