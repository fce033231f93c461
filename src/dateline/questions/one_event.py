"""One event: its facts and how each was found, the history of its status, and who reports it."""

import re
from collections.abc import Sequence
from itertools import groupby

from dateline.merging import part_of, whole
from dateline.model import Event, Mention, Participant, Report, Status, Step, When
from dateline.questions.answers import EventAnswer, Fact, HistoryStep, Told
from dateline.questions.events import by_lineage, event_rows, words_of
from dateline.questions.judgements import event_record
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader
from dateline.views import words as told
from dateline.views.order import by_time


def event(reader: Reader, ref: str) -> EventAnswer:
    """One event by its id or the beginning of it: facts, history, differences, and each independent report."""
    look = Lookup(reader)
    found = event_record(reader, ref)
    reports = look.reports(found.reports)
    row = event_rows(look, [found])[0]
    story = next((s for s in look.stories if s.id == row.story), None)
    return EventAnswer(
        event=row,
        facts=_facts(look, found, reports),
        history=_history(look, found.history, {report.id: report for report in reports}),
        reports=_told(look, reports),
        story_label=story.label if story else None,
    )


def _facts(look: Lookup, event: Event, reports: Sequence[Report]) -> tuple[Fact, ...]:
    firm = [report for report in reports if report.status == event.status] or list(reports)
    founder = next((report for report in firm if report.id == event.founder), firm[0] if firm else None)
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
    return (*facts, *_parts(look, event))


def _parts(look: Lookup, event: Event) -> list[Fact]:
    """The visit that it is a part of, and the parts of it if it is one, in the order of time."""
    over = whole(event, look.events)
    made = [Fact(field="part of", value=over[0].what, how=_spelled(over[1]))] if over else []
    inner = ((other, why) for other in look.events if (why := part_of(other, event)))
    for other, why in sorted(inner, key=lambda one: (*by_time(one[0].when), one[0].id)):
        if (visit := whole(other, look.events)) and visit[0].id == event.id:
            made.append(Fact(field="includes", value=other.what, how=_spelled(why)))
    return made


def _spelled(how: str) -> str:
    """A reason with the country it names by its code called by its name."""
    return re.sub(r"\b[A-Z]{3}\b(?= in both)", lambda code: told.country(code[0]), how)


def _how_kind(event: Event, founder: Report | None) -> str:
    parts = [f"PLOVER {event.kind}", f"CAMEO {event.code}" if event.code else ""]
    if founder:
        # The code stands before already.
        how = founder.how.replace(f" tells of {event.kind}", "")
        parts += ["" if founder.trigger in how else f"“{founder.trigger}”", how]
    return "; ".join(part for part in parts if part)


def _how_when(when: When, founder: Report | None, look: Lookup) -> str:
    text = look.article(founder.article).text if founder and founder.when == when else ""
    cited = text[when.start : when.end] if when.start is not None and when.end is not None else ""
    return "; ".join(part for part in (f"“{cited}”" if cited and cited not in when.how else "", when.how) if part)


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
        words=words_of(look, report),
    )


def _told(look: Lookup, reports: Sequence[Report]) -> tuple[Told, ...]:
    made, articles = [], {report.article for report in reports}
    for lane in by_lineage(look, reports):
        first = lane[0]
        origin = look.lane(first.article, articles)
        own = [report for report in lane if report.article == first.article]
        made.append(
            Told(
                source=look.source(first.article),
                articles=len({report.article for report in lane}),
                words=tuple(words_of(look, report) for report in own),
                words_of=look.outlet(origin) if origin != first.article else None,
                said_by=first.said_by,
            )
        )
    return tuple(made)
