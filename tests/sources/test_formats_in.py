"""Every format, from a file of it to its pages and articles; and what each says when it is damaged."""

import gzip
import io
import json
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.model import Article, Page, Reject
from dateline.reading import read
from dateline.sources import PathMissing, pages
from tests.sources import source_files as made
from tests.sources.source_files import FILES, HTML, RSS, TEXT, TITLE, URL, record, tarred, zipped

Reading = Callable[..., list[Page | Reject]]


@pytest.fixture
def given(tmp_path: Path) -> Reading:
    """What the sources give for a file of this name and these bytes."""

    def run(name: str, data: bytes) -> list[Page | Reject]:
        (tmp_path / name).write_bytes(data)
        return list(pages([tmp_path / name]))

    return run


def articles(found: list[Page | Reject]) -> list[Article]:
    read_ = [read(item) for item in found if isinstance(item, Page)]
    return [article for article in read_ if isinstance(article, Article)]


def refused(found: list[Page | Reject]) -> list[Reject]:
    return [item for item in found if isinstance(item, Reject)]


def how(article: Article, field: str) -> str:
    return next((finding.how for finding in article.findings if finding.field == field), "")


@pytest.mark.parametrize("name", FILES)
def test_each_format_gives_its_pages_and_they_are_read(given: Reading, name: str) -> None:
    data, count = FILES[name]
    found = given(name, data)
    assert refused(found) == []
    assert len(found) == count
    assert all(item.name.startswith(name) for item in found if isinstance(item, Page))
    texts = [article.text for article in articles(found)]
    assert len(texts) == count
    assert "the repair had cost four million crowns" in texts[0]


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith(("page.", "rows.j", "row.", "rows.n"))])
def test_the_bytes_tell_the_kind_where_the_ending_lies(given: Reading, name: str) -> None:
    if name.startswith(("rows.csv", "rows.tsv", "plain", "letter", "saved")):
        return  # these are told by their ending, or by both
    data, count = FILES[name]
    assert len([item for item in given("page.dat", data) if isinstance(item, Page)]) == count


def test_a_page_in_a_crawl_keeps_its_bytes_its_url_and_its_encodings_are_undone(given: Reading) -> None:
    body = HTML.encode()
    packed = {"gzip": made.PACKED[".gz"], "br": made.PACKED[".br"], "zstd": made.PACKED[".zst"]}
    records = [record(pack(body), headers=f"Content-Encoding: {name}\r\n") for name, pack in packed.items()]
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    records.append(record(chunked, headers="Transfer-Encoding: chunked\r\n"))
    records.append(record(body, headers="Content-Encoding: gzip\r\n"))  # the crawler undid it and left the header
    found = given("crawl.warc", b"".join(records))
    assert [item.body for item in found if isinstance(item, Page)] == [body] * 5
    first = found[0]
    assert isinstance(first, Page)
    assert (first.url, first.media_type, first.name) == (URL, "text/html; charset=utf-8", "crawl.warc#1")


def test_a_damaged_record_costs_itself_alone(given: Reading) -> None:
    good = record(HTML.encode())
    bad = record(gzip.compress(b"<html>")[:-9], headers="Content-Encoding: gzip\r\n")
    found = given("crawl.warc", good + bad + good)
    assert [type(item) for item in found] == [Page, Reject, Page]
    assert refused(found)[0].subject == "crawl.warc#2"


