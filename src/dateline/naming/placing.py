"""The places of an article, each told with what the whole article says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.model import Mention
from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Row
from dateline.naming.gazetteer import gazetteer
from dateline.naming.places import FAR_LARGER, Setting, Spot, larger, locate, state_or_place
from dateline.naming.reference import Reference

BEHIND = re.compile(r",\s+((?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,2})")


def tell_apart(rows: Sequence[Sequence[Atom]], text: str, reference: Reference) -> list[list[Atom]]:
    """The atoms of each sentence, with names that a state shares with a place elsewhere ('Georgia') told apart."""
    countries = {atom.key for row in rows for atom in row if atom.sort in "SDC" and atom.text not in reference.homonyms}
    return [[_told_apart(atom, text, countries, reference) for atom in row] for row in rows]


def _told_apart(atom: Atom, text: str, countries: set[str], reference: Reference) -> Atom:
    if atom.sort != "S" or atom.text not in reference.homonyms:
        return atom
    told = state_or_place(atom.text, text, countries, reference)
    return atom if told and told[0] else replace(atom, sort="L", key=atom.text)


def placed(rows: Sequence[Row], text: str, reference: Reference) -> list[Row]:
    """The rows with the country of every place whose words alone do not tell it, and the reason."""
    names = [(s.text[one.start : one.end], one.kind, one.country) for s, row in rows for one in row]
    here = _setting(text, names)
    return [(sentence, [_placed(one, sentence.text, here, reference) for one in row]) for sentence, row in rows]


def _placed(one: Found, text: str, here: Setting, reference: Reference) -> Found:
    if one.kind != "place" or one.country:
        return one
    shortened = gazetteer().short.get(text[one.start : one.end + 1])  # 'Pa.'
    part = Spot(country="USA", how="a part of that state") if shortened else None
    spot = part or locate(_with_part(one, text), here, reference)
    return replace(
        one, country=spot.country, how=f"place name; {spot.how}", known=one.known or spot.country is not None
    )


def _with_part(one: Found, text: str) -> str:
    """'Cambridge, Massachusetts', 'Cambridge, Mass.': the name with the words in capitals that follow its comma."""
    behind = BEHIND.match(text, one.end)
    return f"{one.name}, {behind[1]}" if behind else one.name


def setting(text: str, mentions: Iterable[Mention]) -> Setting:
    """What an article says besides a place, as `locate` asks for it."""
    return _setting(text, [(mention.text, mention.kind, mention.country) for mention in mentions])


def _setting(text: str, names: Sequence[tuple[str, str, str | None]]) -> Setting:
    places = sorted({words for words, kind, _ in names if kind == "place"})
    sure = {(words, country) for words, kind, country in names if kind != "place" and country}
    for words in places:
        held = gazetteer().named(words)
        sure |= {(words, held[0].country)} if larger(held, FAR_LARGER) else set()
    return Setting(text=text, named=sorted(sure), places=places)
