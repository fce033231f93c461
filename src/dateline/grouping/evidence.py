"""What speaks for and against two articles telling of the same thing, as numbers, and how those are weighed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from math import inf, log1p

import numpy as np

from dateline.grouping.actors import Cast, cast
from dateline.grouping.days import Told, calendar, interval
from dateline.grouping.likeness import Neighbours, Real, Whole
from dateline.model import Terms

# Where an article's own surroundings begin and end among its neighbours: the nearest ten may well be its story, those
# behind them are its subject. A pair must stand out from both articles' subjects. Tried 2–10, 5–15, 10–30 and 30–80.
NEAR, FAR = 10, 30
# In a small record the farther half of all others stands for the subject, together with PRIOR usual strangers: what a
# record of three says of a subject is little. 0.03 is the middle of unrelated news pairs.
USUAL_LIKENESS, PRIOR = 0.03, 3
# An article's best neighbour counts as at least this alike: a lone article's best is a stranger, not its story.
LEAST_BEST = 0.15
# Two days between publications, as ln(1 + days): a morning paper's and an evening's on the same talks.
CLOSE = log1p(2)
# Where more articles tell of two states on one day, their words must bring them together.
MOST_MET = 20


# What is known of a pair. `alike` is their cosine; the next four say how alike each is to others: the lower and the
# higher of the two articles' best cosines, and of their mean cosines to their subjects. `months_differ`: both tell
# months and none in common; `long_between`: a common month, but days two weeks and more apart; `days_apart`: ln(1 +
# days between the nearest that they tell); `day_shared`: both tell one. Of actors: `actors_meet`, a shared day and two
# rare actors, or three and two days at most between publications; `two_states`, two rare states in common, with another
# actor or the day, and no days apart; `states_differ`, both are about states, and none in common. `dated`: both have a
# publication day, `gap` then is ln(1 + days between).
NAMES = (
    "alike",
    "best_low",
    "best_high",
    "subject_low",
    "subject_high",
    "months_differ",
    "long_between",
    "days_apart",
    "day_shared",
    "actors_meet",
    "two_states",
    "states_differ",
    "dated",
    "gap",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A logistic model over `NAMES`: ln of the odds = base + sum of weight × value.

    `prior` is the share of pairs of one story where it was learnt, `learnt_on` names its sets.
    """

    base: float
    weights: Mapping[str, float]
    prior: float
    learnt_on: tuple[str, ...] = ()

    def odds(self, evidence: Real) -> Real:
        """The ln of the odds that a pair tells of the same thing, for each row of `evidence` (columns: `NAMES`)."""
        total = np.full(len(evidence), self.base)
        for column, name in enumerate(NAMES):  # one after the other: a matrix product sums otherwise on other machines
            total += evidence[:, column] * self.weights[name]
        return total

    def ceiling(self, columns: Mapping[str, Real]) -> Real:
        """The most that the ln of the odds can come to, where these columns are known and the others are 0 or 1."""
        most = self.base + sum(max(weight, 0.0) for name, weight in self.weights.items() if name not in columns)
        total = np.full(len(next(iter(columns.values()))), most)
        for name, column in columns.items():
            total += column * self.weights[name]
        return total


@cache
def learnt() -> Weights:
    """The weights that ship with the package; made by bench/train_grouping.py."""
    data = json.loads((files(__package__) / "weights.json").read_text("utf-8"))
    return Weights(base=data["base"], weights=data["weights"], prior=data["prior"], learnt_on=tuple(data["learnt_on"]))


@dataclass(frozen=True, slots=True)
class Standings:
    """Articles among the others: how alike each is to its best neighbour and to its subject, its days and actors.

    `first` and `last` are days of publication as ordinals, 0 where it is not known.
    """

    best: Real
    subject: Real
    told: Sequence[Told]
    cast: Sequence[Cast]
    first: Whole
    last: Whole


