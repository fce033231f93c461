"""Conditions on protest: who gathers in order to object, what is done in protest, which strike was only planned."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import crowd
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

OBJECTING = frozenset(
    "protest demand denounce oppose condemn call show voice express march press object resist defend mourn".split()
)
PROTESTERS = frozenset("protester demonstrator marcher striker rioter picketer campaigner activist".split())
ON_STRIKE = frozenset({"be", "go", "remain", "stay", "come"})
PLANNED = frozenset("plan schedule set announce fix call due".split())


def to_protest(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'thousands gathered to demand …', 'turned out in protest': crowds gather for much else."""
    aims = [k for k in tree.kids(one.trigger, "xcomp", "advcl") if tree.tag(k) in ("VB", "VBG")]
    means = tree.obliques(one.trigger, "in", "for")
    return any(tree.lemma(k) in OBJECTING for k in aims) or any(tree.lemma(w) == "protest" for w in means)


def protesting(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Those who protest by their name or with an aim that says so: shoppers fill a street too."""
    return to_protest(tree, one, cast) or any(tree.lemma(tree.core(w)) in PROTESTERS for w in one.sources)


def in_protest(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'shopkeepers shut their stalls in protest at the tax': whatever they do, it is a protest."""
    over = _verb_before(tree, one.trigger, "in")
    return over is not None and any(crowd(tree, w, cast) for w in one.sources)


def on_strike(tree: Tree, one: "Found", cast: Cast) -> bool:
    over = _verb_before(tree, one.trigger, "on")
    return (
        over is not None and tree.lemma(over) in ON_STRIKE and any(cast.acting(tree, tree.core(w)) for w in one.sources)
    )


def _verb_before(tree: Tree, noun: int, prep: str) -> int | None:
    """The verb that a bare noun hangs on by this preposition: 'shut' in 'shut their stalls in protest'."""
    mark = tree.head(noun)
    bare = tree.dep(noun) == "pobj" and tree.low(mark) == prep and not tree.kids(noun, "det", "poss")
    return tree.head(mark) if bare and tree.verb(tree.head(mark)) else None


def was_planned(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'called off a strike planned for Monday', 'Saturday's march': it never took place; else one that goes on ends."""
    if one.object is None:
        return False
    told = [k for k in tree.kids(one.object, "acl", "amod", "relcl") if tree.lemma(k) in PLANNED]
    days = [k for k in tree.kids(one.object, "poss", "compound") if tree.tokens[k].entity[2:] == "DATE"]
    return bool(told or days)


def in_public(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'As the two have demonstrated, patience pays': to show something is no demonstration."""
    return tree.dep(one.clause) != "advcl" or all(tree.low(k) != "as" for k in tree.kids(one.clause, "mark"))
