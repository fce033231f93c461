"""Each question, asked of the record made by hand."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dateline import questions
from dateline.model import Actor, Held, Mention, Participant, When
from dateline.questions import NotFound
from dateline.questions.answers import Hit
from dateline.questions.choosing import Conditions
from dateline.record import Reader, open_record
from dateline.record.memory import MemoryRecord
from tests.questions.small_record import (
    ARTICLES,
    EVENTS,
    FERRY,
    KASK,
    REPRINT,
    SALMELA,
    TUNNEL,
    fill,
    lineage,
    small_record,
)


@pytest.fixture(scope="module")
def record() -> MemoryRecord:
    return small_record()


def test_stories_come_by_independent_reports_and_count_copies_once(record: MemoryRecord) -> None:
    first, second = questions.stories(record)
    assert (first.id, first.articles, first.independent, first.lanes) == (TUNNEL.id, 3, 2, (2, 1))
    assert first.outlets == ("Northern Ledger", "Gulf Morning", "Tallinn Observer")
    assert first.countries == ("EST", "FIN", "SWE")
    assert first.statuses == (("happened", 1), ("announced", 1), ("denied", 1))
    assert first.differ
    assert (first.first, first.last) == ("2025-03-04", "2025-03-05")
    assert (second.id, second.independent) == (FERRY.id, 1)
    assert second.outlets == ("sheet.example",)


def test_stories_take_conditions(record: MemoryRecord) -> None:
    assert [row.id for row in questions.stories(record, country="sweden")] == [TUNNEL.id]
    assert [row.id for row in questions.stories(record, at_least=2)] == [TUNNEL.id]
    assert questions.stories(record, status="cancelled") == []
    assert [row.id for row in questions.stories(record, outlet="sheet.example")] == [FERRY.id]


def test_a_lede_is_words_of_an_article(record: MemoryRecord) -> None:
    for row in questions.stories(record):
        assert row.lede is not None
        text = next(a.text for a in ARTICLES.values() if a.id == row.lede.article)
        assert text[row.lede.start : row.lede.end] == row.lede.text
        assert row.lede.sentence[row.lede.offset :].startswith(row.lede.text)


def test_events_are_in_the_order_of_time_with_one_evidence_for_each_lineage(record: MemoryRecord) -> None:
    rows = questions.events(record)
    assert [row.id for row in rows] == [EVENTS["signed"].id, EVENTS["june"].id, EVENTS["denied"].id]
    assert (rows[0].articles, rows[0].independent, rows[0].lanes) == (3, 2, (2, 1))
    assert {words.outlet for words in rows[0].evidence} == {"Northern Ledger", "Tallinn Observer"}
    assert rows[0].story == TUNNEL.id
    assert rows[0].evidence[0].anchor == "p1s1"


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"status": "announced"}, ["june"]),
        ({"kind": "consult"}, ["june"]),
        ({"country": "SWE"}, ["denied"]),
        ({"country": "Finland"}, ["signed"]),
        ({"actor": "sweden"}, ["denied"]),
        ({"actor": KASK.id}, []),
        ({"dyad": ("Finland", "EST")}, ["signed"]),
        ({"dyad": ("Estonia", "Finland")}, ["signed"]),
        ({"dyad": ("Sweden", "Sweden")}, []),
        ({"place": "helsinki"}, ["signed"]),
        ({"place": "FIN"}, ["signed"]),
        ({"place": "sinki"}, []),
        ({"since": "2025-06-15"}, ["june"]),
        ({"until": "2025-03"}, ["signed"]),
        ({"at_least": 2}, ["signed"]),
        ({"story": FERRY.id[:6]}, []),
    ],
)
def test_events_take_conditions(record: MemoryRecord, condition: Conditions, found: list[str]) -> None:
    rows = questions.events(record, **condition)
    assert [row.id for row in rows] == [EVENTS[name].id for name in found]


def test_an_event_tells_its_facts_history_differences_and_reports(record: MemoryRecord) -> None:
    answer = questions.event(record, EVENTS["signed"].id[:8])
    facts = {fact.field: fact for fact in answer.facts}
    assert facts["when"].value == "2025-03-04"
    assert facts["when"].how == "“on Tuesday”; counted from the day of publication"
    assert facts["where"].value == "Helsinki, Finland"
    assert [(step.status, step.articles, step.independent) for step in answer.history] == [("happened", 3, 2)]
    difference = answer.event.differences[0]
    assert [(v.value, v.articles, v.independent) for v in difference.values] == [
        ("2025-03-04", 2, 1),
        ("2025-03-03", 1, 1),
    ]
    assert difference.values[1].evidence[0].text == "on 3 March"
    told = [(told.source.outlet, told.articles) for told in answer.reports]
    assert sorted(told) == [("Northern Ledger", 2), ("Tallinn Observer", 1)]


def test_a_story_holds_its_events_quotes_and_lanes(record: MemoryRecord) -> None:
    answer = questions.story(record, TUNNEL.id)
    assert len(answer.events) == 3
    assert [(q.speaker, q.office, q.articles, q.independent) for q in answer.quotes] == [
        ("Aino Salmela", "prime minister of Finland", 2, 1)
    ]
    assert [(lane.origin.outlet, lane.articles, len(lane.copies)) for lane in answer.lanes] == [
        ("Northern Ledger", 2, 1),
        ("Tallinn Observer", 1, 0),
    ]
    assert answer.lanes[0].copies[0].id == REPRINT.id


def test_a_thread_tells_its_stories_in_the_order_of_time(record: MemoryRecord) -> None:
    (row,) = questions.threads(record)
    assert (row.label, [story.id for story in row.stories]) == ("Finland and Aurora", [TUNNEL.id, FERRY.id])
    assert (row.articles, row.independent) == (4, sum(story.independent for story in row.stories))
    assert questions.thread(record, row.id[:6]) == row == questions.story(record, FERRY.id).thread


def test_quotes_take_conditions(record: MemoryRecord) -> None:
    assert [row.text for row in questions.quotes(record, by="Salmela", about="tunnel")] == ["will halve the crossing"]
    assert questions.quotes(record, by="Kask") == []
    assert questions.quotes(record, since="2025-03-05") == []


def test_an_article_answers_to_its_id_the_beginning_of_it_and_its_pages_name(record: MemoryRecord) -> None:
    known = ARTICLES["ledger"].id
    for ref in (known, known[:7], "ledger.html"):
        assert questions.article(record, ref).source.article == known


def test_an_article_holds_marks_inside_its_text(record: MemoryRecord) -> None:
    answer = questions.article(record, "ledger.html")
    assert {mark.kind for mark in answer.marks} == {"actor", "date", "event", "quote"}
    assert all(answer.text[mark.start : mark.end] == mark.text for mark in answer.marks)
    assert {fact.field: fact.how for fact in answer.facts}["published"] == "meta article:published_time"
    assert answer.stories == ((TUNNEL.id, TUNNEL.label),)
    assert [copy.target.outlet for copy in answer.copies] == ["Gulf Morning"]


def test_a_comparison_keeps_what_stands_in_both(record: MemoryRecord) -> None:
    answer = questions.compare(record, "ledger.html", "morning.html")
    assert 0.5 < answer.kept_a < 1
    assert answer.copy is not None
    assert "".join(s.text for row in answer.rows for s in row.a) == ARTICLES["ledger"].text.replace("\n\n", "")


def test_search_counts_a_sentence_once(record: MemoryRecord) -> None:
    hits = questions.search(record, "halve crossing")
    assert [(hit.words.outlet, hit.articles, hit.independent) for hit in hits] == [("Northern Ledger", 2, 1)]
    assert questions.search(record, " ") == []


def test_counts_and_rejects(record: MemoryRecord) -> None:
    counts = questions.counts(record)
    assert (counts.pages, counts.articles, counts.independent, counts.events) == (4, 4, 3, 3)
    assert counts.newest == "2025-03-07"
    assert [row.reject.reason for row in questions.rejects(record)] == ["the file is empty"]


def test_timeline_of_a_story_and_of_an_actor(record: MemoryRecord) -> None:
    assert questions.timeline(record, story=TUNNEL.id).label == TUNNEL.label
    assert [row.id for row in questions.timeline(record, actor="Estonia").events] == [EVENTS["signed"].id]


@pytest.mark.parametrize("ask", [questions.story, questions.event, questions.article])
def test_an_unknown_id_is_named(record: MemoryRecord, ask: object) -> None:
    with pytest.raises(NotFound, match="zzzz"):
        ask(record, "zzzz")  # type: ignore[operator]


def test_an_id_that_begins_more_than_one_is_refused(record: MemoryRecord) -> None:
    with pytest.raises(NotFound):
        questions.event(record, "")


def answers(reader: Reader) -> list[object]:
    return [
        questions.stories(reader),
        questions.story(reader, TUNNEL.id),
        questions.events(reader),
        questions.event(reader, EVENTS["signed"].id),
        questions.quotes(reader),
        questions.copies(reader),
        questions.compare(reader, "ledger.html", "morning.html"),
        questions.timeline(reader),
        questions.article(reader, "sheet.html"),
        questions.search(reader, "ferry"),
        questions.rejects(reader),
        questions.counts(reader),
    ]


def test_every_answer_is_json(record: MemoryRecord) -> None:
    for answer in answers(record):
        assert json.loads(questions.to_json(answer))


def test_a_record_file_answers_as_memory_does(record: MemoryRecord, tmp_path: Path) -> None:
    with closing(open_record(tmp_path / "small.db", must_exist=False)) as kept:
        fill(kept)
        for from_file, from_memory in zip(answers(kept), answers(record), strict=True):
            if not isinstance(from_file, list) or not from_file or not isinstance(from_file[0], Hit):  # scores differ
                assert from_file == from_memory


def test_an_article_of_more_than_one_origin_is_one_report(record: MemoryRecord) -> None:
    merged = small_record()
    both = (ARTICLES["ledger"].id, ARTICLES["observer"].id)
    merged.put([replace(lineage("morning"), origins=both)])
    row = questions.story(merged, TUNNEL.id).story
    assert (row.articles, row.independent) == (3, 2)
    merged.put([replace(lineage("morning"), origins=(*both, ARTICLES["morning"].id))])
    row = questions.story(merged, TUNNEL.id).story
    assert (row.articles, row.independent, row.lanes) == (3, 3, (1, 1, 1))


def test_actors_come_by_independent_reports(record: MemoryRecord) -> None:
    rows = questions.actors(record)
    assert {row.name for row in rows} == {"Finland", "Estonia", "Sweden", "Aino Salmela", "Tarmo Kask"}
    assert rows[0].independent == 1
    assert [row.name for row in questions.actors(record, country="Sweden")] == ["Sweden"]
    assert {row.name for row in questions.actors(record, kind="person")} == {"Aino Salmela", "Tarmo Kask"}


def test_actors_without_a_name_of_their_own_come_last() -> None:
    record = small_record()
    police = replace(record.all(Actor)[0], id="police", name="police", kind="group")
    record.put([police, *(replace(m, id=f"{m.id}-p", actor="police") for m in record.all(Mention))])
    assert [row.name for row in questions.actors(record)][-1] == "police"


def test_an_actor_tells_offices_mentions_events_and_quotes(record: MemoryRecord) -> None:
    answer = questions.actor(record, "prime minister aino salmela")
    assert answer.actor.id == SALMELA.id
    assert answer == questions.actor(record, SALMELA.id) == questions.actor(record, "Aino Salmela")
    office = answer.offices[0]
    assert (office.office, office.seat, office.first) == ("prime minister of Finland", "Finland", "2025-03-04")
    assert office.words[0].text == "Prime Minister Aino Salmela"
    assert [(one.source.outlet, one.named) for one in answer.named] == [("Northern Ledger", 1)]
    assert [quote.text for quote in answer.quotes] == ["will halve the crossing"]
    assert [event.id for event in questions.actor(record, "Sweden").events] == [EVENTS["denied"].id]


def test_terms_of_office_are_told_apart_from_what_pages_print(record: MemoryRecord) -> None:
    held = Held(office="president", seat="EST", first="2021-10", last=None)
    with_terms = small_record()
    with_terms.put([replace(KASK, known=True, offices=(held,))])
    first, second = questions.actor(with_terms, "Tarmo Kask").offices
    assert (first.office, first.seat, first.first, first.last, first.words) == (
        "president", "Estonia", "2021-10", None, ()
    )  # fmt: skip
    assert second.office == "president of Estonia"
    assert "1 independent report" in second.how


def test_a_name_that_nobody_has_leads_to_the_nearest(record: MemoryRecord) -> None:
    with pytest.raises(NotFound, match="Aino Salmela"):
        questions.actor(record, "Aino Salmella")
    with pytest.raises(NotFound, match="Tarmo Kask"):
        questions.actor(record, "Kask")
    with pytest.raises(NotFound, match="no actor"):
        questions.actor(record, "")


def test_dates_tell_their_reason_and_the_publication_s(record: MemoryRecord) -> None:
    answer = questions.dates(record, "ledger.html")
    assert (answer.published, answer.how) == ("2025-03-04", "page")
    (row,) = answer.dates
    assert (row.words.text, row.value, row.how) == ("on Tuesday", "2025-03-04", "Tuesday is the day of publication")
    assert questions.dates(record, "sheet.html").dates == ()


def test_an_event_and_the_visit_it_is_part_of_say_so() -> None:
    record, signed = small_record(), EVENTS["signed"]
    guest = Participant(name=KASK.name, actor=KASK.id, kind="person", country="EST", role="visitor")
    days = When(value="2025-03-03/2025-03-05", first="2025-03-03", last="2025-03-05", precision="day")
    visit = replace(signed, id="", founder="visit", kind="CONSULT", code="042", what="Kask visits", when=days)
    visit = replace(visit, sources=(guest,))
    record.put([visit, replace(signed, sources=(*signed.sources, guest))])
    part = [(fact.value, fact.how) for fact in questions.event(record, signed.id).facts if fact.field == "part of"]
    assert part == [("Kask visits", "Tarmo Kask and Finland in both, on days of the visit")]
    whole = [fact.value for fact in questions.event(record, visit.id).facts if fact.field == "includes"]
    assert whole == [signed.what]
