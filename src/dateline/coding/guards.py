"""The conditions that a pattern may name under `needs`: small questions about the words around a trigger."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding import (
    backing,
    bidding,
    clauses,
    figures,
    forces,
    occasions,
    promises,
    senses,
    sorts,
    talks,
    unrest,
    violence,
)
from dateline.coding.actors import Cast
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

Guard = Callable[[Tree, "Found", Cast], bool]


def holds(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Whether everything that the pattern needs is there."""
    if one.pattern.kind in ("CONSULT", "FIGHT", "SUPPORT", "RETREAT") and talks.sporting(tree, one, cast):
        return False
    if talks.played(tree, one, cast) or talks.playful(tree, one):
        return False
    if one.pattern.kind == "ASSAULT" and (violence.natural(tree, one) or violence.bloodless(tree, one, cast)):
        return False
    if one.pattern.kind == "FIGHT" and talks.side_by_side(tree, one):
        return False
    if one.pattern.kind == "CONSULT" and (talks.armaments(tree, one) or talks.met_with(tree, one)):
        return False
    if occasions.of_old(tree, one) or occasions.of_a_work(tree, one):
        return False
    if talks.misnamed(tree, one, cast) or (one.pattern.kind == "CONSULT" and talks.private(tree, one, cast)):
        return False
    if figures.meant_otherwise(tree, one, cast):
        return False
    return all(GUARDS[name](tree, one, cast) for name in one.pattern.needs)


def any_source(test: Callable[[Tree, int, Cast], bool]) -> Guard:
    return lambda tree, one, cast: any(test(tree, word, cast) for word in one.sources)


def any_target(test: Callable[[Tree, int, Cast], bool]) -> Guard:
    return lambda tree, one, cast: any(test(tree, word, cast) for word in one.targets)


