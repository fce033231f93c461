"""What stands on each page: the answer of a question, arranged for its template."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from starlette.requests import Request

from dateline import questions
from dateline.desk.asking import Asked, at_least, conditions, frequent, known_statuses, number, several
from dateline.desk.layout import countries_of
from dateline.desk.layout import query as address_of
from dateline.desk.visits import last_visit
from dateline.model import Actor, Event, Mention, Publication, Story
from dateline.questions import NotFound, spoken
from dateline.questions.answers import ArticleAnswer, EventRow, Lane, StoryAnswer
from dateline.questions.cards import by_story
from dateline.questions.choosing import Conditions, chosen
from dateline.questions.events import event_rows, is_ahead, newest
from dateline.questions.finding import KINDS, MOST, SHOWN
from dateline.questions.lookup import Lookup
from dateline.questions.quotes import rows_of
from dateline.questions.stories import came_after
from dateline.record.contract import Reader
from dateline.views.lanes import axis, lane_marks
from dateline.views.marks import Mark, paragraphs, pieces
from dateline.views.order import Bar, bars, groups

# What a timeline is made of: its filters ask for stories and for the names of actors.
LINE = (Event, Publication, Story, Actor, Mention)
# Events in a brief, and quotes before "more": what a reader takes in without scrolling for long.
IN_BRIEF, QUOTES = 5, 8
# Events on one page of the timeline, and of those ahead before "all": each is .8 kB of the 150 that a page may have,
# and takes most of a millisecond.
EVENTS, AHEAD = 60, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page: the answer it shows (its data), its template, and what the template needs beside.

    `keeps` are cookies that the browser is to keep: (value, seconds; None until it is closed).
    """

    template: str
    answer: Any
    keeps: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    context: dict[str, Any] = field(default_factory=dict)


Page = Callable[[Reader, Request], Shown]


def story(reader: Reader, request: Request) -> Shown:
    was = request.query_params.get("was", "")
    answer = known(lambda base, ref: questions.story(base, ref, was), reader, request.path_params["ref"])
    days = [source.published for source in answer.articles]
    brief = sorted(answer.events, key=lambda row: (-row.independent, -row.articles))[:IN_BRIEF]
    return Shown(
        template="story.html",
        answer=answer,
        context={
            "brief": [row for row in answer.events if row in brief],
            "quotes": (answer.quotes[:QUOTES], answer.quotes[QUOTES:]),
            "near": questions.near_stories(reader, answer.story.id),
            "visit": since_visit(reader, request, answer),
            "axis": axis(days),
            "lanes": [(lane, lane_marks(days, dated(lane))) for lane in answer.lanes],
            "copies": {copy.target.article: copy for lane in answer.lanes for copy in lane.copies},
        },
    )


def since_visit(reader: Reader, request: Request, answer: StoryAnswer) -> dict[str, Any] | None:
    """What came to a story since this browser's last visit; None on a first one, or where no reading was since."""
    base, now = last_visit(reader, request)
    if base is None or base >= now:
        return None
    look = Lookup(reader)
    change = questions.changes(reader, [by_story(look)[answer.story.id]], base).get(answer.story.id)
    new = came_after(look, (source.article for source in answer.articles), base)
    return {"change": change, "articles": new, "readings": now - base}


def threads(reader: Reader, request: Request) -> Shown:
    return Shown(template="threads.html", answer=questions.threads(reader))


def thread(reader: Reader, request: Request) -> Shown:
    return Shown(template="thread.html", answer=known(questions.thread, reader, request.path_params["ref"]))


def event(reader: Reader, request: Request) -> Shown:
    answer = known(questions.event, reader, request.path_params["ref"])
    near = questions.near_events(reader, answer.event.id)
    decided = questions.decided_fields(reader, answer.event.id)
    return Shown(
        template="event.html",
        answer=answer,
        context={
            "near": near,
            "kept": lambda field, value: kept_value(answer.event, decided, field, value),
            "chosen_by": lambda field: field in decided,
        },
    )


