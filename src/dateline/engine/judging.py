"""Decisions of a reader: which judgements a merge, a split or a rejection is, and a record that obeys them at once.

A judgement names articles, reports or actors, never stories or events: those are made anew at every reading, and what
was decided must outlive them. So one decision may be several judgements, which share its number and its words. Each
keeps its grounds too, the pages and words that it was made of: a better reader gives articles and reports other ids.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from dateline.engine import on_actors
from dateline.engine.grounds import (
    NotDecided,
    Whole,
    articles_of,
    called,
    contradicted,
    held,
    independent,
    judgement,
    numbered,
    own_words,
    parted,
    speaker,
    standing,
    told,
)
from dateline.engine.local import run
from dateline.engine.shapes import Stage
from dateline.engine.units import inputs
from dateline.model import Actor, Event, Judgement, Record, Report, Story
from dateline.record import Reader, RecordProblem, SqliteRecord

__all__ = ["Decidable", "NotDecided", "corrected", "judge", "merged", "moved", "rejected", "split", "undone"]

Decidable = Whole | Actor


def judge(record: Path, judgements: Sequence[Judgement]) -> None:
    """Keeps these judgements and brings all that depends on them up to date; no page is read or parsed again.

    Raises `RecordProblem` while a reading writes the record, or when one was cut off and not yet finished.
    """
    from dateline import naming  # here, because whoever only asks need not load what reads
    from dateline.engine.stages import STAGES

    store = SqliteRecord(record, must_exist=True)
    try:
        with FileLock(f"{record}.lock", timeout=0):
            if "unfinished" in store.notes():
                raise RecordProblem(f"the last reading into {record} was cut off: run it again, then decide")
            store.put(judgements)
            run(store, dependent(STAGES), {"reference": naming.load(store.notes().get("actors"))})
    except Timeout as problem:
        raise RecordProblem(f"a reading is writing {record}: wait until it is done, then decide") from problem
    finally:
        store.close()


def dependent(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    """The stages that a judgement can change the answer of."""
    changed: set[type[Record]] = {Judgement}
    found = []
    for stage in stages:
        if changed & set(inputs(stage)):
            changed |= set(stage.gives)
            found.append(stage)
    return tuple(found)


# ---- decisions


def merged(reader: Reader, one: Decidable, other: Decidable) -> list[Judgement]:
    """`one` becomes part of `other`; an earlier split between the two is taken back."""
    if one.id == other.id:
        raise NotDecided("This is one already.")
    if isinstance(one, Actor) and isinstance(other, Actor):
        return on_actors.merged(reader, one, other)
    if isinstance(one, Actor) or isinstance(other, Actor) or type(one) is not type(other):
        raise NotDecided("A story can be merged with a story alone, an event with an event, an actor with an actor.")
    moved = told(len(one.articles), independent(reader, one.articles))
    note = f"Merged “{called(one)}” into “{called(other)}”: {moved} moved."
    return [
        *contradicted(reader, "different", held(one), held(other)),
        *numbered(reader, note, [judgement(one, "same", speaker(one), speaker(other))]),
    ]


def split(reader: Reader, whole: Decidable, off: str, name: str = "") -> list[Judgement]:
    """One independent report leaves: the article named (an event's report stands for its article) and its copies.

    A copy that is named itself leaves without the article whose words it prints. An actor is another one there, and
    called `name`.
    """
    if isinstance(whole, Actor):
        return on_actors.split(reader, whole, off, name)
    article = off
    if isinstance(whole, Event):
        article = next(
            (r.article for r in reader.fetch(Report, whole.reports).values() if off in (r.id, r.article)), ""
        )
    if article not in whole.articles:
        raise NotDecided(f"'{off}' is no part of this.")
    leaving, staying = parted(reader, whole, article)
    if not staying:
        raise NotDecided("Nothing would be left: this has one independent report.")
    articles = articles_of(reader, whole, leaving)
    note = f"Split {told(len(articles), independent(reader, articles))} off “{called(whole)}”."
    far = staying if isinstance(whole, Event) else own_words(reader, staying)
    pairs = [judgement(whole, "different", *sorted((a, b))) for a in leaving for b in far]
    return [*contradicted(reader, "same", leaving, staying), *numbered(reader, note, pairs)]


def moved(reader: Reader, article: str, other: Story) -> list[Judgement]:
    """One independent report, by an article of it, leaves its story for another; a story of one report goes whole.

    What was decided before of the two is taken back where it says otherwise.
    """
    home = next((story for story in reader.all(Story) if article in story.articles), None)
    if home is None or home.id == other.id:
        raise NotDecided(f"'{article}' is no article of another story.")
    leaving, staying = parted(reader, home, article)
    if not staying:
        return merged(reader, home, other)
    report = told(len(leaving), independent(reader, leaving))
    note = f"Moved {report} from “{called(home)}” to “{called(other)}”."
    pairs = [judgement(home, "different", *sorted((a, b))) for a in leaving for b in own_words(reader, staying)]
    return [
        *contradicted(reader, "same", leaving, staying),
        *contradicted(reader, "different", leaving, held(other)),
        *numbered(reader, note, [*pairs, judgement(other, "same", article, speaker(other))]),
    ]


def rejected(reader: Reader, whole: Decidable) -> list[Judgement]:
    """An event is rejected with each of its reports, a story by its representative, an actor by its name."""
    if isinstance(whole, Actor):
        return on_actors.rejected(reader, whole)
    note = f"Rejected “{called(whole)}”."
    refused = held(whole) if isinstance(whole, Event) else (speaker(whole),)
    return numbered(reader, note, [judgement(whole, "wrong", id) for id in refused])


def corrected(reader: Reader, event: Event, field: str, value: str) -> list[Judgement]:
    """Of the values on which an event's reports differ, this one is kept; an earlier choice is taken back."""
    dispute = next((found for found in event.disputes if found.field == field), None)
    if dispute is None:
        raise NotDecided(f"Sources do not differ on '{field}'.")
    given = dict(dispute.values).get(value)
    if not given:
        raise NotDecided(f"No source gives '{value}': there is {', '.join(each for each, _ in dispute.values)}.")
    earlier = [
        replace(found, undone=True)
        for found, ruling in standing(reader)
        if (ruling.verdict, ruling.second) == ("right", field) and ruling.first in event.reports
    ]
    note = f"Kept “{value}” as {field} of “{called(event)}”."
    return [*earlier, *numbered(reader, note, [judgement(event, "right", min(given), field)])]


def undone(reader: Reader, number: int | None = None) -> list[Judgement]:
    """The judgements of a decision, taken back; of the last one that stands, if no number is given."""
    decided = [found for found in reader.all(Judgement) if not found.undone]
    if number is None:
        number = max((found.decision for found in decided), default=0)
    taken = [replace(found, undone=True) for found in decided if found.decision == number]
    if not taken:
        raise NotDecided(f"No decision {number} stands." if number else "There is no decision to undo.")
    return taken
