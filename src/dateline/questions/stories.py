"""Stories, one and all: what the record's articles tell of, by how many told it independently."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model import Event, Status, Story
from dateline.questions.answers import EventRow, StoryAnswer, StoryRow, Words
from dateline.questions.copies import lanes_of
from dateline.questions.events import event_rows
from dateline.questions.judgements import story_record
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import quote_rows
from dateline.record.contract import Reader
from dateline.views import words as told


def stories(
    reader: Reader,
    *,
    country: str | None = None,
    status: str | None = None,
    outlet: str | None = None,
    at_least: int = 1,
) -> list[StoryRow]:
    """Stories by independent reports, then by the newest article; every condition given must hold.

    `country` is a name or ISO code of a participant of one of its events, `status` the status of one.
    """
    look = Lookup(reader)
    rows = story_rows(look, [story for story in look.stories if not look.refused.intersection(story.articles)])
    if country:
        rows = [row for row in rows if country.casefold() in _names(row.countries)]
    if status:
        rows = [row for row in rows if status.lower() in dict(row.statuses)]
    if outlet:
        rows = [row for row in rows if outlet.casefold() in (name.casefold() for name in row.outlets)]
    rows = [row for row in rows if row.independent >= at_least]
    rows.sort(key=lambda row: row.id)
    rows.sort(key=lambda row: row.last or "", reverse=True)
    return sorted(rows, key=lambda row: -row.independent)


def story(reader: Reader, ref: str) -> StoryAnswer:
    """One story by its id or the beginning of it."""
    look = Lookup(reader)
    found = story_record(reader, ref)
    events = _events_of(look, [found])[found.id]
    rows = event_rows(look, events)
    return StoryAnswer(
        story=_row(look, found, events, rows),
        events=tuple(rows),
        quotes=tuple(quote_rows(look, found.articles)),
        lanes=lanes_of(look, found.articles),
        articles=tuple(look.source(article) for article in look.oldest(found.articles)),
        how=found.how,
    )


def story_rows(look: Lookup, found: Sequence[Story]) -> list[StoryRow]:
    look.gather(article for story in found for article in story.articles)
    events = _events_of(look, found)
    rows = {row.id: row for row in event_rows(look, {e.id: e for held in events.values() for e in held}.values())}
    return [_row(look, story, events[story.id], [rows[e.id] for e in events[story.id]]) for story in found]


def _events_of(look: Lookup, found: Sequence[Story]) -> dict[str, list[Event]]:
    """The events that the articles of each story report."""
    return {
        story.id: list({e.id: e for article in story.articles for e in look.events_in.get(article, ())}.values())
        for story in found
    }


def _row(look: Lookup, story: Story, events: Sequence[Event], rows: Sequence[EventRow]) -> StoryRow:
    articles = look.oldest(story.articles)
    lanes = look.lanes(articles)
    days = [day for day in (look.published(article) for article in articles) if day]
    statuses: Counter[Status] = Counter(event.status for event in events)
    return StoryRow(
        id=story.id,
        title=story.label,
        lede=_lede(look, story, rows),
        articles=len(articles),
        independent=len(lanes),
        lanes=tuple(len(lane) for lane in lanes.values()),
        outlets=_distinct(look.outlet(article) for lane in lanes.values() for article in lane),
        countries=_countries(events),
        first=min((day.split("/")[0] for day in days), default=None),
        last=max((day.split("/")[-1] for day in days), default=None),
        statuses=tuple((status, statuses[status]) for status in told.STATUS if status in statuses),  # type: ignore[misc, index]
        differ=any(event.disputes for event in events),
    )


def _lede(look: Lookup, story: Story, rows: Sequence[EventRow]) -> Words | None:
    """The words of the most widely reported event; without events, the first sentence of its representative."""
    told_first = [
        (-row.independent, -row.articles, words.article != story.representative, words.start, row.id, words)
        for row in rows
        for words in row.evidence[:1]
    ]
    if told_first:
        return min(told_first, key=lambda each: each[:-1])[-1]
    first = next(iter(look.sentences(story.representative)), None)
    return look.words(story.representative, first.start, first.end) if first else None


def _countries(events: Iterable[Event]) -> tuple[str, ...]:
    """The countries of the participants, the most frequent first."""
    codes = Counter(p.country for event in events for p in event.sources + event.targets if p.country)
    return tuple(sorted(codes, key=lambda code: (-codes[code], code)))


def _names(codes: Iterable[str]) -> set[str]:
    return {name.casefold() for code in codes for name in (code, told.country(code))}


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
