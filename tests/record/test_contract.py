"""One contract for every store of records."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.model import Article, Credit, Judgement, Page, Record, Reject, Sentence, identity
from dateline.record import MemoryRecord, SqliteRecord, Work, Writer
from dateline.record.rows import COLUMNS, KINDS, TABLES, digest, from_row, to_row


@pytest.fixture(params=["memory", "sqlite"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Writer]:
    store: Writer = MemoryRecord() if request.param == "memory" else SqliteRecord(tmp_path / "record.db")
    yield store
    store.close()


def a_page(words: str, name: str = "page.txt") -> Page:
    return Page(body=words.encode(), name=name)


def an_article(page: Page, text: str) -> Article:
    credits = (Credit(name="Tidewire", role="wire", words="(Tidewire)"),)
    return Article(page=page.id, text=text, credits=credits, subheads=((0, 4),), published="2025-03")


def a_sentence(article: Article, text: str, start: int = 0) -> Sentence:
    return Sentence(
        article=article.id, start=start, end=start + len(text), text=text, words=identity(text), paragraph=0
    )


def test_what_is_put_is_read_back_whole(record: Writer) -> None:
    page = a_page("The harbour opened.\x00\xff")
    article = an_article(page, "The harbour opened — at last.")
    record.put([page, article])
    assert record.all(Page) == [page]
    assert record.get(Article, article.id) == article
    assert record.get(Article, "nothing") is None
    assert record.find(Article, "page", [page.id, "other"]) == [article]
    assert record.fetch(Article, [article.id, "other"]) == {article.id: article}
    assert record.digests(Article) == {article.id: digest(article)}


def test_putting_twice_changes_nothing(record: Writer) -> None:
    page = a_page("Twice.")
    record.put([page])
    record.put([page])
    assert record.all(Page) == [page]


def test_a_page_goes_by_the_first_of_its_names(record: Writer) -> None:
    record.put([a_page("Same bytes.", "second.txt")])
    record.put([a_page("Same bytes.", "first.txt")])
    record.put([a_page("Same bytes.", "third.txt")])
    (page,) = record.all(Page)
    assert page.name == "first.txt"
    assert record.places(page.id) == ["first.txt", "second.txt", "third.txt"]


def test_a_record_of_the_same_id_takes_the_place_of_the_old(record: Writer) -> None:
    decision = Judgement(about="story", verdict="same", first="a", second="b")
    record.put([decision])
    record.put([Judgement(about="story", verdict="same", first="a", second="b", undone=True)])
    assert [kept.undone for kept in record.all(Judgement)] == [True]


def test_search_finds_sentences_by_words_and_phrases(record: Writer) -> None:
    page = a_page("x")
    article = an_article(page, "The port closed on Monday. Ships waited near the port of Lome.")
    first, second = (
        a_sentence(article, "The port closed on Monday."),
        a_sentence(article, "Ships waited near the port.", 27),
    )
    record.put([page, article, first, second])
    assert {hit.start for hit in record.search("port")} == {0, 27}
    assert [hit.start for hit in record.search('ships "the port"')] == [27]
    assert record.search("nothing here") == record.search("") == record.search('"') == []


def test_search_forgets_what_was_swept(record: Writer) -> None:
    page = a_page("x")
    article = an_article(page, "The port closed.")
    sentence = a_sentence(article, "The port closed.")
    record.put([page, article, sentence])
    record.put([sentence])
    assert record.sweep({Sentence: set()}, {}) == 1
    assert record.search("port") == []


def test_work_is_kept_and_swept_by_unit(record: Writer) -> None:
    done = [Work(stage="read", unit=unit, signature="s", made=(("Article", "a"),)) for unit in ("one", "two")]
    record.put([], done)
    assert record.work("read") == {"one": done[0], "two": done[1]}
    assert record.work("read", ["two", "three"]) == {"two": done[1]}
    record.sweep({}, {"read": {"two"}})
    assert record.work("read") == {"two": done[1]}
    record.drop({}, {"read": ["two"]})
    assert record.work("read") == {}


def test_what_came_from_outside_or_went_is_told_until_it_is_settled(record: Writer) -> None:
    one, other = (Judgement(about="story", verdict="same", first="a", second=second) for second in "bc")
    record.put([one])
    assert record.since() == {Judgement: {one.id: None}}
    record.settle()
    record.put([one])
    assert record.since() == {}
    record.put([replace(one, undone=True), other])
    record.put([replace(one, note="twice")])
    assert record.since() == {Judgement: {one.id: one, other.id: None}}
    record.settle()
    record.drop({Judgement: [one.id, "nothing"]}, {})
    assert record.since() == {Judgement: {one.id: replace(one, note="twice")}}


def test_what_stages_make_and_drop_is_not_told(record: Writer) -> None:
    decision = Judgement(about="story", verdict="same", first="a", second="b")
    record.put([decision], [Work(stage="judge", unit="one", signature="s", made=())])
    record.drop({Judgement: [decision.id]}, {"judge": []})
    assert record.since() == {}
    assert record.all(Judgement) == []


def test_rows_are_kept_under_a_name_by_key(record: Writer) -> None:
    record.index("by letter", [("a", "one"), ("b", "one"), ("a", "two")])
    record.index("by number", [("a", "three")])
    assert record.under("by letter", ["a", "c"]) == [("a", "one"), ("a", "two")]
    record.index("by letter", [("c", "one")], ["one"])
    assert record.under("by letter", "abc") == [("a", "two"), ("c", "one")]
    record.index("by letter", [])
    assert record.under("by letter", "abc") == []


def test_notes_are_set_and_taken_back(record: Writer) -> None:
    record.note("unfinished", "yes")
    assert record.notes() == {"unfinished": "yes"}
    record.note("unfinished", None)
    assert record.notes() == {}


def test_every_kind_has_a_table_with_its_columns(tmp_path: Path) -> None:
    store = SqliteRecord(tmp_path / "record.db")
    for kind, table in TABLES.items():
        found = {row["name"] for row in store._rows(f"PRAGMA table_info({table})")}
        assert found == {*COLUMNS[kind], "digest"}, table
    store.close()


def test_every_kind_goes_through_a_row_and_back() -> None:
    reject = Reject(subject="a.txt", stage="read", reason="empty")
    row = to_row(reject)
    assert from_row(Reject, row) == reject
    assert all(issubclass(kind, Record) for kind in KINDS.values())


def test_a_version_changes_with_the_kinds_it_is_asked_of(record: Writer) -> None:
    page = a_page("The harbour opened.")
    record.put([page])
    whole, of_pages, of_articles = record.version(), record.version(Page), record.version(Article)
    record.put([an_article(page, "The harbour opened.")])
    assert record.version() != whole
    assert record.version(Article) != of_articles
    if isinstance(record, SqliteRecord):  # one in memory is small: it does not tell the kinds apart
        assert record.version(Page) == of_pages
        record.sweep({Page: {page.id}, Article: set()}, {})
        assert record.version(Page) == of_pages


def test_what_is_laid_beside_the_records_is_no_part_of_them(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "record.db")
    whole = record.version()
    assert record.memo("counts") is None
    record.remember("counts", "then", b"one")
    record.remember("counts", "now", b"two")
    assert record.memo("counts") == ("now", b"two")
    assert record.version() == whole
    assert SqliteRecord(tmp_path / "other.db").version() != whole
    record.close()
