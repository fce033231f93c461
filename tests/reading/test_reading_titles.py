"""Titles: what a page states, its headings show, its address repeats, and what the lines of a text page say."""

from html import escape

import pytest

from dateline.model import Article, Page
from dateline.reading import read
from dateline.reading.headlines import headline
from tests.reading.sarn import TEXT

BODY = "".join(f"<p>{escape(text)}</p>" for text in TEXT)


def title_of(head: str, shown: str = "", url: str = "https://www.sarn-beacon.example/news/42") -> str | None:
    page = f"<html lang='en'><head>{head}</head><body>{shown}<article>{BODY}</article></body></html>"
    found = read(Page(body=page.encode(), url=url, media_type="text/html"))
    assert isinstance(found, Article)
    return found.title


def title_of_lines(*above: str) -> str | None:
    found = read(Page(body="\n\n".join([*above, *TEXT]).encode(), media_type="text/plain"))
    assert isinstance(found, Article)
    return found.title


def stated(title: str) -> str:
    return f"<meta property='og:title' content='{title}'>"


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        (stated("A ferry for the winter | Sarn-Beacon"), "", "A ferry for the winter"),  # the address has that name
        ("<title>Sarn Beacon: A ferry for the winter</title>", "", "A ferry for the winter"),
        (stated("Sarn Beacon: all the news of the isles"), "<div><h3>A ferry for the winter</h3></div>",
         "A ferry for the winter"),
        (stated("Sarn Beacon | A ferry for the winter"), "<h2>A ferry for the winter</h2>", "A ferry for the winter"),
        (stated("A ferry for the long dark winter of Sarn | Tidings of the Isles, Bays and Skerries"),
         "<h1>A ferry for the long dark winter of Sarn</h1>", "A ferry for the long dark winter of Sarn"),
        (stated("A ferry for the long winter of..."), "<h1>A ferry for the long winter of Sarn</h1>",
         "A ferry for the long winter of Sarn"),
        (stated("Ferries"), "<h1>Ferries</h1>", "Ferries"),
        (stated("Ferries"), "<h2>Ferries</h2>", None),
        (stated("The island council buys"), "<h1>The is\u00adland council buys</h1>",
         "The is\u00adland council buys"),
        ("<title>Isles Today » Archive » The island buys a ferry</title>",
         "<h1>Isles Today</h1><h2>The island buys a ferry</h2>", "The island buys a ferry"),
        ("<title>Council of Sarn: Sessions / Minutes / The ferry question of this winter</title>",
         "<h1>The ferry question of this winter</h1><h1>Contact</h1>", "The ferry question of this winter"),
        ("<title>Winter ferry | Isles Fisheries Research Office</title>", "<h1>Winter ferry</h1>", "Winter ferry"),
    ],
)  # fmt: skip
def test_what_a_page_states_and_shows(head: str, shown: str, title: str | None) -> None:
    assert title_of(head, shown) == title


def test_the_part_of_a_page_title_that_the_address_repeats() -> None:
    head = "<title>The free voters of the old harbour - Second ferry bought</title>"
    assert title_of(head, url="https://voters.example/news/second-ferry-bought/") == "Second ferry bought"
    assert title_of(head, url="https://voters.example/news/42") == "The free voters of the old harbour"


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("Island buys a ferry - Politics - News - Sarn Beacon", "Island buys a ferry"),
        ("Island buys a ferry - and sells it again", "Island buys a ferry - and sells it again"),
        ("Island buys a ferry – who will steer it?", "Island buys a ferry – who will steer it?"),
        ("Mayor: «Nobody wants this ferry» | Beacon", "Mayor: «Nobody wants this ferry»"),
        ("Island buys a ferry | sarn-beacon.example", "Island buys a ferry"),
    ],
)
def test_page_titles(title: str, left: str) -> None:
    assert headline(title) == left


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Second ferry bought - Beacon", "Home > News > Second ferry bought"], "Second ferry bought"),
        (["Beacon", "News » Isles » Island council buys second ferry"], "Island council buys second ferry"),
        (["Sarn harbour: Island council buys ferry - Beacon", "Sarn harbour", "Island council buys ferry"],
         "Island council buys ferry"),
        (["And lastly… trouble afloat | Isles Building Now", "And lastly… trouble afloat", "Reading time: 2 minutes"],
         "And lastly… trouble afloat"),
        (["Lake Review", "Tarn opens its purse to all", "By Ida Oldin"], "Tarn opens its purse to all"),
        (["Lake Review", "Sign in here now", "Tarn opens its purse", "May 14, 2024"], "Tarn opens its purse"),
        (["x", "Lake villages count what winter took"], "Lake villages count what winter took"),
        (["x", "Roads · Lakes · Toll · Weather · Ferries"], None),
        (["x", "More from the island"], None),
        (["x", "Dec 19, 2025 | The island council | 5 min read"], None),
    ],
)  # fmt: skip
def test_lines_of_a_text_page(lines: list[str], title: str | None) -> None:
    assert title_of_lines(*lines) == title
