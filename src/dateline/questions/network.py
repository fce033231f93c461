"""Who acts toward whom: relations between actors, each counted by independent reports."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations, product

from dateline.model import Event, Lineage, Participant
from dateline.questions.answers import Network, NetworkNode, Relation
from dateline.questions.choosing import within
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader
from dateline.views.order import by_time
from dateline.views.relations import relation

# What did happen or is to happen; what was only imagined or denied is drawn when it is asked for.
STATUSES = ("happened", "ongoing", "announced")
# The kinds of actors a reader can choose, and the actors' kinds under each.
KINDS = {
    "country": ("state",),
    "organisation": ("organisation", "alliance", "company", "group", "outlet"),
    "person": ("person",),
}
MOST = 40


def network(
    reader: Reader,
    *,
    kinds: Collection[str] = tuple(KINDS),
    relations: Collection[str] = ("cooperation", "conflict"),
    statuses: Collection[str] = STATUSES,
    since: str | None = None,
    until: str | None = None,
    at_least: int = 1,
    actor: str | None = None,
) -> Network:
    """Relations by independent reports; every condition given must hold.

    `kinds` are keys of `KINDS`; `since` and `until` are days, and leave out what is not dated; `at_least` counts
    independent reports of a relation; `actor` is an id, and leaves the relations that it is part of.
    """
    asked = (tuple(kinds), tuple(relations), tuple(statuses), since, until, at_least, actor)
    look = Lookup(reader)
    return look.kept.recent("networks", asked, lambda: _network(look, *asked), of=(Event, Lineage))


def _network(
    look: Lookup,
    kinds: Collection[str],
    relations: Collection[str],
    statuses: Collection[str],
    since: str | None,
    until: str | None,
    at_least: int,
    actor: str | None,
) -> Network:
    events = [
        event
        for event in (look.events_of.get(actor, ()) if actor else look.events)
        if event.status in statuses and (not (since or until) or within(event.when, since, until))
    ]
    wanted = {kind for name in kinds for kind in KINDS.get(name, ())}
    between: dict[tuple[str, str], dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, Participant] = {}
    for event in events:
        sort = relation(event.kind)
        if sort in relations:
            for one, other in _pairs(event, sort == "cooperation", wanted):
                names |= {party.actor: party for party in (one, other) if party.actor}
                between[_key(one, other)][sort or ""].append(event)
    rows = [_relation(look, pair, found, names) for pair, found in between.items()]
    rows = [row for row in rows if row.independent >= at_least and (not actor or actor in (row.one, row.other))]
    rows.sort(key=lambda row: (-row.independent, -row.articles, row.one_name, row.other_name, row.one, row.other))
    told = {event.id: event.status for pair in between.values() for found in pair.values() for event in found}
    return Network(
        nodes=_nodes(rows, names),
        relations=tuple(rows),
        events=len(told),
        statuses=tuple(sorted(Counter(told.values()).items())),
        days=look.kept.part("days of events", lambda: tuple(sorted(_days(look.events))), of=(Event,)),
    )


def _pairs(event: Event, together: bool, wanted: set[str]) -> Iterator[tuple[Participant, Participant]]:
    """The two ends of each relation: in cooperation all with all, in conflict each source with each target."""
    here = [party for party in event.sources if party.actor and party.kind in wanted]
    there = [party for party in event.targets if party.actor and party.kind in wanted]
    found = combinations([*here, *there], 2) if together else product(here, there)
    yield from {_key(a, b): (a, b) for a, b in found if a.actor != b.actor}.values()


def _key(one: Participant, other: Participant) -> tuple[str, str]:
    first, second = sorted((one.actor or "", other.actor or ""))
    return first, second


def _relation(
    look: Lookup, pair: tuple[str, str], found: dict[str, list[Event]], names: dict[str, Participant]
) -> Relation:
    sorts = {sort: {id for event in held for id in event.articles} for sort, held in found.items()}
    every = [event for held in found.values() for event in held]
    latest = max(every, key=lambda event: (by_time(event.when)[1:], event.id) if event.when else ((), event.id))
    articles = {id for ids in sorts.values() for id in ids}
    return Relation(
        one=pair[0],
        other=pair[1],
        one_name=names[pair[0]].name,
        other_name=names[pair[1]].name,
        independent=look.independent(articles),
        articles=len(articles),
        cooperation=look.independent(sorts.get("cooperation", ())),
        conflict=look.independent(sorts.get("conflict", ())),
        latest=latest.id,
        latest_what=latest.what,
        latest_when=latest.when.value if latest.when else None,
    )


def _nodes(rows: Sequence[Relation], names: dict[str, Participant]) -> tuple[NetworkNode, ...]:
    """The actors of the strongest relations first, so that what is left out is what weighs least."""
    totals: dict[str, int] = defaultdict(int)
    for row in rows:
        totals[row.one] += row.independent
        totals[row.other] += row.independent
    ranked = sorted(totals, key=lambda id: (-totals[id], names[id].name, id))
    return tuple(
        NetworkNode(id=id, name=names[id].name, kind=names[id].kind, country=names[id].country, independent=totals[id])
        for id in ranked
    )


def _days(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        if event.when and event.when.first and event.when.precision in ("day", "time"):
            yield event.when.first
