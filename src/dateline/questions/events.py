"""Events, one and all, with what each of their reports says."""

from collections.abc import Iterable, Sequence
from typing import Unpack

from dateline.model import Event, Publication, Report, Story
from dateline.questions.answers import (
    Difference,
    EventRow,
    Timeline,
    Value,
    Words,
)
from dateline.questions.choosing import Conditions, chosen
from dateline.questions.kept import kept
from dateline.questions.lookup import Lookup
from dateline.questions.references import one
from dateline.record.contract import Reader
from dateline.views.order import by_time

# What is over whatever its day, and so never ahead.
OVER = ("happened", "cancelled", "negated", "denied")


def events(reader: Reader, **conditions: Unpack[Conditions]) -> list[EventRow]:
    """Events in the order of time, the undated last."""
    look = Lookup(reader)
    return event_rows(look, chosen(look, **conditions))


def timeline(reader: Reader, story: str | None = None, actor: str | None = None) -> Timeline:
    """The events of a story, of an actor, or of the whole record, in the order of time."""
    found = events(reader, story=story, actor=actor)
    label = one(reader, Story, story).label if story else actor or ""
    return Timeline(label=label, events=tuple(found), newest=newest(reader))


def ahead(reader: Reader, limit: int | None = None) -> list[EventRow]:
    """What is to come, the nearest first."""
    look, today = Lookup(reader), newest(reader)
    coming = look.kept.part(
        "ahead",
        lambda: [event for event in chosen(look) if is_ahead(event, today)],
        of=(Event, Publication),
        shape=list[Event],
    )
    return event_rows(look, coming[:limit], cited=1)


def is_ahead(event: Event, today: str | None) -> bool:
    """Whether it is to come: all of its days lie after the newest article, and no report says that it happened."""
    return bool(today and event.when and event.when.first and event.when.first > today and event.status not in OVER)


def differing(reader: Reader, limit: int | None = None) -> list[EventRow]:
    """Events on which sources differ, the most widely reported first."""
    look = Lookup(reader)

    def made() -> list[Event]:
        return sorted((event for event in chosen(look) if event.disputes), key=lambda event: -event.independent)

    found = look.kept.part("differing", made, of=(Event,), shape=list[Event])
    return event_rows(look, found[:limit], cited=1)


def newest(reader: Reader) -> str | None:
    """The last day on which an article of the record was surely published."""

    def made() -> str | None:
        days = [last for first, last in reader.columns(Publication, "first", "last") if first and last]
        return max(days, default=None)

    return kept(reader).part("newest", made, of=(Publication,), shape=str | None)


def event_rows(look: Lookup, found: Iterable[Event], cited: int | None = None) -> list[EventRow]:
    """Rows in the order of time, with the words of the first report of each lineage, of `cited` lineages at most."""
    ordered = sorted(found, key=lambda event: (*by_time(event.when), event.id))
    reports = {report.id: report for report in look.reports({id for event in ordered for id in event.reports})}
    held = {event.id: [reports[id] for id in event.reports if id in reports] for event in ordered}
    firm = {event.id: _firmest(look, event, held[event.id])[:cited] for event in ordered}
    shown = {report.article for listed in firm.values() for report in listed}
    look.gather(shown)
    look.read(shown)
    return [_row(look, event, held[event.id], firm[event.id]) for event in ordered]


def _row(look: Lookup, event: Event, reports: Sequence[Report], firm: Sequence[Report]) -> EventRow:
    lanes = look.lanes(event.articles)
    stories = [look.story_of[article].id for article in event.articles if article in look.story_of]
    return EventRow(
        id=event.id,
        what=event.what,
        kind=event.kind,
        code=event.code,
        status=event.status,
        when=event.when,
        place=event.place,
        sources=event.sources,
        targets=event.targets,
        articles=len(event.articles),
        independent=len(lanes),
        lanes=tuple(len(lane) for lane in lanes.values()),
        differences=_differences(look, event, {report.id: report for report in reports}),
        story=max(sorted(set(stories)), key=stories.count, default=None),
        evidence=tuple(words_of(look, report) for report in firm),
    )


def _firmest(look: Lookup, event: Event, reports: Sequence[Report]) -> list[Report]:
    """One report of each lineage, those first that give the event the status it has: they carry the claim."""
    lanes = [min(lane, key=lambda report: report.status != event.status) for lane in by_lineage(look, reports)]
    return sorted(lanes, key=lambda report: report.status != event.status)


def by_lineage(look: Lookup, reports: Sequence[Report]) -> list[list[Report]]:
    """Reports of one event under the origin of their article, the oldest article first."""
    found: dict[str, list[Report]] = {}
    articles = {report.article for report in reports}
    ordered = sorted(reports, key=lambda r: (look.published(r.article) or "9999", r.article, r.start, r.id))
    for report in ordered:
        found.setdefault(look.lane(report.article, articles), []).append(report)
    return list(found.values())


def words_of(look: Lookup, report: Report) -> Words:
    return look.words(report.article, report.start, report.end, report.how)


def _differences(look: Lookup, event: Event, reports: dict[str, Report]) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            field=dispute.field,
            values=tuple(
                _value(look, dispute.field, value, [reports[id] for id in ids if id in reports])
                for value, ids in dispute.values
            ),
        )
        for dispute in event.disputes
    )


def _value(look: Lookup, field: str, value: str, reports: Sequence[Report]) -> Value:
    articles = {report.article for report in reports}
    return Value(
        value=value,
        articles=len(articles),
        independent=len(look.lanes(articles)),
        outlets=tuple(sorted({look.outlet(article) for article in articles})),
        evidence=tuple(_field_words(look, field, lane[0]) for lane in by_lineage(look, reports)[:3]),
    )


def _field_words(look: Lookup, field: str, report: Report) -> Words:
    """The words that carry one field of a report, else its whole clause."""
    held = next((e for e in report.evidence if e.field == field), None)
    if held:
        return look.words(report.article, held.start, held.end, held.how)
    when = report.when
    if field in ("when", "day", "date") and when and when.start is not None and when.end is not None:
        return look.words(report.article, when.start, when.end, when.how)
    return words_of(look, report)
