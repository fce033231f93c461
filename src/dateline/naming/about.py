"""What a page says of a person it names: 'Ana Prieto, a professor at Northgate University'."""

import re
from collections.abc import Collection, Mapping, Sequence
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


# 'Okoro, who heads the Farmers' Union'.
LEADS = re.compile(
    r",\s+who\s+((?:heads|leads|chairs|runs|directs|manages|founded|co-founded|edits|represents"
    r"|works\s(?:for|at|with)|teaches\s(?:[a-z]+\s){0,3}at)\s[^,;:.“”\"()–—]{3,100})"
)
# 'A spokesman for Toyota, Kenji Sato,'.
BEFORE = re.compile(
    r"(?:^|(?<=[\s“\"]))(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ne)\s+((?:[\w-]+\s+){1,4}(?:for|at|of|with|from|in)\s+[^,;:.“”\"()]{3,80}),\s+$"
)
# 'Anna Keller of the Marbeck Institute', 'Maria Silva (University of Porto)'.
BESIDE = re.compile(r"\s(?:(?:of|from|at|with)\s(?:the\s)?|\()")
BODIES = ("organisation", "company", "outlet", "alliance")


def told(sentence: Sentence, parse: Parse | None, found: Sequence[Found], reference: Reference) -> list[Found]:
    """The same mentions, with `about` for unknown persons whom an apposition, a relative clause or a body beside their
    name describes, and their country."""
    tokens, text = parse.tokens if parse else (), sentence.text
    described = {tokens[token.head].end for token in tokens if token.dep == "appos"}
    begun = {token.start for token in tokens if token.dep == "appos"}
    bodies = {one.start: text[one.start : one.end] for one in found if one.kind in BODIES}
    results = []
    for one in found:
        if one.kind == "person" and not one.known and not one.about:
            about = _behind(one, text, described) or _ahead(one, text, begun)
            country = one.country or _country(about or "", reference)
            about = about or _leads(one, text) or _beside(one, text, bodies)
            one = replace(one, about=about, country=country)
        results.append(one)
    return results


def _behind(one: Found, text: str, described: Collection[int]) -> str | None:
    match = APPOSITION.match(text, one.end) if one.end in described else None
    return ENDS.sub("", match[1]).strip() if match else None


def _ahead(one: Found, text: str, begun: Collection[int]) -> str | None:
    match = BEFORE.search(text[: one.start]) if any(one.start <= place < one.end for place in begun) else None
    return match[1].strip() if match else None


def _leads(one: Found, text: str) -> str | None:
    match = LEADS.match(text, one.end)
    return ENDS.sub("", match[1]).strip() if match else None


def _beside(one: Found, text: str, bodies: Mapping[int, str]) -> str | None:
    match = BESIDE.match(text, one.end)
    return bodies.get(match.end()) if match else None


def _country(about: str, reference: Reference) -> str | None:
    """'Kenya’s leading surgeon', 'a former Kenyan judge': the state among the first words."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in about.split()[:FIRST]]
    entries = [reference.phrases.get(word) for word in words]
    return next((entry.key for entry in entries if entry and entry.sort in "SD" and not entry.doubtful), None)
