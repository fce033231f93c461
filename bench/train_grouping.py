"""Learns what ships with dateline.grouping: the background of word counts and the weights of the evidence.

    python bench/train_grouping.py GOLD [--write]

GOLD is a folder with stories/neus.jsonl.gz and stories/allsides.jsonl.gz (HLTCHKUST/framing-bias-metric, MIT) and, for
the background alone, reading-html/wcxb.jsonl.gz (CC BY 4.0), reading-html/fundus.jsonl.gz (MIT),
timelines/corpus-1.jsonl.gz and trial (CC BY 3.0) and same-events/meantime.jsonl.gz (CC BY 4.0). Without --write it
prints what it would write. Only numbers are kept of these texts: in how many articles a word stem stands.

The weights are learnt on whole sets, on random parts of them, of 5 to 300 articles, and on as many parts with one
article a story, so that they hold for small records and for articles that no other one goes with. While a set trains,
its own texts are not in the background.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.grouping import terms
from dateline.grouping.actors import STATE, actors
from dateline.grouping.evidence import NAMES
from dateline.grouping.likeness import neighbours, vectors
from dateline.grouping.linking import pairs
from dateline.grouping.names import runs
from dateline.grouping.rarity import Background, rarities
from dateline.grouping.words import stems
from dateline.model import Article, Terms

Row = dict[str, Any]
STORIES = ("neus", "allsides")
BACKGROUND = {
    "neus": "stories/neus",
    "allsides": "stories/allsides",
    "wcxb": "reading-html/wcxb",
    "fundus": "reading-html/fundus",
    "timelines trial": "timelines/trial",
    "timelines corpus-1": "timelines/corpus-1",
    "meantime": "same-events/meantime",
}
ENGLISH = ("us", "uk", "au", "ca", "ie", "nz", "in", "za", "na", "ng", "ke")
LEAST = 4  # a stem of fewer articles has the rarity of an unseen one
PARTS = (5, 10, 20, 50, 100, 300)
# Not learnt: in allsides all articles of a story carry the round-up's day, so a fit makes of one day apart a sure no. A
# story's articles thin out about as 1 / (1 + days), which is a weight of -1; .5 and 1.5 change F1 of basil by .005. Two
# dated articles then stand as two undated ones when a day apart. Days told thin out alike: a fit gives -.8 too, but
# moves with the parts drawn; from -.8 to -1.25 no set moves by more than .002.
# Nor is what the two sets, of one country's politics, have too little of. Of their pairs about other states than each
# other (800) and of basil's (90), 3 are of one story: a sure no. Two states, an actor or a day more, no days apart:
# on the sample pages nearly all such pairs are of one story, in allsides they tell nothing either way; from 1 to 3 neus
# and allsides stay within .001, and below 2.5 two pages on one meeting that share no word stay apart. Two rare actors
# on one day: in allsides twice as often one story as other pairs of the same likeness.
# Days of one month with a background's time between weigh as other months do, which is learnt: an arrest and its
# verdict are two stories on whichever side of a month's end they fall. Neus, allsides and basil stay as they are.
GIVEN = {
    "long_between": -3.6,
    "days_apart": -0.8,
    "actors_meet": 1.75,
    "two_states": 2.5,
    "states_differ": -8.0,
    "dated": 0.7,
    "gap": -1.0,
}
OUT = Path(__file__).parents[1] / "src" / "dateline" / "grouping"


def rows(gold: Path, name: str) -> list[Row]:
    with gzip.open(gold / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def articles(found: Sequence[Row]) -> list[Article]:
    return [
        Article(id=row["id"], page="", text=row["text"], title=row["title"], published=row.get("published"))
        for row in found
    ]


def tell(found: Sequence[Row]) -> list[Terms]:
    return [terms(article) for article in articles(found)]


def texts(gold: Path, name: str) -> Iterator[str]:
    for row in rows(gold, name):
        row = row.get("article") or row
        if row.get("country", "us") in ENGLISH and (row.get("text") or row.get("body")):
            yield f"{row.get('title') or ''}\n{row.get('text') or row.get('body')}"


def count(gold: Path, without: str = "") -> Background:
    """How many articles each stem stands in, over all background sets but one."""
    counts: Counter[str] = Counter()
    total = 0
    for name, path in BACKGROUND.items():
        for text in texts(gold, path) if name != without else ():
            counts.update({*stems(text), *(token for token, _ in actors(None, runs(text)) if token[0] == STATE)})
            total += 1
    kept = {stem: number for stem, number in sorted(counts.items()) if number >= LEAST}
    return Background(articles=total, counts=kept, counted_on=tuple(name for name in BACKGROUND if name != without))


def examples(found: Sequence[Row], told: Sequence[Terms], common: Background) -> tuple[list[list[float]], list[bool]]:
    """The evidence on each near pair of a record of these articles, and whether they are of one story."""
    story = {row["id"]: row["story"] for row in found}
    heads = sorted(told, key=lambda term: term.article)
    near = pairs(heads, rarities(heads, common))
    told_by = [story[head.article] for head in heads]
    same = [told_by[a] == told_by[b] for a, b in zip(near.one.tolist(), near.other.tolist(), strict=True)]
    return near.known.tolist(), same


def drawn(found: list[Row], told: list[Terms], seed: int) -> Iterator[tuple[list[Row], list[Terms]]]:
    """The whole set, and parts of each size with about as many articles in all: half at random, half on one subject."""
    yield found, told
    random = Random(seed)
    subjects = _subjects(told)
    for size in PARTS:
        for number in range(len(found) // size):
            chosen = _around(random, subjects, size) if number % 2 else _anywhere(random, found, size)
            yield [found[row] for row in chosen], [told[row] for row in chosen]


def alone(found: list[Row], told: list[Terms], seed: int) -> Iterator[tuple[list[Row], list[Terms]]]:
    """As many parts again with one article a story: most pages of a crawl have no other that tells the same."""
    random, by_story = Random(seed), dict[str, list[int]]()
    for number, row in enumerate(found):
        by_story.setdefault(row["story"], []).append(number)
    sizes = [len(by_story), *(size for size in PARTS if size < len(by_story) for _ in range(len(found) // size))]
    for size in sizes:
        chosen = [random.choice(by_story[story]) for story in random.sample(sorted(by_story), size)]
        yield [found[row] for row in chosen], [told[row] for row in chosen]


def _anywhere(random: Random, found: list[Row], size: int) -> list[int]:
    """Whole stories until half of the size is reached, then single articles."""
    stories = sorted({row["story"] for row in found})
    wanted = set(random.sample(stories, max(1, size // 6)))
    chosen = {number for number, row in enumerate(found) if row["story"] in wanted}
    rest = [number for number in range(len(found)) if number not in chosen]
    return sorted(chosen | set(random.sample(rest, max(0, size - len(chosen)))))


def _around(random: Random, subjects: list[list[int]], size: int) -> list[int]:
    """An article and those nearest to it, whatever their story: what a search for a subject gives."""
    chosen: list[int] = []
    queue = [random.randrange(len(subjects))]
    while queue and len(chosen) < size:
        row = queue.pop(0)
        if row not in chosen:
            chosen.append(row)
            queue += subjects[row]
    return sorted(chosen)


def _subjects(told: list[Terms]) -> list[list[int]]:
    """For each article the rows of its nearest ones, best first."""
    space = vectors(told, rarities(told, Background(articles=1, counts={})))
    return [others.tolist() for others in neighbours(space).rows]


def fit(values: NDArray[np.float64], same: NDArray[np.float64], ridge: float = 1.0) -> NDArray[np.float64]:
    """Logistic regression by Newton's method with a small ridge on standardised columns; base first."""
    middle, spread = values.mean(0), values.std(0) + 1e-9
    columns = np.hstack([np.ones((len(values), 1)), (values - middle) / spread])
    penalty = np.diag([0.0] + [ridge] * values.shape[1])
    weights = np.zeros(columns.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(columns @ weights, -30, 30)))
        slope = columns.T @ (same - likely) - penalty @ weights
        curve = (columns * (likely * (1 - likely))[:, None]).T @ columns + penalty
        weights += np.linalg.solve(curve, slope)
    plain = weights[1:] / spread
    return np.concatenate([[weights[0] - float(plain @ middle)], plain])


