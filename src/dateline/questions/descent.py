"""Lineages: all that copies connect with one article, and how many independent reports some articles are."""

from collections.abc import Sequence

from dateline.model import Copy
from dateline.questions.answers import (
    Aligned,
    IndependentAnswer,
    Lane,
    LineageAnswer,
    LineageEdge,
    LineageNode,
    Words,
)
from dateline.questions.copies import lanes_of, row_of
from dateline.questions.lookup import Lookup
from dateline.questions.references import one_article
from dateline.record.contract import Reader


def lineage(reader: Reader, article: str) -> LineageAnswer:
    """The lineage of an article (id, beginning of an id, or page name), with all that copies connect to it."""
    look = Lookup(reader)
    asked = one_article(reader, article).id
    found = _connected(reader, asked)
    held = look.oldest({asked, *(end for copy in found for end in (copy.source, copy.target))})
    order = {id: place for place, id in enumerate(held)}
    return LineageAnswer(
        article=asked,
        says=look.lineage(asked).how,
        independent=len(look.lanes(held)),
        nodes=tuple(_node(look, id, held) for id in held),
        edges=tuple(
            _edge(look, copy) for copy in sorted(found, key=lambda copy: (order[copy.target], -copy.share, copy.id))
        ),
    )


def independent_reports(reader: Reader, articles: Sequence[str]) -> IndependentAnswer:
    """How many of these articles (ids, beginnings of ids, or page names) tell it independently, and why."""
    look = Lookup(reader)
    held = {one_article(reader, each).id for each in articles}
    lanes = lanes_of(look, held)
    return IndependentAnswer(articles=len(held), independent=len(lanes), lanes=lanes, says=_why(look, len(held), lanes))


def _connected(reader: Reader, article: str) -> list[Copy]:
    """All copies on any way from this article, whichever way they go."""
    found: dict[str, Copy] = {}
    seen, ahead = {article}, {article}
    while ahead:
        met = reader.find(Copy, "source", sorted(ahead)) + reader.find(Copy, "target", sorted(ahead))
        found |= {copy.id: copy for copy in met}
        ahead = {end for copy in met for end in (copy.source, copy.target)} - seen
        seen |= ahead
    return list(found.values())


def _node(look: Lookup, id: str, among: Sequence[str]) -> LineageNode:
    told = look.lineage(id)
    return LineageNode(
        source=look.source(id),
        origin=id in told.origins,
        outside=told.outside,
        says=told.how,
        reports=look.lane(id, among),
    )


def _edge(look: Lookup, copy: Copy) -> LineageEdge:
    return LineageEdge(
        copy=row_of(look, copy),
        passages=tuple(
            Aligned(
                source_start=each.source_start,
                source_end=each.source_end,
                target_start=each.target_start,
                target_end=each.target_end,
            )
            for each in copy.passages
        ),
        signs=_signs(look, copy),
    )


def _signs(look: Lookup, copy: Copy) -> tuple[Words, ...]:
    return tuple(look.words(sign.article, sign.start, sign.end, sign.reason) for sign in copy.signs)


def _why(look: Lookup, articles: int, lanes: Sequence[Lane]) -> str:
    """'5 articles are 2 independent reports: Tidewire (4 articles), Granite Review.'"""
    counted = [lane.origin.outlet + (f" ({lane.articles} articles)" if lane.articles > 1 else "") for lane in lanes]
    reports = f"{len(lanes)} independent report{'s' * (len(lanes) != 1)}"
    return f"{articles} article{'s are' if articles != 1 else ' is'} {reports}: {', '.join(counted)}."
