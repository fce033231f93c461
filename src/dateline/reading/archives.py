"""Copies of pages in web archives: the address that each was made of, and the page without the archive's banner."""

import re

# An archive's address of a copy has its time and then the address it was made of: '/web/20240501063632/https://…', at
# any host or, in a link of the copy, at none. Search engines name the addresses of AMP pages in their cache so.
KEPT = re.compile(
    r"(?:(?:https?://[^/?#]+)?/(?:[\w-]+/){0,3}\d[\d.-]{3,20}(?:[a-z]{2}_)?/(?=https?:/)"
    r"|https?://web\.archive\.org/web/\d+(?:[a-z]{2}_)?/"
    r"|https?://(?:[\w-]+\.cdn\.ampproject\.org/[a-z]|www\.google\.[a-z.]{2,6}/amp)/)"
    r"(s/)?(?:(https?):/{1,2})?(?=[\w-]+\.)",
    re.I,
)
# The banner of the software that most archives use.
BEGIN, END = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"


def original(url: str | None) -> str | None:
    """The address that a copy in an archive was made of; any other as it is."""
    kept = KEPT.match(url) if url else None
    return f"{kept[2] or ('https' if kept[1] else 'http')}://{url[kept.end() :]}" if kept and url else url


def without_banner(html: str) -> str:
    """A page as it was before an archive put its banner above it."""
    before, begun, rest = html.partition(BEGIN)
    _, ended, after = rest.partition(END) if begun else ("", "", "")
    return before + after if ended else html
