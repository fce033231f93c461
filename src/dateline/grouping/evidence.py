"""What speaks for and against two articles telling of the same thing, as numbers, and how those are weighed."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp, log1p

import numpy as np
from numpy.typing import NDArray

from dateline.grouping.days import apart, interval, months
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
FULL = re.compile(r"-\d\d-\d\d$")


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
    """How alike each article is to its best neighbour and to its subject (rows as in the neighbours)."""

    best: list[float]
    subject: list[float]


def standing(found: Neighbours) -> Standing:
    """What each article's own neighbourhood looks like, with the usual values where it is too small to tell."""
    return Standing(
        [max(LEAST_BEST, float(cosines[0])) if len(cosines) else LEAST_BEST for cosines in found.cosines],
        [_subject(cosines, len(found.cosines) - 1) for cosines in found.cosines],
    )


def _subject(cosines: NDArray[np.float64], others: int) -> float:
    near, far = min(NEAR, others // 2), min(FAR, others)
    return float(cosines[near:far].sum() + USUAL_LIKENESS * PRIOR) / (far - near + PRIOR)


def weigh(
    terms: Sequence[Terms], published: Mapping[str, str | None], around: Standing, pair: tuple[int, int], alike: float
) -> Evidence:
    """The evidence on one pair of rows."""
    one, other = pair
    low_best, high_best = sorted((around.best[one], around.best[other]))
    low_subject, high_subject = sorted((around.subject[one], around.subject[other]))
    return Evidence(
        alike=alike,
        best_low=low_best,
        best_high=high_best,
        subject_low=low_subject,
        subject_high=high_subject,
        **_told(terms[one].days, terms[other].days),
        **_gap(published.get(terms[one].article), published.get(terms[other].article)),
    )


def _told(one: tuple[str, ...], other: tuple[str, ...]) -> dict[str, float]:
    both, full = (months(one), months(other)), (_full(one), _full(other))
    return {
        "months_differ": float(bool(both[0] and both[1]) and not both[0] & both[1]),
        "days_differ": float(bool(full[0] and full[1]) and not full[0] & full[1]),
    }


def _full(days: tuple[str, ...]) -> frozenset[str]:
    """Days told with month and day, as MM-DD."""
    return frozenset(day[-5:] for day in days if FULL.search(day))


def _gap(one: str | None, other: str | None) -> dict[str, float]:
    days = (interval(one), interval(other))
    if days[0] is None or days[1] is None:
        return {"dated": 0.0, "gap": 0.0}
    return {"dated": 1.0, "gap": log1p(apart(days[0], days[1]))}


NAMES = tuple(field.name for field in fields(Evidence))
