"""Atoms of a sentence into mentions: titles with names, offices alone, governments, groups, states, bodies and places.

The row of atoms is written as a string of letters, one for each atom, with one letter for what stands between two atoms
(`_` a space, `'` a possessive, `,` a comma, `o` 'of', `w` a word or two in lower case, `.` anything else). Regular
expressions over that string are the grammar of noun phrases that this module knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.naming.offices import holder, office_of
from dateline.naming.persons import People
from dateline.naming.places import country_of
from dateline.naming.reference import Reference
from dateline.naming.scan import Atom

BETWEEN = (
    (re.compile(r"[ \u00a0\n]+"), "_"),
    (re.compile(r"['’]s?[ \u00a0]+"), "'"),
    (re.compile(r",[ ]+"), ","),
    (re.compile(r"[-‑–]"), "-"),
    (re.compile(r" of (?:the )?"), "o"),
    (re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){1,2}"), "w"),
)
NAMED = re.compile(
    r"(?:(?P<seat>[SDCGBKE])['_])?(?P<mods>(?:[FA]_?)*)(?P<titles>(?:[OTH](?:o[SB](?=[_,][PN]))?[_,](?<!H,)(?<!T,))+)(?P<name>[PN])"
)
OUTLET = re.compile(r"B'(?P<name>[PN])")
OFFICE = re.compile(r"(?:(?P<seat>[SDCB])['_])(?P<mods>(?:[FA]_?)*)(?P<office>O)(?![_,][PN])")
OFFICE_OF = re.compile(r"(?P<mods>(?:[FA]_?)*)(?P<office>O)o(?P<seat>[SB])")
GROUP = re.compile(r"(?P<seat>[SDC])(?:['_]|(?<=D)w)(?P<nouns>(?:[HOF]_)*H)")
PREPOSITION = re.compile(
    r"\b(?:in|at|to|from|near|outside|inside|across|around|through|into|toward|towards|via|over|visit(?:s|ed|ing)?|leav(?:es|ing)|left) (?:the |downtown |central |nearby )?$",
    re.I,
)
FURTHER = re.compile(r"[ \u00a0]+[a-z]|-[a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention before it has a record: words `start`–`end` of the sentence and what they name."""

    start: int
    end: int
    kind: str
    name: str
    country: str | None = None
    office: str | None = None
    how: str = ""
    known: bool = True
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a sentence's phrases are read with: the reference data, the article's people, and the days it may be from."""

    reference: Reference
    people: People
    span: tuple[str, str] | None


def find(text: str, atoms: list[Atom], reading: Reading) -> list[Found]:
    """The mentions of a sentence, in order, none overlapping another."""
    letters, used, found = _letters(text, atoms), set[int](), []
    for pattern, make in ((NAMED, _named), (OUTLET, _outlet), (OFFICE_OF, _office), (OFFICE, _office), (GROUP, _group)):
        for match in pattern.finditer(letters):
            places = range((match.start() + 1) // 2, (match.end() + 1) // 2)
            if used.isdisjoint(places) and (mention := make(text, atoms, match, reading)):
                found.append(mention)
                used.update(n for n in places if atoms[n].start >= mention.start)
    for place, atom in enumerate(atoms):
        if place not in used:
            found += _alone(text, atom, reading)
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _letters(text: str, atoms: list[Atom]) -> str:
    letters = []
    for place, atom in enumerate(atoms):
        if place:
            between = text[atoms[place - 1].end : atom.start]
            letters.append(next((letter for shape, letter in BETWEEN if shape.fullmatch(between)), "."))
        letters.append(atom.sort)
    return "".join(letters)


def _atom(atoms: list[Atom], match: re.Match[str], group: str) -> Atom | None:
    return atoms[match.start(group) // 2] if match[group] is not None else None


def _seat(atom: Atom | None) -> str | None:
    return None if atom is None or atom.sort in "KE" else atom.key


def _country(reference: Reference, seat: str | None) -> str | None:
    return seat if seat in reference.states else reference.bodies[seat].country if seat in reference.bodies else None


def _title(atoms: list[Atom], match: re.Match[str], group: str) -> tuple[str | None, str]:
    """The office meant by the words of the title, and the words as printed."""
    inside = atoms[match.start(group) // 2 : (match.end(group) + 1) // 2]
    office = next((atom.key for atom in inside if atom.sort == "O"), None)
    return office, " ".join(atom.text for atom in inside if atom.sort in "OTH").lower()


def _named(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    office, printed = _title(atoms, match, "titles")
    seats = [_atom(atoms, match, "seat"), *atoms[match.start("titles") // 2 : match.start("name") // 2]]
    seat = next((_seat(atom) for atom in seats if atom and atom.sort in "SDCGB"), None)
    name = atoms[match.start("name") // 2]
    identity = reading.people.identify(name, office, seat)
    if identity is None:
        return None
    first = atoms[(match.start() + 1) // 2]
    modifiers = "".join(f"{atom.key} " for atom in atoms[match.start("mods") // 2 : match.start("titles") // 2])
    person = reading.reference.persons.get(identity.name)
    country = _country(reading.reference, seat) or (person.country if person else None)
    held = f"{modifiers}{printed}" if office or not person else office_of(reading.reference, person, reading.span)
    return Found(
        start=first.start,
        end=name.end,
        kind="person",
        name=identity.name,
        country=country,
        office=held.replace("- ", "-") if held else None,
        how=f"{identity.how}, after a title",
        known=identity.known,
    )


def _outlet(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'Al Jazeera’s Alan Fisher': a person with the body it works for; the span is the name alone."""
    name = atoms[match.start("name") // 2]
    found = _person(name, reading)
    return found and Found(
        start=name.start,
        end=name.end,
        kind="person",
        name=found.name,
        country=found.country,
        office=found.office,
        how=found.how,
        known=found.known,
        about=None if found.known else atoms[match.start() // 2].key,
    )


def _person(atom: Atom, reading: Reading) -> Found | None:
    identity = reading.people.identify(atom, None, None)
    if identity is None or (not identity.known and atom.text in reading.reference.common):
        return None
    person = reading.reference.persons.get(identity.name)
    return Found(
        start=atom.start,
        end=atom.end,
        kind="person",
        name=identity.name,
        country=person.country if person else None,
        office=office_of(reading.reference, person, reading.span) if person else None,
        how=identity.how,
        known=identity.known,
    )


def _office(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'the Japanese prime minister': who that was, if the day tells; else the office itself."""
    seat, office = _seat(_atom(atoms, match, "seat")), atoms[match.start("office") // 2]
    if seat is None or match["mods"]:
        return None
    name = _holder(reading, office.key, seat)
    first, last = atoms[(match.start() + 1) // 2], atoms[(match.end() - 1) // 2]
    where = reading.reference.states.get(seat, seat)
    return Found(
        start=first.start,
        end=last.end,
        kind="person",
        name=name or f"{office.key} of {where}",
        country=_country(reading.reference, seat),
        office=office.text.lower(),
        how="holder of the office on that day" if name else "office; who held it is not sure",
        known=name is not None,
    )


def _holder(reading: Reading, office: str, seat: str) -> str | None:
    return holder(reading.reference, office, seat, reading.span)


def _group(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found:
    """'the Japanese government' is the state; 'Japanese police' are a group of that state."""
    first, last = atoms[(match.start() + 1) // 2], atoms[(match.end() - 1) // 2]
    name = reading.reference.states[first.key]
    words = text[first.end : last.end].lstrip("'’s").strip()
    state = last.key in reading.reference.state_nouns
    return Found(
        start=first.start,
        end=last.end,
        kind="state" if state else "group",
        name=name if state else f"{words} of {name}",
        country=first.key,
        how="the state's government" if state else "people of a state",
        known=state,
    )


def _alone(text: str, atom: Atom, reading: Reading) -> Iterator[Found]:
    if atom.sort in "PN":
        if person := _person(atom, reading):
            yield person
    elif atom.sort in "SDCG":
        yield _state(text, atom, reading.reference)
    elif atom.sort == "B":
        body = reading.reference.bodies[atom.key]
        yield Found(
            start=atom.start, end=atom.end, kind=body.kind, name=body.name, country=body.country, how="listed name"
        )
    elif atom.sort == "L":
        country = country_of(atom.text)
        yield Found(
            start=atom.start,
            end=atom.end,
            kind="place",
            name=atom.text,
            country=country,
            how="place name",
            known=country is not None,
        )
    elif atom.sort == "U":
        yield Found(
            start=atom.start,
            end=atom.end,
            kind="organisation",
            name=atom.text,
            how="name seen by the grammar",
            known=False,
        )
    elif atom.sort == "K" or (atom.sort == "H" and atom.key in reading.reference.agents):
        yield Found(
            start=atom.start,
            end=atom.end,
            kind="group",
            name=atom.text.lower() if atom.sort == "H" else atom.text,
            how="group",
            known=False,
        )


def _state(text: str, atom: Atom, reference: Reference) -> Found:
    """A state by name or demonym; a capital or government word is a place after 'in', 'at', 'to', else its government."""
    state = reference.states[atom.key]
    located = PREPOSITION.search(text[: atom.start]) or (
        atom.sort == "C"
        and FURTHER.match(text, atom.end)
        and not re.match(
            r" (?:is|was|has|had|will|would|and|to|said|says|may|could|should|must|also|[a-z]+ed)\b", text[atom.end :]
        )
    )
    if atom.sort in "CG" and (located or atom.text.isupper() or "," in atom.text):
        return Found(start=atom.start, end=atom.end, kind="place", name=atom.text, country=atom.key, how="place name")
    how = {
        "S": "name of the state",
        "D": "demonym",
        "C": "capital, for the government",
        "G": "seat, for the government",
    }
    return Found(start=atom.start, end=atom.end, kind="state", name=state, country=atom.key, how=how[atom.sort])
