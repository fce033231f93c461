"""HTML rendered to blocks: each with its words, the element it stands in and the landmarks and classes around it."""

import itertools
from dataclasses import dataclass, field

from lxml import etree

from dateline.reading.blocks import OUTERMOST, Block
from dateline.reading.hidden import hides
from dateline.reading.roles import (
    IS_BLOCK,
    IS_BOLD,
    IS_BREAK,
    IS_LINK,
    IS_MENU,
    IS_SHAPING,
    IS_SKIPPED,
    LANDMARKS,
    ROLES,
    SKIPPED,
    SWALLOWING,
)  # fmt: skip

# The largest page of gold/pages has 10,000 elements and 2,300 blocks; six times that take about half a second.
MOST_ELEMENTS = 60_000
MOST_BLOCKS = 6_000
# What can swallow a page is read with so many paragraphs inside; a fallback for readers without scripts has one or two.
PARAGRAPHS = 3
# A nav with so many links is a menu, and each piece of its words an entry. Smaller ones, breadcrumbs and page numbers,
# are read like the rest of the page, and so are those with paragraphs: left open, one holds the whole page.
ENTRIES = 10
MARKING = ("class", "id", "role", "itemprop")
BREAK = "\n\r"

# What is known of one open element; children start from their parent's: its path, tag, marks, parents, the landmarks it
# is inside of, and whether it is hidden, as in Block.
_Frame = tuple[int, str, tuple[str, ...], tuple[int, ...], frozenset[str], bool]
BODY: _Frame = (0, "body", (), OUTERMOST, frozenset(), False)


@dataclass(slots=True)
class _Rendering:
    """The blocks so far, the pieces of the one being read, and the elements that are open, each with its number.

    A third of the elements have no text in them: `frames` has those of the open ones, from the outermost on, in which
    text was found.
    """

    blocks: list[Block] = field(default_factory=list)
    opened: list[tuple[etree._Element, int]] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=lambda: [BODY])
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    links: int = 0
    bolds: int = 0
    elements: int = 0
    paths: dict[tuple[int, str, str], int] = field(default_factory=dict)
    swallowers: list[etree._Element] = field(default_factory=list)

    def open(self, element: etree._Element, role: int) -> None:
        self.links += role & IS_LINK
        self.bolds += role & IS_BOLD
        if role & IS_BLOCK:
            if self.pieces:
                self.flush()
            self.opened.append((element, self.elements))
        elif role & IS_BREAK:
            self._break()

    def close(self, role: int) -> None:
        self.links -= role & IS_LINK
        self.bolds -= role & IS_BOLD
        if role & IS_BLOCK:
            if self.pieces:
                self.flush()
            self._drop()

    def enter(self, element: etree._Element) -> None:
        """Read on inside an element that swallowed the page, as if its body began here."""
        self.flush()
        self.swallowers.append(element)
        self._catch_up()
        self.opened.append((element, 0))
        self.frames.append(BODY)

    def list_menu(self, menu: etree._Element) -> None:
        """The entries of the menu just opened, each a block of its own and all of them links."""
        etree.strip_elements(menu, *SKIPPED, with_tail=False)
        self._catch_up()
        path, tag, marks, parents, inside, hidden = self.frames[-1]
        for words in itertools.islice(menu.itertext(), MOST_BLOCKS):
            if text := " ".join(str(words).split()):
                size = len(text)
                self.blocks.append(Block._make((text, 1, tag, size, 0, path, parents, marks, inside, hidden)))

    def leave(self) -> None:
        self.flush()
        self.swallowers.pop()
        self._drop()

    def add(self, words: str) -> None:
        """Words of the block that is being read; blanks at its begin and between two line breaks are none."""
        marked = self.links or self.bolds
        if words.isspace() and (self.pieces[-1] == BREAK if self.pieces else not marked):
            return
        self.pieces.append(words)
        if marked:
            length = _squeezed(words)
            self.linked += length if self.links else 0
            self.bold += length if self.bolds else 0

    def flush(self) -> None:
        """End the block that is being read."""
        text = " ".join("".join(self.pieces).split())
        if text:
            self._catch_up()
            (path, tag, marks, parents, inside, hidden), size = self.frames[-1], len(text)
            linked, bold = min(self.linked, size), min(self.bold, size)
            self.blocks.append(Block._make((text, 1, tag, linked, bold, path, parents, marks, inside, hidden)))
        self.pieces.clear()
        self.linked = self.bold = 0

    def _break(self) -> None:
        """A line break is a space; two in a row end a paragraph."""
        if self.pieces and self.pieces[-1] == BREAK:
            self.flush()
        else:
            self.pieces.append(BREAK)

    def _drop(self) -> None:
        self.opened.pop()
        del self.frames[len(self.opened) + 1 :]

    def _catch_up(self) -> None:
        """Make the frames of the open elements that had no text so far."""
        for element, number in self.opened[len(self.frames) - 1 :]:
            self.frames.append(self._frame(element, number))

    def _frame(self, element: etree._Element, number: int) -> _Frame:
        path, _, marks, parents, inside, hidden = self.frames[-1]
        tag, told = element.tag, dict(element.items())
        return (
            self.paths.setdefault((path, tag, told.get("class", "")), len(self.paths) + 1),
            tag,
            (_mark(told) if told else "", *marks[:7]),
            (number, *parents[:5]),
            inside | {tag} if tag in LANDMARKS else inside,
            hidden or hides(told),
        )


