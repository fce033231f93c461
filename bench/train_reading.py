"""Trains the forests with which pages are read, and writes their numbers to src/dateline/data/reading-KIND.json.

    python bench/train_reading.py GOLD [--kind text|markup] [--folds 5]

GOLD is a gold tree with reading-html and reading-text sets. Only sets whose licences allow it are used (SETS). With
--folds, it trains nothing for keeps: it prints how well the whole reader reads pages of sites its forests never saw.
Needs scikit-learn, which the package itself does not.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from reading_held_out import held_out
from reading_labels import by_snippets, labelled
from reading_taught import taught
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import SGDClassifier
from sklearn.model_selection import GroupKFold

from dateline.reading.blocks import Block
from dateline.reading.choose import repeats
from dateline.reading.columns import Matrix, columns_of
from dateline.reading.context import context
from dateline.reading.features import LINKED, SIZE, measure
from dateline.reading.forest import EVERY
from dateline.reading.likely import table_of_text
from dateline.reading.lines import lines_of
from dateline.reading.markup import blocks_of, parse
from dateline.reading.sniff import Source, open_page
from dateline.reading.structured import facts_of
from dateline.reading.wording import SLOTS, slots_of

SETS = {
    "wcxb": "Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0)",
    "fundus": "flairNLP/fundus parser tests (MIT)",
    "trafilatura": "adbar/trafilatura evaluation pages (Apache-2.0): snippets to keep and to drop",
    "htmldate": "adbar/htmldate test pages (Apache-2.0), as read from their HTML",
}
KINDS = {"text": ("wcxb", "fundus", "trafilatura", "htmldate"), "markup": ("wcxb", "fundus", "trafilatura")}
OUTPUT = Path(__file__).parents[1] / "src/dateline/data"
# Found by cross-validation over sites; few features a split and small trees keep 400 pages from being learnt by heart.
TREES: dict[str, Any] = {
    "max_iter": 150, "learning_rate": 0.08, "max_leaf_nodes": 15, "min_samples_leaf": 60, "l2_regularization": 1.0,
    "max_features": 0.3, "max_bins": 64,
}  # fmt: skip


# Lines of one page are much alike: larger leaves than for markup, and fewer features to choose from at each split.
# Thinned pages weigh a third: as much as the others they cost .004 of word F1 on fundus, .001 on wcxb.
THIN = 0.3
TEXT_TREES: dict[str, Any] = {"min_samples_leaf": 200, "l2_regularization": 10.0, "max_features": 0.15}


@dataclass(frozen=True)
class Sample:
    """One page: its gold row, blocks, features, each block's share of words in the gold body and its weight.

    A block that no gold speaks of weighs nothing. `row` has `origin` and `site` too, and no gold where a page is learnt
    from and never scored.
    """

    row: dict[str, Any]
    blocks: list[Block]
    table: Matrix
    share: Matrix
    weight: Matrix
    thin: bool = False


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", type=Path)
    options.add_argument("--folds", type=int, default=0)
    options.add_argument("--kind", choices=KINDS, action="append")
    given = options.parse_args()
    for kind in given.kind or KINDS:
        samples = [sample for name in KINDS[kind] for sample in samples_of(given.gold, kind, name)]
        if kind == "text":
            samples += [of_teachers(row) for row in taught(given.gold)]
            draw = random.Random(1)
            samples += [thin for sample in samples if (thin := thinned(sample, draw))]
        learn = two_looks if kind == "markup" else words_first
        if given.folds:
            for name, tally in held_out(given.gold, samples, given.folds, learn, lambda sample: sample.row).items():
                print(f"{kind:6} {name:12} {tally.told()}", flush=True)
        else:
            for name, forest in learn(samples).items():
                write(name, KINDS[kind], forest)


def words_first(samples: list[Sample]) -> dict[str, dict[str, Any]]:
    """The weights of words, and the forest that learns from what they make of pages of sites they have not seen."""
    samples = [sample for sample in samples if sample.blocks]
    tables = [np.zeros((0, 0))] * len(samples)
    for seen, unseen in GroupKFold(4).split(samples, groups=[sample.row["site"] for sample in samples]):
        weights = weighed([samples[place] for place in seen])
        for place in unseen:
            lines = [block.text for block in samples[place].blocks]
            tables[place] = table_of_text(lines, samples[place].table, weights)
    told = [replace(sample, table=table) for sample, table in zip(samples, tables, strict=True)]
    words = [round(weight, 2) for weight in weighed(samples).tolist()]
    return {"text": numbers(trained(told, TREES | TEXT_TREES)) | {"words": words}}


def weighed(samples: list[Sample]) -> Matrix:
    """A weight for each slot of words, and one more to begin with; lines weigh by the root of their words."""
    whole = [sample for sample in samples if not sample.thin]
    lines = [block.text for sample in whole for block in sample.blocks]
    rows, slots = slots_of(lines)
    count = np.bincount(rows, minlength=len(lines))
    table = csr_matrix((1.0 / np.sqrt(count[rows]), (rows, slots)), (len(lines), SLOTS))
    weight = np.sqrt(np.concatenate([sample.weight for sample in whole]))
    wanted = np.concatenate([sample.share > 0.5 for sample in whole])
    model = SGDClassifier(loss="log_loss", alpha=3e-5, max_iter=8, tol=None, average=True, random_state=0)
    model.fit(table, wanted, sample_weight=weight / weight.mean())
    return np.append(model.coef_[0], model.intercept_[0])


def two_looks(samples: list[Sample]) -> dict[str, dict[str, Any]]:
    """The forest for a first look at markup, and one for the second, which learns from first looks at unseen sites."""
    samples = [sample for sample in samples if sample.blocks]
    again = [second_look(sample, first) for sample, first in zip(samples, first_looks(samples), strict=True)]
    return {"markup": numbers(trained(samples)), "markup-second": numbers(trained(again))}


def second_look(sample: Sample, first: Matrix) -> Sample:
    """The page with what a first look made of it, and less weight on blocks that it was sure are labelled wrong.

    Gold bodies that stop halfway, or leave out what a publisher's parser does not know, label thousands of paragraphs
    wrong. With a fifth of their weight word F1 held out rose by .001 on either set, in a trial that changed more than
    this: no more than that is claimed.
    """
    wrong = np.where(sample.share > 0.5, first < 0.07, first > 0.93)
    table = np.hstack([sample.table, context(columns_of(sample.blocks), first)])
    return replace(sample, table=table, weight=np.where(wrong, 0.2, 1.0) * sample.weight)


def first_looks(samples: list[Sample], folds: int = 4) -> list[Matrix]:
    """For each page what a forest that saw none of its site makes of its blocks."""
    looks = [np.zeros(0)] * len(samples)
    for seen, unseen in GroupKFold(folds).split(samples, groups=[sample.row["site"] for sample in samples]):
        model = trained([samples[place] for place in seen])
        for place in unseen:
            looks[place] = model.predict_proba(samples[place].table)[:, 1]
    return looks


def write(kind: str, sets: tuple[str, ...], forest: dict[str, Any]) -> None:
    told = {"trained on": {name: SETS[name] for name in sets}, "by": "bench/train_reading.py"}
    text = json.dumps(told | forest, separators=(",", ":"))
    (OUTPUT / f"reading-{kind}.json").write_text(text + "\n", encoding="utf-8")


def thinned(sample: Sample, draw: random.Random) -> Sample | None:
    """The page as another crawler may hold it: much of its furniture gone, its text perhaps cut off in mid-sentence.

    Text records of other origins hold anything from the whole page to little more than the article.
    """
    keep = draw.choice((0.03, 0.1, 0.3, 0.6))
    body = [place for place, share in enumerate(sample.share) if share > 0.5]
    last = body[draw.randrange(4, len(body))] if len(body) > 6 and draw.random() < 0.4 else len(sample.blocks)
    places, blocks = [], []
    for place, block in enumerate(sample.blocks):
        if sample.share[place] > 0.5:
            stays = place <= last
        else:
            stays = draw.random() < (keep if len(block.text) < 90 else max(keep, 0.5))
        if stays:
            places.append(place)
            blocks.append(broken_off(block, draw) if place == last and draw.random() < 0.7 else block)
    if not body or not places:
        return None
    share, weight = sample.share[places], sample.weight[places]
    # Its gold body is not cut with it, so it is learnt from and never scored.
    row = {name: sample.row[name] for name in ("origin", "site")}
    return Sample(row, blocks, measure(columns_of(blocks)), share, weight * THIN, thin=True)


def of_teachers(row: dict[str, Any]) -> Sample:
    """A page whose text two readers of its HTML agree on: learnt from and never scored."""
    blocks = printed_once(lines_of(row["text"])[0])
    share, weight = labelled(blocks, row["body"])
    return Sample({name: row[name] for name in ("origin", "site")}, blocks, measure(columns_of(blocks)), share, weight)


def printed_once(blocks: list[Block]) -> list[Block]:
    """What the reader measures of a text page: later printings of the same lines are put aside before."""
    return [block for block, again in zip(blocks, repeats(blocks), strict=True) if not again]


def broken_off(block: Block, draw: random.Random) -> Block:
    words = block.text.split()
    return block._replace(text=" ".join(words[: draw.randrange(8, len(words))])) if len(words) > 12 else block


def samples_of(gold: Path, kind: str, name: str) -> Iterator[Sample]:
    file = gold / f"reading-{'html' if kind == 'markup' else kind}" / f"{name}.jsonl.gz"
    if not file.exists():
        return
    with gzip.open(file, "rt") as rows:
        for row in map(json.loads, rows):
            row |= {"origin": name, "site": (urlsplit(row["url"] or "").hostname or row["id"]).removeprefix("www.")}
            blocks, stated = rendered(gold, row)
            share, weight = labelled(blocks, row["body"]) if "body" in row else by_snippets(blocks, row)
            table = measure(columns_of(blocks), stated) if blocks else np.zeros((0, 0))
            yield Sample(row, blocks, table, share, weight)


def rendered(gold: Path, row: dict[str, Any]) -> tuple[list[Block], str]:
    if "text" in row:
        return printed_once(lines_of(row["text"])[0]), ""
    source = open_page((gold / row["page"]).read_bytes(), "text/html")
    tree = parse(source.text) if isinstance(source, Source) else None
    return (blocks_of(tree)[0], facts_of(tree).body) if tree is not None else ([], "")


def trained(samples: list[Sample], trees: dict[str, Any] = TREES) -> HistGradientBoostingClassifier:
    model = HistGradientBoostingClassifier(**trees, random_state=0)
    parts = [told(sample) for sample in samples]
    tables, wanted, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
    return model.fit(tables, wanted, sample_weight=weights)


def told(sample: Sample) -> tuple[Matrix, Matrix, Matrix]:
    """What is learnt from a page: rows, whether they are text, weights; of what is dull some, for all of them.

    Dull are short links of markup and the shortest lines of text.
    """
    text, size = sample.share > 0.5, sample.table[:, SIZE]
    markup = sample.blocks[0].path >= 0
    dull = (size < 60) & (sample.table[:, LINKED] > 0.8) & ~text if markup else size < 25
    every = 5 if markup else 3
    kept = (sample.weight > 0) & (~dull | (np.arange(len(text)) % every == 0))
    return sample.table[kept], text[kept], np.where(dull, float(every), 1.0)[kept] * sample.weight[kept]


def numbers(model: HistGradientBoostingClassifier) -> dict[str, Any]:
    """The trees as dateline.reading.forest reads them: a row a tree, all of one length."""
    out: dict[str, Any] = {"feature": [], "limit": [], "mask": [], "value": []}
    for (tree,) in model._predictors:
        questions: list[tuple[int, float | None, int]] = []
        leaves: list[float] = []
        laid_out(tree.nodes, 0, questions, leaves)
        questions += [(0, None, EVERY)] * (TREES["max_leaf_nodes"] - 1 - len(questions))
        for name, column in zip(("feature", "limit", "mask"), zip(*questions, strict=True), strict=True):
            out[name].append(list(column))
        out["value"].append(leaves + [0.0] * (TREES["max_leaf_nodes"] - len(leaves)))
    return out | {"base": round(float(model._baseline_prediction.item()), 6)}


def laid_out(nodes: Any, place: int, questions: list[tuple[int, float | None, int]], leaves: list[float]) -> None:
    """One tree's questions and leaves, from left to right; a question's mask puts out the leaves to its left."""
    node = nodes[place]
    if node["is_leaf"]:
        leaves.append(round(float(node["value"]), 5))
        return
    first = len(leaves)
    laid_out(nodes, int(node["left"]), questions, leaves)
    left = ((1 << len(leaves)) - 1) & ~((1 << first) - 1)
    questions.append((int(node["feature_idx"]), round(float(node["num_threshold"]), 6), EVERY & ~left))
    laid_out(nodes, int(node["right"]), questions, leaves)


if __name__ == "__main__":
    main()
