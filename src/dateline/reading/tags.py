"""Tags with more attributes than any page gives one: parsers of HTML take a time that grows with their square."""

import re

# Shorter pages have no room for a tag that takes long: 20,000 attributes take half a second. Larger ones are searched
# if so much of them stands without a '>'; a tag can hide that in quotes, so the largest are searched in any case.
LEAST, UNBROKEN, LARGE = 100_000, 20_000, 300_000
# The most that a tag has on 500 pages of gold/pages is 41. A page of such tags alone takes half a second.
MOST_ATTRIBUTES = 1000
LONG = 4 * MOST_ATTRIBUTES
_ATTRIBUTE = r"""[\s/]++(?:[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)?+"""
_NAME = r"[a-zA-Z][^\s/>]*+"
# Scripts and comments are passed over: what looks like a tag in them is none.
# One '<' before all of them, so that it is sought, and not each of them at every place.
TAG = re.compile(
    rf"<(?:!--(?:[^-]++|-(?!->))*+|(script|style)\b(?:[^<]++|<(?!/\1))*+|({_NAME}(?:{_ATTRIBUTE})*+))", re.I
)
SHORT = re.compile(rf"{_NAME}(?:{_ATTRIBUTE}){{0,{MOST_ATTRIBUTES}}}+")


def thinned(html: str) -> str:
    """A page whose tags have MOST_ATTRIBUTES attributes at the most: of a tag that has more, the first."""
    if len(html) < LEAST or (len(html) < LARGE and not _unbroken(html)):
        return html
    pieces, place = [], 0
    for tag in TAG.finditer(html):
        start, end = tag.span(2)
        if end - start > LONG and (short := SHORT.match(html, start)) and short.end() < end:
            pieces.append(html[place : short.end()])
            place = end
    return "".join([*pieces, html[place:]]) if pieces else html


def _unbroken(html: str) -> bool:
    place = 0
    while place + UNBROKEN < len(html):
        place = html.rfind(">", place + 1, place + UNBROKEN)
        if place < 0:
            return True
    return False
