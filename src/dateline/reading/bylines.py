"""Who wrote it: the authors that markup states, cleaned; on text pages the byline between title and text."""

import re
from collections.abc import Sequence

from dateline.model import Author
from dateline.reading.blocks import Block
from dateline.reading.credits import is_agency
from dateline.reading.structured import Facts

PERSON = r"(?:[A-ZÀ-ÞÇŠŽ][\w’'-]+\.?|[A-Z]\.|de|van|von|der|den|la|le|al|bin|di|da|del|el)"
NAME = re.compile(rf"^[A-ZÀ-Þ][\w’'.-]*(?:\s{PERSON}){{1,4}}$")
BY = re.compile(
    r"^(?:written |reported |story |words |analysis |opinion |posted )?by[:\s]\s*"
    r"(?P<names>[^|•·]{3,120}?)\s*(?:[|•·].*)?$",
    re.I,
)
ON = re.compile(r"\s+(?:on|-|–|\|)\s*(?:\w+ \d.*)?$")
LABEL = re.compile(
    r"^(?:by|written by|reported by|von|par|por|di|da|av|af|door|tekst|text|texte|autor(?:in)?|author|redaktion"
    r"|reporter|published by"
    r"|posted by)\b[:\s]+",
    re.I,
)
DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)+$")
NO_NAME = re.compile(
    r"https?:|\S@\S|www\.|^@|\d{3}|^(?:admin|administrator|staff|editor|redaktion|author|unknown|none|null|guest|webmaster|follow|posted"
    r"|updated|published|share)$",
    re.I,
)
APART = re.compile(r",|;|\band\b|\bund\b|&")
NO_LETTER = re.compile(r"\W")
JOINED = re.compile(r"\s*(?:;|\||\band\b|\bund\b|\bet\b|\by\b(?=\s[A-Z])|&|\boch\b|\bog\b|\ben\b(?=\s[A-Z]))\s*")


def authors_of_markup(facts: Facts, blocks: Sequence[Block] = (), start: int = 0) -> tuple[tuple[Author, ...], str]:
    """The stated authors by the best source that names any, with how they were found.

    A source that names only the site itself gives way to one that names somebody, a visible byline among them.
    """
    sites = {_plain(value) for value, _ in facts.values("publisher")}
    fallback: tuple[tuple[Author, ...], str] = ((), "")
    for values, how in [*facts.values("authors"), *_shown(blocks, start)]:
        names = tuple(dict.fromkeys(name for value in values for name in _names(value)))
        authors = tuple(Author(name=name) for name in names)
        if any(_plain(name) not in sites and not DOMAIN.match(name) for name in names):
            return authors, how
        if authors and not fallback[0]:
            fallback = authors, how
    return fallback


def _plain(name: str) -> str:
    return NO_LETTER.sub("", name.lower())


def _shown(blocks: Sequence[Block], start: int) -> list[tuple[list[str], str]]:
    """Blocks around the beginning of the text that the markup calls a byline or an author, name-like ones only."""
    found = []
    for block in blocks[max(0, start - 25) : start + 4]:
        near = " ".join(block.marks[:2])
        text = LABEL.sub("", block.text)
        if (
            ("byline" in near or "author" in near)
            and len(text) < 100
            and all(NAME.match(name) for name in _names(text) or [""])
        ):
            found.append(([text], "visible byline"))
    return found


def _names(value: str) -> list[str]:
    """The names in one stated value: labels, addresses and times taken off, joint names parted."""
    value = LABEL.sub("", " ".join(re.sub(r"<[^>]{1,100}>", " ", value).split()))
    parts = [piece for part in JOINED.split(value) for piece in _listed_names(part)]
    cleaned = [part.strip(" ,.\u200b") for part in parts]
    return [name for name in cleaned if (2 < len(name) < 80 or is_agency(name)) and not NO_NAME.search(name)]


def _listed_names(part: str) -> list[str]:
    """'Name, Name' parted; of 'Name, what they are' the name alone; anything else as it is."""
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) < 2 or not NAME.match(pieces[0]):
        return [part]
    if all((NAME.match(piece) and not _institution(piece)) or is_agency(piece) for piece in pieces):
        return pieces
    return pieces[:1]


def names_in(authors: Sequence[Author]) -> frozenset[str]:
    """The authors' names and affiliations, in the form that `is_byline` compares."""
    return frozenset(_plain(name) for author in authors for name in (author.name, author.affiliation or "") if name)


def is_byline(text: str, names: frozenset[str]) -> bool:
    """Whether a line says no more than who wrote the article: `names_in` the authors."""
    if len(text) >= 120:
        return False
    plain = _plain(text)
    if not any(name in plain for name in names):
        return False
    said = [_plain(part) for part in APART.split(LABEL.sub("", text))]
    return any(said) and all(part in names for part in said if part)


def byline_of_text(
    blocks: Sequence[Block], start: int, title: int | None
) -> tuple[tuple[Author, ...], str, int | None]:
    """The byline that stands right above the text (or above the title), how it was found, and its place."""
    low = max(0, start - 10, (title or 0) - 2)
    for place in range(start - 1, low - 1, -1):
        if place != title and len(blocks[place].text) <= 160:
            found = _by(blocks[place].text) or _listed(blocks[place].text)
            if found:
                return found, "byline above the text", place
    return (), "", None


def _by(text: str) -> tuple[Author, ...]:
    match = BY.match(text)
    return _parsed(match["names"]) if match else ()


def _listed(text: str) -> tuple[Author, ...]:
    """'Name, affiliation, outlet on': a name first, and a sign that the rest is a byline."""
    stripped = ON.sub("", text)
    rest = [part.strip() for part in stripped.split(",")][1:]
    told = stripped != text or any(is_agency(part) for part in rest)
    return _parsed(stripped) if rest and told and NAME.match(stripped.split(",")[0].strip()) else ()


def _parsed(words: str) -> tuple[Author, ...]:
    words = ON.sub("", words).strip()
    authors: list[Author] = []
    for part in JOINED.split(words):
        first, *rest = [piece.strip() for piece in part.split(",") if piece.strip()] or [""]
        if all(NAME.match(piece) and not is_agency(piece) and not _institution(piece) for piece in rest) and NAME.match(
            first
        ):
            authors += [Author(name=name) for name in (first, *rest)]
        elif NAME.match(first) or is_agency(first) or (len(first.split()) <= 3 and first[:1].isupper()):
            authors.append(Author(name=first, affiliation=", ".join(rest) or None))
    return tuple(authors)


def _institution(words: str) -> bool:
    return bool(
        re.search(
            r"universit|college|institute|school|news|press|agency|centre|center|correspondent|editor|staff|reporter",
            words,
            re.I,
        )
    )
