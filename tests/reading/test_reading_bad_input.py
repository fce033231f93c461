"""Whatever the bytes are, reading ends in an article or a reason, soon."""

import gzip
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Article, Page, Reject
from dateline.reading import read, refuse_language

SENTENCE = b"The ferry to Port Ellery was late on Monday because of high waves, the harbour office said in a note. "
# Ten times what a page took alone on one core of a laptop when this was written; the machine may be busy.
SECONDS = 10.0


def refused(body: bytes, media_type: str | None = None) -> Reject:
    result = read(Page(body=body, name="page", media_type=media_type))
    assert isinstance(result, Reject)
    assert result.stage == "read"
    assert result.subject == "page"
    assert result.page
    assert result.advice
    return result


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7 " + bytes(range(256)), "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (bytes(range(256)) * 20, "not readable"),
        (gzip.compress(SENTENCE * 40)[:-12], "truncated gzip"),
        (b"\x1f\x8b" + b"no gzip at all", "gzip"),
        (b"Home\n\nNews\n\nSport\n", "no article text"),
    ],
)
def test_refused_with_a_precise_reason(body: bytes, reason: str) -> None:
    assert reason in refused(body).reason


def test_gzip_is_unpacked() -> None:
    text = b"\n\n".join([SENTENCE * 3] * 4)
    result = read(Page(body=gzip.compress(text), name="page.txt.gz"))
    assert isinstance(result, Article)
    assert result.text.startswith("The ferry")


def test_gzip_bomb_is_cut() -> None:
    refused(gzip.compress(b" " * 60_000_000, 9))


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body>" + b"<div>" * 100_000 + b"<p>" + SENTENCE * 5,
        b"<html><body>" + b"<p>" + SENTENCE * 100_000,
        b"<html><body>" + b"<p>word</p>" * 200_000,
        b"<html><script type='application/ld+json'>" + b"[" * 500_000 + b"</script><p>" + SENTENCE * 9,
        b"<" * 1_000_000,
        b"<html><body><p>" + b"word " * 2_000_000,
    ],
    ids=["nested", "one paragraph", "many paragraphs", "nested data", "brackets", "no stop"],
)
def test_huge_pages_end_soon(body: bytes) -> None:
    begun = time.process_time()
    result = read(Page(body=body, name="huge"))
    assert time.process_time() - begun < SECONDS
    assert isinstance(result, Article | Reject)


def test_what_was_left_out_is_said() -> None:
    result = read(Page(body=b"\n\n".join([SENTENCE * 3] * 9_000), name="long"))
    assert isinstance(result, Article)
    assert any("only the first" in finding.how for finding in result.findings)


@given(st.binary(max_size=2000) | st.text(max_size=2000).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(max_examples=50, deadline=None)
def test_any_bytes(body: bytes) -> None:
    assert isinstance(read(Page(body=body, name="any")), Article | Reject)


PIECES = [
    "<p>",
    "</p>",
    "<div class='content'>",
    "<a href='x'>",
    "</a>",
    "<br><br>",
    "<h2>",
    "</table>",
    "<!--",
    "]]>",
    "\x00",
    "&nbsp;",
]


@given(st.lists(st.sampled_from([*PIECES, SENTENCE.decode()]), max_size=40).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_markup_gives_spans_inside_the_text(markup: str) -> None:
    page = Page(body=f"<html><body>{markup}</body></html>".encode(), name="markup")
    result = read(page)
    assert result == read(page)
    if isinstance(result, Article):
        assert result.text == result.text.strip()
        assert all(0 <= start < end <= len(result.text) for start, end in result.subheads)
        assert all(0 <= item.at <= len(result.text) for item in result.removed)


def test_short_texts_have_no_language_to_refuse() -> None:
    assert refuse_language(Article(page="p", text="Kurzer Text.", language=None)) is None
    assert refuse_language(Article(page="p", text="A text.", language="en")) is None
