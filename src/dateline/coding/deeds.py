"""Conditions on what is done: is it violent, military, public, dated, told as news?"""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import about, acting, office, public
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

GATHERINGS = frozenset("summit meeting talk conference breakfast lunch dinner ceremony event round session".split())
ALERTS = frozenset({"alert", "readiness", "footing", "standby"})
SPORTS = frozenset(
    "round final semifinal semi-final quarterfinal quarter-final match seed game tournament league cup goal"
    " playoff champion championship innings wicket derby striker midfielder goalkeeper quarterback"
    "  treatment surgery holiday vacation honeymoon".split()
)
HELP = frozenset(
    "peacekeeping aid help assist relief rescue peacekeeper humanitarian support mission medical surgical"
    " search".split()
)
MATERIAL = frozenset(
    "military financial humanitarian economic material logistical technical budgetary medical food".split()
)
POLLS = frozenset("election vote voter poll ballot seat runoff party candidate presidency parliament".split())
SPANS = frozenset({"decade", "year", "generation", "century", "month"})
# 'a news conference', 'the party conference' are no talks.
SHOWS = frozenset(
    "news press party annual medical developer developers media book trade fan video-game"
    " question-and-answer q&a training practice photo tv television".split()
)
MEALS = frozenset("breakfast lunch luncheon dinner supper conversation".split())
DEEDS_ONLY = frozenset(
    "team player game goal match title song album film movie season race exhibition festival".split()
)


def proposal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Something somebody wants is turned down; an accusation turned down is a denial, and that is a statement."""
    nouns = {tree.lemma(tree.core(one.object))} if one.object is not None else set()
    denials = cast.words.classes["charges"] - {"appeal", "petition", "suit", "lawsuit", "case"} | {
        "comment",
        "claim",
        "report",
        "suggestion",
        "notion",
        "idea",
        "label",
        "characterization",
        "characterisation",
        "premise",
        "theory",
        "rumor",
        "rumour",
    }
    if nouns & denials:
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


def sporting(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'will meet the champion in the second round' is a match."""
    near = (w for w in tree.under(one.trigger) if w != one.trigger)
    return any(tree.lemma(w) in SPORTS and tree.tokens[w].entity[2:] != "ORG" for w in near)  # a party may be a league


