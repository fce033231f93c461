"""Names of persons that the grammar took for bodies, in parts or for nothing, and the words around them show."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.naming.atoms import Atom
from dateline.naming.reference import Reference
from dateline.naming.surnames import PARTICLES

TWO_NAMES = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,2}")
NICKNAME = re.compile(r" [“\"‘'][A-Z][\w-]*[”\"’'] (?P<family>[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)")
# 'Lt Gen', 'Mr', 'Dr.': titles that are no other word, so that a name follows.
PLAIN_TITLE = re.compile(r".{1,3}|.*[ .].*")
# What stands before 'Faisal' in 'Amira bint Faisal', before 'Junfeng' in 'met He Junfeng'.
GIVEN = re.compile(rf"(?:[A-ZÀ-Þ][\w’'-]+ ){{1,2}}(?:(?:{'|'.join(sorted(PARTICLES))}) )+$")
FAMILY = re.compile(r"(?<=[a-z] )([A-Z][a-z]+) $")


def as_persons(text: str, atoms: Sequence[Atom], reference: Reference) -> list[Atom]:
    """A sentence's atoms with persons for what the grammar took for something else.

    'the board's spokesman, Neville Strand,'; 'Oddvar Hestnes, who chairs the union'; 'Ines “Nes” Okoro' and 'Amira bint
    Faisal', names in parts; 'Lt Gen Abel Okoro', where it saw none.
    """
    named = [
        replace(atom, sort="N") if atom.sort == "U" and _personal(text, atom, atoms[:place]) else atom
        for place, atom in enumerate(atoms)
    ]
    joined = [_joined(text, _widened(text, atom, reference)) for atom in named]
    apart = [atom for atom in joined if not any(_within(atom, one) for one in joined)]
    return sorted([*apart, *_titled(text, apart)], key=lambda atom: (atom.start, atom.end))


def _personal(text: str, atom: Atom, before: Sequence[Atom]) -> bool:
    if not TWO_NAMES.fullmatch(atom.text):
        return False
    titled = bool(before) and before[-1].sort in "OTH" and text[before[-1].end : atom.start] == ", "
    return text.startswith(", who ", atom.end) or (titled and text[atom.end : atom.end + 1] in (",", "."))


def _within(atom: Atom, other: Atom) -> bool:
    return other.start <= atom.start and atom.end <= other.end and other.end - other.start > atom.end - atom.start


def _widened(text: str, atom: Atom, reference: Reference) -> Atom:
    """The name with the given names and particles, or the family name, that stand before it."""
    if atom.sort != "N":
        return atom
    start = atom.start
    if match := GIVEN.search(text[:start]):
        first = match[0].split()[0]
        title = first in reference.phrases and reference.phrases[first].sort in "OTFAHD"
        start = match.start() + (len(first) + 1 if title else 0)
    elif (match := FAMILY.search(text[:start])) and match[1] in reference.family_first:
        start = match.start(1)
    name = text[start : atom.end]
    return replace(atom, start=start, key=name, text=name) if name[:1].isupper() else atom


def _joined(text: str, atom: Atom) -> Atom:
    match = NICKNAME.match(text, atom.end) if atom.sort == "N" else None
    if match is None:
        return atom
    name = f"{atom.text} {match['family']}"
    return replace(atom, end=match.end(), key=name, text=name)


def _titled(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    titles = [atom for atom in atoms if atom.sort == "T" and PLAIN_TITLE.fullmatch(atom.text)]
    matches = [match for title in titles if (match := TWO_NAMES.match(text, title.end + 1))]
    free = [one for one in matches if not any(atom.start < one.end() and one.start() < atom.end for atom in atoms)]
    return [Atom(start=one.start(), end=one.end(), sort="N", key=one[0], text=one[0]) for one in free]
