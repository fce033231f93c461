"""How fast copies are found, and how many: beside MinHash with locality-sensitive hashing by datasketch and rensa.

    PYTHONPATH=src:bench python bench/copies_speed.py [--articles N …] [--stock PART] [--peers N] [--pairs N]

The articles are made by perturbing the sample pages (see made.py), with copies of six kinds planted among them. Times
are processor seconds of one core, without the making of the articles. The peers (`pip install datasketch rensa`) are
given the same articles where these are no more than `--peers`, with 5-word shingles, 128 permutations and a threshold
of .5. Each row is a process of its own, so that its peak of memory is its own.
"""

import argparse
import re
import resource
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import process_time
from typing import Any

import numpy as np
from made import KINDS, STOCK, planted, text_of

from dateline.model import Article, Fingerprint, Recurrence
from dateline.tracing import align_all, candidates, compiled, fingerprints, meetings
from dateline.tracing.bulk import spelled

AT_A_TIME = 5_000
THRESHOLD, PERMUTATIONS, BANDS = 0.5, 128, 32  # of the peers
OUTLETS = 1_000
MARKS = 88  # of an article of 400 words: two of every nine runs of five words
Row = dict[str, float]


def article(number: int, stock: float) -> Article:
    site = f"outlet-{number % OUTLETS}.example"
    return Article(
        page=str(number), text=text_of(number, stock), publisher=f"Outlet {number % OUTLETS}", url=f"https://{site}/{number}",
        id=f"{number:016x}",
    )  # fmt: skip


def coded(one: int, other: int) -> int:
    """A pair as one number."""
    return min(one, other) << 32 | max(one, other)


class Clock:
    """Processor time of what is run in it; the rest is not counted."""

    def __init__(self) -> None:
        self.spent = 0.0

    def __enter__(self) -> None:
        self.began = process_time()

    def __exit__(self, *_: object) -> None:
        self.spent += process_time() - self.began


def dateline(count: int, pairs: int, stock: float) -> Row:
    """Fingerprints and candidates of so many articles, and so many of the pairs aligned."""
    fingerprints([article(0, stock)] * AT_A_TIME)
    before = memory()
    sum(1 for _ in candidates(_marked(AT_A_TIME, stock, Clock())))  # loads what is compiled
    making, telling = Clock(), Clock()
    began = process_time()
    met = meetings(_marked(count, stock, making))
    spent = process_time() - began - making.spent
    row = {"articles": count, "articles a second": count / spent, "MB": memory() - before, "pairs": len(met.pairs)}
    with telling:
        standing = sum(isinstance(each, Recurrence) for each in met.records())
    row |= {"told as records": count / (spent + telling.spent), "with standing words": standing / count}
    codes = met.pairs.tolist()  # names are numbers in order: a pair of places is a pair of numbers
    return row | _found(count, stock, set(codes)) | _aligned(codes, pairs, stock)


def _marked(count: int, stock: float, making: Clock) -> Iterator[Fingerprint]:
    for start in range(0, count, AT_A_TIME):
        with making:
            articles = [article(number, stock) for number in range(start, min(count, start + AT_A_TIME))]
        yield from fingerprints(articles)


