"""What makes a promise: somebody binds himself to something to come; views, speeches and advice bind nobody."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

# What is offered in the offering: condolences bind nobody.
GIVEN = frozenset(
    "condolence sympathy prayer thanks congratulation critique criticism view explanation glimpse detail comment advice"
    " insight opinion example clue approach alternative choice vision look"
    " reaction praise apology assessment evidence proof rebuke tribute".split()
)
ANSWERED = frozenset({"interview", "debate", "question", "profile", "photo", "appearance"})
SPOKEN = ("vow", "swear")
COMING = ("will", "would", "should", "to")


def promise(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'agreed to …', 'agreed that …', 'agreed on …', 'agreed with Britain'; not 'I agree with that view'."""
    alone = tree.lemma(one.trigger) in SPOKEN and len(one.sources) < 2
    if alone and not any(cast.acting(tree, tree.core(w)) for w in one.targets):  # 'vowed to end waste': a speech
        return False
    return _of_a_thing(tree, one, cast) if one.inner is None else _of_a_deed(tree, one, one.inner, cast)


def _of_a_thing(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'agreed on a price', 'pledged troops'; not 'offered condolences'."""
    if one.object is not None and tree.lemma(tree.core(one.object)) in GIVEN:
        return False
    if not any(cast.acting(tree, word) for word in one.sources) or tree.tag(one.trigger) not in ("VBD", "VBN"):
        return False
    onto = any(tree.low(p) in ("to", "on", "upon") for p in tree.kids(one.trigger, "prep"))
    if tree.lemma(one.trigger) in ("agree", "consent") and not onto:
        return False  # 'agreed with his critic': a view
    if any(tree.lemma(w) in ANSWERED for w in tree.obliques(one.trigger, "to")):
        return False  # 'agreed to an interview'
    return onto or any(cast.acting(tree, word) for word in one.targets)


def _of_a_deed(tree: Tree, one: "Found", inner: int, cast: Cast) -> bool:
    lemma = tree.lemma(one.trigger)
    if lemma not in ("agree", "consent") and not _own(tree, inner, cast):
        return False
    if lemma == "offer" and tree.kid(one.trigger, "dobj") is not None:
        return False  # 'offered advice to help prevent floods'
    # 'agreed to disagree'; 'agreed, only to have them leave'
    if tree.lemma(inner) == "disagree" or any(tree.low(k) == "only" for k in tree.kids(inner, "advmod")):
        return False
    if lemma == "agree" and _of_a_view(tree, one, inner, cast):
        return False
    aux = {tree.low(k) for k in tree.kids(inner, "aux")}
    if lemma == "agree" and tree.obliques(one.trigger, "with"):
        aux -= {"should"}  # 'agreed with her that all should': a view
    return bool(aux & set(COMING)) or tree.tag(inner) == "VBG"


def _of_a_view(tree: Tree, one: "Found", inner: int, cast: Cast) -> bool:
    """'she agreed that the rules should be changed', 'all agreed that the plan would cost more': what they think."""
    own = tree.kid(inner, "nsubj", "nsubjpass")
    if own is None or tree.dep(inner) != "ccomp" or tree.tag(own) == "PRP":
        return False
    alone = (
        len(one.sources) == 1 and tree.tag(one.sources[0]) in ("NN", "NNP", "PRP") and cast.person(tree, one.sources[0])
    )
    return alone or (tree.dep(own) == "nsubj" and not cast.acting(tree, own))


def _own(tree: Tree, inner: int, cast: Cast) -> bool:
    """What the promiser does himself; 'promised that voters would be happy' binds nobody."""
    own = tree.kid(inner, "nsubj")
    return own is None or tree.tag(own) == "PRP" or not cast.acting(tree, own) or cast.state(tree, own)
