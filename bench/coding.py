"""How well the coder does on the sentences written for Dateline, those that nothing was learnt from.

    python bench/coding.py [--all] [--misses]

`sentences/*.txt`, one file a theme, hold newspaper sentences of our own: `KIND status | sentence`, '-' where nothing is
reported, several with ', ' where several are. Every fifth line of a file is held out by train_coding.py and is what is
scored here; --all scores every line. --misses lists what went wrong. A report counts if the coder is sure of it
(dateline.coding.weighing.BAR). A kind counts once a sentence, however many reports tell it.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline import grammar
from dateline.coding.code import candidates
from dateline.coding.weighing import BAR
from dateline.dating import date
from dateline.language import Language
from dateline.model import Article, Report
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

SENTENCES = Path(__file__).parent / "sentences"
PUBLISHED = "2025-06-11"  # any day will do: what 'on Tuesday' is counted from
HELD_OUT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One line: its theme, its place in the theme's file from 0, and the (kind, status) pairs that it tells."""

    theme: str
    place: int
    told: tuple[tuple[str, str], ...]
    text: str

    @property
    def held_out(self) -> bool:
        return self.place % HELD_OUT == 0


def written() -> Iterator[Written]:
    """All lines in the order of the files. A place is counted within its file: a new theme moves no other line."""
    for path in sorted(SENTENCES.glob("*.txt")):
        lines = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
        for place, line in enumerate(lines):
            label, _, text = line.partition(" | ")
            told = () if label == "-" else tuple(pair(one) for one in label.split(", "))
            yield Written(theme=path.stem, place=place, told=told, text=text)


def pair(label: str) -> tuple[str, str]:
    kind, _, status = label.partition(" ")
    return kind, status


def coded(one: Written, language: Language) -> list[tuple[Report, Mapping[str, bool]]]:
    """All candidates of a sentence that stands alone, each with the reasons for and against it."""
    article = Article(page=f"{one.theme}-{one.place}", text=one.text, published=PUBLISHED)
    sentences = split(article)
    parses = {found.words: found for found in parse(sentences, language)}
    _, mentions = name(article, None, sentences, parses)
    quotes = quote(article, sentences, parses, mentions)
    return candidates(article, None, sentences, parses, date(article, None), mentions, quotes)


def matched(one: Written, reports: list[Report]) -> tuple[set[str], set[str], set[str]]:
    """The kinds that are right, that are missed, and that nothing told answers to."""
    told, reported = {kind for kind, _ in one.told}, {report.kind for report in reports}
    return told & reported, told - reported, reported - told


def misstated(one: Written, reports: list[Report]) -> list[str]:
    """For each kind that is right but for its status: what is told and what is reported."""
    made = {kind: {report.status for report in reports if report.kind == kind} for kind, _ in one.told}
    off = [(kind, status) for kind, status in one.told if made[kind] and status not in made[kind]]
    return [f"{kind} {status}, not {'/'.join(sorted(made[kind]))}" for kind, status in off]


def scored(lines: list[Written], misses: bool) -> None:
    language = grammar.load()
    hit, missed, wrong = Counter[str](), Counter[str](), Counter[str]()
    off, empty, false = 0, 0, 0
    for one in lines:
        sure = [report for report, _ in coded(one, language) if report.confidence >= BAR]
        good, left, bad = matched(one, sure)
        hit.update(good)
        missed.update(left)
        wrong.update(bad)
        stated = misstated(one, sure)
        off, empty, false = off + len(stated), empty + (not one.told), false + (not one.told and bool(sure))
        if misses and (left or bad or stated):
            print(f"{one.theme} | missed {listed(left)} | wrong {listed(bad)} | {listed(stated)} | {one.text}")
    for kind in sorted({*hit, *missed, *wrong}):
        row(kind, hit[kind], missed[kind], wrong[kind])
    row("all", hit.total(), missed.total(), wrong.total())
    print(f"status right, of {hit.total()} kinds that are: {1 - off / hit.total():.3f}")
    print(f"a false report on {false} of {empty} sentences that report nothing: {false / empty:.3f}")


def listed(kinds: Iterable[str]) -> str:
    return ", ".join(sorted(kinds)) or "-"


def row(kind: str, hit: int, missed: int, wrong: int) -> None:
    precision, recall = hit / max(hit + wrong, 1), hit / max(hit + missed, 1)
    score = 2 * hit / max(2 * hit + wrong + missed, 1)
    print(f"{kind:10} told {hit + missed:4}  P {precision:.2f}  R {recall:.2f}  F1 {score:.2f}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--all", action="store_true", help="not only the lines held out")
    asked.add_argument("--misses", action="store_true", help="list what went wrong")
    options = asked.parse_args()
    scored([one for one in written() if options.all or one.held_out], options.misses)


if __name__ == "__main__":
    main()
