"""What a clause says of itself: the auxiliaries, negations and marks beside its own verb or noun."""

from collections.abc import Mapping

from dateline.coding.tree import Tree

Governs = Mapping[str, frozenset[str]]
# A status, and the word that decided it. Two are told apart here that the words above may still change: 'refused'
# ('will not') and 'would'.
Told = tuple[str, int | None]

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
MAYBE = frozenset({"may", "might", "could", "can", "should", "must", "would", "ca", "need", "ought"})
PERFECT = frozenset({"have", "'ve"})
GOING_ON = frozenset({"is", "are", "'s", "’s", "am", "been", "being"})
# 'called to congratulate': whoever calls for that did it.
CALLING = frozenset({"call", "phone", "telephone", "ring", "write"})
SPOKEN = frozenset({"congratulate", "apologize", "apologise", "thank", "express", "convey", "voice", "offer"})
COMING = frozenset({"planned", "upcoming", "scheduled", "forthcoming", "future", "coming", "next"})
CALLED_OFF = frozenset({"cancelled", "canceled", "postponed"})
NAMING = ("amod", "compound", "nmod", "nummod")


def own_status(tree: Tree, word: int, governs: Governs) -> Told:
    """The status by the clause's own words, whatever stands above it."""
    if not tree.verb(word):
        return _of_noun(tree, word, governs)
    aux = _auxiliaries(tree, word) or _shared_auxiliaries(tree, word)
    return _negated(tree, word, aux) or _marked(tree, word, governs) or _by_auxiliaries(tree, word, aux, governs)


def _auxiliaries(tree: Tree, word: int) -> dict[str, int]:
    return {tree.low(k): k for k in tree.kids(word, "aux", "auxpass")}


def _shared_auxiliaries(tree: Tree, word: int) -> dict[str, int]:
    """A verb coordinated with another shares its auxiliaries: 'will meet and sign'."""
    head = tree.head(word)
    joined = tree.dep(word) == "conj" and tree.verb(head) and tree.tag(word) == tree.tag(head)
    if head == word or not joined or tree.kids(word, "nsubj"):
        return {}
    return _auxiliaries(tree, head) or _shared_auxiliaries(tree, head)


def _negated(tree: Tree, word: int, aux: Mapping[str, int]) -> Told | None:
    for no in tree.children[word]:
        if tree.dep(no) == "neg" or tree.low(no) in ("never", "no_longer"):
            return ("refused" if aux.keys() & FUTURE else "negated"), no
    if (shared := _shared_no(tree, word)) is not None:
        return "negated", shared
    nouns = tree.kids(word, "dobj", "nsubj", "nsubjpass")
    nobody = any(tree.low(k) in ("no", "neither") for noun in nouns for k in tree.kids(noun, "det", "preconj", "cc"))
    return ("negated", word) if nobody else None


def _shared_no(tree: Tree, word: int) -> int | None:
    """'had not met the envoy or implicated anyone': the no holds for both."""
    head = tree.head(word)
    joined = tree.dep(word) == "conj" and tree.verb(head) and not tree.kids(word, "nsubj")
    either = joined and any(tree.low(kid) in ("or", "nor") for kid in tree.kids(head, "cc"))
    return tree.kid(head, "neg") if either else None


def _marked(tree: Tree, word: int, governs: Governs) -> Told | None:
    """'often meets', 'if they meet', 'allegedly struck them'."""
    beside = {tree.low(k) for k in tree.kids(word, "advmod")}
    nearly = word > 1 and (tree.low(word - 2), tree.low(word - 1)) == ("all", "but")  # 'all but accused them'
    if nearly or beside & (governs["habits"] | governs["doubts"]):
        return "hypothetical", word
    if "how" in beside and tree.tag(word) in ("VBZ", "VBP"):  # 'a review of how it runs inquiries'
        return "hypothetical", word
    marks = tree.kids(word, "mark", "advmod")
    return next((("hypothetical", mark) for mark in marks if tree.low(mark) in governs["conditional_marks"]), None)