def standings(terms: Sequence[Terms], rare: Mapping[str, float], found: Neighbours) -> Standings:
    """What each article's own neighbourhood looks like, with the usual values where it is too small to tell."""
    published = [interval(term.published) or (0, 0) for term in terms]
    return Standings(
        np.array([max([LEAST_BEST, *cosines[:1].tolist()]) for cosines in found.cosines]),
        np.array([_subject(cosines, len(terms) - 1) for cosines in found.cosines]),
        [calendar(term.days) for term in terms],
        [cast(term.actors, rare) for term in terms],
        np.array([first for first, _ in published]),
        np.array([last for _, last in published]),
    )


def _subject(cosines: Real, others: int) -> float:
    near, far = max(1, min(NEAR, others // 2)), min(FAR, others)
    return float(cosines[near:far].sum() + USUAL_LIKENESS * PRIOR) / (max(far - near, 0) + PRIOR)


def met(around: Standings) -> set[tuple[int, int]]:
    """Pairs of rows that are about the same two rare states and tell one same day, whatever their words."""
    told: dict[tuple[str, str, int], list[int]] = {}
    for row, (who, when) in enumerate(zip(around.cast, around.told, strict=True)):
        for one, other in combinations(sorted(who.main), 2):
            for day in sorted(when.days):
                told.setdefault((one, other, day), []).append(row)
    return {pair for rows in told.values() if len(rows) <= MOST_MET for pair in combinations(rows, 2)}


def weigh(around: Standings, one: Whole, other: Whole, alike: Real, least: float = -inf) -> tuple[Whole, Real]:
    """The evidence on pairs of articles, by their rows, whose cosines are `alike`; the same whichever comes first.

    Which pairs, by their places, and a row of `NAMES` for each. Those whose ln-odds could not reach `least` whatever
    their days and actors say are left out: these are read pair by pair.
    """
    columns = _measured(around, one, other, alike)
    kept = np.flatnonzero(learnt().ceiling(columns) >= least)
    places = list(zip(one[kept].tolist(), other[kept].tolist(), strict=True))
    near = (columns["dated"] > 0) & (columns["gap"] <= CLOSE)
    facts = [
        _facts(around.told[a], around.told[b], around.cast[a], around.cast[b], close)
        for (a, b), close in zip(places, near[kept].tolist(), strict=True)
    ]
    read = {name: np.array([fact[name] for fact in facts]) for name in NAMES if name not in columns}
    return kept, np.column_stack([columns[name][kept] if name in columns else read[name] for name in NAMES])


def _measured(around: Standings, one: Whole, other: Whole, alike: Real) -> dict[str, Real]:
    """What numbers alone say of all pairs at once."""
    between = np.maximum(around.first[one] - around.last[other], around.first[other] - around.last[one])
    dated = (around.first[one] > 0) & (around.first[other] > 0)
    return {
        "alike": alike,
        "best_low": np.minimum(around.best[one], around.best[other]),
        "best_high": np.maximum(around.best[one], around.best[other]),
        "subject_low": np.minimum(around.subject[one], around.subject[other]),
        "subject_high": np.maximum(around.subject[one], around.subject[other]),
        "dated": dated.astype(np.float64),
        "gap": np.array([log1p(days) for days in (np.maximum(between, 0) * dated).tolist()]),
    }


def _facts(told: Told, others: Told, cast: Cast, other: Cast, close: bool) -> dict[str, float]:
    """What days and actors say of a pair; whether it was published on days `close` to each other."""
    shared = told.share(others)
    apart = told.differ(others)
    actors = 0 if cast.apart(other) else len(cast.rare & other.rare)
    return {
        **apart,
        "day_shared": float(shared),
        "actors_meet": float((shared and actors >= 2) or (close and actors >= 3)),
        "two_states": float(not apart["days_apart"] and cast.two_states(other, shared)),
        "states_differ": float(cast.elsewhere(other)),
    }
