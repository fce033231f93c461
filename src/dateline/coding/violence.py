"""Conditions on violence: by whom and with what, in fact and not in words, games or nature."""

from itertools import islice
from typing import TYPE_CHECKING

from dateline.coding.actors import Cast
from dateline.coding.sorts import about, armed, public, weapon
from dateline.coding.tree import Tree

if TYPE_CHECKING:
    from dateline.coding.found import Found

NATURE = frozenset(
    "cyclone hurricane typhoon storm earthquake quake flood flooding landslide avalanche tornado heatwave"
    " wildfire fire tsunami virus covid-19 disease epidemic outbreak crash accident collapse cancer lightning"
    " eruption".split()
)
ILLS = frozenset({"heart", "panic"})
STOPPAGES = frozenset(
    "hunger general labour labor rail train transport tube bus national nationwide industrial teacher teachers nurse"
    " nurses doctors worker workers miners students school climate solidarity wildcat one-day two-day three-day sit-in"
    " token indefinite".split()
)
# Who strikes by stopping work.
STRIKERS = frozenset(
    "worker docker driver teacher nurse doctor miner farmer employee pilot crew trucker haulier staff union lawyer"
    " judge fisherman trader student engineer actor writer controller cleaner postman railwayman steelworker prisoner"
    " inmate".split()
)
# 'across the bows of its rivals', 'attacked the visitors with the new ball'.
GAMES = frozenset("bow ball puck wicket innings racket serve".split())
RECORDS = frozenset({"register", "registry", "list", "roll", "record", "agenda", "transcript", "book"})
WORDY = frozenset(
    "rabid savage thinly-veiled furious bitter"
    " verbal scathing blistering stinging fierce extraordinary scornful rhetorical personal angry withering".split()
)
# 'drone flights', 'a missile programme': weapons named beside what hurts nobody.
HARMLESS = frozenset(
    "flight program programme production system site factory industry website app satellite test service company"
    " project product survey study review campaign game exercise drill".split()
)
# What only words can attack.
ABSTRACT = frozenset(
    "independence credibility reputation record policy policies plan proposal decision law bill idea legacy character"
    " integrity freedom right rights democracy press judiciary truth science claim society"
    " accounting comment remark stance rhetoric characterization characterisation campaign plan".split()
)
LIFELESS = frozenset(
    "bill deal proposal plan program programme mood job time conversation project legislation provision"
    " measure idea hope"
    " chance momentum amendment company business"
    " animal cattle cow bull goat sheep pig chicken".split()
)
# Nobody dies so by chance: who did it need not be said.
MURDERS = frozenset("murder assassinate behead lynch massacre slay slaughter decapitate".split())
# Whom nobody attacks in words.
STRUCK = frozenset(
    "village town camp post base convoy bus truck car mosque church school hospital market checkpoint patrol"
    " worshipper motorist".split()
)
# Words for troops and for much else.
UNCLEAR = frozenset(
    "company division unit carrier guard adviser personnel presence contingent staff fighter team force".split()
)
WARLIKE = frozenset(
    "air military drone missile ground armed suicide bomb rocket cyber cyberattack nuclear terror deadly"
    " naval artillery gun knife war airstrike airstrikes strikes strike troops raid invasion offensive".split()
)


