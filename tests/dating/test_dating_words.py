"""Single decisions of the reader of dates, each for a mistake that is easy to make."""

import pytest

from dateline.dating import date, dates, publish
from dateline.dating.calendars import feast
from dateline.dating.holidays import holiday_in
from dateline.dating.needs import needed
from dateline.dating.stated import interval
from dateline.dating.tense import tense
from dateline.model import Article, Publication


def told(text: str, published: str | None = "2023-05-12") -> list[tuple[str, str]]:
    return [(one.text, one.value) for one in dates(text, published=published)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the harbour.",  # verbs, not months
        "Sun Microsystems fell.",  # a company, not a Sunday
        "A second opinion was sought.",
        "The crowd of 2000 people cheered.",
        "The 44-year-old sailor won.",
        "It cost $3 million a year.",
        "Prices fall and spring back.",
        "Imports cover three-quarters of it.",
        "She told the Sunday Times so.",
        "She wrote to USA Today.",
        "He spoke on the programme “This Week”.",
    ],
)
def test_words_that_tell_no_time(text: str) -> None:
    assert told(text) == []


def test_an_interval_of_publication_keeps_what_all_its_days_say() -> None:
    article = Article(page="", text="Reyl spoke last week and met Oduya on Thursday.")
    publication = Publication(article=article.id, value=None, first="2023-05-15", last="2023-05-21", how="")
    week, thursday = date(article, publication)
    assert (week.value, week.first, week.last) == ("2023-W19", "2023-05-08", "2023-05-14")
    assert (thursday.value, thursday.first, thursday.last) == ("XXXX-WXX-4", "2023-05-11", "2023-05-18")


def test_a_publication_open_at_one_end_anchors_nothing() -> None:
    article = Article(page="", text="Reyl spoke last week.")
    publication = Publication(article=article.id, value=None, first="2023-05-15", last=None, how="")
    (week,) = date(article, publication)
    assert (week.value, week.first) == ("XXXX-WXX", None)


def test_reasons_name_what_was_counted_from() -> None:
    reasons = [one.how for one in dates("He left on May 2. The next day, she did.", published="2023-05-12")]
    assert reasons[1] == "'The next day': a day after 2 May 2023 in the sentence before"


def test_a_comparison_does_not_move_the_text() -> None:
    text = "Profit fell in the third quarter. A year earlier, it rose. Sales held in the quarter."
    assert [value for _, value in told(text, "2023-11-02")] == ["2023-Q3", "2022-Q3", "2023-Q3"]


def test_the_next_day_after_nothing_is_open() -> None:
    assert told("The next day, it rained.") == [("The next day", "XXXX-XX-XX")]


def test_two_days_of_one_month() -> None:
    assert told("They met on April 24 and 25, 2023.") == [("April 24", "2023-04-24"), ("25, 2023", "2023-04-25")]


def test_years_far_from_the_calendar() -> None:
    assert told("It was 90000 years ago.") == [("90000 years ago", "PAST_REF")]


def test_a_stated_day_that_is_none_is_no_day() -> None:
    (publication,) = publish([Article(page="", text="Nothing.", published="2023-02-31")])
    assert (publication.value, publication.first, publication.last) == (None, None, None)


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The council will meet on Friday.", "Friday", "future"),
        ("The fair will be held on Friday.", "Friday", "future"),
        ("They met on Friday.", "Friday", "past"),
        ("On Friday they met.", "Friday", "past"),
        ("It had been due to end on Friday.", "Friday", "past"),
        ("He has been in jail since Friday and will appeal.", "Friday", "past"),
        ("Friday", "Friday", None),
    ],
)
def test_tense(sentence: str, words: str, expected: str | None) -> None:
    start = sentence.index(words)
    assert tense(sentence, start, start + len(words)) == expected


def test_interval() -> None:
    assert [str(day) for day in interval("2024-02") or ()] == ["2024-02-01", "2024-02-29"]
    assert [str(day) for day in interval("2024-04-08/2024-04-10") or ()] == ["2024-04-08", "2024-04-10"]
    assert interval("soon") is None
    assert interval("2024-04-10/2024-04-08") is None


