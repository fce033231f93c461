"""Articles made from the sample pages, as many as wanted, with copies planted among them.

Part of an article's paragraphs are those of the sample pages with all but their commonest words replaced by others, so
that stock phrases recur; the rest are sentences of words drawn as often as words stand in texts, the second half as
often as the first (Zipf). Three of ten are copies of earlier ones, and one article is reprinted again and again.
"""

import re
from collections import Counter
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np

from dateline import sources
from dateline.model import Article, Page
from dateline.reading import read

COMMON = 100  # words that stay where they are: nearly half of all words in news
WORDS, PARAGRAPHS = 360, 6  # of an article, at least
KINDS = ("exact", "edited 10 %", "edited 30 %", "excerpt", "extended", "merged")
OWN, TEN = 7, 10  # in every ten numbers the last three are copies, of articles before them
VIRAL = 500  # every so manyeth number is one more reprint, word for word, of the first article
# The part of the paragraphs that are stock phrases. Of a thousand million pairs of marks, each of another article, 42
# are the same in 401 pages of all kinds (gold/reading-html), 560 in 284 articles on one election campaign
# (gold/quotes), 810 in a thousand articles made so; where all paragraphs are of stock, 12,000.
STOCK = 0.4
SENTENCE, SENTENCES = 20, 3  # words of a drawn sentence, and sentences of a paragraph


@cache
def material() -> tuple[list[tuple[str, int]], Any]:
    """The paragraphs of the sample pages as patterns with gaps, how many each has, and the words to fill them."""
    with as_file(files("dateline") / "samples") as folder:
        read_here = [read(page) for page in sources.pages([folder]) if isinstance(page, Page)]
    texts = [found.text for found in read_here if isinstance(found, Article)]
    counts = Counter(word for text in texts for word in re.findall(r"\w+", text))
    common = {word for word, _ in counts.most_common(COMMON)}
    paragraphs = sorted({part for text in texts for part in text.split("\n\n") if len(part.split()) >= 20})
    endings = ("", "s", "er", "ing", "al", "on", "ist", "ade")
    words = [word + ending for word in sorted(counts.keys() - common) for ending in endings]
    return [_pattern(part, common) for part in paragraphs], np.array(words, dtype=object)


def _pattern(paragraph: str, common: set[str]) -> tuple[str, int]:
    """The paragraph with %s for each word that is not common."""
    whole = paragraph.replace("%", "%%")
    pattern = re.sub(r"\w+", lambda found: found[0] if found[0] in common else "%s", whole)
    return pattern, pattern.count("%s")


@cache
def spoken() -> tuple[Any, Any]:
    """Words, the commonest first, and how often one of the first so many is drawn: the n-th by 1 / (n + 2.7)."""
    patterns, vocabulary = material()
    counts = Counter(word for pattern, _ in patterns for word in re.findall(r"(?<!%)\b[a-z]+\b", pattern))
    rest = vocabulary[np.random.Generator(np.random.PCG64(0)).permutation(len(vocabulary))]
    words = np.array([*(word for word, _ in counts.most_common(COMMON)), *rest], dtype=object)
    often = np.cumsum(1 / (np.arange(1, len(words) + 1) + 2.7))
    return words, often / often[-1]


def own(number: int, stock: float = STOCK) -> list[str]:
    """The paragraphs of an article that is no copy; the same number makes the same article."""
    chance = np.random.Generator(np.random.PCG64(number))
    found: list[str] = []
    words = 0
    while words < WORDS or len(found) < PARAGRAPHS:
        found.append(_stock(chance) if chance.random() < stock else _drawn(chance))
        words += found[-1].count(" ") + 1
    return found


def _stock(chance: np.random.Generator) -> str:
    patterns, vocabulary = material()
    pattern, gaps = patterns[chance.integers(len(patterns))]
    return pattern % tuple(vocabulary[chance.integers(len(vocabulary), size=gaps)])


def _drawn(chance: np.random.Generator) -> str:
    words, often = spoken()
    drawn = words[np.searchsorted(often, chance.random(SENTENCE * SENTENCES))].tolist()
    parts = [drawn[place : place + SENTENCE] for place in range(0, len(drawn), SENTENCE)]
    return " ".join(f"{' '.join(part).capitalize()}." for part in parts)


def planted(number: int) -> tuple[str, tuple[int, ...]]:
    """What kind of copy a number is ('own' for none), and of which numbers."""
    if number and number % VIRAL == 0:
        return "exact", (0,)
    if number % TEN < OWN or number < TEN:
        return "own", ()
    chance = np.random.Generator(np.random.PCG64([number, 1]))
    kind = KINDS[int(chance.integers(len(KINDS)))]
    before = chance.integers(number // TEN, size=2 if kind == "merged" else 1) * TEN + chance.integers(1, OWN)
    return kind, tuple(before.tolist())


def text_of(number: int, stock: float = STOCK) -> str:
    """The text of an article, copy or not."""
    kind, sources_of = planted(number)
    if not sources_of:
        return "\n\n".join(own(number, stock))
    chance = np.random.Generator(np.random.PCG64([number, 2]))
    first = own(sources_of[0], stock)
    if kind == "excerpt":
        start = int(chance.integers(1, len(first) - 2))
        return "\n\n".join([*first[start : start + 2], "Read the whole story on our pages."])
    if kind == "extended":
        return "\n\n".join([first[0], own(number, stock)[0], *first[1:3], own(number, stock)[1], *first[3:]])
    if kind == "merged":
        return "\n\n".join([*first[: len(first) // 2], *own(sources_of[1], stock)[: len(first) // 2]])
    if kind == "exact":
        return "\n\n".join(first)
    rate = 0.1 if kind == "edited 10 %" else 0.3
    return "\n\n".join(_edited(part, rate, chance) for part in first)


def _edited(paragraph: str, rate: float, chance: np.random.Generator) -> str:
    """Some sentences go, and in some a word is put in."""
    sentences = re.split(r"(?<=[.!?”]) ", paragraph)
    kept = [sentence for sentence in sentences if chance.random() >= rate / 2] or sentences[:1]
    return " ".join(each.replace(" the ", " the same ", 1) if chance.random() < rate / 2 else each for each in kept)
