"""Events, one and all, with what each of their reports says."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from dateline.model import Event, Mention, Participant, Publication, Report, Status, Step, Story, When
from dateline.questions.answers import (
    Difference,
    EventAnswer,
    EventRow,
    Fact,
    HistoryStep,
    Timeline,
    Told,
    Value,
    Words,
)
from dateline.questions.lookup import Lookup, one
from dateline.record.contract import Reader
from dateline.views import words as told
from dateline.views.order import by_time


def events(
    reader: Reader,
    *,
    actor: str | None = None,
    country: str | None = None,
    kind: str | None = None,
    status: str | None = None,
    story: str | None = None,
    since: str | None = None,
    until: str | None = None,
    at_least: int = 1,
) -> list[EventRow]:
    """Events in the order of time, the undated last; every condition given must hold.

    `actor` is an actor's id or words of a name; `country` a name or ISO code of a participant or place; `kind` a PLOVER
    type; `since` and `until` are days, and leave out what is not dated; `at_least` counts independent reports.
    """
    look = Lookup(reader)
    kept = [event for event in look.events if event.independent >= at_least]
    if status:
        kept = [event for event in kept if event.status == status.lower()]
    if kind:
        kept = [event for event in kept if event.kind.casefold() == kind.casefold()]
    if since or until:
        kept = [event for event in kept if within(event.when, since, until)]
    if actor:
        kept = [event for event in kept if any(_is(party, actor) for party in event.sources + event.targets)]
    if country:
        kept = [event for event in kept if _in_country(event, country)]
    if story:
        articles = set(one(reader, Story, story).articles)
        kept = [event for event in kept if articles & set(event.articles)]
    return event_rows(look, kept)


def event(reader: Reader, ref: str) -> EventAnswer:
    """One event by its id or the beginning of it: facts, history, differences, and each independent report."""
    look = Lookup(reader)
    found = one(reader, Event, ref)
    reports = look.reports(found.reports)
    row = event_rows(look, [found])[0]
    story = next((s for s in look.stories if s.id == row.story), None)
    return EventAnswer(
        event=row,
        facts=_facts(look, found, reports),
        history=_history(look, found.history, {report.id: report for report in reports}),
        differences=_differences(look, found, {report.id: report for report in reports}),
        reports=_told(look, reports),
        story_label=story.label if story else None,
    )


def timeline(reader: Reader, story: str | None = None, actor: str | None = None) -> Timeline:
    """The events of a story, of an actor, or of the whole record, in the order of time."""
    found = events(reader, story=story, actor=actor)
    label = one(reader, Story, story).label if story else actor or ""
    return Timeline(label=label, events=tuple(found), newest=newest(reader))


def newest(reader: Reader) -> str | None:
    """The last day on which an article of the record was surely published."""
    days = [found.last for found in reader.all(Publication) if found.last and found.first]
    return max(days, default=None)


def within(when: When | None, since: str | None, until: str | None) -> bool:
    """Whether any day of `when` lies between the two, both included."""
    if when is None or not when.first:
        return False
    last = when.last or when.first
    return (not since or last >= since) and (not until or when.first[: len(until)] <= until)


def event_rows(look: Lookup, found: Iterable[Event]) -> list[EventRow]:
    """Rows in the order of time, with the words of the first report of each lineage."""
    ordered = sorted(found, key=lambda event: (*by_time(event.when), event.id))
    reports = {report.id: report for report in look.reports({id for event in ordered for id in event.reports})}
    look.read(report.article for report in reports.values())
    return [_row(look, event, [reports[id] for id in event.reports if id in reports]) for event in ordered]


def _row(look: Lookup, event: Event, reports: Sequence[Report]) -> EventRow:
    first = event.articles[0] if event.articles else None
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
        independent=event.independent,
        lanes=look.sizes(event.articles) if first else (),
        differ=tuple(dispute.field for dispute in event.disputes),
        story=max(sorted(set(stories)), key=stories.count, default=None),
        evidence=tuple(_words(look, lane[0]) for lane in _by_lineage(look, reports)),
    )


def _by_lineage(look: Lookup, reports: Sequence[Report]) -> list[list[Report]]:
    """Reports of one event under the origin of their article, the oldest article first."""
    found: dict[str, list[Report]] = {}
    ordered = sorted(reports, key=lambda r: (look.published(r.article) or "9999", r.article, r.start, r.id))
    for report in ordered:
        origins = look.lineage(report.article).origins or (report.article,)
        found.setdefault(origins[0], []).append(report)
    return list(found.values())


def _words(look: Lookup, report: Report) -> Words:
    return look.words(report.article, report.start, report.end, report.how)


# ---- conditions


def _is(party: Participant, actor: str) -> bool:
    if party.actor == actor:
        return True
    wanted = re.findall(r"\w+", actor.casefold())
    return bool(wanted) and set(wanted) <= set(re.findall(r"\w+", party.name.casefold()))


def _in_country(event: Event, country: str) -> bool:
    codes = {party.country for party in event.sources + event.targets} | {event.place.country if event.place else None}
    wanted = country.casefold()
    return any(code and wanted in (code.casefold(), told.country(code).casefold()) for code in codes)


# ---- one event's facts


def _facts(look: Lookup, event: Event, reports: Sequence[Report]) -> tuple[Fact, ...]:
    founder = next((report for report in reports if report.id == event.founder), reports[0] if reports else None)
    facts = [Fact(field="kind", value=event.kind, how=_how_kind(event, founder))]
    for role, parties in (("who", event.sources), ("whom", event.targets)):
        facts += [Fact(field=role, value=_party(party), how=_how_named(look, party, reports)) for party in parties]
    if event.when and event.when.value:
        facts.append(Fact(field="when", value=event.when.value, how=_how_when(event.when, founder, look)))
    if event.place:
        country = told.country(event.place.country)
        where = (
            event.place.name
            if country.casefold() in ("", event.place.name.casefold())
            else f"{event.place.name}, {country}"
        )
        facts.append(Fact(field="where", value=where, how=event.place.how))
    if founder and founder.subject:
        facts.append(Fact(field="about", value=founder.subject))
    return tuple(facts)


def _how_kind(event: Event, founder: Report | None) -> str:
    parts = [f"PLOVER {event.kind}", f"CAMEO {event.code}" if event.code else ""]
    parts += [f"“{founder.trigger}”", founder.how] if founder else []
    return "; ".join(part for part in parts if part)


def _how_when(when: When, founder: Report | None, look: Lookup) -> str:
    text = look.article(founder.article).text if founder and founder.when == when else ""
    cited = text[when.start : when.end] if when.start is not None and when.end is not None else ""
    return "; ".join(part for part in (f"“{cited}”" if cited else "", when.how) if part)


def _party(party: Participant) -> str:
    country = told.country(party.country)
    return party.name if country.casefold() in ("", party.name.casefold()) else f"{party.name}, {country}"


def _how_named(look: Lookup, party: Participant, reports: Sequence[Report]) -> str:
    """The office and the reason of the first mention in the reports' articles that names this actor."""
    if not party.actor:
        return ""
    articles = sorted({report.article for report in reports})
    mentions = [m for m in look.reader.find(Mention, "article", articles) if m.actor == party.actor]
    best = min(mentions, key=lambda m: (m.office is None, articles.index(m.article), m.start), default=None)
    return "; ".join(part for part in (best.office, best.how) if part) if best else ""


