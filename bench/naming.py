"""How well names lead to actors: on the sample pages, and on sentences whose actors others have marked.

    python bench/naming.py [RECORD] [--events FILE.jsonl.gz ... --rows N] [--places bench/places.txt]

RECORD is a record of the sample pages ('dateline read'); tests/naming/entities.json says by hand which states (by name,
people, capital or government), persons and organisations ten of them name. FILE holds sentences as lines of JSON:
`text` and `events`; they or the line itself have `sources` and `targets`, each with a `span` of [start, end].
--places asks of our own sentences where each event was, and prints those that come out otherwise.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.model import Article, Mention
from dateline.record import Reader, open_record

GOLD = Path(__file__).parents[1] / "tests" / "naming" / "entities.json"
BODIES = ("organisation", "alliance", "company", "outlet")
Link = tuple[str, str]  # page and name


def f1(found: set[Link], gold: set[Link]) -> tuple[float, float, float]:
    """Precision, recall and F1 of two sets."""
    right = len(found & gold)
    precision, recall = right / len(found) if found else 0.0, right / len(gold) if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def linked(reader: Reader) -> dict[str, tuple[set[Link], set[Link]]]:
    """For states, persons and organisations the links that the record has and those of the hand-made list."""
    gold = json.loads(GOLD.read_text("utf-8"))
    found: dict[str, tuple[set[Link], set[Link]]] = {
        kind: (set(), set()) for kind in ("states", "persons", "organisations")
    }
    for article in reader.all(Article):
        for page in reader.places(article.page):
            if page in gold:
                mentions = reader.find(Mention, "article", [article.id])
                for kind, names in gold[page].items():
                    found[kind][0].update((page, name) for name in _names(mentions, kind))
                    found[kind][1].update((page, name) for name in names)
    return found


def _names(mentions: Iterable[Mention], kind: str) -> set[str]:
    if kind == "states":
        return {one.country for one in mentions if one.country and one.kind in ("state", "group", "person")}
    return {one.name for one in mentions if one.kind in (("person",) if kind == "persons" else BODIES)}


def marked(path: Path, rows: int) -> tuple[float, float, float]:
    """Mentions against the marked actors of events, any overlap, one to one.

    Precision is a lower bound: only the actors of one event of a sentence are marked.
    """
    from dateline import grammar
    from dateline.naming import name
    from dateline.parsing import parse, split

    language, right, found, gold = grammar.load(), 0, 0, 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line) for line, _ in zip(lines, range(rows), strict=False)]
    for row in texts:
        article = Article(page="page", text=row["text"])
        sentences = split(article)
        mentions = name(article, None, sentences, {one.words: one for one in parse(sentences, language)})[1]
        spans = {tuple(span) for event in (row, *row["events"]) for span in _spans(event)}
        places = {(one.start, one.end) for one in mentions}
        gold, found = gold + len(spans), found + len(places)
        right += _overlapping(sorted(spans), sorted(places))
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _spans(event: Mapping[str, Any]) -> list[list[int]]:
    return [party["span"] for side in ("sources", "targets") for party in event.get(side) or () if party.get("span")]


def _overlapping(spans: Sequence[tuple[int, ...]], places: Sequence[tuple[int, int]]) -> int:
    left, right = list(places), 0
    for start, end in spans:
        if match := next((place for place in left if place[0] < end and start < place[1]), None):
            left.remove(match)
            right += 1
    return right


def placed(path: Path) -> tuple[int, int]:
    """How many sentences put their event where a reader does, of how many: some event of theirs there, or none."""
    from dateline import reports

    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    right = 0
    for line in lines:
        text, *wanted = (part.strip() for part in line.split(" | "))
        where = {(one.place.name, one.place.country or "-") for one in reports(text) if one.place is not None}
        told = where == set() if wanted[0] == "-" else tuple(wanted) in where
        right += told
        if not told:
            print(f"  {text}  {wanted}, found {sorted(where)}")
    return right, len(lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("record", type=Path, nargs="?")
    arguments.add_argument("--events", type=Path, nargs="*", default=[])
    arguments.add_argument("--rows", type=int, default=300)
    arguments.add_argument("--places", type=Path)
    asked = arguments.parse_args()
    if asked.record:
        show(asked.record)
    for path in asked.events:
        print(f"{path.name:24}  " + " ".join(f"{value:5.3f}" for value in marked(path, asked.rows)))
    if asked.places:
        print("{} of {} events where a reader puts them".format(*placed(asked.places)))


def show(record: Path) -> None:
    """Precision, recall and F1 of the links of a record, and those that differ."""
    reader = open_record(record)
    print(f"{'':24}  {'P':>5} {'R':>5} {'F1':>5}")
    for kind, (found, gold) in linked(reader).items():
        print(f"{kind:24}  " + " ".join(f"{value:5.3f}" for value in f1(found, gold)))
        for sign, rest in (("-", gold - found), ("+", found - gold)):
            for page, words in sorted(rest):
                print(f"  {sign} {words}  ({page})")
    reader.close()


if __name__ == "__main__":
    main()
