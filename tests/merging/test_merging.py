"""When reports are of one event, and what the event then says."""

from dataclasses import replace
from typing import Any

import pytest

from dateline.merging import judged, whole
from dateline.model import Event, Lineage, Participant, Publication
from tests.merging.reporting import GUEST, OTHER, PREMIER, TONGA, day, merged, report, ruling

FIJI = replace(TONGA, name="Fiji", actor="fiji", country="FJI")


def test_two_reports_in_different_words_are_one_event() -> None:
    hosting = report("b", trigger="host", code="043", what="Lee is hosting Roth", status="ongoing", day="2025-05-02")
    (event,) = merged([report("a", day="2025-05-02"), hosting])
    assert event.status == "happened"
    assert event.independent == 2
    assert {p.name for p in (*event.sources, *event.targets)} == {"Ann Lee", "Bo Roth"}


def test_copies_count_once() -> None:
    lineages = {name: Lineage(article=name, origins=("a",)) for name in ("a", "b")}
    (event,) = merged([report("a", day="2025-05-02"), report("b", day="2025-05-02")], lineages=lineages)
    assert event.independent == 1
    assert event.articles == ("a", "b")


def test_an_announcement_and_what_comes_of_it_are_one_event_with_a_history() -> None:
    plan = report("a", kind="AGREE", code="036", status="announced", day="2025-04-28/2025-05-04")
    publications = {
        name: Publication(article=name, value=value, first=value, last=value, how="stated")
        for name, value in (("a", "2025-04-27"), ("b", "2025-05-03"))
    }
    (event,) = merged([plan, report("b", day="2025-05-02")], publications=publications)
    assert (event.status, event.kind, event.when and event.when.value) == ("happened", "CONSULT", "2025-05-02")
    assert [step.status for step in event.history] == ["announced", "happened"]


def test_what_was_announced_and_called_off_is_cancelled() -> None:
    plan = report("a", kind="AGREE", code="036", status="announced", trigger="visit", day="2025-05-02")
    off = report("b", kind="REJECT", code="120", status="cancelled", trigger="visit", day="2025-05-02")
    (event,) = merged([plan, off])
    assert event.status == "cancelled"


@pytest.mark.parametrize(("said_by", "status"), [("drivers", "denied"), (None, "happened")])
def test_a_denial_stands_unless_an_outlet_tells_it_as_fact(said_by: str | None, status: str) -> None:
    told: dict[str, Any] = {"kind": "ASSAULT", "code": "190", "trigger": "attack", "what": "Lee's police attacked Roth"}
    reports = [report("a", day="2025-05-02", said_by=said_by, **told), report("a", 90, status="denied", **told)]
    (event,) = merged(reports)
    assert event.status == status
    assert [dispute.field for dispute in event.disputes] == ["status"]


def test_a_report_without_a_day_joins_the_dated_event_of_its_story() -> None:
    dated, undated = report("a", day="2025-05-02"), report("b")
    assert len(merged([dated, undated])) == 1
    assert len(merged([dated, undated], stories={"a": "one", "b": "another"})) == 2


def test_other_people_or_other_days_are_another_event() -> None:
    assert len(merged([report("a", day="2025-05-02"), report("b", day="2025-05-02", targets=(OTHER,))])) == 2
    assert len(merged([report("a", day="2025-05-02"), report("b", day="2025-05-09")])) == 2


def test_no_chain_joins_two_days() -> None:
    events = merged([report("a", day="2025-05-02"), report("b"), report("c", day="2025-05-09")])
    assert len(events) == 2
    assert sorted(len(event.reports) for event in events) == [1, 2]


def test_a_state_may_stand_for_its_leader() -> None:
    visit = report("a", trigger="visit", code="042", sources=(PREMIER,), targets=(TONGA,), day="2025-05-02")
    (event,) = merged([visit, report("b", day="2025-05-02")])
    assert "Tonga" not in {p.name for p in (*event.sources, *event.targets)}


def test_days_that_differ_are_kept_side_by_side() -> None:
    (event,) = merged([report("a", day="2025-05-02"), report("b", day="2025-05-03")])
    assert [(d.field, [value for value, _ in d.values]) for d in event.disputes] == [
        ("when", ["2025-05-02", "2025-05-03"])
    ]


def test_numbers_that_differ_are_kept_side_by_side() -> None:
    crowds = [Participant(name=name, kind="group") for name in ("about 4,000 people", "ten thousand people")]
    told: dict[str, Any] = {
        "kind": "PROTEST",
        "code": "141",
        "trigger": "march",
        "what": "people marched",
        "targets": (),
    }
    (event,) = merged([report(a, day="2025-05-02", sources=(c,), **told) for a, c in zip("ab", crowds, strict=True)])
    assert [(d.field, [value for value, _ in d.values]) for d in event.disputes] == [
        ("how many people", ["4,000", "10,000"])
    ]


