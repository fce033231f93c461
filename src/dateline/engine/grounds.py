"""What decisions are made of: the judgements of each with its number and words, and the grounds they are found by."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.model import Article, Event, Ground, Judgement, Lineage, Report, Ruling, Story, Verdict
from dateline.record import Reader
from dateline.tracing import lanes

Whole = Story | Event


class NotDecided(RuntimeError):
    """A decision that cannot be made; the message says why."""


def judgement(about: Whole, verdict: Verdict, first: str, second: str = "") -> Judgement:
    return Judgement(
        about="story" if isinstance(about, Story) else "event", verdict=verdict, first=first, second=second
    )


def numbered(reader: Reader, note: str, found: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of one decision, with its number, its words, and the grounds that they are found by later."""
    number = 1 + max((earlier.decision for earlier in reader.all(Judgement)), default=0)
    return [replace(each, note=note, decision=number, grounds=each.grounds or grounds(reader, each)) for each in found]


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


def called(about: Whole) -> str:
    return about.label if isinstance(about, Story) else about.what


def held(about: Whole) -> tuple[str, ...]:
    return about.articles if isinstance(about, Story) else about.reports


def speaker(about: Whole) -> str:
    return about.representative if isinstance(about, Story) else about.founder


def parted(reader: Reader, whole: Whole, off: str) -> tuple[list[str], list[str]]:
    """What leaves with the article that is named, and what stays."""
    article = {id: id for id in held(whole)}
    if isinstance(whole, Event):
        article = {report.id: report.article for report in reader.fetch(Report, whole.reports).values()}
    gone = lane_of(reader, article.values(), off)
    leaving = [id for id in sorted(article) if article[id] in gone]
    return leaving, sorted(article.keys() - set(leaving))


def lane_of(reader: Reader, articles: Iterable[str], off: str) -> set[str]:
    """An article with its copies among these; a copy alone, where the one whose words it prints is among them."""
    groups = lanes(sorted(set(articles)), lineages(reader, articles))
    origin, lane = next((origin, set(lane)) for origin, lane in groups.items() if off in lane)
    return {off} if off != origin and origin in lane else lane


def articles_of(reader: Reader, whole: Whole, ids: Iterable[str]) -> set[str]:
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
