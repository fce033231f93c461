"""How fast reports are coded, sentence choice and grammar included.

    python bench/coding_speed.py [--articles N]

Each article is 400 words or a little more of the sentences written for Dateline (coding.py), all distinct, each once;
half of these tell of an event, which is denser than news is. CPU time of one process, the language model loaded before.
"""

import argparse
from collections.abc import Iterator
from time import process_time

from coding import PUBLISHED, written

from dateline import grammar
from dateline.coding import code, wanted
from dateline.dating import date
from dateline.language import Language
from dateline.model import Article
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote

WORDS = 400
STEPS = ("choice", "grammar", "names, dates, quotes", "coding")


def articles(most: int) -> Iterator[Article]:
    """Articles of WORDS words from sentences that are far apart in the files, so that no two themes meet twice."""
    lines = [one.text for one in written()]
    step = 97  # a prime that divides no count of lines so far: every line comes once
    mixed = [lines[place * step % len(lines)] for place in range(len(lines))]
    held: list[str] = []
    made = 0
    for line in mixed:
        held.append(line)
        if sum(len(one.split()) for one in held) >= WORDS:
            yield Article(page=f"made-{made}", text="\n\n".join(held), published=PUBLISHED)
            held, made = [], made + 1
        if made == most:
            return


def timed(many: list[Article], language: Language) -> dict[str, float]:
    """CPU seconds of each step over all articles, whose sentences are parsed together as a reading parses them."""
    spent = dict.fromkeys(STEPS, 0.0)
    start = process_time()
    chosen = [wanted(article, split(article)) for article in many]
    spent["choice"] = process_time() - start
    start = process_time()
    parses = {one.words: one for one in parse([s for each in chosen for s in each if s.wanted], language)}
    spent["grammar"] = process_time() - start
    for article, sentences in zip(many, chosen, strict=True):
        start = process_time()
        _, mentions = name(article, None, sentences, parses)
        times, quotes = date(article, None), quote(article, sentences, parses, mentions)
        ready = process_time()
        code(article, None, sentences, parses, times, mentions, quotes)
        spent["names, dates, quotes"] += ready - start
        spent["coding"] += process_time() - ready
    return spent


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--articles", type=int, default=100, help="at most so many")
    many = list(articles(asked.parse_args().articles))
    language = grammar.load()
    timed(many[:3], language)  # what is loaded once
    spent = timed(many, language)
    for step, seconds in spent.items():
        print(f"{step:22} {len(many) / seconds:7.1f} articles a cpu-second")
    coding = sum(spent.values()) - spent["names, dates, quotes"]
    print(f"{'choice, grammar, coding':22} {len(many) / coding:6.1f}")


if __name__ == "__main__":
    main()
