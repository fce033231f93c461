"""Names that the grammar sees in a sentence."""

import re
from collections.abc import Iterator

from dateline.model import Parse
from dateline.naming.atoms import Atom
from dateline.naming.bodies import thing
from dateline.naming.reference import Reference

ENTITIES = {"PERSON": "N", "ORG": "U", "GPE": "L", "LOC": "L", "NORP": "K"}
# Named things in which a state's name names no state ('World War II', 'Bank of Japan Act').
OTHERS = frozenset({"FAC", "WORK_OF_ART", "EVENT", "LAW", "PRODUCT", "LANGUAGE"})
# What the grammar takes for bodies: storms, and buildings and squares.
STORM = re.compile(r"(?:Cyclone|Hurricane|Typhoon|Tropical Storm|Storm) ")
BUILDING = re.compile(r"\b(?:Palace|Hall|Square|Bridge|Stadium|Airport|Street|Avenue|Parliament House)$")
GIVEN = re.compile(r"(?:^|[\s“\"‘'(])([A-ZÀ-Þ][a-zà-ÿ'’-]+) $")
LONGEST_TITLE = 3  # words of 'Air Chief Marshal'
EDGES = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+|['’]s?$|[,;:–—|]$|(?<!\b[JS]r)\.$|\s$")


def entities(text: str, parse: Parse, reference: Reference) -> Iterator[Atom]:
    """The names that the grammar sees in a sentence, without the titles before them."""
    tokens, begin = parse.tokens, 0
    while begin < len(tokens):
        label = tokens[begin].entity[2:]
        end = begin + 1
        while label and end < len(tokens) and tokens[end].entity == f"I-{label}":
            end += 1
        sort = "X" if label in OTHERS else ENTITIES.get(label)
        done = sort == "N" and end - begin > 2 and tokens[begin].tag == "VBG"  # a headline's 'Indicting Ann Lee'
        if sort:
            yield from _trimmed(text, tokens[begin + done].start, tokens[end - 1].end, sort, reference)
        begin = end


def _trimmed(text: str, start: int, end: int, sort: str, reference: Reference) -> Iterator[Atom]:
    while match := EDGES.search(text[start:end]):
        start, end = (start + match.end(), end) if match.start() == 0 else (start, start + match.start())
    if "(" in text[start:end] and ")" not in text[start:end]:
        end = start + text[start:end].index("(")
        end -= len(text[start:end]) - len(text[start:end].rstrip())
    words = text[start:end]
    if sort == "U" and STORM.match(words):
        return
    sort = "L" if sort == "U" and BUILDING.search(words) else sort
    sort = "X" if sort in "UN" and thing(text[:start], words, sort == "U") else sort
    if sort == "N":
        start, words = _untitled(text, start, end, reference)
        if (given := GIVEN.search(text[:start])) and given[1] in reference.sexes and given[1] not in reference.phrases:
            start, words = given.start(1), text[given.start(1) : end]  # the grammar saw 'Okoro' of 'Abel Okoro'
    if sort == "K" and text.startswith(("-American", "–American"), end):
        return
    if words[:1].isalpha() and (sort != "N" or words[:1].isupper()):
        yield Atom(start=start, end=end, sort=sort, key=words, text=words)


def _untitled(text: str, start: int, end: int, reference: Reference) -> tuple[int, str]:
    """A person's name without the titles that the grammar took for a part of it ('President Biden')."""
    words = text[start:end]
    while title := _title(words, reference):
        start, words = start + len(title) + 1, words[len(title) + 1 :]
    return start, words


def _title(words: str, reference: Reference) -> str | None:
    """The longest title at the head of some words: 'Crown Prince', 'Tan Sri'."""
    spaces = [space.start() for space in re.finditer(" ", words)]
    heads = [words[:space] for space in reversed(spaces[:LONGEST_TITLE])]
    return next((head for head in heads if (one := reference.phrases.get(head)) and one.sort in "OTFAHD"), None)
