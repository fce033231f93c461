"""Articles over several pages: joined where address, title and the pages' own words agree, whichever came first."""

from collections.abc import Sequence
from html import escape
from random import Random

import pytest

from dateline.engine import arrow
from dateline.engine.local import run
from dateline.engine.stages import STAGES
from dateline.model import Article, Page, Series
from dateline.questions.articles import article
from dateline.reading.parts import part_of, unnumbered
from dateline.record import MemoryRecord

READING = STAGES[: [stage.name for stage in STAGES].index("read") + 1]
BASE = "https://tidelinereview.example/features/the-long-way-home"
KEPT = "https://web.archive.org/web/20240501/"
TITLE = "The long way home for the lamplighters of Skerry Bank"
PARTS = [
    [
        "When the last lamp on Skerry Bank went out in March, four families packed their boats and rowed to the coast.",
        "They had tended the light for eleven generations, and the harbour board had sent them notice in two lines.",
        "Nobody on the quay at Marrowick had been told to expect them, harbourmaster Enid Tarrow said later, and the",
    ],
    [
        "inn had no beds to spare that night. So they slept in the net loft above the chandler's shop.",
        "In the morning the council met in the school and voted nine to two to lend them the old customs house.",
        "A carpenter, Tobias Wrenn, fitted bunks in an afternoon and would take no money for the timber.",
    ],
    [
        "By autumn the children had learnt to ride bicycles, which are of no use on a rock of forty paces.",
        "The board has since offered the families their light back, with a lamp that needs no tending.",
        "They have asked for time to think about it, and have planted potatoes behind the customs house.",
    ],
]


def page(number: int, *, title: str = TITLE, url: str = "", says: str = "", link: bool = True, day: str = "") -> Page:
    head = title if number == 1 else f"{title} - Page {number}"
    links = f'<a href="{BASE}">1</a> <a href="{BASE}?page=2">2</a>' if link else ""
    stated = f'<meta property="article:published_time" content="{day}">' if day else ""
    text = "".join(f"<p>{escape(words)}</p>" for words in PARTS[number - 1])
    body = (
        f"<html><head><title>{head}</title>{stated}</head><body><article><h1>{title}</h1>{text}</article>"
        f"<div>{links}</div><p>{says}</p></body></html>"
    )
    own = url or (BASE if number == 1 else f"{BASE}?page={number}")
    return Page(body=body.encode(), name=f"p{number}", url=own, media_type="text/html")


def articles(pages: Sequence[Page], pieces: int = 1) -> list[Article]:
    record = MemoryRecord()
    for piece in range(pieces):
        record.put(pages[piece::pieces])
        run(record, READING, {})
    return record.all(Article)


def test_three_pages_are_one_article_in_any_order_and_in_pieces() -> None:
    pages = [page(number) for number in (1, 2, 3)]
    (whole,) = articles(pages)
    assert whole.title == TITLE
    assert whole.page == pages[0].id
    assert whole.text == "\n\n".join(w for part in PARTS for w in part).replace("and the\n\ninn", "and the inn")
    assert [id for id, _ in whole.pages] == [found.id for found in pages]
    assert [whole.text[begin:].split(" ")[0] for _, begin in whole.pages] == ["When", "inn", "By"]
    for seed in (1, 2, 3):
        shuffled = Random(seed).sample(pages, 3)
        assert articles(shuffled, pieces=3) == [whole]
    done = arrow.run({Page: arrow.to_batches(Page, pages)}, READING, {})
    assert list(arrow.from_batches(Article, done[Article]).values()) == [whole]


def test_a_later_page_alone_says_what_it_is_and_waits() -> None:
    (alone,) = articles([page(2)])
    assert any("page 2 of an article on several pages" in found.how for found in alone.findings)
    assert alone.pages == ()
    first, third = sorted(articles([page(1), page(3)]), key=lambda found: found.text)
    assert first.pages == third.pages == ()


def test_text_pages_say_in_words_which_page_they_are() -> None:
    pages = [
        Page(
            body="\n\n".join([TITLE, *PARTS[number - 1], f"Page {number} of 2"]).encode(),
            url=f"{BASE}/{number}",
            media_type="text/plain",
        )
        for number in (1, 2)
    ]
    (whole,) = articles(pages)
    assert len(whole.pages) == 2
    assert "Page 2 of 2" not in whole.text


@pytest.mark.parametrize(
    "second",
    [
        page(2, title="Why the lamplighters of Skerry Bank left"),
        page(2, link=False),
        page(2, url=f"{BASE}-2"),  # another article under the same words: no link calls it the next page
        page(2, url="https://otherreview.example/features/the-long-way-home?page=2"),
    ],
    ids=["another title", "no sign", "a number of the name", "another site"],
)
def test_pages_that_do_not_agree_stay_apart(second: Page) -> None:
    assert len(articles([page(1), second])) == 2


def turned(first: str, later: str, pager: str) -> list[Page]:
    """Two pages at these addresses, the second with this list of pages and no other link."""
    second = page(2, url=later, link=False)
    body = second.body.replace(b"<p></p>", f"<p>{pager}</p>".encode())
    return [page(1, url=first), Page(body=body, name="p2", url=later, media_type="text/html")]


