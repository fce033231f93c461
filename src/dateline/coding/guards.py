"""The conditions that a pattern may name under `needs`: small questions about the words around a trigger."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.finding import Found

Guard = Callable[[Tree, "Found", Cast], bool]

MUSTS = frozenset({"must", "should", "need", "ought"})
GATHERINGS = frozenset("summit meeting talk conference breakfast lunch dinner ceremony event round session".split())
WEAPONS = frozenset(
    "missile rocket shell bomb drone airstrike strike warplane jet artillery mortar aircraft plane gunfire raid attack"
    " troop force warship army military air torpedo helicopter tank".split()
)
ALERTS = frozenset({"alert", "readiness", "footing", "standby"})
NATURE = frozenset(
    "cyclone hurricane typhoon storm earthquake quake flood flooding landslide avalanche tornado heatwave wildfire fire tsunami"
    " virus covid-19 disease epidemic outbreak crash accident collapse cancer lightning eruption".split()
)
WORDY = frozenset(
    "verbal scathing blistering stinging fierce extraordinary scornful rhetorical personal angry withering".split()
)
WARLIKE = frozenset(
    "air military drone missile ground armed suicide bomb rocket cyber cyberattack nuclear terror deadly naval artillery gun knife"
    " war airstrike airstrikes strikes strike troops raid invasion offensive".split()
)
HELP = frozenset("peacekeeping aid help assist relief rescue peacekeeper humanitarian support mission".split())
HOSTILE = frozenset(
    "attack strike retaliate bomb kill destroy invade punish sanction impose withdraw expel avenge fight wage crush boycott"
    " respond cut suspend close block sue quit leave shell arrest hit use eliminate annihilate hunt prosecute revenge strike"
    " jail wipe defeat resist pull ban halt stop break sever".split()
)
OPENED = frozenset(
    "access enter return visit operate deliver inspect cross land leave resume deliver work open conduct hold investigate"
    " compete run attend participate export import travel use restart send evacuate".split()
)
VIOLENT = frozenset("war attack violence force soldier troop gunman militant rebel terrorist".split())
DEEDS_ONLY = frozenset("team player game goal match title song album film movie season race".split())


def holds(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Whether everything that the pattern needs is there."""
    return all(GUARDS[name](tree, one, cast) for name in one.pattern.needs)


def _any_source(test: Callable[[Tree, int, Cast], bool]) -> Guard:
    return lambda tree, one, cast: any(test(tree, word, cast) for word in one.sources)


def _any_target(test: Callable[[Tree, int, Cast], bool]) -> Guard:
    return lambda tree, one, cast: any(test(tree, word, cast) for word in one.targets)


def _called(*names: str) -> Callable[[Tree, int, Cast], bool]:
    return lambda tree, word, cast: cast.called(tree, tree.core(word), *names)


