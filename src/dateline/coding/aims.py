"""Whom a deed is aimed at where the words beside the verb are things: 'opened its borders to refugees' is about the
refugees, 'extended the mission in Fiji' about Fiji.
"""

from dateline.coding.actors import Cast
from dateline.coding.lexicon import Pattern
from dateline.coding.tree import ASIDES, Tree

# Nearest to the deed first: the prepositions that bring the other side, then those that bring its place.
ROADS = ("to", "from", "against", "with", "on", "upon", "toward", "towards", "of", "by", "for", "over", "into")
PLACES = ("in", "at", "near", "along", "inside", "within", "across")
OWN = frozenset({"its", "their", "his", "her"})
# Kinds whose target is nobody by nature, and those that are done to the thing itself.
PLAIN = frozenset({"POLICY", "OFFICE", "STATEMENT", "PROTEST", "CONSULT"})
# Words are aimed at somebody; where they were spoken is no side.
SPOKEN = frozenset({"ACCUSE", "SUPPORT"})
IN_WORDS = SPOKEN | {"AGREE", "DEMAND", "REJECT"}
# Who resigns does so from no state; who apologises does so to whom he says, not to those he speaks of.
ALONE = ("0831", "055")
# Clauses that tell of something else.
STRAYING = ("advcl", "parataxis", "conj", "relcl")
DONE_TO = frozenset({"ASSAULT", "FIGHT", "COERCE", "ACCUSE"})


def aimed(
    tree: Tree, verb: int, inner: int | None, targets: tuple[int, ...], sources: tuple[int, ...], pattern: Pattern,
    cast: Cast,
) -> tuple[int, ...]:  # fmt: skip
    """The targets, or who stands nearest in the clause if they are mere things or there are none."""
    targets = tuple(w for w in targets if not _merely_where(tree, w, pattern, cast))
    joint = (pattern.mutual and not pattern.commits) or pattern.code in ALONE
    joint = joint or (pattern.code == "173" and pattern.objects is not None)  # nor is a warrant for those of the case
    told = tree.kid(inner, "nsubj") if inner is not None else None
    if told is not None and told in targets:  # 'demanded that the labels cut prices': the labels, whoever they are
        return targets
    if joint or pattern.kind in PLAIN or (pattern.kind in DONE_TO and targets):
        return targets
    if any(_somebody(tree, w, cast) for w in targets):
        return targets
    if any(cast.within(*tree.span(tree.phrase(w))) for w in targets if not _own(tree, w)):
        return targets
    taken = {w for source in sources for w in tree.under(source) if verb not in tree.under(source)}
    start = inner if inner is not None else verb
    near = [w for w in tree.under(start) if w > start and w not in taken]
    for roads in (ROADS, () if pattern.kind in SPOKEN else PLACES):
        for word in near:
            over = tree.head(word)
            if tree.dep(word) != "pobj" or tree.low(over) not in roads or not _named(tree, word, cast):
                continue
            if _merely_where(tree, word, pattern, cast):
                continue
            way = _between(tree, word, start)
            way = [*way, over]
            astray = any(tree.dep(w) in STRAYING or tree.low(w) in ASIDES for w in way)
            astray = astray or tree.low(tree.head(over)) == "according"
            astray = astray or (tree.low(over) == "by" and any(tree.verb(w) and tree.passive(w) for w in way))
            spoken = pattern.kind in SPOKEN and any(tree.low(w) in PLACES for w in way)
            if not astray and not spoken:
                return tuple(n for n in tree.listed(word) if _named(tree, n, cast))
    return targets


def suffering(tree: Tree, targets: tuple[int, ...], pattern: Pattern, cast: Cast) -> tuple[int, ...]:
    """'responsible for a string of killings in Peru' is aimed at Peru: the killings are the deed itself."""
    if pattern.kind != "ASSAULT":
        return targets
    deeds = [w for w in targets if tree.lemma(tree.core(w)) in cast.words.classes["suffered"]]
    where = [inner for w in deeds for inner in tree.deeper(w, "in") if cast.at(tree, inner) is not None]
    return tuple(where) if where else targets


def _between(tree: Tree, word: int, top: int) -> list[int]:
    found = []
    for over in tree.above(word):
        if over == top:
            break
        found.append(over)
    return found


def _merely_where(tree: Tree, word: int, pattern: Pattern, cast: Cast) -> bool:
    """'offered to debate in Leeds': the town has no part in it."""
    unknown = cast.at(tree, word) is None and tree.tokens[word].entity[2:] in ("GPE", "LOC", "FAC")
    return pattern.kind in IN_WORDS and tree.low(tree.head(word)) in PLACES and (unknown or cast.site(tree, word))


def _own(tree: Tree, word: int) -> bool:
    """'its troops', 'their borders': a part of the doer."""
    return any(tree.low(k) in OWN for k in tree.kids(word, "poss"))


def _somebody(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.acting(tree, tree.core(word)) and not _own(tree, word)


def _named(tree: Tree, word: int, cast: Cast) -> bool:
    """A named actor or place, or people; no day, no sum, no part of the doer."""
    if tree.tokens[word].entity[2:] in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY") or _own(tree, word):
        return False
    mention = cast.at(tree, word)
    if mention is not None:
        return True
    core = tree.core(word)
    return tree.tokens[core].entity[2:] in ("GPE", "ORG", "NORP", "PERSON", "LOC", "FAC") or (
        tree.tag(core) == "NNS" and cast.called(tree, core, "people", "armed")
    )
