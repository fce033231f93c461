"""Conditions by which a word is told from its other senses: a warrant to arrest from one to buy shares, a decision that
is challenged from a rival, talks from an interview.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.backing import somebody
from dateline.coding.forces import clampdown
from dateline.coding.sorts import about, thing_of
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

CLAIMS = frozenset(
    "claim contention argument notion idea suggestion assertion allegation characterization characterisation"
    " view version"
    " finding assessment assumption".split()
)
LISTENERS = frozenset(
    "reporter journalist press media newspaper magazine fan audience crowd viewer listener friend".split()
)
# What is taken or held that is nobody, but for towns.
SUCCEEDING = frozenset({"succeed", "replace", "lead", "head", "chair"})
STOPPED = frozenset("strike striker striking walkout stoppage deal pay dispute".split())
TAKEN = frozenset("power control opportunity moment chance attention crossing camp".split())
# What people are freed from by rescuers.
TRAPS = frozenset(
    "bus car train vehicle wreck wreckage rubble debris mine cave elevator lift trap net tunnel building ride".split()
)
# What is done in public and may be welcomed or backed.
ACTS = frozenset(
    "decision move action ruling release ceasefire truce step announcement statement verdict reversal"
    " transaction effort"
    " result election appointment nomination vote gesture pledge promise resolution arrest departure resignation visit"
    " meeting talk summit progress comment remark troop peace ban sanction return intervention response"
    " operation".split()
)


def arresting(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A warrant to arrest somebody, not one to buy shares."""
    if one.object is None or tree.lemma(tree.core(one.object)) != "warrant":
        return True
    words = {tree.lemma(k) for k in tree.kids(tree.core(one.object), "compound", "nmod")}
    return bool(words & {"arrest", "detention"}) or any(
        cast.called(tree, w, "official", "organised") for w in one.sources
    )


