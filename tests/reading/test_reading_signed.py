"""Who wrote it, on pages without markup: names that a day, an office, a label or other names stand with."""

import pytest

from dateline.model import Article, Page
from dateline.reading import read
from tests.reading.sarn import HEADLINE, TEXT

BUTTONS = "\n".join(f"Listen on Quill {place}" for place in range(9))


def authors(above: str, below: str = "") -> tuple[str, ...]:
    lines = ["The Sarn Beacon", "Home  Lake  Maps", HEADLINE, *above.split("\n"), *TEXT, *below.split("\n")]
    article = read(Page(body="\n\n".join(lines).encode(), media_type="text/plain"))
    assert isinstance(article, Article)
    return article.authors


@pytest.mark.parametrize(
    "lines",
    [
        "Odile Tarn\n14 May 2024, 9:54 a.m.", "Odile Tarn | 14.05.2024", "14 May 2024 · Odile Tarn · 3 minutes",
        "Odile Tarn2 hours ago", "Odile TarnPublished May 14, 2024", "Odile Tarn / SARN PRESS / May 14, 2024, 17:07",
        "Odile Tarn Political Correspondent", "Odile Tarn Redakteurin\n14.05.2024", "Von\nOdile Tarn",
        "By ODILE TARN Follow", f"By Odile Tarn\n{BUTTONS}", f"Odile Tarn\n14 May 2024\n{BUTTONS}",
        "The pier is dear to many, and old.\nBy Odile Tarn", "Odile Tarn\nPublished 3 seconds ago",
    ],
)  # fmt: skip
def test_a_name_in_a_line_of_its_own(lines: str) -> None:
    assert [name.title() for name in authors(lines)] == ["Odile Tarn"]


def test_several_names_each_in_a_line() -> None:
    assert authors("Odile Tarn,\nPeder Aalund &\nThora Ek\n14 May 2024") == ("Odile Tarn", "Peder Aalund", "Thora Ek")


def test_an_author_whom_the_page_names_again_below() -> None:
    assert authors("Odile Tarn\n14 May 2024", "Odile Tarn writes on harbours.\nMore of Odile Tarn") == ("Odile Tarn",)


@pytest.mark.parametrize(
    "lines",
    [
        "Mara Oldin\n14 May 2024",
        "World Cup – Group B\nLake",
        "Related Topics\n14 May 2024",
        "The Quill Pier\n14 May 2024",
    ],
)
def test_what_is_no_byline(lines: str) -> None:
    assert authors(lines) == ()
