"""Names and words of the reference data and of the grammar in one sentence, as a row of atoms."""

import re
from dataclasses import replace

from dateline.model import Parse, Sentence, unaccented
from dateline.naming.atoms import Atom
from dateline.naming.bodies import bodies
from dateline.naming.entities import entities
from dateline.naming.gazetteer import gazetteer
from dateline.naming.reference import Reference

HYPHENATED = re.compile(
    r"(?:African|Asian|Latin|Native|South|North|Central|Arab|Irish|Italian|Mexican|Cuban|Pan)[- –]$"
)
# 'Donald Trump Jr.' is another than Donald Trump; who is known with it is listed with it.
YOUNGER = re.compile(r",? (?:[JS]r\b|I{2,3}\b)")
# 'Lebanon, Pa.,' is no state; 'Mexico, Texas and Arizona' and 'In Mexico, Texas Governor …' are no town.
PART_BEHIND = re.compile(r", (?P<part>[A-Z][\w.]*(?: [A-Z][a-z]+){0,2})(?=[,.;:)]|$)(?!, and )")
# A capital before a known surname makes another name ('Figo Maduro'), unless it opens the sentence or is a day.
FIRST_NAME = re.compile(r"(?<=\S )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-ZÀ-Þ][a-zà-ÿ'’-]+ $")


def surely(text: str, reference: Reference) -> frozenset[str]:
    """The states whose people or towns a text names: there 'Chad' beside 'N'Djamena' is no first name. And the
    alliances with a name that is a word too, where their members are named."""
    listed = _listed(text, reference)
    states = {atom.key for atom in listed if atom.sort in "SDCG" and not atom.doubtful}
    # 'the Quad' is the alliance where two of its members are named.
    bodies = {atom.key for atom in listed if atom.sort == "B" and atom.doubtful}
    met = {key for key in bodies if len(states.intersection(reference.bodies[key].members)) > 1}
    return frozenset(atom.key for atom in listed if atom.sort in "DC" and not atom.doubtful) | met


def scan(
    sentence: Sentence, parse: Parse | None, reference: Reference, sure: frozenset[str] = frozenset()
) -> list[Atom]:
    """The atoms of a sentence, in order, none overlapping another. `sure` are states that the article surely names."""
    named = _named(sentence.text, parse, reference) if parse else []
    listed = _longest(_listed(sentence.text, reference))
    # Without grammar nothing tells Jordan the state from Jordan the player, so doubtful words are left out then.
    listed = [replace(atom, doubtful=atom.doubtful and atom.key not in sure) for atom in listed]
    atoms = [atom for atom in listed if not _inside_other(atom, named, listed) and _agreed(atom, named, sentence.text)]
    foreign = {
        (atom.start, atom.end) for atom in (*atoms, *named) if _first_name(atom, atoms, sentence.text, reference)
    }
    atoms = [atom for atom in atoms if (atom.start, atom.end) not in foreign]
    named = [atom for atom in named if (atom.start, atom.end) not in foreign]
    dates = _dates(parse) if parse else []
    atoms = [
        _sure(atom, named, reference) for atom in atoms if not (atom.sort == "N" and (atom.start, atom.end) in dates)
    ]
    taken = [(atom.start, atom.end) for atom in atoms]
    atoms += [atom for atom in named if atom.sort != "X" and not any(a < atom.end and atom.start < b for a, b in taken)]
    return sorted(atoms, key=lambda atom: (atom.start, atom.end))


def _named(text: str, parse: Parse, reference: Reference) -> list[Atom]:
    """The names that the grammar sees, with bodies in full where their own words tell how far they go."""
    named = list(entities(text, parse, reference))
    whole = [Atom(start=start, end=end, sort="U", key=text[start:end], text=text[start:end])
             for start, end in bodies(text, [(one.start, one.end) for one in named])]  # fmt: skip
    return whole + [one for one in named if not any(a.start < one.end and one.start < a.end for a in whole)]


