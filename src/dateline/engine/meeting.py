"""Stages whose records meet by marks: where only few articles are new, nothing else is compared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.engine.shapes import Meeting
from dateline.model import Fingerprint, Record, Recurrence, Reject
from dateline.record import Reader, Writer

# Where one of so many articles is new, all are compared anew: it takes some 50 microseconds for each of all, and this
# some two milliseconds for each new one.
FEW = 40
Digests = Mapping[str, str]


@dataclass(slots=True)
class OfRecord:
    """The articles of a record by their marks (see `dateline.tracing.Shelves`); each is fetched once."""

    record: Writer
    known: dict[str, Fingerprint] = field(default_factory=dict)

    def holders(self, mark: int, most: int) -> list[str]:
        return self.record.holders(mark, most)

    def prints(self, articles: Iterable[str]) -> dict[str, Fingerprint]:
        wanted = sorted(set(articles))
        fresh = [article for article in wanted if article not in self.known]
        self.known |= {found.article: found for found in self.record.find(Fingerprint, "article", fresh)}
        return {article: self.known[article] for article in wanted}

    def standing(self, articles: Iterable[str]) -> dict[str, Recurrence]:
        return {found.article: found for found in self.record.find(Recurrence, "article", articles)}


def before(record: Reader, stage: Meeting) -> Digests | None:
    """What the stage met in the last reading, if that was done whole and by this version of it."""
    notes = record.notes()
    whole = "unfinished" not in notes and notes.get(f"met {stage.name}") == str(stage.version)
    failed = any(reject.stage == stage.name for reject in record.all(Reject))
    return record.digests(Fingerprint) if whole and not failed else None


def few_new(record: Reader, stage: Meeting, met: Digests | None, now: Digests) -> bool:
    """Whether new articles, and few, are all that has changed since."""
    if met is None or any(now.get(id) != digest for id, digest in met.items()):
        return False
    if len(now) == len(met):  # nothing is new: where the stage's own work is kept, that says it all
        return f"stage {stage.name}" not in record.notes()
    return len(now) - len(met) <= len(now) // FEW


def meet(record: Writer, stage: Meeting, met: Digests, now: Digests) -> dict[type[Record], dict[str, str]]:
    """Puts what new articles change into the record, and gives what of the stage's kinds is live then."""
    new = record.fetch(Fingerprint, now.keys() - met.keys())
    change = stage.changed(OfRecord(record), {found.article for found in new.values()})
    record.put(change.made)
    record.note(f"stage {stage.name}", None)  # what was kept of its work tells of an earlier reading
    held = {kind: record.digests(kind) for kind in stage.gives}
    return {kind: {id: mark for id, mark in found.items() if id not in change.gone} for kind, found in held.items()}