def _history(look: Lookup, steps: Sequence[Step], reports: dict[str, Report]) -> tuple[HistoryStep, ...]:
    """Steps of one status in a row become one, from its first day on."""
    known = [step for step in steps if step.report in reports]
    made = []
    for status, held in groupby(known, key=lambda step: step.status):
        same = list(held)
        articles = {reports[step.report].article for step in same}
        made.append(_step(look, status, same[0], articles, reports[same[0].report]))
    return tuple(made)


def _step(look: Lookup, status: Status, first: Step, articles: set[str], report: Report) -> HistoryStep:
    return HistoryStep(
        status=status,
        published=first.published,
        articles=len(articles),
        independent=len(look.lanes(articles)),
        words=_words(look, report),
    )


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
        evidence=tuple(_field_words(look, field, lane[0]) for lane in _by_lineage(look, reports)[:3]),
    )


def _field_words(look: Lookup, field: str, report: Report) -> Words:
    """The words that carry one field of a report, else its whole clause."""
    held = next((e for e in report.evidence if e.field == field), None)
    if held:
        return look.words(report.article, held.start, held.end, held.how)
    when = report.when
    if field in ("when", "day", "date") and when and when.start is not None and when.end is not None:
        return look.words(report.article, when.start, when.end, when.how)
    return _words(look, report)


def _told(look: Lookup, reports: Sequence[Report]) -> tuple[Told, ...]:
    made = []
    for lane in _by_lineage(look, reports):
        first = lane[0]
        own = [report for report in lane if report.article == first.article]
        made.append(
            Told(
                source=look.source(first.article),
                articles=len({report.article for report in lane}),
                words=tuple(_words(look, report) for report in own),
                said_by=first.said_by,
            )
        )
    return tuple(made)
