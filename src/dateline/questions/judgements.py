"""What readers decided, and where stories and events are now that were decided about."""

from collections.abc import Iterable
from itertools import groupby

from dateline.model import Actor, Event, Judgement, Report, Ruling, Story, identity
from dateline.questions.answers import DecisionRow, NotFound
from dateline.questions.calling import called
from dateline.questions.lookup import Lookup
from dateline.questions.moves import moved_to
from dateline.questions.references import one
from dateline.record.contract import Reader


def judgements(reader: Reader) -> list[DecisionRow]:
    """Decisions, the last one first; those that were taken back are kept and say so."""
    ordered = sorted(reader.all(Judgement), key=lambda found: (-found.decision, found.id))
    obeyed = {ruling.judgement for ruling in reader.all(Ruling)}
    return [_row(number, list(made), obeyed) for number, made in groupby(ordered, key=lambda found: found.decision)]


def _row(number: int, made: list[Judgement], obeyed: set[str]) -> DecisionRow:
    first = made[0]
    return DecisionRow(
        number=number,
        about=first.about,
        verdict=first.verdict,
        says=first.note,
        undone=all(found.undone for found in made),
        void=sum(not found.undone and found.id not in obeyed for found in made),
        pairs=tuple((found.first, found.second) for found in made),
    )


def story_record(reader: Reader, ref: str) -> Story:
    """A story by its id or the beginning of it; where it is no more, the one that holds most of its articles."""
    try:
        return one(reader, Story, ref)
    except NotFound:
        moved = moved_to(Lookup(reader), ref)
        if moved is None:
            raise
        return one(reader, Story, moved.story)


def event_record(reader: Reader, ref: str) -> Event:
    """An event by its id or the beginning of it; where it was merged into another, that other one."""
    try:
        return one(reader, Event, ref)
    except NotFound:
        founder = _founder(ref, reader.digests(Report))
        event = Lookup(reader).event_of.get(founder) if founder else None
        if event is None:
            raise
        return event


def actor_record(reader: Reader, ref: str) -> Actor:
    """An actor by its id, the beginning of it or its name; where it was merged into another, that other one."""
    found = reader.fetch(Actor, called(reader, ref))
    if len(found) > 1:
        listed = "; ".join(f"{one.id} ({one.kind} {one.name})" for one in found.values())
        raise NotFound(f"Several actors are called '{ref}': {listed}.")
    if not found:
        raise NotFound(f"The record has no actor '{ref}'.")
    return next(iter(found.values()))


def decided_fields(reader: Reader, ref: str) -> dict[str, str]:
    """For each field of an event on which its sources differ and a reader chose: the value that is kept."""
    event = event_record(reader, ref)
    standing = reader.find(Ruling, "verdict", ["right"])
    chosen = {found.second: found.first for found in standing if found.first in event.reports}
    given = {(dispute.field, id): value for dispute in event.disputes for value, ids in dispute.values for id in ids}
    return {field: given[field, report] for field, report in chosen.items() if (field, report) in given}


def _founder(ref: str, reports: Iterable[str]) -> str | None:
    """The report that founded an event: the event's id is a hash of its id, so it tells even after a merge."""
    return next((id for id in sorted(reports) if identity(Event.__name__, id) == ref), None)
