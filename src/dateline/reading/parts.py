"""Which part of an article over several pages a page is: by its address, and by what it says and links to."""

import re
from html import unescape
from itertools import islice
from urllib.parse import urljoin

from dateline.reading.archives import original
from dateline.reading.sheets import Sheet
from dateline.reading.sites import address_of

# A number behind 'page', in a query or between slashes is a page's; one that only ends a name may be part of the name.
PAGE = "page|seite|p[aá]gina|sida|side|strona"
LAST = r"(\d{1,2})(?=(?:\.[a-z]{3,5})?(?:$|\?))"
QUERY = re.compile(
    rf"(?<=[?&])(?:{PAGE}|paged|page_?no|page_?num(?:ber)?|current_?page|pg|pn|p)=(\d{{1,2}})(?:&|$)", re.I
)
PATH = re.compile(rf"(?:[/_,;-](?:{PAGE})[/_=-]?|/(?:index[_-]?|p)?){LAST}", re.I)
ENDING = re.compile(rf"[_,.-]{LAST}", re.I)
# Page 1 may have an ending of its own, or stand as the folder of the others: 'name', 'name.html', 'name/2.html'.
EXTENSION = re.compile(r"\.[a-z]{3,5}(?=$|\?)", re.I)
# An article's address names it in three words or more, or by a number; a section's and a list's does not.
NAMED = re.compile(r"(?:[^\W_]+[-_]){2,}[^\W_]+|\d{4,}")
LINK = re.compile(r"<(?:a|link)\b[^<>]{0,1000}>", re.I)
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.I)
BESIDE = re.compile(r"""\brel\s*=\s*["']?(?:[\w\s]*\s)?(?:next|prev|previous)\b""", re.I)
# What a link shows: the number of a page, or words that turn to it.
SHOWN = r"(?:\s*<[^<>]{1,200}>){0,3}(?:&\w{2,8};|[^\w<&]){0,10}"
NUMBER = re.compile(SHOWN + r"(\d{1,2})\s*<")
TURN = re.compile(
    SHOWN + r"(?:page )?(?:next|prev|previous|weiter|zur[uü]ck|n[äa]chste|vorherige|vorige|suivante?|pr[ée]c[ée]dente?"
    r"|siguiente|seguinte|anterior|successiva|precedente|volgende)\b",
    re.I,
)
OF = "of|/|von|sur|de|di|av|z"
PAGE_OF = re.compile(rf"\b(?:{PAGE}) (\d{{1,2}}) ?(?:{OF}) ?(\d{{1,2}})\b", re.I)
TURNED = re.compile(r"^\W*(?:back to )?(?:the )?previous page\b|\bcontinued from (?:the )?(?:previous )?page\b", re.I)
NUMBERED = re.compile(
    rf"\W*(?:\b(?:{PAGE}) \d{{1,2}}(?: ?(?:{OF}) ?\d{{1,2}})?|[(\[]\d{{1,2}} ?(?:/|of) ?\d{{1,2}}[)\]])\W*?"
    r"(?=\s*(?:$|[|–—-]))",
    re.I,
)
# Longer series are rare, and each page of one is read again with the first.
MOST = 20
# Bounds for hostile pages: of 150 pages of gold/pages the one with the most links has 1,053.
MOST_LINKS, LONGEST_TITLE = 5000, 500


def part_of(address: str) -> tuple[str, int, bool]:
    """The address without its page number, the number (1 where there is none), and whether it is surely one."""
    for pattern, sure in ((QUERY, True), (PATH, True), (ENDING, False)):
        if found := pattern.search(address):
            number = int(found[1])
            base = (address[: found.start()] + address[found.end() :]).rstrip("?&")
            if 1 <= number <= MOST and _is_named(base):
                return base, number, sure
    return address, 1, True


def _is_named(address: str) -> bool:
    return bool(NAMED.search(address.partition("/")[2].rsplit("/", 1)[-1]))


def place_in_series(sheet: Sheet, url: str | None) -> tuple[str, int]:
    """The address of the article that this page may be a part of, and which part; no address where it is none."""
    own = address_of(url or sheet.address()[0], None)
    base, number, sure = part_of(own)
    if number > 1 and not (_says(sheet, number) or _links(sheet, url or f"http://{own}", base, number, sure)):
        return "", 1
    return (EXTENSION.sub("", base), number) if _is_named(base) else ("", 1)


def _says(sheet: Sheet, number: int) -> bool:
    """Whether a line of its own says that this is a later page."""
    for line in (block.text for block in sheet.blocks if len(block.text) < 60):
        found = PAGE_OF.search(line)
        if TURNED.search(line) or (found and int(found[1]) == number <= int(found[2])):
            return True
    return False


def _links(sheet: Sheet, url: str, base: str, number: int, sure: bool) -> bool:
    """Whether the page links to another part; where the number may be part of a name, as a page is turned."""
    html = sheet.html()
    for tag in islice(LINK.finditer(html), MOST_LINKS):
        if found := HREF.search(tag[0]):
            there, part, _ = part_of(_address(url, unescape(found[1] or found[2] or found[3] or "")))
            if _same_but_for_ending(there, base) and part != number and (sure or _turns(tag, html, part)):
                return True
    return False


def _same_but_for_ending(one: str, other: str) -> bool:
    return EXTENSION.sub("", one) == EXTENSION.sub("", other)


def _turns(link: re.Match[str], html: str, part: int) -> bool:
    """Whether a link is to the next or previous page, by its type or its words, or shows the number of a later one.

    A '1' is no sign: the first page may be another article's, whose name ends in no number.
    """
    shown = NUMBER.match(html, link.end()) if part > 1 else None
    return bool(BESIDE.search(link[0]) or TURN.match(html, link.end()) or (shown and int(shown[1]) == part))


def _address(url: str, link: str) -> str:
    try:
        return address_of(urljoin(url, original(link) or ""), None)
    except ValueError:
        return ""


def unnumbered(title: str) -> str:
    """A title's words without what says which page of the article it heads."""
    return NUMBERED.sub("", title[:LONGEST_TITLE])
