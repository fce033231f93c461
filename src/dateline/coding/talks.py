"""Conditions on talks: a call, a visit, one leader who tells another; no match, no news conference."""

from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.backing import moral
from dateline.coding.sorts import office, public
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

SPORTS = frozenset(
    "round final semifinal semi-final quarterfinal quarter-final match seed game tournament league cup goal"
    " playoff champion championship innings wicket derby striker midfielder goalkeeper quarterback"
    "  treatment surgery holiday vacation honeymoon".split()
)
# 'a news conference', 'the party conference' are no talks.
SHOWS = frozenset(
    "news press party annual medical developer developers media book trade fan video-game"
    " question-and-answer q&a training practice photo tv television"
    " gala fundraising fund-raising charity awards".split()
)
SHOWN = frozenset({"conference", "briefing", "session", "dinner", "lunch", "breakfast", "gathering"})
PLAYERS = frozenset(
    "coach referee umpire goalkeeper striker midfielder defender quarterback footballer golfer batsman bowler jockey"
    " sprinter skier cyclist runner athlete teammate bench".split()
)
# What players do beside the game stays: they are attacked, arrested, go on strike.
OF_PLAYERS = frozenset({"SUPPORT", "ACCUSE", "AGREE", "CONSULT", "COERCE", "OFFICE"})
PRESS = frozenset("host anchor reporter correspondent journalist editor columnist presenter moderator".split())
MEALS = frozenset("breakfast lunch luncheon dinner supper conversation".split())
HIS_OWN = frozenset(
    "team staff staffer lawyer attorney family wife husband son daughter parent friend supporter donor"
    " doctor agent coach".split()
)
ARMAMENTS = frozenset(
    "jet fighter aircraft plane warplane bomber helicopter drone missile rocket shell ship warship vessel boat frigate"
    " submarine tanker tank".split()
)


def leaders(tree: Tree, one: "Found", cast: Cast) -> bool:
    """One leader tells another: both named persons, and something is told."""
    named = [w for w in (*one.sources[:1], *one.targets[:1]) if cast.person(tree, w)]
    offices = [w for w in one.targets if office(tree, w, cast)]
    bidden = one.inner is not None and tree.tag(one.inner) == "VB" and not tree.kids(one.inner, "nsubj")
    if bidden or any(_of_the_press(tree, w, cast) for w in one.targets):  # 'told her to leave', 'told a reporter'
        return False
    known = all(cast.at(tree, w) is not None or tree.tag(w).startswith("NNP") for w in named)
    return len(named) == 2 and known and bool(offices) and one.inner is not None


def _of_the_press(tree: Tree, word: int, cast: Cast) -> bool:
    """'told the Gazette's Roth': an interview."""
    core = tree.core(word)
    beside = [cast.at(tree, kid) for kid in tree.kids(core, "poss", "compound", "nmod")]
    offices = {part for m in cast.mentions_of(cast.at(tree, core)) for part in (m.office or "").lower().split()}
    return any(m is not None and m.kind == "outlet" for m in beside) or bool(offices & PRESS)


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
    return any(tree.lemma(w) in ("telephone", "phone", "call", "video") for w in means)


def by_line(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'a telephone call with', 'a video call between'; not 'a close call', 'a call for calm'."""
    kinds = {tree.low(k) for k in tree.kids(one.trigger, "compound", "amod", "nmod")}
    return tree.lemma(one.trigger) != "call" or bool(kinds & {"phone", "telephone", "video", "conference"})


def purpose(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'called on the president on Monday' is a visit; 'called on the president to resign' is an appeal, and so
    is most of the rest.
    """
    purpose = [k for k in tree.kids(one.trigger, "xcomp", "advcl") if tree.tag(k) == "VB"]
    return any(tree.lemma(k) in ("discuss", "congratulate", "greet", "exchange") for k in purpose)


def private(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'a leisurely breakfast with his friends', 'met with his lawyers': only the meals of the powerful are talks, and
    nobody's talks with his own people.
    """
    core = one.object if one.object is not None else one.trigger
    if one.targets and all(_of_his_own(tree, w) for w in one.targets):
        return True
    return tree.lemma(core) in MEALS and not any(public(tree, w, cast) for w in (*one.sources, *one.targets))


def _of_his_own(tree: Tree, word: int) -> bool:
    core = tree.core(word)
    return tree.lemma(core) in HIS_OWN and any(tree.tag(kid) == "PRP$" for kid in tree.kids(core, "poss"))


def sporting(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'will meet the champion in the second round' is a match."""
    near = (w for w in tree.under(one.trigger) if w != one.trigger)
    return any(tree.lemma(w) in SPORTS and tree.tokens[w].entity[2:] != "ORG" for w in near)  # a party may be a league


def playful(tree: Tree, one: "Found") -> bool:
    """'postponed their game': only war games are of states."""
    core = tree.core(one.object) if one.object is not None else one.trigger
    return tree.lemma(core) == "game" and all(tree.low(k) != "war" for k in tree.kids(core, "compound", "amod"))


def played(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'the coach praised her bench', 'the referee expelled two players': of the game alone."""
    sides = {tree.lemma(tree.core(w)) for w in (*one.sources, *one.targets)}
    return one.pattern.kind in OF_PLAYERS and bool(sides & PLAYERS)


def misnamed(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Support in words is no aid, and a hearing that confirms somebody is no inquiry."""
    if one.object is None:
        return False
    kinds = {tree.low(k) for k in tree.kids(one.object, "compound", "amod")}
    if one.pattern.kind in ("CONSULT", "SANCTION", "REJECT") and tree.lemma(one.object) in SHOWN:
        return bool(kinds & SHOWS)
    if one.pattern.kind == "AID" and tree.lemma(one.object) == "support":
        return moral(tree, one, cast)
    return one.pattern.kind == "ACCUSE" and tree.lemma(one.object) == "hearing" and "confirmation" in kinds


def side_by_side(tree: Tree, one: "Found") -> bool:
    """'soldiers and dockers fought side by side': against somebody else."""
    near = [tree.low(w) for w in tree.under(one.trigger)]
    return "alongside" in near or any(near[at : at + 3] == ["side", "by", "side"] for at in range(len(near)))


def met_with(tree: Tree, one: "Found") -> bool:
    """'the plan was met with resistance': nobody met."""
    return tree.lemma(one.trigger) == "meet" and tree.passive(one.trigger) and bool(tree.obliques(one.trigger, "with"))


def armaments(tree: Tree, one: "Found") -> bool:
    """'Greek and Turkish jets met over the sea': no talks."""
    return bool(one.sources) and all(tree.lemma(tree.core(w)) in ARMAMENTS for w in one.sources)
