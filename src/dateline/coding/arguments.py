"""Who does it and to whom: the nouns that stand in the places a pattern names, and those the context lends."""

from dataclasses import replace

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.lexicon import Pattern
from dateline.coding.tree import Tree

TIMES = frozenset({"DATE", "TIME", "PERCENT"})
# Where a meeting stands that the subject took part in: 'spoke in / after / ahead of a meeting'.
HOSTING = frozenset({"in", "at", "during", "after", "before", "following", "for", "of", "with", "on"})
IDIOMS = frozenset(
    "return response addition exchange protest turn fact part public person example line view favor favour".split()
)
COMMITTING = frozenset({"threaten", "promise", "pledge", "vow", "agree", "refuse", "offer", "decide"})
PARTS = frozenset({"include", "feature", "involve", "comprise", "see", "contain", "bring"})


def embedded(tree: Tree, word: int) -> int | None:
    """The verb of the clause that a word governs: 'sign' in 'agreed to sign', 'said it would sign'."""
    apart = tree.tag(word).startswith("JJ") or tree.lemma(word) in COMMITTING  # 'threatened on Thursday to stop trains'
    found = tree.kid(word, "xcomp", "ccomp", "acl", "advcl" if apart else "xcomp")
    if (
        found is not None
        and tree.dep(found) == "advcl"
        and not any(tree.low(k) == "to" for k in tree.kids(found, "aux"))
    ):
        return None
    return found if found is not None and (tree.verb(found) or tree.kids(found, "aux", "nsubj")) else None


def sources_of(tree: Tree, verb: int, pattern: Pattern) -> tuple[int, ...]:
    if pattern.giver:
        given = [verb]
        if "subject" in pattern.target:  # 'drew condemnation from the league'
            given += tree.kids(verb, "dobj")
        nouns = [noun for word in given for noun in tree.obliques(word, *pattern.giver)]
        return tuple(n for noun in nouns[:1] for n in tree.listed(noun))
    if "subject" in pattern.target:  # 'walked free', 'went on trial': who is named first has it done to him
        return ()
    subject = tree.patient(verb) if "patient" in pattern.source else tree.subject(verb)
    doers = tree.listed(subject) if subject is not None else []
    opening = tree.opening()
    if subject is not None and subject < opening:  # 'LIMA — Envoys have met': the parser takes the town for the subject
        doers = [n for w in tree.kids(subject, "appos") if w >= opening for n in tree.listed(w)]
    return tuple(w for w in doers if w != verb and not tree.tag(w).startswith("VB"))  # 'firing him helps' names nobody


def from_noun(tree: Tree, noun: int, pattern: Pattern) -> tuple[int, ...]:
    for step in pattern.source:
        found = at_step(tree, noun, noun, None, step)
        if step in ("of", "from") and pattern.roles[0] == "visitor":  # 'a tour of Ghana' is no tour by Ghana
            found = tuple(w for w in found if tree.tokens[w].entity[2:] not in ("GPE", "LOC", "FAC", "ORG"))
        if found:
            return found
    if pattern.implied or ("poss" in pattern.target and owners(tree, noun)):  # 'his arrest': he is no doer
        return ()
    return _from_context(tree, noun, 0)


def owners(tree: Tree, noun: int) -> list[int]:
    """Whose it is, but for 'last month’s'."""
    return _timeless(tree, tree.kids(noun, "poss"))


def _from_context(tree: Tree, noun: int, depth: int) -> tuple[int, ...]:
    """Who had the meeting: the subject of the verb it hangs on ('said after a meeting with'), or of the event
    it is part of.
    """
    own = owners(tree, noun)
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


def targets_of(tree: Tree, word: int, object_: int | None, inner: int | None, pattern: Pattern) -> tuple[int, ...]:
    for step in pattern.target:
        found = _joined(tree, inner) if step == "joined" else at_step(tree, word, object_, inner, step)
        if found:
            return found
    return ()


