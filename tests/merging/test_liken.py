"""Within its story a report is compared with little to go by, and joined only where nothing speaks against it."""

from typing import Any

from dateline.merging import liken
from dateline.model import Participant, Report
from tests.merging.reporting import GUEST, PREMIER, TONGA, report

STATE = Participant(name="Samoa", actor="samoa", kind="state", country="WSM")
POLICE, OFFICERS = Participant(name="police", kind="group"), Participant(name="three officers", kind="group")
TEAR_GAS: dict[str, Any] = {"kind": "COERCE", "code": "175", "trigger": "fire", "targets": ()}


def pairs(*reports: Report) -> int:
    return len(liken(reports, {}, {}))


def test_one_side_and_no_day_meet_what_the_story_tells() -> None:
    told: dict[str, Any] = {"kind": "SUPPORT", "code": "051", "trigger": "congratulate"}
    first = report("a", day="2025-03-04", what="Ann Lee congratulated the winner Bo Roth", **told)
    second = report("b", what="Ann Lee congratulated the winner", targets=(), **told)
    assert pairs(first, second) == 1


def test_police_are_officers() -> None:
    first = report("a", day="2025-03-04", what="Police fired tear gas", sources=(POLICE,), **TEAR_GAS)
    second = report("b", what="Three officers fired tear gas", sources=(OFFICERS,), **TEAR_GAS)
    assert pairs(first, second) == 1


def test_without_a_day_and_a_common_word_it_is_another_deed() -> None:
    told: dict[str, Any] = {"kind": "ASSAULT", "code": "190", "trigger": "attack", "sources": (PREMIER,), "targets": ()}
    first = report("a", day="2025-03-04", what="Ann Lee attacked an airport", **told)
    second = report("b", what="Attack on a market", **told)
    assert pairs(first, second) == 0


def test_two_clauses_of_one_article_are_two_deals() -> None:
    told: dict[str, Any] = {"kind": "SUPPORT", "sources": (PREMIER,), "targets": (GUEST,), "day": "2025-03-04"}
    first = report("a", what="Ann Lee and Bo Roth signed pacts on health", trigger="sign", code="057", **told)
    second = report("a", 300, what="Ann Lee and Bo Roth agreed prices", trigger="agree", code="030", **told)
    assert pairs(first, second) == 0


def test_a_deal_on_gas_is_none_on_visas() -> None:
    told: dict[str, Any] = {"kind": "SUPPORT", "code": "057", "trigger": "sign", "day": "2025-03-04"}
    gas, visas, again = (
        report(
            name, what=f"Ann Lee and Bo Roth signed an agreement on {what}", subject=f"an agreement on {what}", **told
        )
        for name, what in (("a", "a gas pipeline"), ("b", "visas for students"), ("c", "the pipeline"))
    )
    assert pairs(gas, visas) == 0
    assert pairs(gas, again) == 1


def test_a_narrow_code_tells_the_deed_in_other_words() -> None:
    told: dict[str, Any] = {"kind": "SANCTION", "code": "161", "sources": (STATE,)}
    first = report("a", day="2025-04-11", trigger="recall", what="Samoa recalled its envoy", targets=(TONGA,), **told)
    envoy = Participant(name="ambassador", kind="other")
    second = report(
        "b", day="2025-04-07/2025-04-13", trigger="call", what="Samoa called back a man", targets=(envoy,), **told
    )
    assert pairs(first, second) == 1
