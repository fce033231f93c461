"""Learns the weights of the reasons for and against a report (dateline.coding.weighing), and prints how they do.

    python bench/train_coding.py [--write]

What stands beside this file teaches: `sentences/`, newspaper sentences written for Dateline with the kinds that each
reports or '-' for none (coding.py says more); and `judged.jsonl`, reports on pages of wcxb (CC BY 4.0), fundus
(MIT), trafilatura and htmldate (both Apache-2.0) and on articles of Wikinews (CC BY) that were judged right or wrong by
hand: of these only the names of the reasons that held and the verdict are kept, no words. Reports on articles whose
licence is not stated ("teaches": false) teach nothing; they show how sure the model is of what it never saw. A fifth
of the sentences of a theme is held out; judged pages are held out in turns, a tenth at a time. The model is a logistic
regression; --write puts its weights into src/dateline/data/events/weights.yaml.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from coding import Written, coded, written
from sklearn.linear_model import LogisticRegression

from dateline import grammar

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "dateline" / "data" / "events" / "weights.yaml"
# Weights are drawn to zero this strongly; .3 and 3 change the held-out figures by less than a report.
STRENGTH = 1.0
# What a written sentence counts beside a judged report. They are ours, short, and mostly right where anything is found;
# pages are neither. From .1 to .3 the articles that teach nothing come out alike; at 1 more of the least sure stay.
OWN = 0.15
FOLDS = 10
BARS = (0.3, 0.4, 0.5, 0.6, 0.7)
BINS = (0.0, 0.2, 0.5, 0.7, 0.9, 1.01)

Row = tuple[frozenset[str], bool]


def sentences() -> Iterator[tuple[Written, Row]]:
    """The candidates of each sentence: what held of them, and whether the kind is right."""
    language = grammar.load()
    for one in written():
        kinds = {kind for kind, _ in one.told}
        for report, held in coded(one, language):
            yield one, (frozenset(reason for reason, holds in held.items() if holds), report.kind in kinds)


def judged(*, teaching: bool) -> Iterator[tuple[str, Row]]:
    """The judged reports with the page that each stands on: those that teach, or those that only test."""
    for line in (HERE / "judged.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("teaches", True) == teaching:
            yield row["page"], (frozenset(row["reasons"]), bool(row["right"]))


def table(rows: list[Row], names: list[str]) -> np.ndarray:
    return np.array([[float(name in held) for name in names] for held, _ in rows])


def taught(own: list[Row], pages: list[Row], names: list[str]) -> LogisticRegression:
    rows, counts = own + pages, [OWN] * len(own) + [1.0] * len(pages)
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    return model.fit(table(rows, names), [right for _, right in rows], sample_weight=counts)


def unseen(own: list[Row], pages: list[tuple[str, Row]], names: list[str]) -> np.ndarray:
    """How sure of each judged report a model is that was not taught with its page."""
    order = {page: place % FOLDS for place, page in enumerate(sorted({page for page, _ in pages}))}
    sure = np.zeros(len(pages))
    for fold in range(FOLDS):
        model = taught(own, [row for page, row in pages if order[page] != fold], names)
        out = [place for place, (page, _) in enumerate(pages) if order[page] == fold]
        sure[out] = model.predict_proba(table([pages[place][1] for place in out], names))[:, 1]
    return sure


def shown(title: str, sure: np.ndarray, rows: list[Row]) -> None:
    right = np.array([right for _, right in rows])
    print(f"{title}: {len(rows)} reports, {right.sum()} right")
    for bar in BARS:
        kept = sure >= bar
        print(f"  bar {bar}: {kept.sum()} kept, P {right[kept].mean():.3f} R {right[kept].sum() / right.sum():.3f}")
    for low, high in pairwise(BINS):
        held = (sure >= low) & (sure < high)
        if held.any():
            print(f"  sure {low:.1f}-{min(high, 1):.1f}: {held.sum()}, right {right[held].mean():.2f}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--write", action="store_true", help="put the weights where the package reads them")
    write = asked.parse_args().write
    own = list(sentences())
    out = [row for one, row in own if one.held_out]
    pages = list(judged(teaching=True))
    others = [row for _, row in judged(teaching=False)]
    kept = [row for one, row in own if not one.held_out]
    rows = [row for _, row in pages]
    names = sorted({name for held, _ in kept + rows for name in held})
    model = taught(kept, rows, names)
    shown("judged pages, each unseen", unseen(kept, pages, names), rows)
    shown("judged articles that teach nothing", model.predict_proba(table(others, names))[:, 1], others)
    shown("sentences held out", model.predict_proba(table(out, names))[:, 1], out)
    lines = [f"  always: {model.intercept_[0]:.2f}"]
    lines += [f"  {name}: {weight:.2f}" for name, weight in zip(names, model.coef_[0], strict=True)]
    text = (
        "# Learnt by bench/train_coding.py, which says on what; added up they give a report's confidence.\nweights:\n"
    )
    text += "\n".join(lines) + "\n"
    if write:
        OUT.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