GUARDS: dict[str, Guard] = {
    "target": lambda t, o, c: bool(o.targets),
    "moral": backing.moral,
    "no_rival": backing.no_rival,
    "no_campaign": backing.no_campaign,
    "no_words": lambda t, o, c: not violence.wordy(t, o) and not violence.spoken(t, o, c),
    "direct": lambda t, o, c: o.object is not None and sorts.acting(t, o.object, c),
    "captor": lambda t, o, c: not o.sources or any(sorts.acting(t, w, c) for w in o.sources),
    "freed": any_target(lambda t, w, c: sorts.person_or_group(t, w, c) or t.lemma(w) in c.words.classes["property"]),
    "not_gained": backing.not_gained,
    "praised": any_target(senses.praised),
    "forceful": violence.forceful,
    "beaten": violence.beaten,
    "not_launch": violence.not_launch,
    "alive": violence.alive,
    "martial": violence.martial,
    "power_source": any_source(sorts.power),
    "police_source": any_source(sorts.one_of(sorts.POLICE)),
    "court_source": any_source(sorts.one_of(sorts.COURTS)),
    "captor_source": any_source(sorts.one_of(sorts.CAPTORS)),
    "cabinet_source": any_source(sorts.one_of(sorts.CABINETS)),
    "ship_source": any_source(sorts.one_of(sorts.SHIPS)),
    "no_of": lambda t, o, c: not t.deeper(o.trigger, "of"),
    "after_strike": lambda t, o, c: bool(senses.STOPPED & {t.lemma(w) for w in range(len(t.tokens))}),
    "zoned": senses.told_of("disaster", "exclusion", "military", "no-go", "security", "emergency"),
    "unwelcome": senses.told_of("grata"),
    "no_confidence": senses.told_of("confidence", "censure"),
    "blacklisted": senses.told_of("sanction", "sanctions", "blacklist"),
    "in_law": senses.told_of("legal", "court", "criminal", "libel"),
    "at_fault": senses.told_of("liable", "contempt", "negligent", "culpable"),
    "outlawed": senses.told_of("illegal", "unlawful", "terrorist", "extremist", "agent"),
    "by_decree": senses.told_of("executive", "emergency", "presidential"),
    "to_bargain": senses.told_of("negotiating", "bargaining", "negotiation", "conference", "peace"),
    "for_relief": senses.told_of("humanitarian", "safe", "aid", "evacuation", "grain", "relief"),
    "of_strike": senses.told_of("strike", "walkout", "stoppage", "industrial"),
    "of_arms": senses.told_of("nuclear", "missile", "rocket", "weapon", "ballistic"),
    "on_life": senses.told_of("assassination", "murder", "life"),
    "held_captive": senses.told_of("captive", "prisoner"),
    "left_dead": senses.told_of("dead", "wounded", "injured"),
    "slain": violence.slain,
    "court_side": any_source(sorts.one_of(frozenset({"prosecutor", "prosecution", "attorney"}))),
    "in_force": occasions.in_force,
    "into_office": occasions.into_office,
    "by_line": talks.by_line,
    "protesting": unrest.protesting,
    "armed_source": any_source(sorts.in_arms),
    "armed_target": any_target(sorts.in_arms),
    "town_target": any_target(lambda t, w, c: c.site(t, w) or t.lemma(t.core(w)) in c.words.classes["town"]),
    "fired_on": violence.fired_on,
    "jail_term": senses.jail_term,
    "to_do": bidding.to_do,
    "deadline": bidding.deadline,
    "power": lambda t, o, c: not o.sources or any(sorts.power(t, w, c) for w in o.sources),
    "yielding": senses.yielding,
    "accuser": lambda t, o, c: not o.sources or any(sorts.acting(t, w, c) for w in o.sources),
    "not_priced": lambda t, o, c: all(t.tokens[w].entity[2:] != "MONEY" for w in t.under(o.trigger)),
    "not_rival": senses.not_rival,
    "sleuth": lambda t, o, c: all(t.lemma(t.core(w)) not in sorts.SCHOLARS for w in o.sources),
    "titled": senses.titled,
    "no_object": lambda t, o, c: t.object(o.trigger) is None,
    "nothing_next": lambda t, o, c: o.inner is None and t.object(o.trigger) is None,
    "no_interview": senses.no_interview,
    "public_source": any_source(sorts.public),
    "active": lambda t, o, c: not t.passive(o.trigger),
    "shot_at": violence.shot_at,
    "outdated": senses.outdated,
    "not_cured": senses.not_cured,
    "from_office": senses.from_office,
    "public_target": any_target(lambda t, w, c: sorts.public(t, w, c) and not sorts.kin(t, w)),
    "public_either": lambda t, o, c: any(sorts.public(t, w, c) for w in (*o.sources, *o.targets)),
    "thing": lambda t, o, c: o.object is not None,
    "arresting": senses.arresting,
    "not_claim": senses.not_claim,
    "not_of_rules": senses.not_of_rules,
    "not_own_words": lambda t, o, c: o.object is None or t.lemma(t.core(o.object)) not in backing.SAYINGS,
    "not_own": senses.not_own,
    "not_rule": senses.not_rule,
    "not_sent": lambda t, o, c: not any(c.at(t, w) is not None for w in t.obliques(o.trigger, "to")),
    "not_folk": lambda t, o, c: not any(c.called(t, t.core(w), "crowd", "people") for w in o.sources),
    "doer": lambda t, o, c: bool(o.sources),
    "not_won": senses.not_won,
    "foe": forces.foe,
    "somebody": any_target(backing.somebody),
    "official_source": any_source(lambda t, w, c: c.called(t, w, "official") or sorts.office(t, w, c)),
    "traveller": any_source(sorts.traveller),
    "forces": forces.forces,
    "keeper_source": any_source(lambda t, w, c: forces.peacekeeping(t, w)),
    "stoppage": violence.stoppage,
    "to_blame": clauses.to_blame,
    "responsible": violence.responsible,
    "verbal": violence.verbal,
    "body": occasions.body,
    "let_free": senses.let_free,
    "authority_or_crowd": any_source(sorts.acting),
    "will_not": clauses.will_not,
    "person": any_target(sorts.person),
    "person_source": any_source(sorts.person),
    "state_target": any_target(sorts.state),
    "site_target": any_target(lambda t, w, c: sorts.state(t, w, c) or c.site(t, w)),
    "leader_target": any_target(lambda t, w, c: c.called(t, w, "official") or sorts.office(t, w, c)),
    "state_source": any_source(
        lambda t, w, c: (
            c.state(t, w) or c.called(t, w, "state") or (sorts.organised(t, w, c) and c.called(t, w, "organised"))
        )
    ),
    "target_actor": any_target(sorts.acting),
    "alliance_target": any_target(sorts.alliance),
    "organised": any_target(sorts.organised),
    "body_target": lambda t, o, c: bool(o.targets) and all(sorts.acting(t, w, c) for w in o.targets),
    "living_target": any_target(
        lambda t, w, c: c.person(t, w) or c.called(t, t.core(w), "people", "crowd", "official", "armed")
    ),
    "person_or_group": any_target(sorts.person_or_group),
    "organised_source": any_source(sorts.organised),
    "planned": occasions.planned,
    "judging": lambda t, o, c: not o.sources or any(t.lemma(t.core(w)) in sorts.JUDGES for w in o.sources),
    "holder": any_source(sorts.holder),
    "hackers": any_source(lambda t, w, c: t.lemma(t.core(w)) in ("hacker", "cybercriminal")),
    "not_it": lambda t, o, c: all(t.tag(w) != "PRP" for w in o.targets),
    "was_planned": unrest.was_planned,
    "to_protest": unrest.to_protest,
    "in_public": unrest.in_public,
    "in_protest": unrest.in_protest,
    "on_strike": unrest.on_strike,
    "leaving": bidding.leaving,
    "barred_next": bidding.barred_next,
    "held_next": bidding.held_next,
    "to_mediate": bidding.to_mediate,
    "own_threat": bidding.own_threat,
    "winner": bidding.winner,
    "troops_source": any_source(sorts.troops),
    "opened": occasions.opened,
    "crowd_either": lambda t, o, c: any(c.called(t, t.core(w), "crowd") for w in (*o.sources, *o.targets)),
    "strike_source": any_source(lambda t, w, c: t.lemma(t.core(w)) in c.words.classes["strike"]),
    "police_target": any_target(sorts.one_of(sorts.POLICE)),
    "crowd_source": any_source(sorts.crowd),
    "many": any_target(lambda t, w, c: t.tag(w) in ("NNS", "NNPS")),
    "no_force": lambda t, o, c: not any(sorts.armed(t, w, c) and not c.state(t, w) for w in o.sources),
    "force_source": any_source(sorts.armed),
    "armed": any_source(sorts.armed),
    "weapon_source": any_source(sorts.weapon),
    "bomb_source": any_source(sorts.bomb),
    "authority": any_source(lambda t, w, c: c.acting(t, t.core(w)) and not c.called(t, t.core(w), "crowd")),
    "infinitive": clauses.infinitive,
    "infinitive_or_for": clauses.infinitive_or_for,
    "promise": promises.promise,
    "must": clauses.must,
    "content": clauses.content,
    "hostile_next": clauses.hostile_next,
    "warning": clauses.warning,
    "threat_content": clauses.threat_content,
    "proposal": backing.proposal,
    "deed": backing.deed,
    "violent": violence.violent,
    "killer": violence.killer,
    "carried": occasions.carried,
    "dated": occasions.dated,
    "dated_clause": occasions.dated_clause,
    "main_clause": occasions.main_clause,
    "joint": forces.joint,
    "joint_infinitive": clauses.joint_infinitive,
    "helping": forces.mission,
    "alert": forces.alert,
    "clampdown": forces.clampdown,
    "guilty": senses.guilty,
    "occasion": occasions.occasion,
    "leaders": talks.leaders,
    "agreement_next": clauses.next_noun("pact"),
    "pact_next": clauses.pact_next,
    "opening": clauses.opening,
    "gathering": occasions.gathering,
    "test": forces.test,
    "not_test": forces.not_test,
    "not_town": senses.not_town,
    "not_comment": clauses.not_comment,
    "phoned": talks.phoned,
    "by_phone": talks.by_phone,
    "electoral": backing.electoral,
    "purpose": talks.purpose,
    "past": occasions.past,
}
