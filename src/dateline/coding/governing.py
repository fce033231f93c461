"""What the words above a clause make of it: 'plans to', 'denied that', 'ahead of', 'the possibility of'."""

from dateline.coding.auxiliaries import MAYBE
from dateline.coding.rung import MATTER_OF, Rung

# 'stand together on arresting them': what is only talked of.
TALKED_OF = frozenset("on about against toward towards of from without behind".split())
# Prepositions by which a verb governs what is done.
SUBJECT_OF = MATTER_OF | {"from"}
# 'was quick to condemn' did so.
KEPT = frozenset(
    "quick slow swift first last next right wrong proud happy glad pleased sorry foolish brave about able".split()
)
IMPENDING = frozenset("imminent near likely possible unlikely inevitable due close".split())
ENDS = frozenset("objective purpose task job point mission strategy challenge key dream".split())
DISMISSED = frozenset({"reject", "deny", "dismiss", "dispute", "refute"})
PROOFS = frozenset({"evidence", "proof", "ground", "reason", "basis"})
CALLING_OFF = frozenset({"cancel", "postpone", "suspend", "call", "abandon"})
# A clause hangs on what it is joined to by one of these without being governed by it.
BESIDE = ("conj", "relcl", "appos", "parataxis", "punct", "dep", "cc")


def governed(rung: Rung) -> str:
    """What the word above makes of the clause below: a status, 'unreal', or '' for no change."""
    if rung.dep in BESIDE:
        return ""
    if rung.dep == "advcl":
        return _adverbial(rung)
    if rung.dep == "pcomp" and rung.tag == "VBG":
        return _talked_of(rung)
    if _ahead(rung):
        return "announced"
    if rung.tree.verb(rung.over):
        return _by_verb(rung)
    return _blamed(rung) or _by_adjective(rung) or _by_noun(rung)


def _adverbial(rung: Rung) -> str:
    """'if he signs', 'came to sign'; 'the first to sign' did."""
    tree, below = rung.tree, rung.below
    marks = {tree.low(k) for k in tree.kids(below, "mark", "advmod")}
    purpose = rung.tag == "VB" and any(tree.low(k) == "to" for k in tree.kids(below, "aux"))
    unreal = purpose or marks & rung.governs["conditional_marks"] or rung.awaited
    return "unreal" if unreal and not tree.first_to(below) else ""


def _talked_of(rung: Rung) -> str:
    tree, head = rung.tree, rung.tree.head(rung.over)
    word = tree.low(rung.over)
    if word == "to" and (tree.lemma(head) == "look" or tree.tag(head)[:2] in ("JJ", "RB")):
        return "unreal"  # 'looks forward to visiting', 'is close to signing'
    before = rung.over - 1  # 'dropped her resistance to arming them': the parser may hang 'to' on the verb
    if word in MATTER_OF and tree.noun(before) and tree.lemma(before) in rung.governs["unreal_nouns"]:
        return "unreal"
    thought = word == "in" and tree.tag(head) in ("NN", "NNS")  # 'their motives in freeing him'
    return "unreal" if thought or (word in TALKED_OF and tree.lemma(head) != "guilty") else ""


def _ahead(rung: Rung) -> bool:
    """'ahead of the visit', 'before the talks'."""
    word = rung.tree.low(rung.over)
    before = rung.dep == "pobj" and word == "before" and not rung.tree.verb(rung.below)
    before = before and not rung.tree.kids(rung.over, "npadvmod", "advmod")  # 'two days before the talks' they were
    return before or word in ("ahead", "advance")


# ---- verbs ----------------------------------------------------------------------------------------------------------


def _by_verb(rung: Rung) -> str:
    if rung.dep == "prep" and rung.by not in SUBJECT_OF:
        return "unreal" if rung.by == "with" and rung.lemma == "charge" else ""  # 'is charged with killing him'
    if rung.dep == "xcomp" and (being := _by_being(rung)) is not None:
        return being
    if rung.dep == "nsubj" and rung.tree.noun(rung.below) and _impends(rung):
        return "announced"
    if _to_show(rung) or _only_thought(rung) or _supposed(rung):
        return "unreal"
    if rung.lemma == "let" and rung.tree.lemma(rung.below) in ("know", "slip", "free", "go"):
        return ""  # 'let it be known that', 'let free two prisoners'
    return _by_denial(rung) or _by_threat(rung) or _by_list(rung)


def _to_show(rung: Rung) -> bool:
    """'there was too little evidence to show that he had helped them'."""
    sought = rung.tree.dep(rung.over) == "acl" and rung.tree.tag(rung.over) == "VB"
    return sought and rung.dep == "ccomp" and rung.tree.lemma(rung.tree.head(rung.over)) in PROOFS


def _impends(rung: Rung) -> bool:
    """'the withdrawal is imminent'; but 'the strike is unlikely to have done harm'."""
    how = [k for k in rung.tree.kids(rung.over, "acomp") if not rung.tree.kids(k, "xcomp", "ccomp", "prep")]
    return rung.lemma == "be" and any(rung.tree.lemma(k) in IMPENDING for k in how)


def _supposed(rung: Rung) -> bool:
    """'Say Fiji demanded …': a command to suppose so."""
    tree, over = rung.tree, rung.over
    bare = tree.tag(over) == "VB" and not tree.kids(over, "aux", "nsubj") and tree.dep(over) == "ROOT"
    return bare and rung.dep == "ccomp" and rung.lemma in ("say", "suppose", "imagine", "assume", "picture")


