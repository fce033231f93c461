"""Answers as tables and lines that read well on a terminal, and as plain text in a pipe."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.cli.cells import MARKS, dated, names, table
from dateline.questions.answers import (
    ActorRow,
    CopyRow,
    DecisionRow,
    EventRow,
    Hit,
    QuoteRow,
    RejectRow,
    StoryRow,
    ThreadRow,
    Unsure,
)
from dateline.views.words import copy_kind


def stories(rows: Sequence[StoryRow]) -> RenderableType:
    return table(
        "id",
        "independent",
        "articles",
        "story",
        rows=[(row.id, str(row.independent), str(row.articles), row.title) for row in rows],
        right=(1, 2),
    )


def threads(rows: Sequence[ThreadRow]) -> RenderableType:
    return table(
        "id",
        "first",
        "independent",
        "articles",
        "story",
        rows=[
            line
            for row in rows
            for line in (
                (row.id, "thread", str(row.independent), str(row.articles), row.label),
                *((s.id, s.first or "no date", str(s.independent), str(s.articles), s.title) for s in row.stories),
            )
        ],
        right=(2, 3),
    )


def events(rows: Sequence[EventRow]) -> RenderableType:
    return table(
        "id",
        "date",
        "status",
        "what",
        "who",
        "whom",
        "ind.",
        "art.",
        rows=[
            (
                row.id,
                dated(row.when),
                f"{MARKS[row.status]} {row.status}",
                row.what,
                names(row.sources),
                names(row.targets),
                str(row.independent),
                str(row.articles),
            )
            for row in rows
        ],
        right=(6, 7),
    )


def uncertain(rows: Sequence[Unsure]) -> RenderableType:
    return table(
        "sure",
        "kind",
        "status",
        "what",
        "in the words",
        "outlet",
        "report",
        rows=[
            (f"{row.confidence:.2f}", row.kind, row.status, row.what, row.words.sentence, row.words.outlet, row.report)
            for row in rows
        ],
        right=(0,),
    )


def quotes(rows: Sequence[QuoteRow]) -> RenderableType:
    return table(
        "speaker",
        "words",
        "said",
        "ind.",
        "art.",
        "first in",
        "later printings",
        rows=[
            (
                ", ".join(part for part in (row.speaker or "not known", row.office) if part),
                row.text,
                said(row),
                str(row.independent),
                str(row.articles),
                f"{row.words.outlet}{f', {row.words.published}' if row.words.published else ''}",
                drift(row),
            )
            for row in rows
        ],
        right=(3, 4),
    )


def said(row: QuoteRow) -> str:
    """When and where it was said, as far as its sentence tells."""
    when = dated(row.when) if row.when else ""
    return "; ".join(part for part in (when, row.where.value if row.where else "") if part)


def drift(row: QuoteRow) -> str:
    """How the later printings differ from the first: '2 same, 1 cut'."""
    counted = Counter(one.change for one in row.printings[1:])
    return ", ".join(f"{number} {change}" for change, number in sorted(counted.items()))


def copies(rows: Sequence[CopyRow]) -> RenderableType:
    """Copies in a table; versions of one article, which are no copies, in one of their own below."""
    parts = [[row for row in rows if row.kind != "version"], [row for row in rows if row.kind == "version"]]
    told: list[RenderableType] = [_copies(parts[0], "who printed", "whose words")] if parts[0] else []
    if parts[1]:
        told += [Text("\nThe same article at another time", style="dim")] if parts[0] else []
        told.append(_copies(parts[1], "later version", "earlier one"))
    return Group(*told)


def _copies(rows: Sequence[CopyRow], target: str, source: str) -> RenderableType:
    lines = [
        (
            copy_kind(row.kind),
            f"{row.share:.0%}",
            row.target.outlet,
            row.source.outlet + ("" if row.directed else " (or the other way round)"),
            "; ".join(row.reasons),
        )
        for row in rows
    ]
    return table("kind", "share", target, source, "why", rows=lines, right=(1,))


def rejects(rows: Sequence[RejectRow]) -> RenderableType:
    return table(
        "what",
        "stage",
        "reason",
        "what to do",
        rows=[(row.reject.subject, row.reject.stage, row.reject.reason, row.reject.advice) for row in rows],
    )


def judgements(rows: Sequence[DecisionRow]) -> RenderableType:
    return table(
        "no.",
        "about",
        "what was decided",
        "",
        rows=[(str(row.number), row.about, row.says, standing(row)) for row in rows],
        right=(0,),
    )


def standing(row: DecisionRow) -> str:
    """'undone', or how much of a decision has nothing to hold for any more."""
    if row.undone:
        return "undone"
    return f"{row.void} of {len(row.pairs)} without effect: their words are in the record no more" if row.void else ""


def hits(rows: Sequence[Hit]) -> RenderableType:
    return table(
        "sentence",
        "outlet",
        "ind.",
        "art.",
        "where",
        rows=[
            (
                row.words.sentence,
                row.words.outlet,
                str(row.independent),
                str(row.articles),
                f"{row.words.article}#{row.words.anchor}",
            )
            for row in rows
        ],
        right=(2, 3),
    )


def actors(rows: Sequence[ActorRow]) -> RenderableType:
    return table(
        "id",
        "name",
        "kind",
        "country",
        "ind.",
        "art.",
        "events",
        "quotes",
        rows=[
            (
                row.id,
                row.name,
                row.kind,
                row.country or "",
                str(row.independent),
                str(row.articles),
                str(row.events),
                str(row.quotes),
            )
            for row in rows
        ],
        right=(4, 5, 6, 7),
    )
