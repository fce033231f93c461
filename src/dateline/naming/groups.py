"""Groups of people by what they are: 'Japanese police', 'the government in Nairobi'."""

import re

from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Reading
from dateline.naming.titled import first, part


def group(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'the Japanese government' is the state; 'Japanese police' are a group of that state."""
    seat, last = first(atoms, match), atoms[(match.end() - 1) // 2]
    if last.end in reading.modifiers:  # 'Chinese military exercises' are no military
        return None
    words = " ".join(atom.key if atom.sort == "H" else atom.text for atom in part(atoms, match, "nouns"))
    possessive = match.string[match.end("seat") :][:1] == "'"
    if words == "capital" and seat.sort in "SD" and possessive:  # 'Kenya's capital'
        capital = reading.reference.capitals[seat.key]
        return Found(start=seat.start, end=last.end, kind="place", name=capital, country=seat.key, how="place name")
    if words == "state" and seat.sort == "C":  # 'Washington state'
        name = f"{seat.text} {words}"
        return Found(start=seat.start, end=last.end, kind="place", name=name, country=seat.key, how="place name")
    state = last.key in reading.reference.state_nouns and seat.sort != "K"
    if seat.sort == "K":
        adjective, country = seat.text, reading.reference.regions.get(seat.key) or None
    else:
        adjective, country = reading.reference.adjectives[seat.key], seat.key
    return Found(
        start=seat.start,
        end=last.end,
        kind="state" if state else "group",
        name=reading.reference.states[seat.key] if state else f"{adjective} {words[:1].lower()}{words[1:]}",
        country=country,
        how="the state's government" if state else "people of a state",
        known=state,
    )


# Who speaks and acts for the state or town he is in; 'troops in Syria' may be anybody's.
OF_PLACE = frozenset(
    "government,the government,administration,authorities,regime,junta,police,prosecutors,parliament".split(",")
)


def group_in(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'the government in Nairobi', 'police in Kenya'."""
    noun, seat = first(atoms, match), atoms[(match.end() - 1) // 2]
    word = noun.text.lower().removeprefix("the ")
    if word not in OF_PLACE and noun.text.lower() not in OF_PLACE:
        return None
    state = word in reading.reference.state_nouns or word == "junta"
    named = reading.reference.states[seat.key] if state else f"{reading.reference.adjectives[seat.key]} {word}"
    return Found(
        start=noun.start,
        end=noun.end if not state else seat.end,
        kind="state" if state else "group",
        name=named,
        country=seat.key,
        how="the state's government" if state else "people of a state",
        known=state,
    )