def learn(gold: Path, sets: Sequence[str] = STORIES) -> dict[str, Any]:
    """The weights learnt on these sets, as they ship."""
    values: list[list[float]] = []
    same: list[bool] = []
    for name in sets:
        found = rows(gold, f"stories/{name}")
        told, common = tell(found), count(gold, without=name)
        for part in chain(drawn(found, told, seed=1), alone(found, told, seed=2)):
            more = examples(*part, common)
            values, same = values + more[0], same + more[1]
    learnt = [name for name in NAMES if name not in GIVEN]
    columns = [NAMES.index(name) for name in learnt]
    fitted = fit(np.array(values)[:, columns], np.array(same, float))
    weights = {name: round(float(weight), 4) for name, weight in zip(learnt, fitted[1:], strict=True)} | GIVEN
    prior = round(sum(same) / len(same), 4)
    return {"base": round(float(fitted[0]), 4), "weights": weights, "prior": prior, "learnt_on": list(sets)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="write the files that ship")
    options = parser.parse_args()
    weights, common = learn(options.gold), count(options.gold)
    print(json.dumps(weights, indent=2))
    if options.write:
        table = {"counted_on": list(common.counted_on), "articles": common.articles, "counts": common.counts}
        (OUT / "background.json").write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", "utf-8")
        (OUT / "weights.json").write_text(json.dumps(weights, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