def at_step(tree: Tree, word: int, object_: int | None, inner: int | None, step: str) -> tuple[int, ...]:
    match step:
        case "object":
            words = [object_] if object_ is not None else []
        case "dative":
            words = [kid for kid in tree.kids(word, "dative") if tree.noun(kid)]
        case "poss":
            words = [_whose(tree, k) for k in owners(tree, tree.core(object_))] if object_ is not None else []
        case "subject":
            own = tree.patient(word) if tree.passive(word) else tree.subject(word)
            words = [own] if own is not None else []
        case "adj":
            near = tree.kids(object_, "amod", "compound", "nmod") if object_ is not None else []
            words = [k for k in near if tree.tokens[k].entity[2:] in ("NORP", "GPE", "ORG")]
        case "next":
            words = _next(tree, inner)
        case _:
            words = _timeless(tree, tree.obliques(word, step))
            if not words and (back := next((k for k in tree.kids(word, "advmod") if tree.low(k) == "back"), None)):
                words = _timeless(tree, tree.obliques(back, step))  # 'is due back in Lomé'
            if not words and object_ is not None and object_ != word:
                words = _timeless(tree, tree.obliques(object_, step) or tree.obliques(tree.core(object_), step))
                if step in ("with", "between", "against", "to", "for"):
                    words = words or tree.deeper(object_, step) or tree.deeper(word, step)
    kept = [n for w in words for n in tree.listed(w) if tree.tokens[n].entity[2:] not in TIMES]
    return tuple(dict.fromkeys(kept))


def _timeless(tree: Tree, words: list[int]) -> list[int]:
    return [w for w in words if tree.tokens[w].entity[2:] not in TIMES and not _idiom(tree, w)]


def _idiom(tree: Tree, noun: int) -> bool:
    """'in return', 'in response to', 'for example': a bare noun that stands for nobody."""
    return tree.lemma(noun) in IDIOMS and not tree.kids(noun, "det", "poss", "amod", "nummod")


def _next(tree: Tree, inner: int | None) -> list[int]:
    """Whom the embedded clause is about: its own subject, its object, or what its prepositions bring."""
    if inner is None:
        return []
    own = tree.kid(inner, "nsubj", "nsubjpass")
    if own is not None and tree.tag(own) not in ("PRP", "WP", "WDT", "EX"):
        return [own]
    thing = tree.object(inner) if not tree.passive(inner) else None
    if thing is None and tree.lemma(inner) == "let" and (let := tree.kid(inner, "ccomp")) is not None:
        thing = tree.kid(let, "nsubj")  # 'refused to let the Peruvian plane land'
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


def _paired(tree: Tree, noun: int) -> list[int]:
    """The two in 'French and Egyptian warships', 'House and Senate negotiators'."""
    near = tree.kids(noun, "amod", "compound", "nmod")
    firsts = [k for k in near if tree.tokens[k].entity[2:] in ("NORP", "GPE", "ORG") and tree.kids(k, "conj")]
    return tree.listed(firsts[0]) if firsts else []


def apart(tree: Tree, words: tuple[int, ...], cast: Cast) -> tuple[int, ...]:
    """'the Togolese and Ghanaian governments' are two."""
    each = [(cast.called(tree, w, "state") and tree.tag(w) == "NNS" and _paired(tree, w)) or [w] for w in words]
    return tuple(w for listed in each for w in listed)


def visited(tree: Tree, one: Found, cast: Cast) -> tuple[int, ...]:
    """Of what a visit is said to go to, the people and places: 'her visit to Lomé and the special bond of the two'."""
    if one.pattern.roles[0] != "visitor":
        return one.targets
    kept = tuple(w for w in one.targets if cast.at(tree, w) is not None or cast.acting(tree, tree.core(w)))
    return kept or one.targets


def mutual(tree: Tree, one: Found, cast: Cast) -> Found:
    """'A and B met': the first named acts, the others are met."""
    if not one.pattern.mutual:
        return one
    # 'with nine ships and a thousand sailors' tells by what means, not with whom.
    shown = [w for w in one.targets if cast.acting(tree, w) and not (tree.kids(w, "nummod") and not cast.at(tree, w))]
    if not shown and len(one.sources) == 1 and tree.tag(one.sources[0]) == "NNS":
        homes = [n for w in tree.obliques(one.sources[0], "of", "from") for n in tree.listed(w)]
        homes = homes if len(homes) > 1 else _paired(tree, one.sources[0])
        if len(homes) > 1:  # 'the presidents of Ghana and Togo met'
            return replace(one, sources=tuple(homes[:1]), targets=tuple(homes[1:]))
    if not shown and len(one.sources) > 1:
        return replace(one, sources=one.sources[:1], targets=one.sources[1:])
    if not one.sources and len(one.targets) > 1:
        return replace(one, sources=one.targets[:1], targets=one.targets[1:])
    return one