def _aligned(codes: Sequence[int], most: int, stock: float) -> Row:
    """Pairs in the order in which they are found, from one place on: what a stage is given at a time."""
    start = max(0, (len(codes) - most) // 2)
    part = [(code >> 32, code & 0xFFFFFFFF) for code in codes[start : start + most]]
    known = {number: article(number, stock) for number in {number for pair in part for number in pair}}
    given = [(known[one], known[other], ()) for one, other in part]
    align_all(given[:1] * AT_A_TIME)  # loads what is compiled
    clock = Clock()
    with clock:
        copies = align_all(given)
    judged = {"judged a second": len(given) / clock.spent, "copies among them": sum(map(bool, copies)) / len(given)}
    return {"aligned a second": _passages(part, known)} | judged


def _passages(pairs: Sequence[tuple[int, int]], known: Mapping[int, Article]) -> float:
    """Pairs a second of which the passages are found, from words that are at hand."""
    place = {number: place for place, number in enumerate(known)}
    texts = [each.text for each in known.values()]
    hashes, *_, until = spelled(compiled, texts)
    firsts, seconds = np.array([(place[one], place[other]) for one, other in pairs]).T
    clock = Clock()
    with clock:
        compiled.blocks(hashes, until, np.ascontiguousarray(firsts), np.ascontiguousarray(seconds))
    return len(pairs) / clock.spent


def _found(count: int, stock: float, pairs: Collection[int]) -> Row:
    """The part of the planted copies whose pair with their source is among these pairs.

    Copies with one text count as one: their pairs with the first of them are enough.
    """
    hit, known, excerpts = Counter[str](), Counter[str](), dict[str, int]()
    for number in range(count):
        kind, sources = planted(number)
        first = excerpts.setdefault(text_of(number, stock), number) if kind == "excerpt" else number
        known[kind] += len(sources)
        hit[kind] += sum(coded(source, number) in pairs or coded(source, first) in pairs for source in sources)
    return {kind: hit[kind] / known[kind] for kind in KINDS if known[kind]}


def memory() -> float:
    """The most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def drawn(count: int, *_: float) -> Row:
    """Candidates alone, of marks drawn at random; three of ten articles have most of an earlier one's."""
    before, making = memory(), Clock()
    began = process_time()
    pairs = len(meetings(_drawn(count, making)).pairs)
    spent = process_time() - began - making.spent
    return {"articles": count, "articles a second": count / spent, "MB": memory() - before, "pairs": pairs}


def _drawn(count: int, making: Clock) -> Iterator[Fingerprint]:
    chance = np.random.Generator(np.random.PCG64(count))
    earlier = np.zeros((10, MARKS), dtype=np.int64)
    for number in range(0, count, 10):
        with making:
            own = chance.integers(0, 1 << 63, size=(10, MARKS))
            own[7:, 20:] = earlier[:3, 20:]
            earlier = own if number % 500 == 0 else earlier
            made = [
                Fingerprint(article=f"{number + row:016x}", marks=marks.tobytes())
                for row, marks in enumerate(np.sort(own, axis=1))
            ]
        yield from made


# ---- the peers


def shingles(text: str) -> set[bytes]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[place : place + 5]).encode() for place in range(max(1, len(words) - 4))}


def datasketch(count: int, _: int, stock: float) -> Row:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)

    def sketch(text: str) -> Any:
        made = MinHash(num_perm=PERMUTATIONS)
        made.update_batch(shingles(text))
        return made

    return _peer(count, stock, sketch, lambda number, made: index.insert(number, made), index.query)


def rensa(count: int, _: int, stock: float) -> Row:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)

    def sketch(text: str) -> Any:
        made = RMinHash(num_perm=PERMUTATIONS, seed=42)
        made.update([each.decode() for each in shingles(text)])
        return made

    return _peer(count, stock, sketch, index.insert, index.query)


def _peer(
    count: int,
    stock: float,
    sketch: Callable[[str], Any],
    insert: Callable[[int, Any], None],
    query: Callable[[Any], Iterable[int]],
) -> Row:
    before, clock = memory(), Clock()
    pairs: set[int] = set()
    for number in range(count):
        text = text_of(number, stock)
        with clock:
            made = sketch(text)
            pairs.update(coded(other, number) for other in query(made))
            insert(number, made)
    row = {"articles": count, "articles a second": count / clock.spent, "MB": memory() - before, "pairs": len(pairs)}
    return row | _found(count, stock, pairs)


def alone(measure: Callable[[int, int, float], Row], count: int, pairs: int, stock: float) -> Row:
    """The row, measured in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, count, pairs, stock).result()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    options.add_argument("--peers", type=int, default=10_000, help="peers are given no more articles than this")
    options.add_argument("--drawn", type=int, nargs="*", default=[], help="candidates of so many drawn fingerprints")
    options.add_argument("--stock", type=float, default=STOCK, help="part of the paragraphs that are stock phrases")
    options.add_argument("--pairs", type=int, default=20_000, help="so many of the pairs are aligned")
    chosen = options.parse_args()
    print("Articles made by perturbing the sample pages; processor seconds of one core; MB above the empty process.")
    columns = [
        "articles", "articles a second", "MB", "pairs", "told as records", "with standing words", *KINDS,
        "aligned a second", "judged a second", "copies among them",
    ]  # fmt: skip
    print("| | " + " | ".join(columns) + " |\n|" + "---|" * (len(columns) + 1))
    for count in chosen.articles:
        first = None
        for measure in (dateline, datasketch, rensa):
            if measure is not dateline and count > chosen.peers:
                continue
            row = alone(measure, count, chosen.pairs, chosen.stock)
            first = first or row["articles a second"]
            shown = [f"{row[name]:,.{0 if row[name] > 1 else 2}f}" if name in row else "" for name in columns]
            ratio = "" if measure is dateline else f" (1/{first / row['articles a second']:.0f})"
            print(f"| {measure.__name__}{ratio} | " + " | ".join(shown) + " |", flush=True)
    for count in chosen.drawn:
        row = alone(drawn, count, 0, 0)
        print(
            f"{count:,} drawn: {row['articles a second']:,.0f} articles a second, {row['MB']:,.0f} MB, {row['pairs']:,}"
        )


if __name__ == "__main__":
    main()
