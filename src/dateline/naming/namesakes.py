"""Bodies that a state's name stands before: 'Peru's Congress' is not that of the United States."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Reading, Row
from dateline.naming.reference import Reference

HOW = "body of the state named before it"
WORDS = 3  # of the longest name or demonym of a state
# Bodies that are somebody else's where a page names other states so often and nothing of the state we know them by.
PARLIAMENTS = frozenset({"Congress", "House of Representatives", "Senate"})
ABROAD = 3


def body_of(text: str, atoms: list[Atom], match: re.Match[str], reading: Reading) -> Found | None:
    """'Peru's Congress', 'Ukraine's SBU': the body with the state; None for a body of the reference data."""
    seat, atom = atoms[(match.start() + 1) // 2], atoms[(match.end() - 1) // 2]
    reference = reading.reference
    found = Found(start=atom.start, end=atom.end, kind="organisation", name=atom.text, how=HOW, known=False)
    if atom.sort == "U":
        return replace(found, country=home(atom.text, reference) or seat.key)
    if atom.text not in reference.namesakes or reference.bodies[atom.key].country == seat.key:
        return None
    name = f"{reference.adjectives[seat.key]} {atom.text}"
    return replace(found, kind=reference.bodies[atom.key].kind, name=name, country=seat.key)


def home(name: str, reference: Reference) -> str | None:
    """The state that an unknown body's name begins with or holds: 'Australian Wheat Board'; none if it holds two."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in re.split(r"[ -]", name)]
    runs = (" ".join(words[n:m]) for n in range(len(words)) for m in range(n + 1, min(n + WORDS, len(words)) + 1))
    entries = [entry for run in runs if (entry := reference.phrases.get(run))]
    codes = {entry.key for entry in entries if entry.sort in "SDC" and not entry.doubtful}
    return codes.pop() if len(codes) == 1 else None


def repeated(rows: Sequence[Row]) -> list[Row]:
    """The rows with a body that an article gave to a state given to it wherever the article goes on to say it again.

    'Congress' is Peru's after 'Peru's Congress', unless the article names the United States too.
    """
    told: dict[str, Found] = {}
    states = {one.country for _, row in rows for one in row if one.kind == "state"}
    return [(sentence, [_again(one, sentence.text, told, states) for one in row]) for sentence, row in rows]


def _again(one: Found, text: str, told: dict[str, Found], states: Collection[str | None]) -> Found:
    words = text[one.start : one.end]
    if one.how == HOW:
        told[words] = one
        return one
    if words not in told or one.kind not in ("organisation", "group") or one.country in states:
        return one
    first = told[words]
    return replace(one, kind=first.kind, name=first.name, country=first.country, known=False, how="as named before")


def abroad(rows: Sequence[Row], reference: Reference) -> list[Row]:
    """'The Senate' of a page that tells nothing American: Nigeria's where no state but Nigeria is named, else open."""
    others = [one for sentence, row in rows for one in row if sentence.text[one.start : one.end] not in PARLIAMENTS]
    seen, states = {one.country for one in others}, Counter(one.country for one in others if one.kind == "state")
    if states.total() < ABROAD:
        return list(rows)
    land = next(iter(states)) if len(states) == 1 else None
    return [(s, [_abroad(one, s.text, seen, land, reference) for one in row]) for s, row in rows]


def _abroad(one: Found, text: str, seen: Collection[str | None], land: str | None, reference: Reference) -> Found:
    words = text[one.start : one.end]
    if words not in PARLIAMENTS or one.how == HOW or not one.known or one.country in seen:
        return one
    name = f"{reference.adjectives[land]} {words}" if land in reference.adjectives else words
    return replace(
        one,
        name=name,
        country=land,
        known=False,
        how="no state but this one is named" if land else "whose, the page does not say",
    )
