"""Small real files of every format that holds pages, made here: invented mastheads, own words."""

import bz2
import csv
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP

import pyarrow
from fastwarc.stream_io import BrotliWriter, WarcWriter, ZstdWriter
from pyarrow import parquet

PARAGRAPHS = (
    "The harbour board of Marbeck reopened the eastern quay on Tuesday, eleven weeks after a storm tore away the old "
    "mole and left the ferries without a berth.",
    "Ilse Tormann, who chairs the board, said the first ferry from Lusk would leave at six in the morning and that the "
    "repair had cost four million crowns, half of it paid by the province.",
    "Fishermen who had moored upstream since the storm were told to be back at their places by Friday. The board will "
    "hear their claims for lost catches in the town hall next month.",
)
TEXT = "\n\n".join(PARAGRAPHS)
TITLE = "Eastern quay of Marbeck reopens after storm"
FRAGMENT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
HTML = (
    f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head><body><article>'
    f"<h1>{TITLE}</h1>{FRAGMENT}</article></body></html>"
)
URL = "https://marbeck-courier.example/2024/04/10/quay"


def _written(data: bytes, make: Callable[[io.BytesIO], WarcWriter]) -> bytes:
    packed = io.BytesIO()
    writer = make(packed)
    writer.write(data)
    writer.finish()
    writer.close()
    return packed.getvalue()


PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda data: _written(data, ZstdWriter),
    ".br": lambda data: _written(data, BrotliWriter),
}


def zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def tarred(members: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=form) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return made.getvalue()


def record(
    body: bytes,
    *,
    number: int = 1,
    kind: str = "response",
    media_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
    url: str = URL,
) -> bytes:
    """One WARC record; a response has its HTTP headers in it."""
    if kind == "response":
        body = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{headers}\r\n".encode() + body
        media_type = "application/http; msgtype=response"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:08}-0000-4000-8000-000000000000>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2024-04-10T06:00:00Z\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def warc(count: int = 3) -> bytes:
    info = record(b"software: made for a test\r\n", kind="warcinfo", media_type="application/warc-fields")
    pages = [record(HTML.encode(), number=place, url=f"{URL}/{place}") for place in range(count)]
    picture = record(b"\x89PNG\r\n", media_type="image/png", number=90)
    lost = record(b"<html>gone</html>", status="404 Not Found", number=91)
    return b"".join([info, *pages, picture, lost])


def wet() -> bytes:
    return record(TEXT.encode(), kind="conversion", media_type="text/plain")


def wacz() -> bytes:
    return zipped(
        {
            "datapackage.json": b'{"profile": "data-package", "wacz_version": "1.1.1"}',
            "pages/pages.jsonl": b'{"url": "https://marbeck-courier.example/", "text": "an index line"}\n',
            "archive/data.warc.gz": gzip.compress(warc(2)),
        }
    )


RSS = f"""
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Marbeck Courier</title><link>https://marbeck-courier.example/</link><language>en-gb</language>
<lastBuildDate>Thu, 11 Apr 2024 09:00:00 +0000</lastBuildDate>
<item><title>{TITLE}</title><link>{URL}</link><guid isPermaLink="false">77</guid><dc:creator>Anna Lindqvor</dc:creator>
<pubDate>Wed, 10 Apr 2024 23:30:00 +0200</pubDate><category>Harbour</category>
<description>The board opened the quay.</description><content:encoded><![CDATA[{FRAGMENT}]]></content:encoded></item>
<item><title>Ferry to Lusk &amp; back</title><link>{URL}/ferry</link><description>The first ferry to Lusk in eleven
weeks left the eastern quay of Marbeck on Wednesday morning with forty passengers on board.</description></item>
</channel></rss>""".encode()

RSS_1 = f"""<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://marbeck-courier.example/"><title>The Marbeck
Courier</title><link>https://marbeck-courier.example/</link></channel>
<item rdf:about="{URL}"><title>{TITLE}</title><link>{URL}</link><dc:date>2024-04-10T08:00:00+01:00</dc:date>
<dc:creator>Anna Lindqvor</dc:creator><description>{" ".join(PARAGRAPHS)}</description></item></rdf:RDF>""".encode()

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://marbeck-courier.example/">
<title>The Marbeck Courier</title><updated>2024-04-11T09:00:00Z</updated><author><name>Courier desk</name></author>
<entry><title>{TITLE}</title><id>tag:1</id><link rel="alternate" href="/2024/04/10/quay"/>
<published>2024-04-10T08:00:00Z</published><updated>2024-04-11T08:00:00Z</updated>
<author><name>Anna Lindqvor</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{FRAGMENT}</div></content></entry></feed>""".encode()

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Marbeck Courier",
        "language": "en",
        "items": [
            {
                "id": "1", "url": URL, "title": TITLE, "content_html": FRAGMENT, "authors": [{"name": "Anna Lindqvor"}],
                "date_published": "2024-04-10T08:00:00+01:00",
            }
        ],
    }
).encode()  # fmt: skip

OPML = b"""<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Harbours">
<outline type="rss" text="Courier" xmlUrl="courier.rss"/>
<outline type="rss" text="Elsewhere" xmlUrl="https://lusk-post.example/feed"/></outline></body></opml>"""


def news_item(number: int = 1) -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml"
 guid="urn:newsml:marbeck.example:20240410:{number}" version="1" standard="NewsML-G2" standardversion="2.33"
 xml:lang="en">
<rightsInfo><copyrightNotice>2024 Harbour Wire</copyrightNotice></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="HW"><name>Harbour Wire</name></provider>
<versionCreated>2024-04-10T10:00:00+01:00</versionCreated>
<firstCreated>2024-04-10T09:00:00+01:00</firstCreated></itemMeta>
<contentMeta><contentCreated>2024-04-09T22:00:00+01:00</contentCreated><creditline>Harbour Wire/Reuters</creditline>
<language tag="en"/><headline>{TITLE}</headline><by>Anna Lindqvor</by>
<dateline>MARBECK, April 10</dateline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><h:html><h:head><h:title>{TITLE}</h:title></h:head><h:body>
{"".join(f"<h:p>{paragraph}</h:p>" for paragraph in PARAGRAPHS)}</h:body></h:html></inlineXML></contentSet>
</newsItem>"""


