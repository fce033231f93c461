"""One actor of all the mentions that name it, in whatever articles they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model import Actor, Held, Mention
from dateline.naming.loading import load
from dateline.naming.reference import Person, Reference


def know(mentions: Sequence[Mention], reference: Reference | None = None) -> Actor:
    """The actor of these mentions, which all name the same one: what most of them say, in any order the same.

    A known person has the offices of the reference data, by their first days.
    """
    first = min(mentions, key=lambda mention: mention.id)
    name = _spelt(mention.name for mention in mentions)
    known = any(mention.known for mention in mentions)
    person = (reference or load()).persons.get(name) if known and first.kind == "person" else None
    return Actor(
        kind=first.kind,
        name=name,
        country=_most(mention.country for mention in mentions),
        known=known,
        about=_most(mention.about for mention in mentions) or (person.about if person else None),
        offices=_offices(person) if person else (),
    )


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
