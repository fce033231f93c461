"""Conditions on what forces do: exercises, missions, tests, alerts, curfews, withdrawals, combat."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.lexicon import ALERTS
from dateline.coding.sorts import about
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

EXERCISES = frozenset({"game", "games", "exercise", "drill", "patrol"})
MILITARY = frozenset(
    "military troops soldiers warships joint naval war live-fire exercise exercises drills maneuvers manoeuvres"
    " army".split()
)
# What troops do not leave by withdrawing.
CONTESTS = frozenset({"race", "contest", "competition", "market", "public", "tournament"})
HELP = frozenset(
    "peacekeeping aid help assist relief rescue peacekeeper humanitarian support mission medical surgical"
    " search".split()
)
TESTED = frozenset({"test", "ballistic", "sea", "satellite"})
INTO_SPACE = frozenset({"test", "satellite", "space", "orbit"})


def joint(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'naval exercises', 'war games', what two states do; not the games of children."""
    if sum(cast.state(tree, w) for w in (*one.sources, *one.targets)) > 1:
        return True
    core = tree.core(one.object if one.object is not None else one.trigger)
    near = {tree.low(w) for w in tree.under(core)}
    return tree.lemma(core) not in EXERCISES or bool(near & MILITARY - {tree.low(core)})


def mission(tree: Tree, one: "Found", cast: Cast) -> bool:
    return about(tree, one, HELP)


def peacekeeping(tree: Tree, word: int) -> bool:
    """'the peacekeepers', 'Fijian troops of a peacekeeping force'."""
    return any(tree.lemma(w) in ("peacekeeper", "peacekeeping") for w in tree.under(word))


def forces(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Troops are withdrawn from a place, not from a treaty or a race."""
    left = cast.words.classes["pact"] | CONTESTS
    return not any(tree.lemma(tree.core(w)) in left for w in one.targets)


def alert(tree: Tree, one: "Found", cast: Cast) -> bool:
    return about(tree, one, ALERTS)


def clampdown(tree: Tree, one: "Found", cast: Cast) -> bool:
    core = one.object
    if core is None:
        return False
    lemma = tree.lemma(tree.core(core))
    near = {tree.low(w) for w in tree.under(core)}
    return lemma in ("curfew", "lockdown", "emergency") or bool(near & {"martial", "siege", "emergency", "curfew"})


def test(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.lemma(one.trigger) in ("test", "test-fire") or about(tree, one, TESTED)


def not_test(tree: Tree, one: "Found", cast: Cast) -> bool:
    into_sea = any(tree.lemma(w) in ("sea", "ocean", "water") for w in tree.obliques(one.trigger, "into"))
    return not into_sea and not about(tree, one, INTO_SPACE)


def foe(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Fought against somebody, or it is not said whom; 'battled the pandemic' is no combat."""
    politics = bool(tree.obliques(one.trigger, "over")) and not any(
        cast.called(tree, tree.core(w), "armed") for w in (*one.sources, *one.targets)
    )
    if politics:  # 'the house and the senate battled over the budget'
        return False
    foes = [tree.object(one.trigger)] if tree.object(one.trigger) is not None else one.targets
    return not foes or any(w is not None and cast.acting(tree, tree.core(w)) for w in foes)
