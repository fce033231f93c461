"""A page opened and taken apart: its blocks and what its markup states. Everything that reads a page begins here."""

from dataclasses import dataclass

from dateline.model import Page
from dateline.reading.archives import without_banner
from dateline.reading.blocks import Block, bounded
from dateline.reading.formats import inside
from dateline.reading.lines import lines_of
from dateline.reading.markup import blocks_of, parse
from dateline.reading.printed import made_of
from dateline.reading.sniff import Refusal, Source, open_page
from dateline.reading.stating import Stated
from dateline.reading.structured import Facts, facts_of
from dateline.reading.tags import thinned


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page taken apart: its blocks, what its markup states (None for a text page), notes on what was left out.

    `page` is the one that was opened, `beside` what the given one's own format states, if it is no plain HTML or text.
    """

    page: Page
    blocks: list[Block]
    facts: Facts | None
    notes: tuple[str, ...]
    beside: Stated | None = None

    def stated(self, name: str) -> list[str]:
        """The values that the markup states of a field, best first."""
        return [value for value, _ in self.facts.values(name)] if self.facts else []

    def address(self) -> tuple[str | None, str]:
        """The address that the page states of itself, and how: in its markup, or on a page for print in words."""
        for stated, how in self.facts.values("url") if self.facts else ():
            return stated, how
        named = made_of(self.blocks)
        return named, "address that the page for print names" if named else ""

    def html(self) -> str:
        """The page's markup with its scripts, which blocks and facts are read without; '' for a text page."""
        source = open_page(self.page.body, self.page.media_type) if self.facts else None
        return thinned(source.text) if isinstance(source, Source) else ""


def sheet_of(page: Page) -> Sheet | Refusal:
    """The page taken apart, or why it cannot be."""
    beside = inside(page)
    if isinstance(beside, Refusal):
        return beside
    given = beside.page(page) if beside else page
    source = open_page(given.body, given.media_type, whole=False)
    return source if isinstance(source, Refusal) else _taken_apart(given, source, beside)


def _taken_apart(page: Page, source: Source, beside: Stated | None) -> Sheet:
    html = thinned(without_banner(source.text)) if source.is_markup else ""
    tree = parse(html) if html else None
    facts = facts_of(tree) if tree is not None else None
    blocks, notes = lines_of(source.text) if tree is None else blocks_of(tree)
    blocks, more = bounded(blocks)
    return Sheet(page, blocks, facts, (*source.notes, *notes, *more), beside)
