"""How many articles a second the quote stage does, sentences already parsed and actors already named.

    python bench/quoting.py PAGES [--times 5]

PAGES is a folder of saved pages. Processor time of the best of some runs; the machine should have nothing else to do.
"""

import argparse
import time
from pathlib import Path

from dateline import grammar
from dateline.model import Article, Page
from dateline.naming import name
from dateline.parsing import parse, split
from dateline.quoting import quote
from dateline.reading import read


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("pages", type=Path)
    options.add_argument("--times", type=int, default=5)
    given = options.parse_args()
    language = grammar.load()
    articles = [one for path in sorted(given.pages.iterdir()) for one in articles_of(path)]
    work = []
    for article in articles:
        sentences = split(article)
        parses = {one.words: one for one in parse(sentences, language)}
        work.append((article, sentences, parses, name(article, None, sentences, parses)[1]))
    best = min(timed(work) for _ in range(given.times))
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words:,} words")
    print(f"{len(articles) / best:.0f} articles, {words / best:,.0f} words a second")


def articles_of(path: Path) -> list[Article]:
    found = read(Page(name=path.name, body=path.read_bytes()))
    return [one for one in (found if isinstance(found, tuple | list) else [found]) if isinstance(one, Article)]


def timed(work: list) -> float:  # type: ignore[type-arg]
    start = time.process_time()
    for row in work:
        quote(*row)
    return time.process_time() - start


main()