NEWS_ITEM = ('<?xml version="1.0" encoding="UTF-8"?>\n' + news_item()).encode()
NEWS_MESSAGE = (
    '<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
    "<sent>2024-04-10T10:00:00Z</sent></header><itemSet>" + news_item(1) + news_item(2) + "</itemSet></newsMessage>"
).encode()

NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Marbeck quay</title><docdata><date.issue norm="20240410T090000+0100"/>
<doc.copyright holder="The Marbeck Courier"/></docdata><pubdata type="print" name="The Marbeck Courier"
 date.publication="20240411T000000+0100" position.section="Harbour"/></head>
<body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>By <person>Anna Lindqvor</person>
<byttl>Harbour correspondent</byttl></byline><distributor>Reuters</distributor>
<dateline><location>MARBECK</location></dateline></body.head>
<body.content><block>{FRAGMENT}<media media-type="image">
<media-caption>The mole before the storm.</media-caption></media>
</block></body.content><body.end><tagline>Edited by the night desk</tagline></body.end></body></nitf>""".encode()


def letter(html: bool = True) -> bytes:
    message = EmailMessage()
    message["From"] = "The Marbeck Courier <letter@marbeck-courier.example>"
    message["To"] = "reader@marbeck-courier.example"
    message["Subject"] = TITLE
    message["Date"] = "Wed, 10 Apr 2024 06:00:00 +0200"
    message["Message-ID"] = "<1@marbeck-courier.example>"
    message.set_content(TEXT)
    if html:
        message.add_alternative(HTML, subtype="html", cte="quoted-printable")
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="menu.pdf")
    return message.as_bytes(policy=SMTP)


MHTML = (
    f"From: <Saved by a browser>\r\nSnapshot-Content-Location: {URL}\r\nSubject: {TITLE}\r\n"
    "Date: Fri, 3 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="----edge"\r\n\r\n\r\n'
    f"------edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
    f"Content-Location: {URL}\r\n\r\n{HTML}\r\n"
    "------edge\r\nContent-Type: text/css\r\nContent-Location: https://marbeck-courier.example/a.css\r\n\r\np {}\r\n"
    "------edge--\r\n"
).encode()

ROWS = [
    {
        "URL": URL, "Title": TITLE, "Text": TEXT, "Author": "Anna Lindqvor", "publish_date": "2024-04-10",
        "source": "The Marbeck Courier",
    },
    {"URL": URL + "/2", "Title": "", "Text": HTML, "Author": "", "publish_date": "", "source": ""},
]  # fmt: skip
JSON_LINES = b"".join(json.dumps(row).encode() + b"\n" for row in ROWS)
JSON_ARRAY = json.dumps(ROWS, indent=1).encode()


def table(delimiter: str = ",") -> bytes:
    made = io.StringIO()
    writer = csv.DictWriter(made, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return made.getvalue().encode()


def arrow_table() -> bytes:
    made = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), made)
    return made.getvalue()


# File name, bytes, and how many pages are in it.
FILES: dict[str, tuple[bytes, int]] = {
    "page.html": (HTML.encode(), 1),
    "page.txt": (TEXT.encode(), 1),
    "crawl.warc": (warc(), 3),
    "crawl.warc.gz": (gzip.compress(warc()), 3),
    "members.warc.gz": (b"".join(gzip.compress(record(HTML.encode(), number=place)) for place in range(3)), 3),
    "crawl.wet": (wet(), 1),
    "crawl.wacz": (wacz(), 2),
    "feed.rss": (RSS, 2),
    "feed.rdf": (RSS_1, 1),
    "feed.atom": (ATOM, 1),
    "feed.json": (JSON_FEED, 1),
    "item.xml": (NEWS_ITEM, 1),
    "message.xml": (NEWS_MESSAGE, 2),
    "nitf.xml": (NITF, 1),
    "letter.eml": (letter(), 1),
    "plain.eml": (letter(html=False), 1),
    "saved.mhtml": (MHTML, 1),
    "rows.jsonl": (JSON_LINES, 2),
    "rows.ndjson": (JSON_LINES, 2),
    "rows.json": (JSON_ARRAY, 2),
    "row.json": (json.dumps(ROWS[0], indent=2).encode(), 1),
    "rows.csv": (table(), 2),
    "rows.tsv": (table("\t"), 2),
    "rows.parquet": (arrow_table(), 2),
    "pages.zip": (zipped({"a/one.html": HTML.encode(), "two.txt": TEXT.encode(), "feed.xml": ATOM}), 3),
    "pages.tar": (tarred({"a/one.html": HTML.encode(), "two.txt": TEXT.encode()}), 2),
    "pages.tar.gz": (gzip.compress(tarred({"one.html": HTML.encode()})), 1),
    "pages.tgz": (gzip.compress(tarred({"one.html": HTML.encode()}, tarfile.GNU_FORMAT)), 1),
} | {f"page.html{last}": (pack(HTML.encode()), 1) for last, pack in PACKED.items()}
