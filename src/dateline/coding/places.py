"""Where an event was: the words after 'in' or 'at' that hang on its clause and name a place."""

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.tree import Tree
from dateline.model import Place

# Who acts in the town whose police they are: 'Police in Lyon arrested …', 'A court in Dakar jailed …'.
LOCAL = frozenset({"police", "authority", "prosecutor", "court", "judge", "tribunal"})
SITES = frozenset({"GPE", "LOC", "FAC", "ORG"})


def place(tree: Tree, one: Found, cast: Cast) -> Place | None:
    """The place of an event, or None."""
    for word in (one.trigger, one.clause, *([one.object] if one.object is not None else [])):
        for noun in tree.obliques(word, "in", "at"):
            if tree.tokens[noun].entity[2:] in SITES or _named(tree, noun, cast):
                return _place(tree, noun, cast, "after 'in' or 'at' in the clause")
    for noun in tree.deeper(one.clause, "in") + tree.deeper(one.clause, "at"):
        town = tree.tokens[noun].entity[2:] in ("GPE", "FAC") or _capital(tree, noun, cast)
        if town and noun not in one.targets:
            return _place(tree, noun, cast, "after 'in' or 'at' further on in the clause")
    if one.pattern.place and one.targets and tree.tokens[one.targets[0]].entity[2:] in SITES:
        return _place(tree, one.targets[0], cast, "where the journey went")
    if one.pattern.kind == "ASSAULT" and (hit := _hit(tree, one, cast)) is not None:
        return _place(tree, hit, cast, "what was attacked")
    return _near(tree, one, cast) or _before(tree, one.trigger, cast)


def _hit(tree: Tree, one: Found, cast: Cast) -> int | None:
    """A place that was attacked, by its name or as 'the city of Dnipro', 'the market of Dnipro'."""
    objects = (*one.targets, *([one.object] if one.object is not None else []))
    towns = (town for word in objects for town in _of(tree, word, cast))
    named = (w for w in one.targets if (m := cast.at(tree, w)) is not None and m.kind == "place")
    return next(named, next(towns, None))


def _of(tree: Tree, noun: int, cast: Cast) -> list[int]:
    """The name in 'the town of Jos'; what nobody acts through, a market or a bridge, is in the town that it is of."""
    site = tree.lemma(noun) in cast.words.classes["town"] or not cast.acting(tree, noun)
    towns = tree.obliques(noun, "of") if site else []
    return [town for town in towns if tree.tokens[town].entity[2:] == "GPE" or _named(tree, town, cast)]


def _capital(tree: Tree, noun: int, cast: Cast) -> bool:
    """'the Somali capital'."""
    return tree.lemma(noun) == "capital" and cast.behind(tree, noun) is not None


def _near(tree: Tree, one: Found, cast: Cast) -> Place | None:
    """'near Jos', 'near the town of Jos'; the police of a town are in it."""
    words = (one.trigger, *one.targets)
    for noun in [noun for word in words for noun in tree.obliques(word, "near", "outside")]:
        town = next(iter(_of(tree, noun, cast)), noun)
        if tree.tokens[town].entity[2:] in ("GPE", "LOC", "FAC"):
            return _place(tree, town, cast, "near it, as the clause says")
    if one.pattern.kind in ("COERCE", "ACCUSE"):
        for source in one.sources:
            for noun in tree.obliques(source, "in") if tree.lemma(source) in LOCAL else []:
                if tree.tokens[noun].entity[2:] == "GPE":
                    return _place(tree, noun, cast, "where the police are that act")
    return None


def _named(tree: Tree, noun: int, cast: Cast) -> bool:
    mention = cast.at(tree, noun)
    return mention is not None and mention.kind in ("place", "state")


def _before(tree: Tree, trigger: int, cast: Cast) -> Place | None:
    """'a White House meeting': a building or town that stands before the noun."""
    for kid in tree.kids(trigger, "compound", "nmod"):
        if tree.tokens[kid].entity[2:] in ("FAC",) or cast.words.actors["places_of_power"] & {tree.lemma(kid)}:
            return _place(tree, kid, cast, "before the noun")
    return None


def _place(tree: Tree, noun: int, cast: Cast, how: str) -> Place:
    words = tree.phrase(noun)
    while len(words) > 1 and tree.tag(words[0]) in ("DT", "PRP$", "IN"):
        words = words[1:]
    start, end = tree.span(words)
    mention = cast.at(tree, noun) or cast.behind(tree, noun)
    return Place(name=tree.text(words), country=mention.country if mention else None, start=start, end=end, how=how)
