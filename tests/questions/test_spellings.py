"""Outlets that pages spell in several ways."""

from dateline.questions.spellings import spelled_alike


def test_one_outlet_in_capitals_and_with_an_article() -> None:
    told = spelled_alike({"a": "SARN BEACON", "b": "Sarn Beacon", "c": "The Sarn Beacon", "d": "Sarn Beacon"})
    assert set(told.values()) == {"Sarn Beacon"}


def test_as_often_in_capitals_as_not() -> None:
    assert set(spelled_alike({"a": "SARN BEACON", "b": "Sarn Beacon"}).values()) == {"Sarn Beacon"}


def test_addresses_are_compared_whole() -> None:
    named = {"a": "beacon.example", "b": "beacon.test", "c": "Beacon", "d": "…"}
    assert spelled_alike(named) == named
