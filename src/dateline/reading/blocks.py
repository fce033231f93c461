"""A page as a row of blocks: what text lines and rendered markup have in common, so that one reader serves both."""

from collections.abc import Sequence
from typing import NamedTuple

# Characters of a page's words: the longest of 500 pages of gold/pages has 65,000. Half of it halves the longest time.
MOST_TEXT = 600_000
# So many enclosing elements are told of each block, 0 where there are fewer.
DEPTH = 6
OUTERMOST = (0,) * DEPTH


class Block(NamedTuple):
    """One line of a text page, or one block of a rendered one.

    `gap` counts the empty lines before it (text pages). The other fields say where markup puts it: `tag` of its block
    element, `linked` characters inside links, `path` (tags and classes from the root, as a number that is equal for
    equal paths), `parents` (numbers of the nearest enclosing elements, innermost first), `marks` (class and id words of
    the enclosing elements, innermost first) and `inside` (enclosing landmarks such as nav or article).

    A page has hundreds of them: a tuple is made in a third of the time that a frozen dataclass takes.
    """

    text: str
    gap: int = 1
    tag: str = ""
    linked: int = 0
    bold: int = 0
    path: int = -1
    parents: tuple[int, ...] = OUTERMOST
    marks: tuple[str, ...] = ()
    inside: frozenset[str] = frozenset()
    hidden: bool = False


def bounded(blocks: Sequence[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks up to MOST_TEXT characters, and a note where there are more."""
    left, kept = MOST_TEXT, list[Block]()
    for block in blocks:
        if len(block.text) > left:
            text = block.text[:left].strip()
            return [*kept, block._replace(text=text)] if text else kept, (f"only {MOST_TEXT:,} characters were read",)
        kept.append(block)
        left -= len(block.text)
    return kept, ()
