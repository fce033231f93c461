"""What went wrong under bench/fuzz_reading.py: each of these once took minutes, gigabytes, or the reading with it."""

import dataclasses
import json
import time

import hostile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Article, Page, Reject
from dateline.reading import read
from dateline.reading.tags import MOST_ATTRIBUTES, thinned

# They take half a second each on one core of a laptop; the machine may be busy.
SECONDS = 10.0
SLOW = (
    "300,000 attributes", "headings that are nearly the title", "a headline of 70,000 parts", "mail from 100,000",
    "mail with a long subject", "mail with a long type", "mail of 100,000 parts", "a row with long fields",
    "a feed of empty elements",
)  # fmt: skip


def stored(article: Article) -> bytes:
    """The article's words as a record file holds them."""
    return json.dumps(dataclasses.asdict(article), ensure_ascii=False).encode()


@pytest.mark.parametrize("name", SLOW)
def test_what_took_long_ends_soon(name: str) -> None:
    media_type, make = hostile.PAGES[name]
    page = Page(body=make(), name=name, media_type=media_type)
    begun = time.process_time()
    assert isinstance(read(page), Article | Reject)
    assert time.process_time() - begun < SECONDS


def test_half_characters_that_data_states_can_be_kept() -> None:
    article = read(Page(body=hostile.STATED["half characters"](), name="half"))
    assert isinstance(article, Article)
    assert article.title == "Ferry ? late again now"
    assert stored(article)


@pytest.mark.parametrize("name", [name for name in hostile.BYTES if name.startswith("said to be")])
def test_a_page_that_names_no_encoding_of_the_web_is_read_by_its_bytes(name: str) -> None:
    article = read(Page(body=hostile.BYTES[name](), name=name))
    assert isinstance(article, Article)
    assert article.title == hostile.TITLE
    assert stored(article)


def test_an_address_that_is_no_address_is_none() -> None:
    article = read(Page(body=hostile.STATED["an address that is a script"](), name="script"))
    assert isinstance(article, Article)
    assert article.url is None


def test_a_mail_of_no_day_has_none() -> None:
    head = b"From: Ann Lee <a@b.example>\nSubject: Ferry late again\nDate: Wed, 10 Apr 2024 23:30:00 +0999999999999999"
    found = read(Page(body=hostile.mail(head), name="mail", media_type="message/rfc822"))
    assert isinstance(found, Article | Reject)


def test_of_a_page_of_one_block_so_much_is_read_and_the_rest_is_said() -> None:
    article = read(Page(body=(hostile.SENTENCE * 20_000).encode(), name="long"))
    assert isinstance(article, Article)
    assert len(article.text) <= 600_000
    assert any("600,000 characters" in finding.how for finding in article.findings)


WORDS = st.text(st.sampled_from("a1=\"'/<> \n-"), max_size=60)


@given(st.lists(WORDS, max_size=30))
def test_tags_of_real_pages_stay_as_they_are(words: list[str]) -> None:
    page = f'<p class="x" {" ".join(words)}>' + "<!-- a -->" * 11_000
    assert thinned(page) == page


def test_of_a_tag_with_too_many_attributes_the_first_are_kept() -> None:
    crowded = " ".join(f"a{number}='>'" for number in range(60_000))
    page = f"<script>if (a<b) x = '<i {crowded}>'</script><div class='story' {crowded}><p>Words</p>"
    kept = thinned(page)
    assert len(kept) < len(page) - 300_000
    assert kept.endswith("'><p>Words</p>")
    assert "<div class='story' a0='>' a1='>'" in kept
    assert f"a{MOST_ATTRIBUTES}=" not in kept.partition("<div")[2]
    assert kept.startswith(f"<script>if (a<b) x = '<i {crowded}>'</script>")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "@type", "@value"]), inner),
    max_leaves=6,
)
FIELDS = (
    "@type @graph headline author creator publisher articleSection datePublished dateModified articleBody "
    "isAccessibleForFree mainEntity mainEntityOfPage"
).split()


@given(st.dictionaries(st.sampled_from(FIELDS), VALUES))
@settings(max_examples=50)
def test_whatever_data_states_the_page_is_read(stated: dict[str, object]) -> None:
    stated = {"@type": "NewsArticle"} | stated
    page = hostile.script(json.dumps(stated).replace("</", "<\\/"))
    article = read(Page(body=page, name="data"))
    assert isinstance(article, Article)
    assert stored(article)