def verbal(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A politician's attack with words: 'launched a scathing attack', 'attacked her record, calling it …'."""
    near = {tree.low(w) for w in tree.under(one.object if one.object is not None else one.trigger)}
    speech = any(
        tree.lemma(k) in ("call", "say", "accuse", "describe", "brand", "label") for k in tree.kids(one.clause, "advcl")
    )
    doers = one.sources or (tree.deeper(one.trigger, "by") if tree.passive(one.trigger) else ())
    spent = any(tree.lemma(over) == "spend" for over in tree.above(one.clause))  # 'spent millions attacking her'
    struck = any(tree.lemma(tree.core(w)) in STRUCK for w in one.targets)
    speaker = not struck and (spent or any(_unarmed(tree, w, cast) for w in doers))
    return wordy(tree, one) or (speaker and (speech or not near & WARLIKE))


def bloodless(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'Railway workers began a two-day strike', 'struck it from the list', 'invaded the market': nobody is hit."""
    if tree.lemma(one.trigger) == "strike" and any(
        tree.lemma(w) in RECORDS for w in tree.obliques(one.trigger, "from", "off")
    ):
        return True  # 'struck nine ships from its register'
    core = tree.core(one.object if one.object is not None else one.trigger)
    if not any(armed(tree, w, cast) and not cast.state(tree, w) for w in one.sources) and _of_trade(tree, one, core):
        return True
    doers = {tree.lemma(tree.core(w)) for w in one.sources}
    return tree.lemma(core) in ("strike", "walkout") and bool(doers & STRIKERS)


def _of_trade(tree: Tree, one: "Found", core: int) -> bool:
    """Of trade and games: 'invaded the German market', 'fired a shot across the bows of its rivals'."""
    entered = tree.lemma(one.trigger) == "invade" and tree.lemma(core) in ("market", "sector", "business", "space")
    return entered or any(tree.lemma(w) in GAMES for w in tree.under(one.trigger))


def _unarmed(tree: Tree, word: int, cast: Cast) -> bool:
    """Who attacks with words: a person, a party, a campaign, a paper."""
    mention = cast.at(tree, word)
    body = mention is not None and mention.kind in ("organisation", "outlet", "company")
    body = body or (mention is not None and mention.kind == "group" and "party" in mention.name.lower())
    return (cast.person(tree, word) or body) and not armed(tree, word, cast)


def stoppage(tree: Tree, one: "Found", cast: Cast) -> bool:
    """A strike of people who stop work or eating, not of planes."""
    core = tree.core(one.object if one.object is not None else one.trigger)
    return any(tree.low(k) in STOPPAGES for k in tree.kids(core, "compound", "amod", "nmod"))


def responsible(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'The gang has been responsible for killings', told by nobody else."""
    deeds = cast.words.classes["violence"] | {"killing", "murder", "massacre", "kidnapping", "abduction", "beheading"}
    said = any(tree.dep(w) == "ccomp" for w in (one.clause, *tree.above(one.clause)))
    return not said and any(tree.lemma(tree.core(w)) in deeds for w in one.targets)


def wordy(tree: Tree, one: "Found") -> bool:
    """'fired rhetorical rockets', 'a rabid attack on her record'."""
    core = one.object if one.object is not None else one.trigger
    near = {tree.low(w) for w in tree.under(core)}
    aims = {tree.lemma(tree.core(w)) for w in one.targets}
    return bool(near & WORDY) or bool(aims & ABSTRACT)


def spoken(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'her attack on Roth in the debate': one person's on another is in words, if nothing else is told."""
    core = tree.core(one.object if one.object is not None else one.trigger)
    alone = bool(one.sources) and all(cast.person(tree, w) and not armed(tree, w, cast) for w in one.sources)
    return tree.lemma(core) in ("attack", "assault", "offensive") and alone and not _warlike(tree, core)


def _warlike(tree: Tree, core: int) -> bool:
    return bool({tree.low(w) for w in tree.under(core) if w != core} & WARLIKE)


def violent(tree: Tree, one: "Found", cast: Cast) -> bool:
    if verbal(tree, one, cast) or about(tree, one, NATURE | {"hunger", "lightning"}):
        return False
    core = tree.core(one.object) if one.object is not None else one.trigger
    if one.pattern.objects is not None and tree.lemma(core) in HARMLESS:
        return False
    if not one.sources:
        return tree.passive(one.trigger) or bool(one.targets)
    if tree.lemma(core) == "strike" and not any(weapon(tree, w, cast) for w in one.sources):
        return False  # a union's
    return any(weapon(tree, w, cast) or cast.acting(tree, tree.core(w)) for w in one.sources)


def natural(tree: Tree, one: "Found") -> bool:
    """'lightning strikes', 'a heart attack', 'a general strike'."""
    core = tree.core(one.object if one.object is not None else one.trigger)
    kids = tree.kids(core, "compound", "amod")
    strike = tree.lemma(core) == "strike" and any(tree.low(kid) in STOPPAGES for kid in kids)
    return strike or any(tree.lemma(kid) in NATURE | ILLS for kid in kids)


def killer(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Killed by somebody else or by a weapon; people die in floods and crashes too."""
    itself = one.object is not None and tree.low(one.object).endswith(("self", "selves"))
    if not one.sources and tree.passive(one.trigger) and tree.lemma(one.trigger) in MURDERS:
        return True
    if not one.sources and not itself:  # 'two soldiers were killed in an ambush'
        how = tree.obliques(one.trigger, "in", "during", "by")
        how += [w for clause in tree.kids(one.trigger, "advcl") for w in tree.kids(clause, "nsubj", "dobj", "pobj")]
        return any(tree.lemma(tree.core(w)) in cast.words.classes["violence"] for w in how)
    if itself:
        return False
    near = {n for w in one.sources for n in tree.phrase(w)}
    if tree.dep(one.trigger) == "relcl":  # 'a fire in the capital that killed': the parser may take the nearest noun
        near |= set(islice(tree.above(one.trigger), 3))
    if any(tree.lemma(n) in NATURE | ILLS and not _shot(tree, n, cast) for n in near):
        return False
    return any(weapon(tree, w, cast) or _shot(tree, w, cast) or cast.acting(tree, tree.core(w)) for w in one.sources)


def forceful(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Somebody armed does it, or nobody is named and the words are of war: not a firm that opens operations."""
    if any(weapon(tree, w, cast) for w in one.sources):
        return True
    core = tree.core(one.object if one.object is not None else one.trigger)
    plain = not one.sources and tree.lemma(core) not in ("operation", "campaign", "war", "crackdown", "raid")
    people = any(cast.called(tree, tree.core(w), "crowd", "people") for w in one.sources)
    return plain or (people and tree.lemma(core) not in ("operation", "campaign")) or _warlike(tree, core)


def beaten(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'police beat the students', 'beaten to death'; 'beat her rival' is a game or a vote."""
    if any(armed(tree, w, cast) or cast.called(tree, tree.core(w), "crowd") for w in one.sources):
        return not any(cast.state(tree, w) for w in one.sources)
    ended = {
        tree.lemma(w) for w in (*tree.obliques(one.trigger, "to", "with", "in"), *tree.kids(one.trigger, "advmod"))
    }
    return bool(ended & {"death", "baton", "stick", "club", "custody", "prison", "detention", "severely", "badly"})


def not_launch(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'launched a drone at the port'; 'launched a device' brings out a product."""
    if tree.lemma(one.trigger) != "launch":
        return True
    return bool(one.targets) or any(armed(tree, w, cast) for w in one.sources)


def alive(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Who is killed has lived: 'killed four', not 'killed the bill'."""
    return all(tree.lemma(tree.core(w)) not in LIFELESS for w in one.targets)


def martial(tree: Tree, one: "Found", cast: Cast) -> bool:
    """Troops, not a firm's staff: 'boosted its presence in the market'."""
    core = tree.core(one.object) if one.object is not None else one.trigger
    if tree.lemma(core) not in UNCLEAR:
        return True
    firm = tree.lemma(core) == "company"  # 'ordered the company to halt work'
    sent = any(armed(tree, w, cast) or (public(tree, w, cast) and not firm) for w in one.sources)
    return sent or _warlike(tree, core)


def shot_at(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'fired on the crowd'; not 'was fired on orders', not 'shot clay pigeons at the club'."""
    return tree.object(one.trigger) is None and not tree.passive(one.trigger)


def _shot(tree: Tree, word: int, cast: Cast) -> bool:
    """'rocket fire', 'police fire', 'a suicide blast', unlike a fire or a blast of gas."""
    kinds = tree.kids(word, "compound", "amod", "nmod")
    return any(weapon(tree, kid, cast) or tree.low(kid) in WARLIKE for kid in kinds)


def slain(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'were found shot dead', 'were found beheaded'."""
    how = {tree.lemma(k) for k in tree.under(one.trigger) if tree.tag(k) == "VBN" and k != one.trigger}
    return tree.passive(one.trigger) and bool(how & {"shoot", "behead", "stab", "strangle", "murder", "kill", "hack"})


def fired_on(tree: Tree, one: "Found", cast: Cast) -> bool:
    """'The convoy came under fire', 'came under attack from gunmen'; a minister under fire is criticised."""
    return any(cast.called(tree, tree.core(w), "armed") or cast.site(tree, w) for w in (*one.sources, *one.targets))
