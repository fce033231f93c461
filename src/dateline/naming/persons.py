"""Which person a name means: full names of the page first, then the reference data, then what the page says."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from dateline.model import unaccented
from dateline.naming.atoms import Atom
from dateline.naming.reference import Person, Reference, Term
from dateline.naming.surnames import SUFFIXES, family, last, same, younger

# Titles that stand before the given name: 'Sheikh Tariq', 'Sir Keith'.
BY_GIVEN_NAME = frozenset(
    "sheikh shaikh sheikha sir dame prince princess king queen emperor sultan emir father sister datuk dato tun".split()
)
# Titles that tell of which sex their bearer is: 'Mr Okoro' beside Abel and Lucy Okoro is Abel.
SEXES = dict.fromkeys("mr mr. sir lord".split(), "m") | dict.fromkeys(
    "mrs mrs. ms ms. miss dame lady baroness".split(), "f"
)
CAPITALISED = re.compile(r"(?<![\w.-])(?:[ae]l-)?[^\W\d_a-z][\w-]+")


MONTHS = frozenset({"March", "April", "May", "June", "August"})
DATING = re.compile(
    r"(?:\b(?:in|on|by|of|since|until|till|last|this|next|early|mid|late|from|to|and|between|through)|\d)[ -]$"
)


def _month(word: re.Match[str], text: str) -> bool:
    dated = DATING.search(text[: word.start()]) or text[word.end() : word.end() + 2].strip(" ,").isdigit()
    return word[0] in MONTHS and bool(dated)


def _covered(word: re.Match[str], atoms: Sequence[Atom]) -> bool:
    return any(atom.start < word.end() and word.start() < atom.end for atom in atoms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The person found: canonical name, whether the reference data knows it, and the reason."""

    name: str
    known: bool
    how: str