def _only_thought(rung: Rung) -> bool:
    """'the theory was that workers would be freed'."""
    what = rung.tree.kid(rung.over, "nsubj") if rung.lemma == "be" and rung.dep == "ccomp" else None
    thoughts = rung.governs["alleged_nouns"] | rung.governs["unreal_nouns"]
    return what is not None and rung.tree.lemma(what) in thoughts


def _by_being(rung: Rung) -> str | None:
    """'is to meet', 'it was easier to arrest', 'still has to ratify'; none where another verb decides."""
    tree, over = rung.tree, rung.over
    if rung.lemma in ("have", "need", "recall", "remember"):
        return "unreal"  # 'still has to ratify', 'cannot recall meeting'
    if rung.lemma != "be":
        return None
    how = next((k for k in tree.kids(over, "acomp") if tree.tag(k).startswith("JJ")), None)
    if how is not None and tree.lemma(how) not in rung.governs["announced_adjectives"]:
        return "" if tree.lemma(how) in KEPT else "unreal"  # 'it was easier to arrest'
    what = tree.kid(over, "nsubj")
    if what is not None and tree.lemma(what) in rung.governs["unreal_nouns"] | ENDS:
        return "unreal"  # 'the aim was to press him'
    if rung.tag != "VB":
        return None
    return "unreal" if any(tree.low(k) in MAYBE for k in tree.kids(over, "aux")) else "announced"


def _by_denial(rung: Rung) -> str:
    tree, governs = rung.tree, rung.governs
    if rung.lemma not in governs["denied"]:
        return ""
    if any(tree.lemma(k) in governs["alleged_nouns"] for k in tree.kids(rung.over, "dobj") if k != rung.below):
        return "unreal"  # 'denied charges that he had …': a statement, and the charge stands elsewhere
    return "denied" if rung.held else ""


def _by_threat(rung: Rung) -> str:
    """'threatened to invade'; 'warned of an invasion' says that there is one, 'warned of invading' does not."""
    if rung.lemma not in rung.governs["threatened"] or not rung.held:
        return ""
    return "threatened" if rung.lemma == "threaten" else "unreal" if rung.tree.verb(rung.below) else ""


def _by_list(rung: Rung) -> str:
    """What the lexicon says of the verb above: that it refuses, blames, announces, or speaks of what is not."""
    lemma, governs = rung.lemma, rung.governs
    if lemma in governs["refused"] and rung.held and rung.dep != "prep":
        return "cancelled" if lemma in CALLING_OFF else "negated"
    if lemma in governs["blamed"] and (rung.infinite or rung.dep == "prep"):
        return "unreal"
    if lemma in governs["announced"] and rung.held:
        return "announced"
    guilty = lemma == "plead" and rung.dep == "ccomp"  # 'pleaded guilty, and another was convicted'
    return "unreal" if lemma in governs["unreal"] and rung.held and not guilty else ""


# ---- nouns and adjectives -------------------------------------------------------------------------------------------


def _blamed(rung: Rung) -> str:
    """'accuse the law of attacking the press': the parser may hang 'of' on the object."""
    tree, over = rung.tree, rung.over
    hung = rung.dep == "prep" and rung.by in ("of", "with") and tree.dep(over) == "dobj"
    if not hung or tree.lemma(tree.head(over)) not in rung.governs["blamed"]:
        return ""
    return "unreal" if rung.by == "with" or tree.kids(rung.below, "pcomp") else ""


def _by_adjective(rung: Rung) -> str:
    if rung.dep in ("xcomp", "ccomp") and rung.lemma in rung.governs["announced_adjectives"]:
        return "announced"
    clause = rung.dep in ("xcomp", "ccomp", "acl", "prep", "pcomp")
    if clause and rung.lemma in rung.governs["unreal_adjectives"]:
        return "unreal"
    if rung.lemma == "able":  # 'was able to free them' did; 'free agents, able to back him' did not
        return "" if rung.tree.tag(rung.tree.head(rung.over)) == "VBD" else "unreal"
    easy = rung.dep == "xcomp" and rung.tree.tag(rung.over).startswith("JJ") and rung.tag == "VB"
    return "unreal" if easy and rung.lemma not in KEPT else ""  # 'it is easier to seek'


def _by_noun(rung: Rung) -> str:
    if rung.dep not in ("acl", "prep") or not rung.tree.noun(rung.over):
        return ""
    if rung.dep == "acl":
        return _that(rung)
    if rung.by == "of" and rung.lemma == "eve":  # 'on the eve of the talks'
        return "announced"
    return "unreal" if rung.by in MATTER_OF and rung.lemma in rung.governs["unreal_nouns"] else ""


def _that(rung: Rung) -> str:
    """'reports that he refused', 'the plan to meet', 'hopes of signing'."""
    tree, governs = rung.tree, rung.governs
    if rung.lemma in ("report", "suggestion") and tree.lemma(tree.head(rung.over)) in DISMISSED:
        return "unreal"  # 'rejected reports that he had refused'
    told = rung.tag != "VBG" or tree.kids(rung.below, "aux")  # 'claims that it is breaking the law'
    if rung.lemma in governs["alleged_nouns"] and told:
        return "unreal"
    if rung.tag in ("VBN", "VBG") and not tree.kids(rung.below, "mark"):  # but 'concerns that she was ignoring it'
        return ""
    if rung.lemma in governs["announced_nouns"]:
        return "announced"
    return "unreal" if rung.lemma in governs["unreal_nouns"] else ""
