"""Sorts of participants: is this noun a person, a state, an armed force, a crowd, a weapon?"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.tree import Tree
from dateline.model import Mention

if TYPE_CHECKING:
    from dateline.coding.found import Found

WEAPONS = frozenset(
    "missile rocket shell bomb drone airstrike strike warplane jet artillery mortar aircraft plane gunfire"
    " raid attack troop force warship army military air torpedo helicopter tank shelling bombing bombardment device"
    " explosive grenade landmine mine bullet warhead ambush assault offensive barrage crossfire bulldozer".split()
)


SCHOLARS = frozenset("scientist researcher study team professor scholar author paper psychologist".split())
POWERS = frozenset(
    "police authority authorities court official officer prosecutor regulator customs agency agent government judge"
    " ministry minister administration investigator coastguard guard navy army fbi council president mayor"
    " junta taliban"
    " governor parliament commission department tribunal magistrate detective king queen ruler emir sultan cabinet"
    " inspector coastguards immigration sheriff state regime military lawmaker congress senate assembly electoral"
    " municipality city censor".split()
)


KIN = frozenset("family wife husband son daughter child parent mother father brother sister friend".split())
JUDGES = frozenset("court judge tribunal magistrate prosecutor jury justice".split())
COURTS = JUDGES - {"prosecutor"}
POLICE = frozenset(
    "police policeman policewoman officer cop gendarme guard warden trooper soldier security inspector"
    " detective ranger agent".split()
)
CAPTORS = frozenset("kidnapper captor abductor hijacker gunman rebel pirate militant guerrilla".split())
CABINETS = frozenset("government coalition cabinet administration".split())
SHIPS = frozenset(
    "tugboat tug ship boat vessel freighter tanker lifeboat trawler ferry frigate helicopter yacht".split()
)
BEARING = frozenset({"armed", "masked", "hooded", "uniformed"})
# Words for troops and as often for others.
NO_TROOPS = frozenset("police guard adviser personnel convoy unit force fighter fleet carrier".split())


def one_of(words: frozenset[str]) -> Callable[[Tree, int, Cast], bool]:
    """One of these, by its noun or, where it is named, by a word of its name ('Panama's Supreme Court')."""

    def test(tree: Tree, word: int, cast: Cast) -> bool:
        core = tree.core(word)
        mention = cast.at(tree, core)
        own = mention is not None and mention.kind != "person"
        return tree.lemma(core) in words or (
            mention is not None and own and bool(words & {*mention.name.lower().split()})
        )

    return test


def thing_of(tree: Tree, one: "Found") -> int | None:
    """The noun of what a trigger is done to."""
    return tree.core(one.object) if one.object is not None else None


def called(*names: str) -> Callable[[Tree, int, Cast], bool]:
    return lambda tree, word, cast: cast.called(tree, tree.core(word), *names)


def acting(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.acting(tree, tree.core(word))


def person(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.person(tree, word)


def state(tree: Tree, word: int, cast: Cast) -> bool:
    return cast.state(tree, word)


def weapon(tree: Tree, word: int, cast: Cast) -> bool:
    return tree.lemma(tree.core(word)) in WEAPONS or armed(tree, word, cast)


def in_arms(tree: Tree, word: int, cast: Cast) -> bool:
    """Soldiers, rebels, 'masked men': by their noun, whatever state or body they are of."""
    core = tree.core(word)
    bearing = any(tree.low(k) in BEARING for k in tree.kids(core, "amod"))
    return bearing or cast.called(tree, core, "armed")


def armed(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    return in_arms(tree, word, cast) or (mention is not None and fighting(mention))


def fighting(mention: Mention) -> bool:
    """A state, or a group with no ballot paper: 'the Front', not 'the Workers' Party'; hackers bear no arms."""
    name = mention.name.lower()
    return mention.kind == "state" or (mention.kind == "group" and "party" not in name and "hacker" not in name)


def office(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    if mention is not None and (mention.office or mention.kind == "person"):
        return bool(mention.office)
    return any(cast.called(tree, w, "official") for w in tree.phrase(word))


def holder(tree: Tree, word: int, cast: Cast) -> bool:
    """Who has an office to leave, here or elsewhere in the article; a reporter who resigns is no news."""
    return office(tree, word, cast) or cast.holds_office(cast.at(tree, word))


def public(tree: Tree, word: int, cast: Cast) -> bool:
    """Whose doings are public: a state, an office, a body or a force; not a private person or a firm."""
    core = tree.core(word)
    mention = cast.at(tree, core) or cast.behind(tree, core)
    if mention is not None and mention.kind in ("state", "alliance", "organisation", "group"):
        return True
    return (
        office(tree, core, cast) or cast.holds_office(mention) or cast.called(tree, core, "state", "organised", "armed")
    )


def kin(tree: Tree, word: int) -> bool:
    """'stood with his family in the cell': beside somebody, not on his side."""
    return tree.lemma(tree.core(word)) in KIN


def power(tree: Tree, word: int, cast: Cast) -> bool:
    """Who has power over others: a state, its offices and courts, or armed men; no party, no company."""
    core = tree.core(word)
    mention = cast.at(tree, core)
    if mention is not None and (fighting(mention) or POWERS & set(mention.name.lower().split())):
        return True
    if mention is not None and mention.kind == "person":
        return bool(POWERS & {w for m in cast.mentions_of(mention) for w in (m.office or "").lower().split()})
    return tree.lemma(core) in POWERS or cast.called(tree, core, "state", "armed")


def traveller(tree: Tree, word: int, cast: Cast) -> bool:
    """Whose journeys are news: a named person, an office, a delegation; not the citizens or families who leave."""
    core = tree.core(word)
    if office(tree, core, cast) or cast.called(tree, core, "official") or tree.lemma(core) == "mission":
        return True
    return cast.person(tree, core) and cast.holds_office(cast.at(tree, core))


def organised(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    named = mention is not None and mention.kind in ("state", "organisation", "alliance")
    return (
        named
        or tree.tokens[word].entity[2:] in ("ORG", "GPE")
        or cast.called(tree, tree.core(word), "organised", "state")
    )


def alliance(tree: Tree, word: int, cast: Cast) -> bool:
    mention = cast.at(tree, word)
    return mention is not None and mention.kind == "alliance"


def crowd(tree: Tree, word: int, cast: Cast) -> bool:
    counted = tree.tag(word) in ("NNS", "NNPS") and any(tree.tag(k) == "CD" for k in tree.kids(word, "nummod"))
    core = tree.core(word)
    folk = tree.tag(core) == "NNPS" and tree.tokens[core].entity[2:] == "NORP"  # 'Coptic Christians protested'
    return counted or folk or cast.called(tree, core, "crowd", "people") or tree.tag(word) == "CD"


def troops(tree: Tree, word: int, cast: Cast) -> bool:
    """Soldiers and their ships; no police, whose coming and going is no deployment."""
    lemma = tree.lemma(tree.core(word))
    return lemma in cast.words.classes["troops"] and lemma not in NO_TROOPS


def bomb(tree: Tree, word: int, cast: Cast) -> bool:
    return tree.lemma(tree.core(word)) in WEAPONS | {"device", "bomber", "mine", "car", "grenade", "explosive", "blast"}


def person_or_group(tree: Tree, word: int, cast: Cast) -> bool:
    core = tree.core(word)
    mention = cast.at(tree, core)
    named = mention is not None and mention.kind == "group"
    return named or cast.person(tree, core) or cast.called(tree, core, "people", "crowd", "official", "armed")


def about(tree: Tree, one: "Found", words: frozenset[str]) -> bool:
    """Whether what hangs on the trigger speaks of these; the trigger's own word ('stormed') does not count."""
    return any(tree.lemma(w) in words for w in tree.under(one.trigger) if w != one.trigger)
