"""The sides of a report: who takes part, and whether two reports can be about the same people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.model import Participant, Report, unaccented

PRONOUNS = frozenset("he she it they them him her his its their who both two others it".split())
# Words that outlets choose among freely, so any of a row may mean the same people: a crowd, the police, an army.
SORTS = (
    "people person men women thousand hundred dozen protester demonstrator resident crowd marcher supporter activist"
    " civilian worker man woman opponent crew skipper fisherman boat driver",
    "police officer policeman policemen constable",
    "army military soldier troop trooper",
)
JOINTS = frozenset({"of", "at", "in", "from", "on", "to"})
STRIKING = ("ASSAULT", "FIGHT")
SORT_OF = {word: row.split()[0] for row in SORTS for word in row.split()}


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One who takes part. `sort` is person, state or other; `head` the noun of one who is only described; `called`
    the name or description in lower case.
    """

    sort: str
    key: str
    land: str
    head: str
    called: str

    @property
    def firm(self) -> bool:
        """A person or a state: one of these is never mistaken for another."""
        return self.sort != "other"


def sides(report: Report) -> tuple[Side, ...]:
    """The sides of a report, in a fixed order; words that point nowhere are left out.

    An attack is told by whom it killed or by where it was: the town that it struck is one of its sides.
    """
    found = {side for one in (*report.sources, *report.targets) if (side := _side(one)) is not None}
    if report.place is not None and report.kind in STRIKING:
        found.add(_described(report.place.name.lower(), report.place.country))
    return tuple(sorted(found))


def _side(one: Participant) -> Side | None:
    name = one.name.lower()
    if one.kind == "person" and one.actor:
        return Side("person", folded(one.name), one.country or "", "", name)
    if one.kind == "state" and (one.country or one.actor):
        return Side("state", one.country or str(one.actor), one.country or "", "", name)
    if name in PRONOUNS:
        return None
    return _described(name, one.country, one.actor)


def _described(name: str, country: str | None, actor: str | None = None) -> Side:
    return Side("other", actor or name, country or "", noun(name), name)


def noun(name: str) -> str:
    """The noun of a description in lower case, without an s: 'strike' in 'drone strikes on a market'."""
    words = [w.rstrip("s") for w in name.split() if w.isalpha()] or [name]
    if words[0] == "of":  # '5,000 of them'
        return "people"
    joint = next((at for at, word in enumerate(words) if at and word in JOINTS), len(words))
    return words[joint - 1]


def folded(name: str) -> str:
    """A person's name as outlets with and without accents agree on it."""
    return "".join(c for c in unaccented(name).casefold() if c.isalnum() or c == " ")


def paired(here: Sequence[Side], there: Sequence[Side]) -> tuple[int, list[Side], list[Side]]:
    """How many take part in both, and who is left over on either side."""
    rest = list(there)
    left: list[Side] = []
    common = 0
    for test in (_identical, _alike):
        left = []
        for one in here:
            other = next((o for o in rest if test(one, o)), None)
            if other is None:
                left.append(one)
                continue
            rest.remove(other)
            common += 1
        here = left
    return common, left, rest


def _identical(one: Side, other: Side) -> bool:
    return one.key == other.key


def _alike(one: Side, other: Side) -> bool:
    """A state and somebody who stands for it; or two descriptions of the same sort of people."""
    if "state" in (one.sort, other.sort):
        return one.sort != other.sort and bool(one.land) and one.land == other.land
    if one.land and other.land and one.land != other.land:
        return False
    if one.firm or other.firm:
        return _office(one, other) or _office(other, one)
    return _sort(one) == _sort(other) or _for(one, other) or _for(other, one)


def _office(one: Side, other: Side) -> bool:
    """'the foreign minister of Syria' and 'its foreign minister', who is Syria's."""
    return one.land == other.land != "" and one.called.startswith(f"{other.called} of ")


def _for(one: Side, other: Side) -> bool:
    """'leaders of the Greens' and the Greens."""
    return one.called.endswith((f" of {other.called}", f" of the {other.called}"))


def _sort(side: Side) -> str:
    """The noun of a description, or the word that stands for its like."""
    return SORT_OF.get(side.head, side.head)


def compatible(here: Sequence[Side], there: Sequence[Side]) -> bool:
    """Whether nothing speaks against the same people: neither report names a person or state unknown to the other."""
    _, left, rest = paired(here, there)
    return not (any(side.firm for side in left) and any(side.firm for side in rest))


def keys(report: Report) -> Iterable[str]:
    """Names under which a report may meet another: pairs of its sides, each as itself or as its country; alone
    if alone.
    """
    taking_part = [names(side) for side in sides(report)]
    if len(taking_part) < 2:
        return {name for own in taking_part for name in own}
    return {
        "|".join(sorted((a, b))) for one, other in combinations(taking_part, 2) for a in one for b in other if a != b
    }


def names(side: Side) -> tuple[str, ...]:
    """The names under which a side is looked up."""
    own = f"land:{side.key}" if side.sort == "state" else side.key if side.sort == "person" else _sort(side)
    return (own, f"land:{side.land}") if side.land and side.sort != "state" else (own,)
