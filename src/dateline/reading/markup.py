"""HTML rendered to blocks: each with its words, the element it stands in and the landmarks and classes around it."""

import re
from dataclasses import dataclass, field

from lxml import etree

from dateline.reading.blocks import Block

# The largest page of gold/pages has 10,000 elements and 2,300 blocks; six times that take about half a second.
MOST_ELEMENTS = 60_000
MOST_BLOCKS = 6_000
BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th"
    " thead title tr ul".split()
)
SKIPPED = frozenset(
    "script style noscript template svg iframe object canvas math head select option textarea button input audio video"
    " map datalist".split()
)
LANDMARKS = frozenset(
    "nav header footer aside article main form figure figcaption table blockquote ul ol li section h1 h2 h3 h4 h5 h6 dl"
    " details".split()
)
BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
SPACE = re.compile(r"\s+")
BREAK = "\n\r"
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(slots=True)
class _Frame:
    """What is known of one open element; children start from their parent's."""

    number: int
    path: int
    tag: str
    marks: tuple[str, ...]
    parents: tuple[int, ...]
    inside: frozenset[str]
    hidden: bool


@dataclass(slots=True)
class _Rendering:
    """The blocks so far, the pieces of the one being read, and the elements that are open."""

    blocks: list[Block] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame(0, 0, "body", (), (), frozenset(), False)])
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    links: int = 0
    bolds: int = 0
    elements: int = 0
    paths: dict[tuple[int, str, str], int] = field(default_factory=dict)

    def open(self, element: etree._Element, tag: str) -> None:
        self.links += tag == "a"
        self.bolds += tag in BOLD
        if tag in BLOCK_TAGS:
            self.flush()
            self.frames.append(self._frame(element, tag))
        elif tag == "br":
            self._break()
        self._add(element.text)

    def close(self, tag: str) -> None:
        self.links -= tag == "a"
        self.bolds -= tag in BOLD
        if tag in BLOCK_TAGS:
            self.flush()
            self.frames.pop()

    def after(self, element: etree._Element) -> None:
        self._add(element.tail)

    def flush(self) -> None:
        """End the block that is being read."""
        text = SPACE.sub(" ", "".join(self.pieces)).strip()
        if text:
            frame, size = self.frames[-1], len(text)
            self.blocks.append(
                Block(text, 1, frame.tag, min(self.linked, size), min(self.bold, size), frame.path,
                      frame.parents, frame.marks, frame.inside, frame.hidden)
            )  # fmt: skip
        self.pieces.clear()
        self.linked = self.bold = 0

    def _add(self, words: str | None) -> None:
        between = words and self.pieces and self.pieces[-1] == BREAK and words.isspace()
        if words and not between:
            self.pieces.append(words)
            if self.links or self.bolds:
                length = len(SPACE.sub(" ", words))
                self.linked += length if self.links else 0
                self.bold += length if self.bolds else 0

    def _break(self) -> None:
        """A line break is a space; two in a row end a paragraph."""
        if self.pieces and self.pieces[-1] == BREAK:
            self.flush()
        else:
            self.pieces.append(BREAK)

    def _frame(self, element: etree._Element, tag: str) -> _Frame:
        above, get = self.frames[-1], element.attrib.get
        words = " ".join(filter(None, (get("class"), get("id"), get("role"), get("itemprop")))).lower()[:200]
        key = (above.path, tag, get("class", ""))
        return _Frame(
            number=self.elements,
            path=self.paths.setdefault(key, len(self.paths) + 1),
            tag=tag,
            marks=(words, *above.marks[:7]),
            parents=(self.elements, *above.parents[:5]),
            inside=above.inside | {tag} if tag in LANDMARKS else above.inside,
            hidden=above.hidden or "hidden" in element.attrib or bool(HIDING.search(get("style", ""))),
        )


def parse(text: str) -> etree._Element | None:
    """The page's tree; None where there is none. Nesting beyond the parser's depth is cut, never followed."""
    try:
        # Bytes, because a declared encoding inside a str that says otherwise is refused.
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
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
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "end":
            if tag not in SKIPPED:
                rendering.close(tag)
            if element is not tree:
                rendering.after(element)
        elif rendering.elements >= MOST_ELEMENTS or len(rendering.blocks) >= MOST_BLOCKS:
            return False
        elif tag in SKIPPED:
            walker.skip_subtree()
        else:
            rendering.elements += 1
            rendering.open(element, tag)
    return True
