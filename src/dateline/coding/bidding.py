"""Conditions on what one side tells, warns or offers another in the clause below: to leave, to be held, to mediate."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.clauses import BLOWS, COMING, HOSTILE
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

LEAVING = frozenset("leave depart go quit".split())
HELD = frozenset("hold detain arrest jail imprison confine deport".split())
BARRED_FROM = frozenset("run stand hold serve leave operate compete travel publish vote enter work".split())
WINNERS = frozenset("winner victor president chairman leader premier mayor governor senator".split())


def leaving(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'ordered the envoy to leave'."""
    return one.inner is not None and tree.lemma(one.inner) in LEAVING


def held_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'a judge ordered her held for 90 days', where the parser may hang 'held' on her."""
    held = [one.inner] if one.inner is not None else tree.kids(one.object, "acl") if one.object is not None else []
    return any(tree.lemma(w) in HELD and tree.tag(w) == "VBN" for w in held)


def deadline(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'gave the ministry until Friday to pay', 'gave the garrison two days to leave'."""
    counted = any(tree.tokens[k].entity[2:] in ("DATE", "TIME") for k in tree.kids(one.trigger, "npadvmod", "dobj"))
    return counted or any(tree.low(k) in ("until", "till") for k in tree.under(one.trigger))


def to_do(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'gave it ninety days to remove its rigs': an infinitive, wherever the parser hangs it."""
    below = (k for k in tree.under(one.trigger) if tree.dep(k) in ("advcl", "xcomp", "acl", "relcl"))
    return any(tree.low(aux) == "to" for verb in below for aux in tree.kids(verb, "aux"))


def barred_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the court ruled that she may not run'."""
    if one.inner is None or not tree.kids(one.inner, "neg") or tree.lemma(one.inner) not in BARRED_FROM:
        return False
    return any(tree.low(k) in ("may", "can", "ca", "could", "must") for k in tree.kids(one.inner, "aux"))


def to_mediate(tree: Tree, one: "Found", cast: Cast) -> bool:
    return one.inner is not None and tree.lemma(one.inner) in ("mediate", "broker", "arbitrate")


def own_threat(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'warned that it would expel them': a blow of one's own; to warn of what others may do is no threat."""
    inner = one.inner
    if inner is None or one.object is not None or not any(tree.low(k) in COMING for k in tree.kids(inner, "aux")):
        return False
    doer = tree.kid(inner, "nsubj")
    own = doer is not None and (tree.tag(doer) == "PRP" or bool(tree.kids(doer, "poss")))
    blow = tree.lemma(inner) in HOSTILE or any(tree.lemma(n) in BLOWS for n in tree.kids(inner, "dobj"))
    return own and blow


def winner(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'declared her the winner', which the parser may take for a clause of its own."""
    told = tree.kids(one.trigger, "oprd", "attr", "ccomp", "xcomp")
    told += tree.kids(one.object, "appos") if one.object is not None else []
    return any(tree.lemma(w) in WINNERS and tree.noun(w) for w in told)
