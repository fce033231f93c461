"""Scripts and styles emptied before a page is decoded and parsed: half of its bytes, and nothing that is read."""

import re
from collections.abc import Iterator

# An ordinary opening tag, so that a parser surely sees the same one; with a quote or a bracket more in it is let be.
_ATTRIBUTES = rb"""(?:\s++[\w:.-]++(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>=]*[^\s"'<>=/]))?+)*+\s*+>"""
KINDS = tuple((b"<" + name, b"</" + name, re.compile(b"<" + name + _ATTRIBUTES)) for name in (b"script", b"style"))
# Data of an article (application/ld+json) is read; some templates write its '+' as a character reference.
DATA = re.compile(rb"ld(?:\+|&[#\w]+;)json", re.I)
COMMENT = (b"<!--", b"-->")
# Elements whose text is no markup until they end.
ENDS = (b"</script", b"</style", b"</textarea", b"</title")
# Shorter ones take longer to cut out than to parse.
LEAST = 200


def emptied(html: bytes) -> bytes:
    """The page with nothing in its scripts and styles. What could be read in two ways stays as it is: what stands in
    a tag, what holds the begin or end of a comment or a second opening, tags in capitals, tags that are never closed.
    """
    for kind in KINDS:
        pieces, kept = list[bytes](), 0
        for start, end in _insides(html, *kind):
            pieces.append(html[kept:start])
            kept = end
        html = b"".join([*pieces, html[kept:]]) if pieces else html
    return html


def _insides(html: bytes, opening: bytes, closing: bytes, shape: re.Pattern[bytes]) -> Iterator[tuple[int, int]]:
    """Where they begin and end. No byte is looked at more than a few times, however many tags there are."""
    since, place = 0, html.find(opening)
    while place >= 0:
        tag, end = shape.match(html, place), place + 1
        if tag and html.rfind(b"<", since, place) <= html.rfind(b">", since, place):
            end = html.find(closing, tag.end())
            if end - tag.end() >= LEAST and not DATA.search(tag[0]) and _is_plain(html, opening, tag.end(), end):
                yield tag.end(), end
        since, place = end, html.find(opening, end) if end >= 0 else -1


def _is_plain(html: bytes, opening: bytes, start: int, end: int) -> bool:
    # The end of something else in it may be the end of what it stands in itself: a script that was left open.
    return not any(html.find(sign, start, end) >= 0 for sign in (opening, *COMMENT, *ENDS))
