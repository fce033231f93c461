"""Articles that a site spreads over several pages: which pages are parts of one, and their texts joined.

Pages are joined only where all of this holds: their addresses differ in a page number alone, and the address is an
article's; their titles are the same but for that number; and the later page says that it is a part, by its links or in
words. A list of articles over several pages and two articles on one thing fail one of these.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from itertools import islice, takewhile
from urllib.parse import urljoin

from dateline.model import Article, Finding, Outline, Reject, Removed, Series
from dateline.reading.features import END
from dateline.reading.sheets import Sheet
from dateline.reading.sites import address_of

# A number behind 'page', in a query or between slashes is a page's; one that only ends a name may be part of the name.
QUERY = re.compile(r"(?<=[?&])(?:page|page_?no|page_?num|current_?page|pg|pagina|seite|p)=(\d{1,2})(?:&|$)", re.I)
PATH = re.compile(r"(?:[/_-](?:page|seite|pagina)[/_-]?|/)(\d{1,2})(?=(?:\.[a-z]{3,5})?(?:$|\?))", re.I)
ENDING = re.compile(r"[_-](\d{1,2})(?=(?:\.[a-z]{3,5})?(?:$|\?))", re.I)
# An article's address names it in three words or more, or by a number; a section's and a list's does not.
NAMED = re.compile(r"(?:[^\W_]+[-_]){2,}[^\W_]+|\d{4,}")
LINK = re.compile(r"<(?:a|link)\b[^<>]{0,1000}>", re.I)
HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.I)
BESIDE = re.compile(r"""\brel\s*=\s*["']?(?:[\w\s]*\s)?(?:next|prev|previous)\b""", re.I)
PAGE_OF = re.compile(r"\bpage (\d{1,2}) (?:of|/) (\d{1,2})\b", re.I)
TURNED = re.compile(r"^\W*(?:back to )?(?:the )?previous page\b|\bcontinued from (?:the )?(?:previous )?page\b", re.I)
NUMBERED = re.compile(
    r"\W*(?:\b(?:page|seite) \d{1,2}(?: (?:of|/) \d{1,2})?|\(\d{1,2} ?(?:/|of) ?\d{1,2}\))\W*?(?=\s*(?:$|[|–—-]))",
    re.I,
)
# Longer series are rare, and each page of one is read again with the first.
MOST = 20
# Bounds for hostile pages: of 150 pages of gold/pages the one with the most links has 1,053.
MOST_LINKS, LONGEST_TITLE = 5000, 500
# A page of which so much stands on the first already is the first once more, whatever number it was asked by.
AGAIN = 0.5


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
    own = address_of(url or next(iter(sheet.stated("url")), None), None)
    base, number, sure = part_of(own)
    if number > 1 and not (_says(sheet, number) or _links(sheet, url or f"http://{own}", base, number, sure)):
        return "", 1
    return (base, number) if _is_named(base) else ("", 1)


def _says(sheet: Sheet, number: int) -> bool:
    """Whether a line of its own says that this is a later page."""
    for line in (block.text for block in sheet.blocks if len(block.text) < 60):
        found = PAGE_OF.search(line)
        if TURNED.search(line) or (found and int(found[1]) == number <= int(found[2])):
            return True
    return False


def _links(sheet: Sheet, url: str, base: str, number: int, sure: bool) -> bool:
    """Whether the page links to another part; where the number may be part of a name, as to the next or previous."""
    for tag in islice(LINK.finditer(sheet.html()), MOST_LINKS):
        found = HREF.search(tag[0])
        if found and (sure or BESIDE.search(tag[0])):
            there = part_of(_address(url, unescape(found[1] or found[2] or found[3] or "")))
            if there[0] == base and there[1] != number:
                return True
    return False


def _address(url: str, link: str) -> str:
    try:
        return address_of(urljoin(url, link), None)
    except ValueError:
        return ""


