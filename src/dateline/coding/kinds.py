"""From a trigger and what the sentence claims of it to the report's kind, code and status.

A planned meeting is an agreement to meet, planned force a threat, a firm 'will not' a refusal: so PLOVER codes
them, and the
trigger's own words are kept beside, so that the plan and what comes of it can be put together.
"""

from dataclasses import dataclass
from typing import cast as typed

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.modality import Claim
from dateline.coding.tree import Tree
from dateline.model import Status

KIND = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HARSH = frozenset({"SANCTION", "COERCE", "ASSAULT", "FIGHT", "MOBILIZE", "PROTEST"})
INTENT = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "CONCEDE": "035", "RETREAT": "035"}
THREATS = {"SANCTION": "131", "COERCE": "137", "ASSAULT": "138", "FIGHT": "138", "MOBILIZE": "138", "PROTEST": "133"}
NOES = {
    "CONSULT": "125",
    "SUPPORT": "120",
    "COOPERATE": "121",
    "AID": "122",
    "CONCEDE": "124",
    "RETREAT": "124",
    "AGREE": "120",
}
CHARGED = ("ASSAULT", "COERCE", "SANCTION", "REJECT")
SUED = frozenset("impeach prosecute sue indict charge investigate condemn".split())
# Verbs by which a plan becomes news.
TELLING = frozenset(
    "announce make unveil confirm reveal disclose have reach sign declare outline present issue give".split()
)
# A condition, a mere 'may' or 'did not' is reported only where both sides are named: otherwise it is talk, and the
# coder abstains.
OPEN = frozenset({"may", "might", "could", "if", "unless"})
SHOWN = ("happened", "ongoing", "announced", "threatened", "cancelled", "negated", "denied")


@dataclass(frozen=True, slots=True)
class Reading:
    """Kind, code and status of a report; `trigger` is the word whose lemma is kept; `how` says it in words."""

    kind: str
    code: str | None
    status: Status
    trigger: int
    how: str


def read(tree: Tree, one: Found, said: Claim, cast: Cast) -> Reading | None:
    """The reading of a trigger, or None where there is no event to report."""
    kind, code = one.pattern.kind, one.pattern.code
    status = one.pattern.status if one.pattern.status and said.status == "happened" else said.status
    how = f"“{tree.tokens[one.trigger].text}” tells of {kind}"
    trigger = one.trigger
    if status == "cancelled" and one.object is not None:
        trigger = tree.core(one.object)
    if one.pattern.commits and status in ("happened", "ongoing"):
        trigger = one.inner if one.inner is not None else one.trigger
        kind, code, how = _committed(tree, one, cast)
        status = (
            "announced"
            if one.pattern.shape == "adjective"
            else "threatened"
            if kind == "THREATEN" and tree.lemma(one.trigger) != "decide"
            else status
        )
    elif one.pattern.refusal and status == "negated":
        status, how = "happened", how + "; a firm no"
    elif one.pattern.threat:
        status = "threatened" if status in ("happened", "ongoing") else status
    elif status == "announced":
        status = "hypothetical" if kind in KIND and _conditional(tree, one.clause) else status
        status = "threatened" if kind in HARSH and _conditional(tree, one.clause) else status
        kind, code, how = _planned(kind, code, how)
    elif status == "negated" and said.refused and kind in NOES:
        kind, code, status = "REJECT", NOES[kind], "happened"
        how += "; refused"
    if not _worth(tree, one, said, status, cast):
        return None
    return Reading(kind, code, typed(Status, status), trigger, how)


def _planned(kind: str, code: str | None, how: str) -> tuple[str, str | None, str]:
    if kind in KIND:
        return "AGREE", INTENT[kind], f"{how}, planned"
    if kind in HARSH:
        return "THREATEN", THREATS[kind], f"{how}, to come"
    return kind, code, f"{how}, planned"


def _conditional(tree: Tree, verb: int) -> bool:
    """'will withdraw only if the others do': no plan yet; 'will strike unless they pay': a threat."""
    return any(tree.low(mark) in OPEN for kid in tree.kids(verb, "advcl") for mark in tree.kids(kid, "mark"))


def _decided(kinds: set[str]) -> tuple[str, str] | None:
    """Whoever has the power to decide on it has done it: 'decided to lift the ban', 'decided to prosecute'."""
    if kinds & KIND and kinds & KIND <= {"CONCEDE", "RETREAT"}:
        return "CONCEDE", "080"
    if "ACCUSE" in kinds and not kinds & KIND:
        return "ACCUSE", "112"
    harsh = sorted(kinds & HARSH)
    return ("THREATEN", THREATS[harsh[0]]) if harsh and not kinds & KIND else None


