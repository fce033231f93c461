"""What speaks for and against two articles telling of the same thing, as numbers, and how those are weighed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp, log1p

import numpy as np
from numpy.typing import NDArray

from dateline.grouping.days import Told, apart, calendar, interval
from dateline.grouping.likeness import Neighbours
from dateline.model import Terms

# Where an article's own surroundings begin and end among its neighbours: the nearest ten may well be its story, those
# behind them are its subject. A pair must stand out from both articles' subjects. Tried 2–10, 5–15, 10–30 and 30–80.
NEAR, FAR = 10, 30
# In a small record the farther half of all others stands for the subject, together with PRIOR usual strangers: what a
# record of three says of a subject is little. 0.03 is the middle of unrelated news pairs.
USUAL_LIKENESS, PRIOR = 0.03, 3
# An article's best neighbour counts as at least this alike: a lone article's best is a stranger, not its story.
LEAST_BEST = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One pair of articles. `alike` is their cosine; the next four say how alike each is to others; then the days.

    `best_low` and `best_high`: the lower and higher of the two articles' best cosines. `subject_low`, `subject_high`:
    the same for the mean cosine to their subjects. `months_differ`: both tell months and none in common; `days_differ`
    the same for days of a month. `dated`: both have a publication day, `gap` then is ln(1 + days between).
    """

    alike: float
    best_low: float
    best_high: float
    subject_low: float
    subject_high: float
    months_differ: float
    days_differ: float
    dated: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A logistic model over `Evidence`: ln of the odds = base + sum of weight × value. `learnt_on` names its sets."""

    base: float
    weights: Mapping[str, float]
    learnt_on: tuple[str, ...] = ()

    def strength(self, evidence: Evidence) -> float:
        """The probability that both tell of the same thing."""
        odds = self.base + sum(weight * getattr(evidence, name) for name, weight in self.weights.items())
        return 1 / (1 + exp(-odds))


@cache
def learnt() -> Weights:
    """The weights that ship with the package; made by bench/train_grouping.py."""
    data = json.loads((files(__package__) / "weights.json").read_text("utf-8"))
    return Weights(base=data["base"], weights=data["weights"], learnt_on=tuple(data["learnt_on"]))


@dataclass(frozen=True, slots=True)
class Standing:
    """One article among the others: how alike it is to its best neighbour and to its subject, and its days."""

    best: float
    subject: float
    told: Told
    published: tuple[int, int] | None


def standings(terms: Sequence[Terms], found: Neighbours) -> list[Standing]:
    """What each article's own neighbourhood looks like, with the usual values where it is too small to tell."""
    return [
        Standing(
            max(LEAST_BEST, float(cosines[0])) if len(cosines) else LEAST_BEST,
            _subject(cosines, len(terms) - 1),
            calendar(term.days),
            interval(term.published),
        )
        for term, cosines in zip(terms, found.cosines, strict=True)
    ]


def _subject(cosines: NDArray[np.float64], others: int) -> float:
    near, far = min(NEAR, others // 2), min(FAR, others)
    return float(cosines[near:far].sum() + USUAL_LIKENESS * PRIOR) / (far - near + PRIOR)


def weigh(one: Standing, other: Standing, alike: float) -> Evidence:
    """The evidence on a pair of articles whose cosine is `alike`; the same whichever comes first."""
    return Evidence(
        alike=alike,
        best_low=min(one.best, other.best),
        best_high=max(one.best, other.best),
        subject_low=min(one.subject, other.subject),
        subject_high=max(one.subject, other.subject),
        dated=float(bool(one.published and other.published)),
        gap=log1p(apart(one.published, other.published)) if one.published and other.published else 0.0,
        **one.told.differ(other.told),
    )


NAMES = tuple(field.name for field in fields(Evidence))
