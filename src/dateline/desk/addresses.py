"""Every address of the desk: its page, what its data are, and the conditions it takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.desk import (
    acting,
    adding,
    articles,
    deciding,
    descent,
    events,
    formats,
    front,
    listing,
    searching,
    stories,
)
from dateline.desk.describing import Described
from dateline.desk.shown import Page
from dateline.questions import answers


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A page under `/path`, its data under `.json`, and under other endings where they make sense.

    `rows` gives what its table (`.csv`) has as lines, `entries` what its feed (`.atom`) has; None for no such thing.
    """

    says: str
    page: Page
    gives: Any
    asks: Sequence[str] = ()
    rows: formats.Rows | None = None
    entries: formats.Entries | None = None


def itself(answer: Any) -> Any:
    return answer


STORIES = "period from to country topic actor outlet status min page".split()
EVENTS = "status kind country actor story since until min page".split()

VIEWS: dict[str, View] = {
    "/": View(
        says="Stories, by independent reports",
        page=front.front,
        gives=list[answers.StoryRow],
        asks=STORIES,
        rows=itself,
        entries=formats.of_stories,
    ),
    "/s/{ref}": View(
        says="One story",
        page=stories.story,
        gives=answers.StoryAnswer,
        rows=lambda answer: answer.articles,
        entries=lambda answer: formats.of_events(answer.events),
    ),
    "/threads": View(says="Stories of one subject", page=stories.threads, gives=list[answers.ThreadRow], rows=itself),
    "/t/{ref}": View(
        says="One thread of stories", page=stories.thread, gives=answers.ThreadRow, rows=lambda answer: answer.stories
    ),
    "/e/{ref}": View(
        says="One event", page=events.event, gives=answers.EventAnswer, rows=lambda answer: answer.reports
    ),
    "/a/{ref}": View(says="One article", page=articles.article, gives=answers.ArticleAnswer, rows=lambda a: a.marks),
    "/lineage/{ref}": View(
        says="All that copies connect with an article, as a graph",
        page=descent.lineage,
        gives=answers.LineageAnswer,
        rows=lambda answer: [edge.copy for edge in answer.edges],
    ),
    "/compare/{a}/{b}": View(says="Two articles, word by word", page=descent.compare, gives=answers.Comparison),
    "/actors": View(
        says="Who acts toward whom",
        page=acting.actors,
        gives=answers.Network,
        asks="kind relation status min since until page".split(),
        rows=lambda answer: answer.relations,
    ),
    "/p/{ref}": View(
        says="One actor",
        page=acting.actor,
        gives=answers.ActorAnswer,
        rows=lambda answer: answer.events,
        entries=lambda answer: formats.of_events(answer.events),
    ),
    "/timeline": View(
        says="Events, what is ahead first, then the newest",
        page=events.timeline,
        gives=list[answers.EventRow],
        asks=EVENTS,
        rows=itself,
        entries=formats.of_events,
    ),
    "/search": View(
        says="Sentences that hold some words, and the stories, events, quotes and actors they lead to",
        page=searching.search,
        gives=answers.SearchAnswer,
        asks="q kind outlet country year status speaker precision since until page".split(),
        rows=lambda answer: answer.hits or answer.stories or answer.events or answer.quotes or answer.actors,
        entries=lambda answer: (
            formats.of_hits(answer.hits) or formats.of_stories(answer.stories) or formats.of_events(answer.events)
        ),
    ),
    "/quotes": View(
        says="Who said what",
        page=listing.quotes,
        gives=list[answers.QuoteRow],
        asks="by about since page".split(),
        rows=itself,
    ),
    "/sources": View(
        says="Outlets, and how well their pages read", page=listing.outlets, gives=list[answers.SourceRow], rows=itself
    ),
    "/rejects": View(
        says="What was refused, and why", page=listing.rejects, gives=list[answers.RejectRow], rows=itself
    ),
    "/judgements": View(
        says="What readers decided", page=deciding.judgements, gives=list[answers.DecisionRow], rows=itself
    ),
}
# Pages that only lead to a decision or a reading; they stand where one can be made.
CHOICES: dict[str, Page] = {
    "/add": adding.form,
    "/reading": adding.progress,
    "/s/{ref}/merge": deciding.merge_story,
    "/s/{ref}/split": deciding.split_story,
    "/e/{ref}/merge": deciding.merge_event,
    "/e/{ref}/split": deciding.split_event,
    "/p/{ref}/merge": deciding.merge_actor,
    "/p/{ref}/split": deciding.split_actor,
}


FORM = "application/x-www-form-urlencoded"
# What stands beside the pages: read by other programs or by the desk's own script.
OTHERS = (
    Described(path="/a/{ref}/original", says="An article's page as it was found, in a sandbox"),
    Described(path="/actors.gexf", says="The network of actors (GEXF 1.3)", media="application/gexf+xml",
              asks=VIEWS["/actors"].asks),
    Described(path="/timeline.ics", says="What is ahead (iCalendar)", media="text/calendar"),
    Described(path="/openapi.json", says="This description", media="application/json", gives=dict[str, Any]),
    Described(path="/news.json", says="What came after a reading: its articles, and those in their own words",
              media="application/json", gives=dict[str, int], asks=("since",)),
)  # fmt: skip
# What changes the record or shows a change under way; it stands where one can be made.
WRITES = (
    Described(path="/judge", says="Merges, splits, corrects, rejects or undoes", media=FORM,
              fields="token verb about id with off name field value decision back".split()),
    Described(path="/seen", says="From here on all that the record holds is seen", media=FORM, fields=("token",)),
    Described(path="/read", says="Reads files, paths and addresses", media="multipart/form-data",
              fields=("token", "files", "places")),
    Described(path="/reading/events", says="How far the reading is, as server-sent events",
              media="text/event-stream"),
)  # fmt: skip


def described(writable: bool) -> Iterator[Described]:
    """All addresses: pages, their data in each form, and what stands beside them."""
    for path, view in VIEWS.items():
        says, asks = view.says, view.asks
        yield Described(path=path, says=says, asks=asks)
        yield Described(path=f"{path}.json", says=says, media="application/json", gives=view.gives, asks=asks)
        if view.rows:
            yield Described(path=f"{path}.csv", says=f"{says}: a table", media="text/csv", asks=asks)
        if view.entries:
            yield Described(path=f"{path}.atom", says=f"{says}: a feed", media="application/atom+xml", asks=asks)
    yield from OTHERS
    if writable:
        yield from WRITES
        yield from (Described(path=path, says="A form to decide or add with", asks=("find",)) for path in CHOICES)
