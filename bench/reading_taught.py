"""Pages without a gold body from which text pages are learnt all the same: what two readers of their HTML agree on.

Markup says much that crawl text does not, so a reader of HTML can teach a reader of text. A page teaches where Dateline
and trafilatura read nearly the same words from it, and where that text has every snippet to keep and none to drop.
"""

import gzip
import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from crawl_text import crawl_text

from dateline.model import Article, Page
from dateline.reading import read
from dateline.reading.features import WORD
from dateline.reading.sniff import Source, open_page

FILES = {"trafilatura": "reading-html/trafilatura.jsonl.gz", "htmldate": "published-day/htmldate.jsonl.gz"}
# With .9, two thirds of the pages of these sets teach; those are right but for a caption or a byline.
AGREED = 0.9


def taught(gold: Path) -> Iterator[dict[str, Any]]:
    """Rows as in reading-text: `text`, `body`, `url`, with `origin` and `site`; no page twice."""
    logging.disable(logging.CRITICAL)
    seen = set[bytes]()
    for origin, file in FILES.items():
        with gzip.open(gold / file, "rt") as rows:
            for row in map(json.loads, rows):
                body = gzip.decompress((gold / row["page"]).read_bytes())
                source = open_page(body, "text/html")
                article = read(Page(body=body, media_type="text/html"))
                if body in seen or not isinstance(source, Source) or not isinstance(article, Article):
                    continue
                seen.add(body)
                if _right(article.text, trafilatura.extract(body, include_comments=False) or "", row):
                    yield {
                        "text": crawl_text(source.text), "body": article.text, "url": row["url"], "origin": origin,
                        "site": _site(article.url or row["url"]) or row["id"],
                    }  # fmt: skip


def _right(text: str, other: str, row: Mapping[str, Any]) -> bool:
    have, want = (Counter(WORD.findall(words.lower())) for words in (text, other))
    agreed = 2 * (have & want).total() / max(1, have.total() + want.total())
    plain = " ".join(text.split())
    kept = all(" ".join(part.split()) in plain for part in row.get("keep") or ())
    return agreed >= AGREED and kept and not any(" ".join(part.split()) in plain for part in row.get("drop") or ())


def _site(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").lower().removeprefix("www.")
