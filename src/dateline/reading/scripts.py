"""Scripts and styles emptied before a page is decoded and parsed: half of its bytes, and nothing that is read."""

import re
from collections.abc import Iterator

# An ordinary opening tag, so that a parser surely sees the same one; with a quote or a bracket more in it is let be.
_ATTRIBUTES = rb"""(?:\s++[\w:.-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]*[^\s"'<>=/]))?+)*+\s*+>"""
OPENING = re.compile(rb"<(?:script|style)" + _ATTRIBUTES)
# Where one begins or ends, and where a parser might see another begin or end: comments, and elements whose text is no
# markup. One expression finds them in a sixth of the time that a search for each takes.
SIGN = re.compile(rb"<(?:(script|style)|/(script|style|t(?:itle|extarea))|!--)")
# Data of an article (application/ld+json) is read; some templates write its '+' as a character reference.
DATA = re.compile(rb"ld(?:\+|&[#\w]+;)json", re.I)
COMMENT_END = b"-->"
# Shorter ones take longer to cut out than to parse.
LEAST = 200


def emptied(html: bytes) -> bytes:
    """The page with nothing in its scripts and styles. What could be read in two ways stays as it is: what stands in
    a tag, what holds the begin or end of a comment or of another element without markup, tags in capitals, tags that
    are never closed.
    """
    pieces, kept = list[bytes](), 0
    for start, end in _insides(html):
        pieces.append(html[kept:start])
        kept = end
    return b"".join([*pieces, html[kept:]]) if pieces else html


def _insides(html: bytes) -> Iterator[tuple[int, int]]:
    """Where they begin and end. No byte is looked at more than a few times, however many tags there are."""
    since, opened = 0, None
    for sign in SIGN.finditer(html):
        if opened and sign[1] and sign[1] != opened[1]:  # the words of a script
            continue
        if opened and opened[1] == sign[2] and (inside := _inside(html, since, opened.start(), sign.start())):
            yield inside
        since, opened = opened.start() if opened else since, sign if sign[1] else None


def _inside(html: bytes, since: int, begin: int, end: int) -> tuple[int, int] | None:
    """What stands between the opening that begins here and its closing, where it can be read in one way alone."""
    if end - begin < LEAST or html.rfind(b"<", since, begin) > html.rfind(b">", since, begin):
        return None
    tag = OPENING.match(html, begin, end)
    if not tag or end - tag.end() < LEAST or DATA.search(tag[0]) or html.find(COMMENT_END, tag.end(), end) >= 0:
        return None
    return tag.end(), end