def carried(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A bare noun counts as an event when the sentence says that it took place."""
    over = tree.head(one.trigger)
    took = cast.words.modality["real"] | {
        "kill",
        "injure",
        "wound",
        "erupt",
        "break",
        "occur",
        "happen",
        "take",
        "be",
        "destroy",
        "damage",
        "leave",
    }
    subject = tree.dep(one.trigger) in ("nsubj", "nsubjpass") and tree.lemma(over) in took
    return subject and tree.tag(over) in ("VBD", "VBN", "VBZ", "VBG") and bool(one.sources or one.targets)


def dated(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = [w for w in tree.under(one.trigger) if tree.tokens[w].entity[2:] == "DATE"]
    return bool(near) and bool(one.sources or one.targets)


def joint(tree: Tree, one: "Found", cast: Cast) -> bool:
    core = tree.core(one.object if one.object is not None else one.trigger)
    near = {tree.low(w) for w in tree.under(core)}
    military = {
        "military",
        "troops",
        "soldiers",
        "warships",
        "joint",
        "naval",
        "war",
        "live-fire",
        "exercise",
        "exercises",
        "drills",
        "maneuvers",
        "manoeuvres",
        "army",
    }
    return tree.lemma(core) not in ("game", "games", "exercise", "drill", "patrol") or bool(
        near & military - {tree.low(core)}
    )


def mission(tree: Tree, one: "Found", cast: Cast) -> bool:
    return about(tree, one, HELP)


def peacekeeping(tree: Tree, word: int) -> bool:
    """'the peacekeepers', 'Fijian troops of a peacekeeping force'."""
    return any(tree.lemma(w) in ("peacekeeper", "peacekeeping") for w in tree.under(word))


def moral(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Support in words; 'military support', 'three million in support' is help."""
    near = {tree.low(w) for w in tree.under(one.object)} if one.object is not None else set()
    kinds = {tree.low(k) for k in tree.kids(one.object, "amod", "compound")} if one.object is not None else set()
    if any(tree.tokens[w].entity[2:] == "MONEY" for w in tree.under(one.trigger)):
        return False
    return not kinds & MATERIAL and not near & cast.words.classes["aid"] - {"support"}


def no_campaign(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A candidate's rally before his voters is no protest, unless it says against what."""
    core = tree.core(one.object) if one.object is not None else one.trigger
    lone = bool(one.sources) and all(cast.person(tree, w) and tree.tag(w) != "NNS" for w in one.sources)
    return tree.lemma(core) != "rally" or not lone or bool(one.targets)


def somebody(tree: Tree, word: int, cast: Cast) -> bool:
    """Who is supported: an actor, or what an actor wants or does; 'a ban on fracking' is an opinion."""
    return cast.acting(tree, tree.core(word)) or cast.behind(tree, word) is not None


def forces(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Troops are withdrawn from a place, not from a treaty or a race."""
    left = cast.words.classes["pact"] | {"race", "contest", "competition", "market", "public", "tournament"}
    return not any(tree.lemma(tree.core(w)) in left for w in one.targets)


def private(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'a leisurely breakfast with his friends': only the meals of the powerful are talks."""
    core = one.object if one.object is not None else one.trigger
    return tree.lemma(core) in MEALS and not any(public(tree, w, cast) for w in (*one.sources, *one.targets))


def misnamed(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Support in words is no aid, and a hearing that confirms somebody is no inquiry."""
    if one.object is None:
        return False
    kinds = {tree.low(k) for k in tree.kids(one.object, "compound", "amod")}
    if one.pattern.kind in ("CONSULT", "SANCTION") and tree.lemma(one.object) in ("conference", "briefing", "session"):
        return bool(kinds & SHOWS)
    if one.pattern.kind == "AID" and tree.lemma(one.object) == "support":
        return moral(tree, one, cast)
    return one.pattern.kind == "ACCUSE" and tree.lemma(one.object) == "hearing" and "confirmation" in kinds


def of_old(tree: Tree, one: "Found") -> bool:
    """'have met above the sea for decades': a habit, and no deed of some day."""
    verb = one.clause
    if tree.tag(verb) != "VBN" or not any(tree.lemma(kid) == "have" for kid in tree.kids(verb, "aux")):
        return False
    spans = tree.obliques(verb, "for")
    return any(tree.lemma(w) in SPANS and tree.tag(w) == "NNS" and not tree.kids(w, "nummod") for w in spans)


def alert(tree: Tree, one: "Found", cast: Cast) -> bool:
    return about(tree, one, ALERTS)


def clampdown(tree: Tree, one: "Found", cast: Cast) -> bool:
    core = one.object
    if core is None:
        return False
    lemma = tree.lemma(tree.core(core))
    near = {tree.low(w) for w in tree.under(core)}
    return lemma in ("curfew", "lockdown", "emergency") or bool(near & {"martial", "siege", "emergency", "curfew"})


def guilty(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = {tree.low(w) for w in tree.under(one.trigger)}
    return "guilty" in near and not near & {"not", "n't", "n’t", "never"}


def occasion(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A speech with a speaker, and a place, an audience or a day."""
    return bool(one.sources or carrier(tree, one)) and any(
        tree.tokens[w].entity[2:] in ("ORG", "GPE", "FAC", "DATE") for w in tree.under(one.trigger)
    )


def carrier(tree: Tree, one: "Found") -> int | None:
    for over in tree.above(one.trigger):
        if tree.verb(over):
            return tree.subject(over)
    return None


def leaders(tree: Tree, one: "Found", cast: Cast) -> bool:
    """One leader tells another: both named persons, and something is told."""
    named = [w for w in (*one.sources[:1], *one.targets[:1]) if cast.person(tree, w)]
    offices = [w for w in one.targets if office(tree, w, cast)]
    known = all(cast.at(tree, w) is not None or tree.tag(w).startswith("NNP") for w in named)
    return len(named) == 2 and known and bool(offices) and one.inner is not None


def dated_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = [w for w in tree.under(one.trigger) if tree.tokens[w].entity[2:] == "DATE"]
    return (
        bool(near) and tree.tag(one.trigger) in ("VBD", "VBN", "VB") and any(acting(tree, w, cast) for w in one.sources)
    )


def main_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Told as news, not in passing: 'who was elected in 2021' describes a person."""
    return all(
        tree.dep(over) not in ("relcl", "acl", "advcl", "pcomp", "csubj")
        for over in (one.trigger, *tree.above(one.trigger))
    )


def near_date(tree: Tree, one: "Found") -> bool:
    return any(tree.tokens[w].entity[2:] == "DATE" for w in tree.under(one.trigger))


def gathering(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.lemma(w) in GATHERINGS for w in tree.under(one.trigger))


def test(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.lemma(one.trigger) in ("test", "test-fire") or about(
        tree, one, frozenset({"test", "ballistic", "sea", "satellite"})
    )


def body(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A council, forum or assembly meets by itself, somewhere or on some day."""
    bodies = any(
        (cast.called(tree, w, "organised") or tree.tokens[w].entity[2:] == "ORG") and not cast.called(tree, w, "armed")
        for w in one.sources
    )
    near = [w for w in tree.within(one.trigger) if tree.tokens[w].entity[2:] in ("DATE", "GPE", "FAC", "LOC")]
    return bodies and bool(near) and not tree.kids(one.trigger, "dobj") and not tree.obliques(one.trigger, "with")


def planned(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the journey was off': what is off was a visit or talks."""
    subject = tree.subject(one.trigger)
    classes = cast.words.classes["visit"] | cast.words.classes["talks"]
    return subject is not None and tree.lemma(tree.core(subject)) in classes


def has_target(tree: Tree, one: "Found", cast: Cast) -> bool:
    return bool(one.targets)


def past(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.tag(one.trigger) in ("VBD", "VBN", "VBG", "VBZ") and any(acting(tree, w, cast) for w in one.sources)


def into_custody(tree: Tree, one: "Found", cast: Cast) -> bool:
    found = tree.obliques(one.trigger, "into")
    return any(tree.lemma(w) == "custody" for w in found)


def let_free(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.low(k) in ("free", "go") for k in tree.children[one.trigger])


def phoned(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'called the premier'; 'called the premier a liar', 'called her “weak”' is no conversation."""
    named = tree.kids(one.trigger, "oprd", "attr", "ccomp", "acomp")
    whole = tree.under(one.object) if one.object is not None else [0]
    quoted = any(tree.tag(w) == "``" for w in (*whole, whole[-1] + 1) if w < len(tree.tokens))
    asked = bool(tree.obliques(one.trigger, "for"))  # 'called for talks'
    return not quoted and not asked and all(tree.verb(k) for k in named)


def by_phone(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'spoke by telephone', 'talked on the phone', with two sides or more."""
    means = tree.obliques(one.trigger, "by", "on", "over", "via")
    return bool(one.targets) and any(tree.lemma(w) in ("telephone", "phone", "call", "video") for w in means)


def electoral(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A defeat at the polls: by somebody in office, or beside words of voting; teams are defeated too."""
    near = {tree.lemma(w) for w in range(len(tree.tokens))}
    return any(office(tree, w, cast) for w in one.sources) or bool(near & POLLS)


def purpose(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'called on the president on Monday' is a visit; 'called on the president to resign' is an appeal, and so
    is most of the rest.
    """
    purpose = [k for k in tree.kids(one.trigger, "xcomp", "advcl") if tree.tag(k) == "VB"]
    return any(tree.lemma(k) in ("discuss", "congratulate", "greet", "exchange") for k in purpose)


def not_town(tree: Tree, one: "Found", cast: Cast) -> bool:
    lemma = tree.lemma(tree.core(one.object)) if one.object is not None else ""
    fought = cast.words.classes["town"] | {
        "power",
        "control",
        "opportunity",
        "moment",
        "chance",
        "attention",
        "crossing",
        "camp",
    }
    place = one.object is not None and tree.tokens[one.object].entity[2:] in ("GPE", "LOC")
    return lemma not in fought and not place and any(cast.acting(tree, w) for w in one.sources)


def not_test(tree: Tree, one: "Found", cast: Cast) -> bool:
    return not about(tree, one, frozenset({"test", "satellite", "space", "orbit"}))
