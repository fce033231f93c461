"""Conditions on the clause that a verb governs: what is promised, demanded, threatened, refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.occasions import near_date
from dateline.coding.sorts import acting
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

HOSTILE = frozenset(
    "attack strike retaliate bomb kill destroy invade punish sanction impose withdraw expel avenge wage"
    " crush boycott suspend close block sue shell arrest annihilate hunt prosecute revenge strike jail wipe"
    " ban sever".split()
)
# What one is warned of that somebody will do.
BLOWS = frozenset(
    "consequence retaliation action response strike attack sanction war force punishment reprisal revenge tariff"
    " intervention escalation measure step crackdown arrest prosecution invasion".split()
)
# Of these only what is turned against somebody.
NEUTRAL = frozenset("action response force intervention measure step".split())
COMING = frozenset({"will", "would", "may", "might", "could", "should", "'ll", "’ll"})
MILDER = frozenset("fight respond cut quit leave hit use eliminate defeat resist pull halt stop break".split())
# What is said, thought or shown, which to refuse is no public act.
WORDS = frozenset(
    "comment say name identify give elaborate be confirm answer discuss describe get take weigh go speculate criticize"
    " criticise call talk specify characterize predict detail endorse disclose reveal use revel believe think"
    " know clarify explain state expand reject".split()
)
ANSWERS = frozenset(
    "address acknowledge speak provide see back tell respond explain share make criticize condemn criticise"
    " blame threaten"
    " accuse praise endorse affirm support walk step pull recognize".split()
)
PUBLIC = frozenset(
    "attend participate sign pay leave testify serve cooperate comply recognise vote appear intervene hand let"
    " extend renew lift hear review take_part".split()
)
OPENED = frozenset(
    "access enter return visit operate deliver inspect cross land leave resume deliver work open conduct hold"
    " investigate compete run attend participate export import travel use restart send evacuate".split()
)


def infinitive(tree: Tree, one: "Found", cast: Cast) -> bool:
    return (
        one.inner is not None
        and tree.tag(one.inner) == "VB"
        and any(tree.low(kid) == "to" for kid in tree.kids(one.inner, "aux"))
    )


def must(tree: Tree, one: "Found", cast: Cast) -> bool:
    if one.inner is None or tree.dep(one.inner) != "ccomp":
        return False
    modal = [k for k in tree.kids(one.inner, "aux") if tree.lemma(k) == "must" or tree.low(k) == "must"]
    if tree.tag(one.inner) == "VBG" or any(tree.low(k) == "have" for k in tree.kids(one.inner, "aux")):
        return False  # 'must have known' is a guess
    own = tree.kid(one.inner, "nsubj", "nsubjpass")
    if not modal or own is None or tree.tag(own) == "PRP":
        return False
    return cast.acting(tree, own) or cast.behind_any(tree, own) is not None


def hostile_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'vowed to strike the camp'; what is milder must be aimed at somebody: 'to stop the rebels', not 'the leak'."""
    if one.inner is not None:
        if tree.lemma(one.inner) in MILDER:
            return tree.object(one.inner) is None or any(cast.acting(tree, tree.core(w)) for w in one.targets)
        return not _gives_up_land(tree, one.inner, cast) and (
            tree.lemma(one.inner) in HOSTILE or any(_blow(tree, one.inner, n) for n in tree.kids(one.inner, "dobj"))
        )
    return any(tree.lemma(n) in ("revenge", "retaliation", "vengeance", "war") for n in tree.kids(one.trigger, "dobj"))


def _blow(tree: Tree, verb: int, noun: int) -> bool:
    """'to launch a war', 'to take action against them'; not 'to form a task force', 'to take steps'."""
    if tree.lemma(noun) not in NEUTRAL:
        return tree.lemma(noun) in BLOWS
    return tree.lemma(verb) == "use" or bool([*tree.obliques(noun, "against"), *tree.obliques(verb, "against")])


def _gives_up_land(tree: Tree, verb: int, cast: Cast) -> bool:
    """'promised to withdraw from the island', 'to withdraw its troops'."""
    left = tree.obliques(verb, "from")
    thing = tree.object(verb)
    troops = thing is not None and tree.lemma(tree.core(thing)) in cast.words.classes["troops"]
    lands = cast.words.classes["town"]
    return tree.lemma(verb) == "withdraw" and (
        troops or any(cast.site(tree, w) or cast.state(tree, w) or tree.lemma(w) in lands for w in left)
    )


