"""One story, event, article or actor on a terminal: a sheet with all that the record holds of it."""

from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from dateline.cli.cells import cited, counts, table
from dateline.cli.tables import copies, events, quotes, threads
from dateline.questions.answers import ActorAnswer, ArticleAnswer, DatesAnswer, EventAnswer, StoryAnswer, StoryRow, Told


def story(console: Console, answer: StoryAnswer) -> None:
    console.print(Text(answer.story.title, style="bold"))
    console.print(counts(answer.story.articles, answer.story.independent), style="dim")
    for moved in (answer.came, *answer.left):
        if moved:
            console.print(moved.says, markup=False)
    console.print(table("", "", rows=list(_about(answer.story))))
    if answer.how:
        console.print(f"Why these are one story: {answer.how}.", style="dim", markup=False, highlight=False)
    console.print(_printed(answer))
    if answer.thread:
        console.print(threads([answer.thread]))
    console.print(events(answer.events))
    console.print(quotes(answer.quotes))


def _printed(answer: StoryAnswer) -> RenderableType:
    """The articles of a story, oldest first, with the ids that a decision names."""
    origins = {copy.target.article: lane.origin.outlet for lane in answer.lanes for copy in lane.copies}
    rows = [
        (each.article, each.published or "no date", each.outlet, origins.get(each.article, "its own"), each.title)
        for each in answer.articles
    ]
    return table("article", "published", "outlet", "whose words", "title", rows=rows)


def _about(row: StoryRow) -> Iterator[tuple[str, str]]:
    """When, who and where, as far as the record knows."""
    days = row.first if row.first == row.last else f"{row.first} to {row.last}"
    facts = {"published": days, "actors": _names(row.actors), "places": _names(row.places)}
    yield from ((field, value) for field, value in {**facts, "outlets": ", ".join(row.outlets)}.items() if value)


def _names(named: Iterable[tuple[str, str]]) -> str:
    return ", ".join(name for _, name in named)


def event(console: Console, answer: EventAnswer) -> None:
    console.print(Text(answer.event.what, style="bold"))
    console.print(counts(answer.event.articles, answer.event.independent), style="dim")
    console.print(table("", "", "how", rows=[(fact.field, fact.value, fact.how) for fact in answer.facts]))
    steps = [(step.published or "no date", step.status, cited(step.words)) for step in answer.history]
    console.print(table("published", "told as", "first in the words", rows=steps))
    for difference in answer.event.differences:
        values = [(difference.field, value.value, ", ".join(value.outlets)) for value in difference.values]
        console.print(table("sources differ", "", "who says so", rows=values))
    for told in answer.reports:
        console.print(_whose(told), style="dim", markup=False)
        for words in told.words:
            console.print(f"  {cited(words)}", markup=False)


def _whose(told: Told) -> str:
    """'Gulf Morning and 2 copies, words of Northern Ledger, as said by …': one independent report of an event."""
    copies = f" and {told.articles - 1} cop{'ies' if told.articles > 2 else 'y'}" if told.articles > 1 else ""
    words = f", words of {told.words_of}" if told.words_of else ""
    return f"{told.source.outlet}{copies}{words}" + (f", as said by {told.said_by}" if told.said_by else "")


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