def test_a_crawl_cut_in_the_middle_gives_what_is_whole(given: Reading) -> None:
    for data in (made.warc(4), gzip.compress(made.warc(4))):
        cut = data[: len(made.warc(2)) if data[:4] == b"WARC" else len(data) // 2]
        found = given("crawl.warc.gz", cut)
        assert refused(found)
        assert all(item.body == HTML.encode() for item in found if isinstance(item, Page))


def test_an_entry_of_a_feed_tells_what_the_feed_says_of_it(given: Reading) -> None:
    full, summary = articles(given("feed.rss", RSS))
    assert (full.title, full.authors, full.publisher) == (TITLE, ("Anna Lindqvor",), "The Marbeck Courier")
    assert (full.published, full.section, full.url, full.cut) == ("2024-04-10", "Harbour", URL, None)
    assert (how(full, "published"), how(full, "publisher")) == ("RSS published", "title of the RSS feed")
    assert full.text == TEXT
    assert summary.cut == "read more"
    assert summary.title == "Ferry to Lusk & back"


def test_an_entry_is_the_same_page_whenever_the_feed_is_read(given: Reading) -> None:
    later = RSS.replace(b"Thu, 11 Apr 2024 09:00", b"Fri, 12 Apr 2024 09:00")
    ids = [[item.id for item in given("feed.rss", data) if isinstance(item, Page)] for data in (RSS, later)]
    assert ids[0] == ids[1]


def test_atom_agency_formats_mail_and_rows_state_their_fields(given: Reading) -> None:
    atom = articles(given("a.atom", made.ATOM))[0]
    assert (atom.url, atom.published, atom.modified) == (URL, "2024-04-10", "2024-04-11")
    item = articles(given("i.xml", made.NEWS_ITEM))[0]
    assert (item.title, item.publisher, item.published) == (TITLE, "Harbour Wire", "2024-04-10")
    assert [(credit.role, credit.name) for credit in item.credits] == [("wire", "Harbour Wire"), ("wire", "Reuters")]
    nitf = articles(given("n.xml", made.NITF))[0]
    assert how(nitf, "published") == "NITF docdata date.issue"
    assert nitf.bylines[0].affiliation == "Harbour correspondent"
    assert (nitf.text, nitf.publisher, nitf.section) == (TEXT, "The Marbeck Courier", "Harbour")
    letter = articles(given("l.eml", made.letter()))[0]
    assert (letter.title, letter.publisher, letter.published) == (TITLE, "The Marbeck Courier", "2024-04-10")
    saved = articles(given("s.mhtml", made.MHTML))[0]
    assert (saved.url, saved.published) == (URL, None)  # when it was saved is not when it was published
    row = articles(given("r.csv", made.table()))[0]
    assert (row.title, row.authors, row.published) == (TITLE, ("Anna Lindqvor",), "2024-04-10")
    assert (row.publisher, how(row, "published")) == ("The Marbeck Courier", "column publish_date")


def test_a_row_and_an_item_of_a_json_feed_keep_their_own_bytes(given: Reading) -> None:
    lines = made.JSON_LINES.splitlines()
    assert [item.body for item in given("r.jsonl", made.JSON_LINES) if isinstance(item, Page)] == lines
    odd = b'[ {"text": "a \\" } b",  "url":"x" } , {"text":"\\u00e9"}]'
    assert [item.body for item in given("r.json", odd) if isinstance(item, Page)] == [
        b'{"text": "a \\" } b",  "url":"x" }',
        b'{"text":"\\u00e9"}',
    ]


def test_rows_without_text_say_what_is_missing(given: Reading) -> None:
    bad = b'{"url": "https://lusk.example/1"}\nnot json\n{"text": "words"}\n{"id": 3}\n'
    reasons = [reject.reason for reject in refused(given("r.jsonl", bad))]
    assert len(reasons) == 3
    assert "an address and no text" in reasons[0]
    assert "columns: id" in reasons[2]
    only = given("u.csv", b"url\nhttps://lusk.example/1\nhttps://lusk.example/2\n")
    assert ["dateline read URL" in reject.advice for reject in refused(only)] == [True]


def test_parquet_without_arrow_names_what_to_install(given: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (reject,) = refused(given("rows.parquet", made.arrow_table()))
    assert reject.advice == "pip install dateline[arrow]"


def test_a_list_of_feeds_reads_those_beside_it_and_names_the_others(given: Reading, tmp_path: Path) -> None:
    (tmp_path / "courier.rss").write_bytes(RSS)
    found = given("feeds.opml", made.OPML)
    assert [item.name for item in found if isinstance(item, Page)] == [
        "feeds.opml#courier.rss#1",
        "feeds.opml#courier.rss#2",
    ]
    (reject,) = refused(found)
    assert "https://lusk-post.example/feed" in reject.reason
    assert "dateline read URL" in reject.advice


def test_a_list_of_feeds_cannot_ask_for_files_elsewhere(given: Reading, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.rss").write_bytes(RSS)
    for address in ("../secret.rss", str(tmp_path / "secret.rss"), f"file://{tmp_path}/secret.rss", "feeds.opml"):
        (inside / "feeds.opml").write_text(f'<opml><body><outline xmlUrl="{address}"/></body></opml>')
        assert [item for item in pages([inside / "feeds.opml"]) if isinstance(item, Page)] == []


def test_xml_reads_no_files_and_unfolds_no_entities(given: Reading, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the mooring code is 4711")
    outside = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY a "lol">'
    inner = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    declared = (outside + inner + "]>").encode()
    for name, data in {"f.rss": RSS, "n.xml": made.NITF, "i.xml": made.NEWS_ITEM}.items():
        hostile = data.strip().replace(b"?>", b"?>" + declared, 1).replace(b"reopens", b"reopens &x;&j;", 3)
        for item in given(name, hostile):
            result = read(item) if isinstance(item, Page) else item
            assert "4711" not in str(result)
            assert "lollol" not in str(result)


def test_members_are_named_and_paths_lead_nowhere(given: Reading, tmp_path: Path) -> None:
    inner = gzip.compress(tarred({"deep/one.html": HTML.encode(), "b" * 150 + ".html": HTML.encode()}))
    found = given(
        "all.zip", zipped({"../../up.html": HTML.encode(), "in.tar.gz": inner, ".hidden": b"?", "x.xyz": b"?"})
    )
    assert [item.name for item in found if isinstance(item, Page)] == [
        "all.zip#../../up.html",
        "all.zip#in.tar.gz#deep/one.html",
        "all.zip#in.tar.gz#" + "b" * 150 + ".html",
    ]
    assert [reject.subject for reject in refused(found)] == ["all.zip#x.xyz"]
    assert not (tmp_path.parent.parent / "up.html").exists()


def test_tars_of_both_forms_hold_long_names_and_no_links(given: Reading) -> None:
    name = "/".join(["a-long-folder-name"] * 9) + "/page.html"
    for form in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
        made_ = io.BytesIO()
        with tarfile.open(fileobj=made_, mode="w", format=form) as archive:
            link = tarfile.TarInfo("link.html")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(link)
            info = tarfile.TarInfo(name)
            info.size = len(HTML)
            archive.addfile(info, io.BytesIO(HTML.encode()))
        (page,) = given("pages.tar", made_.getvalue())
        assert page.name == f"pages.tar#{name}"  # type: ignore[union-attr]


def test_an_office_document_is_refused_once(given: Reading) -> None:
    (reject,) = refused(given("report.docx", zipped({"[Content_Types].xml": b"<?xml?>", "word/document.xml": b"<w/>"})))
    assert "an office document" in reject.reason


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    for data, count in ((gzip.compress(made.warc(2)), 2), (HTML.encode(), 1), (made.arrow_table(), 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        found = list(pages([Path("-")]))
        assert [item.name.partition("#")[0] for item in found if isinstance(item, Page)] == ["-"] * count


def test_a_path_that_is_not_there_stops_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(PathMissing):
        list(pages([tmp_path / "none.html"]))


def test_a_json_row_with_html_is_read_as_html(given: Reading) -> None:
    row = json.dumps({"content_html": made.FRAGMENT, "headline": TITLE, "authors": ["A. Lindqvor", "Bo Tarn"]})
    (article,) = articles(given("r.jsonl", row.encode()))
    assert (article.text, article.title, article.authors) == (TEXT, TITLE, ("A. Lindqvor", "Bo Tarn"))


def test_an_entry_whose_text_is_its_title_is_read_or_refused(given: Reading) -> None:
    words = "the harbour board of Marbeck reopened the eastern quay on Tuesday, eleven weeks after the storm"
    feed = f"<rss><channel><item><title>{words}</title><description>{words}</description></item></channel></rss>"
    (page,) = given("f.rss", feed.encode())
    assert isinstance(page, Page)
    assert isinstance(read(page), Article | Reject)