def _acting(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.acting(tree, tree.core(word))


def _person(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.person(tree, word)


def _state(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.state(tree, word)


def _weapon(tree: Tree, word: int, cast: Cast) -> bool:
    return tree.lemma(tree.core(word)) in WEAPONS or _armed(tree, word, cast)


def _armed(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    return cast.called(tree, tree.core(word), "armed") or (mention is not None and mention.kind in ("state", "group"))


def _about(tree: Tree, one: "Found", words: frozenset[str]) -> bool:
    return any(tree.lemma(w) in words for w in tree.under(one.trigger))


def _infinitive(tree: Tree, one: "Found", cast: Cast) -> bool:
    return (
        one.inner is not None
        and tree.tag(one.inner) == "VB"
        and any(tree.low(kid) == "to" for kid in tree.kids(one.inner, "aux"))
    )


def _promise(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'agreed to …', 'agreed that …', 'agreed on …', 'agreed with Britain'; not 'I agree with that view'."""
    if one.inner is not None:
        to_come = any(tree.low(k) in ("will", "would", "to") for k in tree.kids(one.inner, "aux"))
        return to_come or tree.tag(one.inner) == "VBG"
    if not any(cast.acting(tree, word) for word in one.sources) or tree.tag(one.trigger) not in ("VBD", "VBN"):
        return False
    return any(tree.low(p) in ("to", "on", "upon") for p in tree.kids(one.trigger, "prep")) or any(
        cast.acting(tree, word) for word in one.targets
    )


def _must(tree: Tree, one: "Found", cast: Cast) -> bool:
    if one.inner is None or tree.dep(one.inner) != "ccomp":
        return False
    modal = [k for k in tree.kids(one.inner, "aux") if tree.lemma(k) == "must" or tree.low(k) == "must"]
    own = tree.kid(one.inner, "nsubj", "nsubjpass")
    return bool(modal) and own is not None and tree.tag(own) != "PRP" and cast.acting(tree, own)


def _hostile_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    if one.inner is not None:
        return tree.lemma(one.inner) in HOSTILE or any(tree.lemma(n) in HOSTILE for n in tree.kids(one.inner, "dobj"))
    return any(tree.lemma(n) in ("revenge", "retaliation", "vengeance", "war") for n in tree.kids(one.trigger, "dobj"))


def _warning(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A warning threatens when it says what the speaker will do, or aims at somebody with a consequence."""
    aimed = one.object is not None and cast.acting(tree, one.object)
    return aimed and any(cast.acting(tree, word) for word in one.targets)


def _threat_content(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A threat by somebody; storms and deadlines threaten too."""
    return any(cast.acting(tree, word) for word in one.sources)


def _proposal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Something somebody wants is turned down; an accusation turned down is a denial, and that is a statement."""
    nouns = {tree.lemma(tree.core(one.object))} if one.object is not None else set()
    denials = cast.words.classes["charges"] - {"appeal", "petition", "suit", "lawsuit", "case"} | {
        "comment",
        "report",
        "suggestion",
        "notion",
        "idea",
    }
    if nouns & denials:
        return False
    return one.object is not None and any(cast.acting(tree, word) for word in one.sources)


def _deed(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Somebody who acts, on a public matter: not a fan of a film, not a fact that supports a view."""
    if not any(cast.acting(tree, word) for word in one.sources):
        return False
    return not any(tree.lemma(tree.core(word)) in DEEDS_ONLY for word in one.targets)


def _verbal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A politician's attack with words: 'launched a scathing attack', 'attacked her record, calling it …'."""
    near = {tree.low(w) for w in tree.under(one.object if one.object is not None else one.trigger)}
    speech = any(
        tree.lemma(k) in ("call", "say", "accuse", "describe", "brand", "label") for k in tree.kids(one.clause, "advcl")
    )
    speaker = any(cast.person(tree, w) and not _armed(tree, w, cast) for w in one.sources)
    return bool(near & WORDY) or (speaker and (speech or not near & WARLIKE))


def _violent(tree: Tree, one: "Found", cast: Cast) -> bool:
    if _verbal(tree, one, cast):
        return False
    if not one.sources:
        return tree.passive(one.trigger) or bool(one.targets)
    return any(_weapon(tree, w, cast) or cast.acting(tree, tree.core(w)) for w in one.sources)


def _killer(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Killed by somebody or by a weapon; people die in floods and crashes too."""
    if not one.sources:
        return False
    if any(tree.lemma(n) in NATURE for w in one.sources for n in tree.phrase(w)):
        return False
    return any(_weapon(tree, w, cast) or cast.acting(tree, tree.core(w)) for w in one.sources)


def _carried(tree: Tree, one: "Found", cast: Cast) -> bool:
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


def _dated(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = [w for w in tree.under(one.trigger) if tree.tokens[w].entity[2:] == "DATE"]
    return bool(near) and bool(one.sources or one.targets)


def _joint(tree: Tree, one: "Found", cast: Cast) -> bool:
    core = tree.core(one.object if one.object is not None else one.trigger)
    near = {tree.low(w) for w in tree.under(core)}
    military = {
        "military",
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


def _mission(tree: Tree, one: "Found", cast: Cast) -> bool:
    return _about(tree, one, HELP)


def _alert(tree: Tree, one: "Found", cast: Cast) -> bool:
    return _about(tree, one, ALERTS)


def _clampdown(tree: Tree, one: "Found", cast: Cast) -> bool:
    core = one.object
    if core is None:
        return False
    lemma = tree.lemma(tree.core(core))
    near = {tree.low(w) for w in tree.under(core)}
    return lemma in ("curfew", "lockdown", "emergency") or bool(near & {"martial", "siege", "emergency", "curfew"})


def _guilty(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.low(w) == "guilty" for w in tree.under(one.trigger))


def _occasion(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A speech with a speaker, and a place, an audience or a day."""
    return bool(one.sources or _carrier(tree, one)) and any(
        tree.tokens[w].entity[2:] in ("ORG", "GPE", "FAC", "DATE") for w in tree.under(one.trigger)
    )


def _carrier(tree: Tree, one: "Found") -> int | None:
    for over in tree.above(one.trigger):
        if tree.verb(over):
            return tree.subject(over)
    return None


def _leaders(tree: Tree, one: "Found", cast: Cast) -> bool:
    """One leader tells another: both named persons, and something is told."""
    named = [w for w in (*one.sources[:1], *one.targets[:1]) if cast.person(tree, w)]
    offices = [w for w in one.targets if _office(tree, w, cast)]
    known = all(cast.at(tree, w) is not None or tree.tag(w).startswith("NNP") for w in named)
    return len(named) == 2 and known and bool(offices) and one.inner is not None


def _office(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    if mention is not None and mention.office:
        return True
    return any(cast.called(tree, w, "official") for w in tree.phrase(word))


def _dated_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    near = [w for w in tree.under(one.trigger) if tree.tokens[w].entity[2:] == "DATE"]
    return (
        bool(near)
        and tree.tag(one.trigger) in ("VBD", "VBN", "VB")
        and any(_acting(tree, w, cast) for w in one.sources)
    )


def _main_clause(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Told as news, not in passing: 'who was elected in 2021' describes a person."""
    return all(
        tree.dep(over) not in ("relcl", "acl", "advcl", "pcomp", "csubj")
        for over in (one.trigger, *tree.above(one.trigger))
    )


def _next_noun(nouns_of: str) -> Guard:
    def guard(tree: Tree, one: "Found", cast: Cast) -> bool:
        inner = one.inner
        thing = tree.object(inner) if inner is not None else None
        return thing is not None and tree.lemma(tree.core(thing)) in cast.words.classes[nouns_of]

    return guard


def _pact_next(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.lemma(tree.core(w)) in cast.words.classes["pact"] for w in one.targets)


def _opening(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(cast.acting(tree, w) for w in one.sources) and (
        one.inner is not None and tree.lemma(one.inner) in OPENED
    )


def _joint_infinitive(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the decision to work on a fighter with Britain': somebody named joins in what was decided."""
    if one.inner is None:
        return False
    near = tree.under(one.inner)
    return any(tree.low(w) == "with" and tree.dep(w) == "prep" for w in near) and _near_date(tree, one)


def _near_date(tree: Tree, one: "Found") -> bool:
    return any(tree.tokens[w].entity[2:] == "DATE" for w in tree.under(one.trigger))


def _organised(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    named = mention is not None and mention.kind in ("state", "organisation", "alliance")
    return (
        named
        or tree.tokens[word].entity[2:] in ("ORG", "GPE")
        or cast.called(tree, tree.core(word), "organised", "state")
    )


def _alliance(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    return mention is not None and mention.kind == "alliance"


def _gathering(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.lemma(w) in GATHERINGS for w in tree.under(one.trigger))


def _test(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.lemma(one.trigger) in ("test", "test-fire") or _about(
        tree, one, frozenset({"test", "ballistic", "sea", "satellite"})
    )


def _crowd(tree: Tree, word: int, cast: Cast) -> bool:
    counted = tree.tag(word) == "NNS" and any(tree.tag(k) == "CD" for k in tree.kids(word, "nummod"))
    return counted or cast.called(tree, tree.core(word), "crowd", "people") or tree.tag(word) == "CD"


def _body(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A council, forum or assembly meets by itself, somewhere or on some day."""
    bodies = any(cast.called(tree, w, "organised") and not cast.called(tree, w, "armed") for w in one.sources)
    near = [w for w in tree.within(one.trigger) if tree.tokens[w].entity[2:] in ("DATE", "GPE", "FAC", "LOC")]
    return bodies and bool(near)


def _bomb(tree: Tree, word: int, cast: Cast) -> bool:
    return tree.lemma(tree.core(word)) in WEAPONS | {"device", "bomber", "mine", "car", "grenade", "explosive", "blast"}


def _person_or_group(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.person(tree, word) or cast.called(tree, tree.core(word), "people", "crowd", "official")


def _has_target(tree: Tree, one: "Found", cast: Cast) -> bool:
    return bool(one.targets)


def _past(tree: Tree, one: "Found", cast: Cast) -> bool:
    return tree.tag(one.trigger) in ("VBD", "VBN", "VBG", "VBZ") and any(_acting(tree, w, cast) for w in one.sources)


def _let_free(tree: Tree, one: "Found", cast: Cast) -> bool:
    return any(tree.low(k) in ("free", "go") for k in tree.children[one.trigger])


def _will_not(tree: Tree, one: "Found", cast: Cast) -> bool:
    kids = {tree.low(k) for k in tree.children[one.trigger]}
    firm = kids & {"will", "wo", "would"} and kids & {"not", "n't", "n’t", "never"}
    return bool(firm) and any(cast.acting(tree, w) for w in one.sources)


def _content(tree: Tree, one: "Found", cast: Cast) -> bool:
    inner = one.inner
    return inner is not None and any(tree.low(k) in ("must", "should") for k in tree.kids(inner, "aux"))


def _infinitive_or_for(tree: Tree, one: "Found", cast: Cast) -> bool:
    aimed = any(_acting(tree, w, cast) for w in one.targets)
    return aimed and (
        one.inner is not None or any(tree.low(p) in ("for", "into", "over") for p in tree.kids(one.trigger, "prep"))
    )


def _purpose(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'called on the president on Monday' is a visit; 'called on the president to resign' is an appeal, and so is most of the rest."""
    purpose = [k for k in tree.kids(one.trigger, "xcomp", "advcl") if tree.tag(k) == "VB"]
    return any(tree.lemma(k) in ("discuss", "congratulate", "greet", "exchange") for k in purpose)


def _not_comment(tree: Tree, one: "Found", cast: Cast) -> bool:
    return (
        one.inner is not None
        and tree.lemma(one.inner)
        not in (
            "comment",
            "say",
            "name",
            "identify",
            "give",
            "elaborate",
            "be",
            "confirm",
            "answer",
            "discuss",
            "disclose",
            "reveal",
        )
        and any(cast.acting(tree, w) for w in one.sources)
    )


def _not_town(tree: Tree, one: "Found", cast: Cast) -> bool:
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


def _not_test(tree: Tree, one: "Found", cast: Cast) -> bool:
    return not _about(tree, one, frozenset({"test", "satellite", "space", "orbit"}))


GUARDS: dict[str, Guard] = {
    "target": _has_target,
    "verbal": _verbal,
    "body": _body,
    "let_free": _let_free,
    "authority_or_crowd": _any_source(_acting),
    "will_not": _will_not,
    "person": _any_target(_person),
    "person_source": _any_source(_person),
    "state_target": _any_target(_state),
    "state_source": _any_source(
        lambda t, w, c: c.state(t, w) or c.called(t, w, "state") or (_organised(t, w, c) and c.called(t, w, "organised"))
    ),
    "target_actor": _any_target(_acting),
    "alliance_target": _any_target(_alliance),
    "organised": _any_target(_organised),
    "living_target": _any_target(
        lambda t, w, c: c.person(t, w) or c.called(t, t.core(w), "people", "crowd", "official", "armed")
    ),
    "person_or_group": _any_target(_person_or_group),
    "crowd_source": _any_source(_crowd),
    "force_source": _any_source(_armed),
    "armed": _any_source(_armed),
    "weapon_source": _any_source(_weapon),
    "bomb_source": _any_source(_bomb),
    "authority": _any_source(lambda t, w, c: c.acting(t, t.core(w)) and not c.called(t, t.core(w), "crowd")),
    "infinitive": _infinitive,
    "infinitive_or_for": _infinitive_or_for,
    "promise": _promise,
    "must": _must,
    "content": _content,
    "hostile_next": _hostile_next,
    "warning": _warning,
    "threat_content": _threat_content,
    "proposal": _proposal,
    "deed": _deed,
    "violent": _violent,
    "killer": _killer,
    "carried": _carried,
    "dated": _dated,
    "dated_clause": _dated_clause,
    "main_clause": _main_clause,
    "joint": _joint,
    "joint_infinitive": _joint_infinitive,
    "helping": _mission,
    "alert": _alert,
    "clampdown": _clampdown,
    "guilty": _guilty,
    "occasion": _occasion,
    "leaders": _leaders,
    "agreement_next": _next_noun("pact"),
    "pact_next": _pact_next,
    "opening": _opening,
    "gathering": _gathering,
    "test": _test,
    "not_test": _not_test,
    "not_town": _not_town,
    "not_comment": _not_comment,
    "purpose": _purpose,
    "past": _past,
}
