"""Average-link clusters over sparse links: join the two clusters whose members are most alike on average, and again.

What two clusters tell of months and days is weighed once for the two, not averaged over their pairs: where one group of
articles is about April and the other about January, the articles that name no month must not bridge them.
"""

from collections.abc import Collection, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import inf

from dateline.grouping.days import Told
from dateline.grouping.evidence import learnt
from dateline.grouping.prior import odds
from dateline.model.components import connected

# Clusters are joined while the mean of their pairs' ln-odds stands above that of this probability. It is low because
# what is missing pulls the mean down, and because the odds are those of any near pair in this record (see prior). At
# .08 neus loses .013 F1 and search hits .03 ARI, and a third fewer strangers are joined; at .03 one more in two is.
JOIN = 0.05
# A pair without a link counts as this probability; .005 and .02 move no set by more than .008.
UNLINKED = 0.01

Pair = tuple[str, str]


def clusters(
    tell: Mapping[str, Told], strengths: Mapping[Pair, float], must: Collection[Pair], never: Collection[Pair]
) -> list[list[str]]:
    """Disjoint clusters of the keys of `tell`, each sorted, in the order of their first members.

    `tell` gives the months and days that each tells, `strengths` maps pairs (smaller first) to probabilities. Pairs in
    `must` end together, pairs in `never` apart; a pair that `must` joins (over others too) stays together even if
    `never` names it.
    """
    grown = _Clusters(tell, strengths)
    grown.grow(odds(JOIN))
    found = [part for group in grown.groups.values() for part in _parted(group, tell, strengths, never)]
    # After growing, so that what people join and part are the stories that they saw, and nothing else moves with it.
    return [list(group) for group in connected(tell, [*map(tuple, found), *must])]


def _parted(
    group: Sequence[str], tell: Mapping[str, Told], strengths: Mapping[Pair, float], never: Collection[Pair]
) -> list[list[str]]:
    """A cluster in parts that no pair of `never` stands in, the likest together: all others stay as they were."""
    barred = [pair for pair in never if {*pair} <= {*group}]
    if not barred:
        return [list(group)]
    inside = {pair: strength for pair, strength in strengths.items() if {*pair} <= {*group}}
    parts = _Clusters({member: tell[member] for member in group}, inside, barred)
    parts.grow(-inf)
    for one, other in combinations(sorted(group), 2):  # what was held by those that left alone
        if parts.home[other] not in parts.barred[parts.home[one]]:
            parts.join(parts.home[one], parts.home[other])
    return list(parts.groups.values())


def bounded(probability: float) -> float:
    """The ln-odds of a link's strength, no lower than those of a missing one."""
    return odds(min(max(probability, UNLINKED), 0.9999))


class _Clusters:
    """Clusters while they grow, each under the id of its smallest member, with the sum of ln-odds over linked pairs."""

    def __init__(self, tell: Mapping[str, Told], strengths: Mapping[Pair, float], never: Collection[Pair] = ()) -> None:
        self.groups = {member: [member] for member in sorted(tell)}
        self.tell = dict(tell)
        self.sums: dict[str, dict[str, float]] = {member: {} for member in self.groups}
        self.barred: dict[str, set[str]] = {member: set() for member in self.groups}
        self.home = {member: member for member in self.groups}
        for (first, second), strength in sorted(strengths.items()):
            # Linked pairs are kept as what they add over an unlinked one, so that a missing pair adds nothing.
            added = bounded(strength) - self.calendar(first, second) - odds(UNLINKED)
            self.sums[first][second] = self.sums[second][first] = added
        for first, second in never:
            self.barred[first].add(second)
            self.barred[second].add(first)

    def mean(self, one: str, other: str) -> float:
        pairs = len(self.groups[one]) * len(self.groups[other])
        return self.sums[one][other] / pairs + odds(UNLINKED) + self.calendar(one, other)

    def calendar(self, one: str, other: str) -> float:
        """What the months and days that both tell add to the ln-odds, as they do for a pair of articles."""
        weights = learnt().weights
        return sum(weights[name] * value for name, value in self.tell[one].differ(self.tell[other]).items())

    def join(self, one: str, other: str) -> str:
        """Make one cluster of two; its id is the smaller one's."""
        if one == other:
            return one
        kept, gone = sorted((one, other))
        for member in self.groups[gone]:
            self.home[member] = kept
        self.groups[kept] += self.groups.pop(gone)
        self.tell[kept] |= self.tell.pop(gone)
        for near, total in sorted(self.sums.pop(gone).items()):
            del self.sums[near][gone]
            if near != kept:
                self.sums[kept][near] = self.sums[near][kept] = round(self.sums[kept].get(near, 0.0) + total, 9)
        for far in self.barred.pop(gone):
            self.barred[far].discard(gone)
            if far != kept:
                self.barred[kept].add(far)
                self.barred[far].add(kept)
        return kept

    def grow(self, least: float) -> None:
        """Join the best pair until the mean ln-odds of none reach `least`. Equal pairs: the smaller ids first."""
        queue = [self._entry(one, other) for one in self.groups for other in self.sums[one] if one < other]
        heapify(queue)
        while queue:
            cost, one, other = heappop(queue)
            if -cost < least:
                return
            if other not in self.sums.get(one, {}) or self._entry(one, other)[0] != cost or other in self.barred[one]:
                continue
            kept = self.join(one, other)
            for near in self.sums[kept]:
                heappush(queue, self._entry(*sorted((kept, near))))

    def _entry(self, one: str, other: str) -> tuple[float, str, str]:
        return (-round(self.mean(one, other), 9), one, other)
