"""The title of a page of markup: what it states, checked against the headings that it shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.reading.blocks import Block
from dateline.reading.features import HEADINGS
from dateline.reading.headlines import (
    PARTS,
    behind_site,
    cleaned,
    headline,
    heads,
    same,
    says,
    telling,
    within,
    without_site,
    words_of,
)
from dateline.reading.papers import plain
from dateline.reading.sites import name_in, path_of
from dateline.reading.structured import Facts, Heading

# How far above the text a title stands that the first line does not repeat: over byline, date, share bar and picture.
ABOVE = 14
BROKEN_OFF = ("…", "...")


@dataclass(frozen=True, slots=True)
class Title:
    """A title with where it was found; `place` is the block that shows it, `rest` what the page title adds to it."""

    text: str
    how: str
    place: int | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page says of its title: its facts, its blocks and the one where its text starts; `sites` are the names of
    its site as `plain` has them, `path` its address behind the host."""

    facts: Facts
    blocks: Sequence[Block]
    start: int
    sites: frozenset[str]
    path: str

    def page_title(self) -> str:
        return next((value for value, _ in self.facts.values("page title")), "")

    def headings(self, tag: str = "") -> Iterator[Heading]:
        """The headings that the page shows, but for its site's name."""
        shown = (head for head in self.facts.headings if not tag or head.tag == tag)
        return (head for head in shown if plain(head.text) not in self.sites)

    def repeats(self, text: str) -> int:
        """How many longer words of a text stand in the address."""
        return sum(word in self.path for word in telling(words_of(text)))

    def title(self, text: str, how: str, shown: str = "") -> Title:
        """A title that `shown` or the title itself shows on the page."""
        return Title(text, how, _place(shown or text, self.blocks), self.page_title())


def title_of_markup(facts: Facts, blocks: Sequence[Block], start: int, url: str | None = None) -> Title | None:
    """The stated headline that the page shows; else the first stated one, the part of the page title that a heading or
    the address has too, the heading above the text.

    Sites state one headline for search engines and one for social networks; the reader sees the one in the heading,
    often without its overline. A site that states nothing but its name and slogan shows its headline above the text,
    whose first block is `start`.
    """
    names = [value for value, _ in facts.values("publisher")]
    sites = frozenset(map(plain, [*names, name_in(url)])) - {""}
    claims = Claims(facts, blocks, start, sites, path_of(url or ""))
    every = [(text, how) for value, how in facts.values("title") if (text := _headline_in(value, claims))]
    stated = [(text, how) for text, how in every if len(words_of(text)) > 1]
    return (
        _stated_and_shown(stated, claims.headings(), claims)
        or _stated(stated, claims)
        or _stated_and_shown(every, claims.headings("h1"), claims)  # a lone word is as often a section's
        or _of_page_title(claims)
        or _heading(claims)
    )


def _headline_in(value: str, claims: Claims) -> str | None:
    """A stated title without the site's name; None for the name itself: it heads every page alike."""
    text = without_site(cleaned(value), claims.sites)
    # Nor does the shown headline have the site's name, whatever it is.
    shown = (line for head in claims.facts.headings for line in (*head.parts, head.text))
    text = next((line for line in shown if _shows(line, text)), text)
    return text if words_of(text) and plain(text) not in claims.sites else None


def _shows(heading: str, title: str) -> bool:
    """Whether a title is this heading broken off, or with words before or behind it that a separator parts from it.

    Most of it must be the heading: an overline has a separator behind it too.
    """
    count = len(words_of(heading))
    if count < 3 or 2 * count < len(words_of(title)):
        return False
    low, wanted = title.lower(), heading.lower()
    separators = list(PARTS.finditer(low))
    begin = low.find(wanted)
    apart = begin in {0, *(found.end() for found in separators)}
    return (apart and begin + len(wanted) in {len(low), *(found.start() for found in separators)}) or (
        title.endswith(BROKEN_OFF) and heads(title, heading)
    )


def _stated_and_shown(stated: Sequence[tuple[str, str]], headings: Iterable[Heading], claims: Claims) -> Title | None:
    """The stated headline that one of the headings shows."""
    for head in headings:
        for shown in (*head.parts, head.text):
            for text, how in stated:
                if words_of(shown) == words_of(text):
                    exact = shown if shown in head.parts or not head.parts else text
                    return claims.title(exact, f"{how}; an {head.tag} agrees", head.text)
    return None


def _stated(stated: Sequence[tuple[str, str]], claims: Claims) -> Title | None:
    """The first stated headline; one that begins with the site's name, if an h1 has much the same."""
    for text, how in stated:
        near = next((head.text for head in claims.headings("h1") if same(head.text, text)), "")
        named = any(plain(text).startswith(site) for site in claims.sites)
        if near or not named:
            return claims.title(text, how + ("; an h1 agrees" if near else ""), near)
    return None


def _of_page_title(claims: Claims) -> Title | None:
    """The longest heading that stands in the page title, the only h1, or the page title without the site's name."""
    title = claims.page_title()
    short = _part(title, claims)
    parts = [words_of(part) for part in (short, *PARTS.split(title))]
    shown = [head for head in claims.headings() if within(head.text, title)]
    shown = [head for head in shown if len(words_of(head.text)) > 2 or words_of(head.text) in parts]
    if shown:
        best = max(shown, key=lambda head: len(words_of(head.text)))
        return claims.title(best.text, f"{'h1' if best.tag == 'h1' else 'heading'}; agrees with the page title")
    alone = [head.text for head in claims.headings("h1")]
    if len(alone) == 1 and len(words_of(alone[0])) > 2:
        return claims.title(alone[0], "the page's only h1")
    # What a page title makes short a heading says in full.
    longer = next((head.text for head in claims.headings() if heads(short, head.text)), None)
    if longer and len(words_of(short)) > 2:
        return claims.title(longer, "heading; agrees with the page title")
    return None if len(words_of(short)) < 3 or plain(short) in claims.sites else claims.title(short, "page title")


def _part(title: str, claims: Claims) -> str:
    """The part of a page title that the address repeats, else what is left without the site's name."""
    short = behind_site(headline(without_site(title, claims.sites)), claims.sites)
    best = max(PARTS.split(title), key=claims.repeats)
    return best if claims.repeats(best) > max(1, claims.repeats(short)) else short


def _heading(claims: Claims) -> Title | None:
    """The heading at the text's begin, the nearest above it, or one right below: a stray line may stand above it."""
    start, blocks = claims.start, claims.blocks
    for place in (*range(start, max(-1, start - ABOVE), -1), *range(start + 1, min(start + 3, len(blocks)))):
        text = blocks[place].text
        if blocks[place].tag in HEADINGS and len(words_of(text)) > 2 and plain(text) not in claims.sites:
            return Title(text, "heading above the text", place)
    return None


def _place(text: str, blocks: Sequence[Block]) -> int | None:
    """The block that shows these words: a heading first, and none in a menu or breadcrumb if another does."""
    wanted = words_of(text)
    found = [place for place, block in enumerate(blocks) if wanted and says(block.text, wanted)]
    return min(found, key=lambda place: (_in_menu(blocks[place]), blocks[place].tag not in HEADINGS), default=None)


def _in_menu(block: Block) -> bool:
    return "nav" in block.inside or any("crumb" in words for words in block.marks)
