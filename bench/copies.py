"""How copies hold on texts they were not tuned on: copies made of real articles, and texts that only look like copies.

    PYTHONPATH=src:bench python bench/copies.py GOLD [--sets NAME …] [--each N] [--seed N] [--show]

GOLD is a folder of evaluation sets; its articles are raw material and nothing of them is kept. Prints recall, kind and
direction for every perturbation, and false copies for every look-alike and for the articles as they
are ('nature': different articles of the sets; real reuse among them counts as false here).
"""

import argparse
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import mean

from lookalikes import LOOKALIKES
from perturbing import MAKERS, Paragraphs

import dateline
from dateline.model import Copy

SETS = (
    "stories/basil",
    "quotes/polnear-train",
    "quotes/polnear-dev",
    "reading-html/wcxb",
    "dates/timebank",
    "dates/aquaint",
)
SIZE = (180, 1500)  # words of the articles that are used


def material(gold: Path, sets: Iterable[str]) -> Iterator[tuple[str, Paragraphs]]:
    """The articles of these sets that are neither short nor very long: name, headline and paragraphs."""
    for name in sets:
        with gzip.open(gold / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row.get("text") or row.get("body") or ""
                parts = [" ".join(each.split()) for each in text.split("\n\n") if each.strip()]
                if SIZE[0] <= len(text.split()) <= SIZE[1] and len(parts) >= 6:
                    yield f"{name}/{row['id']}", [row.get("title") or parts[0].split(". ")[0][:80], *parts]


def joined(text: Paragraphs) -> str:
    return "\n\n".join(text)


class Bench:
    """The texts of one run and what is expected of their pairs."""

    def __init__(self, articles: list[tuple[str, Paragraphs]], each: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.texts: dict[str, str] = {}
        self.made: dict[tuple[str, str], str] = {}  # source, copy: perturbation
        self.allowed: set[frozenset[str]] = set()  # pairs that share words by making, and are not asked for
        self.groups: dict[str, list[str]] = {}
        pool = list(articles)
        self.chance.shuffle(pool)
        self._copies(pool, each)
        self._lookalikes(pool, each)

    def _copies(self, pool: list[tuple[str, Paragraphs]], each: int) -> None:
        """Sources and donors are different articles, so that none is used again before all were."""
        sources, donors = cycle(pool[len(pool) // 4 :]), cycle(pool[: len(pool) // 4])
        for kind, (maker, _, _) in MAKERS.items():
            merging = kind.startswith("merged")
            for number in range(each):
                name, text = next(sources)
                giving = int(kind[-1]) - 1 if merging else 1
                others = list(islice(sources if merging else donors, giving))
                copy = f"{kind}-{number}:{name}"
                self.texts |= {other: joined(held) for other, held in ((name, text), *others)}
                self.texts[copy] = joined(maker(text, self.chance, [held for _, held in others]))
                self.made[name, copy] = kind
                self.made |= {(other, copy): kind for other, _ in others if merging}
                self.allowed |= {frozenset((copy, other)) for other in (name, *(other for other, _ in others))}
        self._kin()

    def _kin(self) -> None:
        """Copies of one article are copies of each other too."""
        under: dict[str, set[str]] = defaultdict(set)
        for pair in self.allowed:
            for one in pair:
                under[one] |= pair
        for held in under.values():
            self.allowed |= {frozenset((one, other)) for one in held for other in held}

    def _lookalikes(self, pool: list[tuple[str, Paragraphs]], each: int) -> None:
        for number, (kind, make) in enumerate(LOOKALIKES.items()):
            group = [held for _, held in (pool[(number * 7 + n) % len(pool)] for n in range(7))]
            names = [f"{kind}:{n}" for n in range(7)]
            self.groups[kind] = names
            self.texts |= dict(zip(names, make(group, self.chance), strict=False))

    def report(self, found: list[Copy], show: bool) -> None:
        by_pair = {frozenset((copy.source, copy.target)): copy for copy in found}
        self._made(by_pair)
        self._false(found, show)

    def _made(self, by_pair: dict[frozenset[str], Copy]) -> None:
        print(f"{'perturbation':14}   n  found   kind  right  wrong unknown")
        for kind, (_, names, directed) in MAKERS.items():
            pairs = [pair for pair, made in self.made.items() if made == kind]
            copies = [(pair, copy) for pair in pairs if (copy := by_pair.get(frozenset(pair)))]
            right = mean(copy.directed and copy.source == pair[0] for pair, copy in copies)
            wrong = mean(copy.directed and copy.source != pair[0] for pair, copy in copies)
            named = mean(copy.kind in names for _, copy in copies)
            told = f"{right:6.3f} {wrong:6.3f} {1 - right - wrong:7.3f}" + ("" if directed else " *")
            print(f"{kind:14} {len(pairs):3} {len(copies) / len(pairs):6.3f} {named:6.3f} {told}")
        print("* its direction cannot be known for sure; 'wrong' is what must be rare\n")

    def _false(self, found: list[Copy], show: bool) -> None:
        kind_of = {name: kind for kind, names in self.groups.items() for name in names}
        false: dict[str, list[Copy]] = defaultdict(list)
        for copy in found:
            kinds = {kind_of.get(copy.source, "nature"), kind_of.get(copy.target, "nature")}
            if frozenset((copy.source, copy.target)) not in self.allowed and len(kinds) == 1:
                false[kinds.pop()].append(copy)
        for kind in [*self.groups, "nature"]:
            print(f"{kind:20} false copies {len(false[kind])}")
            for copy in false[kind] if show else ():
                print(f"   {copy.kind:9} {copy.share:.2f} {copy.source} = {copy.target}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("gold", type=Path)
    asked.add_argument("--sets", nargs="*", default=SETS)
    asked.add_argument("--each", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    bench = Bench(list(material(given.gold, given.sets)), given.each, given.seed)
    bench.report(dateline.copies(bench.texts), given.show)


if __name__ == "__main__":
    main()
