"""How well pairs of reports are told to be of one event, on matters written for Dateline.

    python bench/merging.py [--misses]

`tellings/` holds matters, each told by several pages, with the happening that each sentence tells of. All pairs of
reports of a matter count, but for those that other sides or other days forbid: the hard ones. --misses lists the wrong.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

from dateline import grammar
from dateline.coding import code
from dateline.coding.weighing import BAR as SURE
from dateline.dating import date, publish
from dateline.language import Language
from dateline.merging.families import families
from dateline.merging.likeness import fits, likeness
from dateline.merging.match import BAR
from dateline.merging.sides import sides
from dateline.model import Article, Publication, Report
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

TELLINGS = Path(__file__).parent / "tellings"
BARS = (0.5, BAR, 0.7, 0.8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence of a matter: its story and page, when that came out, and the happening that it tells of."""

    story: str
    page: str
    published: str
    event: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports of one matter: how surely they are of one event, why, and whether they are of one happening."""

    sure: float
    how: str
    same: bool
    shown: str


def matters() -> Iterator[tuple[str, list[Line]]]:
    """The matters in the order of the files, each with its name."""
    for path in sorted(TELLINGS.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n## ")[1:]:
            title, _, rest = block.partition("\n")
            yield title, [line(row) for row in rest.splitlines() if "|" in row]


def line(row: str) -> Line:
    marks, _, text = row.partition(" | ")
    story, page, published, event = marks.split()
    return Line(story=story, page=page, published=published, event=event, text=text)


def pairs(matter: str, lines: list[Line], language: Language) -> Iterator[Pair]:
    """All pairs of reports of a matter that nothing forbids."""
    told: list[tuple[Report, str]] = []
    stories: dict[str, str] = {}
    publications: dict[str, Publication] = {}
    for page, held in groupby(lines, key=lambda one: one.page):
        on_it = list(held)
        text = "\n\n".join(one.text for one in on_it)
        article = Article(page=f"{matter} {page}", text=text, published=on_it[0].published)
        stories[article.id], publications[article.id] = on_it[0].story, publish([article])[0]
        told += labelled(article, on_it, coded(article, publications[article.id], language))
    for (one, event), (other, also) in combinations(told, 2):
        here, there = sides(one), sides(other)
        if fits(one, other, here, there, publications):
            sure, how = likeness(one, other, here, there, stories, {}, publications)
            yield Pair(sure=sure, how=how, same=event == also, shown=f"{one.what} / {other.what}")


def coded(article: Article, publication: Publication, language: Language) -> list[Report]:
    """The reports of a page that the coder is sure of."""
    sentences = split(article)
    parses = {found.words: found for found in parse(sentences, language)}
    _, mentions = name(article, publication, sentences, parses)
    quotes = quote(article, sentences, parses, mentions)
    reports = code(article, publication, sentences, parses, date(article, publication), mentions, quotes)
    return [report for report in reports if report.confidence >= SURE]


def labelled(article: Article, lines: list[Line], reports: list[Report]) -> list[tuple[Report, str]]:
    """The reports with the happening of the line they stand in: of each line its surest, and those of that family."""
    found = []
    for one in lines:
        start = article.text.index(one.text)
        inside = [report for report in reports if start <= report.start < start + len(one.text)]
        first = max(inside, key=lambda report: (report.confidence, report.id), default=None)
        found += [(each, one.event) for each in inside if first is not None and families(each) & families(first)]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="list the pairs that come out wrong")
    asked = parser.parse_args()
    language = grammar.load()
    rows = [pair for matter, lines in matters() for pair in pairs(matter, lines, language)]
    print(f"{len(rows)} pairs, {sum(row.same for row in rows)} of one happening")
    for bar in BARS:
        right = [row.same for row in rows if row.sure >= bar]
        print(f"  bar {bar}: P {sum(right) / len(right):.3f} R {sum(right) / sum(row.same for row in rows):.3f}")
    for row in rows if asked.misses else ():
        if (row.sure >= BAR) != row.same:
            print(f"  {row.sure:.2f} {'same' if row.same else 'other'}: {row.shown}: {row.how}")


if __name__ == "__main__":
    main()
