"""How near a time expression stands to a verb or noun in the grammar of its sentence."""

from dateline.coding.auxiliaries import NAMING
from dateline.coding.tree import Tree
from dateline.dating import KNOWN
from dateline.model import TimeExpression

NEAR, WITHIN, FRAME = 0, 1, 2
FAR = 99
# A time inside a party's description is of something else: 'the winner of Sunday's vote met them on Tuesday'.
PARTIES = frozenset({"nsubj", "nsubjpass", "appos", "poss"})
# Who was hurt in 'the 1998 bombing' was hurt in 1998.
STRUCK = frozenset({"kill", "injure", "wound", "hurt", "die"})
# 'arrested for killing two men in 2019', 'accused of lying on Monday': the deed is told with a time of its own.
OF_DEEDS = frozenset({"of", "for", "from", "about", "over", "against", "without"})
# What a meeting is for has its day: 'will meet the police to discuss the leaks on Tuesday'.
TALKING = frozenset({"discuss", "talk", "debate", "review", "consider", "hear", "negotiate"})
# Edges that a time passes through on its way to another event: each leads into a clause with a time of its own.
WALLS = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj"})


def cost(tree: Tree, word: int, time: TimeExpression) -> int:
    """How far a time expression is from a word in the grammar: 0 under it, more through frames, FAR through
    another clause.
    """
    spot = head_of(tree, time)
    if spot is None or _named_for(tree, word, time):
        return FAR
    up = [spot, *tree.above(spot)]
    if word in up:
        between = up[: up.index(word)]
        if any(_wall(tree, w) or _of_deed(tree, w) or _own_clause(tree, w) for w in between):
            return FAR
        if _labels(tree, spot, word, time):
            return FAR
        return WITHIN if any(tree.dep(w) in PARTIES for w in between) else NEAR
    return _through(tree, word, up)


def _through(tree: Tree, word: int, up: list[int]) -> int:
    below = word
    for steps, over in enumerate(tree.above(word), 1):
        if tree.dep(below) in WALLS or tree.dep(below) == "appos" or _told_as_known(tree, below):
            return FAR
        if over in up:
            between = up[: up.index(over)]
            crossed = any(_wall(tree, w) for w in between) or _other(tree, below, between)
            return FAR if crossed else FRAME + steps
        below = over
    return FAR


def bound(tree: Tree, time: TimeExpression, *preps: str) -> bool:
    spot = head_of(tree, time)
    return spot is not None and tree.dep(spot) == "pobj" and tree.low(tree.head(spot)) in preps


def _of_deed(tree: Tree, word: int) -> bool:
    return tree.dep(word) == "pcomp" and tree.verb(word) and tree.low(tree.head(word)) in OF_DEEDS


def _named_for(tree: Tree, word: int, time: TimeExpression) -> bool:
    """'a 9/11 widow', 'after the September 11 attacks': such a date is a name, but for what was done on that day."""
    return KNOWN in time.how and tree.lemma(word) not in STRUCK and not bound(tree, time, "on")


def _labels(tree: Tree, spot: int, word: int, time: TimeExpression) -> bool:
    """'meddling in the 2016 election', 'a 9/11 widow': the time says which election, which widow, and dates nothing.

    'At the 2019 fair they signed' frames what is told, and the trigger's own time ('the 2019 visit') is its own.
    """
    noun = tree.head(spot)
    if noun == word or tree.dep(spot) not in NAMING or not tree.noun(noun) or tree.lemma(word) in STRUCK:
        return False
    if spot < word and tree.dep(noun) == "pobj" and tree.head(tree.head(noun)) == word:
        return False
    aside = any(tree.dep(w) in ("appos", "poss") for w in (noun, *tree.above(noun)))
    return aside or time.precision == "year"


def _told_as_known(tree: Tree, word: int) -> bool:
    """'On Monday she praised the deal signed by Togo', '… voiced joy that he had been freed': that was before."""
    had = any(tree.low(kid) == "had" for kid in tree.kids(word, "aux"))
    return tree.dep(word) == "acl" and (had or tree.tag(word) == "VBN")


def _wall(tree: Tree, word: int) -> bool:
    if tree.dep(word) == "advcl" and tree.lemma(word) in TALKING and tree.kids(word, "aux"):
        return False
    how = tree.dep(word) == "pcomp" and any(tree.tag(kid) == "WRB" for kid in tree.children[word])  # 'on how to …'
    return tree.dep(word) in WALLS or (tree.dep(word) == "acl" and tree.verb(word)) or how


def _own_clause(tree: Tree, word: int) -> bool:
    """'Peru left the bloc, and a court froze its accounts in June': a verb listed with a subject of its own."""
    return tree.dep(word) == "conj" and tree.verb(word) and bool(tree.kids(word, "nsubj", "nsubjpass"))


def _other(tree: Tree, below: int, between: list[int]) -> bool:
    """The time hangs on another of two coordinated verbs: 'met on Monday and left'. A time before both frames both."""
    return any(tree.dep(w) == "conj" and tree.verb(w) for w in between) or (
        tree.dep(below) == "conj" and tree.verb(below) and bool(between) and max(between) > tree.head(below)
        and bool([w for w in tree.kids(below, "prep", "npadvmod") if tree.tokens[w].entity[2:] == "DATE"])
    )  # fmt: skip


def head_of(tree: Tree, time: TimeExpression) -> int | None:
    words = tree.inside(time.start, time.end)
    return next((w for w in words if tree.head(w) not in words or tree.head(w) == w), None)
