"""Whose page it is, and in which section: stated by markup, or shown by breadcrumbs, page titles and addresses."""

import re
from collections.abc import Iterator, Sequence

from dateline.reading.blocks import Block
from dateline.reading.headlines import PARTS, words_of
from dateline.reading.papers import CAMEL, MASTHEAD, PAPER, SELF, SITE, STRAP, plain
from dateline.reading.sites import name_in
from dateline.reading.structured import Facts
from dateline.reading.titles import Title

SECTIONS = frozenset(
    "home news world politics business sport sports opinion culture technology tech science health"
    " entertainment lifestyle travel economy international national local asia europe africa americas video"
    " videos photos markets finance life style arts money education environment climate weather features"
    " analysis editorial media society us uk latest top stories".split()
)
EDITION = re.compile(r"\s*\([^()]*\)\s*$")
SMALL = frozenset("of and the & on in for".split())
# Buttons and menus say these, names of papers do not.
CONTROLS = frozenset(
    "sign log login menu subscribe search contact about share follow read more skip view all accept cookie cookies"
    " advertisement register account my newsletter newsletters live watch listen print download click open close main"
    " navigation page services privacy terms settings back next image banner logo".split()
)
RIGHTS = re.compile(r"©|\(c\)|\bcopyright\b", re.I)
# '© euronews 2026', 'Copyright 2024 The Ledger'
HELD = re.compile(
    r"(?:©|\(c\)|\bcopyright)\W*(?:copyright\W*)?(?:\d{4}\W+)?(.{2,40}?)\s*(?:$|\d{4}|[,|–—]|\.(?:\s|$))", re.I
)
MOST_RIGHTS, MOST_NAME = 200, 40
HOLDER = re.compile(r"\W*(?:$|[.,;|–-]|\d{4}|all rights|inc\b|ltd\b|llc\b|gmbh\b)", re.I)
OF_ITSELF = re.compile(r"(?: \([^()]*\))? [a-z]+s\b.*\.$")
# Longer lines under a name tell of something.
MOST_STRAP = 60
# A name stands among the first lines of a page, above its menu.
HEAD = 3
SECTION = re.compile(r"^(?:published|posted|filed) (?:in|under):?\s+([A-Z][\w&' -]{2,40})$", re.I)


def publisher_of(
    facts: Facts | None,
    title: Title | None,
    blocks: Sequence[Block],
    start: int,
    kept: frozenset[int] = frozenset(),
    url: str | None = None,
) -> tuple[str | None, str]:
    """The publisher and how it was found; `kept` are the blocks that are the article's own."""
    for value, how in facts.values("publisher") if facts else ():
        if len(value) < 80 and "http" not in value:
            return value, how
    if name := _after_title(title):
        return name, "page title, after the headline"
    if facts is not None:
        return None, ""
    shown = _shown(blocks, start, kept)
    return shown if shown[0] else _of_the_address(title, blocks, start, url)


def _of_the_address(
    title: Title | None, blocks: Sequence[Block], start: int, url: str | None
) -> tuple[str | None, str]:
    """The name in a text page's address as the page writes it: behind its title, above the text, in its copyright."""
    wanted = plain(name_in(url))
    told = [*(PARTS.split(title.rest)[1:] if title else ()), *(block.text for block in blocks[:start])]
    rights = (found[1] for block in blocks if len(block.text) < MOST_RIGHTS and (found := HELD.search(block.text)))
    names = (name.strip(" ©") for name in (*told, *rights) if len(name) < MOST_NAME and "/" not in name)
    return next(((name, "name that the address has too") for name in names if plain(name) == wanted != ""), (None, ""))


def _after_title(title: Title | None) -> str | None:
    if not title or not title.rest:
        return None
    parts = [part.strip() for part in PARTS.split(title.rest)]
    name = parts[-1] if len(parts) > 1 else ""
    if not name or name.lower() in SECTIONS or words_of(name) == words_of(title.text) or len(name) > 40:
        return None
    return (
        name
        if MASTHEAD.search(name) or CAMEL.search(name) or SITE.search(name) or (len(parts) == 2 and _named(name))
        else None
    )


def _named(name: str) -> bool:
    """Every word with a capital, and none of them a section's."""
    words = name.split()
    return 0 < len(words) <= 4 and all(word[0].isupper() and word.lower() not in SECTIONS for word in words)


