"""Threads: stories of one subject over weeks, months and years."""

from dateline.model import Thread, identity
from dateline.questions.answers import NotFound, ThreadRow, ThreadStory
from dateline.questions.cards import Card, by_story
from dateline.questions.judgements import story_record
from dateline.questions.lookup import Lookup
from dateline.questions.references import one
from dateline.record.contract import Reader
from dateline.views.words import listed


def threads(reader: Reader) -> list[ThreadRow]:
    """All threads by the independent reports of their stories, then by the newest article."""
    look = Lookup(reader)
    rows = [thread_row(look, found) for found in reader.all(Thread)]
    rows.sort(key=lambda row: (row.last or "", row.id), reverse=True)
    return sorted(rows, key=lambda row: -row.independent)


def thread(reader: Reader, ref: str) -> ThreadRow:
    """One thread by its id or the beginning of it; else the one that has the story it was named after."""
    look = Lookup(reader)
    try:
        return thread_row(look, one(reader, Thread, ref))
    except NotFound:
        founder = next((id for id in sorted(reader.stood("")) if identity(Thread.__name__, id) == ref), "")
        moved = thread_of(look, story_record(reader, founder).id) if founder else None
        if moved is None:
            raise
        return moved


def thread_of(look: Lookup, story: str) -> ThreadRow | None:
    """The thread that a story stands in."""
    homes = look.kept.part(
        "thread of", lambda: {id: each for each in look.reader.all(Thread) for id in each.stories}, of=(Thread,)
    )
    return thread_row(look, homes[story]) if story in homes else None


def thread_row(look: Lookup, found: Thread) -> ThreadRow:
    """A thread with its stories in the order of time, the undated last."""
    by_id = by_story(look)
    cards = sorted((by_id[id] for id in found.stories), key=lambda card: (card.first or "9999", card.story.id))
    articles = {article for card in cards for article in card.story.articles}
    return ThreadRow(
        id=found.id,
        label=_label(found),
        stories=tuple(_story(card) for card in cards),
        articles=len(articles),
        independent=look.independent(articles),
        first=min((card.first for card in cards if card.first), default=None),
        last=max((card.last for card in cards if card.last), default=None),
    )


def _label(found: Thread) -> str:
    """'Norway and Iceland: mackerel quota'; without a subject the names alone."""
    return ": ".join(part for part in (listed(found.names), found.subject) if part)


def _story(card: Card) -> ThreadStory:
    return ThreadStory(
        id=card.story.id,
        title=card.story.label,
        articles=len(card.story.articles),
        independent=card.independent,
        first=card.first,
        last=card.last,
    )
