"""What a page says of a person it names: 'Ana Prieto, a professor at Northgate University'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Parse, Sentence
from dateline.naming.phrases import Found

# The words after a name and a comma that tell who that is; a clause or a verb ends them.
APPOSITION = re.compile(
    r",\s+((?:an?|the|one of|its|their|his|her|[A-Z]\w+['’]s)\s+[^,;:.“”\"()–—]{3,160}|(?:[a-z-]+ ){1,5}(?:at|of|for|with|in)\s+[^,;:.“”\"()–—]{3,160})"
)
ENDS = re.compile(r"\s+(?:who|which|whose|that|told|said|says|has|had|was|is|as well as)\b.*$")


def told(sentence: Sentence, parse: Parse | None, found: Sequence[Found]) -> list[Found]:
    """The same mentions, with `about` for unknown persons whom an apposition describes."""
    heads = {token.start: token for token in parse.tokens} if parse else {}
    appositions = {token.head for token in parse.tokens if token.dep == "appos"} if parse else set()
    result = []
    for one in found:
        ends = [place for place, token in enumerate(parse.tokens) if token.end == one.end] if parse else []
        if one.kind == "person" and not one.known and not one.about and heads and set(ends) & appositions:
            match = APPOSITION.match(sentence.text, one.end)
            one = replace(one, about=ENDS.sub("", match[1]).strip()) if match else one
        result.append(one)
    return result
