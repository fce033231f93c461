"""One actor of all the mentions that name it, in whatever articles they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model import Actor, Held, Mention
from dateline.naming.loading import load
from dateline.naming.reference import Body, Person, Reference


def know(mentions: Sequence[Mention], reference: Reference | None = None) -> Actor:
    """The actor of these mentions, which all name the same one: what most of them say, in any order the same.

    An alliance or organ has its members and whole, a known person the offices of the reference data by first days.
    """
    first = min(mentions, key=lambda mention: mention.id)
    name = _spelt(mention.name for mention in mentions)
    known, reference = any(mention.known for mention in mentions), reference or load()
    person = reference.persons.get(name) if known and first.kind == "person" else None
    return Actor(
        kind=first.kind,
        name=name,
        country=_most(mention.country for mention in mentions),
        known=known,
        about=_most(mention.about for mention in mentions) or (person.about if person else _made_of(name, reference)),
        offices=_offices(person) if person else (),
    )


def _made_of(name: str, reference: Reference) -> str | None:
    """'part of the United Nations'; 'members: Finland (from 2023-04-04), Norway'."""
    body, whole = reference.bodies.get(name), reference.whole(name)
    told = [f"part of {whole.name}"] if whole else []
    if body and body.members:
        told.append(f"members: {', '.join(sorted(_member(body, code, reference) for code in body.members))}")
    return "; ".join(told) or None


def _member(body: Body, code: str, reference: Reference) -> str:
    days = [f"{word} {day[code]}" for word, day in (("from", body.joined), ("until", body.left)) if code in day]
    return reference.states[code] + (f" ({', '.join(days)})" if days else "")


def _offices(person: Person) -> tuple[Held, ...]:
    return tuple(
        Held(office=term.office, seat=term.seat, first=term.first, last=term.last, sure=term.sure)
        for term in person.terms
    )


def _spelt(names: Iterable[str]) -> str:
    """The name with the most of its accents: newsrooms leave them out, none puts any in."""
    return min(set(names), key=lambda name: (-sum(not letter.isascii() for letter in name), name))


def _most(values: Iterable[str | None]) -> str | None:
    """The value said most often, the first in the alphabet of several; None where nothing is said."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
