"""A user's own actors: a YAML file of the same form as the package's, checked before it is used."""

import re
from collections.abc import Collection, Iterator

import msgspec
import yaml

TERM = re.compile(r"~?[^|]+\|\s*\d{4}(-\d\d){0,2}\s*\|\s*(\d{4}(-\d\d){0,2})?\s*")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
KINDS = ("alliance", "organisation", "group", "company", "outlet")
Offices = dict[str, list[str]]


class OwnActorsWrong(ValueError):
    """A file of own actors cannot be used; the message says where and why."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the file of your own actors cannot be used: {why}")


class OwnBody(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An alliance, organisation, group, company or outlet; `names` are others for the same, `part_of` its whole."""

    name: str
    kind: str
    names: list[str] = []
    country: str | None = None
    members: list[str] = []
    joined: dict[str, str] = {}
    left: dict[str, str] = {}
    capital: str | None = None
    part_of: str | None = None


class OwnPerson(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A person; `surnames` are the short names that news uses, `about` says who that is ('a professor at …')."""

    name: str
    names: list[str] = []
    surnames: list[str] = []
    sex: str | None = None
    country: str | None = None
    about: str | None = None


class Own(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the file may hold; each part may be left out. Terms are 'Name | from | to', by seat and office."""

    organisations: list[OwnBody] = []
    people: list[OwnPerson] = []
    states: dict[str, Offices] = {}
    bodies: dict[str, Offices] = {}
    offices: dict[str, list[str]] = {}
    doubtful: list[str] = []
    common: list[str] = []
    reviewed: str | None = None


def read_own(text: str, states: Collection[str]) -> Own:
    """The actors of a file's text; `states` are the codes there are. Raises `OwnActorsWrong`."""
    try:
        # Days would become dates; here they are words, as precise as they are written.
        own = msgspec.convert(yaml.load(text, Loader=yaml.BaseLoader), Own)
    except yaml.YAMLError as problem:
        raise OwnActorsWrong(f"not YAML: {' '.join(str(problem).split())}") from problem
    except msgspec.ValidationError as problem:
        raise OwnActorsWrong(f"{problem} (parts there may be: {', '.join(Own.__struct_fields__)})") from problem
    wrong = list(_wrong(own, states))
    if wrong:
        raise OwnActorsWrong("; ".join(wrong))
    return own


def _wrong(own: Own, states: Collection[str]) -> Iterator[str]:
    for body in own.organisations:
        if body.kind not in KINDS:
            yield f"'{body.name}' has the kind '{body.kind}', which is none of {', '.join(KINDS)}"
    for person in own.people:
        if person.sex not in (None, "m", "f"):
            yield f"'{person.name}' has the sex '{person.sex}': write m, f, or leave it out"
    for name, code in _countries(own):
        if code not in states:
            yield f"'{name}' has the country '{code}', which is no ISO 3166 alpha-3 code of a known state"
    yield from (
        f"'{code}' under 'states' is no ISO 3166 alpha-3 code of a known state"
        for code in own.states
        if code not in states
    )
    for seat, offices in (*own.states.items(), *own.bodies.items()):
        for office, rows in offices.items():
            yield from (
                f"'{row}' ({seat}, {office}) is no 'Name | from | to'" for row in rows if not TERM.fullmatch(row)
            )
    if own.reviewed and not DAY.fullmatch(own.reviewed):
        yield f"'{own.reviewed}' under 'reviewed' is no day (2026-01-31)"


def _countries(own: Own) -> Iterator[tuple[str, str]]:
    yield from ((body.name, code) for body in own.organisations for code in (body.country, *body.members) if code)
    yield from ((person.name, person.country) for person in own.people if person.country)
