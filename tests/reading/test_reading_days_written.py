"""Days in lines, as pages of many countries write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.written import day_first, days_written


@pytest.mark.parametrize(
    "line",
    [
        "14 May 2024", "Tuesday, May 14th, 2024 at 5 pm", "Dienstag, 14. Mai 2024, 10:15 Uhr", "le 14 mai 2024 à 10h",
        "14 de mayo de 2024", "14 tháng 5, 2024", "2024年5月14日", "2024년 5월 14일", "2024. május 14., 10:00",
        "2024 m. gegužės 14 d.", "14 พฤษภาคม 2567", "14 мая 2024 г.", "١٤ مايو ٢٠٢٤", "14-May-2024", "14/05/2024",
        "14.05.24, 16:48", "Posted 2024-05-14 16:48",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(line: str) -> None:
    assert [written.day for written in days_written(line)] == ["2024-05-14"]


@pytest.mark.parametrize(
    ("tongue", "url", "day"),
    [
        ("en-US", "https://a.example.com/x", "2024-05-04"),
        ("en", "https://a.co.uk/x", "2024-04-05"),
        ("en-US", "https://a.com.au/x", "2024-04-05"),
        ("it", "https://a.com/x", "2024-04-05"),
        ("en", "https://a.com/x", None),
    ],
)
def test_numbers_are_read_as_the_country_writes_them(tongue: str, url: str, day: str | None) -> None:
    written = days_written("05/04/2024", tongue, first=day_first(tongue, url))
    assert [item.day for item in written] == ([day] if day else [])


def test_a_month_that_two_languages_use_needs_the_language() -> None:
    assert days_written("14. listopada 2024") == []
    assert [written.day for written in days_written("14. listopada 2024", "hr")] == ["2024-10-14"]
    assert [written.day for written in days_written("14 listopada 2024", "pl-PL")] == ["2024-11-14"]


@pytest.mark.parametrize(
    "line", ["31 February 2024", "version 1.2.2020.4", "May 2024", "20240514", "10:15:20", "5/2024"]
)
def test_what_is_no_day(line: str) -> None:
    assert days_written(line) == []


@given(
    st.dates(min_value=date(1995, 1, 1), max_value=date(2095, 1, 1)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d.%m.%Y"]),
)
def test_a_written_day_is_read_back(day: date, form: str) -> None:
    line = f"Sarn, {day:{form}} – noon"
    assert [written.day for written in days_written(line)] == [f"{day:%Y-%m-%d}"]


@given(st.text(max_size=200))
def test_any_line_is_read(line: str) -> None:
    for written in days_written(line):
        assert 0 <= written.start < written.end <= len(line)