def test_judgements_are_obeyed() -> None:
    one, other = report("a", day="2025-05-02"), report("b", day="2025-05-02")
    far = report("c", day="2025-08-08")
    different = ruling("different", one.id, other.id)
    same = ruling("same", one.id, far.id)
    wrong = ruling("wrong", far.id)
    assert len(merged([one, other, far], rulings=(different,))) == 3
    assert len(merged([one, other, far], rulings=(same,))) == 1
    assert [event.articles for event in merged([one, other, far], rulings=(wrong,))] == [("a", "b")]


def test_a_judgement_joins_what_no_rule_would_compare() -> None:
    judgement = ruling("same", "z", "a", "the same visit")
    (same,) = judged([judgement])
    assert (same.first, same.second, same.strength) == ("a", "z", 1.0)


def test_what_is_said_at_a_meeting_belongs_to_it() -> None:
    told: dict[str, Any] = {"kind": "SUPPORT", "code": "051", "trigger": "back", "what": "Lee backed Roth's plan"}
    assert len(merged([report("a", day="2025-05-02"), report("a", 60, day="2025-05-02", **told)])) == 1
    assert len(merged([report("a", day="2025-05-02"), report("a", 900, day="2025-05-02", **told)])) == 2


def test_guests_differ() -> None:
    three = report(
        "a", targets=(GUEST, OTHER), day="2025-05-03", trigger="summit", what="Lee, Roth and Dunn held a summit"
    )
    assert len(merged([report("a", day="2025-05-02"), three])) == 2


def _visit(**changes: Any) -> Event:
    told: dict[str, Any] = {
        "founder": "visit", "reports": ("v",), "articles": ("a",), "kind": "CONSULT", "code": "042",
        "status": "happened", "what": "Bo Roth visited Fiji", "sources": (GUEST,), "targets": (FIJI,),
        "when": day("2025-05-02/2025-05-05"),
    }  # fmt: skip
    return Event(**(told | changes))


def test_what_the_guest_does_there_is_part_of_the_visit() -> None:
    talks = _visit(founder="talks", code="040", sources=(PREMIER,), targets=(GUEST,), when=day("2025-05-03"))
    shorter = _visit(founder="factory", when=day("2025-05-03"))
    elsewhere = replace(FIJI, name="Samoa", actor="samoa", country="WSM")
    found = whole(talks, [talks, _visit(), _visit(founder="other", targets=(elsewhere,))])
    assert found
    assert found[0].founder == "visit"
    assert found[1] == "Bo Roth and FJI in both, on days of the visit"
    assert whole(replace(talks, when=day("2025-04-28/2025-05-04")), [_visit()])  # some day of that week
    assert not whole(replace(talks, when=day("2025-04-28/2025-05-04"), articles=("b",)), [_visit()])
    assert whole(shorter, [shorter, _visit()])
    assert not whole(_visit(), [shorter, _visit()])


@pytest.mark.parametrize(
    "changes", [{"when": day("2025-05-09")}, {"when": None}, {"status": "cancelled"}, {"targets": (OTHER,)}]
)
def test_other_days_other_guests_and_what_was_called_off_are_no_part(changes: dict[str, Any]) -> None:
    told = {"founder": "talks", "code": "040", "sources": (PREMIER,), "targets": (GUEST,), "when": day("2025-05-03")}
    assert not whole(_visit(**(told | changes)), [_visit()])


def test_what_a_page_tells_was_over_when_it_came_out() -> None:
    tale, deed = report("a"), report("b", day="2024-04-10")
    told = {name: Publication(article=name, value=day, first=day, last=day, how="stated") for name, day in
            (("a", "2023-01-13"), ("b", "2024-04-11"))}  # fmt: skip
    assert len(merged([tale, deed], publications=told)) == 2
    assert len(merged([replace(tale, status="announced", id=""), deed], publications=told)) == 1
    assert len(merged([tale, deed])) == 1


@pytest.mark.parametrize(("toll", "events"), [("14 people", 1), ("52,000 people", 2)])
def test_a_toll_may_grow_from_page_to_page_but_not_ten_thousandfold(toll: str, events: int) -> None:
    told: dict[str, Any] = {"kind": "ASSAULT", "code": "190", "trigger": "kill", "day": "2025-05-02"}
    killed = [Participant(name=name, kind="group", role="target") for name in ("six people", toll)]
    reports = [report(page, targets=(TONGA, who), **told) for page, who in zip("ab", killed, strict=True)]
    assert len(merged(reports)) == events