def warning(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A warning threatens when it says what the speaker's side will do, or of what blow: 'warned Togo that it would
    close the port', 'warned them of war'; not 'warned drivers of ice', 'warned them that it may rain'.
    """
    if one.object is None or not one.sources or not cast.acting(tree, one.object):
        return False
    blows = (*tree.obliques(one.trigger, "of"), *tree.obliques(one.object, "of"))
    if tree.obliques(one.trigger, "against") or any(tree.lemma(tree.core(w)) in BLOWS for w in blows):
        return True
    told = tree.kid(one.trigger, "ccomp")
    doer = tree.kid(told, "nsubj", "nsubjpass") if told is not None else None
    to_come = told is not None and any(tree.low(k) in COMING for k in tree.kids(told, "aux"))
    return to_come and doer is not None and cast.acting(tree, doer)


def threat_content(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A threat by somebody; storms and deadlines threaten too."""
    return any(cast.acting(tree, word) for word in one.sources)


def next_noun(nouns_of: str) -> Callable[[Tree, "Found", Cast], bool]:
    def guard(tree: Tree, one: "Found", cast: Cast) -> bool:
        inner = one.inner
        thing = tree.object(inner) if inner is not None else None
        return thing is not None and tree.lemma(tree.core(thing)) in cast.words.classes[nouns_of]

    return guard


def pact_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.lemma(tree.core(w)) in cast.words.classes["pact"] for w in one.targets)


def opening(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(cast.acting(tree, w) for w in one.sources) and (
        one.inner is not None and tree.lemma(one.inner) in OPENED
    )


def joint_infinitive(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the decision to work on a fighter with Britain': somebody named joins in what was decided."""
    if one.inner is None:
        return False
    near = tree.under(one.inner)
    return any(tree.low(w) == "with" and tree.dep(w) == "prep" for w in near) and near_date(tree, one)


def to_blame(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'said that the militia was responsible', 'held the state responsible'."""
    inner = one.inner
    said = inner is not None and any(
        tree.lemma(k) in ("responsible", "culpable") for k in (inner, *tree.kids(inner, "acomp"))
    )
    told = any(tree.lemma(k) in ("responsible", "accountable") for k in tree.kids(one.trigger, "oprd", "acomp"))
    return (said or told) and any(acting(tree, w, cast) for w in one.targets)


def will_not(tree: Tree, one: "Found", cast: Cast) -> bool:
    kids = {tree.low(k) for k in tree.children[one.trigger]}
    firm = kids & {"will", "wo", "would"} and kids & {"not", "n't", "n’t", "never"}
    doer = any(cast.acting(tree, w) for w in one.sources)
    if tree.lemma(one.trigger) == "talk" and not tree.obliques(one.trigger, "with", "to"):
        return False  # 'would not talk about it'
    own = {n for w in one.sources for n in tree.under(w)}
    near = [w for w in tree.within(one.trigger) if w not in own and tree.noun(w)]
    return (
        bool(firm)
        and not kids & {"probably", "likely"}
        and doer
        and any(cast.at(tree, w) is not None or cast.acting(tree, w) for w in near)
    )


def content(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'insisted that he must go', 'insisted that he go'."""
    inner = one.inner
    if inner is not None and tree.tag(inner) == "VB" and not tree.kids(inner, "aux") and tree.kids(inner, "nsubj"):
        return True
    return inner is not None and any(tree.low(k) in ("must", "should") for k in tree.kids(inner, "aux"))


def infinitive_or_for(tree: Tree, one: "Found", cast: Cast) -> bool:
    aimed = any(acting(tree, w, cast) for w in one.targets)
    return aimed and (
        one.inner is not None
        or any(
            tree.low(p) in ("for", "over") or (tree.low(p) != "on" and tree.kids(p, "pcomp"))
            for p in tree.kids(one.trigger, "prep")
        )
    )


def not_comment(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'refused to leave', not 'refused to say'; who declines says it mildly: that must be of a public act."""
    if one.inner is None or not any(cast.acting(tree, w) for w in one.sources):
        return False
    lemma = tree.lemma(one.inner)
    if tree.lemma(one.trigger) == "decline":
        return lemma in PUBLIC or (lemma in cast.words.verbs and lemma not in WORDS | ANSWERS)
    return lemma not in WORDS