def _committed(tree: Tree, one: Found, cast: Cast) -> tuple[str, str | None, str]:
    how = f"“{tree.tokens[one.trigger].text}” binds a side to something to come"
    if one.inner is None:
        return "AGREE", one.pattern.code, how
    kinds = {p.kind for p in cast.words.verbs.get(tree.lemma(one.inner), ())}
    if tree.lemma(one.trigger) in ("vow", "swear", "promise", "pledge") and tree.lemma(one.inner) in SUED:
        return "THREATEN", "130", how
    no = bool(tree.kids(one.inner, "neg"))
    if no and (tree.lemma(one.trigger) == "decide" or "CONCEDE" in kinds):  # 'vowed not to allow them in'
        return "REJECT", "120", how
    if tree.lemma(one.trigger) == "decide" and (own := _decided(kinds)) is not None:
        return own[0], own[1], how
    intents = sorted(INTENT[kind] for kind in kinds if kind in INTENT)
    return "AGREE", intents[0] if intents else one.pattern.code, how


def _open(tree: Tree, one: Found, said: Claim) -> bool:
    """'Fiji may recall its envoy', told plainly; what may be in a clause aside is speculation twice over."""
    plain = all(tree.dep(w) in ("ROOT", "ccomp", "conj", "parataxis") for w in (one.clause, *tree.above(one.clause)))
    return plain and said.because is not None and tree.low(said.because) in OPEN


def _merely_named(tree: Tree, plan: int) -> bool:
    """'praised his decision to recognise it': the plan is known and only spoken of; 'announced a plan to' is news."""
    over = tree.head(plan)
    spoken = tree.verb(over) and tree.lemma(over) not in TELLING
    return tree.tag(plan) in ("NN", "NNS") and spoken and tree.dep(plan) in ("dobj", "pobj", "nsubj", "nsubjpass")


def _owned_up(tree: Tree, verb: int) -> bool:
    """'claimed responsibility, saying they had …'."""
    claims = tree.lemma(verb) == "claim" and tree.verb(verb)
    return claims and any(tree.lemma(k) == "responsibility" for k in tree.kids(verb, "dobj"))


def _foretold(tree: Tree, one: Found, said: Claim, cast: Cast) -> bool:
    """No plan of anybody's: 'critics will decry it', 'would welcome a visit', 'the order will rescind the ban'."""
    wished = any(tree.lemma(w) == "welcome" for w in (one.trigger, *tree.above(one.clause)))
    if wished or ((one.pattern.code or "")[:3] == "111" and said.told is None):
        return True
    if one.pattern.kind == "ASSAULT" and not one.sources:  # 'whoever touches it will be electrocuted'
        return True
    planned = one.pattern.kind in KIND and tree.verb(one.clause)
    return planned and bool(one.sources) and not any(cast.acting(tree, tree.core(w)) for w in one.sources)


def _worth(tree: Tree, one: Found, said: Claim, status: str, cast: Cast) -> bool:
    if said.told is not None and tree.lemma(said.told) == "claim" and said.sayer in one.sources:
        return False  # a claim of responsibility is a statement, until somebody else tells the deed
    listed = tree.dep(one.clause) == "conj"  # 'claimed responsibility and demanded a ransom'
    if said.told is not None and not listed and any(_owned_up(tree, over) for over in tree.above(one.clause)):
        return False
    charged = said.told is not None and tree.lemma(said.told) in ("allege", "claim", "charge", "contend")
    if charged and status == "happened" and one.pattern.kind in CHARGED:
        return False  # a charge, told by whoever makes it
    if tree.dep(one.clause) == "acl" and (one.pattern.code or "")[:3] == "051":
        return False  # 'a group backed by the mayor' describes the group
    if status == "announced" and said.because is not None and _merely_named(tree, said.because):
        return False
    if status == "announced" and _foretold(tree, one, said, cast):
        return False
    if status in SHOWN and status != "negated":
        return True
    both = {m.actor for w in (*one.sources, *one.targets) if (m := cast.at(tree, w)) is not None}
    planned = said.status == "announced"  # … under a condition
    if status == "hypothetical" and not (planned or _open(tree, one, said)):
        return False
    return status in ("hypothetical", "negated") and len(both) > 1 and tree.verb(one.clause)
