"""The local driver, over a toy program of all three shapes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.engine.local import Progress, Refused, run
from dateline.engine.shapes import Each, Group, Join, Keyed, Lookup, Stage, Taking, alone, by_id
from dateline.model import Article, Judgement, Link, Page, Record, Reject, Sentence, Standing, Story, identity
from dateline.model.components import components
from dateline.record import MemoryRecord, SqliteRecord, Writer
from dateline.record.rows import KINDS

DONE: list[str] = []


def read(group: Group) -> list[Record]:
    page = group.one(Page)
    DONE.append(f"read {page.name}")
    text = page.body.decode()
    if not text:
        return [Reject(subject=page.name, stage="read", reason="empty", page=page.id)]
    return [Article(page=page.id, text=text)]


def words(group: Group) -> list[Record]:
    article = group.one(Article)
    DONE.append(f"words {article.text}")
    return [
        Sentence(article=article.id, start=place, end=place + 1, text=word, words=identity(word), paragraph=0)
        for place, word in enumerate(article.text.split())
    ]


def link(group: Group) -> list[Record]:
    first, *others = sorted({sentence.article for sentence in group.all(Sentence)})
    return [Link(first=first, second=other, strength=1.0) for other in others]


def gather(group: Group) -> list[Record]:
    articles = group.all(Article)
    ids = tuple(article.id for article in articles)
    label = " / ".join(sorted(article.text for article in articles))
    return [Story(founder=ids[0], articles=ids, representative=ids[0], label=label)]


def program(version: int = 1) -> tuple[Stage, ...]:
    own = lambda record: (record.id,)  # noqa: E731
    ends = lambda found: (found.first, found.second)  # noqa: E731
    return (
        Each(name="read", version=1, takes=(Taking(Page, own),), gives=(Article,), run=alone(read)),
        Each(name="words", version=version, takes=(Taking(Article, own),), gives=(Sentence,), run=alone(words)),
        Keyed(
            name="link",
            version=1,
            takes=(Taking(Sentence, lambda sentence: (sentence.text,)),),
            also=(Lookup(Article, Sentence, lambda sentence: (sentence.article,), own),),
            gives=(Link,),
            run=alone(link),
            least=2,
        ),
        Join(
            name="gather",
            version=1,
            takes=(Taking(Article, own),),
            edges=(Taking(Link, ends), Taking(Judgement, ends)),
            gives=(Story,),
            run=alone(gather),
        ),
    )


def pages(*texts: str) -> list[Page]:
    return [Page(body=text.encode(), name=text or "empty") for text in texts]


def whole(record: Writer) -> dict[str, list[Record]]:
    return {name: record.all(kind) for name, kind in KINDS.items()}


def labels(record: Writer) -> list[str]:
    return sorted(story.label for story in record.all(Story))


def brought(record: Writer, texts: Iterable[str], stages: Sequence[Stage] | None = None) -> Writer:
    record.put(pages(*texts))
    run(record, stages or program(), {})
    return record


def test_the_whole_road(tmp_path: Path) -> None:
    record = brought(SqliteRecord(tmp_path / "record.db"), ["port opens", "port closes", "rain falls", ""])
    assert labels(record) == ["port closes / port opens", "rain falls"]
    assert [reject.reason for reject in record.all(Reject)] == ["empty"]
    assert record._rows("PRAGMA foreign_key_check") == []  # type: ignore[attr-defined]
    assert "unfinished" not in record.notes()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from("ab bc cd ef fg a g".split()), unique=True), st.randoms(use_true_random=False), st.data()
)
def test_same_record_in_any_order_and_pieces(texts: list[str], random: object, data: st.DataObject) -> None:
    texts = [" ".join(text) for text in texts]
    expected = whole(brought(MemoryRecord(), texts))
    record = MemoryRecord()
    random.shuffle(texts)  # type: ignore[attr-defined]
    cut = data.draw(st.integers(0, len(texts)))
    brought(record, texts[:cut])
    brought(record, texts[cut:])
    assert whole(record) == expected


def test_a_second_reading_does_nothing() -> None:
    record = brought(MemoryRecord(), ["port opens", "port closes"])
    before = whole(record)
    DONE.clear()
    brought(record, ["port opens", "port closes"])
    assert DONE == []
    assert whole(record) == before


def test_a_new_page_does_only_its_own_work() -> None:
    record = brought(MemoryRecord(), ["port opens", "rain falls"])
    DONE.clear()
    brought(record, ["port closes"])
    assert DONE == ["read port closes", "words port closes"]
    assert labels(record) == ["port closes / port opens", "rain falls"]


def test_pages_asked_for_by_id_alone_are_loaded_only_where_they_are_read() -> None:
    loaded: list[str] = []

    class Counting(MemoryRecord):
        def all(self, kind):  # type: ignore[no-untyped-def]
            assert kind is not Page
            return super().all(kind)

        def fetch(self, kind, ids):  # type: ignore[no-untyped-def]
            found = super().fetch(kind, ids)
            loaded.extend(page.name for page in found.values() if kind is Page)
            return found

    marked = Lookup(Standing, Page, by_id, lambda found: (found.page,))
    own = Taking(Page, by_id)
    stages = [Each(name="read", version=1, takes=(own,), also=(marked,), gives=(Article,), run=alone(read))]
    record = brought(Counting(), ["port opens", "rain falls"], stages)
    loaded.clear()
    (rain,) = pages("rain falls")
    record.put([Standing(page=rain.id, marks=("falls",))])
    run(record, stages, {})
    assert loaded == ["rain falls"]


def test_a_changed_stage_redoes_its_own_units_only() -> None:
    record = brought(MemoryRecord(), ["port opens", "rain falls"])
    DONE.clear()
    run(record, program(version=2), {})
    assert sorted(DONE) == ["words port opens", "words rain falls"]


def test_an_interrupted_reading_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.engine.doing.BATCH", 1)
    expected = whole(brought(MemoryRecord(), ["port opens", "port closes", "rain falls"]))
    record = MemoryRecord()
    record.put(pages("port opens", "port closes", "rain falls"))
    DONE.clear()

    def stop(progress: Progress) -> None:
        if progress.stage == "words" and progress.done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(record, program(), {}, watch=stop)
    assert record.notes()["unfinished"] == "yes"
    run(record, program(), {})
    assert len(DONE) == len(set(DONE)) == 6
    assert whole(record) == expected


def test_a_judgement_joins_and_can_be_taken_back() -> None:
    record = brought(MemoryRecord(), ["port opens", "rain falls"])
    first, second = (article.id for article in record.all(Article))
    record.put([Judgement(about="story", verdict="same", first=first, second=second)])
    run(record, program(), {})
    assert labels(record) == ["port opens / rain falls"]


def test_what_a_stage_fails_on_is_refused_and_the_rest_goes_on() -> None:
    def fails(group: Group) -> list[Record]:
        if "bad" in group.one(Article).text:
            raise ZeroDivisionError("no such word")
        return words(group)

    stages = list(program())
    stages[1] = Each(
        name="words", version=1, takes=(Taking(Article, lambda a: (a.id,)),), gives=(Sentence,), run=alone(fails)
    )
    record = brought(MemoryRecord(), ["bad page", "good page"], stages)
    assert [reject.reason for reject in record.all(Reject)] == ["ZeroDivisionError: no such word"]
    assert {sentence.text for sentence in record.all(Sentence)} == {"good", "page"}


def test_strict_stops_at_the_first_refusal() -> None:
    record = MemoryRecord()
    record.put(pages("port opens", ""))
    with pytest.raises(Refused, match="stage 'read'"):
        run(record, program(), {}, strict=True)
    assert record.all(Story) == []


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=40), st.randoms(use_true_random=False))
def test_components_do_not_depend_on_order(pairs: list[tuple[int, int]], random: object) -> None:
    nodes = [f"n{number:02d}" for number in range(20)]
    edges = [(f"n{a:02d}", f"n{b:02d}") for a, b in pairs]
    found = components(nodes, edges)
    random.shuffle(edges)  # type: ignore[attr-defined]
    assert components(reversed(nodes), edges) == found
    assert all(found[a] == found[b] for a, b in edges if a in found and b in found)
    assert all(found[root] == root and root <= node for node, root in found.items())
