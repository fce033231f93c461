"""What else a page says of itself: bylines with offices and agencies, publisher, section, captions, where it ends."""

import json

import pytest

from dateline.model import Article, Page
from dateline.reading import read
from tests.reading.sarn import HEADLINE, TEXT

URL = "https://www.isles-tidings.example/news/42"


def text_page(above: str = "", below: str = "", url: str | None = None, first: str = "Home") -> Article:
    lines = [first, HEADLINE, *above.split("\n"), *TEXT, *below.split("\n")]
    found = read(Page(body="\n\n".join(lines).encode(), url=url, media_type="text/plain"))
    assert isinstance(found, Article)
    return found


def web_page(head: str = "", below: str = "", text: tuple[str, ...] = TEXT) -> Article:
    body = "".join(f"<p>{words}</p>" for words in text)
    page = f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{body}</article>{below}</body></html>"
    found = read(Page(body=page.encode(), url=URL, media_type="text/html"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Odile Tarn Political Editor", [("Odile Tarn", "Political Editor")]),
        ("Von Odile Tarn Landespolitische Korrespondentin", [("Odile Tarn", "Landespolitische Korrespondentin")]),
        ("By Odile Tarn of The Associated Press", [("Odile Tarn", "The Associated Press")]),
        ("By Odile Tarn (Reuters)", [("Odile Tarn", "Reuters")]),
        ("By Odile Tarn, Reuters", [("Odile Tarn", "Reuters")]),
        ("By ODILE TARN Associated Press", [("ODILE TARN", "Associated Press")]),
        ("Odile Tarn, The Isles Tidings", [("Odile Tarn", "The Isles Tidings")]),
        ("Par Odile Tarn avec AFP", [("Odile Tarn", None), ("AFP", None)]),
        ("By Odile Tarn with agencies", [("Odile Tarn", None)]),
        ("Reporting by Odile Tarn; Editing by Peder Aalund", [("Odile Tarn", None)]),
        ("Guest post by Odile Tarn @odiletarn", [("Odile Tarn", None)]),
        ("By Our Correspondent", []),
        ("By Staff Reporter", []),
    ],
)  # fmt: skip
def test_what_stands_behind_an_authors_name(line: str, authors: list[tuple[str, str | None]]) -> None:
    found = text_page(line)
    assert [(author.name, author.affiliation) for author in found.bylines] == authors
    assert found.text.startswith(TEXT[0])


def test_an_agency_behind_a_name_is_a_credit() -> None:
    assert [(credit.name, credit.role) for credit in text_page("Von Odile Tarn (dpa)").credits] == [("dpa", "wire")]


@pytest.mark.parametrize("below", ["© 2026 Isles Tidings", "Copyright © 2026 ISLES-TIDINGS. All rights reserved."])
def test_the_publisher_whom_the_address_names_too(below: str) -> None:
    assert (text_page(below=below, url=URL).publisher or "").lower().replace("-", " ") == "isles tidings"
    assert text_page(below=below).publisher is None


def test_a_name_above_the_text_that_the_address_has_too() -> None:
    assert text_page("isles-tidings.example", url=URL).publisher == "isles-tidings.example"
    assert text_page("Other Tidings", url=URL).publisher is None


def crumbs(*parts: tuple[str, str]) -> str:
    items = [{"@type": "ListItem", "position": n, "name": name, "item": url} for n, (name, url) in enumerate(parts)]
    stated = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    return f'<script type="application/ld+json">{stated}</script>'


def test_an_address_without_its_beginning_is_no_author() -> None:
    assert web_page('<meta property="article:author" content="pages.example/isles-tidings">').authors == ()


def test_the_section_in_the_path_to_the_page() -> None:
    front, paper = ("Home", "https://isles-tidings.example/"), ("Isles Tidings", "https://isles-tidings.example/all")
    world, title = ("World", "https://isles-tidings.example/world"), (HEADLINE, URL)
    assert web_page(crumbs(front, paper, world, title)).section == "World"
    assert web_page(crumbs(front, title)).section is None


def test_the_foot_of_a_page_holds_no_captions() -> None:
    lines = ["A form", "A button", "Another", "One more", "A fifth", "A sixth", "Sign in (log out / change)"]
    rest = "".join(f"<p>{line}</p>" for line in lines)
    found = web_page(below=f"{rest}<footer><p>Isles Tidings © All rights reserved</p></footer>")
    assert not [item.text for item in found.removed if item.kind == "caption"]


def test_a_pages_rights_are_no_caption_and_a_pictures_are() -> None:
    found = text_page(below="The pier on Sunday. Photo: © 2026 Peder Aalund\n© 2026 Isles Tidings")
    assert [item.text for item in found.removed if item.kind == "caption"] == [
        "The pier on Sunday. Photo: © 2026 Peder Aalund"
    ]


def test_a_caption_stands_below_a_second_printing_too() -> None:
    again = "\n".join([HEADLINE, *TEXT])
    found = text_page(below=f"Share\n{again}\nThe pier on Sunday, 3 May 2026. (Farhad Aalund/Isles Pictures)")
    assert "caption" in {item.kind for item in found.removed}


def test_a_desks_letters_behind_the_last_sentence_cut_nothing() -> None:
    assert web_page(text=(*TEXT[:-1], f"{TEXT[-1]} IT")).cut is None
    assert web_page(text=(*TEXT[:-1], f"{TEXT[-1][:-1]} and so")).cut == "mid-sentence"
