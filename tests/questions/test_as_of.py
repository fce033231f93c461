"""The record as it was known on a day: nothing later is in any answer, and what was known is as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import questions
from dateline.model import Article, Event, Mention, Publication, Quote, Report, Sentence, Story
from dateline.questions import AsOf
from dateline.record import SqliteRecord


@pytest.fixture
def record(sample_record: Path) -> Iterator[SqliteRecord]:
    store = SqliteRecord(sample_record)
    yield store
    store.close()


def days(record: SqliteRecord) -> list[str]:
    return sorted({found.last[:10] for found in record.all(Publication) if found.last})


def test_nothing_that_was_published_later_is_there(record: SqliteRecord) -> None:
    day = days(record)[len(days(record)) // 2]
    then = AsOf(record, day)
    known = {found.article for found in record.all(Publication) if found.last and found.last[:10] <= day}
    assert {article.id for article in then.all(Article)} == known
    assert 0 < len(known) < record.count(Article)
    assert {id for story in then.all(Story) for id in story.articles} <= known
    assert {id for event in then.all(Event) for id in event.articles} <= known
    assert {row[0] for row in then.columns(Quote, "article")} <= known
    assert {row[0] for row in then.beside(Mention, "article", known, "article")} <= known
    assert {hit.article for hit in then.search("minister", 5)} <= known
    assert then.count(Sentence) == len(then.digests(Sentence)) == len(then.all(Sentence)) < record.count(Sentence)
    assert then.version() != record.version()
    assert len(questions.stories(then)) == then.count(Story)


def test_an_event_is_of_the_reports_that_were_there(record: SqliteRecord) -> None:
    """One whose later reports are not known yet keeps its address, and tells what the earlier ones say."""
    articles = {found.article: found.last for found in record.all(Publication)}
    dated = [event for event in record.all(Event) if all(articles.get(id) for id in event.articles)]
    event = max(dated, key=lambda event: (len({articles[id] for id in event.articles}), event.id))
    first = min((articles[id] or "")[:10] for id in event.articles)
    then = questions.event(AsOf(record, first), event.id)
    assert then.event.id == event.id
    assert 0 < then.event.articles < len(event.articles)
    assert all((told.source.published or "")[:10] <= first for told in then.reports)
    known = {report.id for report in record.all(Report) if (articles.get(report.article) or "9999")[:10] <= first}
    assert {report for found in AsOf(record, first).all(Event) for report in found.reports} <= known


def test_a_day_after_all_of_them_changes_nothing_that_is_dated(record: SqliteRecord) -> None:
    now, then = questions.stories(record), questions.stories(AsOf(record, "2999-01-01"))
    undated = {article.id for article in record.all(Article)} - {
        found.article for found in record.all(Publication) if found.last
    }
    stories = record.fetch(Story, [row.id for row in now])
    whole = [row for row in now if not undated.intersection(stories[row.id].articles)]
    assert whole
    assert all(row in then for row in whole)
