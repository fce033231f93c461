"""Decisions of a reader: what they write, and that the record obeys them at once and takes them back whole."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from dateline import questions
from dateline.engine import few, judging
from dateline.engine.local import run
from dateline.engine.shapes import Group, Tools
from dateline.engine.stages import STAGES
from dateline.engine.units import inputs
from dateline.model import Article, Event, Judgement, Page, Record, Story
from dateline.record import RecordProblem, SqliteRecord

TEXTS = {
    "anchor": "Latvia and Estonia signed a railway agreement in Riga on Monday. Transport minister Liga Berzkalns "
    "praised the railway agreement and its freight terminal near Valka.",
    "beacon": "Estonia and Latvia signed the railway agreement in Riga on Monday. The freight terminal near Valka will "
    "open first, transport minister Liga Berzkalns told reporters about the railway.",
    "kestrel": "Brazilian farmers blocked a port road in Santos on Friday. Soy lorries waited for nine hours.",
}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    store = SqliteRecord(path)
    body = "<html><head><title>{}</title></head><body><article><h1>{}</h1><p>{}</p></article></body></html>"
    store.put(
        [
            Page(name=f"{name}.html", media_type="text/html", body=body.format(name, name.title(), text).encode())
            for name, text in TEXTS.items()
        ]
    )
    run(store, [stage for stage in STAGES if not {stage.name} & {"parse"}], {})
    store.close()
    return path


def held(path: Path, kind: type[Record]) -> list[Record]:
    store = SqliteRecord(path)
    found = store.all(kind)
    store.close()
    return list(found)


def stories(path: Path) -> list[list[str]]:
    return sorted(sorted(story.articles) for story in held(path, Story))  # type: ignore[attr-defined]


def decide(path: Path, made) -> list[Judgement]:  # type: ignore[no-untyped-def]
    store = SqliteRecord(path)
    found: list[Judgement] = made(store)
    store.close()
    judging.judge(path, found)
    return found


def test_two_stories_become_one_and_part_again(record: Path) -> None:
    before = stories(record)
    assert len(before) >= 2
    one, other = held(record, Story)[:2]
    made = decide(record, lambda store: judging.merged(store, one, other))  # type: ignore[arg-type]
    assert re.search(r"1 article, 1 independent report moved|2 articles, [12] independent reports? moved", made[0].note)
    assert len(stories(record)) == len(before) - 1
    assert sorted(one.articles + other.articles) in stories(record)  # type: ignore[attr-defined]
    decide(record, judging.undone)
    assert stories(record) == before
    assert all(found.undone for found in held(record, Judgement))  # type: ignore[attr-defined]


def test_a_decision_touches_only_what_it_names(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stories(record)
    one, other = held(record, Story)[:2]
    decide(record, lambda store: judging.merged(store, one, other))  # type: ignore[arg-type]
    monkeypatch.setattr(few, "FEW", 0)
    monkeypatch.setattr(SqliteRecord, "digests", None)  # a list of all that is there
    decide(record, judging.undone)
    assert stories(record) == before


def test_a_report_leaves_its_story_and_a_merge_takes_the_split_back(record: Path) -> None:
    one, other = held(record, Story)[:2]
    decide(record, lambda store: judging.merged(store, one, other))  # type: ignore[arg-type]
    whole = next(story for story in held(record, Story) if len(story.articles) > 1)  # type: ignore[attr-defined]
    off = whole.articles[0]  # type: ignore[attr-defined]
    decide(record, lambda store: judging.split(store, whole, off))  # type: ignore[arg-type]
    parted = held(record, Story)
    home = next(story for story in parted if off in story.articles)  # type: ignore[attr-defined]
    rest = next(story for story in parted if set(whole.articles) & set(story.articles) - {off})  # type: ignore[attr-defined]
    assert home.id != rest.id
    decide(record, lambda store: judging.merged(store, home, rest))  # type: ignore[arg-type]
    assert [j for j in held(record, Judgement) if j.verdict == "different" and not j.undone] == []  # type: ignore[attr-defined]


def test_a_report_moves_to_another_story_and_back(record: Path) -> None:
    before = stories(record)
    home = next(story for story in held(record, Story) if len(story.articles) == 2)  # type: ignore[attr-defined]
    other = next(story for story in held(record, Story) if story.id != home.id)
    off, stays = home.articles  # type: ignore[attr-defined]
    made = decide(record, lambda store: judging.moved(store, off, other))  # type: ignore[arg-type]
    assert made[0].note.startswith("Moved 1 article, 1 independent report from")
    assert stories(record) == sorted([[stays], sorted([off, *other.articles])])  # type: ignore[attr-defined]
    decide(record, judging.undone)
    assert stories(record) == before
    with pytest.raises(judging.NotDecided, match="no article of another story"):
        decide(record, lambda store: judging.moved(store, off, home))  # type: ignore[arg-type]


def test_what_cannot_be_decided_says_why(record: Path) -> None:
    story = held(record, Story)[0]
    store = SqliteRecord(record)
    with pytest.raises(judging.NotDecided, match="one already"):
        judging.merged(store, story, story)  # type: ignore[arg-type]
    with pytest.raises(judging.NotDecided, match="no part"):
        judging.split(store, story, "nothing")  # type: ignore[arg-type]
    with pytest.raises(judging.NotDecided, match="no decision"):
        judging.undone(store)
    store.close()


def test_a_reading_that_was_cut_off_is_finished_first(record: Path) -> None:
    store = SqliteRecord(record)
    store.note("unfinished", "yes")
    store.close()
    with pytest.raises(RecordProblem, match="cut off"):
        judging.judge(record, [])


def test_nothing_is_read_or_parsed_for_a_judgement() -> None:
    names = {stage.name for stage in judging.dependent(STAGES)}
    assert {"gather", "merge"} <= names
    assert not names & {"read", "fingerprint", "align", "split", "parse"}
    assert all(Page not in inputs(stage) for stage in judging.dependent(STAGES))


def test_a_rejected_event_is_refused_with_each_of_its_reports() -> None:
    from tests.questions.small_record import EVENTS, small_record

    event = EVENTS["signed"]
    assert isinstance(event, Event)
    found = judging.rejected(small_record(), event)
    assert {j.first for j in found} == set(event.reports)
    assert {j.verdict for j in found} == {"wrong"}
    assert len({j.decision for j in found}) == 1


def test_a_decision_outlives_a_better_reader(record: Path) -> None:
    """All articles have other ids when pages are read with another text; what was decided holds for those."""
    (pair,) = [story for story in held(record, Story) if len(story.articles) == 2]  # type: ignore[attr-defined]
    decide(record, lambda store: judging.split(store, pair, pair.articles[0]))  # type: ignore[arg-type, attr-defined]
    apart = stories(record)
    reread(record)
    assert [len(ids) for ids in stories(record)] == [len(ids) for ids in apart] == [1, 1, 1]
    assert not {id for ids in apart for id in ids} & {id for ids in stories(record) for id in ids}
    assert [row.void for row in questions.judgements(SqliteRecord(record))] == [0]
    decide(record, lambda store: judging.undone(store))
    assert sorted(len(ids) for ids in stories(record)) == [1, 2]


def reread(path: Path) -> None:
    """Reads every page again with a reader that finds a word more."""

    def longer(groups: Sequence[Group], tools: Tools) -> list[list[Record]]:
        made = [article for some in reading.run(groups, tools) for article in some]
        return [[replace(one, text=f"Now {one.text}", id="")] for one in made if isinstance(one, Article)]

    (reading,) = [stage for stage in STAGES if stage.name == "read"]
    better = replace(reading, version=reading.version + 1, run=longer)
    store = SqliteRecord(path)
    run(store, [better if stage is reading else stage for stage in STAGES if stage.name != "parse"], {})
    store.close()
