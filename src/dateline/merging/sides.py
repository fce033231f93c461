"""The sides of a report: whether two reports can be about the same people, and under which names they may be compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from dateline.model import Participant, Report


@dataclass(frozen=True, slots=True)
class Sides:
    """Persons by actor, lands by country code, and all others by actor or, if unknown, by their words."""

    persons: frozenset[str]
    lands: frozenset[str]  # of states, groups and persons alike
    states: frozenset[str]  # countries that take part as such
    others: frozenset[str]
    homes: frozenset[tuple[str, str]]  # person and country

    @property
    def everyone(self) -> frozenset[str]:
        return self.persons | self.others | frozenset(f"land:{land}" for land in self.states)


def sides(report: Report) -> Sides:
    """The sides of one report."""
    taking_part = [*report.sources, *report.targets]
    persons = [p for p in taking_part if p.kind == "person" and p.actor]
    states = {_land(p) for p in taking_part if p.kind in ("state", "place") and _land(p)}
    others = {p.actor or p.name.lower() for p in taking_part if p not in persons and p.kind not in ("state", "place")}
    return Sides(
        persons=frozenset(str(p.actor) for p in persons),
        lands=frozenset(_land(p) for p in taking_part if _land(p)),
        states=frozenset(states),
        others=frozenset(others),
        homes=frozenset((str(p.actor), _land(p)) for p in persons if _land(p)),
    )


def _land(one: Participant) -> str:
    return one.country or (one.actor or one.name if one.kind == "state" else "")


def compatible(one: Sides, other: Sides) -> bool:
    """Whether nothing speaks against the same people: a person here may stand for their country there, not for another person."""
    if one.persons and other.persons and not (one.persons <= other.persons or other.persons <= one.persons):
        return _stand_ins(one, other)
    return not _foreign(one, other) and not _foreign(other, one)


def _stand_ins(one: Sides, other: Sides) -> bool:
    """Extra persons on both sides are fine only if they come from lands the other report names as states."""
    extra, more = one.persons - other.persons, other.persons - one.persons
    homes = dict(one.homes | other.homes)
    return all(homes.get(p) in other.states for p in extra) and all(homes.get(p) in one.states for p in more)


def _foreign(one: Sides, other: Sides) -> bool:
    """A state on one side of which the other report, which names two lands or more, knows nothing."""
    return len(other.lands) > 1 and bool(one.states - other.lands) and not other.others


def shared(one: Sides, other: Sides) -> int:
    """How many take part in both: persons, others, and countries that one report names by a person and the other as such."""
    same = len(one.persons & other.persons) + len(one.others & other.others) + len(one.states & other.states)
    here = {land for person, land in one.homes if person not in other.persons}
    there = {land for person, land in other.homes if person not in one.persons}
    return same + len(here & other.states) + len(there & one.states)


def keys(report: Report) -> Iterable[str]:
    """Names under which a report may meet another: pairs of its sides, each as itself or as its country; alone if it is alone."""
    taking_part = sorted({_names(p) for p in (*report.sources, *report.targets) if any(_names(p))})
    if len(taking_part) < 2:
        return {name for names in taking_part for name in names if name}
    return {
        "|".join(sorted((a, b)))
        for one, other in combinations(taking_part, 2)
        for a in one
        for b in other
        if a and b and a != b
    }


def _names(one: Participant) -> tuple[str, str]:
    land = _land(one)
    own = (
        one.actor
        if one.actor and one.kind not in ("state", "place")
        else ""
        if land and one.kind == "state"
        else one.name.lower()
    )
    return own, f"land:{land}" if land else ""
