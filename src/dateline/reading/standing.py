"""The memory of a site: blocks that stand with several articles of it are furniture, however much they read like text.

A page alone cannot show this; the other pages of its site in the record can. `outline` takes from each page what the
others need to know, `stand` compares the outlines of a site, `strangers` says what a page does without.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b

from dateline.model import Outline, Page, Standing
from dateline.reading.archives import original
from dateline.reading.blocks import Block
from dateline.reading.features import HEADINGS, PROSE, WORD, words_in
from dateline.reading.headlines import headline, words_of
from dateline.reading.mend import QUOTED, READER
from dateline.reading.parts import place_in_series, unnumbered
from dateline.reading.sheets import Sheet, sheet_of
from dateline.reading.sites import address_of, site_of
from dateline.reading.sniff import Refusal

# On so many articles of a site a block is the site's and not an article's: two may be one article in two forms.
ARTICLES = 3
# A title of so few words may be a section's or the site's, which stands in all titles.
SECTION = 3
# Shorter lines (menu entries, bylines, subheads) are told by their words and place; as text they cost little.
LEAST = 40
# Of 250 pages of gold/pages none has more than 500 blocks of that length; a list of thousands teaches nothing.
MOST = 1000
# A block is kin to the text if it shares this part of its long words, or so many names, with the rest of the prose.
# What speaks to the reader must share more, whatever its names. Chosen on gold/reading-text (wcxb, fundus) made into
# sites (bench/site_memory.py): of paragraphs that the parts of one article share 77 and 86 % are kin (those of wcxb
# are often advice to the reader), of furniture put into unrelated articles 28 and 8 %. With .25 in place of .15, 24 %
# of the news paragraphs would be lost, for 3 % more of the furniture; with words of five letters 12 %, for 2 % less.
KIN_WORDS, KIN_NAMES, KIN_SPOKEN = 0.15, 2, 0.4
LONG = 6
# A run of capitalised words within a sentence is one name.
NAME = re.compile(r"(?<=[a-z,;:’')\]] )[\"“‘(]?([A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*)")
CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w-]{2,}")
# Two words for the reader outside quotation marks: a site that speaks for itself, not a report.
SPEAKS = 2


def outline(page: Page) -> Outline | None:
    """What the page shows to the others of its site; None where it cannot be opened or says nowhere where it stands."""
    page = replace(page, url=original(page.url))
    sheet = sheet_of(page)
    if isinstance(sheet, Refusal):
        return None
    address = address_of(page.url, sheet.address()[0])
    if not address:
        return None
    marks = sorted({*_marks(block.text for block in sheet.blocks if len(block.text) >= LEAST)})[:MOST]
    site = site_of(f"http://{address}")
    series, part = place_in_series(sheet, page.url)
    return Outline(
        page=page.id, site=site, address=address, title=_title(sheet), marks=tuple(marks), series=series, part=part
    )


def _title(sheet: Sheet) -> str:
    """The words of the title as stated, or of a text page's first line: enough to tell two articles apart."""
    stated = [*sheet.stated("title"), *sheet.stated("page title"), *(block.text for block in sheet.blocks[:1])]
    titles = [words_of(unnumbered(title)) for title in stated]
    return " ".join(next((words for words in titles if len(words) > SECTION), titles[0])) if titles else ""


def _marks(texts: Iterable[str]) -> list[str]:
    """A hash of each text's words, the same whatever stands between them."""
    said = (" ".join(words).encode("utf-8", "replace") for words in words_in([text.lower() for text in texts]))
    return [blake2b(words, digest_size=8).hexdigest() for words in said]


def stand(outlines: Sequence[Outline]) -> list[Standing]:
    """For the pages of one site, which of their blocks stand on at least `ARTICLES` of them, told apart by address
    and by title: forms and versions of one article have the one or the other in common.
    """
    by_mark: defaultdict[str, list[Outline]] = defaultdict(list)
    for found in sorted(outlines, key=lambda found: (-len(found.title), found.page)):
        for one in found.marks:
            by_mark[one].append(found)
    shared = {one for one, pages in by_mark.items() if len(pages) >= ARTICLES and _are_several(pages)}
    standing = ((found.page, tuple(one for one in found.marks if one in shared)) for found in outlines)
    return [Standing(page=page, marks=marks) for page, marks in standing if marks]


def _are_several(pages: Sequence[Outline]) -> bool:
    """Whether these pages, longest title first, are of `ARTICLES` articles."""
    apart: list[Outline] = []
    for found in pages:
        if not any(_one_article(found, longer) for longer in apart):
            apart.append(found)
            if len(apart) == ARTICLES:
                return True
    return False


def _one_article(page: Outline, longer: Outline) -> bool:
    """Whether two pages have their address or title in common; the longer title may have the site's name beside it."""
    if page.title == longer.title or page.address == longer.address:
        return True
    words = set(page.title.split())
    return len(words) > SECTION and words.issubset(longer.title.split())


def strangers(blocks: Sequence[Block], standing: frozenset[str]) -> list[bool]:
    """For each block whether it stands with other articles of the site and is no kin to the text of this page.

    Kin are an agency's background paragraph, repeated in all articles on one thing, and an article's first paragraph,
    which the site shows as a teaser beside others. Without other prose on the page nothing can be told.
    """
    if not standing:
        return [False] * len(blocks)
    long = iter(_marks(block.text for block in blocks if len(block.text) >= LEAST))
    marked = [len(block.text) >= LEAST and next(long) in standing for block in blocks]
    own = [not is_marked and _is_prose(block) for block, is_marked in zip(blocks, marked, strict=True)]
    if not any(own) or not any(marked):
        return [False] * len(blocks)
    texts = [headline(blocks[0].text), *(block.text for block, is_own in zip(blocks, own, strict=True) if is_own)]
    words, names = _words(texts), {name for text in texts for name in CAPITAL.findall(text)}
    strange = [
        is_marked and block.tag not in HEADINGS and not _is_kin(block.text, words, names)
        for block, is_marked in zip(blocks, marked, strict=True)
    ]
    # Below the text, what stands under furniture is furniture too: a teaser of another article on the same thing.
    end = len(own) - own[::-1].index(True)
    first = strange.index(True, end) if True in strange[end:] else len(strange)
    return [*strange[:first], *marked[first:]]


def _is_prose(block: Block) -> bool:
    return len(block.text) >= PROSE and block.linked < len(block.text) / 2


def _is_kin(text: str, words: set[str], names: set[str]) -> bool:
    own = _words([text])
    share = len(own & words) / len(own) if own else 1.0
    if len(READER.findall(QUOTED.sub(" ", text))) >= SPEAKS:
        return share >= KIN_SPOKEN
    return (
        share >= KIN_WORDS or sum(not names.isdisjoint(name.split()) for name in set(NAME.findall(text))) >= KIN_NAMES
    )


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in WORD.findall(text.lower()) if len(word) >= LONG}
