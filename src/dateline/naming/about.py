"""What a page says of a person it names: 'Ana Prieto, a professor at Northgate University'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Parse, Sentence
from dateline.naming.found import Found
from dateline.naming.reference import Reference

# The words after a name and a comma that tell who that is; a clause or a verb ends them.
APPOSITION = re.compile(
    r",\s+((?:(?:an?|the|one of|its|their|his|her|[A-Z]\w+['’]s)|(?:[a-z-]+ ){1,5}(?:at|of|for|with|in))"
    r"\s+[^,;:.“”\"()–—]{3,160})"
)
# How many words of an apposition may name the person's own state; those further on name others.
FIRST = 4
ENDS = re.compile(r"\s+(?:who|which|whose|that|told|said|says|has|had|was|is|as well as)\b.*$")


def told(sentence: Sentence, parse: Parse | None, found: Sequence[Found], reference: Reference) -> list[Found]:
    """The same mentions, with `about` for unknown persons whom an apposition describes, and their country."""
    tokens = parse.tokens if parse else ()
    described = {tokens[token.head].end for token in tokens if token.dep == "appos"}
    return [_told(one, sentence.text, reference) if one.end in described else one for one in found]


def _told(one: Found, text: str, reference: Reference) -> Found:
    match = APPOSITION.match(text, one.end)
    if one.kind != "person" or one.known or one.about or match is None:
        return one
    about = ENDS.sub("", match[1]).strip()
    return replace(one, about=about, country=one.country or _country(about, reference))


def _country(about: str, reference: Reference) -> str | None:
    """'Kenya’s leading surgeon', 'a former Kenyan judge': the state among the first words."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in about.split()[:FIRST]]
    entries = [reference.phrases.get(word) for word in words]
    return next((entry.key for entry in entries if entry and entry.sort in "SD" and not entry.doubtful), None)
