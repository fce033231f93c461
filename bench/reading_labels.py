"""Which blocks of a gold page are its text, and how much each of them weighs. For train_reading.py."""

from collections import Counter
from typing import Any

import numpy as np
from rapidfuzz.distance import LCSseq

from dateline.reading.blocks import Block
from dateline.reading.columns import Matrix
from dateline.reading.features import WORD


def labelled(blocks: list[Block], body: str) -> tuple[Matrix, Matrix]:
    """How much of each block stands in the body: words in order, three in a row; lines of one to three words whole.

    Each block weighs by its words and each page alike, since quality is the mean of the pages' word F1.
    """
    own = [WORD.findall(block.text.lower()) for block in blocks]
    gold = WORD.findall(body.lower())
    hits = matched(own, gold)
    runs = set(zip(gold, gold[1:], gold[2:], strict=False))
    lines = {tuple(WORD.findall(line.lower())) for line in body.split("\n")}
    share = [shared(words, hit, runs, lines) for words, hit in zip(own, hits, strict=True)]
    sizes = np.array([len(words) for words in own], dtype=float)
    return np.array(share), sizes * 1000 / float(np.clip(sizes.sum(), 30, 3000)) + 0.02


def by_snippets(blocks: list[Block], row: dict[str, Any]) -> tuple[Matrix, Matrix]:
    """Blocks that hold a snippet to keep or to drop; twice the weight, as a page has about six of them."""
    share, weight = np.zeros(len(blocks)), np.zeros(len(blocks))
    texts = [" ".join(block.text.split()) for block in blocks]
    for wanted, snippets in ((1.0, row["keep"]), (0.0, row["drop"])):
        for snippet in (" ".join(snippet.split()) for snippet in snippets):
            for place, text in enumerate(texts):
                if snippet in text:
                    share[place], weight[place] = wanted, 2.0 * min(len(text.split()), 40)
    return share, weight


def matched(own: list[list[str]], gold: list[str]) -> list[int]:
    numbers: dict[str, int] = {}
    flat = [(numbers.setdefault(word, len(numbers)), place) for place, words in enumerate(own) for word in words]
    wanted = [numbers.setdefault(word, len(numbers)) for word in gold]
    hits: Counter[int] = Counter()
    for step in LCSseq.opcodes([word for word, _ in flat], wanted):
        if step.tag == "equal":
            hits.update(place for _, place in flat[step.src_start : step.src_end])
    return [hits[place] for place in range(len(own))]


def shared(words: list[str], hit: int, runs: set[tuple[str, str, str]], lines: set[tuple[str, ...]]) -> float:
    if not words or not hit:
        return 0.0
    if len(words) < 4:
        return hit / len(words) if tuple(words) in lines else 0.0
    found = sum(run in runs for run in zip(words, words[1:], words[2:], strict=False))
    return min(hit / len(words), found / (len(words) - 2))
