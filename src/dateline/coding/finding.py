"""Triggers with their arguments: which verbs and nouns of a sentence tell of an event, who does it, and to whom."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.coding.actors import Cast
from dateline.coding.aims import aimed, suffering
from dateline.coding.arguments import (
    PARTS,
    apart,
    at_step,
    embedded,
    from_noun,
    mutual,
    sources_of,
    targets_of,
    visited,
)
from dateline.coding.fitting import fits, is_one, object_of, worded
from dateline.coding.found import Found
from dateline.coding.guards import holds
from dateline.coding.lexicon import Pattern
from dateline.coding.standins import several
from dateline.coding.tree import Tree


def found(tree: Tree, cast: Cast) -> list[Found]:
    """All triggers of a sentence, the best pattern for each."""
    triggers: list[Found] = []
    for word in range(len(tree.tokens)):
        if (
            tree.verb(word) and tree.dep(word) != "acomp" and not _nounlike(tree, word)
        ):  # 'were opposed to': how they stood
            triggers += _verbal(tree, word, cast)
        elif tree.tag(word).startswith("JJ") or tree.lemma(word) in ("due", "guilty"):
            triggers += _adjectival(tree, word, cast)
    carried = {one.object for one in triggers if one.object is not None}
    for word in range(len(tree.tokens)):
        named = tree.tag(word).startswith("NNP") and tree.dep(word).startswith("nsubj")  # 'the Crews' Forum met'
        if tree.tag(word).startswith("NN") and word not in carried and not named:
            triggers += _nominal(tree, word, cast)
    return _outer(tree, triggers)


def _nounlike(tree: Tree, word: int) -> bool:
    """'hurt the party's standing with farmers', 'long standing ties': no verbs in all but their tag."""
    owned = word > 0 and tree.tag(word - 1) == "POS" and not tree.kids(word, "dobj")
    return tree.tag(word) == "VBG" and (owned or tree.dep(word) == "amod")


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
        if all(not part.isdisjoint(tree.vocabulary) for part in pattern.asks)  # three patterns in four end here
        and (one := _fit(tree, verb, pattern, cast)) is not None
    ]
    return _best(options + list(_light(tree, verb, cast)))


def _fit(tree: Tree, verb: int, pattern: Pattern, cast: Cast) -> Found | None:
    if not worded(tree, verb, pattern):
        return None
    object_ = object_of(tree, verb, pattern)
    if not fits(tree, verb, pattern, object_):
        return None
    inner = embedded(tree, verb)
    if pattern.status == "cancelled" and object_ is None:
        object_ = tree.subject(verb)
    sources = apart(tree, sources_of(tree, verb, pattern), cast)
    if pattern.status == "cancelled" and object_ is not None:  # what is called off is the event, not the calling off
        sources = _off(tree, tree.core(object_), cast) or sources
    targets = targets_of(tree, verb, object_, inner, pattern)
    one = mutual(tree, Found(pattern, verb, _told(tree, verb), sources, targets, object_, inner), cast)
    one = replace(one, targets=visited(tree, one, cast))
    if pattern.objects is None and not pattern.bare and not one.targets and not _several(tree, one, cast):
        return None
    return replace(one, targets=_meant(tree, one, cast)) if holds(tree, one, cast) else None


def _meant(tree: Tree, one: Found, cast: Cast) -> tuple[int, ...]:
    """The targets that the words leave: a demand for rights, or that somebody be freed, does not say of whom."""
    pattern, inner, object_ = one.pattern, one.inner, one.object
    if pattern.kind == "DEMAND" and inner is not None and tree.passive(inner):
        return tuple(w for w in one.targets if w != tree.patient(inner) or not cast.person(tree, w))
    if pattern.kind == "DEMAND" and object_ is not None and tree.kids(object_, "poss") and one.targets == (object_,):
        return ()  # 'demanded his rights'
    below = inner if "next" in pattern.target else None
    return aimed(tree, one.trigger, below, one.targets, one.sources, pattern, cast)


