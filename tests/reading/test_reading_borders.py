"""Short lines at the end of a text that were torn out of a box of something else."""

from dateline.model import Article, Page
from dateline.reading import read

TEXT = (
    "Sarn released 31 drivers of Tarn on Tuesday, fifteen days after its border police detained them at the bridge.",
    "The men walked across the bridge shortly after nine, where Mayor Mara Oldin embraced them one by one.",
    "“Tonight you sleep at home,” Oldin told them. “Tomorrow we talk about the lorries and about the toll.”",
    "Sarn says the drivers refused to pay a new toll; their union says that the toll was invented on the spot.",
    "About nine tenths of the island’s goods come by road. Merchants said that sugar had risen by a fifth.",
)
BODY = "".join(f"<p>{part}</p>" for part in TEXT)
RATES = (
    "<table class=rates><caption>Freight to Tarn, 20-foot container</caption><tr><th>Week</th><th>Rate</th></tr>"
    "<tr><td>16</td><td>4.1 m crowns</td></tr><tr><td>17</td><td>3.8 m crowns</td></tr></table>"
)
POLL = (
    "<div class=poll><b>Poll of the week</b><p>Will the new toll last the year?</p>"
    "<form><label><input type=radio> Yes</label> <label><input type=radio> No</label></form></div>"
)
ALSO = "<div class=also><p>Tarn jails editor</p><p>Who will win the Lake Cup?</p></div>"


def text_of(below: str) -> str:
    html = (
        "<title>Drivers home – The Sarn Beacon</title><nav><a href=/>Home</a> <a href=/roads>Roads</a></nav>"
        f"<h1>Drivers home</h1><p>14 May 2024</p>{BODY}{below}<p class=foot>The Sarn Beacon. We print on Fridays.</p>"
    )
    article = read(Page(body=html.encode(), media_type="text/html"))
    assert isinstance(article, Article)
    return article.text


def test_a_question_of_a_poll_a_headline_and_cells_are_no_end_of_the_text() -> None:
    for below in (POLL, ALSO, RATES):
        assert text_of(below).endswith(TEXT[-1])


def test_a_cell_beside_the_text_is_no_end_of_it() -> None:
    beside = "<td><b>Hot this week</b><br>Tarn jails editor<br><img src=x>Call us</td>"
    page = f"<title>Drivers home</title><h2>Drivers home</h2><table><tr><td>{BODY}</td>{beside}</tr></table>"
    article = read(Page(body=page.encode(), media_type="text/html"))
    assert isinstance(article, Article)
    assert article.text.endswith(TEXT[-1])


def test_a_press_release_says_where_it_ends() -> None:
    for mark in ("-ENDS-", "Ends"):
        assert text_of(f"<p>{mark}</p>").endswith(TEXT[-1])


def test_a_short_last_line_among_the_prose_stays() -> None:
    assert text_of("<p>The union will decide on Monday.</p>").endswith("The union will decide on Monday.")


def test_a_list_that_is_text_as_a_whole_stays() -> None:
    items = "<ul><li>The lorries back.</li><li>No toll.</li><li>An apology.</li></ul>"
    assert text_of(f"<p>The union asks for three things:</p>{items}").endswith("An apology.")
