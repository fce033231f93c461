"""From a page to its article, or to the reason why there is none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.model import Article, Author, Finding, Page, Reject, Removed
from dateline.reading.archives import original
from dateline.reading.blocks import Block
from dateline.reading.bylines import authors_of_markup, byline_of_text, is_byline, names_in
from dateline.reading.choose import BODY, HEADING, choose, name_furniture
from dateline.reading.credits import credits_of
from dateline.reading.endings import cut_of
from dateline.reading.features import ends_sentence
from dateline.reading.headlines import says, words_of
from dateline.reading.mastheads import about_the_house, house_of, publisher_of, section_of
from dateline.reading.mend import is_cut
from dateline.reading.names import introduces
from dateline.reading.parts import place_in_series
from dateline.reading.sheets import Sheet, sheet_of
from dateline.reading.shown import line_day
from dateline.reading.sites import canonical_of
from dateline.reading.sniff import Refusal
from dateline.reading.stamps import Around, days_of
from dateline.reading.standing import strangers
from dateline.reading.stating import completed
from dateline.reading.structured import Facts
from dateline.reading.title_lines import title_of_text
from dateline.reading.titles import Title, title_of_markup
from dateline.reading.tongues import language_of
from dateline.reading.unshown import with_stated_text

# A heading and a slogan are no article. Of 400 bodies in gold/reading-*, 393 have 89 words or more.
LEAST_WORDS = 12
# Of fewer words the classifier learns nothing from a page's stating them to be its text (features._stated).
SHORT = 60
# A line that only says who wrote the article is shorter.
MOST_NAMED = 120
DOTS = re.compile(r"\s*(?:…|\.{3})$")
NO_TEXT = "give another page; this one may be a front page, a list, or filled in by scripts"


def read(page: Page, standing: frozenset[str] = frozenset()) -> Article | Reject:
    """The article of a page, or a Reject that says why it has none. Never raises, whatever the bytes are.

    The text is found by a classifier of blocks (see forest.py) after repeated printings are put aside; each other
    field by what the page states of itself. `standing` are marks of blocks that stand with other articles of the site
    (see standing.py). Articles in any language are returned; `refuse_language` is a step of its own.
    """
    page = replace(page, url=original(page.url))
    sheet = sheet_of(page)
    if isinstance(sheet, Refusal):
        return _reject(page, sheet.reason, sheet.advice)
    article = _read(page, sheet, standing)
    return completed(article, sheet.beside) if sheet.beside and isinstance(article, Article) else article


def _read(page: Page, sheet: Sheet, standing: frozenset[str]) -> Article | Reject:
    strange = strangers(sheet.blocks, standing)
    stated = sheet.facts.body if sheet.facts else ""
    kinds = choose(sheet.blocks, markup=sheet.facts is not None, stated=stated, strange=strange)
    if sheet.facts is None:
        kinds = about_the_house(sheet.blocks, kinds, BODY)
    if sheet.beside and sheet.beside.alone and len(words_of(stated)) < SHORT:
        kinds = [kind or BODY for kind in kinds]
    body = [place for place, kind in enumerate(kinds) if kind == BODY]
    if _is_text(sheet.blocks[place].text for place in body):
        return _article(page, sheet, kinds)
    if fuller := with_stated_text(sheet):
        shown = [kind if kind not in (BODY, HEADING) else "" for kind in kinds]
        return _article(page, fuller, [*shown, *[BODY] * (len(fuller.blocks) - len(shown))])
    return _reject(page, "no article text found", NO_TEXT)


def _is_text(lines: Iterable[str]) -> bool:
    count = 0
    return any((count := count + len(words_of(line))) >= LEAST_WORDS for line in lines)


def _reject(page: Page, reason: str, advice: str) -> Reject:
    return Reject(subject=page.name or page.url or page.id, stage="read", reason=reason, advice=advice, page=page.id)


def _article(page: Page, sheet: Sheet, kinds: list[str]) -> Article:
    blocks, facts = sheet.blocks, sheet.facts
    if facts and not facts.values("publisher"):
        facts.add("publisher", _house(sheet, kinds), "name at the head of the page")
    title = _title(sheet, kinds)
    kinds = _without_title(blocks, kinds, title)
    start = next(place for place, kind in enumerate(kinds) if kind in (BODY, HEADING))
    bylines, by_how, by_place = _bylines(page, sheet, start, title)
    kinds = name_furniture(blocks, kinds)
    kinds = _without_introductions(blocks, _without_bylines(blocks, kinds, bylines, by_place), bylines)
    text, subheads, removed = _laid_out(_without_dots(blocks, kinds), kinds)
    publisher, publisher_how = publisher_of(facts, title, blocks, start, _kept(kinds), page.url)
    section, section_how = section_of(facts, blocks, start, page.url)
    around = Around(blocks, start, max(_kept(kinds), default=start) + 1, title.place if title else None)
    (published, published_how), (modified, modified_how) = days_of(sheet, around, page.url)
    url, url_how = _address(page, sheet)
    captions = [line for item in removed if item.kind == "caption" for line in item.text.split("\n")]
    found = {
        "title": title.how if title else "", "authors": by_how, "publisher": publisher_how, "section": section_how,
        "published": published_how, "modified": modified_how, "url": url_how,
        "text": "; ".join((*sheet.notes, *_part(page, sheet))),
    }  # fmt: skip
    return Article(
        page=page.id,
        text=text,
        title=title.text if title else None,
        authors=tuple(dict.fromkeys(author.name for author in bylines)),
        bylines=bylines,
        publisher=publisher,
        section=section,
        published=published,
        modified=modified,
        language=language_of(text),
        url=url,
        cut=_cut(text, removed, facts),
        credits=credits_of(text, bylines, removed, captions),
        subheads=subheads,
        removed=removed,
        findings=tuple(Finding(field=name, how=how) for name, how in found.items() if how),
    )


def _kept(kinds: Sequence[str]) -> frozenset[int]:
    return frozenset(place for place, kind in enumerate(kinds) if kind in (BODY, HEADING))


def _part(page: Page, sheet: Sheet) -> list[str]:
    number = place_in_series(sheet, page.url)[1]
    return [f"page {number} of an article on several pages"] if number > 1 else []


def _address(page: Page, sheet: Sheet) -> tuple[str | None, str]:
    stated, how = sheet.address()
    url = canonical_of(page.url, stated)
    return url, ("address it was read from" if url == page.url else how) if url else ""


def _cut(text: str, removed: Sequence[Removed], facts: Facts | None) -> str | None:
    below = [item for item in removed if item.at >= len(text) and item.kind not in ("caption", "repeat")]
    lines = [line for item in below for line in item.text.split("\n")]
    return cut_of(text.split("\n\n"), lines, facts.free if facts else None)


def _without_bylines(
    blocks: Sequence[Block], kinds: Sequence[str], bylines: Sequence[Author], place: int | None
) -> list[str]:
    """Lines that only repeat the byline are credits, and a day right below it, unless nothing else would be left."""
    names = names_in(bylines)
    sizes = range(min(map(len, names), default=MOST_NAMED), MOST_NAMED)
    said = [
        kind != "navigation" and len(block.text) in sizes and is_byline(block.text, names)
        for block, kind in zip(blocks, kinds, strict=True)
    ]
    if place is not None and (below := blocks[place + 1 : place + 2]) and line_day(below[0]):
        said[place + 1] = kinds[place + 1] != "navigation" and not ends_sentence(below[0].text)
    rest = [
        "credit" if number == place or names_them else kind
        for number, (names_them, kind) in enumerate(zip(said, kinds, strict=True))
    ]
    return rest if BODY in rest else list(kinds)


def _house(sheet: Sheet, kinds: Sequence[str]) -> str:
    return house_of(sheet.blocks, _kept(kinds), next(iter(sheet.stated("page title")), "")) or ""


def _without_dots(blocks: Sequence[Block], kinds: Sequence[str]) -> list[Block]:
    """Dots in place of the rest of an article are the page's and no words of it; `cut` says that it is cut."""
    last = max(_kept(kinds))
    shown = list(blocks)
    if any(is_cut(block.text) for block in blocks[last + 1 : last + 3]):
        shown[last] = blocks[last]._replace(text=DOTS.sub("", blocks[last].text) or blocks[last].text)
    return shown


