"""How well and how fast times are read: TempEval-3's four figures and sentences a processor second.

    python bench/dating.py FILE.jsonl.gz ...

FILE holds one document a line, as JSON: `text`, `published` and `times`, each with `start`, `end`, `value` and `type`.
An expression found matches a marked one that it overlaps, the longest overlap first; values count on matches, over all
found and all marked (F1).
"""

import argparse
import gzip
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from dateline.dating import dates
from dateline.model import Article, TimeExpression
from dateline.parsing import split


def pairs(marked: list[dict[str, Any]], found: list[TimeExpression]) -> list[tuple[dict[str, Any], TimeExpression]]:
    """Marked and found expressions that overlap, one to one."""
    overlaps = [
        (max(one.start, mark["start"]) - min(one.end, mark["end"]), m, n)
        for m, mark in enumerate(marked)
        for n, one in enumerate(found)
        if one.start < mark["end"] and mark["start"] < one.end
    ]
    chosen: dict[int, int] = {}
    for _, m, n in sorted(overlaps):
        if m not in chosen and n not in chosen.values():
            chosen[m] = n
    return [(marked[m], found[n]) for m, n in chosen.items()]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", type=Path, nargs="+")
    for path in options.parse_args().files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            report(path.name, [json.loads(line) for line in lines])


def report(name: str, documents: list[dict[str, Any]]) -> None:
    """One line of figures."""
    counts: Counter[str] = Counter()
    spent = 0.0
    for document in documents:
        counts["sentences"] += len(split(Article(page="", text=document["text"])))
        start = time.process_time()
        found = list(dates(document["text"], published=document["published"]))
        spent += time.process_time() - start
        counts["found"] += len(found)
        counts["marked"] += len(document["times"])
        for mark, one in pairs(document["times"], found):
            counts["relaxed"] += 1
            counts["strict"] += (one.start, one.end) == (mark["start"], mark["end"])
            counts["type"] += one.type == mark["type"]
            counts["value"] += one.value == mark["value"]
    total = (counts["found"] + counts["marked"]) / 2
    figures = "  ".join(f"{kind} {counts[kind] / total:.3f}" for kind in ("strict", "relaxed", "type", "value"))
    print(f"{name}: {figures}  {counts['sentences'] / spent:,.0f} sentences a second")


if __name__ == "__main__":
    main()
