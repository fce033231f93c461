"""Pronouns and 'both men', 'the two countries': only where one reading is left, and never inside quotations.

What a speaker's 'he' means depends on what was said before the page quotes it; so those stay open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.model import Parse, Sentence, Token
from dateline.naming.found import Found, Reading, Row
from dateline.naming.marks import Stretch, inside
from dateline.naming.things import things

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
SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
# How many sentences back a pair or a pronoun may reach: further back another reading is as likely.
REACH = 2


def resolve(rows: Sequence[Row], parses: Mapping[str, Parse], reading: Reading, quoted: Sequence[Stretch]) -> list[Row]:
    """The rows with mentions for pronouns and pairs added, each in order of place."""
    done: list[Row] = []
    for sentence, found in rows:
        here = _Sentence(sentence, parses.get(sentence.words), found, done[-REACH:], parses, reading)
        extra = [
            *here.pairs(),
            *(one for one in here.pronouns() if not inside(sentence.start + one.start, quoted)),
            *(one for one in here.things() if not inside(sentence.start + one.start, quoted)),
        ]
        taken = [(one.start, one.end) for one in found]
        extra = [one for one in extra if not any(a < one.end and one.start < b for a, b in taken)]
        done.append((sentence, sorted([*found, *extra], key=lambda one: (one.start, one.end))))
    return done


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with what it names and the rows just before it."""

    sentence: Sentence
    parse: Parse | None
    found: list[Found]
    before: Sequence[Row]
    parses: Mapping[str, Parse]
    reading: Reading

    def pairs(self) -> Iterator[Found]:
        """'both men': the two that were named last, if they are just two."""
        for kind, pattern in PAIRS:
            for match in pattern.finditer(self.sentence.text):
                how = f"'{match[0].lower()}': the two named before"
                for one in self._two(match.start(), kind):
                    yield replace(one, start=match.start(), end=match.end(), how=how, about=None)

    def _two(self, place: int, kind: str) -> list[Found]:
        named: dict[str, Found] = {}
        for layer in [[one for one in self.found if one.end <= place], *(row for _, row in reversed(self.before))]:
            for one in layer:
                if other := self._as(kind, one):
                    named.setdefault(other.name, other)
            if len(named) >= 2:
                break
        return list(named.values()) if len(named) == 2 else []

    def _as(self, kind: str, one: Found) -> Found | None:
        """A mention as what is counted; a person with an office counts for the state ('Prieto … the two countries')."""
        if one.kind == kind:
            return one
        states = self.reading.reference.states
        if kind == "state" and one.kind == "person" and one.office and one.country in states:
            return replace(one, kind="state", name=states[one.country], office=None, known=True, post=None)
        return None

    def pronouns(self) -> Iterator[Found]:
        """'he' and 'she' for one person, 'they' for several who were subject together."""
        for token in self.parse.tokens if self.parse else ():
            word = token.text.lower()
            if word in SINGULAR and token.tag in ("PRP", "PRP$"):
                one = self._antecedent(token, SINGULAR[word])
                if one and not self._of_subject(token, one):
                    how = f"pronoun '{token.text}': {one.how}"
                    yield replace(one, start=token.start, end=token.end, how=how, about=None)
            elif word == "they" and token.dep in ("nsubj", "nsubjpass"):
                yield from self._together(token)

    def _of_subject(self, token: Token, one: Found) -> bool:
        """'She praised her' are two: an object is not the subject of its own verb."""
        tokens = self.parse.tokens if self.parse else ()
        if token.tag != "PRP" or token.text.lower().endswith("self") or token.dep not in ("dobj", "dative", "pobj"):
            return False
        verb = token.head if token.dep != "pobj" else tokens[token.head].head
        subjects = [other for other in tokens if other.head == verb and other.dep in ("nsubj", "nsubjpass")]
        names = {other.name for other in self.found for each in subjects if other.start <= each.start < other.end}
        same = {SINGULAR.get(each.text.lower()) for each in subjects} & {SINGULAR[token.text.lower()]}
        return one.name in names or bool(same)

    def _antecedent(self, token: Token, sex: str) -> Found | None:
        here = self._fitting([one for one in self.found if one.end <= token.start], sex)
        subjects = self._fitting(subjects_of(self.parse, self.found), sex)
        if _one(here):
            return replace(here[-1], how="the one person before in the sentence")
        if here:
            earlier = [one for one in subjects if one.end <= token.start]
            return replace(earlier[0], how="subject of the sentence") if _one(earlier) else None
        if token.tag == "PRP$" and _one(subjects):
            return replace(subjects[0], how="subject of the sentence, which follows")
        return self._earlier(sex)

    def _earlier(self, sex: str) -> Found | None:
        for sentence, row in reversed(self.before):
            named = self._fitting(row, sex)
            if _one(named):
                return replace(named[-1], how="the one person of the sentence before")
            if named:
                subjects = self._fitting(subjects_of(self.parses.get(sentence.words), row), sex)
                return replace(subjects[0], how="subject of the sentence before") if _one(subjects) else None
        return None

    def _fitting(self, found: Sequence[Found], sex: str) -> list[Found]:
        return [one for one in found if one.kind == "person" and self.reading.reference.sex(one.name) in (sex, None)]

    def things(self) -> Iterator[Found]:
        """'it' for who says so or who acted before, 'the country' for the one state named."""
        sentence, earlier = self.before[-1] if self.before else (None, ())
        subjects = subjects_of(self.parses.get(sentence.words), earlier) if sentence is not None else ()
        yield from things(self.sentence.text, self.parse, self.found, earlier, subjects, self.reading.reference)

    def _together(self, token: Token) -> Iterator[Found]:
        if not self.before:
            return
        sentence, row = self.before[-1]
        persons = [one for one in subjects_of(self.parses.get(sentence.words), row) if one.kind == "person"]
        names = {one.name: one for one in persons}
        for one in names.values() if len(names) > 1 else ():
            how = "pronoun 'they': subjects of the sentence before"
            yield replace(one, start=token.start, end=token.end, how=how, about=None)


def _one(found: Sequence[Found]) -> bool:
    return len({one.name for one in found}) == 1


def subjects_of(parse: Parse | None, found: Sequence[Found]) -> list[Found]:
    """The mentions that are subject of the sentence's main verb, or joined to it by 'and'."""
    if parse is None:
        return []
    tokens = parse.tokens
    roots = {place for place, token in enumerate(tokens) if token.dep == "ROOT"}
    heads = {place for place, token in enumerate(tokens) if token.dep in ("nsubj", "nsubjpass") and token.head in roots}
    grown = bool(heads)
    while grown:
        joined = {n for n, token in enumerate(tokens) if token.head in heads and token.dep in ("conj", "appos")} - heads
        heads |= joined
        grown = bool(joined)
    return [one for one in found if any(one.start <= tokens[place].start < one.end for place in heads)]
