"""Atoms of a sentence into mentions: titles with names, offices alone, governments, groups, states, bodies and places.

The row of atoms is written as a string of letters, one for each atom, with one letter for what stands between two atoms
(`_` a space, `'` a possessive, `,` a comma, `o` 'of', `w` a word or two in lower case, `.` anything else). Regular
expressions over that string are the grammar of noun phrases that this module knows.
"""

import re
from collections.abc import Callable

from dateline.naming.alone import alone
from dateline.naming.atoms import Atom
from dateline.naming.found import Found, Reading
from dateline.naming.groups import group, group_in
from dateline.naming.namesakes import body_of
from dateline.naming.titled import describe, named, of_body, office, offices

BETWEEN = (
    (re.compile(r"[ \u00a0\n]*"), "_"),
    (re.compile(r"['’]s?[ \u00a0]+"), "'"),
    (re.compile(r",[ ]+(?:the |an? )?(?:(?:new|newly (?:elected|appointed)|current|long-serving|longtime) )?"), ","),
    (re.compile(r"[-‑–]"), "-"),
    (re.compile(r" \("), "("),
    (re.compile(r",? and (?:the )?"), "n"),
    (re.compile(r" in (?:the )?"), "i"),
    (re.compile(r" of (?:the )?"), "o"),
    (re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){1,2}"), "w"),
)
# [former, acting] [state or body] [former, acting] titles, then a name. A comma may stand after an office, not after
# other titles.
NAMED = re.compile(
    r"(?P<early>(?:[FA]_(?=[SDCGBKE]))?)(?:(?P<seat>[SDCGBKE])['_])?(?P<mods>(?:[FA]_?)*)"
    r"(?P<titles>(?:[OTH](?:o[SB](?=[_,][PN]))?(?:_|(?<=[OSB]),))+)(?P<name>[PN])"
    r"(?:(?=o(?P<of>[SB])))?"
)
OF_BODY = re.compile(r"B'(?P<name>[PN])")
BODY_OF = re.compile(r"(?:[SD]'|D_)[UB]")
OFFICE = re.compile(
    r"(?<![PN],)(?P<early>(?:[FA]_)?)(?P<seat>[SDCB])['_](?P<mods>(?:[FA]_?)*)(?P<office>O)(?![_,][PN])"
)
# 'the presidents of Peru and Chile', 'the Peruvian and Chilean foreign ministers'.
OFFICES_OF = re.compile(r"(?P<office>Q)o(?P<seats>[SB](?:,[SB])*n[SB])")
OFFICES = re.compile(r"(?P<seats>[SDC](?:,[SDC])*n[SDC])_(?P<office>Q)")
GROUP_IN = re.compile(r"H(?:i)(?P<seat>[CS])")
OFFICE_OF = re.compile(r"(?<![PN],)(?P<early>)(?P<mods>(?:[FA]_?)*)(?P<office>O)o(?P<seat>[SB])")
# 'Prieto, the president of Peru,': the office describes the name before it and is no mention of its own.
DESCRIBED = re.compile(r"(?<=[PN],)(?:(?:[SDCB]['_])?(?:[FA]_?)*O(?:o[SB])?(?!_[PN]))")
GROUP = re.compile(r"(?P<seat>[SDCK])(?:['_]|(?<=[DK])w)(?P<nouns>(?:[HOF]_)*H)")
Make = Callable[[str, list[Atom], re.Match[str], Reading], Found | None]
RULES: tuple[tuple[re.Pattern[str], Make], ...] = (
    (NAMED, named),
    (OF_BODY, of_body),
    (OFFICE_OF, office),
    (OFFICE, office),
    (GROUP, group),
    (GROUP_IN, group_in),
    (BODY_OF, body_of),
)


def find(text: str, atoms: list[Atom], reading: Reading) -> list[Found]:
    """The mentions of a sentence, in order, none overlapping another."""
    letters, used, found = _letters(text, atoms), set[int](), list[Found]()
    described = {}
    for match in DESCRIBED.finditer(letters):
        places = range((match.start() + 1) // 2, (match.end() + 1) // 2)
        used.update(places)
        described[atoms[places[0] - 1].end] = [atoms[place] for place in places]
    for pattern in (OFFICES_OF, OFFICES):
        for match in pattern.finditer(letters):
            if several := offices(text, atoms, match, reading):
                found += several
                used.update(range((match.start() + 1) // 2, (match.end() + 1) // 2))
    for pattern, make in RULES:
        for match in pattern.finditer(letters):
            places = range((match.start() + 1) // 2, (match.end() + 1) // 2)
            if used.isdisjoint(places) and (mention := make(text, atoms, match, reading)):
                found.append(mention)
                used.update(place for place in places if mention.start <= atoms[place].start < mention.end)
    for place, atom in enumerate(atoms):
        if place not in used and not _again(letters, atoms, place):
            found += alone(text, atom, reading)
    found = [describe(one, described[one.end], reading) if one.end in described else one for one in found]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _letters(text: str, atoms: list[Atom]) -> str:
    letters = []
    for place, atom in enumerate(atoms):
        if place:
            between = text[atoms[place - 1].end : atom.start]
            letters.append(next((letter for shape, letter in BETWEEN if shape.fullmatch(between)), "."))
        letters.append(atom.sort)
    return "".join(letters)


def _again(letters: str, atoms: list[Atom], place: int) -> bool:
    """The short form right after the long one: '(G7)' in 'Group of Seven (G7)'."""
    return place > 0 and letters[2 * place - 1] == "(" and atoms[place - 1].key == atoms[place].key
