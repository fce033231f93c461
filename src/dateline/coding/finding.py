"""Triggers with their arguments: which verbs and nouns of a sentence tell of an event, who does it, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.coding.actors import Cast
from dateline.coding.guards import holds
from dateline.coding.lexicon import Pattern
from dateline.coding.tree import Tree

TIMES = frozenset({"DATE", "TIME", "PERCENT"})
# Where a meeting stands that the subject took part in: 'spoke in / after / ahead of a meeting'.
HOSTING = frozenset({"in", "at", "during", "after", "before", "following", "for", "of", "with", "on"})
PARTS = frozenset({"include", "feature", "involve", "comprise", "see", "contain", "bring"})


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
    part: bool = False  # told as a part of something else: 'the visit will include a trip'


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
        named = tree.tag(word).startswith("NNP") and tree.dep(word).startswith("nsubj")  # 'the Crews' Forum met'
        if tree.tag(word).startswith("NN") and word not in carried and not named:
            triggers += _nominal(tree, word, cast)
    return _outer(tree, triggers)


def _outer(tree: Tree, triggers: list[Found]) -> list[Found]:
    """What somebody agrees, threatens or refuses to do is told by the verb above: the inner verb is no second event."""
    inner: set[int] = set()
    for one in triggers:
        governing = one.pattern.commits or one.pattern.threat or one.pattern.kind in ("REJECT", "DEMAND")
        if one.inner is not None and governing and "next" in one.pattern.target:
            inner |= set(tree.within(one.inner))
    kept = [one for one in triggers if one.clause not in inner and one.trigger not in inner]
    met = {one.clause for one in kept if one.pattern.kind == "CONSULT" and tree.verb(one.clause)}
    return [one for one in kept if not (one.pattern.kind == "CONSULT" and _purpose(tree, one.trigger) in met)]


def _purpose(tree: Tree, noun: int) -> int | None:
    """The verb over 'for talks' in 'met for talks': the talks are that meeting."""
    over = tree.head(noun)
    return tree.head(over) if tree.dep(noun) == "pobj" and tree.dep(over) == "prep" else None


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
    if pattern.objects is not None:
        object_ = _fitting(tree, verb, object_, pattern.objects)
        if object_ is None:
            return None
    if pattern.carried is not None and not any(
        _is_one(tree, noun, pattern.carried) for noun in tree.obliques(verb, "with")
    ):
        return None
    inner = embedded(tree, verb)
    targets = _targets(tree, verb, object_, inner, pattern)
    sources = _sources(tree, verb, pattern)
    if pattern.status == "cancelled" and object_ is not None:  # what is called off is the event, not the calling off
        sources = _off(tree, tree.core(object_), cast) or sources
    one = Found(pattern, verb, _told(tree, verb), sources, targets, object_, inner)
    one = _mutual(tree, one, cast)
    if pattern.objects is None and not pattern.bare and not one.targets:
        return None
    return one if holds(tree, one, cast) else None


def _off(tree: Tree, noun: int, cast: Cast) -> tuple[int, ...]:
    """Who was to visit: 'a visit by the president', 'her trip'."""
    for pattern in cast.words.nouns.get(tree.lemma(noun), ()):
        for step in pattern.source:
            if words := _step(tree, noun, noun, None, step):
                return words
    return ()


def _told(tree: Tree, verb: int) -> int:
    """The verb that claims it: 'became' in 'became the first to attend'."""
    if not tree.first_to(verb):
        return verb
    return next((over for over in tree.above(verb) if tree.verb(over)), verb)


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


def _fitting(tree: Tree, verb: int, word: int | None, nouns: frozenset[str]) -> int | None:
    """The object if it is one of these nouns; for a relative clause also a noun before ('curbs on exports it imposed')."""
    while word is not None:
        if _is_one(tree, word, nouns):
            return word
        if tree.dep(verb) != "relcl" or tree.dep(word) != "pobj":
            return None
        over = tree.head(tree.head(word))
        word = tree.kid(over, "dobj") if tree.verb(over) else over
    return None


def _is_one(tree: Tree, word: int | None, nouns: frozenset[str]) -> bool:
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
            one = _mutual(tree, Found(pattern, core, _told(tree, verb), sources, targets, core), cast)
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
        targets = tuple(w for w in targets if tree.dep(w) == "pobj" or not cast.site(tree, w))
        if pattern.kind == "CONSULT" and pattern.mutual:  # 'a lunch of cod'
            targets = tuple(w for w in targets if cast.acting(tree, w))
        part = tree.dep(noun) == "dobj" and tree.lemma(tree.head(noun)) in PARTS
        one = Found(pattern, noun, noun, _from_noun(tree, noun, pattern), targets, noun, inner, part)
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
    return found if found is not None and (tree.verb(found) or tree.kids(found, "aux", "nsubj")) else None


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
    return () if pattern.implied else _from_context(tree, noun, 0)


def _from_context(tree: Tree, noun: int, depth: int) -> tuple[int, ...]:
    """Who had the meeting: the subject of the verb it hangs on ('said after a meeting with'), or of the event it is part of."""
    own = tree.kids(noun, "poss")
    if own:
        return tuple(tree.listed(_whose(tree, own[0])))
    word, over = noun, tree.head(noun)
    while tree.dep(word) in ("pobj", "prep", "conj", "pcomp") and not tree.verb(over) and over != tree.head(over):
        if tree.dep(word) == "prep" and tree.low(word) not in HOSTING and tree.low(over) not in ("advance", "ahead"):
            return ()
        word, over = over, tree.head(over)
    if not tree.verb(over) or depth > 2 or tree.dep(word) not in ("prep", "dobj", "advmod", "pobj"):
        return ()
    if tree.dep(word) == "dobj" and tree.lemma(over) not in PARTS:
        return ()
    subject = tree.patient(over) if tree.passive(over) else tree.subject(over)
    if subject is None:
        return ()
    if tree.lemma(over) in PARTS:  # 'a visit that included a meeting': those of the visit
        return tuple(tree.obliques(subject, "by", "from")[:1]) or _owner(tree, subject)
    return tuple(tree.listed(subject))


def _whose(tree: Tree, owner: int) -> int:
    """'Kishida hopes his meeting with …': the possessive goes back to the nearest subject that it is no part of."""
    if tree.low(owner) not in ("his", "her"):
        return owner
    for over in tree.above(owner):
        subject = tree.kid(over, "nsubj") if tree.verb(over) else None
        if subject is not None and owner not in tree.under(subject):
            named = tree.tag(subject).startswith("NNP") or tree.low(subject) in ("he", "she")
            return subject if named else owner
    return owner


def _owner(tree: Tree, noun: int) -> tuple[int, ...]:
    """'part of the premier's visit', 'the premier's visit': the premier."""
    inner = tree.obliques(noun, "of")
    own = tree.kids(noun, "poss") or [own for n in inner for own in tree.kids(n, "poss")]
    return tuple(own[:1])


def _targets(tree: Tree, word: int, object_: int | None, inner: int | None, pattern: Pattern) -> tuple[int, ...]:
    for step in pattern.target:
        found = _joined(tree, inner) if step == "joined" else _step(tree, word, object_, inner, step)
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
            words = [_whose(tree, k) for k in tree.kids(tree.core(object_), "poss")] if object_ is not None else []
        case "adj":
            words = [k for k in tree.kids(object_, "amod", "compound", "nmod")] if object_ is not None else []
            words = [k for k in words if tree.tokens[k].entity[2:] in ("NORP", "GPE", "ORG")]
        case "next":
            words = _next(tree, inner)
        case _:
            words = _timeless(tree, tree.obliques(word, step))
            if not words and object_ is not None and object_ != word:
                words = _timeless(tree, tree.obliques(object_, step) or tree.obliques(tree.core(object_), step))
                if step in ("with", "between", "against", "to", "for"):
                    words = words or tree.deeper(object_, step) or tree.deeper(word, step)
    kept = [n for w in words for n in tree.listed(w) if tree.tokens[n].entity[2:] not in TIMES]
    return tuple(dict.fromkeys(kept))


def _timeless(tree: Tree, words: list[int]) -> list[int]:
    return [w for w in words if tree.tokens[w].entity[2:] not in TIMES]


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


def _joined(tree: Tree, inner: int | None) -> tuple[int, ...]:
    """With whom: 'to build a ship with Britain and Italy'."""
    found = tree.deeper(inner, "with") if inner is not None else []
    thing = tree.object(inner) if inner is not None else None
    found = found or (tree.deeper(thing, "with") if thing is not None else [])
    deep = [n for w in (tree.obliques(inner) if inner is not None else []) for n in tree.obliques(w, "with")]
    return tuple(n for w in (found or deep)[:1] for n in tree.listed(w))


def _people(tree: Tree, words: list[int]) -> list[int]:
    named = ("PERSON", "ORG", "GPE", "NORP")
    return [w for w in words if tree.tokens[w].entity[2:] in named][:1]


def _mutual(tree: Tree, one: Found, cast: Cast) -> Found:
    """'A and B met': the first named acts, the others are met."""
    if not one.pattern.mutual:
        return one
    shown = [w for w in one.targets if cast.acting(tree, w)]
    if not shown and len(one.sources) == 1 and tree.tag(one.sources[0]) == "NNS":
        homes = [n for w in tree.obliques(one.sources[0], "of") for n in tree.listed(w)]
        if len(homes) > 1:  # 'the presidents of Ghana and Togo met'
            return replace(one, sources=tuple(homes[:1]), targets=tuple(homes[1:]))
    if not shown and len(one.sources) > 1:
        return replace(one, sources=one.sources[:1], targets=one.sources[1:])
    if not one.sources and len(one.targets) > 1:
        return replace(one, sources=one.targets[:1], targets=one.targets[1:])
    return one
