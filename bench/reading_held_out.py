"""How well pages of sites never seen are read: the whole reader, with forests that saw none of the site's pages.

Called by train_reading.py with --folds. All that `dateline.read` does is in it: opening, two looks, repeated printings,
borders, captions, title and byline taken out of the text. A page that is refused counts as an empty text.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any, TypeVar
from unittest.mock import patch

from sklearn.model_selection import GroupKFold

from dateline.model import Article, Page
from dateline.reading import read
from dateline.reading.features import WORD
from dateline.reading.forest import Forest, forest, planted

Forests = Mapping[str, Mapping[str, Any]]
S = TypeVar("S")


@dataclass(slots=True)
class Tally:
    """What a set's pages scored: precision, recall and F1 of words as a bag a page, snippets found, pages lost."""

    words: list[tuple[float, float, float]] = field(default_factory=list)
    snippets: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    pages: int = 0
    empty: int = 0

    def add(self, text: str, row: Mapping[str, Any]) -> None:
        self.pages += 1
        self.empty += not text
        if row.get("body"):
            self.words.append(in_words(text, row["body"]))
        plain = " ".join(text.split())
        for name in ("keep", "drop"):
            self.snippets.update((name == "keep", " ".join(part.split()) in plain) for part in row.get(name) or ())

    def told(self) -> str:
        figures = {"pages": str(self.pages), "empty": str(self.empty)}
        for name, values in zip(("P", "R", "F1"), zip(*self.words, strict=True), strict=False):
            figures[f"word {name}"] = f"{fmean(values):.4f}"
        if self.snippets:
            right, lost, left = (self.snippets[key] for key in ((True, True), (True, False), (False, True)))
            figures["snippet F1"] = f"{2 * right / max(1, 2 * right + lost + left):.4f}"
        return "  ".join(f"{name} {value}" for name, value in figures.items())


def held_out(
    gold: Path,
    samples: Sequence[S],
    folds: int,
    train: Callable[[list[S]], Forests],
    about: Callable[[S], Mapping[str, Any]],
) -> dict[str, Tally]:
    """A tally for each set; `about` gives a sample's gold row, with its `origin` and `site`."""
    rows = [about(sample) for sample in samples]
    tallies: dict[str, Tally] = {}
    for seen, unseen in GroupKFold(folds).split(samples, groups=[row["site"] for row in rows]):
        forests = {kind: planted(numbers) for kind, numbers in train([samples[place] for place in seen]).items()}
        for row, text in texts(gold, (rows[place] for place in unseen if scored(rows[place])), forests):
            tallies.setdefault(row["origin"], Tally()).add(text, row)
    return tallies


def scored(row: Mapping[str, Any]) -> bool:
    return bool(row.get("body") or row.get("keep"))


def texts(
    gold: Path, rows: Iterable[Mapping[str, Any]], forests: Mapping[str, Forest]
) -> Iterable[tuple[Mapping[str, Any], str]]:
    """Each row with the text that is read of its page with these forests in place of those shipped."""
    with patch("dateline.reading.likely.forest", lambda kind: forests.get(kind) or forest(kind)):
        for row in rows:
            article = read(page_of(gold, row))
            yield row, article.text if isinstance(article, Article) else ""


def page_of(gold: Path, row: Mapping[str, Any]) -> Page:
    if "text" in row:
        return Page(body=row["text"].encode(), url=row["url"], media_type="text/plain")
    return Page(body=(gold / row["page"]).read_bytes(), url=row["url"], media_type="text/html")


def in_words(text: str, body: str) -> tuple[float, float, float]:
    have, want = Counter(WORD.findall(text.lower())), Counter(WORD.findall(body.lower()))
    both = (have & want).total()
    precision, recall = both / max(1, have.total()), both / max(1, want.total())
    return precision, recall, 2 * both / max(1, have.total() + want.total())
