"""Names that stand alone between title and text of a text page: a byline whose label, or whose markup, was lost."""

import itertools
import re
from collections.abc import Sequence

from dateline.model import Author
from dateline.reading.affiliated import OFFICE, ROLE
from dateline.reading.blocks import Block
from dateline.reading.credits import is_agency
from dateline.reading.cues import cues_in
from dateline.reading.names import BEHIND, MARKS, introduces, is_person, names_alone, undated
from dateline.reading.shown import PUBLISHED, line_day

# 'By', 'Author of the article:' in a line of their own.
LABEL = re.compile(
    r"^\W*(?:by|von|par|por|di|(?:written|reported|posted|story) by|authors?(?: of the article)?)\W*$", re.I
)
# Sections and places that look like names; a name that is the only line between title and text needs no other sign.
AREAS = re.compile(
    r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|San|Santa|Saint|St|Los|Las|El|Port|Cape|Fort"
    r"|Middle|United|City|County|State|Island|Islands|Coast|Delhi|Ababa|Salaam|Lumpur|Kong|Aires|Janeiro|Paulo|Aviv|News"
    r"|Politics|Business|World|Sport|Sports|Opinion|Culture|Health|Science|Technology|Economy|Local|National|Style|Life)\b"
)
# A footnote's mark, run together with the name.
DIGIT = re.compile(r"\d")
# 'Der Präsident der Republik' is an office in a caption.
ARTICLE = re.compile(r"(?:The|Der|Die|Das|Le|Les|El|Los|Il|Het|De) ")
AGO = re.compile(r"\b\d+ (?:second|minute|hour|day|week|month)s? ago\b", re.I)
# How far above the text: with buttons between, where a title is shown, else (the title is the page's first line) there
# stand menus. And how far below its begin, under a summary.
ABOVE, ALONE, BELOW = 25, 10, 4
# Longer lines say more than a name and a day or an office.
LINE = 90
# So many authors have lines of their own at most.
MOST = 8


def signed(blocks: Sequence[Block], start: int, title: int | None) -> tuple[tuple[Author, ...], int | None]:
    """The names and their line. Alone is not enough, sections and places stand there too: a day stands in the same line
    or the next, an office below or a label above, and the text does not speak of what the line names."""
    if title is None or title >= start:
        return (), None
    for place in range(max(title + 1, start - (ABOVE if title else ALONE)), min(start + BELOW, len(blocks))):
        names = _names(blocks, place, title, start)
        if names and not any(_speaks_of(block.text, names) for block in blocks[start:]):
            return _joined(blocks, place, title, names), place
    return (), None


def _speaks_of(text: str, names: Sequence[Author]) -> bool:
    """Whether a sentence tells of the first of them; that the page names its author again is a good sign."""
    return len(text) > LINE and names[0].name in text and not introduces(text, names)


def _joined(blocks: Sequence[Block], place: int, title: int, names: tuple[Author, ...]) -> tuple[Author, ...]:
    """These names with those of the lines right above and below, where each of several authors has one."""
    above = itertools.takewhile(bool, (_lone_name(blocks[other].text) for other in range(place - 1, title, -1)))
    below = itertools.takewhile(bool, (_lone_name(block.text) for block in blocks[place + 1 : place + 1 + MOST]))
    joined = [*itertools.chain(*reversed(list(above))), *names, *itertools.chain(*below)]
    return tuple({author.name: author for author in joined}.values())


def _lone_name(line: str) -> tuple[Author, ...]:
    if AREAS.search(line) or cues_in([line]).any():
        return ()
    return tuple(author for author in names_alone(line.rstrip(" ,&")) if _is_somebody(author.name))


def _is_somebody(name: str) -> bool:
    return (is_person(name) and not DIGIT.search(name) and not ARTICLE.match(name)) or is_agency(name)


def _names(blocks: Sequence[Block], place: int, title: int, start: int) -> tuple[Author, ...]:
    line = blocks[place].text
    if len(line) > LINE or cues_in([line]).any():
        return ()
    bare = undated(line)
    front = BEHIND.sub("", bare)
    name = ROLE.sub("", front)
    names = tuple(names_alone(name))
    if not names or not all(_is_somebody(author.name) for author in names):
        return ()
    lone = title + 1 == place == start - 1 and not AREAS.search(line)
    said = name != front or bare != line.strip(MARKS + ".") or _backed(blocks, place, title)
    return names if said or lone else ()


def _backed(blocks: Sequence[Block], place: int, title: int) -> bool:
    """Whether a neighbour says that this line tells who wrote it."""
    above, below = blocks[place - 1], blocks[place + 1] if place + 1 < len(blocks) else None
    if place - 1 > title and (LABEL.match(above.text) or _dated(above)):
        return True
    return below is not None and (_dated(below) or (len(below.text) < LINE and bool(OFFICE.search(below.text))))


def _dated(block: Block) -> bool:
    line = block.text
    return line_day(block) is not None or (len(line) < LINE and bool(PUBLISHED.match(line) or AGO.search(line)))