def _shown(blocks: Sequence[Block], start: int, kept: frozenset[int]) -> tuple[str | None, str]:
    """On a text page: a breadcrumb above the title that is no section, a name at the page's head, or a site that speaks
    of itself."""
    above = blocks[:start]
    for place, block in enumerate(above):
        near = [other.text for other in above[max(0, place - 1) : place + 2]]
        crumb = any(text in ("/", ">", "»", "›") for text in near)
        if (
            crumb
            and len(block.text) <= 40
            and (CAMEL.search(block.text) or MASTHEAD.search(block.text) or SITE.search(block.text))
        ):
            return block.text, "breadcrumb above the title"
    beside = [block for place, block in enumerate(blocks) if place not in kept]
    if name := _at_the_head(blocks[: min(start, HEAD)], beside):
        return name, "name at the head of the page"
    for block in beside:
        if (said := SELF.match(block.text)) and (
            SITE.fullmatch(said[1]) or CAMEL.search(said[1]) or MASTHEAD.search(said[1])
        ):
            return said[1], "the site's words about itself"
    return None, ""


def _at_the_head(head: Sequence[Block], beside: Sequence[Block]) -> str | None:
    """A newspaper's name by its words, a first line written as one word with inner capitals or followed by one that
    says what paper it is, or a name that the page's other furniture goes on about."""
    strap = len(head) > 1 and len(head[1].text) <= MOST_STRAP and STRAP.search(head[1].text)
    for place, name in _names(head):
        joined = place == 0 and (strap or CAMEL.fullmatch(name))
        if joined or PAPER.search(name.title()) or any(_owns(name, block.text) for block in beside):
            return name
    return None


def house_of(blocks: Sequence[Block], kept: frozenset[int], page_title: str) -> str | None:
    """The name that heads a page of markup and with which a sentence beside the article begins, as that writes it."""
    beside = [block.text for place, block in enumerate(blocks) if place not in kept]
    for _, name in _names([*blocks[:HEAD], Block(page_title)] if page_title else blocks[:HEAD]):
        for line in beside:
            written = line[: len(name)]
            if written.lower() == name.lower() and _speaks(written, line):
                return written
    return None


def _names(head: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The lines that may be a name; an edition behind a bar or in brackets is no part of it."""
    for place, block in enumerate(head):
        name = PARTS.split(EDITION.sub("", block.text))[0].strip()
        said = {*words_of(name)}
        capitals = all(word[0].isupper() or word in SMALL for word in name.split())
        if said and capitals and len(name.split()) <= 5 and not CONTROLS & said and not said <= SECTIONS:
            yield place, name


def about_the_house(blocks: Sequence[Block], kinds: Sequence[str], body: str) -> list[str]:
    """The kinds of a text page: a last paragraph in which the paper named at its head speaks of itself is none of the
    article's."""
    places = [place for place, kind in enumerate(kinds) if kind == body]
    names = [name for _, name in _names(blocks[: min(places[0], HEAD)])] if len(places) > 1 else []
    said = any(_speaks(name, blocks[places[-1]].text) for name in names)
    return [*kinds[: places[-1]], "about", *kinds[places[-1] + 1 :]] if said else list(kinds)


def _speaks(name: str, line: str) -> bool:
    return " " in name and line.startswith(name) and bool(OF_ITSELF.match(line[len(name) :]))


def _owns(name: str, line: str) -> bool:
    """Whether a line says whose page it is: a copyright of that name, or a sentence that it begins."""
    before, found, after = line.partition(name)
    rights = found and not before[-1:].isalnum() and RIGHTS.search(before) and HOLDER.match(after)
    return bool(rights) or _speaks(name, line)


def section_of(
    facts: Facts | None, blocks: Sequence[Block], start: int, url: str | None = None
) -> tuple[str | None, str]:
    """The section and how it was found."""
    house = (
        {plain(name) for name in (*(value for value, _ in facts.values("publisher")), name_in(url))} if facts else ()
    )
    for value, how in facts.values("section") if facts else ():
        if len(value) < 60 and plain(value) not in house:
            return value, how
    for block in blocks[max(0, start - 8) : start + 2]:
        if found := SECTION.match(block.text):
            return found[1].strip(), "line that says where it was published"
    return None, ""
