"""The front page: stories by independent reports, what is new since the last visit first, in all or in one section."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from starlette.requests import Request

from dateline import questions
from dateline.desk.asking import Asked, Choices, at_least, conditions, frequent, known_statuses, number, several
from dateline.desk.shown import Shown
from dateline.desk.visits import SEEN, VISIT, YEAR, last_visit
from dateline.questions.about import edited
from dateline.questions.cards import Card, cards
from dateline.questions.lookup import Lookup
from dateline.questions.stories import story_rows
from dateline.record.contract import Reader
from dateline.views.topics import known

# Stories on one page, and lines of each list beside them: what a reader takes in without scrolling for long.
PER_PAGE, IN_SIDE = 40, 5
SEVERAL = ("topic", "country", "actor", "outlet", "status")
PERIODS = {"day": 0, "week": 6, "month": 30}


def front(reader: Reader, request: Request) -> Shown:
    asked: Asked = {**conditions(request, "period", "from", "to", "min", "copies"), **several(request, *SEVERAL)}
    look, counts = Lookup(reader), questions.counts(reader)
    choices = look.kept.part("front choices", lambda: _choices(cards(look), counts.newest))
    base, now = last_visit(reader, request)
    chosen = cards(look, **_conditions(asked, counts.newest))
    changed = questions.changes(reader, chosen, base) if base is not None and base < now else {}
    if asked.get("period") == "visit" and base is not None:
        chosen = [card for card in chosen if card.story.id in changed]
    ranked = [c for c in chosen if c.story.id in changed] + [c for c in chosen if c.story.id not in changed]
    page = number(request.query_params.get("page"))
    rows = story_rows(look, [card.story for card in ranked[(page - 1) * PER_PAGE : page * PER_PAGE]])
    ahead = questions.ahead(reader, IN_SIDE)
    return Shown(
        template="front.html" if counts.pages else "first.html",
        answer=rows,
        keeps={VISIT: (str(base if base is not None else now), None), SEEN: (str(now), YEAR)},
        context={
            "rows": rows,
            "total": len(ranked),
            "first_rank": (page - 1) * PER_PAGE,
            "more": page + 1 if len(ranked) > page * PER_PAGE else None,
            "counts": counts,
            "asked": asked,
            "changed": changed,
            "visited": base is not None and base < now and bool(changed),
            "readings": now - base if base is not None else 0,
            "section": _section(asked),
            "choices": _visit_first(choices, changed),
            "topics": known(),
            "ahead": ahead,
            "differ": questions.differing(reader, IN_SIDE),
            "edited": edited(reader, IN_SIDE),
        },
    )


def _conditions(asked: Asked, newest: str | None) -> dict[str, Any]:
    since, back, least = asked.get("from"), PERIODS.get(str(asked.get("period"))), asked.get("min")
    if back is not None and newest:
        since = _before(newest, back)
    named = {name: asked.get(name) for name in SEVERAL}
    return {**named, "since": since, "until": asked.get("to"), "at_least": number(str(least))}


def _before(day: str, days: int) -> str:
    return (date.fromisoformat(day[:10]) - timedelta(days=days)).isoformat()


def _section(asked: Asked) -> tuple[str, str] | None:
    """The section that is open: ('Topic', its name) or ('Country', …), if one alone is."""
    for field, title in (("topic", "Topic"), ("country", "Country")):
        values = asked.get(field, ())
        if len(values) == 1:
            return title, known()[values[0]].name if values[0] in known() else values[0]
    return None


def _visit_first(choices: Choices, changed: dict[str, questions.Change]) -> Choices:
    """The choices of the whole record, with what changed since the last visit as the first period."""
    return {**choices, "period": [("visit", len(changed)), *choices["period"]]} if changed else choices


def _choices(every: Sequence[Card], newest: str | None) -> Choices:
    days = {name: _before(newest, back) for name, back in PERIODS.items()} if newest else {}
    periods = [(name, sum((card.last or "") >= since for card in every)) for name, since in days.items()]
    return {
        "period": [(name, n) for name, n in periods if n],
        "country": frequent(code for card in every for code in card.countries),
        "topic": frequent(topic for card in every for topic in card.topics),
        "actor": frequent(name for card in every for _, name in card.actors),
        "outlet": frequent(outlet for card in every for outlet in card.outlets),
        "status": known_statuses(status for card in every for status, _ in card.statuses),
        "min": at_least(card.independent for card in every),
        "copies": [("folded", sum(len(card.lanes) for card in every))] if every else [],
    }
