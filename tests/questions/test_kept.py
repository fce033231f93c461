"""What is worked out over a whole record is done again only for what was written since, and laid beside it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dateline import questions
from dateline.model import Event, Lineage, Page, Publication, Quote, Story
from dateline.questions import AsOf, spoken
from dateline.questions import kept as keeping
from dateline.questions.cards import Card, by_story
from dateline.questions.kept import kept
from dateline.questions.lookup import Lookup
from dateline.record import MemoryRecord, SqliteRecord


@pytest.fixture
def record(sample_record: Path, tmp_path: Path) -> Iterator[SqliteRecord]:
    copy = tmp_path / "copy.db"
    with sqlite3.connect(sample_record) as held, sqlite3.connect(copy) as made:
        held.backup(made)
    store = SqliteRecord(copy)
    yield store
    store.close()


def opened_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """As another program finds it: with nothing at hand."""
    monkeypatch.setattr(keeping, "_shelves", type(keeping._shelves)())


def never() -> int:
    raise AssertionError("worked out again")


def test_a_part_holds_until_what_it_is_made_of_is_written() -> None:
    store = SqliteRecord(Path(":memory:"))
    assert kept(store).part("one", lambda: 1, of=(Lineage,)) == 1
    store.put([Story(founder="a", articles=("a",), representative="a", label="A")])
    assert kept(store).part("one", never, of=(Lineage,)) == 1
    store.put([Lineage(article="a", origins=("a",))])
    assert kept(store).peek("one") is None
    assert kept(store).part("one", lambda: 2, of=(Lineage,)) == 2


def test_what_is_laid_beside_the_record_is_not_worked_out_again(
    record: SqliteRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = record.version()
    questions.prepare(record)
    told = (questions.stories(record), questions.counts(record), questions.quotes(record), questions.outlets(record))
    assert record.version() == before
    opened_anew(monkeypatch)
    monkeypatch.setattr("dateline.questions.cards._deck", never)
    monkeypatch.setattr("dateline.questions.spoken.ordered", lambda look, quotes: never())
    assert spoken.every(Lookup(record))
    assert (questions.stories(record), questions.counts(record)) == told[:2]
    assert questions.outlets(record) == told[3]


def test_what_another_dateline_laid_is_worked_out_anew(record: SqliteRecord, monkeypatch: pytest.MonkeyPatch) -> None:
    questions.prepare(record)
    was = questions.counts(record)
    laid = record.memo("counts" + keeping.FORM)
    assert laid
    record.remember("counts" + keeping.FORM, laid[0], b"\x81\xa5pages\xa1x")
    opened_anew(monkeypatch)
    assert questions.counts(record) == was


def test_after_a_decision_only_what_it_changed_is_worked_out(record: SqliteRecord) -> None:
    before = by_story(Lookup(record))
    event = next(event for event in record.all(Event) if event.status == "happened")
    record.put([replace(event, status="denied")])
    after = by_story(Lookup(record))
    told = {id for id in after if after[id] is not before[id]}
    assert told == {story.id for story in record.all(Story) if not {*story.articles}.isdisjoint(event.articles)}
    assert all(dict(after[id].statuses).get("denied") for id in told)


def as_known_on(record: SqliteRecord, day: str) -> MemoryRecord:
    """What a reader of that day shows, as a record of its own, of which nothing was known before."""
    then, made = AsOf(record, day), MemoryRecord()
    for kind in (Page, *spoken.SAID, Story, Event):
        made.put(then.all(kind))
    return made


def test_a_days_lists_are_those_of_a_record_that_ends_on_it(record: SqliteRecord) -> None:
    days = sorted({found.last[:10] for found in record.all(Publication) if found.last})
    for day in days[:: max(len(days) // 4, 1)]:
        then, alone = Lookup(AsOf(record, day)), Lookup(as_known_on(record, day))
        assert list(map(facts, by_story(then).values())) == list(map(facts, by_story(alone).values()))
        assert {one.quotes: one for one in spoken.every(then)} == {one.quotes: one for one in spoken.every(alone)}
        assert then.reader.count(Quote) == alone.reader.count(Quote)


def facts(card: Card) -> Card:
    """A card without its topics, which are told by words that this test leaves out, and what stands for its making."""
    return replace(card, topics=(), made_of="")
