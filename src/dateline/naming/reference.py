"""The reference data of actors: states, office holders, bodies, and the words that name them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from dateline.model import unaccented


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person's time in one office. Days may be less precise; without `last` no end was known when `reviewed`."""

    person: str
    office: str
    seat: str  # a state's code, or a body's name
    first: str
    last: str | None
    reviewed: str
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A known person: the short names news uses, sex ('m', 'f'), the state or None, and the terms in office by date.

    `about` is what a user's own file says of somebody who holds no office.
    """

    name: str
    surnames: tuple[str, ...]
    sex: str
    country: str | None
    terms: tuple[Term, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An alliance, organisation, group, company or outlet. `joined`: the day for members that came after 2018,
    `left` the first day without one that went since then.

    `part_of` is the body (by name) or state (by code) whose organ it is.
    """

    name: str
    kind: str
    country: str | None = None
    members: tuple[str, ...] = ()
    joined: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    part_of: str | None = None

    def on(self, day: str) -> tuple[str, ...]:
        """The members on a day, as ISO codes."""
        return tuple(
            code for code in self.members if self.joined.get(code, "") <= day and not self.left.get(code, "~") <= day
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Homonym:
    """A state's name that a place elsewhere has too, with the words of an article that speak for each."""

    code: str
    other: str
    state_signs: tuple[str, ...]
    place_signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a printed word or phrase may stand for. `sort` is a letter, see `atoms.py`; `key` leads to the thing."""

    sort: str
    key: str
    doubtful: bool = False


@dataclass(slots=True, kw_only=True)
class Reference:
    """All of it. `phrases`: printed words → entries; `surnames`: short name → names of the persons who have it.

    `name` stands for the content of the files it was read from: with another name, other mentions are made.
    """

    name: str
    states: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    capitals: dict[str, str] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    homonyms: dict[str, Homonym] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    namesakes: frozenset[str] = frozenset()  # names that bodies of several states have
    persons: dict[str, Person] = field(default_factory=dict)
    terms: dict[tuple[str, str], tuple[Term, ...]] = field(default_factory=dict)
    means: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    shown: dict[tuple[str, str], str] = field(default_factory=dict)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    family_first: Mapping[str, bool] = field(default_factory=dict)  # False for those that are everyday words too
    sexes: dict[str, str] = field(default_factory=dict)
    somebody: dict[str, str | None] = field(default_factory=dict)  # nouns for one person, with the sex if they tell it
    state_nouns: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    phrases: dict[str, Entry] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    finder: AhoCorasick = field(default_factory=lambda: AhoCorasick(()))

    def add(self, words: str, sort: str, key: str, doubtful: bool = False) -> None:
        """Enter a phrase; the first entry of a phrase stays, so the files are read from the surest to the least."""
        for form in {words, words.replace("'", "’"), unaccented(words)}:
            if len(form) > 1:
                self.phrases.setdefault(form, Entry(sort=sort, key=key, doubtful=doubtful))

    def sex(self, name: str) -> str | None:
        """'m' or 'f' of a known person, or of somebody with a given name that tells; else None."""
        person, words = self.persons.get(name), name.split()
        if person:
            return person.sex
        return self.sexes.get(words[0]) if len(words) > 1 else None  # 'Graham' alone is a family name as often

    def whole(self, name: str) -> Body | None:
        """What a body of this name is an organ of: another body, or a state as a body of the kind 'state'."""
        body = self.bodies.get(name)
        if body is None or body.part_of is None:
            return None
        if state := self.states.get(body.part_of):
            return Body(name=state, kind="state", country=body.part_of)
        return self.bodies.get(body.part_of)

    def close(self) -> None:
        """Makes the finder of all phrases, when the last one is in; `words[n]` is the phrase of its number n."""
        self.words = tuple(sorted(self.phrases))
        self.finder = AhoCorasick(self.words)
