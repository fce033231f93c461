"""Live pages: every entry's clock time stands over its text, whatever markup or none it comes in."""

import pytest

from dateline.model import Article, Page
from dateline.reading import read

ENTRIES = (
    (
        "18:52",
        "Candidate concedes",
        "President Mara Oldin has conceded defeat. She telephoned Ivo Brandt a minute ago.",
    ),
    (
        "18:10",
        "Winner declared",
        "The electoral commission has declared Brandt the winner with 53 percent of the vote.",
    ),
    ("16:35", "", "The army has sent two companies to Quillmouth, where young men set fire to an office at noon."),
    ("15:20", "Court says no", "The high court has thrown out a petition by the Lakeshore Party to stop the count."),
    ("11:15", "", "Observers from the union have praised the vote as orderly, and will leave tomorrow."),
    (
        "07:05",
        "Good morning",
        "Good morning. The islands voted on Thursday, and the count goes on. We will keep you posted.",
    ),
)
FORMS = (
    '<div class="live-post"><time>{clock}</time>{head}<p>{told}</p></div>',
    '<li><span class="time">{clock} GMT</span>{head}<p>{told}</p></li>',
    '<div><p class="block-time"><a href="#b">{clock} BST</a></p>{head}<p>{told}</p><a href="#s">Share</a></div>',
    '<section><p class="when">Updated 19 Sep 2026 {clock}</p>{head}<p>{told}</p><button>Copy link</button></section>',
)


def live_page(form: str) -> Page:
    told = (
        form.format(clock=clock, head=f"<h3>{head}</h3>" if head else "", told=text) for clock, head, text in ENTRIES
    )
    html = (
        "<title>Election: live updates</title><nav><a href=/>Home</a></nav><h1>Election: live updates</h1>"
        "<p>Thora Ek in Tarn and Alina Gond in Quillmouth</p><p>19 September 2026</p>"
        f"{''.join(told)}<aside><h4>Watch</h4><p><a href=/f>Island launches ferry</a></p></aside>"
    )
    return Page(body=html.encode(), media_type="text/html")


def text_page() -> Page:
    lines = ["The Sarn Beacon", "Home  Lake  Maps", "Islands vote: live updates from the count", "19 September 2026"]
    for clock, head, told in ENTRIES:
        lines += [clock, *([head] if head else []), told, "Share"]
    return Page(body="\n".join([*lines, "Watch", "Island launches ferry"]).encode(), media_type="text/plain")


@pytest.mark.parametrize("page", [*map(live_page, FORMS), text_page()])
def test_every_entry_stands_under_its_clock_time(page: Page) -> None:
    article = read(page)
    assert isinstance(article, Article)
    places = [article.text.find(part) for clock, _, told in ENTRIES for part in (clock, told)]
    assert -1 not in places
    assert places == sorted(places)
    assert all(head in article.text for _, head, _ in ENTRIES)
    assert not {"Share", "Watch", "ferry"} & set(article.text.replace("\n", " ").split())


def test_a_live_page_names_its_correspondents_and_begins_with_its_first_entry() -> None:
    article = read(live_page(FORMS[0]))
    assert isinstance(article, Article)
    assert article.authors == ("Thora Ek", "Alina Gond")
    assert article.text.startswith("18:52")


def test_two_clock_times_make_no_live_page() -> None:
    told = [told for _, _, told in ENTRIES]
    lines = ["Islands vote and wait for the count", *told[:4], "Ferries", "18:52", "18:10", told[4]]
    article = read(Page(body="\n\n".join(lines).encode(), media_type="text/plain"))
    assert isinstance(article, Article)
    assert "18:10" not in article.text
