"""The record that a reader's words name: by id, by the beginning of an id, or by the name of a page."""

from collections.abc import Sequence
from typing import TypeVar

from dateline.model import Article, Page, Record, Series
from dateline.questions.answers import NotFound
from dateline.record.contract import Reader

R = TypeVar("R", bound=Record)


def one(reader: Reader, kind: type[R], ref: str) -> R:
    """The record with this id, or with the only id that begins so; NotFound says what is near."""
    found = reader.get(kind, ref)
    if found:
        return found
    ids = [id for id in sorted(reader.digests(kind)) if ref and id.startswith(ref)]
    if len(ids) == 1:
        whole = reader.get(kind, ids[0])
        if whole:
            return whole
    noun = kind.__name__.lower()
    if not ids:
        raise NotFound(f"The record has no {noun} '{ref}'.")
    raise NotFound(f"{len(ids)} ids of this kind ({noun}) begin with '{ref}': {_listed(ids)}. Give more of the id.")


def one_article(reader: Reader, ref: str) -> Article:
    """An article by id, beginning of an id, or a name of its page."""
    found = reader.get(Article, ref)
    if found:
        return found
    pages = [page for page in sorted(reader.digests(Page)) if ref in reader.places(page)]
    named = _of_pages(reader, pages) if pages else []
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        raise NotFound(f"{len(named)} articles come from pages named '{ref}': {_listed([a.id for a in named])}.")
    return one(reader, Article, ref)


def _of_pages(reader: Reader, pages: Sequence[str]) -> list[Article]:
    """The articles that begin on these pages, or else those over several pages that they are parts of."""
    first = (series.pages[0] for series in reader.all(Series) if not {*pages}.isdisjoint(series.pages))
    return reader.find(Article, "page", pages) or reader.find(Article, "page", first)


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids[:5]) + (" …" if len(ids) > 5 else "")
