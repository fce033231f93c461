"""'both men', 'the two countries': the two that were named last, where they are just two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.naming.found import Found
from dateline.naming.reference import Reference

PAIRS = (
    (
        "person",
        re.compile(
            r"\b(?:[Bb]oth (?:men|women|leaders|presidents|ministers|prime ministers)"
            r"|[Tt]he (?:two (?:men|women|leaders|presidents|prime ministers|ministers|premiers)|pair|duo))\b"
        ),
    ),
    (
        "state",
        re.compile(
            r"\b(?:[Bb]oth (?:countries|nations|sides|governments|states)|(?:[Tt]he|[Tt]heir)"
            r" two (?:countries|nations|sides|governments|states|allies|neighbours|neighbors|powers))\b"
        ),
    ),
)


def pairs(
    text: str, found: Sequence[Found], before: Sequence[Sequence[Found]], reference: Reference
) -> Iterator[Found]:
    """The mentions that such words make in a sentence; `before` are those of the sentences before, the last first."""
    for kind, pattern in PAIRS:
        for match in pattern.finditer(text):
            how = f"'{match[0].lower()}': the two named before"
            layers = [[one for one in found if one.end <= match.start()], *before]
            for one in _two(layers, kind, reference):
                yield replace(one, start=match.start(), end=match.end(), how=how, about=None)


def _two(layers: Sequence[Sequence[Found]], kind: str, reference: Reference) -> list[Found]:
    named: dict[str, Found] = {}
    for layer in layers:
        for one in layer:
            if one.name and (other := _as(kind, one, reference)):
                named.setdefault(other.name, other)
        if len(named) >= 2:
            break
    return list(named.values()) if len(named) == 2 else []


def _as(kind: str, one: Found, reference: Reference) -> Found | None:
    """A mention as what is counted; a person with an office counts for the state ('Prieto … the two countries')."""
    if one.kind == kind:
        return one
    if kind == "state" and one.kind == "person" and one.office and one.country in reference.states:
        return replace(one, kind="state", name=reference.states[one.country], office=None, known=True, post=None)
    return None
