"""Whose page it is, and in which section: stated by markup, or shown by breadcrumbs, page titles and addresses."""

import re
from collections.abc import Sequence

from dateline.reading.blocks import Block
from dateline.reading.structured import Facts
from dateline.reading.titles import PARTS, Title, words_of

# Words that newspapers carry in their names, in English; a breadcrumb with one of them, or written as one word with
# inner capitals, names the site rather than a section.
MASTHEAD = re.compile(
    r"\b(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Courier|Mail|Observer|Guardian|Telegraph|Examiner|Bulletin|Dispatch"
    r"|Sentinel|Star|Sun|Globe|Standard|Independent|Mirror|Express|Daily|Weekly|Press|Review|Monitor|Inquirer|Ledger|Register|Record"
    r"|Argus|Echo|Today|Online|Network|Radio|TV|Broadcasting|Magazine|Wire|Insider)\b"
)
CAMEL = re.compile(r"\b[A-Z][a-z]+[A-Z][A-Za-z]+\b")
SITE = re.compile(
    r"\b([A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|net|org|info|news|co\.uk|in|eu|asia|tv|io|co|de|fr|press|today))\b"
)
SECTIONS = frozenset(
    "home news world politics business sport sports opinion culture technology tech science health"
    " entertainment lifestyle travel economy international national local asia europe africa americas video"
    " videos photos markets finance life style arts money education environment climate weather features"
    " analysis editorial media society us uk latest top stories".split()
)
SECTION = re.compile(r"^(?:published|posted|filed) (?:in|under):?\s+([A-Z][\w&' -]{2,40})$", re.I)
SELF = re.compile(
    r"^(?:about|welcome to)?\s*([A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4})\s+"
    r"(?:is (?:your|the|a|an)\b|brings you|delivers|covers)"
)


def publisher_of(
    facts: Facts | None, title: Title | None, blocks: Sequence[Block], start: int
) -> tuple[str | None, str]:
    """The publisher and how it was found."""
    for value, how in facts.values("publisher") if facts else ():
        if len(value) < 80 and "http" not in value:
            return value, how
    if name := _after_title(title):
        return name, "page title, after the headline"
    return _shown(blocks, start) if facts is None else (None, "")


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


def _shown(blocks: Sequence[Block], start: int) -> tuple[str | None, str]:
    """On a text page: a breadcrumb above the title that is no section, or a site that speaks of itself."""
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
    for block in blocks:
        if (said := SELF.match(block.text)) and (
            SITE.fullmatch(said[1]) or CAMEL.search(said[1]) or MASTHEAD.search(said[1])
        ):
            return said[1], "the site's words about itself"
    return None, ""


def section_of(facts: Facts | None, blocks: Sequence[Block], start: int) -> tuple[str | None, str]:
    """The section and how it was found."""
    for value, how in facts.values("section") if facts else ():
        if len(value) < 60:
            return value, how
    for block in blocks[max(0, start - 8) : start + 2]:
        if found := SECTION.match(block.text):
            return found[1].strip(), "line that says where it was published"
    return None, ""
