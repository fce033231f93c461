"""Decisions about actors: what they write, that the record obeys them, and that no order of doing things shows."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from dateline.engine import judging
from dateline.engine.local import run
from dateline.engine.stages import STAGES
from dateline.model import Actor, Event, Judgement, Mention, Naming, Page, Quote, Record, Report, Story
from dateline.record import Reader, SqliteRecord

READING = [stage for stage in STAGES if stage.name != "parse"]
BODY = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"
TEXTS = {
    "Lantern": "The Saltmarsh Harbour Board closed the Torvik pier on Monday. Fishermen said the board gave no notice.",
    "Compass": "The Saltmarsh Port Board closed a pier at Torvik, fishermen said. Estonia sent an engineer to Torvik.",
    "Sextant": "Estonia and Latvia signed a ferry agreement in Riga on Friday. The ferry will call at Torvik in May.",
}
LATER = {"Halyard": "Latvia praised Estonia on Tuesday for the ferry agreement. Torvik waits for its first ferry."}


def pages(texts: dict[str, str]) -> list[Page]:
    made = ((title, BODY.format(title, text).encode()) for title, text in texts.items())
    return [Page(name=f"{title}.html", media_type="text/html", body=body) for title, body in made]


def read(path: Path, *piles: dict[str, str]) -> Path:
    store = SqliteRecord(path)
    for pile in piles:
        store.put(pages(pile))
        run(store, READING, {})
    store.close()
    return path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return read(tmp_path / "news.db", TEXTS)


def actor(reader: Reader, name: str) -> Actor:
    return next(one for one in reader.all(Actor) if one.name == name)


def decide(path: Path, made: Callable[[Reader], Sequence[Judgement]]) -> Sequence[Judgement]:
    store = SqliteRecord(path)
    found = made(store)
    store.close()
    judging.judge(path, found)
    return found


def derived(path: Path, *kinds: type[Record]) -> dict[str, str]:
    store = SqliteRecord(path)
    found = {id: digest for kind in kinds for id, digest in store.digests(kind).items()}
    store.close()
    return found


def whole(path: Path) -> dict[str, str]:
    return derived(path, Naming, Mention, Actor, Quote, Report, Event, Story)


def joined(reader: Reader) -> list[Judgement]:
    return judging.merged(reader, actor(reader, "Latvia"), actor(reader, "Estonia"))


def names(path: Path) -> set[str]:
    store = SqliteRecord(path)
    found = {one.name for one in store.all(Actor)} & {one.name for one in store.all(Mention)}
    store.close()
    return found


def test_two_actors_become_one_and_part_again(record: Path) -> None:
    before = whole(record)
    (made,) = decide(record, joined)
    assert made.note == "Merged “Latvia” into “Estonia”: 1 article, 1 independent report moved."
    assert "Latvia" not in names(record)
    store = SqliteRecord(record)
    assert {one.name for one in store.all(Mention) if one.text == "Latvia"} == {"Estonia"}
    assert all(party.name != "Latvia" for one in store.all(Report) for party in one.sources + one.targets)
    store.close()
    decide(record, judging.undone)
    assert whole(record) == before


def test_a_decision_before_a_reading_is_one_after_it(record: Path, tmp_path: Path) -> None:
    """Pages that come later are read as was decided; and so they are, whether few or all are looked at."""
    decide(record, joined)
    read(record, LATER)
    after = read(tmp_path / "after.db", TEXTS, LATER)
    decide(after, joined)
    anew = tmp_path / "anew.db"
    store, other = SqliteRecord(anew), SqliteRecord(record)
    store.put(other.all(Judgement))
    store.close()
    other.close()
    read(anew, TEXTS | LATER)
    assert whole(record) == whole(after) == whole(anew)


def test_merges_lead_on_in_any_order(record: Path, tmp_path: Path) -> None:
    def onward(reader: Reader) -> list[Judgement]:
        return judging.merged(reader, actor(reader, "Estonia"), actor(reader, "Riga"))

    other = read(tmp_path / "other.db", TEXTS)
    first = [*decide(record, joined), *decide(record, onward)]
    judging.judge(other, first[1:])
    judging.judge(other, first[:1])
    assert whole(record) == whole(other)
    assert {"Latvia", "Estonia"}.isdisjoint(names(record))
    decide(record, lambda reader: judging.undone(reader, 2))
    assert "Estonia" in names(record)
    assert "Latvia" not in names(record)


def test_what_is_no_actor_is_named_nowhere(record: Path) -> None:
    before = whole(record)
    decide(record, lambda reader: judging.rejected(reader, actor(reader, "Riga")))
    assert "Riga" not in names(record)
    decide(record, judging.undone)
    assert whole(record) == before


def test_in_one_article_an_actor_is_another(record: Path) -> None:
    store = SqliteRecord(record)
    estonia = actor(store, "Estonia")
    off, stays = sorted({one.article for one in store.all(Mention) if one.actor == estonia.id})
    store.close()
    decide(record, lambda reader: judging.split(reader, estonia, off, "Estonia Shipping"))
    store = SqliteRecord(record)
    held = {one.article: one for one in store.all(Mention) if one.text == "Estonia"}
    assert (held[off].name, held[stays].name) == ("Estonia Shipping", "Estonia")
    assert (held[off].known, held[off].country) == (False, None)
    other = actor(store, "Estonia Shipping")
    made = judging.merged(store, other, actor(store, "Estonia"))
    assert [one.verdict for one in made if one.undone] == ["different"]
    store.close()
    judging.judge(record, made)
    assert "Estonia Shipping" not in names(record)


@pytest.mark.parametrize(("off", "name", "says"), [("", "Estonia (2)", "no article"), ("", "Estonia", "Another name")])
def test_what_cannot_be_split_says_why(record: Path, off: str, name: str, says: str) -> None:
    store = SqliteRecord(record)
    with pytest.raises(judging.NotDecided, match=says):
        judging.split(store, actor(store, "Estonia"), off, name)
    with pytest.raises(judging.NotDecided, match="with an actor"):
        judging.merged(store, actor(store, "Estonia"), store.all(Story)[0])
    store.close()
