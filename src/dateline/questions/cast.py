"""Who and where stories are about: those that most of their independent reports name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dateline.model import Actor, Mention
from dateline.questions.cards import Card
from dateline.questions.lookup import Lookup

ACTS = frozenset(("state", "person", "organisation", "alliance", "group", "company"))
# As many as a reader takes in at a glance.
SHOWN = 5
Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """The main actors and places of a story, as (id, name): those that half of its independent reports name or more.

    By how many reports name them, then how often.
    """

    actors: Named
    places: Named


def casts(look: Lookup, cards: Sequence[Card]) -> dict[str, Cast]:
    """The cast of each of these stories, by its id. Of each report the first article is read, so copies add nothing."""
    heads = {card.story.id: [lane[0] for lane in card.lanes] for card in cards}
    wanted = {head for held in heads.values() for head in held}
    told: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for article, actor, kind in look.reader.beside(Mention, "article", wanted, "article", "actor", "kind"):
        told[article][actor, kind] += 1
    main = {story: _main([told[head] for head in held]) for story, held in heads.items()}
    actors = look.reader.fetch(Actor, {actor for both in main.values() for ids in both for actor in ids})
    return {story: Cast(*(_named(actors, ids) for ids in both)) for story, both in main.items()}


def _main(told: Sequence[Counter[tuple[str, str]]]) -> tuple[list[str], list[str]]:
    reports = Counter(who for counted in told for who in counted)
    times = Counter[tuple[str, str]]()
    for counted in told:
        times.update(counted)
    main = [who for who in reports if 2 * reports[who] >= len(told)]
    order = sorted(main, key=lambda who: (-reports[who], -times[who], who))
    acting, places = ([id for id, kind in order if kind in kinds] for kinds in (ACTS, {"place"}))
    return acting[:SHOWN], places[:SHOWN]


def _named(actors: dict[str, Actor], ids: Collection[str]) -> Named:
    return tuple((id, actors[id].name) for id in ids if id in actors)
