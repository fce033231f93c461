"""Whether the words around a verb are those that a pattern asks for, and which of them is its object."""

from dateline.coding.lexicon import Pattern
from dateline.coding.tree import Tree


def object_of(tree: Tree, verb: int, pattern: Pattern) -> int | None:
    """The noun that the verb acts on: its own, or that of the pattern's further words; one of those asked for."""
    places = [_companion(tree, verb, word) for word in pattern.phrase[1:]]
    object_ = _object(tree, verb, [place for place in places if place is not None])
    return object_ if pattern.objects is None else _fitting(tree, verb, object_, pattern.objects)


def worded(tree: Tree, verb: int, pattern: Pattern) -> bool:
    """Whether the pattern's further words stand there, and no other particle that makes another verb of it."""
    rest, particle = pattern.phrase[1:], tree.particle(verb)
    if any(_companion(tree, verb, word) is None for word in rest):
        return False
    return not particle or particle in rest or pattern.bare


def fits(tree: Tree, verb: int, pattern: Pattern, object_: int | None) -> bool:
    """Whether the nouns that the pattern asks for stand with a verb that is `worded` as it says."""
    if pattern.objects is not None and object_ is None:
        return False
    if pattern.of is not None and not any(is_one(tree, noun, pattern.of) for noun in tree.obliques(verb, "to")):
        return False
    carried = tree.obliques(verb, "with", "as") if pattern.carried is not None else ()
    if pattern.carried is not None and not any(is_one(tree, noun, pattern.carried) for noun in carried):
        return False
    return pattern.beside is None or _beside(tree, verb, object_, pattern.beside)


def _beside(tree: Tree, verb: int, object_: int | None, asked: frozenset[str]) -> bool:
    """'took them to court', 'was put on trial': a preposition and its noun, on the verb or hung on its object."""
    marks = [mark for word in (verb, object_) if word is not None for mark in tree.kids(word, "prep", "prt", "advmod")]
    marks += [inner for mark in marks for inner in tree.kids(mark, "prep")]
    nouns = [(mark, noun) for mark in marks for each in tree.kids(mark, "pobj", "pcomp") for noun in tree.listed(each)]
    return any(f"{tree.low(mark)}_{tree.lemma(noun)}" in asked for mark, noun in nouns)


def _companion(tree: Tree, verb: int, word: str) -> int | None:
    for kid in tree.children[verb]:
        if tree.low(kid) == word or tree.lemma(kid) == word:
            return kid
    for kid in tree.kids(verb, "prep", "advmod", "prt"):
        for inner in tree.children[kid]:
            if tree.low(inner) == word and tree.dep(inner) in ("prep", "prt"):
                return inner
    return None


def _object(tree: Tree, verb: int, companions: list[int]) -> int | None:
    own = tree.object(verb)
    if own is not None and own not in companions:
        return own
    for place in reversed(companions):
        inner = tree.kid(place, "pobj")
        if inner is not None:
            return tree.antecedent(inner)
    return None


def _fitting(tree: Tree, verb: int, word: int | None, nouns: frozenset[str]) -> int | None:
    """The object if it is one of these nouns; for a relative clause also a noun before ('curbs on exports it
    imposed').
    """
    while word is not None:
        if is_one(tree, word, nouns):
            return word
        if tree.dep(verb) != "relcl" or tree.dep(word) != "pobj":
            return None
        over = tree.head(tree.head(word))
        word = tree.kid(over, "dobj") if tree.verb(over) else over
    return None


def is_one(tree: Tree, word: int | None, nouns: frozenset[str]) -> bool:
    """Whether a noun, what it contains, what stands before it, or what it is listed with is one of these."""
    if word is None:
        return False
    for each in tree.listed(word):
        core = tree.core(each)
        if any(tree.lemma(n) in nouns or tree.low(n) in nouns for n in (each, core)):
            return True
        if any(tree.lemma(kid) in nouns for kid in tree.kids(core, "compound", "nmod")):
            return True
    return False
