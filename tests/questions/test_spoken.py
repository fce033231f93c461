"""Lists of quotes: the same rows page by page as all at once, and an actor's lists within their bounds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import questions
from dateline.model import Actor, Quote
from dateline.questions import spoken
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import quote_rows, rows_of
from dateline.record import SqliteRecord


@pytest.fixture
def record(sample_record: Path) -> Iterator[SqliteRecord]:
    store = SqliteRecord(sample_record)
    yield store
    store.close()


def test_pages_of_quotes_are_the_whole_list(record: SqliteRecord) -> None:
    every = questions.quotes(record)
    look = Lookup(record)
    found = spoken.every(look)
    assert [row for place in range(0, len(found), 7) for row in rows_of(look, found[place : place + 7])] == every
    by_hand = quote_rows(look, {quote.article for quote in record.all(Quote)})
    assert by_hand == every
    assert [one.independent for one in found] == [row.independent for row in every]


def test_quotes_are_chosen_by_speaker_and_by_words_of_their_sentence(record: SqliteRecord) -> None:
    every = questions.quotes(record)
    speaker = next(row for row in every if row.speaker and row.actors)
    assert speaker in questions.quotes(record, by=speaker.actors[0])
    assert speaker in questions.quotes(record, by=(speaker.speaker or "").split()[-1])
    word = max(speaker.words.text.split(), key=len).strip("“”.,")
    assert speaker in questions.quotes(record, about=word)


def test_an_actor_s_lists_are_bounded_and_its_counts_are_not(record: SqliteRecord) -> None:
    rows = questions.actors(record)
    most = max(rows, key=lambda row: (row.events, row.id))
    whole, part = questions.actor(record, most.id), questions.actor(record, most.id, most=1)
    assert part.actor == whole.actor
    assert (len(part.events), len(part.named)) == (1, 1)
    assert part.named == whole.named[:1]
    dated = [row for row in whole.events if row.when and row.when.first]
    assert part.events == (dated[-1],)
    assert record.get(Actor, most.id)
