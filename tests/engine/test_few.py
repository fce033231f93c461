"""A reading of few new pages looks at what they touch, and makes the record that a reading of everything makes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.engine import few
from dateline.engine.local import Progress, run
from dateline.engine.shapes import Each, Group, Join, Key, Keyed, Lookup, Stage, Taking, alone, by_id, plain
from dateline.model import Article, Link, Page, Record, Reject, Sentence, Sketch, Story, identity
from dateline.record import MemoryRecord, SqliteRecord, Work, Writer
from dateline.record.rows import KINDS

LETTERS = "ab bc cd ef fg a g".split()


def read(group: Group) -> list[Record]:
    page = group.one(Page)
    return [Article(page=page.id, text=page.body.decode())]


def words(group: Group) -> list[Record]:
    article = group.one(Article)
    return [
        Sentence(article=article.id, start=place, end=place + 1, text=word, words=identity(word), paragraph=0)
        for place, word in enumerate(article.text.split())
    ]


def link(group: Group) -> list[Record]:
    """Two articles that share several words are linked by several units."""
    articles = sorted({sentence.article for sentence in group.all(Sentence)})
    return [Link(first=one, second=other, strength=1.0) for one in articles for other in articles if one < other]


def gather(group: Group) -> list[Record]:
    articles = group.all(Article)
    ids = tuple(article.id for article in articles)
    label = " / ".join(sorted(article.text for article in articles))
    return [Story(founder=ids[0], articles=ids, representative=ids[0], label=label)]


def sketch(group: Group) -> list[Record]:
    story = group.one(Story)
    return [Sketch(story=story.id, words=(), names=tuple(sorted({found.text for found in group.all(Sentence)})))]


def letters(sentence: Sentence) -> tuple[str, ...]:
    return tuple(sentence.text)


def program(version: int = 1) -> tuple[Stage, ...]:
    ends, article = plain("first", "second"), plain("article")
    in_story = Key(lambda story: story.articles, name="story by article")
    return (
        Each(name="read", version=1, takes=(Taking(Page, by_id),), gives=(Article,), run=alone(read)),
        Each(name="words", version=version, takes=(Taking(Article, by_id),), gives=(Sentence,), run=alone(words)),
        Keyed(
            name="link",
            version=1,
            takes=(Taking(Sentence, Key(letters, name="word by letter")),),
            also=(Lookup(Article, Sentence, article, by_id),),
            gives=(Link,),
            run=alone(link),
            least=2,
        ),
        Join(
            name="gather",
            version=1,
            takes=(Taking(Article, by_id),),
            edges=(Taking(Link, ends),),
            gives=(Story,),
            run=alone(gather),
        ),
        Each(
            name="sketch",
            version=1,
            takes=(Taking(Story, by_id),),
            also=(Lookup(Article, Story, in_story, by_id), Lookup(Sentence, Article, by_id, article)),
            gives=(Sketch,),
            run=alone(sketch),
        ),
    )


def page(text: str) -> Page:
    return Page(body=text.encode(), name=text)


def brought(record: Writer, *texts: str, version: int = 1) -> Writer:
    record.put([page(text) for text in texts])
    run(record, program(version), {})
    return record


def whole(record: Writer) -> tuple[dict[str, list[Record]], dict[str, dict[str, Work]]]:
    records = {name: record.all(kind) for name, kind in KINDS.items()}
    return records, {stage.name: record.work(stage.name) for stage in program()}


@pytest.fixture(autouse=True)
def _however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(few, "FEW", 0)


@pytest.fixture(params=["memory", "sqlite"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Writer]:
    store: Writer = MemoryRecord() if request.param == "memory" else SqliteRecord(tmp_path / "record.db")
    yield store
    store.close()


texts = st.lists(st.lists(st.sampled_from(LETTERS), min_size=1, max_size=3).map(" ".join), unique=True, max_size=7)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.data())
def test_pages_that_come_and_go_one_by_one_leave_the_same_record(found: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(found))) if found else set()
    record = brought(MemoryRecord())
    for text in found:
        brought(record, text)
    for text in sorted(gone):
        record.drop({Page: [page(text).id]}, {})
        run(record, program(), {})
    assert whole(record) == whole(brought(MemoryRecord(), *(text for text in found if text not in gone)))


def test_the_store_in_a_file_gives_the_same(record: Writer) -> None:
    for text in ("ab cd", "ef", "bc", "gh ab"):
        brought(record, text)
    record.drop({Page: [page("bc").id]}, {})
    run(record, program(), {})
    assert whole(record) == whole(brought(MemoryRecord(), "ab cd", "ef", "gh ab"))


def test_what_is_far_from_a_new_page_is_not_asked_for(record: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(record, "ab cd", "ef")
    asked: list[str] = []
    plainly = type(record).fetch

    def fetched(self: Writer, kind: type[Record], ids: list[str]) -> dict[str, Record]:
        found = plainly(self, kind, ids)
        asked.extend(each.text for each in found.values() if isinstance(each, Article))
        return found

    for name in ("columns", "digests", "sweep"):
        monkeypatch.setattr(type(record), name, None)
    monkeypatch.setattr(type(record), "fetch", fetched)
    brought(record, "bc")
    assert "ef" not in asked
    assert {story.label for story in record.all(Story)} == {"ab cd / bc", "ef"}


def test_nothing_new_asks_for_nothing(record: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(record, "ab cd", "ef")
    for name in ("columns", "digests", "sweep", "fetch"):
        monkeypatch.setattr(type(record), name, None)
    run(record, program(), {})
    assert record.count(Story) == 2


def test_another_version_or_a_reading_cut_off_reads_everything(record: Writer) -> None:
    brought(record, "ab", "ef")
    assert few.few(record, program(), {}) is not None
    assert few.few(record, program(version=2), {}) is None

    def stop(progress: Progress) -> None:
        if progress.stage == "link":
            raise KeyboardInterrupt

    record.put([page("bc")])
    with pytest.raises(KeyboardInterrupt):
        run(record, program(), {}, watch=stop)
    assert few.few(record, program(), {}) is None
    run(record, program(), {})
    assert whole(record) == whole(brought(MemoryRecord(), "ab", "ef", "bc"))


def test_stages_that_a_part_of_the_list_left_behind_are_read_anew(record: Writer) -> None:
    brought(record, "ab", "ef")
    record.put([page("bc")])
    run(record, program()[:2], {})
    assert few.few(record, program()[:2], {}) is not None
    assert few.few(record, program(), {}) is None
    run(record, program(), {})
    assert whole(record) == whole(brought(MemoryRecord(), "ab", "ef", "bc"))


def test_what_is_refused_of_few_pages_is_told(record: Writer) -> None:
    def fails(group: Group) -> list[Record]:
        if "x" in group.one(Article).text:
            raise ZeroDivisionError("no such word")
        return words(group)

    stages = list(program())
    stages[1] = Each(name="words", version=1, takes=(Taking(Article, by_id),), gives=(Sentence,), run=alone(fails))
    record.put([page("ab")])
    run(record, stages, {})
    record.put([page("x")])
    run(record, stages, {})
    assert [reject.stage for reject in record.all(Reject)] == ["words"]
    record.drop({Page: [page("x").id]}, {})
    run(record, stages, {})
    assert record.all(Reject) == []
