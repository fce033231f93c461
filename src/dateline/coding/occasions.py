"""Whether it is told as something that took place: on a day, somewhere, by somebody, in a clause of its own."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import acting
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

GATHERINGS = frozenset("summit meeting talk conference breakfast lunch dinner ceremony event round session".split())
TOOK_PLACE = frozenset(
    "kill injure wound erupt break occur happen take be destroy damage leave rage flare enter intensify ensue"
    " sweep rock grip".split()
)
WORKS = frozenset(
    "memoir novel tale film movie documentary drama comedy thriller sitcom trailer episode painting mural exhibition"
    " musical opera ballet poem newsreel biography autobiography fable myth legend sculpture miniseries cover"
    " video-game screenplay".split()
)
ASIDE = ("relcl", "acl", "advcl", "pcomp", "csubj")
PLACES = ("GPE", "FAC", "LOC")
SPANS = frozenset({"decade", "year", "generation", "century", "month"})


def carried(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A bare noun counts as an event when the sentence says that it took place."""
    over = tree.head(one.trigger)
    took = cast.words.modality["real"] | TOOK_PLACE
    subject = tree.dep(one.trigger) in ("nsubj", "nsubjpass") and tree.lemma(over) in took
    return subject and tree.tag(over) in ("VBD", "VBN", "VBZ", "VBG") and bool(one.sources or one.targets)


def in_force(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'The truce took effect', 'the embargo came into force'."""
    over = tree.head(one.trigger)
    if tree.dep(one.trigger) != "nsubj" or not tree.tag(over).startswith("VB"):
        return False
    near = {tree.lemma(w) for w in (*tree.kids(over, "dobj"), *tree.obliques(over, "into", "in"))}
    begun = tree.lemma(over) in ("take", "come", "go", "enter") and bool(near & {"effect", "force"})
    return begun or tree.lemma(over) in ("begin", "start")


def into_office(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'She became premier on Tuesday'; without a day it tells who she is."""
    posts = [w for w in tree.kids(one.trigger, "attr") if not tree.kids(w, "relcl", "acl")]  # 'the first to say so'
    plain = not tree.kids(one.trigger, "ccomp", "xcomp")
    return plain and near_date(tree, one) and any(cast.called(tree, tree.core(w), "official") for w in posts)


def opened(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'Their trial opens on 20 April'."""
    over = tree.head(one.trigger)
    subject = tree.dep(one.trigger) == "nsubj" and tree.lemma(over) in ("open", "begin", "start", "resume")
    return subject and bool(one.sources or one.targets)


def dated(tree: Tree, one: "Found", cast: Cast) -> bool:
    return near_date(tree, one) and bool(one.sources or one.targets)


def dated_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    told = near_date(tree, one) and tree.tag(one.trigger) in ("VBD", "VBN", "VB")
    return told and any(acting(tree, w, cast) for w in one.sources)


def near_date(tree: Tree, one: "Found") -> bool:
    return any(tree.tokens[w].entity[2:] == "DATE" for w in tree.under(one.trigger))


def main_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Told as news, not in passing: 'who was elected in 2021' describes a person."""
    return all(tree.dep(over) not in ASIDE for over in (one.trigger, *tree.above(one.trigger)))


def past(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.tag(one.trigger) in ("VBD", "VBN", "VBG", "VBZ") and any(acting(tree, w, cast) for w in one.sources)


def occasion(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A speech with a speaker, and a place, an audience or a day."""
    where = any(tree.tokens[w].entity[2:] in ("ORG", "GPE", "FAC", "DATE") for w in tree.under(one.trigger))
    return where and bool(one.sources or _carrier(tree, one))


def _carrier(tree: Tree, one: "Found") -> int | None:
    for over in tree.above(one.trigger):
        if tree.verb(over):
            return tree.subject(over)
    return None


def body(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A council, forum or assembly meets by itself, somewhere or on some day."""
    if tree.kids(one.trigger, "dobj") or tree.obliques(one.trigger, "with"):
        return False
    near = any(tree.tokens[w].entity[2:] in ("DATE", *PLACES) for w in tree.within(one.trigger))
    return near and any(_organised(tree, w, cast) for w in one.sources)


def _organised(tree: Tree, word: int, cast: Cast) -> bool:
    named = cast.called(tree, word, "organised") or tree.tokens[word].entity[2:] == "ORG"
    return named and not cast.called(tree, word, "armed")


def gathering(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.lemma(w) in GATHERINGS for w in tree.under(one.trigger))


def planned(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the journey was off': what is off was a visit or talks."""
    subject = tree.subject(one.trigger)
    classes = cast.words.classes["visit"] | cast.words.classes["talks"]
    return subject is not None and tree.lemma(tree.core(subject)) in classes


def of_a_work(tree: Tree, one: "Found") -> bool:
    """'her memoir recalls the night when police raided …', 'is arrested in Kafka's tale': told of a book or a show."""
    near = tree.obliques(one.clause, "in", "for")
    over = (tree.kid(verb, "nsubj") for verb in tree.above(one.clause) if tree.verb(verb))
    return any(tree.lemma(w) in WORKS for w in (*near, *over) if w is not None)


def of_old(tree: Tree, one: "Found") -> bool:
    """'have met above the sea for decades': a habit, and no deed of some day."""
    verb = one.clause
    if tree.tag(verb) != "VBN" or not any(tree.lemma(kid) == "have" for kid in tree.kids(verb, "aux")):
        return False
    spans = tree.obliques(verb, "for")
    return any(tree.lemma(w) in SPANS and tree.tag(w) == "NNS" and not tree.kids(w, "nummod") for w in spans)
