"""Copies in web archives: read as the pages they were made of."""

import pytest

from dateline.model import Article, Page
from dateline.reading import read
from dateline.reading.archives import original, without_banner
from tests.reading.test_reading_forms import ADDRESS, TEXT, normal

ABOUT = "This collection is gathered every night by volunteers and is given to the archive after half a year."
BANNER = f"""<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="toolbar"><table><tr><td>14 captures</td></tr></table>
<div>COLLECTED BY</div><div>{ABOUT}</div></div><!-- END WAYBACK TOOLBAR INSERT -->"""


@pytest.mark.parametrize(
    ("url", "made_of"),
    [
        ("https://web.archive.org/web/20240501063632/https://www.a.example/x", "https://www.a.example/x"),
        ("https://web.archive.org/web/20240501id_/http:/a.example/x", "http://a.example/x"),
        ("https://archive.library.example/all/20240501063632/http://a.example/x", "http://a.example/x"),
        ("https://archive.example/2024.05.01-063632/https://a.example/x", "https://a.example/x"),
        ("/web/20240501063632/https://a.example/x", "https://a.example/x"),
        ("https://www-a-example.cdn.ampproject.org/c/s/www.a.example/x", "https://www.a.example/x"),
        ("https://www.google.com/amp/s/a.example/x", "https://a.example/x"),
        ("https://web.archive.org/about", "https://web.archive.org/about"),
        ("https://a.example/web/2024/x.html", "https://a.example/web/2024/x.html"),
        (None, None),
    ],
)
def test_a_copy_in_an_archive_has_the_address_it_was_made_of(url: str | None, made_of: str | None) -> None:
    assert original(url) == made_of


def test_what_an_archive_puts_above_a_page_is_no_part_of_it() -> None:
    url = f"https://web.archive.org/web/20250808063632/{ADDRESS}"
    page = normal("kept", url).body.replace(b"<body>", f"<body>{BANNER}".encode())
    found = read(Page(body=page, url=url, media_type="text/html"))
    assert isinstance(found, Article)
    assert found.text == "\n\n".join(TEXT)
    assert not any(ABOUT in item.text for item in found.removed)
    assert found.url == ADDRESS


def test_a_banner_that_never_ends_takes_nothing() -> None:
    assert without_banner(BANNER[:-10]) == BANNER[:-10]
    assert without_banner(f"<p>One</p>{BANNER}<p>Two</p>") == "<p>One</p><p>Two</p>"
