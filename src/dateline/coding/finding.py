"""Triggers with their arguments: which verbs and nouns of a sentence tell of an event, who does it, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.coding.actors import Cast
from dateline.coding.guards import holds
from dateline.coding.lexicon import Lexicon, Pattern
from dateline.coding.tree import Tree

TIMES = frozenset({"DATE", "TIME", "PERCENT"})


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger that fits a pattern: words as indexes into the tree. `clause` is the verb or noun the status hangs on."""

    pattern: Pattern
    trigger: int
    clause: int
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    object: int | None
    inner: int | None = None  # the verb under an 'agree to …'


def found(tree: Tree, cast: Cast) -> list[Found]:
    """All triggers of a sentence, the best pattern for each."""
    triggers: list[Found] = []
    for word in range(len(tree.tokens)):
        if tree.verb(word):
            triggers += _verbal(tree, word, cast)
        elif tree.tag(word).startswith("JJ") or tree.lemma(word) in ("due", "guilty"):
            triggers += _adjectival(tree, word, cast)
    carried = {one.object for one in triggers if one.object is not None}
    for word in range(len(tree.tokens)):
        if tree.tag(word).startswith("NN") and word not in carried:
            triggers += _nominal(tree, word, cast)
    return triggers


def _best(options: list[Found]) -> list[Found]:
    # One trigger, one event: of the patterns that fit, the one that asks for most; then one with a target.
    ranked = sorted(options, key=lambda o: (-o.pattern.weight, not o.targets, o.pattern.kind, o.pattern.code or ""))
    return ranked[:1]


# ---- verbs --------------------------------------------------------------------------------------------------------


def _verbal(tree: Tree, verb: int, cast: Cast) -> list[Found]:
    options = [
        one
        for pattern in cast.words.verbs.get(tree.lemma(verb), ())
        if (one := _fit(tree, verb, pattern, cast)) is not None
    ]
    return _best(options + list(_light(tree, verb, cast)))


def _fit(tree: Tree, verb: int, pattern: Pattern, cast: Cast) -> Found | None:
    rest = pattern.phrase[1:]
    places = [_companion(tree, verb, word) for word in rest]
    if None in places or (tree.particle(verb) and tree.particle(verb) not in rest and not pattern.bare):
        return None
    object_ = _object(tree, verb, [place for place in places if place is not None])
    if pattern.objects is not None and not _is_one(tree, object_, pattern.objects):
        return None
    if pattern.carried is not None and not any(
        _is_one(tree, noun, pattern.carried) for noun in tree.obliques(verb, "with")
    ):
        return None
    inner = embedded(tree, verb)
    targets = _targets(tree, verb, object_, inner, pattern)
    if pattern.objects is None and not pattern.bare and not targets:
        return None
    sources = _sources(tree, verb, pattern)
    one = Found(pattern, verb, verb, sources, targets, object_, inner)
    one = _mutual(tree, one, cast)
    return one if holds(tree, one, cast) else None


def _companion(tree: Tree, verb: int, word: str) -> int | None:
    for kid in tree.children[verb]:
        if tree.low(kid) == word or tree.lemma(kid) == word:
            return kid
    for kid in tree.kids(verb, "prep", "advmod", "prt"):
        for inner in tree.children[kid]:
            if tree.low(inner) == word:
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


def _is_one(tree: Tree, word: int | None, nouns: frozenset[str]) -> bool:
    """Whether a noun, what it contains, what stands before it, or what it is listed with is one of these."""
    if word is None:
        return False
    for each in tree.listed(word):
        core = tree.core(each)
        if any(tree.lemma(n) in nouns or tree.low(n) in nouns for n in (each, core)):
            return True
        if any(tree.lemma(kid) in nouns for kid in tree.kids(core, "compound", "nmod", "amod")) and not tree.kids(
            core, "poss"
        ):
            return True
    return False


def _light(tree: Tree, verb: int, cast: Cast) -> Iterator[Found]:
    """'held talks with', 'paid a visit to': the noun is the event, the verb only carries it."""
    light = cast.words.classes["light"]
    lemma = tree.lemma(verb)
    particle = tree.particle(verb)
    if lemma not in light and f"{lemma}_{particle}" not in light:
        return
    whole = tree.object(verb)
    if whole is None:
        for prep in tree.kids(verb, "prep"):
            if f"{lemma}_{tree.low(prep)}" in light:
                whole = tree.kid(prep, "pobj")
    if whole is None:
        return
    for noun in tree.listed(whole):
        core = tree.core(noun)
        for pattern in cast.words.nouns.get(tree.lemma(core), ()):
            pattern = replace(pattern, needs=tuple(n for n in pattern.needs if n not in ("dated", "carried")))
            targets = _targets(tree, verb, core, None, pattern)
            sources = _sources(tree, verb, pattern) or _from_noun(tree, core, pattern)
            one = _mutual(tree, Found(pattern, core, verb, sources, targets, core), cast)
            if holds(tree, one, cast):
                yield one


# ---- nouns and adjectives -------------------------------------------------------------------------------------------


