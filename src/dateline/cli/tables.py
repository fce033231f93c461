"""Answers as tables and lines that read well on a terminal, and as plain text in a pipe."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from dateline.model import Participant, When
from dateline.questions.answers import (
    ActorAnswer,
    ActorRow,
    ArticleAnswer,
    CopyRow,
    DatesAnswer,
    DecisionRow,
    EventAnswer,
    EventRow,
    Hit,
    QuoteRow,
    RejectRow,
    StoryAnswer,
    StoryRow,
    ThreadRow,
    Unsure,
    Words,
)
from dateline.views.words import copy_kind

# Each status by a mark first, so that none is told by colour alone.
MARKS = {
    "happened": "●",
    "ongoing": "◐",
    "announced": "○",
    "hypothetical": "◌",
    "threatened": "◌",
    "denied": "⊘",
    "negated": "⊘",
    "cancelled": "⊗",
}


def table(*heads: str, rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> Table:
    """A plain table; `right` are the columns of figures."""
    made = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for place, head in enumerate(heads):
        made.add_column(head, justify="right" if place in right else "left", overflow="fold")
    for row in rows:
        made.add_row(*(escape(cell) for cell in row))
    return made


def dated(when: When | None) -> str:
    return when.value if when and when.value else "no date"


def names(parties: Iterable[Participant]) -> str:
    return ", ".join(dict.fromkeys(party.name for party in parties))


def counts(articles: int, independent: int) -> str:
    """'41 articles, 6 independent reports': never one without the other."""
    reports = "report" if independent == 1 else "reports"
    return f"{articles:,} article{'s' * (articles != 1)}, {independent:,} independent {reports}"


def cited(words: Words) -> str:
    return f"“{words.text}” — {words.outlet}, {words.article}:{words.start}–{words.end}"


def stories(rows: Sequence[StoryRow]) -> RenderableType:
    return table(
        "independent",
        "articles",
        "story",
        "id",
        rows=[(str(row.independent), str(row.articles), row.title, row.id) for row in rows],
        right=(0, 1),
    )


def threads(rows: Sequence[ThreadRow]) -> RenderableType:
    return table(
        "first",
        "independent",
        "articles",
        "story",
        "id",
        rows=[
            line
            for row in rows
            for line in (
                ("thread", str(row.independent), str(row.articles), row.label, row.id),
                *((s.first or "no date", str(s.independent), str(s.articles), s.title, s.id) for s in row.stories),
            )
        ],
        right=(1, 2),
    )


def events(rows: Sequence[EventRow]) -> RenderableType:
    return table(
        "date",
        "status",
        "what",
        "who",
        "whom",
        "ind.",
        "art.",
        "id",
        rows=[
            (
                dated(row.when),
                f"{MARKS[row.status]} {row.status}",
                row.what,
                names(row.sources),
                names(row.targets),
                str(row.independent),
                str(row.articles),
                row.id,
            )
            for row in rows
        ],
        right=(5, 6),
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
                "; ".join(one.value for one in (row.when, row.where) if one),
                str(row.independent),
                str(row.articles),
                f"{row.words.outlet}{f', {row.words.published}' if row.words.published else ''}",
                drift(row),
            )
            for row in rows
        ],
        right=(3, 4),
    )


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
        rows=[(str(row.number), row.about, row.says, "undone" if row.undone else "") for row in rows],
        right=(0,),
    )


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


def story(console: Console, answer: StoryAnswer) -> None:
    console.print(Text(answer.story.title, style="bold"))
    console.print(counts(answer.story.articles, answer.story.independent), style="dim")
    if answer.thread:
        console.print(threads([answer.thread]))
    console.print(events(answer.events))
    console.print(quotes(answer.quotes))


def event(console: Console, answer: EventAnswer) -> None:
    console.print(Text(answer.event.what, style="bold"))
    console.print(counts(answer.event.articles, answer.event.independent), style="dim")
    console.print(table("", "", "how", rows=[(fact.field, fact.value, fact.how) for fact in answer.facts]))
    for told in answer.reports:
        for words in told.words:
            console.print(f"  {cited(words)}", markup=False)


def article(console: Console, answer: ArticleAnswer) -> None:
    console.print(Text(answer.source.title, style="bold"))
    console.print(table("", "", "how", rows=[(fact.field, fact.value, fact.how) for fact in answer.facts]))
    console.print(answer.text, markup=False, highlight=False)
    marks = [(mark.kind, mark.text, mark.value, f"{mark.start}–{mark.end}", mark.how) for mark in answer.marks]
    console.print(table("found", "words", "as", "where", "how", rows=marks))
    console.print(table("removed", "words", rows=[(piece.kind, piece.text) for piece in answer.removed]))
    if answer.versions:
        console.print(versions(answer))
    console.print(copies(answer.copies))


def versions(answer: ArticleAnswer) -> RenderableType:
    rows = [
        (
            "this" if version.source.article == answer.source.article else "",
            version.source.title,
            version.changed or version.source.published or "",
            version.how,
            version.source.article,
        )
        for version in answer.versions
    ]
    return table("", "version", "of", "how", "id", rows=rows)


def actors(rows: Sequence[ActorRow]) -> RenderableType:
    return table(
        "name",
        "kind",
        "country",
        "ind.",
        "art.",
        "events",
        "quotes",
        "id",
        rows=[
            (
                row.name,
                row.kind,
                row.country or "",
                str(row.independent),
                str(row.articles),
                str(row.events),
                str(row.quotes),
                row.id,
            )
            for row in rows
        ],
        right=(3, 4, 5, 6),
    )


def actor(console: Console, answer: ActorAnswer) -> None:
    row = answer.actor
    console.print(Text(row.name, style="bold"))
    about = [row.kind, row.country or "country not known", "in the reference data" if row.known else "from pages alone"]
    console.print(f"{', '.join(about)}; {counts(row.articles, row.independent)}", style="dim")
    offices = [
        (one.office, one.seat or "", one.first or "", one.last or "", one.how, "; ".join(map(cited, one.words)))
        for one in answer.offices
    ]
    console.print(table("office", "of", "from", "to", "how", "words", rows=offices))
    for words in answer.about:
        console.print(f"  {words.how}: {cited(words)}", markup=False)
    named = [
        (one.source.published or "no date", one.source.outlet, str(one.named), ", ".join(w.text for w in one.words))
        for one in answer.named
    ]
    console.print(table("published", "outlet", "named", "as", rows=named, right=(2,)))
    console.print(events(answer.events))
    console.print(quotes(answer.quotes))
    for other in answer.others:
        console.print(f"  also so called: {other.name} ({other.kind}, {other.id})", markup=False)


def dates(console: Console, answer: DatesAnswer) -> None:
    console.print(Text(answer.source.title, style="bold"))
    published = answer.published or f"not known (between {answer.first or '?'} and {answer.last or '?'})"
    console.print(f"published {published}: {answer.how}", markup=False)
    rows = [
        (one.words.text, one.value, one.type, _days(one.first, one.last), one.how, f"{one.words.start}–{one.words.end}")
        for one in answer.dates
    ]
    console.print(table("words", "value", "type", "days", "how", "where", rows=rows))


def _days(first: str | None, last: str | None) -> str:
    return first if first and first == last else f"{first or '…'} to {last or '…'}" if first or last else "–"