def not_claim(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'disputed that notion': to say that it is otherwise is a statement."""
    return not any(tree.lemma(tree.core(w)) in CLAIMS for w in one.targets)


def not_of_rules(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'ordered a review of the banking law': what is reviewed is a rule, and nobody is suspected."""
    if one.object is None or tree.lemma(tree.core(one.object)) != "review":
        return True
    rules = cast.words.classes["policy"] | {"rule", "regulation", "standard", "ban", "tax"}
    return not any(tree.lemma(tree.core(w)) in rules for w in tree.obliques(tree.core(one.object), "of"))


def not_rule(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'is appointed by the governor' tells how it is done, of no one time."""
    now = any(tree.low(kid) in ("is", "are") for kid in tree.kids(one.clause, "auxpass"))
    return not (now and tree.kids(one.clause, "agent"))


def not_own(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'defended her record': nobody is backed who defends himself."""
    core = thing_of(tree, one)
    if core is not None and tree.low(core).endswith(("self", "selves")):
        return False
    return core is None or not any(
        tree.low(k) in ("his", "her", "its", "their", "own") for k in tree.kids(core, "poss")
    )


def not_won(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'captured 900 delegates': an election's."""
    return not any(tree.lemma(tree.core(w)) in ("delegate", "voter", "vote", "seat") for w in one.targets)


def yielding(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Forces give way, or somebody does to the law; nobody 'surrenders a lead' here."""
    if tree.object(one.trigger) is not None and not tree.passive(one.trigger):
        return False
    forces_ = any(cast.called(tree, tree.core(w), "armed") or cast.state(tree, w) for w in one.sources)
    many = any(tree.tag(w) == "NNS" and cast.behind(tree, w) is not None for w in one.sources)  # 'members of the Front'
    return forces_ or (tree.lemma(one.trigger) == "surrender" and (many or bool(tree.obliques(one.trigger, "to"))))


def outdated(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'repealed the law' is lawmaking, unless it is the law of an emergency."""
    core = tree.core(one.object) if one.object is not None else one.trigger
    about = {tree.lemma(w) for w in tree.under(core)} & cast.words.classes["sanctions"]
    return tree.lemma(core) != "law" or bool(about) or clampdown(tree, one, cast)


def not_rival(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'challenged the ruling'; who challenges a person runs against him."""
    return not any(cast.person(tree, tree.core(w)) for w in one.targets)


def titled(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'was named chairman', 'named her as envoy', 'named him to succeed her'; not 'named a suspect'."""
    posts = tree.obliques(one.trigger, "to")
    as_what = tree.kids(one.trigger, "oprd", "attr") or tree.obliques(one.trigger, "as")
    as_what = as_what or [
        w for w in posts if tree.lemma(w) in cast.words.classes["office"] or cast.called(tree, w, "organised")
    ]
    if one.inner is not None and tree.lemma(one.inner) in SUCCEEDING:
        return True
    return bool(as_what) and all(tree.lemma(w) not in ("suspect", "defendant", "winner", "victim") for w in as_what)


def no_interview(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'spoke with reporters', 'spoke with the Mail on Sunday': answers, no talks."""
    found = [cast.at(tree, w) for w in one.targets]
    if any(m is not None and m.kind == "outlet" for m in found):
        return False
    return not any(tree.lemma(tree.core(w)) in LISTENERS for w in one.targets)


def praised(tree: Tree, word: int, cast: Cast) -> bool:
    """Somebody, or what somebody did in public; not a product, not last month's figures."""
    if tree.tokens[word].entity[2:] == "PRODUCT":
        return False
    matters = cast.words.classes["pact"] | cast.words.classes["plan"] | cast.words.classes["policy"]
    return somebody(tree, word, cast) or tree.lemma(tree.core(word)) in matters | ACTS


def not_cured(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'was taken to hospital and has been released', 'was freed from the wreck': nobody gives way."""
    if not one.sources and any(tree.lemma(w) in TRAPS for w in tree.obliques(one.trigger, "from")):
        return False
    words = {tree.lemma(w) for w in range(len(tree.tokens))}
    kinds = {tree.low(k) for w in one.targets for k in tree.kids(w, "compound")}
    if kinds & {"music", "media", "video", "dvd", "mp3", "record"}:  # 'a music player was released'
        return False
    return bool(one.sources) or not words & {"hospital", "clinic", "treatment"}


def from_office(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Removed from an office or a body, or it is not said from what; not from a case, a list or a plane."""
    left = tree.obliques(one.trigger, "from")
    posts = cast.words.classes["office"] | {"power", "job", "position", "command", "leadership"}
    return not left or any(tree.lemma(w) in posts or cast.acting(tree, w) for w in left)


def guilty(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = {tree.low(w) for w in tree.under(one.trigger)}
    return "guilty" in near and not near & {"not", "n't", "n’t", "never"}


def told_of(*words: str) -> Callable[[Tree, "Found", Cast], bool]:
    """Whether one of these words hangs on the trigger: 'declared it a disaster area', 'a motion of no confidence'."""
    return lambda tree, one, cast: about(tree, one, frozenset(words))


def jail_term(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'was handed nine years in prison', 'was given a life sentence'; not 'was given two years to finish it'."""
    terms = [
        w for w in tree.kids(one.trigger, "dobj", "oprd") if tree.lemma(w) in ("year", "month", "sentence", "term")
    ]
    near = {tree.lemma(w) for term in terms for w in tree.under(term)}
    near |= {tree.lemma(w) for w in tree.obliques(one.trigger, "in", "behind")}
    given = tree.passive(one.trigger) or tree.lemma(one.trigger) in ("get", "receive")
    return given and bool(near & {"prison", "jail", "gaol", "sentence", "bar", "imprisonment"})


def let_free(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.low(k) in ("free", "go") for k in tree.children[one.trigger])


def not_town(tree: Tree, one: "Found", cast: Cast) -> bool:
    lemma = tree.lemma(tree.core(one.object)) if one.object is not None else ""
    fought = cast.words.classes["town"] | TAKEN
    place = one.object is not None and tree.tokens[one.object].entity[2:] in ("GPE", "LOC")
    return lemma not in fought and not place and any(cast.acting(tree, w) for w in one.sources)
