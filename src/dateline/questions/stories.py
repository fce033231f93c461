"""Stories, one and all: what the record's articles tell of, by how many told it independently."""

from collections.abc import Iterable, Sequence
from typing import Any

from dateline.model import Article, Event, Page, Story
from dateline.questions.answers import Change, EventRow, StoryAnswer, StoryRow, Words
from dateline.questions.brief import brief
from dateline.questions.cards import Card, by_story, cards
from dateline.questions.cast import Cast, casts
from dateline.questions.copies import lanes_of
from dateline.questions.events import event_rows
from dateline.questions.judgements import story_record
from dateline.questions.lookup import Lookup
from dateline.questions.moves import left, moved_to
from dateline.questions.quotes import quote_rows
from dateline.questions.threads import thread_of
from dateline.record.contract import Reader
from dateline.tracing import lanes


def stories(reader: Reader, **conditions: Any) -> list[StoryRow]:
    """Stories by independent reports, then by the newest article; see `dateline.questions.cards` for conditions."""
    look = Lookup(reader)
    return story_rows(look, [card.story for card in cards(look, **conditions)])


def story(reader: Reader, ref: str, was: str = "") -> StoryAnswer:
    """One story by its id or the beginning of it; `was` is the address that led to this one."""
    look = Lookup(reader)
    found = story_record(reader, ref)
    came = None if found.id.startswith(was or ref) else moved_to(look, was or ref)
    row, events = story_rows(look, [found])[0], event_rows(look, look.told_in(found))
    return StoryAnswer(
        story=row,
        events=tuple(events),
        brief=brief(events, row.first, row.representative),
        quotes=tuple(quote_rows(look, found.articles)),
        lanes=lanes_of(look, found.articles),
        articles=tuple(look.source(article) for article in look.oldest(found.articles)),
        thread=thread_of(look, found.id),
        how=found.how,
        came=came if came and came.story == found.id else None,
        left=left(look, found),
    )


def story_rows(look: Lookup, found: Sequence[Story]) -> list[StoryRow]:
    """Rows of these stories, in their order, each with the words of its most widely reported event."""
    by_id = by_story(look)
    firsts = {story.id: by_id[story.id].leading or "" for story in found}
    rows = {row.id: row for row in event_rows(look, look.reader.fetch(Event, firsts.values()).values(), cited=1)}
    ledes = {story.id: _lede(story, rows.get(firsts[story.id])) for story in found}
    untold = [story.representative for story in found if ledes[story.id] is None]
    look.gather(untold)
    look.read(untold)
    named = casts(look, [by_id[story.id] for story in found])
    return [_row(look, by_id[story.id], named[story.id], ledes[story.id]) for story in found]


def _lede(story: Story, event: EventRow | None) -> Words | None:
    """The words of an event, those of the article that speaks for its story before others."""
    evidence = event.evidence if event else ()
    return min(evidence, key=lambda words: words.article != story.representative, default=None)


def changes(reader: Reader, found: Iterable[Card], reading: int) -> dict[str, Change]:
    """Which of these stories have articles that came after a reading, and how many independent reports these add."""
    look = Lookup(reader)
    made = {}
    for card in found:
        new = came_after(look, card.story.articles, reading)
        before = [id for id in card.story.articles if id not in new]
        if len(before) < len(card.story.articles):
            added = card.independent - len(lanes(before, look.lineages))
            articles = len(card.story.articles) - len(before)
            made[card.story.id] = Change(new=not before, independent=added, articles=articles)
    return made


def arrived(reader: Reader, reading: int) -> tuple[int, int]:
    """How many articles came after a reading, and how many of them are in their own words."""
    look = Lookup(reader)
    new = [id for id, came in _arrived(look).items() if came > reading]
    return len(new), sum(id in look.lineage(id).origins for id in new)


def came_after(look: Lookup, articles: Iterable[str], reading: int) -> set[str]:
    """Those of these articles that came after a reading."""
    came = _arrived(look)
    return {id for id in articles if came.get(id, 0) > reading}


def _arrived(look: Lookup) -> dict[str, int]:
    """The reading in which each article's page first came."""

    def made() -> dict[str, int]:
        pages = look.reader.arrivals()
        return {id: pages.get(page, 0) for id, page in look.reader.columns(Article, "id", "page")}

    return look.kept.part("arrived", made, of=(Page, Article))


def _row(look: Lookup, card: Card, cast: Cast, words: Words | None) -> StoryRow:
    story = card.story
    if words is None:
        first = next(iter(look.sentences(story.representative)), None)
        words = look.words(story.representative, first.start, first.end) if first else None
    return StoryRow(
        id=story.id,
        title=story.label,
        representative=story.representative,
        lede=words,
        articles=len(story.articles),
        independent=card.independent,
        lanes=tuple(len(lane) for lane in card.lanes),
        outlets=card.outlets,
        countries=card.countries,
        actors=cast.actors,
        places=cast.places,
        topics=card.topics,
        first=card.first,
        last=card.last,
        statuses=card.statuses,
        differ=card.differ,
    )
