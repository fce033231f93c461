"""What looks like a deed and is none: words in another sense, by the object or the doer that stands with them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import WEAPONS, thing_of
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

# What is ended by coming to its end, and not broken off.
SITTINGS = frozenset("meeting session summit conference breakfast lunch dinner deliberation gathering briefing".split())
ISSUED = frozenset(
    "video recording tape footage statement report film trailer version propaganda photo image ad".split()
)
LEAVING = frozenset("withdraw leave retreat return pull pull_out evacuate".split())
LAWS = frozenset({"legislation", "law", "bill", "decree", "order"})
NEAR = frozenset({"friend", "neighbor", "neighbour", "fan", "colleague", "classmate", "boyfriend", "girlfriend"})
PRAISE = frozenset({"credit", "fuel"})
LOANS = frozenset("line export tax trade emergency commercial foreign bank jet diesel rocket nuclear heating".split())
AIMS = ("town", "troops", "force", "property", "arms", "captive")


def meant_otherwise(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Whether the words of a report mean something else here."""
    return any(other(tree, one, cast) for other in OTHERS.get(one.pattern.kind, ())) or _either_or(tree, one)


def _common(tree: Tree, word: int, nouns: frozenset[str]) -> bool:
    """One of these nouns, and no part of a name."""
    return tree.tag(word) in ("NN", "NNS") and tree.lemma(word) in nouns


def _either_or(tree: Tree, one: "Found") -> bool:
    """'one or more of its members backed them', 'complaints filed by firms or people': who may have, not who did."""
    counts = [n for word in one.sources for n in (word, *tree.kids(word, "nummod", "amod"))]
    return any(tree.low(kid) == "or" for n in counts for kid in tree.kids(n, "cc"))