@pytest.mark.parametrize(
    ("first", "later", "pager"),
    [
        (f"{BASE}.html", f"{BASE},2.html", f'<a href="{BASE}.html">1</a> <b>2</b> <a href="{BASE},3.html">3</a>'),
        (f"{BASE}.html", f"{BASE}_2.html", f'<a href="{BASE}.html"><span>&laquo; Previous</span></a>'),
        (f"{BASE}/", f"{BASE}/2.html", f'<a href="{BASE}/">1</a>'),
        (f"{BASE}/index.html", f"{BASE}/index2.html", f'<a href="{BASE}/">zurück</a>'),
        (f"{BASE}.html", f"{BASE}-2.html", "Seite 2 von 3"),
        (f"{KEPT}{BASE}", f"{KEPT}{BASE}?page=2", f'<a href="/web/20240501/{BASE}">1</a>'),
    ],
    ids=["numbers", "previous", "folder", "index", "words", "archive"],
)
def test_lists_of_pages_of_several_kinds(first: str, later: str, pager: str) -> None:
    assert [len(found.pages) for found in articles(turned(first, later, pager))] == [2]


def test_a_link_to_another_article_turns_no_page() -> None:
    pager = f'<a href="{BASE}.html">Why the lamp went out</a> <a href="{BASE}-3.html">2</a>'
    assert len(articles(turned(f"{BASE}.html", f"{BASE}-2.html", pager))) == 2


def test_pages_of_different_days_stay_apart() -> None:
    assert len(articles([page(1, day="2024-03-04"), page(2, day="2024-03-05")])) == 2
    assert len(articles([page(1, day="2024-03-04"), page(2, day="2024-03-04")])) == 1


def test_the_first_page_once_more_is_a_copy_and_no_part() -> None:
    again = page(1, url=f"{BASE}?page=2", says="Page 2 of 2")
    assert len(articles([page(1), again])) == 2


def test_lists_are_no_articles() -> None:
    base = "https://tidelinereview.example/features"
    record = MemoryRecord()
    record.put([page(1, url=base), page(2, url=f"{base}?page=2", says="Page 2 of 9")])
    run(record, READING, {})
    assert record.all(Series) == []


def test_of_two_versions_of_a_page_one_is_joined() -> None:
    versions = [page(1), page(1, says="Corrected")]
    found = articles([*versions, page(2)])
    assert sorted(len(each.pages) for each in found) == [0, 2]
    assert next(each.page for each in found if each.pages) == min(version.id for version in versions)


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("a.example/the-long-way?page=2", ("a.example/the-long-way", 2, True)),
        ("a.example/the-long-way?id=7&page=3", ("a.example/the-long-way?id=7", 3, True)),
        ("a.example/the-long-way/2", ("a.example/the-long-way", 2, True)),
        ("a.example/the-long-way/page/4", ("a.example/the-long-way", 4, True)),
        ("a.example/the-long-way_page-2.html", ("a.example/the-long-way.html", 2, True)),
        ("a.example/the-long-way-2.html", ("a.example/the-long-way.html", 2, False)),
        ("a.example/story.php?id=12345&p=2", ("a.example/story.php?id=12345", 2, True)),
        ("a.example/the-long-way,2.html", ("a.example/the-long-way.html", 2, False)),
        ("a.example/the-long-way/p2", ("a.example/the-long-way", 2, True)),
        ("a.example/the-long-way/index2.html", ("a.example/the-long-way.html", 2, True)),
        ("a.example/the-long-way,seite-2.html", ("a.example/the-long-way.html", 2, True)),
        ("a.example/the-long-way?paged=2", ("a.example/the-long-way", 2, True)),
        ("a.example/kolumne-1.5827206", ("a.example/kolumne-1.5827206", 1, True)),
        ("a.example/world/page/2", ("a.example/world/page/2", 1, True)),
        ("a.example/?p=12", ("a.example/?p=12", 1, True)),
        ("a.example/the-long-way?page=99", ("a.example/the-long-way?page=99", 1, True)),
        ("", ("", 1, True)),
    ],
)
def test_page_numbers_in_addresses(address: str, part: tuple[str, int, bool]) -> None:
    assert part_of(address) == part


def test_titles_without_their_page() -> None:
    for title in (
        *("Way home - Page 2", "Way home (2/3)", "Way home | Page 2 of 3", "Way home"),
        *("Way home (Seite 2/3)", "Way home, página 2", "Way home [2/3]"),
    ):
        assert unnumbered(title) == "Way home"
    assert unnumbered("Way home - Page 2 of 3 | Tideline").startswith("Way home |")
    assert unnumbered("Way home, part 2") == "Way home, part 2"


def test_an_article_answers_to_the_names_of_all_its_pages() -> None:
    record = MemoryRecord()
    record.put([page(number) for number in (1, 2, 3)])
    run(record, READING, {})
    asked = [article(record, name) for name in ("p1", "p2", "p3")]
    assert len({found.source.article for found in asked}) == 1
    assert asked[0].source.names == ("p1", "p2", "p3")
