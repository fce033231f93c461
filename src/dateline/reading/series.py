"""Articles that a site spreads over several pages: which pages are parts of one, and their texts joined.

Pages are joined only where all of this holds: their addresses differ in a page number alone, and the address is an
article's; their titles are the same but for that number; and the later page says that it is a part, by its links or in
words (`parts.py`). A list of articles over several pages and two articles on one thing fail one of these.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from dateline.model import Article, Finding, Outline, Reject, Removed, Series
from dateline.reading.features import END

# A page of which so much stands on the first already is the first once more, whatever number it was asked by.
AGAIN = 0.5


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