def _several(tree: Tree, one: Found, cast: Cast) -> bool:
    """'The two presidents met': one phrase that names several."""
    return one.pattern.mutual and any(
        len(cast.mentions_at(cast.at(tree, word))) > 1 or several(tree, word) for word in one.sources
    )


def _off(tree: Tree, noun: int, cast: Cast) -> tuple[int, ...]:
    """Who was to visit: 'a visit by the president', 'her trip'."""
    for pattern in cast.words.nouns.get(tree.lemma(noun), ()):
        for step in pattern.source:
            if words := at_step(tree, noun, noun, None, step):
                return words
    return ()


def _told(tree: Tree, verb: int) -> int:
    """The verb that claims it: 'became' in 'became the first to attend'."""
    if not tree.first_to(verb):
        return verb
    return next((over for over in tree.above(verb) if tree.verb(over)), verb)


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
            if lemma == "have" and pattern.kind == "SUPPORT":
                continue  # who has endorsements was given them
            pattern = replace(pattern, needs=tuple(n for n in pattern.needs if n not in ("dated", "carried")))
            targets = targets_of(tree, verb, core, None, pattern)
            sources = sources_of(tree, verb, pattern) or from_noun(tree, core, pattern)
            one = mutual(tree, Found(pattern, core, _told(tree, verb), sources, targets, core), cast)
            if holds(tree, one, cast):
                yield one


# ---- nouns and adjectives -------------------------------------------------------------------------------------------


def _nominal(tree: Tree, noun: int, cast: Cast) -> list[Found]:
    if tree.dep(noun) in ("compound", "nmod", "amod") or tree.core(noun) != noun:
        return []
    options = []
    for pattern in cast.words.nouns.get(tree.lemma(noun), ()):
        if pattern.of is not None and not any(is_one(tree, n, pattern.of) for n in tree.obliques(noun, "of")):
            continue
        inner = embedded(tree, noun)
        targets = targets_of(tree, noun, noun, inner, pattern)
        if not targets and "carried" in pattern.needs and tree.dep(noun) == "nsubj":  # 'fighting erupted between …'
            targets = targets_of(tree, tree.head(noun), None, inner, pattern)
        targets = tuple(w for w in targets if tree.dep(w) == "pobj" or not cast.site(tree, w))
        if pattern.kind == "CONSULT" and pattern.mutual:  # 'a lunch of cod'
            targets = tuple(w for w in targets if cast.acting(tree, w))
        part = tree.dep(noun) == "dobj" and tree.lemma(tree.head(noun)) in PARTS
        one = Found(pattern, noun, noun, from_noun(tree, noun, pattern), targets, noun, inner, part)
        one = mutual(tree, one, cast)
        one = replace(one, targets=visited(tree, one, cast))
        titled = tree.tag(noun).startswith("NNP") and not any(tree.dep(w) == "pobj" for w in one.targets)
        if not titled and holds(tree, one, cast):  # 'the World Water Summit' alone is a name
            options.append(one)
    return _best(options)


def _adjectival(tree: Tree, word: int, cast: Cast) -> list[Found]:
    options = []
    over = tree.head(word)
    seems = tree.lemma(over) in ("appear", "seem", "look", "sound")
    if not tree.verb(over) or tree.dep(word) not in ("acomp", "oprd") or seems:
        return []
    for pattern in cast.words.adjectives.get(tree.lemma(word), ()):
        inner = embedded(tree, word)
        targets = targets_of(tree, word, None, inner, pattern)
        subject = tree.subject(over)
        if not targets or subject is None:
            continue
        one = Found(pattern, word, over, tuple(tree.listed(subject)), targets, None, inner)
        if holds(tree, one, cast):
            options.append(replace(one, targets=suffering(tree, targets, pattern, cast)))
    return _best(options)