def kept_value(row: EventRow, decided: dict[str, str], field: str, value: str) -> bool:
    """Whether this is the one of differing values that the event has."""
    if field in decided:
        return decided[field] == value
    if field == "status":
        return row.status in value.split("/")
    return field == "when" and row.when is not None and row.when.first == row.when.last == value


def article(reader: Reader, request: Request) -> Shown:
    answer = known(questions.article, reader, request.path_params["ref"])
    found = paragraphs(answer.text, answer.sentences, marks_of(answer))
    return Shown(
        template="article.html",
        answer=answer,
        context={
            "paragraphs": found,
            "heads": {start for start, _ in answer.subheads},
            "before": removed_before(answer, [paragraph.end for paragraph in found]),
            "counted": Counter(mark.kind for mark in answer.marks),
        },
    )


def timeline(reader: Reader, request: Request) -> Shown:
    asked: Asked = {
        **several(request, "status", "kind", "country"),
        **conditions(request, "actor", "story", "since", "until", "min"),
    }
    look, today, page = Lookup(reader), newest(reader), number(request.query_params.get("page"))
    # The next page, and the same page once more, ask for the same events.
    coming, newest_first, drawn = look.kept.recent(
        "timelines", tuple(asked.items()), lambda: _line(look, asked, today), of=LINE
    )
    shown_ahead = coming[: EVENTS if "since" in asked else AHEAD] if page == 1 else []
    part = newest_first[(page - 1) * EVENTS : page * EVENTS]
    rows = {row.id: row for row in event_rows(look, part + shown_ahead, cited=1)}
    days = groups((rows[event.id] for event in part), lambda row: row.when)
    return Shown(
        template="timeline.html",
        answer=[rows[event.id] for event in [*shown_ahead, *part]],
        context={
            "total": len(coming) + len(newest_first),
            "coming": len(coming),
            "ahead": [rows[event.id] for event in shown_ahead],
            "today": today,
            "days": [g for g in reversed(days) if g.value] + [g for g in days if not g.value],
            "bars": drawn,
            "more": page + 1 if len(newest_first) > page * EVENTS else None,
            "asked": asked,
            "choices": _timeline_choices(look),
        },
    )


def _line(look: Lookup, asked: Asked, today: str | None) -> tuple[list[Event], list[Event], tuple[Bar, ...]]:
    """The events asked for, what is ahead apart, and how many fall on each day."""
    named = cast(Conditions, {name: value for name, value in asked.items() if name != "min"})
    found = chosen(look, **named | Conditions(at_least=number(str(asked.get("min")))))
    dated = [e.when.first for e in found if e.when and e.when.first and e.when.precision in ("day", "time")]
    return *parted(found, today), bars(dated)


def parted(found: Sequence[Event], today: str | None) -> tuple[list[Event], list[Event]]:
    """Of events in the order of time: what is ahead, and all else from the newest on, the undated last."""
    coming: list[Event] = []
    dated: list[Event] = []
    undated: list[Event] = []
    for event in found:
        if is_ahead(event, today):
            coming.append(event)
        else:
            (dated if event.when and event.when.value else undated).append(event)
    return coming, dated[::-1] + undated


def _timeline_choices(look: Lookup) -> dict[str, list[tuple[str, int]]]:
    return look.kept.part(
        "timeline choices",
        lambda: {
            "status": known_statuses(event.status for event in look.events),
            "kind": frequent(event.kind for event in look.events),
            "country": frequent(code for event in look.events for code in countries_of(event)),
            "min": at_least(event.independent for event in look.events),
        },
    )


def search(reader: Reader, request: Request) -> Shown:
    query = request.query_params.get("q", "").strip()
    asked: Asked = {
        **several(request, "outlet", "country", "year", "status"),
        **conditions(request, "since", "until"),
    }
    kind = request.query_params.get("kind", "")
    kind = kind if kind in KINDS else KINDS[0]
    page = number(request.query_params.get("page"))
    answer = questions.finding(reader, query, kind=kind, page=page, **_named(asked))
    counts = dict(answer.counts)
    return Shown(
        template="search.html",
        answer=answer,
        context={
            "q": query,
            "asked": {"q": query, "kind": kind, **asked},
            "narrowed": asked,
            "choices": {facet.field: list(facet.values) for facet in answer.facets},
            "hits": [(hit, pieces(hit.words.sentence, 0, len(hit.words.sentence), found_in(hit.words.sentence, query)))
                     for hit in answer.hits],
            "first": (page - 1) * SHOWN,
            "more": page + 1 if counts[kind] > page * SHOWN else None,
            "nearer": [] if any(counts.values()) else _nearer(reader, query, asked),
        },
    )  # fmt: skip