def _mark(told: dict[str, str]) -> str:
    """The class and id words of an element with these attributes."""
    return " ".join([told[name] for name in MARKING if told.get(name)]).lower()[:200]


def _squeezed(words: str) -> int:
    """The length of words when each run of blanks is one."""
    inner = " ".join(words.split())
    return len(inner) + words[0].isspace() + words[-1].isspace() if inner else 1


def parse(text: str) -> etree._Element | None:
    """The page's tree; None where there is none. Nesting beyond the parser's depth is cut, never followed."""
    try:
        # Bytes, because a declared encoding inside a str that says otherwise is refused.
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def blocks_of(tree: etree._Element) -> tuple[list[Block], list[str]]:
    """The blocks of a page's tree in reading order, and notes on what was left out."""
    rendering = _Rendering()
    complete = _walk(tree, rendering)
    rendering.flush()
    return rendering.blocks, [] if complete else [f"only the first {len(rendering.blocks):,} blocks were read"]


def _walk(tree: etree._Element, rendering: _Rendering) -> bool:
    """Render element by element; false where a page that never ends was cut."""
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        role = ROLES.get(element.tag, 0)
        if event == "end":
            if role & IS_SHAPING:
                rendering.close(role)
            elif rendering.swallowers and element is rendering.swallowers[-1]:
                rendering.leave()
            words = element.tail
        elif rendering.elements >= MOST_ELEMENTS or len(rendering.blocks) >= MOST_BLOCKS:
            return False
        elif role & IS_SKIPPED:
            if not _swallows(element):
                walker.skip_subtree()
                continue
            rendering.enter(element)
            words = element.text
        else:
            rendering.elements += 1
            if role:  # most that stand within a line change nothing
                rendering.open(element, role)
            if role & IS_MENU and _is_menu(element):
                rendering.list_menu(element)
                walker.skip_subtree()
                continue
            words = element.text
        if words:
            rendering.add(words)
    return True


def _swallows(element: etree._Element) -> bool:
    return element.tag in SWALLOWING and _has(element, "p", PARAGRAPHS)


def _is_menu(nav: etree._Element) -> bool:
    # One inside another is not asked: what a thousand of them hold would be searched a thousand times.
    outermost = next(nav.iterancestors("nav"), None) is None
    return outermost and _has(nav, "a", ENTRIES) and not _has(nav, "p", PARAGRAPHS)


def _has(element: etree._Element, tag: str, count: int) -> bool:
    """Whether so many elements of this tag are in it."""
    return len(list(itertools.islice(element.iter(tag), count))) == count
