"""What each thing that grouping looks at is worth: stories without it, the weights learnt anew.

    python bench/stories_features.py GOLD [FEATURE …]

GOLD is the folder that `train_grouping.py` takes. Prints B-cubed F1 on neus, allsides and basil and, on search hits,
the mean adjusted Rand index over their three golds, first with all and then without one feature after the other. The
weights are learnt on neus and allsides in both cases, on their whole and on parts of 20 and 100 articles.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cache
from math import comb
from pathlib import Path
from typing import Any
from unittest.mock import patch

import train_grouping
from train_grouping import STORIES, Row, learn, rows

from dateline.grouping import UNDATED, gather, link, terms, windows
from dateline.grouping.evidence import Weights
from dateline.grouping.words import stems
from dateline.model import Article, Lineage, Terms

SETS = (*STORIES, "basil", "msv-queries")
LEAD = 400
counted = cache(train_grouping.count)
Groups = Mapping[str, Any]


def without_names(found: Terms) -> Terms:
    inside = {stem for name, _ in found.names for stem in stems(name)}
    return replace(found, words=tuple(each for each in found.words if each[0] not in inside))


def without_numbers(found: Terms) -> Terms:
    return replace(found, words=tuple(each for each in found.words if not any(map(str.isdigit, each[0]))))


# What is changed: a constant of `terms` (a word of the title counts as any other), the article before it is read, its
# terms, or how rare they are.
CONSTANTS = {"title": ("TITLE", 1), "lead": ("LEAD_LENGTH", 0)}
ARTICLES: dict[str, Callable[[Article], Article]] = {
    "text": lambda found: replace(found, text=found.text[:LEAD]),
    "published": lambda found: replace(found, published=None),
}
TERMS: dict[str, Callable[[Terms], Terms]] = {
    "names": without_names,
    "numbers": without_numbers,
    "days told": lambda found: replace(found, days=()),
    "actors": lambda found: replace(found, actors=()),
}
FEATURES = (*CONSTANTS, *ARTICLES, *TERMS, "rarity")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("features", nargs="*", default=FEATURES)
    options = parser.parse_args()
    print(f"{'without':<12}" + "".join(f"{name:>13}" for name in SETS))
    for feature in ("", *options.features):
        with changed(feature):
            weights = learn(options.gold)
            learnt = Weights(base=weights["base"], weights=weights["weights"], prior=weights["prior"])
            figures = [figure(options.gold, name, learnt) for name in SETS]
        print(f"{feature or 'nothing':<12}" + "".join(f"{each:>13.3f}" for each in figures), flush=True)


@contextmanager
def changed(feature: str) -> Iterator[None]:
    """Grouping without one feature."""

    def told(found: Article) -> Terms:
        found = ARTICLES[feature](found) if feature in ARTICLES else found
        return TERMS[feature](terms(found)) if feature in TERMS else terms(found)

    def equal(found: Sequence[Terms], _: object) -> dict[str, float]:
        return dict.fromkeys(sorted({word for each in found for word, _ in each.words + each.names + each.actors}), 1.0)

    with ExitStack() as patched:
        patched.enter_context(patch.multiple(train_grouping, terms=told, PARTS=(20, 100), count=counted))
        if feature in CONSTANTS:
            patched.enter_context(patch.object(sys.modules[terms.__module__], *CONSTANTS[feature]))
        if feature == "rarity":
            for module in (train_grouping, sys.modules[link.__module__]):
                patched.enter_context(patch.object(module, "rarities", equal))
        yield


def figure(gold: Path, name: str, learnt: Weights) -> float:
    streams = defaultdict(list)
    for row in rows(gold, f"stories/{name}"):
        streams[row.get("stream", "")].append(row)
    figures = [each for found in streams.values() for each in _figures(found, learnt)]
    return sum(figures) / len(figures)


def _figures(found: Sequence[Row], learnt: Weights) -> Iterator[float]:
    stories = grouped(found, learnt)
    if "story" in found[0]:
        yield b_cubed({row["id"]: row["story"] for row in found}, stories)
    else:
        for number in range(len(found[0]["stories"])):
            yield adjusted_rand({row["id"]: row["stories"][number] for row in found}, stories)


def grouped(found: Sequence[Row], learnt: Weights) -> Groups:
    """The story of each article."""
    articles = train_grouping.articles(found)
    told = train_grouping.tell(found)
    linking, clustering = sys.modules[link.__module__], sys.modules["dateline.grouping.clustering"]
    with patch.object(linking, "learnt", lambda: learnt), patch.object(clustering, "learnt", lambda: learnt):
        links = [
            each
            for window in sorted({window for one in told for window in windows(one)})
            for each in link(window, [one for one in told if window == UNDATED or window in windows(one)], [])
        ]
        lineages = [Lineage(article=article.id, origins=(article.id,)) for article in articles]
        stories = gather(articles, links, lineages, [])
    return {article: story.id for story in stories for article in story.articles}


def b_cubed(gold: Groups, found: Groups) -> float:
    """F1 of the mean precision and recall over all articles (Bagga and Baldwin 1998)."""
    both = Counter((gold[each], found[each]) for each in gold)
    sizes, of_gold = Counter(found.values()), Counter(gold.values())
    precision = sum(count * count / sizes[each] for (_, each), count in both.items()) / len(gold)
    recall = sum(count * count / of_gold[each] for (each, _), count in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(gold: Groups, found: Groups) -> float:
    """Pairs put together alike, less what chance gives (Hubert and Arabie 1985)."""

    def pairs(groups: Counter[Any]) -> int:
        return sum(comb(count, 2) for count in groups.values())

    both = pairs(Counter((gold[each], found[each]) for each in gold))
    one, other = pairs(Counter(gold.values())), pairs(Counter(found.values()))
    chance, most = one * other / comb(len(gold), 2), (one + other) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


if __name__ == "__main__":
    main()
