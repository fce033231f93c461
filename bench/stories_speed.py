"""How many articles a second of processor time become stories, over records of several sizes.

    python bench/stories_speed.py [10000 100000 …]

The articles are made (see `made.py`): paragraphs of the sample pages with most words replaced, four to a story, which
share subject words and names; ten thousand are published a month. Copies are folded before, so there are none. The last
line of each size says what a thousand new articles cost when the record already holds the others.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from time import process_time
from typing import Any

import numpy as np
from made import material

from dateline.engine.components import components
from dateline.grouping import gather, link, terms, windows
from dateline.model import Article, Lineage, Link, Terms

A_MONTH, A_STORY, NEW = 10_000, 4, 1_000
SUBJECT, NAMES = 60, 6  # words and names that the articles of one story share
NAMED, SHARED = 0.08, 0.4  # of the words that are replaced: names; names and subject words
FIRST, LAST = "bor kel tam vis ost lin mar dov hal ret".split(), "land ia berg ov ston mund eri ash ick an".split()


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [10_000, 100_000]
    print("articles made from the sample pages, ten thousand a month, four to a story")
    for size in sizes:
        measured(size)


def measured(size: int) -> None:
    articles = [article(number) for number in range(size)]
    start = process_time()
    told = [terms(each) for each in articles]
    counted = process_time()
    links = linked(told, sorted({window for each in told for window in windows(each)}))
    found = process_time()
    stories = gathered(articles, links)
    end = process_time()
    whole = sum(len(story.articles) == A_STORY for story in stories) / (size / A_STORY)
    print(f"{size:>9,} articles: {size / (end - start):.0f} a cpu-second")
    for name, took in (("terms", counted - start), ("link", found - counted), ("gather", end - found)):
        print(f"{'':>9}   {name:<7} {size / took:,.0f} a cpu-second")
    print(f"{'':>9}   {whole:.1%} of the stories come out whole")
    start = process_time()
    fresh = [terms(each) for each in articles[-NEW:]]
    linked(told, sorted({window for each in fresh for window in windows(each)}))
    print(f"{'':>9}   {NEW:,} new ones: {(process_time() - start) / NEW * 1000:.1f} ms each")


def linked(told: Sequence[Terms], wanted: Sequence[str]) -> list[Link]:
    inside = defaultdict(list)
    for each in told:
        for window in windows(each):
            inside[window].append(each)
    return [found for window in wanted for found in link(window, inside[window], [])]


def gathered(articles: Sequence[Article], links: Sequence[Link]) -> list[Any]:
    home = components((each.id for each in articles), ((found.first, found.second) for found in links))
    held: dict[str, tuple[list[Article], list[Link]]] = defaultdict(lambda: ([], []))
    for each in articles:
        held[home[each.id]][0].append(each)
    for found in links:
        held[home[found.first]][1].append(found)
    return [
        story
        for members, inside in held.values()
        for story in gather(members, inside, [Lineage(article=each.id, origins=(each.id,)) for each in members], [])
    ]


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
    return Article(id=f"{number:08x}", page="", title=title, text="\n\n".join(parts), published=published)


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
