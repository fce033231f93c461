"""Decisions of a reader: which judgements a merge, a split or a rejection is, and a record that obeys them at once.

A judgement names articles or reports, never stories or events: those are made anew at every reading, and what was
decided must outlive them. So one decision may be several judgements, which share its number and its words. Each keeps
its grounds too, the pages and words that it was made of: a better reader gives articles and reports other ids.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from dateline.engine.local import run
from dateline.engine.shapes import Stage
from dateline.engine.units import inputs
from dateline.model import Article, Event, Ground, Judgement, Lineage, Record, Report, Ruling, Story, Verdict
from dateline.record import Reader, RecordProblem, SqliteRecord
from dateline.tracing import lanes

Decidable = Story | Event


class NotDecided(RuntimeError):
    """A decision that cannot be made; the message says why."""


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
    if type(one) is not type(other):
        raise NotDecided("A story can be merged with a story alone, and an event with an event.")
    if one.id == other.id:
        raise NotDecided("This is one already.")
    moved = told(len(one.articles), independent(reader, one.articles))
    note = f"Merged “{called(one)}” into “{called(other)}”: {moved} moved."
    return [
        *contradicted(reader, "different", held(one), held(other)),
        *numbered(reader, note, [judgement(one, "same", speaker(one), speaker(other))]),
    ]


def split(reader: Reader, whole: Decidable, off: str) -> list[Judgement]:
    """One independent report leaves: the article named (an event's report stands for its article) and its copies.

    A copy that is named itself leaves without the article whose words it prints.
    """
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
    """An event is rejected with each of its reports, a story by the article that represents it."""
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


# ---- what they are made of


def judgement(about: Decidable, verdict: Verdict, first: str, second: str = "") -> Judgement:
    return Judgement(
        about="story" if isinstance(about, Story) else "event", verdict=verdict, first=first, second=second
    )


def numbered(reader: Reader, note: str, found: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of one decision, with its number, its words, and the grounds that they are found by later."""
    number = 1 + max((earlier.decision for earlier in reader.all(Judgement)), default=0)
    return [replace(each, note=note, decision=number, grounds=grounds(reader, each)) for each in found]


def grounds(reader: Reader, judgement: Judgement) -> tuple[Ground, ...]:
    """The pages, and the words of reports, that a judgement's ids stand for."""
    ids = [id for id in (judgement.first, judgement.second) if id]
    if judgement.about == "story":
        return tuple(Ground(page=article.page) for article in map(reader.fetch(Article, ids).get, ids) if article)
    reports = [report for report in map(reader.fetch(Report, ids).get, ids) if report]
    texts = reader.fetch(Article, {report.article for report in reports})
    return tuple(_ground(texts[report.article], report) for report in reports)


def _ground(article: Article, report: Report) -> Ground:
    return Ground(page=article.page, words=article.text[report.start : report.end], kind=report.kind)


def standing(reader: Reader) -> list[tuple[Judgement, Ruling]]:
    """Judgements that stand, each with what it rules today."""
    rulings = {ruling.judgement: ruling for ruling in reader.all(Ruling)}
    return [(found, rulings[found.id]) for found in reader.all(Judgement) if found.id in rulings]


def contradicted(reader: Reader, verdict: str, here: Iterable[str], there: Iterable[str]) -> list[Judgement]:
    """Standing judgements between the two sides that say the opposite of what is now decided, taken back."""
    one, other = set(here), set(there)
    return [
        replace(found, undone=True)
        for found, ruling in standing(reader)
        if ruling.verdict == verdict
        and ((ruling.first in one and ruling.second in other) or (ruling.first in other and ruling.second in one))
    ]


def called(about: Decidable) -> str:
    return about.label if isinstance(about, Story) else about.what


def held(about: Decidable) -> tuple[str, ...]:
    return about.articles if isinstance(about, Story) else about.reports


def speaker(about: Decidable) -> str:
    return about.representative if isinstance(about, Story) else about.founder


def parted(reader: Reader, whole: Decidable, off: str) -> tuple[list[str], list[str]]:
    """What leaves with the article that is named, and what stays."""
    article = {id: id for id in held(whole)}
    if isinstance(whole, Event):
        article = {report.id: report.article for report in reader.fetch(Report, whole.reports).values()}
    groups = lanes(sorted(set(article.values())), lineages(reader, article.values()))
    origin, lane = next((origin, set(lane)) for origin, lane in groups.items() if off in lane)
    gone = {off} if off != origin and origin in lane else lane
    leaving = [id for id in sorted(article) if article[id] in gone]
    return leaving, sorted(article.keys() - set(leaving))


def articles_of(reader: Reader, whole: Decidable, ids: Iterable[str]) -> set[str]:
    if isinstance(whole, Story):
        return set(ids)
    return {report.article for report in reader.fetch(Report, ids).values()}


def own_words(reader: Reader, articles: Sequence[str]) -> list[str]:
    """Those that are no copy of one other among them: in a story copies follow the article that speaks for them."""
    origins = {found.article: set(found.origins) for found in lineages(reader, articles).values()}
    return [id for id in articles if len(origins.get(id, ())) != 1 or not origins[id] & (set(articles) - {id})]


def independent(reader: Reader, articles: Iterable[str]) -> int:
    return len(lanes(sorted(articles), lineages(reader, articles)))


def lineages(reader: Reader, articles: Iterable[str]) -> dict[str, Lineage]:
    return {found.article: found for found in reader.find(Lineage, "article", articles)}


def told(articles: int, reports: int) -> str:
    """'3 articles, 2 independent reports': never one without the other."""
    return f"{articles:,} article{'s' * (articles != 1)}, {reports:,} independent report{'s' * (reports != 1)}"
