"""What one atom by itself names."""

import re
from collections.abc import Iterator

from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Reading
from dateline.naming.namesakes import home
from dateline.naming.offices import holder, office_of, post_of

# After these a capital is a place, not a government: 'arrived in Tokyo', 'left Moscow'.
LOCATING = re.compile(
    r"\b(?:in|at|to|from|near|outside|inside|across|around|through|into|towards?|via|over|visit(?:s|ed|ing)?"
    r"|leav(?:es|ing)|left|reach(?:es|ed)|capital,?"
    r"|(?:left|leav(?:e|es|ing)|depart(?:s|ed)|bound|head(?:s|ed|ing)) for)"
    r" (?:the |nearby )?$"
    # Governments have no middle: 'the blast hit central Kyiv'.
    r"|\b(?:downtown|central|inner|outer|suburban|greater) $",
    re.I,
)
# 'According to Kyiv', 'a warning to Tehran': who hears or says is a government, who goes to Kyiv goes to a town.
TELLING = re.compile(
    r"\b(?:according|appeal(?:s|ed|ing)?|compla(?:in|ins|ined|ining)|apologi[sz](?:e|es|ed|ing)|loyal|hostile|close"
    r"|(?:warning|message|letter|ultimatum|threat|signal|appeal|aid|assistance|support|help|apology)s?) to $",
    re.I,
)
# Offices that a page may name with no state: 'the president'. A 'leader' or 'chief executive' is too vague for that.
PLAIN_OFFICES = frozenset(
    "president,vice president,prime minister,chancellor,foreign minister,secretary of state,defence minister,king,queen"
    ",pope,emperor,secretary-general,chief cabinet secretary,finance minister".split(",")
)

# Offices that one state alone has.
UNIQUE = {"pope": "VAT"}


def alone(text: str, atom: Atom, reading: Reading) -> Iterator[Found]:
    """The mention that an atom makes by itself, if any."""
    if atom.sort in "PN":
        found = None if atom.doubtful and atom.text not in reading.people.short else person(atom, reading)
    elif atom.sort in "SDCG":
        found = _state(text, atom, reading)
    elif atom.sort == "O":
        found = _office(text, atom, reading)
    else:
        found = _other(text, atom, reading)
    if found:
        yield found


def person(atom: Atom, reading: Reading) -> Found:
    """The person of a name that stands without a title, with the office held on that day."""
    identity = reading.people.identify(atom)
    if identity is None:
        return one_of_several(atom.start, atom.end)
    known = reading.reference.persons.get(identity.name)
    return Found(
        start=atom.start,
        end=atom.end,
        kind="person",
        name=identity.name,
        country=known.country if known else None,
        office=office_of(reading.reference, known, reading.span) if known else None,
        how=identity.how,
        known=identity.known,
        post=post_of(reading.reference, known, reading.span) if known else None,
    )


def one_of_several(start: int, end: int) -> Found:
    """A person left open: a surname that two of the page have."""
    return Found(start=start, end=end, kind="person", name="", how="one of several of that name", known=False)


def _state(text: str, atom: Atom, reading: Reading) -> Found:
    """A state by name or demonym; a capital or government word is a place after 'in' or 'to', else its government."""
    state = reading.reference.states[atom.key]
    if atom.sort in "CG" and _place(text, atom, reading):
        capital = reading.reference.capitals[atom.key]
        name = atom.text if atom.sort == "G" else capital
        return Found(start=atom.start, end=atom.end, kind="place", name=name, country=atom.key, how="place name")
    how = {
        "S": "name of the state",
        "D": "demonym",
        "C": "capital, for the government",
        "G": "seat, for the government",
    }
    return Found(start=atom.start, end=atom.end, kind="state", name=state, country=atom.key, how=how[atom.sort])


def _place(text: str, atom: Atom, reading: Reading) -> bool:
    before = text[: atom.start]
    located = LOCATING.search(before) is not None and not TELLING.search(before)
    return (
        located
        or text.startswith("-based", atom.end)
        or atom.end in reading.modifiers
        or "," in atom.text
        or (atom.text.isupper() and len(atom.text) > 4)
    )


def _office(text: str, atom: Atom, reading: Reading) -> Found | None:
    """'the president': a person that only the rest of the article can tell; there is one pope."""
    if atom.key not in PLAIN_OFFICES or not re.search(r"\b[Tt]he $", text[: atom.start]):
        return None
    seat = UNIQUE.get(atom.key, "")
    name = holder(reading.reference, atom.key, seat, reading.span) if seat else None
    return Found(
        start=atom.start,
        end=atom.end,
        kind="person",
        name=name or "",
        country=seat or None,
        office=atom.key if name else None,
        how="holder of the office on that day" if name else "",
        post=(atom.key, seat),
        by_office=True,
    )


def _other(text: str, atom: Atom, reading: Reading) -> Found | None:
    start, end, reference = atom.start, atom.end, reading.reference
    if atom.sort == "B":
        body = reference.bodies[atom.key]
        return Found(start=start, end=end, kind=body.kind, name=body.name, country=body.country, how="listed name")
    if atom.sort == "E" and atom.end in reading.acting and not LOCATING.search(text[: atom.start]):
        body = reference.bodies[atom.key]
        return Found(start=start, end=end, kind=body.kind, name=body.name, how="seat, for the body")
    if atom.sort == "E":
        return Found(start=start, end=end, kind="place", name=atom.text, how="place name")
    if atom.sort == "L":  # its country is told when the whole article is known
        known = atom.key in reference.regions
        return Found(start=start, end=end, kind="place", name=atom.text, how="place name", known=known)
    if atom.sort == "U":
        how, country = "name seen by the grammar", home(atom.text, reference)
        return Found(start=start, end=end, kind="organisation", name=atom.text, country=country, how=how, known=False)
    if atom.sort == "K":
        country = reference.regions.get(atom.key) or None
        return Found(start=start, end=end, kind="group", name=atom.text, country=country, how="people", known=False)
    if atom.sort == "H" and atom.key in reference.agents:
        name = atom.text.lower().removeprefix("the ")
        return Found(start=start, end=end, kind="group", name=name, how="people", known=False)
    return None