def _without_introductions(blocks: Sequence[Block], kinds: list[str], authors: Sequence[Author]) -> list[str]:
    """Who the authors are, told in the last paragraphs, is none of the article; nor is a heading over that."""
    body = [place for place, kind in enumerate(kinds) if kind in (BODY, HEADING)]
    while len(body) > 2 and introduces(blocks[body[-1]].text, authors):
        kinds[body.pop()] = "about"
        if kinds[body[-1]] == HEADING:
            kinds[body.pop()] = "about"
    return kinds


def _title(sheet: Sheet, kinds: Sequence[str]) -> Title | None:
    body = [place for place, kind in enumerate(kinds) if kind == BODY]
    if sheet.facts is None:
        return title_of_text(sheet.blocks, body)
    return title_of_markup(sheet.facts, sheet.blocks, body[0], sheet.page.url)


def _without_title(blocks: Sequence[Block], kinds: list[str], title: Title | None) -> list[str]:
    """The title is a field of its own: where it heads the text, it is taken from it."""
    wanted, shown = (words_of(title.text), title.place) if title else ([], None)
    rest = [
        "" if kind in (BODY, HEADING) and wanted and (place == shown or says(block.text, wanted)) else kind
        for place, (block, kind) in enumerate(zip(blocks, kinds, strict=True))
    ]
    return rest if BODY in rest or HEADING in rest else list(kinds)


def _bylines(page: Page, sheet: Sheet, start: int, title: Title | None) -> tuple[tuple[Author, ...], str, int | None]:
    if sheet.facts is not None:
        authors, how = authors_of_markup(sheet.facts, sheet.blocks, start, title.place if title else None, page.url)
        if authors:
            return authors, how, None
    return byline_of_text(sheet.blocks, start, title.place if title else None)


def _laid_out(
    blocks: Sequence[Block], kinds: Sequence[str]
) -> tuple[str, tuple[tuple[int, int], ...], tuple[Removed, ...]]:
    """The text with its subheads' spans, and what was removed: neighbours of one kind together, captions one by one."""
    paragraphs, size, subheads, removed = list[str](), 0, list[tuple[int, int]](), list[tuple[str, list[str], int]]()
    for block, kind in zip(blocks, kinds, strict=True):
        if kind in (BODY, HEADING):
            begin = size + 2 if size else 0
            size = begin + len(block.text)
            paragraphs.append(block.text)
            subheads += [(begin, size)] if kind == HEADING else []
        elif removed and removed[-1][0] == kind != "caption" and removed[-1][2] == size:
            removed[-1][1].append(block.text)
        else:
            removed.append((kind, [block.text], size))
    left_out = (Removed(kind=kind, text="\n".join(lines), at=at) for kind, lines, at in removed)
    return "\n\n".join(paragraphs), tuple(subheads), tuple(left_out)