def _first_name(atom: Atom, atoms: list[Atom], text: str, reference: Reference) -> bool:
    """Whether a known surname has somebody else's first name before it."""
    if atom.sort != "N" or atom.text not in reference.surnames or not (before := FIRST_NAME.search(text[: atom.start])):
        return False
    return not any(other.start < atom.start and before.start() < other.end for other in atoms)


def _dates(parse: Parse) -> list[tuple[int, int]]:
    """Places of words that the grammar takes for dates: 'May' is one of the months, until it names a person."""
    return [(token.start, token.end) for token in parse.tokens if token.entity.endswith("DATE")]


def _sure(atom: Atom, named: list[Atom], reference: Reference) -> Atom:
    """A common surname ('May') is doubtful, unless the grammar sees a person's name there too."""
    if atom.sort != "N" or atom.text not in reference.common:
        return atom
    person = any(other.sort == "N" and other.start <= atom.start and atom.end <= other.end for other in named)
    return replace(atom, doubtful=not person)


def _listed(text: str, reference: Reference) -> list[Atom]:
    """The listed names of a text, whether it prints their accents or not."""
    found, words = [], reference.words
    for index, start, end in reference.finder.find_matches_as_indexes(unaccented(text), overlapping=True):
        if _bounded(text, start, end):
            printed = text[start:end] if text[start:end] in reference.phrases else words[index]
            entry = reference.phrases[printed]
            if entry.sort == "P" and YOUNGER.match(text, end):
                continue
            abroad = entry.sort == "S" and printed not in reference.homonyms and _abroad(text, end, entry.key)
            sort, key = ("L", printed) if abroad else (entry.sort, entry.key)
            found.append(Atom(start=start, end=end, sort=sort, key=key, text=printed, doubtful=entry.doubtful))
    return found


def _abroad(text: str, end: int, state: str) -> bool:
    """Whether a state's name has a part of another state behind it: a town of the same name."""
    behind = PART_BEHIND.match(text, end)
    country = gazetteer().part(behind["part"]) if behind else None
    return country is not None and country[0] != state


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or (after.isalnum() and text[end - 1].isalnum()):
        return False
    # 'Mexican-American' is no Mexican, and neither that nor 'South American' is of the United States.
    if text.startswith(("-American", "–American"), end):
        return False
    return not (text.startswith("American", start) and HYPHENATED.search(text[max(0, start - 9) : start]))


def _longest(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda atom: (atom.start, -atom.end)):
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def _inside_other(atom: Atom, named: list[Atom], listed: list[Atom]) -> bool:
    """Whether a listed word is only a part of a longer name: 'China' in 'Bank of China', 'King' in 'Amy King'."""
    if atom.sort == "P":
        return False
    for other in named:
        longer = other.start <= atom.start and atom.end <= other.end and other.end - other.start > atom.end - atom.start
        # A group of people ('Iraqi security forces') is more than the name of its people.
        plain = atom.sort in "OTFAH" and (other.sort == "K" or not atom.text[:1].isupper())
        if longer and not plain and not _listing(other, listed):
            return True
    return False


def _listing(other: Atom, listed: list[Atom]) -> bool:
    """'US-Japan' is two names, not one longer; and in 'Mr Trump' or 'US President' the rest is listed too."""
    inside = [atom for atom in listed if other.start <= atom.start and atom.end <= other.end]
    names = [atom for atom in inside if atom.sort in "SDCGBPN"]
    covered = sum(atom.end - atom.start + 1 for atom in inside)
    return len(names) > 1 or covered >= other.end - other.start


def _agreed(atom: Atom, named: list[Atom], text: str) -> bool:
    """Whether a doubtful word may stand: the grammar must see a place, a people or a body there."""
    if not atom.doubtful or atom.sort == "N":
        return True
    sorts = {other.sort for other in named if other.start <= atom.start and atom.end <= other.end}
    if atom.sort not in "SCDG":
        return "U" in sorts
    possessive = text[atom.end : atom.end + 1] in ("'", "’")
    return bool(sorts & {"L", "K"}) or (not sorts & {"N"} and (possessive or atom.text.startswith("Washington")))
