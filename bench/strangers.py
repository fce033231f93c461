"""How many pages that have nothing to do with each other are taken for one story.

    python bench/strangers.py GOLD

GOLD is a folder with reading-html/wcxb.jsonl.gz, reading-html/fundus.jsonl.gz and stories/*.jsonl.gz. The pages of the
first two are from all over the web, one or two a site: hardly any two tell of the same thing. Then six stories of a set
stand among eighty such pages. Prints wrong joins per 100 pages, and of the six stories the pairs found and the wrong.
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

import dateline

SIZES = (5, 10, 20, 40, 80)
# Articles drawn in all for each size, and draws of six stories among strangers.
DRAWN, DRAWS, STORIES, AMONG = 400, 6, 6, 80
SETS = ("basil", "allsides", "neus")
# Of an English text's first words more than a tenth are these.
SMALL, HEAD = frozenset("the of and to in".split()), 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    id: str
    title: str
    text: str
    published: str | None
    publisher: str | None = None
    story: str


def rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def english(text: str) -> bool:
    words = text.lower().split()[:HEAD]
    return sum(word in SMALL for word in words) > 0.1 * len(words)


def strangers(gold: Path) -> list[Item]:
    found = [row for name in ("wcxb", "fundus") for row in rows(gold / f"reading-html/{name}.jsonl.gz")]
    return [
        Item(
            id=row["id"],
            title=row.get("title") or row["body"].split("\n")[0][:90],
            text=row["body"],
            published=row.get("published"),
            story=row["id"],
        )
        for row in found
        if row.get("body") and english(row["body"])
    ]


def told(gold: Path, name: str) -> list[Item]:
    return [
        Item(id=row["id"], title=row["title"], text=row["text"], published=row.get("published"), story=row["story"])
        for row in rows(gold / f"stories/{name}.jsonl.gz")
    ]


def wrong(pages: Sequence[Item]) -> int:
    return sum(len(story) - 1 for story in dateline.stories(pages))


def among(found: Sequence[Item], others: Sequence[Item], random: Random) -> tuple[int, int, int]:
    """Pairs of one story that are found, that there are, and pairs that are found and wrong."""
    chosen = set(random.sample(sorted({each.story for each in found}), STORIES))
    pages = [each for each in found if each.story in chosen] + random.sample(others, AMONG)
    story = {page.id: page.story for page in pages}
    joined = [pair for group in dateline.stories(pages) for pair in combinations(group, 2)]
    right = sum(story[one] == story[other] for one, other in joined)
    return right, sum(a.story == b.story for a, b in combinations(pages, 2)), len(joined) - right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    gold = parser.parse_args().gold
    pages = strangers(gold)
    print(f"wrong joins per 100 of {len(pages)} strangers: {100 * wrong(pages) / len(pages):.1f}")
    for size in SIZES:
        draws = DRAWN // size
        joined = sum(wrong(Random(seed).sample(pages, size)) for seed in range(draws))
        print(f"  among {size} at a time: {100 * joined / (draws * size):.1f}")
    for name in SETS:
        found = told(gold, name)
        right, all_, false = map(sum, zip(*(among(found, pages, Random(seed)) for seed in range(DRAWS)), strict=True))
        print(f"{name}, {STORIES} stories among {AMONG} strangers: pairs found {right / all_:.2f}", end=", ")
        print(f"wrong {false} of {right + false}")


if __name__ == "__main__":
    main()
