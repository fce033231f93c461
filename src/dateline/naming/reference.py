"""The reference data of actors: states, office holders, bodies and the words for them, loaded once from the package."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

FAMILY_NAME_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK"})
DASHES = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person's time in one office. Days may be less precise; without `last` no end was known when reviewed."""

    person: str
    office: str
    seat: str  # a state's code, or a body's name
    first: str
    last: str | None
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A known person: the short names news uses, sex ('m', 'f'), the state or None, and the terms in office by date."""

    name: str
    surnames: tuple[str, ...]
    sex: str
    country: str | None
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An alliance, organisation, group, company or outlet."""

    name: str
    kind: str
    country: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Homonym:
    """A state's name that a place elsewhere has too, with the words of an article that speak for each."""

    code: str
    other: str
    state_signs: tuple[str, ...]
    place_signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a printed word or phrase may stand for. `sort` is a letter, see `scan.py`; `key` leads to the thing."""

    sort: str
    key: str
    doubtful: bool = False


@dataclass(slots=True, kw_only=True)
class Reference:
    """All of it. `phrases`: printed words → entries; `surnames`: short name → names of the persons who have it."""

    reviewed: str = ""
    states: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    capitals: dict[str, str] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    homonyms: dict[str, Homonym] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    terms: dict[tuple[str, str], tuple[Term, ...]] = field(default_factory=dict)
    means: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    shown: dict[tuple[str, str], str] = field(default_factory=dict)
    surnames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    sexes: dict[str, str] = field(default_factory=dict)
    state_nouns: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    phrases: dict[str, Entry] = field(default_factory=dict)

    def add(self, words: str, sort: str, key: str, doubtful: bool = False) -> None:
        """Enter a phrase; the first entry of a phrase stays, so the files are read from the surest to the least."""
        for form in {words, words.replace("'", "’"), plain(words)}:
            if len(form) > 1:
                self.phrases.setdefault(form, Entry(sort=sort, key=key, doubtful=doubtful))


def plain(words: str) -> str:
    """Words without accents: many newsrooms print 'Erdogan' for 'Erdoğan'."""
    return "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))


def _read(name: str) -> dict[str, Any]:
    text = resources.files("dateline").joinpath("data", "actors", f"{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


@cache
def load() -> Reference:
    """The reference data that ships with the package."""
    reference = Reference()
    _states(reference, _read("states"))
    _bodies(reference, _read("organisations"))
    leaders = _read("leaders")
    agents = _read("agents")
    _words(reference, agents)
    _persons(reference, leaders)
    return reference


def _states(reference: Reference, data: dict[str, Any]) -> None:
    doubtful = set(data["doubtful"])
    for state in data["states"]:
        code = state["code"]
        reference.states[code] = state["names"][0]
        reference.adjectives[code] = next(iter(state["demonyms"]), state["names"][0])
        reference.capitals[code] = state.get("capital", state["names"][0])
        sorts = {
            "S": state["names"] + state.get("administrations", []),
            "D": state["demonyms"],
            "G": state.get("government", ()),
        }
        capital = [state["capital"]] if "capital" in state else []
        for sort, names in {**sorts, "C": capital + state.get("cities", [])}.items():
            for name in names:
                reference.add(name, sort, code, name in doubtful)
                if sort == "C" and len(name) > 3:  # 'WASHINGTON, April 10': datelines are set in capitals
                    reference.add(name.upper(), sort, code, name in doubtful)
    for row in data["homonyms"]:
        signs = {key: tuple(row[key]) for key in ("state_signs", "place_signs")}
        reference.homonyms[row["name"]] = Homonym(code=row["code"], other=row["other"], **signs)
    for code, names in data["regions"].items():
        for name in names:
            reference.regions[name] = code
            reference.add(name, "L", name)
    for name, code in data["peoples"].items():
        reference.regions[name] = code
        reference.add(name, "K", name)


def _bodies(reference: Reference, data: dict[str, Any]) -> None:
    doubtful = set(data["doubtful"])
    for row in data["organisations"]:
        body = Body(
            name=row["name"], kind=row["kind"], country=row.get("country"), members=tuple(row.get("members", ()))
        )
        reference.bodies[body.name] = body
        for name in [body.name, *row.get("names", ())]:
            reference.add(name, "B", body.name, name in doubtful)
        if "capital" in row:
            reference.add(row["capital"], "E", body.name)


def _words(reference: Reference, data: dict[str, Any]) -> None:
    for office, words in data["offices"].items():
        for word in words:
            _cased(reference, word, "O", office)
    for sort, words in (("F", data["former"]), ("A", data["acting"])):
        for word in words:
            _cased(reference, word, sort, word)
    for word in data["titles"]:
        reference.add(word, "T", word)
    for word in (*data["state_nouns"], *data["group_nouns"], *data["agents"]):
        _cased(reference, word, "H", word)
    reference.state_nouns = frozenset(data["state_nouns"])
    reference.agents = frozenset(data["agents"])
    reference.sexes = dict.fromkeys(data["men"], "m") | dict.fromkeys(data["women"], "f")
    for name in set(data["men"]) & set(data["women"]):
        del reference.sexes[name]
    for row in data["means"]:
        means = row["is"] if isinstance(row["is"], list) else [row["is"]]
        reference.means[row["office"], row["country"]] = tuple(means)
    for country, offices in data["shown"].items():
        reference.shown.update({(country, office): words for office, words in offices.items()})


def _cased(reference: Reference, word: str, sort: str, key: str) -> None:
    titled = re.sub(r"\b(?!of\b|the\b|for\b)[a-z]", lambda letter: letter[0].upper(), word)
    for form in (word, titled, word[0].upper() + word[1:]):
        reference.add(form, sort, key)


def _persons(reference: Reference, data: dict[str, Any]) -> None:
    reference.reviewed = data["reviewed"]
    women, printed = set(data["women"]), {row["name"]: row for row in data["people"]}
    terms = sorted(_terms(data), key=lambda term: (term.first, term.seat, term.office, term.person))
    for term in terms:
        reference.terms[term.seat, term.office] = (*reference.terms.get((term.seat, term.office), ()), term)
    surnames: dict[str, list[str]] = {}
    for name in sorted({term.person for term in terms}):
        own, row = tuple(term for term in terms if term.person == name), printed.get(name, {})
        person = Person(
            name=name,
            surnames=_surnames(name, row, own),
            sex="f" if name in women or row.get("sex") == "f" else "m",
            country=_country(reference, own),
            terms=own,
        )
        reference.persons[name] = person
        # A name of one word ('Francis') is everybody's: it needs the title that `names` gives it.
        for full in ((name,) if " " in name else ()) + tuple(row.get("names", ())):
            reference.add(full, "P", name)
        for surname in person.surnames:
            surnames.setdefault(surname, []).append(name)
    reference.surnames = {surname: tuple(names) for surname, names in surnames.items()}
    reference.common = frozenset(data["common"])
    for surname in sorted(surnames):
        reference.add(surname, "N", surname)


def _terms(data: dict[str, Any]) -> Iterator[Term]:
    for seats in (data["states"], data["bodies"]):
        for seat, offices in seats.items():
            for office, rows in offices.items():
                for row in rows:
                    name, first, last = (part.strip() for part in row.split("|"))
                    yield Term(
                        person=name.lstrip("~"),
                        office=office,
                        seat=seat,
                        first=first,
                        last=last or None,
                        sure=not name.startswith("~"),
                    )


def _surnames(name: str, row: dict[str, Any], terms: tuple[Term, ...]) -> tuple[str, ...]:
    if "surnames" in row or "surname" in row:
        return tuple(row.get("surnames", [row.get("surname")]))
    words = [word for word in name.split() if word not in ("Jr.", "Jr", "II", "III")]
    family = words[0] if any(term.seat in FAMILY_NAME_FIRST for term in terms) else words[-1]
    return tuple(dict.fromkeys((family, plain(family))))


def _country(reference: Reference, terms: tuple[Term, ...]) -> str | None:
    return next((term.seat for term in terms if term.seat in reference.states), None)
