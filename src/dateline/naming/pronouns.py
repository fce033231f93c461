"""Pronouns and 'both men', 'the two countries': only where one reading is left."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.model import Parse, Sentence, Token
from dateline.naming.phrases import Found, Reading

PAIR_OF_PERSONS = re.compile(
    r"\b(?:[Bb]oth (?:men|women|leaders|presidents|ministers|prime ministers)"
    r"|[Tt]he (?:two (?:men|women|leaders|presidents|prime ministers|ministers|premiers)|pair|duo))\b"
)
PAIR_OF_STATES = re.compile(
    r"\b(?:[Bb]oth (?:countries|nations|sides|governments|states)"
    r"|(?:[Tt]he|[Tt]heir) two (?:countries|nations|sides|governments|states|allies|neighbours|neighbors|powers))\b"
)
SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
# How many sentences back a pair or a pronoun may reach: further back another reading is as likely.
REACH = 2

Row = tuple[Sentence, list[Found]]


def resolve(rows: Sequence[Row], parses: Mapping[str, Parse], reading: Reading) -> list[Row]:
    """The rows with mentions for pronouns and pairs added, each in order of place."""
    done: list[Row] = []
    for sentence, found in rows:
        parse = parses.get(sentence.words)
        extra = [*_pairs(sentence, found, done)]
        if parse:
            extra += _singular(sentence, parse, found, done, parses, reading)
            extra += _plural(sentence, parse, found, done, parses)
        taken = [(one.start, one.end) for one in found]
        extra = [one for one in extra if not any(a < one.end and one.start < b for a, b in taken)]
        done.append((sentence, sorted([*found, *extra], key=lambda one: (one.start, one.end))))
    return done


def _pairs(sentence: Sentence, found: list[Found], done: Sequence[Row]) -> Iterator[Found]:
    for pattern, kinds in ((PAIR_OF_PERSONS, "person"), (PAIR_OF_STATES, "state")):
        for match in pattern.finditer(sentence.text):
            for one in _two(match.start(), found, done, kinds):
                yield replace(
                    one,
                    start=match.start(),
                    end=match.end(),
                    how=f"'{match[0].lower()}': the two named before",
                    about=None,
                )


def _two(before: int, found: list[Found], done: Sequence[Row], kind: str) -> list[Found]:
    """The two last named, nearest first in the sentence itself, then in the ones before; none if they are not just two."""
    named: dict[str, Found] = {}
    layers = [[one for one in found if one.end <= before]] + [row for _, row in reversed(done[-REACH:])]
    for layer in layers:
        for one in layer:
            for other in _as(kind, one):
                named.setdefault(other.name, other)
        if len(named) >= 2:
            break
    return list(named.values()) if len(named) == 2 else []


def _as(kind: str, one: Found) -> Iterator[Found]:
    if one.kind == kind:
        yield one


def _singular(
    sentence: Sentence,
    parse: Parse,
    found: list[Found],
    done: Sequence[Row],
    parses: Mapping[str, Parse],
    reading: Reading,
) -> Iterator[Found]:
    for token in parse.tokens:
        sex = SINGULAR.get(token.text.lower())
        if sex and token.tag in ("PRP", "PRP$"):
            one = _antecedent(token, sex, sentence, parse, found, done, parses, reading)
            if one:
                yield replace(
                    one, start=token.start, end=token.end, how=f"pronoun '{token.text}': {one.how}", about=None
                )


def _antecedent(
    token: Token,
    sex: str,
    sentence: Sentence,
    parse: Parse,
    found: list[Found],
    done: Sequence[Row],
    parses: Mapping[str, Parse],
    reading: Reading,
) -> Found | None:
    here = _fitting([one for one in found if one.end <= token.start], sex, reading)
    subjects = _fitting(_subjects(parse, [one for one in found if one.end <= token.start]), sex, reading)
    if len({one.name for one in here}) == 1:
        return replace(here[-1], how="the one person before in the sentence")
    if here:
        return replace(subjects[0], how="subject of the sentence") if len({o.name for o in subjects}) == 1 else None
    for earlier, row in reversed(done[-REACH:]):
        named = _fitting(row, sex, reading)
        if len({one.name for one in named}) == 1:
            return replace(named[-1], how="the one person of the sentence before")
        if named:
            grammar = parses.get(earlier.words)
            subjects = _fitting(_subjects(grammar, row), sex, reading) if grammar else []
            return (
                replace(subjects[0], how="subject of the sentence before")
                if len({o.name for o in subjects}) == 1
                else None
            )
    return None


def _fitting(found: Sequence[Found], sex: str, reading: Reading) -> list[Found]:
    return [
        one for one in found if one.kind == "person" and _sex(one.name, reading) in (sex, None) and one.how != "plural"
    ]


def _sex(name: str, reading: Reading) -> str | None:
    person = reading.reference.persons.get(name)
    return person.sex if person else reading.reference.sexes.get(name.split()[0])


def _plural(
    sentence: Sentence, parse: Parse, found: list[Found], done: Sequence[Row], parses: Mapping[str, Parse]
) -> Iterator[Found]:
    """'they' as a subject, where several persons together were the subject just before."""
    for token in parse.tokens:
        if token.text.lower() == "they" and token.dep in ("nsubj", "nsubjpass") and done:
            earlier, row = done[-1]
            grammar = parses.get(earlier.words)
            subjects = _subjects(grammar, row) if grammar else []
            names = {one.name: one for one in subjects if one.kind == "person"}
            if len(names) > 1:
                for one in names.values():
                    yield replace(
                        one,
                        start=token.start,
                        end=token.end,
                        how="pronoun 'they': subjects of the sentence before",
                        about=None,
                    )


def _subjects(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """The mentions that are subject of the sentence's main verb, or joined to it by 'and'."""
    tokens = parse.tokens
    roots = {place for place, token in enumerate(tokens) if token.dep == "ROOT"}
    heads = {place for place, token in enumerate(tokens) if token.dep in ("nsubj", "nsubjpass") and token.head in roots}
    while True:
        more = {
            place for place, token in enumerate(tokens) if token.head in heads and token.dep in ("conj", "appos")
        } - heads
        if not more:
            break
        heads |= more
    return [one for one in found if any(one.start <= tokens[place].start < one.end for place in heads)]
