"""Pages made to be hard on a reader: deep, huge, lying, damaged. Each is made when it is asked for, by its name."""

import gzip
import json
from collections.abc import Callable
from functools import partial

SENTENCE = "The ferry to Port Ellery was late on Monday because of high waves, the harbour office said in a note. "
TITLE = "Ferry to Port Ellery is late again"
ARTICLE = f"<article><h1>{TITLE}</h1>" + f"<p>{SENTENCE * 3}</p>" * 6 + "</article>"
TEXT = "\n\n".join([SENTENCE * 3] * 6)
MANY = 100_000
MILLION = 1_000_000
RSS, JSON_FEED, NITF = "application/rss+xml", "application/feed+json", "application/nitf+xml"
ROW, MAIL = "application/json", "message/rfc822"
Making = Callable[[], bytes]


def html(body: str, head: str = "") -> bytes:
    """A page with this in its body and its head."""
    return f"<html><head>{head}</head><body>{body}</body></html>".encode("utf-8", "surrogatepass")


def data(**stated: object) -> bytes:
    """A page whose JSON-LD states these fields of an article."""
    return script(json.dumps({"@type": "NewsArticle"} | stated))


def script(words: str) -> bytes:
    """A page with these words as JSON-LD."""
    return html(ARTICLE, f'<script type="application/ld+json">{words}</script>')


def meta(name: str, content: str) -> bytes:
    """A page with one meta element."""
    return html(ARTICLE, f'<meta property="{name}" content="{content}">')


def row(**cells: object) -> bytes:
    """A row of a table."""
    return json.dumps(cells).encode()


def rss(inside: str, title: str = TITLE) -> bytes:
    """A feed of one entry."""
    return f"<rss><channel><title>F</title><item><title>{title}</title>{inside}</item></channel></rss>".encode()


def nitf(body: str) -> bytes:
    """An agency's article."""
    return f"<nitf><body><body.content>{body}</body.content></body></nitf>".encode()


def mail(headers: bytes, body: bytes = SENTENCE.encode() * 9) -> bytes:
    """A letter with these headers."""
    return headers + b"\n\n" + body


def nested(tag: str) -> bytes:
    """A page at the bottom of so many open elements."""
    return html(f"<{tag}>" * MANY + ARTICLE)


def labelled(name: str) -> bytes:
    """A page that says it is in this encoding, and is in none."""
    return f'<meta charset="{name}">'.encode() + b"\xff" + html(ARTICLE + "+2AA- \\ud800 \\x ~{")


def paragraph(run: str) -> bytes:
    """A page with a million characters of one pattern in its text."""
    return html(f"{ARTICLE}<p>{run * (MILLION // len(run))}</p>")


def titled(run: str) -> bytes:
    """A page with a title of one pattern."""
    return html(ARTICLE, f"<title>{run * (MANY // len(run))}</title>")


def lines(run: str) -> bytes:
    """A text page with five thousand lines of one pattern in it."""
    return f"{TEXT}\n{(run * 20 + chr(10)) * 5000}{TEXT}".encode("utf-8", "surrogatepass")


def entities(levels: int = 12) -> str:
    """A document type whose last entity unfolds to ten to so many words."""
    told = "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(levels))
    return f'<!DOCTYPE x [<!ENTITY a "lol">{told}]>'


