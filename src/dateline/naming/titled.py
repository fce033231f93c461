"""Phrases of several atoms: a title with a name, an office alone."""

import re
from dataclasses import replace

from dateline.naming.alone import one_of_several, person
from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Reading
from dateline.naming.offices import holder, meant, office_of, shown_as
from dateline.naming.reference import Reference

COUNTERPART = "counterpart"
# Titles that everybody may have: no office.
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "sir", "dr", "dr."})
# Stands before an office that means its holder: 'the', or nothing, as in headlines. 'A kinder US leader' is anybody.
DEFINITE = re.compile(r"(?:\b[Tt]he|[.,;:“\"(]|\b(?:by|with|and|to|of|from|for|between|as|that|said|met|told))\s*$|^$")

# Before 'Kenyan counterpart' and 'former Kenyan president': somebody's, and a certain one.
THEIR = re.compile(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he)\s+$")
# 'His rival for president, Ann Lee,' does not hold the office.
SOUGHT = re.compile(r"\b(?:for|to be|become) $")
THE = re.compile(r"\b[Tt]he\s+$")


def first(atoms: list[Atom], match: re.Match[str]) -> Atom:
    """The first atom of a match."""
    return atoms[(match.start() + 1) // 2]


def part(atoms: list[Atom], match: re.Match[str], name: str) -> list[Atom]:
    """The atoms of a named part of a pattern; none if it is not there."""
    return atoms[(match.start(name) + 1) // 2 : (match.end(name) + 1) // 2] if match[name] else []


def _seat(atoms: list[Atom]) -> str | None:
    return next((atom.key for atom in atoms if atom.sort in "SDCGB"), None)


def _country(reference: Reference, seat: str | None) -> str | None:
    if seat in reference.bodies:
        return reference.bodies[seat].country
    return seat


def named(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'British Prime Minister Rishi Sunak': one mention of the person, title and name, with the office printed."""
    reference, titles = reading.reference, part(atoms, match, "titles")
    seat = _seat([*part(atoms, match, "seat"), *titles, *part(atoms, match, "of")])
    # 'his Kenyan counterpart, Okoro' tells the state and that a name follows, but no office.
    office = next((atom.key for atom in titles if atom.sort == "O" and atom.key != COUNTERPART), None)
    name = part(atoms, match, "name")[0]
    if SOUGHT.search(text[: first(atoms, match).start]) and text[titles[-1].end : name.start].startswith(","):
        return person(name, reading)
    title = titles[-1].text.lower() if titles else ""
    identity = reading.people.identify(name, office, seat, title)
    if identity is None:
        return one_of_several(first(atoms, match).start, name.end)
    known = reference.persons.get(identity.name)
    people = next((reference.regions.get(atom.key) for atom in part(atoms, match, "seat")), None)  # 'Scottish'
    country = _country(reference, seat) or (known.country if known else people or None)
    modifiers = [atom.key for each in ("early", "mods") for atom in part(atoms, match, each)]
    return Found(
        start=first(atoms, match).start,
        end=name.end,
        kind="person",
        name=identity.name,
        country=country,
        office=_printed(reading, titles, modifiers, identity.name, seat or country),
        how=f"{identity.how}, after a title",
        known=identity.known,
        post=(office, seat or country or "") if office and not modifiers else None,
    )


def _printed(reading: Reading, titles: list[Atom], modifiers: list[str], name: str, seat: str | None) -> str | None:
    """The office the page prints, in the reference data's words; where it prints none, the one held on that day."""
    known = reading.reference.persons.get(name)
    offices = [atom.key for atom in titles if atom.sort == "O" and atom.key != COUNTERPART]
    if not offices and known:
        return office_of(reading.reference, known, reading.span)
    words = [word for atom in titles if atom.sort in "TH" and (word := atom.text.lower()) not in HONORIFICS]
    if offices == ["leader"] and known and (held := office_of(reading.reference, known, reading.span)):
        return held
    words += [shown_as(reading.reference, office, seat) for office in offices]
    return " ".join([*modifiers, *words]).replace("- ", "-") or None


def of_body(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'Northern Post’s Ana Prieto': a person with the body it works for; the mention is the name alone."""
    found = person(part(atoms, match, "name")[0], reading)
    if not found.name or found.known:
        return None
    return Found(
        start=found.start,
        end=found.end,
        kind="person",
        name=found.name,
        country=found.country,
        how=found.how,
        known=False,
        about=first(atoms, match).key,
    )


def office(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'the Japanese prime minister': who that was, if the day tells; else the office itself."""
    seats, word = part(atoms, match, "seat"), part(atoms, match, "office")[0]
    seat = _seat(seats)
    start, end = first(atoms, match).start, atoms[(match.end() - 1) // 2].end
    if seat is None:
        return None
    if word.key == COUNTERPART:
        one = THEIR.search(text[:start]) and word.text[-1] != "s"
        return _left_open(start, end, COUNTERPART, seats[0], reading) if one else None
    if modifiers := [atom.key for each in ("early", "mods") for atom in part(atoms, match, each)]:
        former = modifiers == ["former"]
        return (
            _left_open(start, end, f"former {word.key}", seats[0], reading)
            if former and THE.search(text[:start])
            else None
        )
    if match.string[match.end("seat") :][:1] != "'" and not DEFINITE.search(text[:start]):
        return None
    return by_office(start, end, word.key, seat, reading.reference, reading.span)


def offices(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> list[Found]:
    """'the presidents of Peru and Chile', 'the Peruvian and Chilean foreign ministers': a mention for each."""
    seats = [atom.key for atom in part(atoms, match, "seats") if atom.sort in "SDCB"]
    word = part(atoms, match, "office")[0]
    start, end = first(atoms, match).start, atoms[(match.end() - 1) // 2].end
    if not DEFINITE.search(text[:start]):
        return []
    return [by_office(start, end, word.key, seat, reading.reference, reading.span) for seat in seats]


def _left_open(start: int, end: int, word: str, seat: Atom, reading: Reading) -> Found:
    """An office that only the rest of the article can give to somebody; else the words name the state or body."""
    state = Found(start=seat.start, end=seat.end, kind="state", name="", country=seat.key, how="demonym")
    if seat.sort == "B":
        body = reading.reference.bodies[seat.key]
        state = replace(state, kind=body.kind, name=body.name, country=body.country, how="listed name")
    else:
        state = replace(state, name=reading.reference.states[seat.key])
    return Found(
        start=start,
        end=end,
        kind="person",
        name="",
        country=seat.key,
        post=(word, seat.key),
        by_office=True,
        instead=state,
    )


def by_office(
    start: int, end: int, word: str, seat: str, reference: Reference, span: tuple[str, str] | None, how: str = ""
) -> Found:
    """Who held an office of a state or body, if the day tells; else the office itself. `how` is put first."""
    name = holder(reference, word, seat, span)
    known = reference.persons.get(name or "")
    where = reference.states.get(seat, seat)
    return Found(
        start=start,
        end=end,
        kind="person",
        name=name or f"{meant(reference, word, seat)} of {where}",
        country=_country(reference, seat),
        office=(office_of(reference, known, span) if known else None) or shown_as(reference, word, seat),
        how=how + ("holder of the office on that day" if name else "office; who held it is not sure"),
        known=name is not None,
        post=(word, seat),
        by_office=True,
    )


def describe(found: Found, atoms: list[Atom], reading: Reading) -> Found:
    """'Prieto, the president of Peru': the page's word for the office of a person it alone knows."""
    if found.kind != "person" or found.known:
        return found
    seat = _seat(atoms) or found.country
    office = next(atom.key for atom in atoms if atom.sort == "O")
    modifiers = [atom.key for atom in atoms if atom.sort in "FA"]
    printed = " ".join([*modifiers, shown_as(reading.reference, office, seat)]).replace("- ", "-")
    post = (office, seat) if seat and not modifiers else None
    return replace(found, office=printed, country=_country(reading.reference, seat), post=post)
