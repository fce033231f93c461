"""What a clause claims of its event: that it happened, is going on, is planned, imagined, threatened, denied or
called off.

The trigger's own auxiliaries and negations speak first; then every word above it, nearest first, until the
sentence's root.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.coding.tree import Tree

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
MAYBE = frozenset({"may", "might", "could", "can", "should", "must", "would", "ca", "need", "ought"})
# 'called to congratulate': whoever calls for that did it.
CALLING = frozenset({"call", "phone", "telephone", "ring", "write"})
SPOKEN = frozenset({"congratulate", "apologize", "apologise", "thank", "express", "convey", "voice", "offer"})
# 'stand together on arresting them': what is only talked of.
TALKED_OF = {
    "on": "unreal",
    "about": "unreal",
    "against": "unreal",
    "toward": "unreal",
    "towards": "unreal",
    "of": "unreal",
    "from": "unreal",
    "without": "unreal",
}
# 'was quick to condemn' did so.
KEPT = frozenset(
    "quick slow swift first last next right wrong proud happy glad pleased sorry foolish brave about able".split()
)
ENDS = frozenset("objective purpose task job point mission strategy challenge key dream".split())
DISMISSED = frozenset({"reject", "deny", "dismiss", "dispute", "refute"})
FACTIVE = frozenset({"after", "since", "as", "when", "because", "while", "although", "though"})
STRENGTH = ("happened", "ongoing", "announced", "threatened", "cancelled", "negated", "denied", "hypothetical")


@dataclass(frozen=True, slots=True)
class Claim:
    """The status of a clause, who says it (a word of the tree), the words that decided, and how sure the reading is."""

    status: str
    sayer: int | None = None
    because: int | None = None
    doubt: bool = False
    told: int | None = None  # the verb of saying
    background: bool = False  # a clause that describes in passing
    refused: bool = False  # 'will not': no mere absence but a no


def claim(tree: Tree, word: int, governs: Mapping[str, frozenset[str]]) -> Claim:
    """What the sentence claims of the event at this word."""
    status, because = _own(tree, word, governs)
    refused, would = status == "refused", status == "would"
    status = "negated" if refused else "happened" if would else status
    sayer = told = None
    background = given = aside = False
    below = word
    for over in tree.above(word):
        dep = tree.dep(below)
        background = background or dep in ("relcl", "acl", "appos", "advcl")
        made = _over(tree, below, over, governs)
        given = given or (_given(tree, below) and not _only_thought(tree, below, over, governs))
        if given:  # what stands in a relative clause or after 'since' is taken as known, whatever the main clause says
            pass
        elif made and not (aside and made == "announced"):
            status, because = _joined(status, made), over
        elif tree.verb(over) and _binds(dep) and not aside:
            own, why = _own(tree, over, governs)
            if own not in ("happened", "ongoing"):
                would, own = would or own == "would", {"refused": "negated", "would": "happened"}.get(own, own)
                status, because = _joined(status, own), why
        if told is None and _says(tree, below, over, governs):
            sayer, told = tree.subject(over), over
        # 'gave no details of the talks': the no is to the details
        aside = aside or (dep == "prep" and tree.tag(over) in ("NN", "NNS") and tree.core(over) == over)
        below = over
    if would:
        status = _joined(status, "announced" if told is not None else "hypothetical")
    if tree.sentence.text.rstrip("\"”’' ").endswith("?"):
        status = "hypothetical"
    doubt = any(tree.low(w) in governs["doubts"] for w in tree.kids(word, "advmod"))
    doubt = doubt or (told is not None and tree.lemma(told) in ("claim", "allege"))
    return Claim(status, sayer, because, doubt, told, background, refused and status == "negated")


def _only_thought(tree: Tree, below: int, over: int, governs: Mapping[str, frozenset[str]]) -> bool:
    """'an allegation that he struck her', 'the possibility that it broke the law'."""
    if tree.dep(below) != "acl":
        return False
    said = any(tree.low(k) == "that" for k in tree.kids(below, "mark"))
    return tree.lemma(over) in governs["alleged_nouns"] or (said and tree.lemma(over) in governs["unreal_nouns"])


def _given(tree: Tree, word: int) -> bool:
    dep, tag = tree.dep(word), tree.tag(word)
    if dep == "acl":
        return tag in ("VBN", "VBD")
    if dep == "advcl":
        return bool({tree.low(k) for k in tree.kids(word, "mark", "advmod")} & FACTIVE) and tag in ("VBD", "VBZ", "VBN")
    return dep == "relcl" and tag != "VB"


def _binds(dep: str) -> bool:
    return dep in (
        "csubj",
        "xcomp",
        "dobj",
        "nsubj",
        "nsubjpass",
        "pobj",
        "prep",
        "acomp",
        "pcomp",
        "oprd",
        "agent",
        "attr",
    )


def _joined(status: str, other: str) -> str:
    """The status of an event whose clause says one thing and the clause above another: what is less sure wins."""
    other = "hypothetical" if other == "unreal" else other
    if {status, other} == {"negated", "denied"}:
        return "hypothetical"
    return max(status, other, key=STRENGTH.index)


# ---- the clause itself ---------------------------------------------------------------------------------------------


def _own(tree: Tree, word: int, governs: Mapping[str, frozenset[str]]) -> tuple[str, int | None]:
    if not tree.verb(word):
        return _noun_own(tree, word, governs)
    kids = tree.children[word]
    aux = {tree.low(k): k for k in kids if tree.dep(k) in ("aux", "auxpass")}
    shared = aux or _shared_aux(tree, word)
    for no in kids:
        if tree.dep(no) == "neg" or tree.low(no) in ("never", "no_longer"):
            will = next((shared[a] for a in shared if a in FUTURE), None)
            return ("refused" if will is not None else "negated"), no
    if (shared_no := _shared_no(tree, word)) is not None:
        return "negated", shared_no
    if any(tree.low(k) == "no" for n in tree.kids(word, "dobj", "nsubj", "nsubjpass") for k in tree.kids(n, "det")):
        return "negated", word
    if any(tree.low(k) in governs["habits"] for k in tree.kids(word, "advmod")):
        return "hypothetical", word
    for mark in tree.kids(word, "mark", "advmod"):
        if tree.low(mark) in governs["conditional_marks"]:
            return "hypothetical", mark
    return _by_aux(tree, word, shared, governs)


def _shared_no(tree: Tree, word: int) -> int | None:
    """'had not met the envoy or implicated anyone': the no holds for both."""
    head = tree.head(word)
    joined = tree.dep(word) == "conj" and tree.verb(head) and not tree.kids(word, "nsubj")
    either = joined and any(tree.low(kid) in ("or", "nor") for kid in tree.kids(head, "cc"))
    return tree.kid(head, "neg") if either else None


def _shared_aux(tree: Tree, word: int) -> dict[str, int]:
    """A verb coordinated with another shares its auxiliaries: 'will meet and sign'."""
    head = tree.head(word)
    if (
        tree.dep(word) == "conj"
        and tree.verb(head)
        and tree.tag(word) == tree.tag(head)
        and not tree.kids(word, "nsubj")
    ):
        return (
            {tree.low(k): k for k in tree.kids(head, "aux", "auxpass")} or _shared_aux(tree, head)
            if head != word
            else {}
        )
    return {}


def _by_aux(
    tree: Tree, word: int, aux: Mapping[str, int], governs: Mapping[str, frozenset[str]]
) -> tuple[str, int | None]:
    for low, place in aux.items():
        if low in FUTURE:
            return "announced", place
        if low == "would" or (low in ("'d", "’d") and tree.tag(place) == "MD"):
            return ("hypothetical" if aux.keys() & {"have", "'ve"} else "would"), place
        if low in MAYBE:
            return "hypothetical", place
    if "to" in aux:
        return _infinitive(tree, word, governs)
    if "be" in aux or _turned(tree, word, aux):
        return "hypothetical", word  # 'insisted that he be freed'; 'had they freed him, …'
    if tree.tag(word) in ("VBG", "VBZ", "VBP") and (mark := _condition(tree, word)) is not None:
        return "hypothetical", mark
    if tree.tag(word) == "VBG" and aux.keys() & {"is", "are", "'s", "’s", "am", "been", "being"}:
        return "ongoing", word
    if tree.tag(word) == "VB" and not aux and not tree.kids(word, "nsubj"):
        mislaid = tree.dep(word) == "conj" and tree.tag(tree.head(word)) != "VB"  # the end of a list of infinitives
        if mislaid or tree.dep(word) in ("ROOT", "ccomp"):  # or a command
            return "hypothetical", word
    return "happened", None


def _turned(tree: Tree, word: int, aux: Mapping[str, int]) -> bool:
    """'had they agreed': the auxiliary before its subject asks or supposes."""
    subject = tree.kid(word, "nsubj", "nsubjpass")
    return "had" in aux and subject is not None and aux["had"] < subject


def _condition(tree: Tree, word: int) -> int | None:
    """'if the reports are true, it is breaking the law'."""
    marks = (mark for kid in tree.kids(word, "advcl") for mark in tree.kids(kid, "mark") if tree.dep(mark) == "mark")
    return next((m for m in marks if tree.low(m) == "if" and tree.low(m - 1) not in ("as", "even")), None)


def _infinitive(tree: Tree, word: int, governs: Mapping[str, frozenset[str]]) -> tuple[str, int | None]:
    """'to sign': what governs it decides; a bare purpose ('came to sign') is no claim that it happened."""
    dep, head = tree.dep(word), tree.head(word)
    to = next((k for k in tree.kids(word, "aux") if tree.low(k) == "to"), 0)
    if to and tree.low(to - 1) == "about":
        return "announced", to - 1
    if dep == "xcomp" or (tree.lemma(head) in CALLING and tree.lemma(word) in SPOKEN):
        return "happened", None
    if tree.first_to(word):
        return "happened", None
    if dep == "acl" and tree.lemma(head) in governs["announced_nouns"]:
        return "announced", head
    if dep == "ROOT":
        return "announced", word  # a headline: 'Leaders to meet in May'
    return "hypothetical", word


def _noun_own(tree: Tree, word: int, governs: Mapping[str, frozenset[str]]) -> tuple[str, int | None]:
    for kid in tree.children[word]:
        low = tree.low(kid)
        if tree.dep(kid) in ("amod", "compound", "nmod") and low in (
            "planned",
            "upcoming",
            "scheduled",
            "forthcoming",
            "future",
            "coming",
            "next",
        ):
            return "announced", kid
        if tree.dep(kid) == "amod" and low in ("cancelled", "canceled", "postponed"):
            return "cancelled", kid
        if tree.dep(kid) == "amod" and low in governs["unreal_adjectives"]:
            return "hypothetical", kid
        if tree.dep(kid) == "det" and low == "no":
            return "negated", kid
        if tree.dep(kid) == "det" and low in ("any", "every", "each"):
            return "hypothetical", kid
    return "happened", None


# ---- what stands above it --------------------------------------------------------------------------------------------


def _over(tree: Tree, below: int, over: int, governs: Mapping[str, frozenset[str]]) -> str:
    """What the word above makes of the clause below: a status, 'unreal', or '' for no change."""
    dep, lemma = tree.dep(below), tree.lemma(over)
    if dep in ("conj", "relcl", "appos", "parataxis", "punct", "dep", "cc"):
        return ""
    if dep == "advcl":
        return "" if tree.first_to(below) else _adverbial(tree, below, governs)
    if dep == "pcomp" and tree.tag(below) == "VBG":
        if tree.low(over) == "to" and (
            tree.lemma(tree.head(over)) == "look" or tree.tag(tree.head(over))[:2] in ("JJ", "RB")
        ):
            return "unreal"  # 'looks forward to visiting', 'is close to signing'
        return "" if tree.lemma(tree.head(over)) == "guilty" else TALKED_OF.get(tree.low(over), "")
    if tree.low(over) in ("ahead", "advance") or (
        dep == "pobj" and tree.low(over) == "before" and not tree.verb(below)
    ):
        return "announced"
    if tree.verb(over):
        return _over_verb(tree, below, over, lemma, governs)
    if (
        dep == "prep"
        and tree.low(below) in ("of", "with")
        and tree.dep(over) == "dobj"
        and _blames(tree, below, over, governs)
    ):
        return "unreal"
    if dep in ("xcomp", "ccomp") and lemma in governs["announced_adjectives"]:
        return "announced"
    if dep in ("xcomp", "ccomp", "acl", "prep", "pcomp") and lemma in governs["unreal_adjectives"]:
        return "unreal"
    if dep == "xcomp" and tree.tag(over).startswith("JJ") and tree.tag(below) == "VB" and lemma not in KEPT:
        return "unreal"  # 'it is easier to seek'
    if dep in ("acl", "prep") and tree.noun(over):
        return _over_noun(tree, below, over, lemma, governs)
    return ""


def _blames(tree: Tree, below: int, over: int, governs: Mapping[str, frozenset[str]]) -> bool:
    """'accuse the law of attacking the press': the parser may hang 'of' on the object."""
    return tree.lemma(tree.head(over)) in governs["blamed"] and bool(
        tree.kids(below, "pcomp") or tree.low(below) == "with"
    )


def _adverbial(tree: Tree, below: int, governs: Mapping[str, frozenset[str]]) -> str:
    marks = {tree.low(k) for k in tree.kids(below, "mark", "advmod")}
    if marks & governs["conditional_marks"]:
        return "unreal"
    if tree.tag(below) == "VB" and any(tree.low(k) == "to" for k in tree.kids(below, "aux")):
        return "unreal"
    return ""


def _over_verb(tree: Tree, below: int, over: int, lemma: str, governs: Mapping[str, frozenset[str]]) -> str:
    dep = tree.dep(below)
    clause = dep in ("xcomp", "ccomp", "csubj") or (
        dep == "prep" and tree.low(below) in ("on", "for", "of", "against", "about", "with", "to")
    )
    thing = dep in ("dobj", "nsubjpass", "pobj", "oprd")
    if dep == "prep" and tree.low(below) == "with" and lemma == "charge":
        return "unreal"  # 'is charged with killing him'
    if dep == "prep" and tree.low(below) not in ("on", "for", "of", "against", "about", "from", "to"):
        return ""
    how = next((k for k in tree.kids(over, "acomp") if tree.tag(k).startswith("JJ")), None)
    if dep == "xcomp" and lemma == "be" and how is not None and tree.lemma(how) not in governs["announced_adjectives"]:
        return "" if tree.lemma(how) in KEPT else "unreal"  # 'it was easier to arrest'
    what = tree.kid(over, "nsubj")
    if dep == "xcomp" and lemma == "be" and what is not None and tree.lemma(what) in governs["unreal_nouns"] | ENDS:
        return "unreal"  # 'the aim was to press him'
    if dep == "xcomp" and lemma == "be" and tree.tag(below) == "VB":  # 'is to meet'; 'the first would be to invade'
        return "unreal" if any(tree.low(k) in MAYBE for k in tree.kids(over, "aux")) else "announced"
    if dep == "xcomp" and lemma in ("have", "need", "recall", "remember"):
        return "unreal"  # 'still has to ratify', 'cannot recall meeting'
    if lemma == "let" and tree.lemma(below) in ("know", "slip", "free", "go"):
        return ""  # 'let it be known that', 'let free two prisoners'
    if lemma in governs["denied"] and any(
        tree.lemma(k) in governs["alleged_nouns"] for k in tree.kids(over, "dobj") if k != below
    ):
        return "unreal"  # 'denied charges that he had …': a statement, and the charge stands elsewhere
    if lemma in governs["denied"] and (dep == "ccomp" or thing or clause):
        return "denied"
    if lemma in governs["threatened"] and (clause or thing):
        return "threatened" if lemma == "threaten" else ("unreal" if tree.verb(below) else "")
    if lemma in governs["refused"] and (clause or thing) and dep != "prep":
        return "cancelled" if lemma in ("cancel", "postpone", "suspend", "call", "abandon") else "negated"
    if lemma in governs["blamed"] and (clause or dep == "prep"):
        return "unreal"
    if lemma in governs["announced"] and (clause or thing):
        return "announced"
    if lemma in governs["unreal"] and (clause or thing):
        return "unreal"
    return ""


def _over_noun(tree: Tree, below: int, over: int, lemma: str, governs: Mapping[str, frozenset[str]]) -> str:
    if tree.dep(below) == "prep" and tree.low(below) not in ("of", "for", "on", "to", "about", "against"):
        return ""
    if tree.dep(below) == "acl" and lemma in ("report", "suggestion") and tree.lemma(tree.head(over)) in DISMISSED:
        return "unreal"  # 'rejected reports that he had refused'
    told = tree.tag(below) != "VBG" or tree.kids(below, "aux")  # 'claims that it is breaking the law'
    if tree.dep(below) == "acl" and lemma in governs["alleged_nouns"] and told:
        return "unreal"
    if tree.dep(below) == "acl" and tree.tag(below) in ("VBN", "VBG"):
        return ""
    if lemma in governs["announced_nouns"] and tree.dep(below) == "acl":
        return "announced"
    return "unreal" if lemma in governs["unreal_nouns"] else ""


def _says(tree: Tree, below: int, over: int, governs: Mapping[str, frozenset[str]]) -> bool:
    return (
        tree.verb(over)
        and tree.dep(below) in ("ccomp", "parataxis")
        and tree.lemma(over) in (governs["said"] | governs["denied"] | governs["threatened"])
    )
