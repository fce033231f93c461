"""How many articles a second of processor time become stories, over records of several sizes.

    python bench/stories_speed.py [--every MONTHS] [10000 100000 …]

The articles are made (see `made.py`): paragraphs of the sample pages with most words replaced, four to a story, which
share subject words and names; ten thousand are published a month. Copies are folded before, so there are none. The last
line of each size says what a thousand new articles cost when the record already holds the others. Two months and the
links are held at a time, so that a million articles need little memory. With --every 10 the first month is measured and
each tenth one after it, with the month before it at hand; connected components are of all.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from time import process_time
from typing import Any, TypeVar

import numpy as np
from made import material

from dateline.grouping import gather, link, terms, windows
from dateline.model import Article, Lineage, Link, Terms
from dateline.model.components import components

Made = TypeVar("Made")
A_MONTH, A_STORY, NEW = 10_000, 4, 1_000
SUBJECT, NAMES = 60, 6  # words and names that the articles of one story share
NAMED, SHARED = 0.08, 0.4  # of the words that are replaced: names; names and subject words
FIRST, LAST = "bor kel tam vis ost lin mar dov hal ret".split(), "land ia berg ov ston mund eri ash ick an".split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--every", type=int, default=1, help="measure one month in so many")
    options = parser.parse_args()
    print("articles made from the sample pages, ten thousand a month, four to a story")
    for size in options.sizes:
        measured(size, options.every)


class Clock:
    """Seconds of processor time by what they were spent on; making articles is not counted."""

    def __init__(self) -> None:
        self.took: dict[str, float] = defaultdict(float)

    def do(self, name: str, work: Callable[[], Made]) -> Made:
        start = process_time()
        made = work()
        self.took[name] += process_time() - start
        return made

    def linked(self, before: list[Terms], articles: Sequence[Article]) -> tuple[list[Terms], list[Link]]:
        """The terms of a month's articles, and the links of its window: these, and those of the month before."""
        told = self.do("terms", lambda: [terms(each) for each in articles])
        return told, self.do("link", lambda: list(link(windows(told[0])[0], before + told, [])))


def measured(size: int, every: int) -> None:
    clock, links, count = Clock(), list[Link](), 0
    told: list[Terms] = []
    for first in range(0, size, A_MONTH * every):
        before = told if every == 1 else [terms(each) for each in month(first - A_MONTH, size)]
        told, found = clock.linked(before, list(month(first, size)))
        links, count = links + found, count + len(told)
    stories = clock.do("component", lambda: parts(size, links))
    clock.took["component"] *= count / size
    whole = sum(gathered(clock, *held) for held in stories if every == 1 or len(held[0]) > 1)
    print(f"{size:>9,} articles: {count / sum(clock.took.values()):.0f} a cpu-second over {count:,} of them")
    for name, took in clock.took.items():
        print(f"{'':>9}   {name:<9} {count / took:,.0f} a cpu-second")
    print(f"{'':>9}   {whole / (count / A_STORY):.1%} of the stories come out whole")
    new = Clock()
    new.linked(before + told[:-NEW], list(month(first, size))[-NEW:])
    print(f"{'':>9}   {NEW:,} new ones: {sum(new.took.values()) / NEW * 1000:.1f} ms each", flush=True)


def month(first: int, size: int) -> Iterator[Article]:
    return (article(number) for number in range(max(first, 0), min(first + A_MONTH, size)) if first >= 0)


def parts(size: int, links: Sequence[Link]) -> list[tuple[list[int], list[Link]]]:
    """The connected components: the numbers of their articles, and their links."""
    home = components((name(number) for number in range(size)), ((found.first, found.second) for found in links))
    held: dict[str, tuple[list[int], list[Link]]] = defaultdict(lambda: ([], []))
    for number in range(size):
        held[home[name(number)]][0].append(number)
    for found in links:
        held[home[found.first]][1].append(found)
    return list(held.values())


def gathered(clock: Clock, numbers: Sequence[int], links: Sequence[Link]) -> int:
    """How many stories of a component come out whole."""
    members = [article(number) for number in numbers]
    lineages = [Lineage(article=each.id, origins=(each.id,)) for each in members]
    stories = clock.do("gather", lambda: gather(members, links, lineages, []))
    return sum(len(story.articles) == A_STORY for story in stories)


def name(number: int) -> str:
    return f"{number:08x}"


@cache
def spread() -> Any:
    """How often each word of the vocabulary comes: by Zipf's law, as in any text."""
    share = 1 / np.arange(1, len(material()[1]) + 1) ** 0.9
    return np.cumsum(share / share.sum())


def article(number: int) -> Article:
    story, chance = number // A_STORY, np.random.default_rng([number, 1])
    subject, names = about(story)
    patterns, vocabulary = material()
    parts = []
    for pattern, gaps in (patterns[place] for place in chance.integers(len(patterns), size=7)):
        kind, common = chance.random(gaps), np.searchsorted(spread(), chance.random(gaps))
        one, other = chance.integers(SUBJECT, size=gaps), chance.integers(NAMES, size=gaps)
        parts.append(
            pattern
            % tuple(
                names[other[gap]]
                if kind[gap] < NAMED
                else subject[one[gap]]
                if kind[gap] < SHARED
                else vocabulary[common[gap]]
                for gap in range(gaps)
            )
        )
    month, day = divmod(number // A_MONTH, 12), 1 + (story * 7) % 28
    published = f"{2020 + month[0]}-{month[1] + 1:02d}-{day:02d}"
    title = f"{' '.join(subject[:5])} {names[0]}"
    return Article(id=name(number), page="", title=title, text="\n\n".join(parts), published=published)


@cache
def about(story: int) -> tuple[list[str], list[str]]:
    chance = np.random.default_rng([story, 2])
    subject = [material()[1][place] for place in np.searchsorted(spread(), chance.random(SUBJECT))]
    pairs = chance.integers(100, size=(NAMES, 2)).tolist()
    return subject, [f"{called(one)} {called(other)}" for one, other in pairs]


def called(number: int) -> str:
    return f"{FIRST[number // 10]}{LAST[number % 10]}".capitalize()


if __name__ == "__main__":
    main()