def _nearer(reader: Reader, query: str, asked: Asked) -> list[tuple[str, str, int]]:
    """Up to three queries like one that found nothing, with what they would: (what is dropped, address, sentences)."""
    parts = [f'"{quoted}"' if quoted else word for quoted, word in re.findall(r'"([^"]+)"|(\w+)', query)]
    tried: list[tuple[str, Asked]] = [("all filters", {"q": query})] if asked else []
    if len(parts) > 1:
        tried += [
            (f"“{part.strip(chr(34))}”", {"q": " ".join(p for p in parts if p != part), **asked}) for part in parts
        ]
    counted = [(left, given, questions.finding(reader, **_named(given)).counts[0][1]) for left, given in tried[:6]]
    best = sorted((found for found in counted if found[2]), key=lambda found: -found[2])[:3]
    return [(left, address_of("/search", given), n) for left, given, n in best]


def _named(given: Asked) -> dict[str, Any]:
    return {"query" if name == "q" else name: value for name, value in given.items()}


def quotes(reader: Reader, request: Request) -> Shown:
    asked = conditions(request, "by", "about", "since")
    page, look = number(request.query_params.get("page")), Lookup(reader)
    found = spoken.chosen(look, **asked, most=MOST)
    return Shown(
        template="quotes.html",
        answer=rows_of(look, found[(page - 1) * EVENTS : page * EVENTS]),
        context={
            "asked": asked,
            "total": len(found),
            "more": page + 1 if len(found) > page * EVENTS else None,
            "speakers": look.kept.part("quote choices", lambda: _speakers(look), of=spoken.SAID),
        },
    )


def _speakers(look: Lookup) -> list[tuple[str, int]]:
    return frequent(one.speaker for one in spoken.every(look) if one.speaker and one.actors)


def outlets(reader: Reader, request: Request) -> Shown:
    return Shown(template="outlets.html", answer=questions.outlets(reader))


def rejects(reader: Reader, request: Request) -> Shown:
    return Shown(template="rejects.html", answer=questions.rejects(reader))


# ---- what is asked


def known(question: Callable[[Reader, str], Any], reader: Reader, ref: str) -> Any:
    """The answer for an address: its part before the first '-' is the id, but a page's name may hold one itself."""
    try:
        return question(reader, ref)
    except NotFound:
        if "-" not in ref:
            raise
        return question(reader, ref.split("-")[0])


def dated(lane: Lane) -> list[tuple[str | None, str]]:
    return [(lane.origin.published, "origin"), *((copy.target.published, copy.kind) for copy in lane.copies)]


# ---- an article's marks


def marks_of(answer: ArticleAnswer) -> list[Mark]:
    return [
        Mark(kind=m.kind, start=m.start, end=m.end, value=m.value, title=m.how, target=m.target or "")
        for m in answer.marks
    ]


def removed_before(answer: ArticleAnswer, ends: Sequence[int]) -> dict[int, list[Any]]:
    """What was removed, under the number of the paragraph that it stood before; 0-based, the last one for the end."""
    placed: dict[int, list[Any]] = {}
    for removed in answer.removed:
        placed.setdefault(sum(end <= removed.at for end in ends), []).append(removed)
    return placed


def found_in(text: str, asked: str) -> list[Mark]:
    """Where the words of a query stand in a text."""
    wanted = [phrase or word for phrase, word in re.findall(r'"([^"]+)"|(\w+)', asked)]
    spans = sorted({m.span() for word in wanted for m in re.finditer(rf"\b{re.escape(word)}\w*", text, re.IGNORECASE)})
    return [Mark(kind="words", start=start, end=end) for start, end in spans]
