"""A page as a row of blocks: what text lines and rendered markup have in common, so that one reader serves both."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a text page, or one block of a rendered one.

    `gap` counts the empty lines before it (text pages). The other fields say where markup puts it: `tag` of its block
    element, `linked` characters inside links, `path` (tags and classes from the root, as a number that is equal for
    equal paths), `parents` (numbers of the nearest enclosing elements, innermost first), `marks` (class and id words of
    the enclosing elements, innermost first) and `inside` (enclosing landmarks such as nav or article).
    """

    text: str
    gap: int = 1
    tag: str = ""
    linked: int = 0
    bold: int = 0
    path: int = -1
    parents: tuple[int, ...] = ()
    marks: tuple[str, ...] = ()
    inside: frozenset[str] = frozenset()
    hidden: bool = False
