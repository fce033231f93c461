"""Noun phrases as participants: who acts, who is acted on, and which known actor the words mean."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from dateline.coding.actors import POSSIBLE, Cast
from dateline.coding.standins import told_of, unnamed
from dateline.coding.tree import Tree
from dateline.model import Mention, Participant

# 'its U.S. subsidiary' is no state.
FIRMS = frozenset(
    "subsidiary unit maker retailer airline giant carrier chain manufacturer operator startup lender insurer producer"
    " brewer supplier arm division venture business studio label publisher utility miner refiner".split()
)
# Between names in a row, with a rank at most.
LINKED = re.compile(r",? (?:and )?(?:[A-Z]\w+\.? )?")
TRADES = ("ist", "ian", "man", "woman", "eer")
LEADING = ("DT", "PRP$", "WP$", "PDT", "IN", "``", "CC", "''", "HYPH", ",")


def participants(
    tree: Tree, words: Iterable[int], role: str, cast: Cast, besides: Collection[str | None] = ()
) -> tuple[Participant, ...]:
    """A participant for each noun; things are given with the actor that stands behind them, if any.

    A pronoun that nothing explains gives none. `besides` are countries that 'the country' cannot mean here.
    """
    found: dict[tuple[str | None, str], Participant] = {}
    for word in words:
        for one in _those(tree, word, role, cast, besides):
            found.setdefault((one.actor, one.name), one)
    return tuple(found.values())


def _those(tree: Tree, word: int, role: str, cast: Cast, besides: Collection[str | None]) -> list[Participant]:
    if unnamed(tree, word, cast):
        crowd = told_of(tree, word, cast)
        return [] if crowd is None else _those(tree, crowd, role, cast, besides)
    mention = cast.at(tree, word)
    if mention is None and (named := _beside(tree, word, cast)) is not None:
        return [_linked(named, role, named.start, named.end)]
    start, end = tree.span(tree.phrase(word))
    meant = [m for m in cast.mentions_at(mention) if m.kind in POSSIBLE]
    if len(meant) > 1:  # 'they', 'both leaders': the same words stand for several
        return [_linked(m, role, start, end) for m in meant]
    apposed = _apposed(tree, word, cast)
    if mention is not None and mention.kind in POSSIBLE | {"place"} and not (apposed and _plain(tree, word)):
        return [_mentioned(tree, word, mention, role, cast)]
    if not apposed and tree.dep(word) == "conj" and tree.tag(word) == "NN" and _apposed(tree, tree.head(word), cast):
        return []  # 'a minister and leading figure, Ann Lee': one person
    if tree.tag(word) == "NNS" and any(cast.person(tree, n) for n in tree.kids(word, "conj") if tree.tag(n) == "NNP"):
        return []  # 'their counterparts, Bo Roth and Cy Dunn': the names follow
    if apposed:
        return [_linked(m, role, start if m == apposed[0] else m.start, m.end) for m in apposed]
    return [_described(tree, word, role, cast, besides)]


def _plain(tree: Tree, word: int) -> bool:
    """A common noun: what follows it tells its name ('the fisheries minister, Ann Lee')."""
    return tree.tag(word) in ("NN", "NNS")


def _beside(tree: Tree, word: int, cast: Cast) -> Mention | None:
    """Ann Lee, in 'Ann Lee, the envoy sent to Lima': the clause hangs on the words that describe her."""
    over = cast.at(tree, tree.head(word)) if tree.dep(word) == "appos" and _plain(tree, word) else None
    return over if over is not None and over.kind == "person" else None


def _apposed(tree: Tree, word: int, cast: Cast) -> list[Mention]:
    """The names in 'their counterparts, Ann Lee and Bo Roth'."""
    named = [cast.at(tree, each) for kid in tree.kids(word, "appos") for each in tree.listed(kid)]
    found = [m for m in named if m is not None and m.kind in ("person", "organisation", "state")]
    if not found and tree.tag(word) == "NN" and cast.called(tree, word, "official"):
        found = _further_on(tree, word, cast)
    return found or (_following(tree, word, cast) if tree.tag(word) == "NNS" else [])


def _further_on(tree: Tree, word: int, cast: Cast) -> list[Mention]:
    """'the chairman of the union in Velm, Ann Lee,': a person's name that the parser took for the town's."""
    for noun in tree.obliques(word):
        for inner in (noun, *tree.obliques(noun)):
            apposed = [m for kid in tree.kids(inner, "appos") if (m := cast.at(tree, kid)) is not None]
            if apposed and not cast.person(tree, inner):
                return [m for m in apposed if m.kind == "person"]
    return []


def _following(tree: Tree, word: int, cast: Cast) -> list[Mention]:
    """The persons listed right behind 'two officers of the guard,', where the parser hung them elsewhere."""
    if not any(tree.tag(kid) == "CD" for kid in tree.kids(word, "nummod")):
        return []
    end, found = tree.span(tree.phrase(word))[1], list[Mention]()
    for mention in cast.within(end, tree.sentence.end):
        between = tree.sentence.text[end - tree.sentence.start : mention.start - tree.sentence.start]
        if mention.kind != "person" or not LINKED.fullmatch(between):
            break
        found.append(mention)
        end = mention.end
    return found if len(found) > 1 else []


def _mentioned(tree: Tree, word: int, mention: Mention, role: str, cast: Cast) -> Participant:
    start, end = tree.span(tree.phrase(word))
    one = _linked(mention, role, start, end)
    if _folk(tree, word, mention):
        return replace(one, name=_name(tree, word), actor=None, kind="group")
    if mention.kind != "group" or mention.country or not _plain(tree, word):
        return one
    behind = cast.behind(tree, word) or cast.owner(tree, word)  # '14 officials of Tonga', 'its border police'
    country = behind.country if behind is not None else None
    named = replace(one, name=_name(tree, word), actor=None, country=country)
    return replace(named, name=f"{named.name} of {behind.name}") if behind is not None and _own(tree, word) else named


def _folk(tree: Tree, word: int, mention: Mention) -> bool:
    """'1,500 ethnic Albanians', 'Iranians in Canada' are people; 'the Iranians' may be the state."""
    if mention.kind != "state" or tree.tag(word) != "NNPS":
        return False
    first = tree.head(word) if tree.dep(word) == "conj" else word  # 'all Danes and Swedes in Lima'
    return any(
        tree.kids(w, "nummod", "amod", "relcl", "acl") or tree.obliques(w, "in", "of", "from", "at")
        for w in {word, first}
    )


def _own(tree: Tree, word: int) -> bool:
    """'its police': the words alone do not say whose."""
    return any(tree.low(kid) in ("its", "their") for kid in tree.kids(word, "poss"))


def at_home(sources: Iterable[Participant], targets: Iterable[Participant]) -> bool:
    """Whether somebody visits the state that is his own: a 'his' that was taken for the host's."""
    lands = {one.country for one in targets if one.kind == "state"}
    guests = [one for one in sources if one.kind == "person"]
    return bool(guests) and all(one.country is not None and one.country in lands for one in guests)


