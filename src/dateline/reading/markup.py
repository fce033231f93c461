"""HTML rendered to blocks: each with its words, the element it stands in and the landmarks and classes around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from dateline.reading.blocks import Block

# The largest page of gold/pages has 30,000 elements; 60,000 take about half a second.
MOST_ELEMENTS = 60_000
MOST_BLOCKS = 6_000
BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th"
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
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    paths: dict[tuple[int, str, str], int] = field(default_factory=dict)

    def add(self, words: str | None, links: int, bolds: int) -> None:
        if words:
            self.pieces.append(words)
            if links or bolds:
                length = len(SPACE.sub(" ", words))
                self.linked += length if links else 0
                self.bold += length if bolds else 0

    def flush(self, frame: _Frame) -> None:
        if not self.pieces:
            return
        text = SPACE.sub(" ", "".join(self.pieces)).strip()
        if text:
            self.blocks.append(
                Block(text, 1, frame.tag, min(self.linked, len(text)), min(self.bold, len(text)), frame.path,
                      frame.parents, frame.marks, frame.inside, frame.hidden)
            )  # fmt: skip
        self.pieces.clear()
        self.linked = self.bold = 0


def parse(text: str) -> etree._Element | None:
    """The page's tree; None where there is none. Nesting beyond the parser's depth is cut, never followed."""
    try:
        # Bytes, because a declared encoding inside a str that says otherwise is refused.
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def blocks_of(tree: etree._Element) -> tuple[list[Block], list[str]]:
    """The blocks of a page's tree in reading order, and notes on what was left out."""
    rendering = _Rendering()
    complete = all(len(rendering.blocks) < MOST_BLOCKS for _ in _walk(tree, rendering))
    notes = [] if complete else [f"only the first {len(rendering.blocks):,} blocks were read"]
    return rendering.blocks, notes


def _walk(tree: etree._Element, rendering: _Rendering) -> Iterator[None]:
    """Render element by element, yielding at each, so that the caller can stop a page that never ends."""
    frames = [_Frame(0, 0, "body", (), (), frozenset(), False)]
    links = bolds = number = 0
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            number += 1
            if number > MOST_ELEMENTS:
                break
            yield
            links += tag == "a"
            bolds += tag in BOLD
            if tag in SKIPPED and tag != "head":
                walker.skip_subtree()
                continue
            if tag == "head":
                walker.skip_subtree()
                continue
            if tag in BLOCK_TAGS:
                rendering.flush(frames[-1])
                frames.append(_opened(element, tag, number, frames[-1], rendering))
            elif tag == "br":
                _break(rendering, frames[-1])
            rendering.add(element.text, links, bolds)
        else:
            links -= tag == "a"
            bolds -= tag in BOLD
            if tag in BLOCK_TAGS and tag not in SKIPPED:
                rendering.flush(frames[-1])
                frames.pop()
            if element is not tree:
                rendering.add(element.tail, links, bolds)
    rendering.flush(frames[-1])


def _break(rendering: _Rendering, frame: _Frame) -> None:
    """A line break is a space; two in a row end a paragraph."""
    if rendering.pieces and rendering.pieces[-1].endswith("\n\r"):
        rendering.flush(frame)
    else:
        rendering.pieces.append("\n\r")


def _opened(element: etree._Element, tag: str, number: int, above: _Frame, rendering: _Rendering) -> _Frame:
    get = element.attrib.get
    words = " ".join(filter(None, (get("class"), get("id"), get("role"), get("itemprop")))).lower()[:200]
    key = (above.path, tag, get("class", ""))
    path = rendering.paths.setdefault(key, len(rendering.paths) + 1)
    hidden = above.hidden or "hidden" in element.attrib or bool(HIDING.search(get("style", "")))
    return _Frame(
        number=number,
        path=path,
        tag=tag,
        marks=(words, *above.marks[:7]),
        parents=(number, *above.parents[:5]),
        inside=above.inside | {tag} if tag in LANDMARKS else above.inside,
        hidden=hidden,
    )
