"""The reference data of actors from their files: those of the package, and a user's own."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import yaml

from dateline.model import identity, unaccented
from dateline.naming.own import Own, OwnActorsWrong, OwnPerson, read_own
from dateline.naming.reference import Body, Homonym, Person, Reference, Term

FAMILY_NAME_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK"})


@cache
def _text(name: str) -> str:
    return resources.files("dateline").joinpath("data", "actors", f"{name}.yaml").read_text(encoding="utf-8")


@cache
def _read(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(_text(name), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


@cache
def load(own: str | None = None) -> Reference:
    """The reference data that ship with the package, and those of a user's own file if its text is given.

    What the user's file says comes first. Raises `OwnActorsWrong` where it cannot be read.
    """
    files = [_text(name) for name in ("states", "organisations", "leaders", "agents")]
    reference = Reference(name=f"actors-{identity(*files, own or '')}")
    added = read_own(own, {state["code"] for state in _read("states")["states"]}) if own is not None else Own()
    _states(reference, _read("states"))
    _bodies(reference, [msgspec.to_builtins(body) for body in added.organisations], added.doubtful)
    _bodies(reference, _read("organisations")["organisations"], _read("organisations")["doubtful"])
    reference.namesakes = frozenset(_read("organisations")["namesakes"])
    _words(reference, _read("agents"), added.offices)
    _persons(reference, _read("leaders"), added)
    if strangers := sorted(added.bodies.keys() - reference.bodies.keys()):
        raise OwnActorsWrong(f"'{strangers[0]}' under 'bodies' is not named under 'organisations'")
    reference.close()
    return reference


def _states(reference: Reference, data: dict[str, Any]) -> None:
    doubtful = set(data["doubtful"])
    for state in data["states"]:
        code = state["code"]
        reference.states[code] = state["names"][0]
        reference.adjectives[code] = next(iter(state["demonyms"]), state["names"][0])
        reference.capitals[code] = state.get("capital", state["names"][0])
        sorts = {
            "S": state["names"] + state.get("administrations", []),
            "D": state["demonyms"],
            "G": state.get("government", ()),
        }
        capital = [state["capital"]] if "capital" in state else []
        for sort, names in {**sorts, "C": capital + state.get("cities", [])}.items():
            for name in names:
                reference.add(name, sort, code, name in doubtful)
                if sort == "C" and len(name) > 3:  # 'WASHINGTON, April 10': datelines are set in capitals
                    reference.add(name.upper(), sort, code, name in doubtful)
    for row in data["homonyms"]:
        signs = {key: tuple(row[key]) for key in ("state_signs", "place_signs")}
        reference.homonyms[row["name"]] = Homonym(code=row["code"], other=row["other"], **signs)
    for code, names in data["regions"].items():
        for name in names:
            reference.regions[name] = code
            reference.add(name, "L", name)
    for name, code in data["peoples"].items():
        reference.regions[name] = code
        reference.add(name, "K", name)


def _bodies(reference: Reference, rows: Iterable[dict[str, Any]], doubtful: Collection[str]) -> None:
    for row in rows:
        body = Body(
            name=row["name"],
            kind=row["kind"],
            country=row.get("country"),
            members=tuple(row.get("members", ())),
            joined={code: str(day) for code, day in row.get("joined", {}).items()},
            left={code: str(day) for code, day in row.get("left", {}).items()},
            part_of=row.get("part_of"),
        )
        reference.bodies.setdefault(body.name, body)
        for name in [body.name, *row.get("names", ())]:
            reference.add(name, "B", body.name, name in doubtful)
        if row.get("capital"):
            reference.add(row["capital"], "E", body.name)


def _words(reference: Reference, data: dict[str, Any], offices: Mapping[str, Sequence[str]]) -> None:
    for office, words in (*offices.items(), *data["offices"].items()):
        for word in words:
            _cased(reference, word, "O", office)
    for office, words in (*offices.items(), *data["offices"].items()):
        for word in words:
            _cased(reference, _several(word), "Q", office)
    for sort, words in (("F", data["former"]), ("A", data["acting"])):
        for word in words:
            _cased(reference, word, sort, word)
    for word in data["titles"]:
        reference.add(word, "T", word)
    for word in (*data["state_nouns"], *data["group_nouns"], *data["agents"]):
        _cased(reference, word, "H", word)
    reference.state_nouns = frozenset(data["state_nouns"])
    reference.agents = frozenset(data["agents"])
    reference.sexes = dict.fromkeys(data["men"], "m") | dict.fromkeys(data["women"], "f")
    for name in set(data["men"]) & set(data["women"]):
        del reference.sexes[name]
    for sex, nouns in data["somebody"].items():
        reference.somebody.update(dict.fromkeys(nouns, sex if sex in "mf" else None))
    plain, others = data["family_first"]["plain"], data["family_first"]["other_words"]
    reference.family_first = dict.fromkeys(plain, True) | dict.fromkeys(others, False)
    for row in data["means"]:
        means = row["is"] if isinstance(row["is"], list) else [row["is"]]
        reference.means[row["office"], row["country"]] = tuple(means)
    for country, offices in data["shown"].items():
        reference.shown.update({(country, office): words for office, words in offices.items()})


def _several(words: str) -> str:
    """'foreign ministers', 'ministers of defence', 'foreign secretaries'."""
    head, of, rest = words.partition(" of ")
    return (head[:-1] + "ies" if head.endswith("y") else head + "s") + of + rest


def _cased(reference: Reference, word: str, sort: str, key: str) -> None:
    titled = re.sub(r"\b(?!of\b|the\b|for\b)[a-z]", lambda letter: letter[0].upper(), word)
    for form in (word, titled, word[0].upper() + word[1:]):
        reference.add(form, sort, key)


def _persons(reference: Reference, data: dict[str, Any], own: Own) -> None:
    women = set(data["women"])
    printed = {row["name"]: row for row in data["people"]} | {row.name: _row(row) for row in own.people}
    terms = sorted(_terms(data, own), key=lambda term: (term.first, term.seat, term.office, term.person))
    held: dict[str, list[Term]] = {name: [] for name in printed}
    for term in terms:
        reference.terms[term.seat, term.office] = (*reference.terms.get((term.seat, term.office), ()), term)
        held.setdefault(term.person, []).append(term)
    for name in sorted(held):
        row = printed.get(name, {})
        if held[name] or "about" in row or name in {row.name for row in own.people}:
            _person(reference, name, row, tuple(held[name]), "f" if name in women else "m")
    reference.common = frozenset(data["common"]) | frozenset(own.common)
    for surname in sorted(reference.surnames):
        reference.add(surname, "N", surname)


def _person(reference: Reference, name: str, row: dict[str, Any], terms: tuple[Term, ...], sex: str) -> None:
    person = Person(
        name=name,
        surnames=_surnames(name, row, terms, reference.family_first),
        sex=row.get("sex") or sex,
        country=row.get("country") or next((term.seat for term in terms if term.seat in reference.states), None),
        terms=terms,
        about=row.get("about"),
    )
    reference.persons[name] = person
    # A name of one word ('Francis') is everybody's: it needs the title that `names` gives it.
    for full in ((name,) if " " in name else ()) + tuple(row.get("names", ())):
        reference.add(full, "P", name)
    for surname in person.surnames:
        reference.surnames[surname] = (*reference.surnames.get(surname, ()), name)


def _row(person: OwnPerson) -> dict[str, Any]:
    """A user's person in the form of the package's file, without what is not said."""
    return {key: value for key, value in msgspec.to_builtins(person).items() if value}


def _terms(data: dict[str, Any], own: Own) -> Iterator[Term]:
    """All terms; a list that the user gives for an office stands in place of the package's."""
    theirs = {
        (seat, office): rows
        for seats in (own.states, own.bodies)
        for seat, of in seats.items()
        for office, rows in of.items()
    }
    for (seat, office), rows in theirs.items():
        yield from (_term(row, office, seat, own.reviewed or data["reviewed"]) for row in rows)
    for seats in (data["states"], data["bodies"]):
        for seat, offices in seats.items():
            for office, rows in offices.items():
                if (seat, office) not in theirs:
                    yield from (_term(row, office, seat, data["reviewed"]) for row in rows)


def _term(row: str, office: str, seat: str, reviewed: str) -> Term:
    name, first, last = (part.strip() for part in row.split("|"))
    return Term(
        person=name.lstrip("~"),
        office=office,
        seat=seat,
        first=first,
        last=last or None,
        reviewed=reviewed,
        sure=not name.startswith("~"),
    )


def _surnames(
    name: str, row: dict[str, Any], terms: tuple[Term, ...], family_first: Mapping[str, bool]
) -> tuple[str, ...]:
    if "surnames" in row or "surname" in row:
        return tuple(row.get("surnames", [row.get("surname")]))
    words = [word for word in name.split() if word not in ("Jr.", "Jr", "II", "III")]
    # 'John Lee' and 'Carrie Lam' of Hong Kong write theirs last.
    ahead = words[0] in family_first or "-" in name
    family = words[0] if ahead and any(term.seat in FAMILY_NAME_FIRST for term in terms) else words[-1]
    return tuple(dict.fromkeys((family, unaccented(family))))
