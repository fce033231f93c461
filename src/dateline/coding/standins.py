"""Words that stand for somebody named before: 'its ministry', 'them', 'they signed', 'the two presidents met'."""

from collections.abc import Sequence

from dateline.coding.actors import Cast
from dateline.coding.found import Found
from dateline.coding.tree import Tree
from dateline.model import Mention, Participant, Report

# Characters between two sentences that follow each other: a space or the break of a paragraph.
GAP = 3
MANY = frozenset({"they", "them"})
ONE = frozenset({"he", "she", "him", "her"})
PLURAL = frozenset({"they", "them", "both", "two", "pair", "duo"})
BEFORE = 600  # characters back, at most, to the report whose two sides a plural stands for: about a paragraph or two


def unnamed(tree: Tree, word: int, cast: Cast) -> bool:
    """A pronoun or 'the two' that no mention explains."""
    bare = tree.tag(word) in ("PRP", "PRP$", "DT", "WP", "WDT") or tree.low(word) in PLURAL
    return bare and cast.at(tree, word) is None


def several(tree: Tree, word: int) -> bool:
    """'they', 'the pair', 'the two presidents', 'both leaders'."""
    if tree.low(word) in PLURAL:
        return True
    return tree.tag(word) == "NNS" and any(tree.low(kid) in ("two", "both") for kid in tree.children[word])


def two(tree: Tree, one: Found, cast: Cast, before: Sequence[Report]) -> tuple[Participant, ...]:
    """The two sides that 'they', 'the two' or 'the two presidents' stands for, where one word has to name both."""
    if (
        len(one.sources) != 1
        or any(cast.acting(tree, w) for w in one.targets)
        or cast.at(tree, one.sources[0]) is not None
    ):
        return ()
    word = one.sources[0]
    if tree.low(word) in ("two", "both") and (here := _persons_here(tree, word, cast)):
        return here
    if tree.low(word) in PLURAL:
        return _sides_before(tree, before)
    return _holders(tree, word, cast) or _sides_before(tree, before) if several(tree, word) else ()


def _persons_here(tree: Tree, word: int, cast: Cast) -> tuple[Participant, ...]:
    """'Bo Roth will see Ann Lee at a summit at which the two are to sign': the only two persons named so far in it."""
    end = tree.span([word])[0]
    named = {m.actor: m for m in cast.mentions if m.kind == "person" and tree.sentence.start <= m.start < end}
    if len(named) != 2:
        return ()
    return tuple(Participant(name=m.name, actor=m.actor, kind=m.kind, country=m.country) for m in named.values())


def _sides_before(tree: Tree, before: Sequence[Report]) -> tuple[Participant, ...]:
    """The two of the latest report that had just two named sides."""
    for report in reversed(before):
        named = [p for p in (*report.sources, *report.targets) if p.actor and p.kind in ("person", "state")]
        if len(named) == 2 and tree.sentence.start - report.end < BEFORE:
            return tuple(named)
    return ()


def _holders(tree: Tree, word: int, cast: Cast) -> tuple[Participant, ...]:
    """The two persons with this office, one of each country, if the article has named just two so far."""
    start = tree.span([word])[0]
    office = tree.lemma(word)
    found: dict[str, Mention] = {}
    for mention in cast.mentions:
        if mention.end < start and mention.country and office in (mention.office or "").lower().split():
            found.setdefault(mention.actor, mention)
    if len(found) != 2 or len({m.country for m in found.values()}) != 2:
        return ()
    return tuple(Participant(name=m.name, actor=m.actor, kind=m.kind, country=m.country) for m in found.values())


def told_before(tree: Tree, words: Sequence[int], last: Tree | None, cast: Cast) -> int | None:
    """The noun in the sentence right before that 'them' or 'him' stands for: its subject, else its object."""
    bare = {tree.low(w) for w in words if tree.tag(w) == "PRP" and cast.at(tree, w) is None}
    if last is None or not bare & (MANY | ONE) or tree.sentence.start - last.sentence.end > GAP:
        return None
    people = range(len(last.tokens))
    if bare & ONE and any(m.kind == "person" for m in cast.within(last.sentence.start, last.sentence.end)):
        return None  # 'he' may be whoever is named there
    if bare & MANY:
        # Who charges 'them' has not charged the police that made the arrest.
        several_ = (w for w in people if last.tag(w) == "NNS" and last.lemma(w) != "police")
        nouns = [w for w in several_ if cast.acting(last, last.core(w))]
    else:
        nouns = [w for w in people if last.tag(w) == "NN" and cast.person(last, w) and cast.at(last, w) is None]
    main = [w for w in nouns if last.dep(last.head(w)) == "ROOT"]
    subjects = [w for w in main if last.dep(w) in ("nsubj", "nsubjpass")]
    meant = subjects or [w for w in main if last.dep(w) == "dobj"]
    return meant[0] if len(meant) == 1 else None


def told_of(tree: Tree, pronoun: int, cast: Cast) -> int | None:
    """The noun, earlier in the sentence, that 'them' stands for; or 'he', as in 'a reporter said that he resigned'."""
    if tree.low(pronoun) in ("he", "she"):
        return _over(tree, pronoun, cast)
    if tree.low(pronoun) not in ("them", "they"):
        return None
    over = {pronoun, *tree.above(pronoun)}
    nouns = [w for w in range(pronoun) if tree.tag(w) == "NNS" and tree.dep(w) in ("nsubj", "nsubjpass", "dobj")]
    own = tree.head(pronoun)
    return next((w for w in reversed(nouns) if w not in over and tree.head(w) != own and cast.acting(tree, w)), None)


def _over(tree: Tree, pronoun: int, cast: Cast) -> int | None:
    """The one person without a name who is subject of a clause that a pronoun stands in, where nobody else is."""
    over = [w for verb in tree.above(pronoun) for w in tree.kids(verb, "nsubj", "nsubjpass") if w < pronoun]
    told = [w for w in over if tree.tag(w) == "NN" and cast.at(tree, w) is None and cast.called(tree, w, "people")]
    return told[0] if len(told) == 1 and len(over) == 1 else None