def _by_auxiliaries(tree: Tree, word: int, aux: Mapping[str, int], governs: Governs) -> Told:
    if (modal := _modal(tree, aux)) is not None:
        return modal
    if "to" in aux:
        return _infinitive(tree, word, governs)
    if "be" in aux or _turned(tree, word, aux):
        return "hypothetical", word  # 'insisted that he be freed'; 'had they freed him, …'
    if tree.tag(word) in ("VBG", "VBZ", "VBP") and (mark := _condition(tree, word)) is not None:
        return "hypothetical", mark
    if tree.tag(word) == "VBG" and aux.keys() & GOING_ON:
        return "ongoing", word
    return ("hypothetical", word) if _bare(tree, word, aux) else ("happened", None)


def _modal(tree: Tree, aux: Mapping[str, int]) -> Told | None:
    """The status by the first auxiliary that says how real it is."""
    for low, place in aux.items():
        if low in FUTURE:
            return "announced", place
        if low == "would" or (low in ("'d", "’d") and tree.tag(place) == "MD"):
            return ("hypothetical" if aux.keys() & PERFECT else "would"), place
        if low in MAYBE:
            return "hypothetical", place
    return None


def _turned(tree: Tree, word: int, aux: Mapping[str, int]) -> bool:
    """'had they agreed': the auxiliary before its subject asks or supposes."""
    subject = tree.kid(word, "nsubj", "nsubjpass")
    return "had" in aux and subject is not None and aux["had"] < subject


def _condition(tree: Tree, word: int) -> int | None:
    """'if the reports are true, it is breaking the law'."""
    marks = (mark for kid in tree.kids(word, "advcl") for mark in tree.kids(kid, "mark") if tree.dep(mark) == "mark")
    return next((m for m in marks if tree.low(m) == "if" and tree.low(m - 1) not in ("as", "even")), None)


def _bare(tree: Tree, word: int, aux: Mapping[str, int]) -> bool:
    """A command, or the end of a list of infinitives that the parser hung elsewhere."""
    if tree.tag(word) != "VB" or aux or tree.kids(word, "nsubj"):
        return False
    first = next((over for over in (word, *tree.above(word)) if tree.dep(over) != "conj"), word)
    mislaid = first != word and tree.tag(first) != "VB"
    return mislaid or tree.dep(word) in ("ROOT", "ccomp")


def _infinitive(tree: Tree, word: int, governs: Governs) -> Told:
    """'to sign': what governs it decides; a bare purpose ('came to sign') is no claim that it happened."""
    dep, head = tree.dep(word), tree.head(word)
    to = next((k for k in tree.kids(word, "aux") if tree.low(k) == "to"), 0)
    if to and tree.low(to - 1) == "about":
        return "announced", to - 1
    called = tree.lemma(head) in CALLING and tree.lemma(word) in SPOKEN
    if dep == "xcomp" or called or tree.first_to(word):
        return "happened", None
    if dep == "acl" and tree.lemma(head) in governs["announced_nouns"]:
        return "announced", head
    if dep == "ROOT":
        return "announced", word  # a headline: 'Leaders to meet in May'
    return "hypothetical", word


def _of_noun(tree: Tree, word: int, governs: Governs) -> Told:
    """'the planned visit', 'no talks': by the first word that says so."""
    return next(
        ((said, kid) for kid in tree.children[word] if (said := _beside(tree, kid, governs))), ("happened", None)
    )


def _beside(tree: Tree, kid: int, governs: Governs) -> str:
    """What a word before a noun of happening makes of it, '' for nothing."""
    dep, low = tree.dep(kid), tree.low(kid)
    if dep in NAMING and low in COMING:
        return "announced"
    if dep == "amod" and low in CALLED_OFF:
        return "cancelled"
    if dep == "det" and low == "no":
        return "negated"
    asked = dep == "det" and low in ("any", "every", "each")
    return "hypothetical" if asked or (dep == "amod" and low in governs["unreal_adjectives"]) else ""
