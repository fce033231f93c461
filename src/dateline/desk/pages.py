"""What stands on each page: the answer of a question, arranged for its template."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request

from dateline import questions
from dateline.desk.layout import countries_of
from dateline.questions import NotFound
from dateline.questions.answers import ArticleAnswer, EventRow, Lane
from dateline.questions.events import newest
from dateline.record.contract import Reader
from dateline.views.lanes import axis, lane_marks
from dateline.views.marks import Mark, paragraphs, pieces
from dateline.views.order import bars, groups
from dateline.views.rows import strip
from dateline.views.words import STATUS

# Stories on one page of the front, and events in a brief: what a reader takes in without scrolling for long.
PER_PAGE, IN_BRIEF, IN_SIDE, QUOTES = 40, 5, 5, 8
OVER = ("happened", "cancelled", "negated", "denied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A page: the answer it shows (its data), its template, and what the template needs beside."""

    template: str
    answer: object
    context: dict[str, Any] = field(default_factory=dict)


Page = Callable[[Reader, Request], Shown]


def front(reader: Reader, request: Request) -> Shown:
    asked = conditions(request, "country", "status", "outlet", "min")
    rows = questions.stories(
        reader,
        country=asked.get("country"),
        status=asked.get("status"),
        outlet=asked.get("outlet"),
        at_least=number(asked.get("min")),
    )
    counts, events, page = questions.counts(reader), questions.events(reader), number(request.query_params.get("page"))
    every = rows if not asked else questions.stories(reader)
    return Shown(
        template="front.html" if counts.pages else "first.html",
        answer=rows,
        context={
            "rows": rows[(page - 1) * PER_PAGE : page * PER_PAGE],
            "first_rank": (page - 1) * PER_PAGE,
            "more": page + 1 if len(rows) > page * PER_PAGE else None,
            "counts": counts,
            "asked": asked,
            "choices": {
                "country": frequent(code for row in every for code in row.countries),
                "status": known_statuses(status for row in every for status, _ in row.statuses),
                "outlet": frequent(outlet for row in every for outlet in row.outlets),
                "min": at_least(row.independent for row in every),
            },
            "ahead": [e for e in events if ahead(e, counts.newest)][:IN_SIDE],
            "differ": [e for e in events if e.differences][:IN_SIDE],
        },
    )


def story(reader: Reader, request: Request) -> Shown:
    answer = known(questions.story, reader, request.path_params["ref"])
    days = [source.published for source in answer.articles]
    brief = sorted(answer.events, key=lambda row: (-row.independent, -row.articles))[:IN_BRIEF]
    return Shown(
        template="story.html",
        answer=answer,
        context={
            "brief": [row for row in answer.events if row in brief],
            "quotes": (answer.quotes[:QUOTES], answer.quotes[QUOTES:]),
            "near": questions.near_stories(reader, answer.story.id),
            "axis": axis(days),
            "lanes": [(lane, lane_marks(days, dated(lane))) for lane in answer.lanes],
            "copies": {copy.target.article: copy for lane in answer.lanes for copy in lane.copies},
        },
    )


def event(reader: Reader, request: Request) -> Shown:
    answer = known(questions.event, reader, request.path_params["ref"])
    near = questions.near_events(reader, answer.event.id)
    return Shown(template="event.html", answer=answer, context={"near": near})


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


def compare(reader: Reader, request: Request) -> Shown:
    answer = questions.compare(reader, request.path_params["a"], request.path_params["b"])
    changed = [stretch for row in answer.rows for stretch in row.a + row.b if stretch.change]
    return Shown(template="compare.html", answer=answer, context={"strip": strip(answer.rows), "changed": changed})


def timeline(reader: Reader, request: Request) -> Shown:
    asked = conditions(request, "status", "kind", "country", "actor", "story", "since", "until", "min")
    chosen = {
        name: asked[name] for name in ("status", "kind", "country", "actor", "story", "since", "until") if name in asked
    }
    rows = questions.events(reader, **chosen, at_least=number(asked.get("min")))
    every = rows if not asked else questions.events(reader)
    today = newest(reader)
    coming = [row for row in rows if ahead(row, today)]
    past = groups((row for row in rows if not ahead(row, today)), lambda row: row.when)
    dated = [row.when.first for row in rows if row.when and row.when.first and row.when.precision in ("day", "time")]
    return Shown(
        template="timeline.html",
        answer=rows,
        context={
            "ahead": coming,
            "days": [g for g in reversed(past) if g.value] + [g for g in past if not g.value],
            "bars": bars(dated),
            "asked": asked,
            "choices": {
                "status": known_statuses(row.status for row in every),
                "kind": frequent(row.kind for row in every),
                "country": frequent(code for row in every for code in countries_of(row)),
                "min": at_least(row.independent for row in every),
            },
        },
    )


def search(reader: Reader, request: Request) -> Shown:
    asked = request.query_params.get("q", "").strip()
    hits = questions.search(reader, asked)
    shown = [
        (hit, pieces(hit.words.sentence, 0, len(hit.words.sentence), found_in(hit.words.sentence, asked)))
        for hit in hits
    ]
    words = re.findall(r"\w+", asked)
    nearer = (
        [(word, len(questions.search(reader, word))) for word in words] if asked and not hits and len(words) > 1 else []
    )
    return Shown(template="search.html", answer=hits, context={"q": asked, "hits": shown, "nearer": nearer})


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


def conditions(request: Request, *names: str) -> dict[str, str]:
    return {name: value for name in names if (value := request.query_params.get(name, "").strip())}


def number(text: str | None) -> int:
    return max(int(text), 1) if text and text.isdecimal() else 1


def ahead(row: EventRow, newest: str | None) -> bool:
    """Whether it is to come: all of its days lie after the newest article, and no report says that it happened."""
    return bool(newest and row.when and row.when.first and row.when.first > newest and row.status not in OVER)


# ---- what can be chosen


def frequent(values: Iterable[str], limit: int = 8) -> list[tuple[str, int]]:
    counted = Counter(values)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:limit]


def known_statuses(values: Iterable[str]) -> list[tuple[str, int]]:
    counted = Counter(values)
    return [(status, counted[status]) for status in STATUS if status in counted]


def at_least(values: Iterable[int]) -> list[tuple[str, int]]:
    listed = list(values)
    return [(str(n), sum(value >= n for value in listed)) for n in (2, 3, 5) if any(value >= n for value in listed)]


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