@dataclass(slots=True, kw_only=True)
class People:
    """The persons an article names in full, by short name, so that a surname alone can be told wherever it stands."""

    reference: Reference
    short: dict[str, tuple[Identity, ...]] = field(default_factory=dict)
    families: dict[str, tuple[Identity, ...]] = field(default_factory=dict)
    given: dict[str, tuple[Identity, ...]] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)
    apart: dict[str, Identity] = field(default_factory=dict)

    def enter(self, text: str, atoms: Sequence[Atom]) -> None:
        """Note all full names among a sentence's atoms."""
        for place, atom in enumerate(atoms):
            if atom.sort == "P":
                person = self.reference.persons[atom.key]
                state = foreign(text, atoms, place, person)
                if state and atom.key not in self.apart:
                    name = f"{person.name} ({self.reference.states[state]})"
                    self.apart[atom.key] = Identity(name=name, known=False, how="of another state than the known one")
                one = self.apart.get(atom.key)
                one = one or Identity(name=person.name, known=True, how="full name on the page")
                self._note(person.surnames, one)
            elif atom.sort == "N" and len(words := _words(atom.text)) > 1 and not self._nested(atom.text):
                self._enter_new(words, Identity(name=atom.text, known=False, how="full name on the page"))
            elif (
                atom.sort == "N" and place and atoms[place - 1].sort in "OTH" and atoms[place - 1].end + 1 == atom.start
            ):
                self.single.add(atom.text)  # 'the minister Sutarmo' may have no other name

    def _enter_new(self, words: Sequence[str], one: Identity) -> None:
        if younger(one.name) and words[-1] in self.reference.surnames:
            return  # beside 'Ferdinand Marcos Jr.' the bare name is the elder's
        first = words[:1] if words[0] in self.reference.family_first and len(words) < 4 else ()
        self._note((*last(words[-1]), *first), one)
        for name in family(words):
            self.families[name] = (*(other for other in self.families.get(name, ()) if other != one), one)
        self.given[words[0]] = (*(other for other in self.given.get(words[0], ()) if other != one), one)

    def relabel(self, text: str, atoms: Sequence[Atom], states: Collection[str]) -> list[Atom]:
        """A sentence's atoms with the page's surnames added that the grammar missed or took for others ('King').

        `states` are those the page names: elsewhere 'Lima' is a Jorge Lima of the page and no capital.
        """
        named = [self._as_name(atom, atoms[place + 1 : place + 2], states) for place, atom in enumerate(atoms)]
        words = (word for word in CAPITALISED.finditer(text) if self._sure(word[0]))
        missed = [word for word in words if not _covered(word, named) and not _month(word, text)]
        named += [Atom(start=w.start(), end=w.end(), sort="N", key=w[0], text=w[0]) for w in missed]
        return sorted(named, key=lambda atom: (atom.start, atom.end))

    def _sure(self, word: str) -> bool:
        """Whether a word can be nobody but a person of the page, even where the grammar sees none."""
        return word in self.short and self.reference.family_first.get(word, True)

    def _as_name(self, atom: Atom, following: Sequence[Atom], states: Collection[str]) -> Atom:
        capital = atom.sort == "C" and atom.key not in states
        family = atom.text in self.families and (atom.sort == "U" or (atom.sort == "L" and " " in atom.text))
        if family or (atom.sort == "U" and atom.text in self.single):
            return replace(atom, sort="N", key=atom.text)
        named = CAPITALISED.match(atom.text) and self._sure(atom.text)
        if not named or not (capital or atom.sort in "ULKOTH"):
            return atom
        titles = atom.sort in "OTH" and following and following[0].sort in "PN" and following[0].start == atom.end + 1
        return atom if titles else replace(atom, sort="N", key=atom.text)

    def _note(self, shorts: Sequence[str], identity: Identity) -> None:
        for short in (*shorts, *(unaccented(short) for short in shorts if not short.isascii())):
            if not any(same(identity.name, other.name) for other in self.short.get(short, ())):
                self.short[short] = (*self.short.get(short, ()), identity)

    def _nested(self, text: str) -> bool:
        return text in self.reference.surnames or text in self.families

    def identify(
        self, atom: Atom, office: str | None = None, seat: str | None = None, title: str = ""
    ) -> Identity | None:
        """The person of a name with the office, its state or body and the title before it; None where nothing tells."""
        if atom.sort == "P" and atom.key in self.apart:
            return self.apart[atom.key]
        if atom.sort == "P":
            return Identity(name=atom.key, known=True, how="full name")
        words = _words(atom.text)
        if len(words) > 1 and not self._nested(atom.text):
            first = next((one for one in self.short.get(words[-1], ()) if same(one.name, atom.text)), None)
            return replace(first, how="full name") if first else Identity(name=atom.text, known=False, how="full name")
        if title in BY_GIVEN_NAME and len(named := self.given.get(atom.text, ())) == 1:
            return replace(named[0], how="given name after a title")
        one = self._surname(atom.text, words[-1], office, seat, title)
        if one and one.name == atom.text and not title and len(named := self.given.get(atom.text, ())) == 1:
            return replace(named[0], how="given name that one person of the page has")
        return one

    def _surname(self, text: str, short: str, office: str | None, seat: str | None, title: str) -> Identity | None:
        known = self._of_sex(self.reference.surnames.get(text, ()), SEXES.get(title))
        here = self.families.get(text, ()) if not known and text not in self.short else ()
        here = here or self.short.get(text) or self.short.get(short) or self.short.get(unaccented(short)) or ()
        of_sex = self._of_sex([one.name for one in here], SEXES.get(title))
        here = tuple(one for one in here if one.name in of_sex)
        if len(here) == 1:
            return Identity(name=here[0].name, known=here[0].known, how="surname of a full name on the page")
        fitting = [name for name in known if self._fits(name, office, seat)] if office or seat or not here else []
        if here:
            fitting = [name for name in fitting if name in {identity.name for identity in here}]
            return Identity(name=fitting[0], known=True, how="surname with title") if len(fitting) == 1 else None
        if office and len(fitting) == 1:
            return Identity(name=fitting[0], known=True, how="surname with office, of the reference data")
        common = text in self.reference.common or (not title and text in self.reference.sexes)  # 'John', 'Jonathan'
        if len(known) == 1 and not office and not common:
            return Identity(name=known[0], known=True, how="surname that one known person has")
        return Identity(name=text, known=False, how="name without a known person")

    def _of_sex(self, names: Sequence[str], sex: str | None) -> Sequence[str]:
        """Those of the sex that a title tells, if it is known of each; else all."""
        sexes = [self.reference.sex(name) for name in names]
        return names if sex is None or None in sexes else [n for n, of in zip(names, sexes, strict=True) if of == sex]

    def _fits(self, name: str, office: str | None, seat: str | None) -> bool:
        return any(self._same(term, office, seat) for term in self.reference.persons[name].terms)

    def _same(self, term: Term, office: str | None, seat: str | None) -> bool:
        if seat and term.seat != seat:
            return False
        meant = self.reference.means.get((office or "", term.seat)) or self.reference.means.get((office or "", "*"))
        return office is None or term.office in (meant or (office,))


# Titles between a demonym and a name: 'Kenyan runner' is none, 'Kenyan Judge' and 'former Kenyan minister' are.
TITLES = frozenset("OTHFA")
A_MAN_OF = re.compile(r", an?\s+$")


def foreign(text: str, atoms: Sequence[Atom], place: int, person: Person) -> str | None:
    """The state whom the words around a known person's name give to somebody else of that name; None if they do not.

    'Kenyan Judge David Cameron', 'David Cameron, a Kenyan runner'.
    """
    seats = {person.country, *(term.seat for term in person.terms)}
    before = place - 1
    while before >= 0 and atoms[before].sort in TITLES and atoms[before].end + 1 == atoms[before + 1].start:
        before -= 1
    title = before >= 0 and before < place - 1 and atoms[before].end + 1 == atoms[before + 1].start
    options = [atoms[before]] if title else []
    following = atoms[place + 1] if place + 1 < len(atoms) else None
    if following and A_MAN_OF.fullmatch(text[atoms[place].end : following.start]) and text[following.end :][:1] == " ":
        options.append(following)
    return next((one.key for one in options if one.sort == "D" and one.key not in seats and person.country), None)


def _words(text: str) -> list[str]:
    words = [word for word in text.split() if word not in SUFFIXES]
    return words or [text]