def _fulfilled(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'met the deadline', 'met the requirements': nobody is met."""
    thing = tree.kid(one.trigger, "dobj")
    if tree.lemma(one.trigger) != "meet" or thing is None:
        return False
    core = tree.core(thing)
    return tree.tag(core) in ("NN", "NNS") and not cast.acting(tree, core)


def _issued(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'released a video': it came out, and nobody was freed."""
    thing = tree.object(one.trigger)
    return tree.lemma(one.trigger) == "release" and thing is not None and _common(tree, tree.core(thing), ISSUED)


def _was_ready(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'some were willing to go on': how they once felt; 'said they were ready to go' is an offer."""
    told = any(tree.dep(w) in ("ccomp", "parataxis") for w in (one.clause, *tree.above(one.clause)))
    return one.pattern.shape == "adjective" and tree.tag(one.clause) == "VBD" and not told


def _polled(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the young backed her, 57 percent to 22': an opinion poll."""
    crowd = any(tree.tag(w) in ("NNS", "NNPS") for w in one.sources)
    return crowd and any(
        tree.tokens[w].entity[2:] == "PERCENT" for w in tree.kids(one.trigger, "npadvmod", "dobj", "oprd")
    )


def _summoned(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'was called to a hearing': no telephone rang."""
    return tree.lemma(one.trigger) == "call" and tree.verb(one.trigger) and tree.passive(one.trigger)


def _served(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'served three tours in Togo': a soldier's."""
    over = [tree.lemma(w) for w in tree.above(one.trigger) if tree.verb(w)]
    return (
        tree.lemma(one.trigger) == "tour" and tree.noun(one.trigger) and over[:1] in (["serve"], ["complete"], ["do"])
    )


def _credited(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'gave him credit for it', 'gave fuel to the argument'; 'gave a line of credit' is money."""
    core = thing_of(tree, one)
    if core is None or tree.lemma(core) not in PRAISE:
        return False
    kinds = {tree.low(w) for w in tree.under(core)}
    return not kinds & LOANS and all(tree.tokens[w].entity[2:] not in ("MONEY", "QUANTITY") for w in tree.under(core))


def _left_so(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'left the court split', 'left the rulings in place': who leaves something so has not left it."""
    if tree.lemma(one.trigger) != "leave":
        return False
    placed = any(tree.lemma(w) == "place" for w in tree.obliques(one.trigger, "in"))
    return placed or bool(tree.kids(one.trigger, "oprd", "acomp", "ccomp", "xcomp"))


def _over(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'ended a meeting by announcing it': it was over."""
    core = thing_of(tree, one)
    return tree.lemma(one.trigger) == "end" and core is not None and tree.lemma(core) in SITTINGS


def _gave_up_doing(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'quit giving speeches' leaves no office."""
    return tree.lemma(one.trigger) == "quit" and bool(tree.kids(one.trigger, "xcomp", "pcomp"))


def _of_a_bill(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'gave final approval to the bill': lawmaking, and nobody is allowed anything."""
    laws = cast.words.classes["policy"] | cast.words.classes["plan"] | {"measure"}
    return one.pattern.code == "086" and any(_common(tree, tree.core(w), laws) for w in one.targets)


def _shown(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'demonstrated their programs', 'rallied her supporters': shown or roused, and no protest."""
    return tree.lemma(one.trigger) in ("demonstrate", "rally") and tree.kid(one.trigger, "dobj") is not None


def _pulled_out(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'ordered the troops to withdraw': the other way."""
    return tree.lemma(one.trigger) == "order" and any(
        tree.lemma(w) in LEAVING
        for kid in tree.children[one.trigger]
        for w in (kid, *tree.children[kid])
        if tree.verb(w)
    )


def _laid_down(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'told him to drop his gun'."""
    core = thing_of(tree, one)
    return tree.lemma(one.trigger) == "drop" and core is not None and tree.lemma(core) in ("gun", "device")


def _set_as_a_goal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'is targeting a cut in emissions': what is aimed at is no place and nobody."""
    if tree.lemma(one.trigger) != "target" or any(tree.lemma(tree.core(w)) in WEAPONS for w in one.sources):
        return False
    aims = frozenset[str]().union(*(cast.words.classes[name] for name in AIMS))
    return not any(
        cast.acting(tree, tree.core(w)) or cast.at(tree, w) is not None or tree.lemma(tree.core(w)) in aims
        for w in one.targets
    )


def _priced(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'charges customers a tenth more': what they pay."""
    sums = ("MONEY", "PERCENT")
    return (
        tree.lemma(one.trigger) == "charge"
        and any(tree.tokens[w].entity[2:] in sums for w in tree.under(one.trigger) if w > one.trigger)
        and not tree.obliques(one.trigger, "with")
    )


def _tied(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'broke the tie': a vote's; 'broke ties' are relations."""
    core = thing_of(tree, one)
    return core is not None and tree.lemma(core) == "tie" and tree.tag(core) == "NN" and not one.targets


def _strove(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'fought hard to defend the tax', 'fought for the bill': nobody is fought."""
    aim = [k for k in tree.kids(one.trigger, "xcomp", "advcl") if tree.tag(k) == "VB"]
    return not one.targets and len(one.sources) < 2 and bool(aim or tree.obliques(one.trigger, "for"))


def _enacted(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'signed the law': no accord with anybody."""
    core = thing_of(tree, one)
    return one.pattern.code == "057" and core is not None and _common(tree, core, LAWS)


def _by_friends(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'her friends mock him': private; a family that sues is not."""
    return bool(one.sources) and all(tree.lemma(tree.core(w)) in NEAR for w in one.sources)


OTHERS: dict[str, tuple[Callable[[Tree, "Found", Cast], bool], ...]] = {
    "CONSULT": (_fulfilled, _summoned, _served),
    "AID": (_credited,),
    "SANCTION": (_left_so, _over, _tied),
    "FIGHT": (_strove,),
    "CONCEDE": (_gave_up_doing, _of_a_bill, _issued),
    "AGREE": (_was_ready,),
    "SUPPORT": (_polled, _enacted, _by_friends),
    "PROTEST": (_shown,),
    "MOBILIZE": (_pulled_out,),
    "ASSAULT": (_laid_down, _set_as_a_goal),
    "ACCUSE": (_priced, _by_friends),
}
