"""Reports that the coder is not sure of make no event, unless a reader joins them; and what cannot be one event."""

from dataclasses import replace

from dateline.coding import BAR
from dateline.merging import blocks, merge
from dateline.model import Participant, Publication
from tests.merging.reporting import GUEST, merged, report, ruling


def test_an_unsure_report_meets_nobody_and_makes_no_event() -> None:
    unsure = report("a", confidence=BAR - 0.1)
    assert blocks(unsure) == ()
    assert merge([unsure], [], {}, {}, []) == ()


def test_a_reader_who_joins_it_makes_an_event_of_it() -> None:
    sure, unsure = report("a"), report("b", confidence=BAR - 0.1)
    joined = ruling("same", sure.id, unsure.id)
    assert [e.reports for e in merge([sure, unsure], [], {}, {}, [joined])] == [tuple(sorted((sure.id, unsure.id)))]


def test_what_was_called_off_is_not_what_took_place() -> None:
    off, took_place = report("a", status="cancelled", kind="REJECT", code="120"), report("b", day="2025-03-04")
    assert len(merged([off, took_place])) == 2


def test_a_plan_is_never_of_a_deed_before_it() -> None:
    plan, deed = report("a", status="announced", kind="AGREE", code="036"), report("b", day="2025-03-04")
    later = {"a": Publication(article="a", value="2025-05-20", first="2025-05-20", last="2025-05-20", how="told")}
    assert len(merged([plan, deed], publications=later)) == 2
    sooner = {"a": Publication(article="a", value="2025-03-01", first="2025-03-01", last="2025-03-01", how="told")}
    assert len(merged([plan, deed], publications=sooner)) == 1


def test_a_name_with_and_without_accents_is_one() -> None:
    accented = replace(GUEST, name="Bö Róth", actor="róth")
    one, other = report("a", day="2025-03-04", targets=(accented,)), report("b", day="2025-03-04")
    (event,) = merged([one, replace(other, targets=(replace(GUEST, name="Bo Roth"),))])
    assert len(event.targets) == 1


def test_counted_people_are_disputed_by_what_they_are() -> None:
    def listed(article: str, name: str) -> Participant:
        return Participant(name=name, kind="group", country="TON", role="object")

    one = report("a", day="2025-03-04", targets=(listed("a", "14 officials of the Tongan junta"),))
    other = report("b", day="2025-03-04", targets=(listed("b", "16 officials of the Tongan junta"),))
    (event,) = merged([one, other])
    assert [(d.field, [value for value, _ in d.values]) for d in event.disputes] == [
        ("how many officials", ["14", "16"])
    ]


def test_a_thing_is_acted_on_only_where_it_suffers() -> None:
    thing = Participant(name="the accord")
    for kind, whom in (("SUPPORT", ()), ("ASSAULT", (thing,))):
        (event,) = merged([report("a", kind=kind, targets=(thing,))])
        assert event.targets == whom
