"""Stages whose records meet by marks: where only few articles are new, nothing else is compared."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from dateline.engine.changes import Changes
from dateline.engine.shapes import Group, Meeting
from dateline.model import Fingerprint, Record, Recurrence
from dateline.record import Writer

# Where one of so many articles is new, all are compared anew: it takes some 50 microseconds for each of all, and this
# some two milliseconds for each new one.
FEW = 40


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


def meet(record: Writer, stage: Meeting, changes: Changes) -> None:
    """Puts what changed articles change into the record, and adds it to the changes."""
    came = {found.article for found in changes.now[Fingerprint].values() if isinstance(found, Fingerprint)}
    if any(changes.was[Fingerprint].values()) or len(came) * FEW > record.count(Fingerprint):
        made, gone = _compared(record, stage, changes)
    else:
        change = stage.changed(OfRecord(record), came)
        made, gone = change.made, change.gone
    for kind in stage.gives:
        are = {each.id: each for each in made if isinstance(each, kind)}
        were = record.fetch(kind, {*are, *gone})
        changes.add(kind, {id: were.get(id) for id in {*are, *were}}, are)
        record.put([each for id, each in are.items() if were.get(id) != each])


def _compared(record: Writer, stage: Meeting, changes: Changes) -> tuple[Sequence[Record], Collection[str]]:
    """All articles compared with all: what comes of it, and the ids of what there was."""
    there = [each for each in record.all(Fingerprint) if each.id not in changes.gone(Fingerprint)]
    (made,) = stage.run([Group("all", {Fingerprint: there})], {})
    return list(made), {id for kind in stage.gives for id in record.digests(kind)}
