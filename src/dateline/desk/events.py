"""The pages of events: one event, and all of them in the order of time."""

from collections.abc import Sequence
from typing import cast

from starlette.requests import Request

from dateline import questions
from dateline.desk.asking import Asked, at_least, conditions, frequent, known_statuses, number, several
from dateline.desk.layout import countries_of
from dateline.desk.shown import Shown, known
from dateline.model import Actor, Event, Mention, Publication, Story
from dateline.questions.answers import EventRow
from dateline.questions.choosing import Conditions, chosen
from dateline.questions.events import event_rows, is_ahead, newest
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader
from dateline.views.order import Bar, bars, groups

# What a timeline is made of: its filters ask for stories and for the names of actors.
LINE = (Event, Publication, Story, Actor, Mention)
# Events on one page of the timeline, and of those ahead before "all": each is .8 kB of the 150 that a page may have,
# and takes most of a millisecond.
EVENTS, AHEAD = 60, 15


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
