"""Other readers of pages, each made to answer as `dateline.read` does. None is needed to run Dateline; those that are
not installed are left out. All of them:

    pip install trafilatura resiliparse readability-lxml newspaper4k justext htmldate
"""

import importlib
import logging
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a reader found on a page."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None


Reader = Callable[..., Found]  # (page, url=, media_type=)


def decoded(page: bytes) -> str:
    """For readers that take text alone; the time that this takes is counted as theirs."""
    sniff = importlib.import_module("dateline.reading.sniff")
    return getattr(sniff.open_page(page, "text/html"), "text", "")


def dateline(page: bytes | str, *, url: str | None, media_type: str) -> Found:
    found = importlib.import_module("dateline").read(page, url=url, media_type=media_type)
    return Found(text=found.text, title=found.title, authors=found.authors, published=found.published)


def trafilatura(page: bytes, *, url: str | None, media_type: str, **options: bool) -> Found:
    extract = importlib.import_module("trafilatura").bare_extraction
    found = extract(page, url=url, include_comments=False, with_metadata=True, **options)
    told = found.as_dict() if found else {}
    return Found(
        text=told.get("text") or "",
        title=told.get("title"),
        authors=tuple(name for name in (told.get("author") or "").split("; ") if name),
        published=told.get("date"),
    )


def resiliparse(page: bytes, *, url: str | None, media_type: str) -> Found:
    encoding, html, extract = (
        importlib.import_module(f"resiliparse.{name}") for name in ("parse.encoding", "parse.html", "extract.html2text")
    )
    tree = html.HTMLTree.parse(encoding.bytes_to_str(page, encoding.detect_encoding(page)))
    return Found(
        text=extract.extract_plain_text(tree, main_content=True, alt_texts=False, links=False), title=tree.title
    )


def readability(page: bytes, *, url: str | None, media_type: str) -> Found:
    document = importlib.import_module("readability").Document(decoded(page))
    content = importlib.import_module("lxml.html").fromstring(document.summary()).text_content()
    return Found(text=content.strip(), title=document.title())


def newspaper(page: bytes, *, url: str | None, media_type: str) -> Found:
    article = importlib.import_module("newspaper").Article(url or "https://news.example/page", fetch_images=False)
    article.download(input_html=decoded(page))
    article.parse()
    day = article.publish_date
    return Found(
        text=article.text or "",
        title=article.title,
        authors=tuple(article.authors or ()),
        published=day.strftime("%Y-%m-%d") if day else None,
    )


def justext(page: bytes, *, url: str | None, media_type: str) -> Found:
    module = importlib.import_module("justext")
    paragraphs = module.justext(page, module.get_stoplist("English"))
    return Found(text="\n".join(part.text for part in paragraphs if not part.is_boilerplate))


def htmldate(page: bytes, *, url: str | None, media_type: str) -> Found:
    search = importlib.import_module("htmldate").find_date
    return Found(published=search(decoded(page), url=url, original_date=True, extensive_search=True))


def long_lines(page: str, *, url: str | None, media_type: str) -> Found:
    """Lines of 60 characters that end as a sentence does, and all of 120."""
    lines = [line.strip() for line in page.split("\n")]
    return Found(
        text="\n".join(
            line for line in lines if len(line) >= 120 or (len(line) >= 60 and re.search(r"[.!?…。][\"”’»)]?$", line))
        )
    )


def all_lines(page: str, *, url: str | None, media_type: str) -> Found:
    return Found(text=page)


OURS, RULER = "dateline", "trafilatura"
HTML: dict[str, tuple[str, Reader]] = {
    OURS: ("dateline", dateline),
    RULER: ("trafilatura", trafilatura),
    "trafilatura, precision": ("trafilatura", partial(trafilatura, favor_precision=True)),
    "trafilatura, fast": ("trafilatura", partial(trafilatura, fast=True)),
    "resiliparse": ("resiliparse", resiliparse),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper),
    "justext, English": ("justext", justext),
}
TEXT: dict[str, tuple[str, Reader]] = {
    OURS: ("dateline", dateline), "long lines": ("re", long_lines), "all lines": ("re", all_lines),
}  # fmt: skip
DAYS: dict[str, tuple[str, Reader]] = {
    OURS: ("dateline", dateline), RULER: ("trafilatura", trafilatura), "htmldate": ("htmldate", htmldate),
    "newspaper4k": ("newspaper", newspaper),
}  # fmt: skip


def installed(readers: dict[str, tuple[str, Reader]]) -> dict[str, Reader]:
    """Those of these readers that can be run here, kept from writing to the terminal."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    return {name: reader for name, (module, reader) in readers.items() if _is_there(module)}


def _is_there(module: str) -> bool:
    try:
        importlib.import_module(module)
    except ImportError:  # of the library itself, or of one that it needs
        return False
    return True
