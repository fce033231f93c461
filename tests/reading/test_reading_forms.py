"""Forms of one page (print, AMP, copies in archives): each read right, and all of them one report; end to end."""

from html import escape

import pytest

from dateline.engine.local import run
from dateline.engine.stages import STAGES
from dateline.model import Article, Lineage, Page, Story
from dateline.reading import outline, read
from dateline.reading.sites import address_of
from dateline.record import MemoryRecord

TO_STORIES = STAGES[: [stage.name for stage in STAGES].index("gather") + 1]
PAPER = "Pellworth Echo"
SITE = "https://www.pellworthecho.example"
ADDRESS = f"{SITE}/2024/05/22/harbour-board-halts-night-dredging"
TITLE = "Harbour board orders a halt to night dredging off Pellworth"
TEXT = (
    "The Pellworth harbour board ordered contractors on Wednesday to stop dredging the eastern channel at night after "
    "residents complained of noise and of cracks in sea walls built a century ago.",
    "The order takes effect on 1 June and will hold until a survey of the walls is finished, which the board’s "
    "engineer, Marta Quillan, said would take at least nine weeks.",
    "“We cannot measure a wall while somebody shakes it,” Ms Quillan told the meeting, which lasted until after ten "
    "and was attended by some two hundred people.",
    "Brask Marine, the contractor, said that the halt would delay the new ferry berth by three months and cost about "
    "4.2 million crowns, and that it would seek compensation from the town.",
    "The berth was to open before the herring fair in October. The board will meet again on 12 June.",
)
PROSE = "".join(f"<p>{escape(words)}</p>" for words in TEXT)
NOTICE = f"<p>© 2024 {PAPER}. All rights reserved.</p>"


def page(name: str, url: str, head: str, body: str) -> Page:
    return Page(body=f"<html><head>{head}</head><body>{body}</body></html>".encode(), name=name, url=url)


def normal(name: str, url: str) -> Page:
    day = '<meta property="article:published_time" content="2024-05-22T18:40:00+01:00">'
    menu = '<header><nav><a href="/news">News</a> <a href="/harbour">Harbour</a></nav></header>'
    article = f"<article><h1>{TITLE}</h1><p class='byline'>By Jonas Ferrow</p>{PROSE}</article>"
    return page(name, url, f"<title>{TITLE} - {PAPER}</title>{day}", f"{menu}{article}<footer>{NOTICE}</footer>")


def printed(name: str, url: str, titled: str) -> Page:
    top = '<div><a href="javascript:window.print()">Print this page</a> | <a href="#">Close window</a></div>'
    end = f'<hr><p>Find this article at:<br><a href="{ADDRESS}">{ADDRESS}</a></p>{NOTICE}'
    body = f"{top}<h1>{TITLE}</h1><p>By Jonas Ferrow</p><p>22 May 2024</p>{PROSE}{end}"
    return page(name, url, f"<title>{titled}</title>", body)


def accelerated(name: str, url: str) -> Page:
    menu = '<amp-sidebar layout="nodisplay"><ul><li><a href="/news">News</a></li></ul></amp-sidebar>'
    cookies = (
        "<p>We and our partners use cookies to store and access personal data such as pages read on your device.</p>"
    )
    consent = f'<amp-consent layout="nodisplay"><div>{cookies}<button>Accept</button></div></amp-consent>'
    body = f"{menu}<h1>{TITLE}</h1><div>By Jonas Ferrow</div><time>22 May 2024</time>{PROSE}{consent}"
    return page(name, url, f'<title>{TITLE}</title><link rel="canonical" href="{ADDRESS}">', body)


FORMS = [
    normal("normal", ADDRESS),
    printed("print", f"{ADDRESS}?print=1", TITLE),
    printed("print-folder", f"{ADDRESS}/print/", f"{PAPER} » {TITLE} » Print"),
    printed("print-script", f"{SITE}/cgi-bin/print.pl?id=4711", f"{PAPER} | Harbour | {TITLE}"),
    accelerated("amp", f"{ADDRESS}?amp=1"),
    accelerated("amp-cache", f"https://www-pellworthecho-example.cdn.ampproject.org/c/s/{ADDRESS[8:]}?amp=1"),
    normal("archive", f"https://web.archive.org/web/20250808063632/{ADDRESS}"),
]


@pytest.fixture(scope="module")
def record() -> MemoryRecord:
    record = MemoryRecord()
    record.put(FORMS)
    run(record, TO_STORIES, {})
    return record


def test_each_form_gives_the_whole_article(record: MemoryRecord) -> None:
    found = record.all(Article)
    assert {article.page for article in found} == {form.id for form in FORMS}
    assert {article.text for article in found} == {"\n\n".join(TEXT)}
    assert {article.title for article in found} == {TITLE}
    assert {article.authors for article in found} == {("Jonas Ferrow",)}
    assert {address_of(article.url, None) for article in found} == {address_of(ADDRESS, None)}
    assert {(article.published or "")[:10] for article in found} == {"2024-05-22"}


def test_all_forms_are_one_report(record: MemoryRecord) -> None:
    (story,) = record.all(Story)
    assert len(story.articles) == len(FORMS)
    assert len({origin for lineage in record.all(Lineage) for origin in lineage.origins}) == 1


@pytest.mark.parametrize(
    ("line", "address"),
    [
        (f"Find this article at:\n{ADDRESS}", ADDRESS),
        (f"URL to article: {ADDRESS}", ADDRESS),
        (f"Story from {PAPER}:\n{ADDRESS}", ADDRESS),
        (f"Printed from {SITE}/", None),  # the paper's front page, and no article's address
        (f"Source: {ADDRESS}", None),  # whose words these are, perhaps
        (f"Read the full article at {ADDRESS}", None),
    ],
)
def test_a_saved_print_page_says_in_words_what_its_address_is(line: str, address: str | None) -> None:
    page = Page(body="\n\n".join([TITLE, *TEXT, *line.split("\n")]).encode(), media_type="text/plain")
    found, told = read(page), outline(page)
    assert isinstance(found, Article)
    assert found.url == address
    assert (told.address if told else None) == (address_of(address, None) if address else None)
