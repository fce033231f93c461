"""Who wrote it: the authors that markup states, cleaned; on text pages the byline between title and text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Author
from dateline.reading.blocks import Block
from dateline.reading.credits import is_agency
from dateline.reading.names import (
    DOMAIN,
    LABEL,
    NAME,
    WORD,
    is_person,
    names_alone,
    names_in_line,
    plain,
    stated_names,
    undated,
)  # fmt: skip
from dateline.reading.signed import signed
from dateline.reading.sites import site_of
from dateline.reading.structured import Facts
from dateline.reading.written import days_written

BY = re.compile(
    r"^(?:written |reported |story |words |analysis |opinion |posted )?by[:\s]\s*"
    r"(?P<names>[^|•·]{3,120}?)\s*(?:[|•·].*)?$",
    re.I,
)
ON = re.compile(r"\s+(?:on|-|–|\|)\s*(?:\w+ \d.*)?$")
APART = re.compile(r",|;|\band\b|\bund\b|&")
PLACE = re.compile(r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+)?$")
# How far above the text a byline stands where no title is shown, and how far below its begin (over a summary).
ABOVE, BELOW = 12, 4
# In the lines of a text page: below the title, where a row of buttons may stand between; where no title is shown.
FAR, ALONE = 25, 10
# Longer lines say more than who wrote the article.
LINE = 160


def authors_of_markup(
    facts: Facts, blocks: Sequence[Block] = (), start: int = 0, title: int | None = None, url: str | None = None
) -> tuple[tuple[Author, ...], str]:
    """The stated authors by the best source that names any, with how they were found.

    A source that names only the house itself gives way to one that names somebody, a visible byline among them.
    """
    house = _house(facts, url)
    fallback: tuple[tuple[Author, ...], str] = ((), "")
    for found, how in _sources(facts, blocks, start, title):
        authors = _once(
            replace(author, affiliation=facts.houses.get(author.name, author.affiliation)) for author in found
        )
        if any(plain(author.name) not in house and not DOMAIN.match(author.name) for author in authors):
            return authors, how
        if authors and not fallback[0]:
            fallback = authors, how
    return fallback


def _once(authors: Iterator[Author]) -> tuple[Author, ...]:
    return tuple({plain(author.name): author for author in authors}.values())


def _house(facts: Facts, url: str | None) -> set[str]:
    """The names the site goes by: as stated, without its domain's ending, and those of its address."""
    stated = [value for value, _ in facts.values("publisher")]
    site = site_of(url or next((value for value, _ in facts.values("url")), ""))
    labels = [label for label in site.split(".")[:-1] if label not in ("co", "com")]
    return {plain(re.sub(r"\.\w{2,4}$", "", name)) for name in stated} | {plain(name) for name in (*stated, *labels)}


def _sources(
    facts: Facts, blocks: Sequence[Block], start: int, title: int | None
) -> Iterator[tuple[list[Author], str]]:
    for values, how in facts.values("authors"):
        yield [author for value in values for author in stated_names(value)], how
    near = blocks[max(0, title - 3 if title is not None and title <= start else start - ABOVE) : start + BELOW]
    yield from _marked(facts, near)
    lines = [block for block in near if len(block.text) < LINE and "figcaption" not in block.inside]
    for block in lines:
        called = re.search("author|byline", " ".join(block.marks[:2]))
        yield names_in_line(block.text) or (names_alone(block.text) if called else []), "visible byline"
    for values, how in facts.values("other authors"):
        yield [author for value in values for author in stated_names(value)], how


def _marked(facts: Facts, near: Sequence[Block]) -> Iterator[tuple[list[Author], str]]:
    """Elements around the begin of the text that markup calls an author's or a byline, if they hold names."""
    shown = plain(" ".join(block.text for block in near))
    for mark in facts.bylines():
        said = [part for part in mark.parts if not WORD.match(part)]
        if not said:
            continue
        found = [names_in_line(part) or stated_names(part) for part in said]
        names = [author for authors in found for author in authors if is_person(author.name) or is_agency(author.name)]
        if names and found[0] and names[0] == found[0][0] and all(plain(author.name) in shown for author in names):
            yield names, "visible byline"


def names_in(authors: Sequence[Author]) -> frozenset[str]:
    """The authors' names and affiliations, in the form that `is_byline` compares."""
    return frozenset(plain(name) for author in authors for name in (author.name, author.affiliation or "") if name)


def is_byline(text: str, names: frozenset[str]) -> bool:
    """Whether a line says no more than who wrote the article: `names_in` the authors."""
    letters = plain(text)
    if not any(name in letters for name in names):
        return False
    first, *rest = [part for part in APART.split(_undated(LABEL.sub("", text))) if plain(part)] or [""]
    # 'Name, Place, 3 May 2024': beside a day, a place is no other author.
    place = len(rest) == 1 and PLACE.match(rest[0].strip()) and _undated(text) != text
    return plain(first) in names and (bool(place) or all(plain(part) in names for part in rest))


def _undated(text: str) -> str:
    days = days_written(text)
    return text[: days[0].start] + text[days[-1].end :] if days else text


def byline_of_text(
    blocks: Sequence[Block], start: int, title: int | None
) -> tuple[tuple[Author, ...], str, int | None]:
    """The byline that stands right above the text (or above the title), how it was found, and its place."""
    low = max(0, start - FAR, title - 2 if title else start - ALONE)
    for place in range(start - 1, low - 1, -1):
        if place != title and len(blocks[place].text) <= 160:
            found = _by(blocks[place].text) or _listed(blocks[place].text)
            if found:
                return found, "byline above the text", place
    for place in range(start, min(len(blocks), start + BELOW)):
        if named := len(blocks[place].text) <= LINE and names_in_line(blocks[place].text):
            return tuple(named), "byline at the begin of the text", place
    alone, at = signed(blocks, start, title)
    return alone, "names alone between title and text" if alone else "", at


def _by(text: str) -> tuple[Author, ...]:
    match = BY.match(undated(text))
    return _parsed(match["names"]) if match else tuple(names_in_line(text))


def _listed(text: str) -> tuple[Author, ...]:
    """'Name, affiliation, outlet on': a name first, and a sign that the rest is a byline."""
    stripped = ON.sub("", text)
    rest = [part.strip() for part in stripped.split(",")][1:]
    told = stripped != text or any(is_agency(part) for part in rest)
    return _parsed(stripped) if rest and told and NAME.match(stripped.split(",")[0].strip()) else ()


def _parsed(words: str) -> tuple[Author, ...]:
    """The authors behind 'by', where a lone capital word ('Reuters Staff') may be one too."""
    return tuple(author for author in stated_names(ON.sub("", words).strip()) if _may_sign(author.name))


def _may_sign(name: str) -> bool:
    return bool(NAME.match(name)) or is_agency(name) or (len(name.split()) <= 3 and name[:1].isupper())
