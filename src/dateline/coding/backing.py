"""Conditions on being for or against: who backs what, turns down what, campaigns, wins or loses at the polls."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import office
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

MATERIAL = frozenset(
    "military financial humanitarian economic material logistical technical budgetary medical food".split()
)
# What is brought before somebody, and to turn down is no denial; and what is said, which is.
PLEAS = frozenset("appeal petition suit lawsuit case".split())
SAYINGS = frozenset(
    "comment concern claim finding report suggestion notion idea label characterization characterisation premise"
    " theory rumor rumour term word description".split()
)
DEEDS_ONLY = frozenset(
    "team player game goal match title song album film movie season race exhibition festival".split()
)
# What a rally is held in or for that is no protest.
HONOURS = frozenset("honor honour support celebration campaign memory tribute".split())
GAINING = frozenset("win snag get gain receive secure earn land collect pick seek want boast have".split())
POLLS = frozenset("election vote voter poll ballot seat runoff party candidate presidency parliament".split())


def proposal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Something somebody wants is turned down; an accusation turned down is a denial, and that is a statement."""
    nouns = {tree.lemma(tree.core(one.object))} if one.object is not None else set()
    if tree.lemma(one.trigger) == "dismiss" and one.object is not None and tree.tag(one.object) == "PRP":
        return False  # 'was dismissed by the mayor': out of office
    denials = cast.words.classes["charges"] - PLEAS | SAYINGS
    called = tree.lemma(one.trigger) == "dismiss" and tree.obliques(one.trigger, "as")
    if nouns & denials or (called and not nouns & cast.words.classes["plan"]):  # 'dismissed her views as naive'
        return False
    return one.object is not None and any(cast.acting(tree, word) for word in one.sources)


def deed(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Somebody who acts, on a public matter: not a fan of a film, not a fact that supports a view."""
    if not any(cast.acting(tree, word) for word in one.sources):
        return False
    people = one.sources and all(tree.tag(w) in ("NNS", "NNPS") and cast.at(tree, w) is not None for w in one.sources)
    if people and tree.tag(one.trigger) == "VBP":  # 'most Fijians oppose the plan': what people think
        return False
    return not any(tree.lemma(tree.core(word)) in DEEDS_ONLY for word in (*one.sources, *one.targets))


def moral(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Support in words; 'military support', 'three million in support' is help."""
    near = {tree.low(w) for w in tree.under(one.object)} if one.object is not None else set()
    kinds = {tree.low(k) for k in tree.kids(one.object, "amod", "compound")} if one.object is not None else set()
    if any(tree.tokens[w].entity[2:] == "MONEY" for w in tree.under(one.trigger)):
        return False
    return not kinds & MATERIAL and not near & cast.words.classes["aid"] - {"support"}


def no_campaign(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A candidate's rally, or one in somebody's honour, is no protest, unless it says against what."""
    core = tree.core(one.object) if one.object is not None else one.trigger
    lone = bool(one.sources) and all(_lone(tree, w, cast) for w in one.sources)
    near = {tree.lemma(w) for w in tree.under(one.trigger)}
    return tree.lemma(core) != "rally" or not (lone or near & HONOURS) or bool(_against(tree, one))


def _lone(tree: Tree, word: int, cast: Cast) -> bool:
    """One person, or a name of nothing that is known to be more."""
    named = tree.tag(word) == "NNP" and tree.tokens[word].entity[2:] not in ("ORG", "NORP", "GPE")
    return tree.tag(word) != "NNS" and (cast.person(tree, word) or (named and cast.at(tree, word) is None))


def no_rival(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the professor toppled the congressman': one person topples another at the polls, unless he bears arms."""
    lone = bool(one.sources) and all(cast.person(tree, w) and tree.tag(w) != "NNS" for w in one.sources)
    martial = any(cast.called(tree, w, "armed") for source in one.sources for w in tree.phrase(source))
    return not lone or martial or not any(cast.person(tree, w) for w in one.targets)


def _against(tree: Tree, one: "Found") -> list[int]:
    near = [one.trigger] if one.object is None else [one.trigger, one.object]
    return [w for noun in near for w in tree.obliques(noun, "against", "over")]


def not_gained(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'won the endorsement of the senator': he gave it, and to whom is told elsewhere."""
    over = tree.head(one.trigger)
    return tree.dep(one.trigger) != "dobj" or tree.lemma(over) not in GAINING


def somebody(tree: Tree, word: int, cast: Cast) -> bool:
    """Who is supported: an actor, or what an actor wants or does; 'a ban on fracking' is an opinion."""
    return cast.acting(tree, tree.core(word)) or cast.behind(tree, word) is not None


def electoral(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A defeat at the polls: by somebody in office, or beside words of voting; teams are defeated too."""
    near = {tree.lemma(w) for w in range(len(tree.tokens))}
    return any(office(tree, w, cast) for w in one.sources) or bool(near & POLLS)
