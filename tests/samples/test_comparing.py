"""The comparison itself: a lenient one would flatter, a pedantic one would hide what works."""

import pytest
from comparing import bounds, day_fits, page_named, placed, same_name, status_fits, tells


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025-04-30", "2025-04-30", "2025-04-30"),
        ("2025-04/2025-05-02", "2025-04-01", "2025-05-02"),
    ],
)
def test_bounds(value: str, first: str, last: str) -> None:
    assert tuple(day.isoformat() for day in bounds(value)) == (first, last)


@pytest.mark.parametrize(
    ("expected", "found", "fits"),
    [
        ("2025-05-14", "2025-05-14", True),
        ("2025-05-14", "2025-05-12/2025-05-18", False),
        ("2025-05-12/2025-05-16", "2025-05-14", True),
        ("2025-05-12/2025-05-16", "2025-05-12/2025-05-18", True),
        ("2025-05-12/2025-05-16", "2025", False),
        ("2025-05", "2025-05-01/2025-05-31", True),
        ("2025-05", "2025-05-14", False),
        (None, "2025-05-14", False),
    ],
)
def test_day_fits(expected: str | None, found: str, fits: bool) -> None:
    assert day_fits(expected, placed(found)) is fits


def test_no_day_fits_only_no_expectation() -> None:
    assert day_fits(None, None)
    assert not day_fits("2025-05-14", None)


def test_names_fit_in_whole_words() -> None:
    assert same_name("Sigrún Haldorsdóttir", "Haldorsdottir")
    assert same_name("Norwegian fishing crews", "fishing crews")
    assert not same_name("Niger", "Nigeria")
    assert not same_name("Henrik Aasland", "")


def test_statuses_are_told_apart() -> None:
    assert status_fits("happened", "ongoing")
    assert status_fits("announced, not yet happened", "announced")
    assert not status_fits("announced, not yet happened", "happened")
    assert not status_fits("happened", "denied")


def test_a_claim_needs_most_of_its_words() -> None:
    assert tells("The minister visits Oslo", "The minister visited Oslo on Tuesday")
    assert not tells("The minister visits Oslo", "The minister wrote from Bergen")


def test_a_label_names_one_page() -> None:
    assert page_named("002", ["001_a.txt", "002_b.txt"]) == "002_b.txt"
    with pytest.raises(KeyError):
        page_named("00", ["001_a.txt", "002_b.txt"])