def _described(tree: Tree, word: int, role: str, cast: Cast, besides: Collection[str | None]) -> Participant:
    start, end = tree.span(tree.phrase(word))
    inner = cast.behind(tree, word) or cast.the_country(tree, word, besides) or cast.owner(tree, word)
    lies = cast.land(tree, word)
    inner = lies if inner is None and role == "host" else inner  # 'visited a mill in Peru'
    if role == "actor" and inner is not None and _befell(tree, word, inner, cast):
        inner = None
    known = inner or lies
    country = known.country if known is not None else None
    plain = Participant(name=_name(tree, word), kind="other", country=country, role=role, start=start, end=end)
    if inner is not None and inner.kind == "state" and _people(tree, word):
        return replace(plain, kind="person" if tree.tag(word) == "NN" else "group")  # 'a Fijian dentist' is not Fiji
    if inner is not None and cast.called(tree, word, "state") and inner.kind in ("state", "place"):
        return replace(plain, name=inner.name, actor=inner.actor, kind="state")
    if not cast.acting(tree, word):
        firm = inner is not None and inner.kind == "state" and tree.lemma(word) in FIRMS
        if inner is None or firm:
            return plain
        return replace(plain, name=inner.name, actor=inner.actor, kind=inner.kind)
    if tree.tokens[word].entity[2:] == "PERSON" or cast.called(tree, word, "official"):
        return replace(plain, kind="person")
    return replace(plain, kind="organisation" if tree.tag(word).startswith("NNP") else "group")


def _people(tree: Tree, word: int) -> bool:
    """'an Ecuadorian dentist', '31 Ecuadorian divers': by the noun's ending, people of a country and not itself."""
    numbered = tree.tag(word) == "NNS" and bool(tree.kids(word, "nummod"))
    return tree.lemma(word).endswith(TRADES) or (numbered and tree.lemma(word).endswith(("er", "or")))


def _befell(tree: Tree, word: int, inner: Mention, cast: Cast) -> bool:
    """'the bombings in Kenya killed 217': Kenya is where, not who."""
    blow = tree.lemma(word) in cast.words.classes["violence"] | cast.words.classes["suffered"]
    spans = [tree.span(tree.phrase(w)) for w in tree.obliques(word, "in")]
    return blow and any(start < inner.end and inner.start < end for start, end in spans)


def _linked(mention: Mention, role: str, start: int, end: int) -> Participant:
    return Participant(
        name=mention.name, actor=mention.actor, kind=mention.kind, country=mention.country,
        role=role, start=start, end=end,
    )  # fmt: skip


def _name(tree: Tree, word: int) -> str:
    words = tree.phrase(word)
    while len(words) > 1 and tree.tag(words[0]) in LEADING and tree.low(words[1]) != "least":  # 'at least four'
        words = words[1:]
    text = tree.text(words)
    if words[0] == 0 and not tree.tag(0).startswith("NNP") and tree.tokens[0].entity[2:] in ("", "CARDINAL"):
        return text[:1].lower() + text[1:]  # the capital is the sentence's
    return text
