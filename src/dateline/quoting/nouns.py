"""Nouns that attribute: 'her claim that …', 'Okoro’s promise to …', 'voiced fears that …'."""

from dateline.quoting.grammar import Tree

SAID = frozenset(
    "claim statement argument assertion suggestion belief view fear hope concern report allegation accusation warning"
    " promise pledge idea notion conclusion prediction admission announcement contention complaint insistence"
    " impression message rumor rumour speculation charge threat denial confession conviction theory suspicion"
    " acknowledgement acknowledgment decision refusal plan proposal call request demand desire commitment intention"
    " vow offer doubt opinion remark comment assurance confidence worry question explanation position stance".split()
)
# What follows these with a preposition is said or thought too: 'his criticism of the plan'.
OF = {
    "criticism": "of",
    "accusation": "of",
    "allegation": "of",
    "charge": "of",
    "condemnation": "of",
    "praise": "for of",
    "support": "for of",
    "opposition": "to",
    "call": "for",
    "demand": "for",
    "fear": "of about",
    "concern": "about over",
    "question": "about",
    "view": "of on",
    "attack": "on",
    "warning": "of about",
    "promise": "of",
    "claim": "of",
    "denial": "of",
    "endorsement": "of",
    "complaint": "about",
    "comment": "about on",
    "remark": "about on",
    "doubt": "about",
    "opinion": "of on about",
    "position": "on",
    "stance": "on",
    "belief": "in",
    "description": "of",
    "defense": "of",
    "defence": "of",
    "rejection": "of",
    "plan": "for",
    "idea": "of",
    "vision": "of for",
}
NOUNS = SAID | OF.keys()
# Verbs that only carry their object's meaning: the one who voices a fear has it.
CARRYING = frozenset(
    "express make issue have raise voice reiterate repeat share give offer renew release deliver hold air level"
    " utter dismiss reject deny".split()
)


def attributed(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The first and last place of what a noun attributes: its clause with 'that' or 'to', or its 'of' phrase."""
    tokens, lemma = tree.tokens, tree.tokens[noun].lemma.lower()
    for place in tree.children[noun]:
        if place < noun:
            continue
        below = tree.below(place)
        if lemma in SAID and tokens[place].dep in ("acl", "ccomp") and tokens[below[0]].text.lower() in ("that", "to"):
            return below[0], below[-1]
        if tokens[place].dep == "prep" and tokens[place].lemma.lower() in OF.get(lemma, "").split() and len(below) > 1:
            return below[1], below[-1]
    return None


def source(tree: Tree, noun: int) -> int | None:
    """Whose word it is: the possessor, who it is 'by' or 'from', or the subject of the verb that only carries it."""
    tokens = tree.tokens
    for place in tree.children[noun]:
        if tokens[place].dep == "poss":
            return place
        if tokens[place].dep == "prep" and tokens[place].text.lower() in ("by", "from"):
            return next((n for n in tree.children[place] if tokens[n].dep == "pobj"), None)
    verb = tokens[noun].head
    if tokens[noun].dep == "dobj" and tokens[verb].lemma.lower() in CARRYING:
        return next((n for n in tree.children[verb] if tokens[n].dep == "nsubj"), None)
    return None
