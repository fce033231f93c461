"""The days that pages show in lines around their text, with the labels, times and time zones of newspapers."""

from html import escape

import pytest

from dateline.model import Article, Page
from dateline.reading import read
from tests.reading.sarn import HEADLINE, TEXT


def text_page(above: str = "", below: str = "", lead: str = "") -> Article:
    lines = ["The Sarn Beacon", HEADLINE, *above.split("\n"), lead + TEXT[0], *TEXT[1:], *below.split("\n")]
    return article(Page(body="\n\n".join(lines).encode(), media_type="text/plain"))


def article(page: Page) -> Article:
    found = read(page)
    assert isinstance(found, Article)
    assert found.text.endswith(TEXT[-1])
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Published Mar. 6, 2026 5:12 p.m.", "Published 5:12 PM EST, Fri March 6, 2026", "17.12 GMT, 6 March 2026",
        "First published on Fri 6 Mar 2026 17.12 GMT", "Mar. 6, 2026 / 5:12 PM EDT / Sarn Radio", "Added: 6 March 2026",
        "Published: 17:12 GMT, 6 March 2026 | Updated: 18:20 GMT, 7 March 2026", "Sarn PressMarch 6, 2026 GMT",
        "Updated March 7, 2026 Published March 6, 2026", "Posted March 6 2026 - 5:12pm", "Fri., Mar. 6, 2026",
    ],
)  # fmt: skip
def test_a_line_between_title_and_text(line: str) -> None:
    found = text_page(line)
    assert found.published == "2026-03-06"
    assert found.text.startswith(TEXT[0])


@pytest.mark.parametrize(
    "line",
    [
        "Updated Mar. 6, 2026 5:12 p.m.", "Last modified on Fri 6 Mar 2026 17.12 GMT", "UPDATED: March 6, 2026",
        "Last Updated : Mar 06, 2026, 05:12 PM IST", "Updated - March 06, 2026 05:12 pm IST - SARN",
        "This article was last updated on March 6, 2026", "Stand: 06.03.2026, 17:12 Uhr",
    ],
)  # fmt: skip
def test_a_page_that_shows_only_its_last_change(line: str) -> None:
    body = "".join(f"<p>{escape(part)}</p>" for part in TEXT)
    html = f"<title>{HEADLINE}</title><nav><a href=/>Home</a></nav><h1>{HEADLINE}</h1><p>{line}</p>{body}"
    for found in (text_page(line), article(Page(body=html.encode(), media_type="text/html"))):
        assert (found.published, found.text.startswith(TEXT[0])) == ("2026-03-06", True)
    assert text_page(line).modified == "2026-03-06"


def test_an_update_is_not_the_day_where_another_is_shown() -> None:
    found = text_page("Published 6 March 2026", below="This page was last modified on 9 March 2026 at 17:12.")
    assert (found.published, found.modified) == ("2026-03-06", "2026-03-09")


def test_below_the_text_only_a_line_that_says_so_counts() -> None:
    assert text_page(below="Published on 6 March 2026, 17:12").published == "2026-03-06"
    assert text_page(below="6 March 2026 (changed on 9 March 2026 at 15:24, updated 9 March 2026)").published
    assert text_page(below="Related\n6 March 2026\nLast Updated on 9 March 2026").published is None


def test_the_day_stands_under_the_title_however_many_buttons_stand_between() -> None:
    assert text_page("6 March 2026\n" + "\n".join(f"Share on Quill {place}" for place in range(14))).published


@pytest.mark.parametrize(
    "opening", ["SARN, March 6, 2026 — ", "SARN, March 6, 2026 /Quill Newswire/ -- ", "6.3.2026 - "]
)
def test_a_dateline_with_its_year(opening: str) -> None:
    assert text_page(lead=opening).published == "2026-03-06"


def test_a_day_told_of_in_the_first_sentence_is_none() -> None:
    assert text_page(lead="On March 6, 2026 it was decided at last: ").published is None
