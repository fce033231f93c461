"""Organs of bodies and states: their wholes take part with them."""

from dateline.model import Actor, Participant
from tests.merging.reporting import TONGA, merged, report

COUNCIL = Participant(
    name="UN Security Council", actor=Actor(kind="organisation", name="UN Security Council").id, kind="organisation"
)
SENATE = Participant(name="US Senate", actor=Actor(kind="organisation", name="US Senate").id, kind="organisation")


def test_an_organ_brings_its_whole() -> None:
    (event,) = merged([report("a", sources=(TONGA,), targets=(COUNCIL,))])
    assert [(one.name, one.role) for one in event.targets] == [
        ("UN Security Council", "actor"), ("United Nations", "whole"),
    ]  # fmt: skip
    assert [one.name for one in event.sources] == ["Tonga"]


def test_the_whole_of_a_whole_too_and_none_twice() -> None:
    state = Participant(name="United States", actor=Actor(kind="state", name="United States").id, kind="state")
    (event,) = merged([report("a", sources=(SENATE,), targets=(TONGA,))])
    assert [one.name for one in event.sources] == ["US Senate", "Congress", "United States"]
    (event,) = merged([report("a", sources=(SENATE,), targets=(state,))])
    assert [one.name for one in event.sources] == ["US Senate", "Congress"]
