"""What is close to a story or an event: other stories and events that a reader may want to see, or to merge it with."""

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from dateline.model import Event, Link, Story
from dateline.questions.answers import EventRow, NearStory
from dateline.questions.events import event_rows
from dateline.questions.judgements import event_record, story_record
from dateline.questions.lookup import Lookup
from dateline.questions.stories import story_rows
from dateline.record.contract import Reader
from dateline.views.words import count

# What one more thing in common adds to how close two events are: a person or body weighs more than a country or kind,
# because many events of one day share those.
ACTOR, COUNTRY, KIND, DAY, STORY = 3, 1, 1, 2, 2


def near_stories(reader: Reader, ref: str, limit: int = 6) -> list[NearStory]:
    """Other stories by what they share with this one: events first, then links between articles."""
    look = Lookup(reader)
    found = story_record(reader, ref)
    events = Counter(_home(look, found, (a for e in look.told_in(found) for a in e.articles)))
    links = _linked(look, found)
    chosen = sorted({*events, *links}, key=lambda id: (-events[id], -links.get(id, 0.0), id))[:limit]
    by_id = {story.id: story for story in look.stories}
    rows = {row.id: row for row in story_rows(look, [by_id[id] for id in chosen])}
    return [NearStory(story=rows[id], how=_shares(events[id])) for id in chosen]


def _shares(number: int) -> str:
    return f"Shares {count(number, 'event')}" if number else "Shares words and names"


def _home(look: Lookup, story: Story, articles: Iterable[str]) -> list[str]:
    """The other stories in which these articles stand."""
    homes = (look.story_of[article].id for article in articles if article in look.story_of)
    return [home for home in homes if home != story.id]


def _linked(look: Lookup, story: Story) -> dict[str, float]:
    """The strongest link to each other story."""
    held = set(story.articles)
    links = look.reader.find(Link, "first", held) + look.reader.find(Link, "second", held)
    found: dict[str, float] = {}
    for link in links:
        for home in _home(look, story, (link.first, link.second)):
            found[home] = max(found.get(home, 0.0), link.strength)
    return found


def near_events(reader: Reader, ref: str, limit: int = 6) -> list[EventRow]:
    """Other events by the actors, countries, day, kind and story that they share with this one."""
    look = Lookup(reader)
    found = event_record(reader, ref)
    here = _signs(look, found)
    scores: Counter[str] = Counter()
    having = _having(look)
    for sign, weight in here.items():
        for id in having.get(sign, ()):
            scores[id] += weight
    del scores[found.id]
    best = nsmallest(limit, ((-score, id) for id, score in scores.items() if score > STORY))
    chosen = [look.events_by_id[id] for _, id in best]
    rows = {row.id: row for row in event_rows(look, chosen, cited=1)}
    return [rows[event.id] for event in chosen]


def _having(look: Lookup) -> dict[tuple[str, str], list[str]]:
    """The events that have each sign, so that only those with one in common are looked at."""

    def made() -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for event in look.events:
            for sign in _signs(look, event):
                found.setdefault(sign, []).append(event.id)
        return found

    return look.kept.part("events with signs", made, of=(Event, Story))


def _signs(look: Lookup, event: Event) -> dict[tuple[str, str], int]:
    """What an event can share with another, and how much that weighs."""
    return _of(event, [look.story_of[a].id for a in event.articles[:1] if a in look.story_of])


def _of(event: Event, stories: Sequence[str]) -> dict[tuple[str, str], int]:
    parties = event.sources + event.targets
    found = {("kind", event.kind): KIND} | {("story", story): STORY for story in stories}
    found |= {("country", party.country): COUNTRY for party in parties if party.country}
    found |= {("actor", party.actor): ACTOR for party in parties if party.actor and party.kind != "state"}
    if event.when and event.when.first:
        found["day", event.when.first] = DAY
    return found
