"""Copies: who prints whose words, and where two texts differ."""

from collections.abc import Iterable

from dateline.model import Copy
from dateline.questions.answers import CopyRow, Lane
from dateline.questions.lookup import Lookup
from dateline.questions.references import one_article
from dateline.record.contract import Reader


def copies(reader: Reader, article: str | None = None) -> list[CopyRow]:
    """Copies by their source's time of publication; of one article alone if one is given (id, prefix or page name)."""
    look = Lookup(reader)
    if article is None:
        return copy_rows(look, reader.all(Copy))
    return copies_of(look, one_article(reader, article).id)


def copies_of(look: Lookup, article: str) -> list[CopyRow]:
    """Copies that take from this article or that it takes."""
    found = look.reader.find(Copy, "source", [article]) + look.reader.find(Copy, "target", [article])
    return copy_rows(look, {copy.id: copy for copy in found}.values())


def copy_rows(look: Lookup, found: Iterable[Copy]) -> list[CopyRow]:
    held = list(found)
    look.gather(article for copy in held for article in (copy.source, copy.target))
    rows = [row_of(look, copy) for copy in held]
    return sorted(rows, key=lambda row: (row.source.published or "9999", row.source.article, -row.share, row.id))


def lanes_of(look: Lookup, articles: Iterable[str]) -> tuple[Lane, ...]:
    """The independent reports among these articles, each with its copies, most articles first."""
    held = set(articles)
    by_target = {row.target.article: row for row in _best(look, held)}
    made = []
    for origin, members in look.lanes(held).items():
        head = origin if origin in held else members[0]
        copies = [by_target[member] for member in members if member != head and member in by_target]
        made.append(
            Lane(
                origin=look.source(head),
                copies=tuple(copies),
                articles=len(members),
                outside=look.lineage(head).outside,
                how=look.lineage(head).how,
            )
        )
    return tuple(made)


def _best(look: Lookup, articles: set[str]) -> list[CopyRow]:
    """For each article the copy that explains most of its words, its direction known if it can be; the better last."""
    rows = copy_rows(look, look.reader.find(Copy, "target", sorted(articles)))
    rows += [
        turned(row) for row in copy_rows(look, look.reader.find(Copy, "source", sorted(articles))) if not row.directed
    ]
    return sorted(rows, key=lambda row: (row.directed, row.share, row.id))


def turned(row: CopyRow) -> CopyRow:
    """An undirected copy seen from its other end."""
    return CopyRow(
        id=row.id,
        source=row.target,
        target=row.source,
        share=row.share,
        kind=row.kind,
        directed=False,
        reasons=row.reasons,
    )


def row_of(look: Lookup, copy: Copy) -> CopyRow:
    return CopyRow(
        id=copy.id,
        source=look.source(copy.source),
        target=look.source(copy.target),
        share=copy.share,
        kind=copy.kind,
        directed=copy.directed,
        reasons=copy.reasons,
    )