def test_holidays() -> None:
    assert str(holiday_in("easter", 2024)) == "2024-03-31"
    assert str(holiday_in("thanksgiving", 2023)) == "2023-11-23"
    assert str(holiday_in("memorial day", 2023)) == "2023-05-29"
    assert str(holiday_in("election day", 2022)) == "2022-11-08"


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("yom kippur", 2023, "2023-09-25"),
        ("purim", 2024, "2024-03-24"),
        ("shavuot", 2024, "2024-06-12"),
        ("rosh hashanah", 2025, "2025-09-23"),
        ("passover", 2022, "2022-04-16"),
        ("orthodox easter", 2024, "2024-05-05"),
        ("eid al-fitr", 2024, "2024-04-10"),
        ("eid al-adha", 2023, "2023-06-28"),
        ("ramadan", 2025, "2025-03-01"),
        ("lunar new year", 2030, "2030-02-03"),
        ("diwali", 2022, "2022-10-24"),
    ],
)
def test_feasts_of_other_calendars(name: str, year: int, day: str) -> None:
    found = feast(name, year)
    assert found.first.isoformat() <= day <= found.last.isoformat()


def test_a_feast_in_a_year_beyond_its_table_is_open() -> None:
    (found,) = dates("Diwali 1990 was quiet.", published="2023-05-12")
    assert (found.value, found.first) == ("1990", None)


def test_the_eve_of_another_new_year_is_not_ours() -> None:
    assert told("They met on Chinese New Year's Eve.") == []


@pytest.mark.parametrize("text", ["They worked 1500 hours on Monday.", "A week today is a long time."])
def test_hours_and_weeks_that_are_lengths(text: str) -> None:
    assert "XXXX" in told(text)[0][1] or told(text)[0][1].startswith("P")


def test_a_name_is_no_feast() -> None:
    assert told("Ramadan Okoro spoke of the Yom Kippur War.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Voters went to the polls on May 2. Two days after the attack, she left.", "Two days"),  # another happening
        (
            "He condemned the attack on Monday. Two days after the attack, he left.",
            "Two days",
        ),  # his words are Monday's
        ("The vote failed. A week after the vote, she left.", "A week"),  # no day told
    ],
)
def test_what_happened_on_no_told_day_stays_a_length(text: str, words: str) -> None:
    (found,) = [one for one in dates(text, published="2023-05-12") if one.text == words]
    assert (found.type, found.first) == ("DURATION", None)


def test_a_clock_time_takes_the_only_day_of_its_sentence() -> None:
    values = [value for _, value in told("Polls open at 7 a.m. and close at 8 p.m. on 28 May.")]
    assert values[:2] == ["2023-05-28T07:00", "2023-05-28T20:00"]


def test_a_weekend_names_no_weekday() -> None:
    (found,) = publish([Article(page="a", text="The talks were held at the weekend.")])
    assert found.value is None


@pytest.mark.parametrize(
    ("pattern", "held"),
    [
        ("ab?c*d+", "ad"),
        ("a(?:b|cb)?(?P<x>e|ef)", "ae"),
        ("[ab]c", "c"),
        ("(?<=a)(?=b)(?!c)d", "d"),
        ("a|b", ""),
        ("(?:ab|cb)(?:d|)", "b"),
    ],
)
def test_what_every_match_of_a_pattern_holds(pattern: str, held: str) -> None:
    assert needed(pattern) == frozenset(held)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("An October 7 attack on a ferry killed two.", "2022-10-07"),  # no other year's attack
        ("The October 7 attacks were recalled.", "2022-10-07"),  # the page is older than what the words came to mean
        ("The September 11 attacks were recalled.", "2001-09-11"),
    ],
)
def test_days_known_by_their_date(text: str, value: str) -> None:
    assert told(text)[0][1] == value


@pytest.mark.parametrize("text", ["He won 9/11 frames.", "She birdied on the third.", "It is the 12th floor."])
def test_figures_that_are_no_days(text: str) -> None:
    assert told(text) == []