def unnumbered(title: str) -> str:
    """A title's words without what says which page of the article it heads."""
    return NUMBERED.sub("", title[:LONGEST_TITLE])


def collate(outlines: Sequence[Outline]) -> list[Series]:
    """The pages of one article in order, from the outlines that share its address; none unless it has a second page.

    Of several versions of a page, that with the lowest id stands for all.
    """
    parts: defaultdict[int, list[Outline]] = defaultdict(list)
    for found in sorted(outlines, key=lambda found: found.page):
        parts[found.part].append(found)
    title = parts[1][0].title if parts[1] else ""
    pages: list[str] = []
    while same := [found.page for found in parts[len(pages) + 1] if title and found.title == title]:
        pages.append(same[0])
    return [Series(pages=tuple(pages))] if len(pages) > 1 else []


def read_part(page: str, series: Series | None, read: Callable[[str], Article | Reject]) -> Article | Reject | None:
    """What a page gives, by id, that may be a part of an article: the first one the whole of it, the others nothing.

    A part that is not joined (the first is not in the record, or is another article) gives an article of its own.
    """
    own = read(page)
    if isinstance(own, Reject):
        return own
    if series and page == series.pages[0]:
        read_later = [found for other in series.pages[1:] if isinstance(found := read(other), Article)]
        later = [found for found in read_later if _belongs(own, found)]
        return join(own, later) if later else own
    first = read(series.pages[0]) if series else None
    return None if isinstance(first, Article) and _belongs(first, own) else own


def _belongs(first: Article, later: Article) -> bool:
    """Whether a later page goes on where the first ended: not the first once more, nor of another day."""
    known = set(first.text.split("\n\n"))
    again = sum(len(words) for words in later.text.split("\n\n") if words in known)
    other_day = first.published and later.published and first.published[:10] != later.published[:10]
    return again < AGAIN * len(later.text) and not other_day


def join(first: Article, later: Sequence[Article]) -> Article:
    """One article of these pages' texts in order. What a later page repeats at its top is left out."""
    joined, pages = first, [(first.page, 0)]
    for each in later:
        joined, begin = _joined(joined, each)
        pages.append((each.page, begin))
    how = Finding(field="text", how=f"joined from {len(pages)} pages, in the order of their numbers")
    return replace(joined, pages=tuple(pages), cut=later[-1].cut, findings=(*first.findings, how), id="")


def _joined(first: Article, later: Article) -> tuple[Article, int]:
    """The two as one, and where the second's text begins."""
    later = _without_repeats(later, set(first.text.split("\n\n")))
    # A sentence that the end of the page cut goes on in the same paragraph.
    broken = not END.search(first.text[-12:]) and later.text[:1].islower()
    text = first.text + (" " if broken else "\n\n")
    begin = len(text)
    known = {(credit.role, credit.name) for credit in first.credits}
    whole = replace(
        first,
        text=text + later.text,
        subheads=(*first.subheads, *((start + begin, end + begin) for start, end in later.subheads)),
        removed=(*first.removed, *(replace(item, at=item.at + begin) for item in later.removed)),
        credits=(*first.credits, *(credit for credit in later.credits if (credit.role, credit.name) not in known)),
        authors=first.authors or later.authors,
        bylines=first.bylines or later.bylines,
    )
    return whole, begin


def _without_repeats(article: Article, known: set[str]) -> Article:
    """The article without the paragraphs at its top that are known: a lead printed above every page."""
    again = list(takewhile(known.__contains__, article.text.split("\n\n")))
    cut = sum(len(words) + 2 for words in again)
    repeated = (Removed(kind="repeat", text="\n".join(again), at=0),) if again else ()
    return replace(
        article,
        text=article.text[cut:],
        subheads=tuple((start - cut, end - cut) for start, end in article.subheads if start >= cut),
        removed=(*repeated, *(replace(item, at=max(0, item.at - cut)) for item in article.removed)),
    )
