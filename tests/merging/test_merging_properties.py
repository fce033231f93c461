"""The same reports make the same events, in any order and in any number of copies."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.merging.dates import overlap
from dateline.model import Report
from tests.merging.reporting import GUEST, OTHER, PREMIER, TONGA, merged, report

DAYS = st.sampled_from([None, "2025-05-02", "2025-05-03", "2025-05-09", "2025-04-28/2025-05-04"])
TOLD = st.sampled_from(
    [
        {},
        {"kind": "AGREE", "code": "036", "status": "announced"},
        {"trigger": "visit", "code": "042", "targets": (TONGA,)},
        {"targets": (OTHER,)},
        {"targets": (GUEST, OTHER)},
        {"kind": "SUPPORT", "code": "051", "trigger": "back", "what": "Lee backed the plan"},
        {"kind": "REJECT", "code": "120", "status": "cancelled", "trigger": "visit"},
        {"status": "denied", "said_by": "Lee"},
        {"sources": (GUEST,), "targets": (PREMIER,)},
    ]
)


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    rows: list[tuple[str, int, str | None, dict[str, Any]]] = draw(
        st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 5), DAYS, TOLD), min_size=1, max_size=8)
    )
    return [report(article, start * 100, day=day, **told) for article, start, day, told in rows]


@settings(max_examples=60, deadline=None)
@given(given_=reports(), data=st.data())
def test_order_and_repetition_change_nothing(given_: list[Report], data: st.DataObject) -> None:
    unique = list({r.id: r for r in given_}.values())
    mixed = data.draw(st.permutations(unique))
    assert merged(list(mixed)) == merged(unique) == merged([*unique, *mixed])


@settings(max_examples=60, deadline=None)
@given(given_=reports())
def test_every_report_stands_in_one_event_and_no_event_holds_a_contradiction(given_: list[Report]) -> None:
    by_id = {r.id: r for r in given_}
    events = merged(list(by_id.values()))
    assert sorted(i for event in events for i in event.reports) == sorted(by_id)
    for event in events:
        inside = [by_id[i] for i in event.reports]
        apart = [(a, b) for a in inside for b in inside if overlap(a.when, b.when) is False]
        assert not apart or any(dispute.field == "when" for dispute in event.disputes)
