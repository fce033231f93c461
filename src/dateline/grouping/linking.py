"""Links between articles that tell of the same thing, and in words why."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from math import exp, inf
from typing import NamedTuple

import numpy as np

from dateline.grouping.actors import state_named
from dateline.grouping.days import calendar
from dateline.grouping.evidence import NAMES, Standings, learnt, met, standings, weigh
from dateline.grouping.likeness import Real, Vectors, Whole, neighbours, vectors
from dateline.grouping.names import without_office
from dateline.grouping.prior import odds, shift
from dateline.grouping.rarity import background, rarities
from dateline.grouping.roundups import roundups
from dateline.grouping.units import folded, spokesmen
from dateline.grouping.windows import UNDATED, meet, months
from dateline.model import Lineage, Link, Terms

# Pairs less likely than this are no link. It stands below the probability that joins, since weaker pairs tell how far
# two groups are from each other; a missing pair counts as .01 (see clustering). At .01 neus gains .001 F1, and linking
# and gathering take a tenth more time.
FLOOR = 0.02
# Below this cosine no pair reaches FLOOR, whatever else speaks for it.
LEAST_ALIKE = 0.05
# ln 20: terms that less than one in twenty articles has count as rare in the words that explain a link.
RARE = 3.0
# How many names explain a link.
SHOWN = 3
MONTHS_DIFFER = "but they tell different months"
NO_ROWS = np.zeros(0, np.int64)


def link(window: str, terms: Sequence[Terms], lineages: Sequence[Lineage]) -> Iterable[Link]:
    """Links between the articles of one window, the same for any order of `terms`.

    Copies enter once: the article that speaks for an origin's words stands for all of them. A pair that stands in two
    windows is linked in one (`windows.meet`). Strength is the probability of a logistic model over what `evidence`
    knows of a pair; how says what the two have in common.
    """
    heads = folded(terms, spokesmen((term.article for term in terms), lineages))
    rare = rarities(terms, background())
    telling = cache(lambda row: frozenset(word for word, _ in heads[row].words if rare[word] >= RARE))
    naming = cache(lambda row: _called(heads[row], rare))
    dating = cache(lambda row: calendar(heads[row].days))
    asked = [row for row, head in enumerate(heads) if not months(head)] if window == UNDATED else None
    found = pairs(heads, rare, odds(FLOOR), asked)
    alone, differ = learnt().odds(found.known), found.known[:, NAMES.index("months_differ")]
    likely = alone + shift(alone, found.near, learnt().prior)
    for a, b, sure, apart in zip(found.one.tolist(), found.other.tolist(), likely.tolist(), differ, strict=True):
        strength = round(1 / (1 + exp(-sure)), 4)
        if strength >= FLOOR and meet(heads[a], heads[b]) == window:
            days = dating(a).shared(dating(b))
            parts = (_named(naming(a), naming(b)), days, _share(telling(a), telling(b)), MONTHS_DIFFER * bool(apart))
            how = "; ".join(part for part in parts if part)
            yield Link(first=heads[a].article, second=heads[b].article, strength=strength, how=how)


class Pairs(NamedTuple):
    """Pairs of rows, the smaller in `one`, with what speaks for and against each (columns: `NAMES`).

    `near` counts them together with those left out because their ln-odds are too low.
    """

    one: Whole
    other: Whole
    known: Real
    near: int


def pairs(
    heads: Sequence[Terms], rarities: Mapping[str, float], least: float = -inf, asked: Sequence[int] | None = None
) -> Pairs:
    """Each pair of near articles once, and what is known of it.

    Pairs whose ln-odds cannot reach `least` are left out, and those without a row that was `asked` for. A round-up of
    several stories is in no pair: it belongs to none of them and must not bridge them.
    """
    space = vectors(heads, rarities)
    near = neighbours(space, asked)
    owners = np.repeat(np.arange(len(heads)), [len(rows) for rows in near.rows])
    rows, cosines = np.concatenate([*near.rows, NO_ROWS]), np.concatenate([*near.cosines, NO_ROWS])
    mixed = np.array(sorted(roundups(near)), np.int64)
    held = (cosines >= LEAST_ALIKE) & ~np.isin(owners, mixed) & ~np.isin(rows, mixed)
    if asked is not None:
        held &= np.isin(owners, asked) | np.isin(rows, asked)
    low, high = np.minimum(owners, rows)[held], np.maximum(owners, rows)[held]
    _, once = np.unique(low * len(heads) + high, return_index=True)
    around = standings(heads, rarities, near)
    one, other, alike = _with_met(space, around, {*mixed.tolist()}, low[once], high[once], cosines[held][once], asked)
    kept, known = weigh(around, one, other, alike, least)
    return Pairs(one[kept], other[kept], known, len(one))


def _with_met(
    space: Vectors, around: Standings, mixed: Collection[int], one: Whole, other: Whole, alike: Real,
    asked: Sequence[int] | None,
) -> tuple[Whole, Whole, Real]:  # fmt: skip
    """The same pairs, and those that no word brings together but two states on one day."""
    known, wanted = set(zip(one.tolist(), other.tolist(), strict=True)), None if asked is None else set(asked)
    more = [pair for pair in sorted(met(around) - known) if not {*pair} & {*mixed}]
    more = [pair for pair in more if wanted is None or {*pair} & wanted]
    added = np.array(more, np.int64).reshape(-1, 2)
    products = [space.product(first, second) for first, second in more]
    return (
        np.concatenate([one, added[:, 0]]),
        np.concatenate([other, added[:, 1]]),
        np.concatenate([alike, np.array(products, np.float64)]),
    )


def _called(head: Terms, rarities: Mapping[str, float]) -> dict[str, float]:
    """The names that an article prints, a state as its own and others without an office, each with its rarity."""
    found: dict[str, float] = {}
    for name, _ in head.names:
        shown = state_named(name) or without_office(name)
        found[shown] = max(found.get(shown, 0.0), rarities.get(name, 0.0))
    return found


def _named(one: Mapping[str, float], other: Mapping[str, float]) -> str:
    """The rarest names of both, without those that stand inside another of them."""
    rare = {name: min(one[name], other[name]) for name in one.keys() & other.keys()}
    shared = sorted(rare, key=lambda name: (-rare[name], name))[:SHOWN]
    whole = [name for name in shared if not any(name != longer and name in longer for longer in shared)]
    return f"both name {', '.join(whole[:-1])}{' and ' if whole[1:] else ''}{whole[-1]}" if whole else ""


def _share(one: frozenset[str], other: frozenset[str]) -> str:
    """Of the rare words of the article with fewer, the part the other has too."""
    least = min(len(one), len(other))
    return f"{len(one & other) / least if least else 0.0:.0%} of rare words shared"