STRUCTURE: dict[str, Making] = {
    **{
        f"100,000 nested <{tag}>": partial(nested, tag)
        for tag in ("div", "b", "a href=x", "table><tr><td", "ul><li", "svg", "noscript", "template", "span", "p><font")
    },
    "a million tiny blocks": lambda: html("<p>a" * MILLION + ARTICLE),
    "a million tiny lines": lambda: ("a\n" * MILLION + TEXT).encode(),
    "one line of 50 MB": lambda: (SENTENCE * (50 * MILLION // len(SENTENCE))).encode(),
    "one word of 50 MB": lambda: b"a" * 50 * MILLION,
    "a page of 100 MB": lambda: html(ARTICLE + "<p>" + SENTENCE * MILLION),
    "one block of 3 MB": lambda: html("<p>" + "word " * 600_000),
    "20,000 paragraphs": lambda: html("".join(f"<p>{n} {SENTENCE} {n * 7}</p>" for n in range(20_000))),
    "20,000 equal paragraphs": lambda: html(f"<p>{SENTENCE}</p>" * 20_000),
    "20,000 lines like headlines": lambda: "\n".join([*[f"{TITLE} {n}" for n in range(20_000)], TEXT]).encode(),
    "60,000 headings": lambda: html("<h1>Ferry to Port Ellery is late</h1>" * 60_000 + ARTICLE, "<title>Other</title>"),
    "headings that are nearly the title": lambda: html(
        "".join(f"<h1>{'Ferry port ellery late ' * 10}{n}</h1>" for n in range(5000)) + ARTICLE,
        f'<meta property="og:title" content="{"port ferry late ellery " * 30}">',
    ),
    "200,000 scripts that never end": lambda: html(ARTICLE + "<script>" * 200_000),
    "scripts that open others": lambda: html(f"<script>{'<style>' * 30}</script>" * 12_000 + ARTICLE),
    "a script of a million attributes": lambda: html(f"<script{' a' * MANY}>{ARTICLE}"),
    "scripts in an attribute": lambda: html(f"<div title='{'<script>' * 200_000}'>{ARTICLE}</div>"),
    "300,000 attributes": lambda: html(f"<div {' '.join(f'a{n}=1' for n in range(300_000))}>{ARTICLE}</div>"),
    "an attribute of 3 MB": lambda: html(f'<div class="{"content menu " * 230_000}">{ARTICLE}</div>'),
    "50,000 classes": lambda: html(
        "".join(f'<i class="c{n}">w</i><div class="c{n}">w' for n in range(50_000)) + ARTICLE
    ),
    "3 MB of <": lambda: b"<" * 3 * MILLION,
    "3 MB of <a": lambda: html("<a" * 1_400_000),
    "open comments": lambda: html("<!--" * 700_000 + ARTICLE),
    "entities that are none": lambda: html("<p>" + "&foo" * 700_000 + ARTICLE),
    "entities that unfold": lambda: entities().encode() + html(f"<p>&m;{ARTICLE}"),
    "blanks": lambda: b"<html><body><p>a" + b" " * 3 * MILLION + b"b",
    "blanks in a line": lambda: b"hello" + b" \t" * 1_400_000 + b"x",
    "gzip of 30 MB": lambda: gzip.compress(b"<p>" + b"a " * 15 * MILLION, 9),
    "gzip in gzip of 200 MB": lambda: gzip.compress(gzip.compress(bytes(200 * MILLION), 9), 9),
    "hidden by style": lambda: html(f"<div style='display:none'>{ARTICLE}</div>" * 2000 + ARTICLE),
}

STATED: dict[str, Making] = {
    "a title of 1 MB": lambda: html(ARTICLE, f"<title>{'Ferry late ' * MANY}</title>"),
    "a title of 100,000 parts": lambda: html(ARTICLE, f"<title>{'Ferry | ' * MANY}</title>"),
    "a headline of 70,000 parts": lambda: data(headline="Ferry | " * 70_000),
    "a heading of 1 MB": lambda: html(f"<h1>{'Ferry late ' * MANY}</h1>{ARTICLE}"),
    "meta title of 1 MB": lambda: meta("og:title", "Ferry | late " * 80_000),
    "meta author of 2 MB": lambda: meta("author", "Ann Lee and " * 200_000),
    "60,000 meta elements": lambda: html(ARTICLE, '<meta name="author" content="Ann Lee">' * 60_000),
    "20,000 authors": lambda: data(author=[{"name": f"Ann Lee{n}"} for n in range(20_000)]),
    "an author of 60,000 names": lambda: data(author={"name": "Ann Lee, " * 60_000}),
    "an author of blanks": lambda: data(author={"name": f"Ann{' ' * 500_000}x"}),
    "tags in a headline": lambda: data(headline="<a" * 250_000),
    "tags in a stated text": lambda: data(articleBody="<a" * 280_000),
    "a day of digits": lambda: data(datePublished="2024-" * MANY),
    "a day of blanks": lambda: data(datePublished=f"may{' ' * 500_000}"),
    "a number of 100,000 digits": lambda: script('{"@type":"NewsArticle","datePublished":' + "9" * MANY + "}"),
    "a number that is none": lambda: script('{"@type":"NewsArticle","headline":NaN,"datePublished":Infinity}'),
    "half characters": lambda: data(
        headline="Ferry \ud800 late again now",
        author="Ann \udfff Lee",
        publisher={"name": "The \ud801 Post"},
        articleSection="\ud802 News",
        datePublished="2024-01-02 \ud800",
        articleBody=f"{SENTENCE * 9} \udc00",
    ),
    "nested data": lambda: script("[" * 500_000),
    "a nested type": lambda: script('{"@type":' + "[" * 900 + '"NewsArticle"' + "]" * 900 + "}"),
    "a nested name": lambda: script('{"@type":"NewsArticle","headline":' + '{"name":[' * 450 + '"x"' + "]}" * 451),
    "40,000 blocks of data": lambda: script('{"@type":"Article"}</script><script type="application/ld+json">' * 40_000),
    "graphs in graphs": lambda: script(
        '{"@graph":[' + '{"@type":"WebPage","mainEntity":{"@type":"Article"}},' * 9000 + "{}]}"
    ),
    "an address that is a script": lambda: html(ARTICLE, '<link rel="canonical" href="javascript:alert(1)">'),
}

# Patterns on which a careless regular expression takes a time that grows with the square of the length.
RUNS = (
    "(", "[a/b", "photo: ", "By Ann Lee, ", "- ", "(more) ", "continued ", "read more on A-", "published from A b.",
    "Reuters ", "told Reuters AP ", " (Reuters ", '"', "“ we our you ", "2024 ", "20200101", "12/31/2023 2024-01-01 ",
    "1 January 20 ", "© 2020-", "\"datePublished\":\"2020", "a.b@", "http://", "a\t\t\t", "\u0301", "\u202e\u2066a",
    "\U0001f600", "\x0c\x1c\x85\u2028 ", "&#x41;", "</p", "<br><br>w", "<b>w</b> ", "<a href=x>w</a> ", "\ud800", "A. ",
)  # fmt: skip

BYTES: dict[str, Making] = {
    "UTF-16": lambda: html(ARTICLE * 30).decode().encode("utf-16"),
    "UTF-16 cut in a character": lambda: html(ARTICLE).decode().encode("utf-16")[:-1],
    "UTF-16 with NULs": lambda: b"\xff\xfe" + bytes(MILLION),
    "UTF-32": lambda: html(ARTICLE).decode().encode("utf-32"),
    "NULs between words": lambda: html(ARTICLE).replace(b" ", b" \0"),
    "every byte": lambda: bytes(range(256)) * 10_000,
    "3 MB of one byte": lambda: b"\xff" * 3 * MILLION,
    **{
        f"said to be {name}": partial(labelled, name)
        for name in ("utf-7", "unicode_escape", "rot13", "hz", "idna", "utf-16", "iso-2022-jp", "zlib", "a\0b")
    },
}

FORMATS: dict[str, tuple[str, Making]] = {
    "a feed of entities": (
        RSS,
        lambda: entities().encode() + rss(f"<description>&m;{SENTENCE * 3}</description>", "&m;"),
    ),
    "a feed of empty elements": (RSS, lambda: rss(f"<description>{'<a/>' * 800_000}</description>")),
    "a feed of nested elements": (RSS, lambda: rss(f"<description>{'<a>' * 800_000}</description>")),
    "a feed of brackets": (RSS, lambda: rss(f"<description>{'&lt;a' * MANY}</description>", "&lt;" * 300_000)),
    "a feed with 80,000 authors": (
        RSS,
        lambda: rss("<author>Ann Lee</author>" * 80_000 + f"<description>{TEXT}</description>"),
    ),
    "a JSON feed of brackets": (
        JSON_FEED,
        lambda: row(items=[{"content_html": ARTICLE * 2000, "title": "<b" * 200_000}]),
    ),
    "a JSON feed of blanks": (
        JSON_FEED,
        lambda: row(items=[{"content_text": SENTENCE * 3 + "." + (" " * 3000 + "x.") * 300}]),
    ),
    "NITF of pictures": (NITF, lambda: nitf("<media/>" * 300_000 + SENTENCE)),
    "a row of 16 MB": (ROW, lambda: row(html="<p>a</p>" * 2 * MILLION)),
    "a row with long fields": (
        ROW,
        lambda: row(text=SENTENCE * 20_000, title="t < " * 90_000, authors=["Ann Lee, " * 9000] * 50),
    ),
    "a row of brackets": (ROW, lambda: row(text="<" * MILLION + "<p></p>" * 5 + SENTENCE * 5)),
    "a row of blanks": (
        ROW,
        lambda: row(text=SENTENCE * 3 + "\n" + " \n \t" * 300_000 + "x", date=f"may{' ' * 500_000}"),
    ),
    "a row with half characters": (ROW, lambda: b'{"text":"' + SENTENCE.encode() * 9 + b'\\ud800","title":"\\udfff"}'),
    "a nested row": (ROW, lambda: b'{"text":' + b"[" * MILLION + b"}"),
    "mail of 100,000 parts": (MAIL, lambda: b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nhi\n" * MANY),
    "mail in mail": (
        MAIL,
        lambda: b"".join(b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(5000)),
    ),
    "mail from 100,000": (MAIL, lambda: mail(b"Subject: x\nFrom: " + b"a <b@c>, " * MANY)),
    "mail from brackets": (MAIL, lambda: mail(b"Subject: x\nFrom: " + b"(" * MANY)),
    "mail with a long subject": (MAIL, lambda: mail(b"From: a@b\nSubject: " + b"=?utf-8?q?a?= " * 50_000)),
    "mail with a long type": (MAIL, lambda: mail(b"Subject: x\nContent-Type: text/html" + b"; a*0=b" * 20_000)),
    "mail in broken base64": (MAIL, lambda: mail(b"Content-Transfer-Encoding: base64", b"AAA\n" * 700_000)),
    "mail in bytes": (MAIL, lambda: mail(b"Subject: \xff\xfe \xe9\nFrom: \xff\xe9 <a@b>\nDate: \xff")),
}

PAGES: dict[str, tuple[str | None, Making]] = {
    **{name: (None, make) for name, make in (STRUCTURE | STATED | BYTES).items()},
    **{f"a paragraph of {run!r}": (None, partial(paragraph, run)) for run in RUNS},
    **{f"a title of {run!r}": (None, partial(titled, run)) for run in RUNS},
    **{f"lines of {run!r}": (None, partial(lines, run)) for run in RUNS},
    **FORMATS,
}