def _nominal(tree: Tree, noun: int, cast: Cast) -> list[Found]:
    if tree.dep(noun) in ("compound", "nmod", "amod") or tree.core(noun) != noun:
        return []
    options = []
    for pattern in cast.words.nouns.get(tree.lemma(noun), ()):
        if pattern.of is not None and not any(_is_one(tree, n, pattern.of) for n in tree.obliques(noun, "of")):
            continue
        inner = embedded(tree, noun)
        targets = _targets(tree, noun, noun, inner, pattern)
        one = Found(pattern, noun, noun, _from_noun(tree, noun, pattern), targets, noun, inner)
        one = _mutual(tree, one, cast)
        if holds(tree, one, cast):
            options.append(one)
    return _best(options)


def _adjectival(tree: Tree, word: int, cast: Cast) -> list[Found]:
    options = []
    over = tree.head(word)
    if not tree.verb(over) or tree.dep(word) not in ("acomp", "oprd"):
        return []
    for pattern in cast.words.adjectives.get(tree.lemma(word), ()):
        inner = embedded(tree, word)
        targets = _targets(tree, word, None, inner, pattern)
        subject = tree.subject(over)
        if not targets or subject is None:
            continue
        one = Found(pattern, word, over, tuple(tree.listed(subject)), targets, None, inner)
        if holds(tree, one, cast):
            options.append(one)
    return _best(options)


# ---- arguments ------------------------------------------------------------------------------------------------------


def embedded(tree: Tree, word: int) -> int | None:
    """The verb of the clause that a word governs: 'sign' in 'agreed to sign', 'said it would sign'."""
    found = tree.kid(word, "xcomp", "ccomp", "acl", "advcl" if tree.tag(word).startswith("JJ") else "xcomp")
    return found if found is not None and (tree.verb(found) or tree.kids(found, "aux", "cop")) else None


def _sources(tree: Tree, verb: int, pattern: Pattern) -> tuple[int, ...]:
    if pattern.giver:
        return tuple(n for noun in tree.obliques(verb, *pattern.giver)[:1] for n in tree.listed(noun))
    subject = tree.subject(verb)
    return tuple(tree.listed(subject)) if subject is not None else ()


def _from_noun(tree: Tree, noun: int, pattern: Pattern) -> tuple[int, ...]:
    for step in pattern.source:
        found = _step(tree, noun, noun, None, step)
        if found:
            return found
    return ()


def _targets(tree: Tree, word: int, object_: int | None, inner: int | None, pattern: Pattern) -> tuple[int, ...]:
    for step in pattern.target:
        found = _step(tree, word, object_, inner, step)
        if found:
            return found
    return ()


def _step(tree: Tree, word: int, object_: int | None, inner: int | None, step: str) -> tuple[int, ...]:
    match step:
        case "object":
            words = [object_] if object_ is not None else []
        case "dative":
            words = [kid for kid in tree.kids(word, "dative") if tree.noun(kid)]
        case "poss":
            words = tree.kids(tree.core(object_), "poss") if object_ is not None else []
        case "adj":
            words = [k for k in tree.kids(object_, "amod", "compound", "nmod")] if object_ is not None else []
            words = [k for k in words if tree.tokens[k].entity[2:] in ("NORP", "GPE", "ORG")]
        case "next":
            words = _next(tree, inner)
        case _:
            words = tree.obliques(word, step)
            if not words and object_ is not None and object_ != word:
                words = tree.obliques(object_, step) or tree.obliques(tree.core(object_), step)
    kept = [n for w in words for n in tree.listed(w) if tree.tokens[n].entity[2:] not in TIMES]
    return tuple(dict.fromkeys(kept))


def _next(tree: Tree, inner: int | None) -> list[int]:
    """Whom the embedded clause is about: its own subject, its object, or what its prepositions bring."""
    if inner is None:
        return []
    own = tree.kid(inner, "nsubj", "nsubjpass")
    if own is not None and tree.tag(own) not in ("PRP", "WP", "WDT", "EX"):
        return [own]
    thing = tree.object(inner) if not tree.passive(inner) else None
    nearer = tree.obliques(inner, "with", "to", "on", "against", "from", "for", "by", "in")
    if thing is not None:
        beyond = tree.obliques(thing, "with", "to", "on", "against", "from", "for", "by", "of", "in")
        return _people(tree, [thing, *nearer, *beyond]) or [thing]
    deeper = embedded(tree, inner)
    return nearer[:1] or (_next(tree, deeper) if deeper is not None else [])


def _people(tree: Tree, words: list[int]) -> list[int]:
    named = ("PERSON", "ORG", "GPE", "NORP")
    return [w for w in words if tree.tokens[w].entity[2:] in named][:1]


def _mutual(tree: Tree, one: Found, cast: Cast) -> Found:
    """'A and B met': the first named acts, the others are met."""
    if not one.pattern.mutual:
        return one
    shown = [w for w in one.targets if cast.acting(tree, w)]
    if not shown and len(one.sources) > 1:
        return replace(one, sources=one.sources[:1], targets=one.sources[1:])
    if not one.sources and len(one.targets) > 1:
        return replace(one, sources=one.targets[:1], targets=one.targets[1:])
    return one
