"""All stories of a record in the few facts that lists are chosen and ordered by, worked out once and kept."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model import Article, Event, Lineage, Publication, Status, Story, Terms, identity
from dateline.questions.as_of import AsOf
from dateline.questions.brief import past
from dateline.questions.calling import Several, countries_called, several
from dateline.questions.lookup import Lookup, host
from dateline.questions.spellings import spelled_alike
from dateline.tracing import lanes
from dateline.views import words as told
from dateline.views.topics import topics

# What a card is made of beside its story and that story's events.
BASE = (Article, Lineage, Publication, Terms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A story as lists know it.

    `actors` are (id, name), `first` and `last` days of publication, `leading` is its most widely reported event.
    `made_of` stands for the story and its events as they were when the card was made.
    """

    story: Story
    lanes: tuple[tuple[str, ...], ...]
    outlets: tuple[str, ...]
    countries: tuple[str, ...]
    actors: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    first: str | None
    last: str | None
    statuses: tuple[tuple[Status, int], ...]
    differ: bool
    leading: str | None
    made_of: str

    @property
    def independent(self) -> int:
        return len(self.lanes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """All cards in the order of lists, and the version of what they are made of beside stories and events."""

    base: str
    cards: list[Card]


def cards(
    look: Lookup,
    *,
    country: Several = None,
    status: Several = None,
    outlet: Several = None,
    topic: Several = None,
    actor: Several = None,
    since: str | None = None,
    until: str | None = None,
    at_least: int = 1,
) -> list[Card]:
    """The cards of all stories that no reader rejected, by independent reports, then by the newest article.

    Every condition given must hold, of several values any: `country` is a name or ISO code, `actor` an id or a name,
    `topic` a key of `dateline.views.topics`; `since` and `until` are days that its articles were published between.
    """
    found, refused = every(look), look.refused
    if refused:
        found = [card for card in found if refused.isdisjoint(card.story.articles)]
    if codes := countries_called(country):
        found = [card for card in found if not codes.isdisjoint(card.countries)]
    if statuses := several(status):
        found = [card for card in found if any(each in statuses for each, _ in card.statuses)]
    if outlets := several(outlet):
        found = [card for card in found if any(name.casefold() in outlets for name in card.outlets)]
    if wanted := several(topic):
        found = [card for card in found if not wanted.isdisjoint(card.topics)]
    if named := several(actor):
        found = [card for card in found if any(id in named or name.casefold() in named for id, name in card.actors)]
    if since:
        found = [card for card in found if (card.last or "") >= since]
    if until:
        found = [card for card in found if card.first and card.first[: len(until)] <= until]
    return [card for card in found if card.independent >= at_least]


def every(look: Lookup) -> list[Card]:
    """All cards in the order of lists."""
    return look.kept.part("cards", lambda: _deck(look), of=(Story, Event, *BASE), shape=Deck).cards


def _deck(look: Lookup) -> Deck:
    """All cards; of those made before, all that nothing has changed for, as a decision leaves nearly all."""
    base = look.reader.version(*BASE)
    known = {card.made_of: card for card in _before(look, base)}
    found = [known.get(_made_of(look, story)) or story for story in look.stories]
    made = _cards(look, [each for each in found if isinstance(each, Story)])
    cards = [*made, *(each for each in found if isinstance(each, Card))]
    cards.sort(key=lambda card: card.story.id)
    cards.sort(key=lambda card: card.last or "", reverse=True)
    return Deck(base=base, cards=sorted(cards, key=lambda card: -card.independent))


def _before(look: Lookup, base: str) -> list[Card]:
    """Cards made before of what is the same now; for a day of the past those of the whole record."""
    if isinstance(look.reader, AsOf):
        return every(Lookup(look.reader.base))
    last: Deck | None = look.kept.last("cards", Deck)
    return last.cards if last and last.base == base else []


def _cards(look: Lookup, stories: Sequence[Story]) -> list[Card]:
    days, outlets, subjects = article_days(look), article_outlets(look), _subjects(look, stories)
    return [_card(look, story, days, outlets, subjects) for story in stories]


def _made_of(look: Lookup, story: Story) -> str:
    """What stands for a story and its events: another value where any of them says something else."""
    stories = look.kept.part("digests: Story", lambda: look.reader.digests(Story), of=(Story,))
    events = look.kept.part("digests: Event", lambda: look.reader.digests(Event), of=(Event,))
    return identity(stories[story.id], *(events[event.id] for event in look.told_in(story)))


def by_story(look: Lookup) -> dict[str, Card]:
    """The card of each story."""
    return look.kept.part("cards by story", lambda: {card.story.id: card for card in every(look)})


def _card(
    look: Lookup,
    story: Story,
    days: dict[str, str],
    outlets: dict[str, str],
    subjects: dict[str, tuple[tuple[str, float], ...]],
) -> Card:
    events = look.told_in(story)
    parties = [party for event in events for party in event.sources + event.targets]
    groups = lanes(sorted(story.articles, key=lambda id: (days.get(id, "9999"), id)), look.lineages)
    known = [days[id] for id in story.articles if id in days]
    first = min((day.split("/")[0] for day in known), default=None)
    statuses: Counter[Status] = Counter(event.status for event in events)
    return Card(
        story=story,
        lanes=tuple(tuple(lane) for lane in groups.values()),
        outlets=tuple(dict.fromkeys(outlets.get(id) or look.outlet(id) for lane in groups.values() for id in lane)),
        countries=_frequent(party.country for party in parties if party.country),
        actors=tuple(
            sorted({(p.actor, p.name) for p in parties if p.actor and p.kind in ("person", "organisation", "alliance")})
        ),
        topics=topics(subjects.get(story.representative, ()), Counter(event.kind for event in events)),
        first=first,
        last=max((day.split("/")[-1] for day in known), default=None),
        statuses=tuple((status, statuses[status]) for status in told.STATUS if status in statuses),  # type: ignore[misc, index]
        differ=any(event.disputes for event in events),
        leading=_leading(events, [frozenset(lane) for lane in groups.values()], first),
        made_of=_made_of(look, story),
    )


def _leading(events: Sequence[Event], reports: Sequence[frozenset[str]], published: str | None) -> str | None:
    """The event that most of a story's own independent reports tell; of several the one that is most its own.

    What was long past when the story was first published leads only where nothing else is told.
    """
    own = frozenset[str]().union(*reports)

    def told(event: Event) -> tuple[bool, int, int, int, str]:
        held = own.intersection(event.articles)
        return (
            past(event.when, published),
            -sum(not lane.isdisjoint(held) for lane in reports),
            len(event.articles) - len(held),
            -len(held),
            event.id,
        )

    return min(map(told, events))[-1] if events else None


def article_days(look: Lookup) -> dict[str, str]:
    """When each article was published, as `Lookup.published` has it."""

    def made() -> dict[str, str]:
        if isinstance(look.reader, AsOf):
            return look.reader.held(article_days(Lookup(look.reader.base)))
        stated = {id: day for id, day in look.reader.columns(Article, "id", "published") if day}
        return stated | {id: day for id, day in look.reader.columns(Publication, "article", "value") if day}

    return look.kept.part("days", made, of=(Article, Publication), shape=dict[str, str])


def article_outlets(look: Lookup) -> dict[str, str]:
    """The outlet of each article that its page or address names, in one spelling (see spellings.py)."""

    def made() -> dict[str, str]:
        if isinstance(look.reader, AsOf):
            return look.reader.held(article_outlets(Lookup(look.reader.base)))
        found = {}
        for id, publisher, url in look.reader.columns(Article, "id", "publisher", "url"):
            if named := publisher or host(url):
                found[id] = named
        return spelled_alike(found)

    return look.kept.part("outlets", made, of=(Article,), shape=dict[str, str])


def _subjects(look: Lookup, stories: Sequence[Story]) -> dict[str, tuple[tuple[str, float], ...]]:
    speaking = [story.representative for story in stories]
    return {found.article: found.words for found in look.reader.find(Terms, "article", speaking)}


def _frequent(codes: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(codes)
    return tuple(sorted(counted, key=lambda code: (-counted[code], code)))
