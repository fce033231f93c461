"""'it' and 'the country': only where the grammar or the lack of any other leaves one state or body."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.model import Parse, Token
from dateline.naming.found import Found
from dateline.naming.reference import Reference

BODIES = frozenset({"state", "organisation", "alliance", "company", "outlet"})
COUNTRY = re.compile(r"\b[Tt]he (?:country|nation)(?=['’]s\b|\b)(?! (?:of|that|which|where))")
# Verbs whose clause says what the subject itself says or plans: 'Peru said it would close the border'.
SAYING = frozenset(
    "say announce warn add claim insist vow pledge promise threaten confirm declare state argue deny agree decide"
    " report acknowledge admit believe hope stress reiterate signal indicate maintain".split()
)
# Verbs before which 'it' stands for nothing: 'it was clear', 'it seems', 'it rained'.
EMPTY = frozenset("be seem appear rain snow matter take become happen turn remain follow emerge look feel".split())


# What a deed or a plan does, of which 'it' may speak as well as of who is behind it.
DONE_BY_DEEDS = frozenset(
    "come mark mean include involve bring cost cause last cover go hit kill begin start end work help lead make run"
    " take have get raise leave affect cut reach rise fall contain allow give".split()
)


def things(
    text: str,
    parse: Parse | None,
    found: Sequence[Found],
    before: Sequence[Found],
    subjects: Sequence[Found],
    reference: Reference,
) -> Iterator[Found]:
    """The mentions that 'it' and 'the country' make in a sentence.

    `before` are those of the sentence before, `subjects` those that are its subject.
    """
    for match in COUNTRY.finditer(text):
        named = [*(one for one in found if one.end <= match.start()), *before]
        if one := _only_country(named, reference):
            how = f"'{match[0].lower()}': the one state named before"
            yield replace(one, start=match.start(), end=match.end(), how=how)
    tokens = parse.tokens if parse else ()
    for token in tokens:
        it = token.text.lower() == "it" and token.dep == "nsubj"
        if it and (one := _who_says(token, tokens, found)):
            how = "pronoun 'it': the subject that says so"
            yield replace(one, start=token.start, end=token.end, how=how, about=None)
        elif it and (one := _before_colon(token, tokens, found)):
            how = "pronoun 'it': the subject before the colon"
            yield replace(one, start=token.start, end=token.end, how=how, about=None)
        elif it and (one := _who_acted(token, tokens, subjects)):
            how = "pronoun 'it': the subject of the sentence before"
            yield replace(one, start=token.start, end=token.end, how=how, about=None)


def _only_country(named: Sequence[Found], reference: Reference) -> Found | None:
    """The state, if all that is named belongs to it and it is named itself."""
    countries = {one.country for one in named if one.kind != "outlet"}
    states = [one for one in named if one.kind == "state"]
    if len(countries) != 1 or not states or states[-1].country not in reference.states:
        return None
    return states[-1]


def _before_colon(token: Token, tokens: Sequence[Token], found: Sequence[Found]) -> Found | None:
    """'Tehran hit back: it closed the institute': the state or body that the first half tells of."""
    place = tokens.index(token)
    if place < 2 or tokens[place - 1].text not in (":", ";") or tokens[token.head].lemma in EMPTY | DONE_BY_DEEDS:
        return None
    subject = next((one for one in tokens[: place - 1] if one.dep == "nsubj"), None)
    held = [one for one in found if subject is not None and one.start <= subject.start < one.end]
    return held[0] if len(held) == 1 and held[0].kind in BODIES else None


def _who_acted(token: Token, tokens: Sequence[Token], subjects: Sequence[Found]) -> Found | None:
    """'The Red Cross sent blankets. It criticised …': the body that was subject goes on, where only a body can."""
    verb = tokens[token.head]
    opening = token.start == 0 and verb.dep == "ROOT" and verb.tag.startswith("VB")
    if not opening or verb.lemma in EMPTY | DONE_BY_DEEDS or len(subjects) != 1:
        return None
    return subjects[0] if subjects[0].kind in BODIES else None


def _who_says(token: Token, tokens: Sequence[Token], found: Sequence[Found]) -> Found | None:
    """The state or body that is subject of the verb in whose clause 'it' does something."""
    verb = tokens[token.head]
    while verb.dep == "conj" and tokens[verb.head].tag.startswith("VB"):
        verb = tokens[verb.head]
    over = tokens[verb.head]
    empty = tokens[token.head].lemma in EMPTY
    if verb.dep != "ccomp" or over.lemma not in SAYING or empty or over.start > token.start:
        return None
    subjects = [one for one in tokens if one.dep == "nsubj" and tokens[one.head] == over]
    held = [one for one in found if len(subjects) == 1 and one.start <= subjects[0].start < one.end]
    return held[0] if len(held) == 1 and held[0].kind in BODIES and subjects[0].tag in ("NNP", "NN") else None
