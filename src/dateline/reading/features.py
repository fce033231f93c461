"""What is measured of each block of a page, as one row of numbers a block, for the trees in `forest`."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dateline.reading.blocks import Block
from dateline.reading.cues import BAD_MARKS, GOOD_MARKS, PATTERNS

Matrix = npt.NDArray[np.float64]

END = re.compile(r"[.!?。！？][\"”’»)\]]*$")
STOPS = re.compile(r"[.!?](?=\s+[\"“‘«(]?[A-ZÀ-ÞА-Я0-9])|[。！？]")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
DATE = re.compile(
    r"\b(?:19|20)\d\d\b.{0,12}\b\d{1,2}\b|\b\d{1,2}\b.{0,14}\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ (?:min|hour|day|week)s?\b",
    re.I,
)
BULLET = re.compile(r"^(?:[•·▪►»›\-–—*|✓→]|\d{1,2}[.)])\s*\S")
PICTURE = re.compile(
    r"(?:photo|image|picture|foto|credit|source|getty|reuters|\bap\b|afp|shutterstock|dpa|imago)\b", re.I
)
TAGS = {
    tag: 1 + place
    for place, tag in enumerate("p li td h2 h3 h4 h1 blockquote div span section article dd dt pre".split())
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A block that counts as prose in the measures of the page around it: three lines of a newspaper column.
PROSE = 90


def measure(blocks: Sequence[Block], facts: str = "") -> Matrix:
    """One row of features a block. `facts` is the article body that the page's structured data states, if any."""
    own = [_own(block) for block in blocks]
    table = np.array(own, dtype=float)
    length, prose = table[:, 0], table[:, -1]
    around = _around(length, prose, table[:, 4])
    return np.hstack(
        [table, around, _page(blocks, prose), _template(blocks, prose, table[:, 2]), _stated(blocks, facts)]
    )


def _own(block: Block) -> list[float]:
    text = block.text
    words = WORD.findall(text)
    count = max(1, len(words))
    capital = sum(word[0].isupper() for word in words)
    ends = float(bool(END.search(text)))
    linked = block.linked / max(1, len(text))
    stops = len(STOPS.findall(text)) + ends
    cues = [float(bool(pattern.search(text))) for pattern in PATTERNS.values()]
    prose = len(text) if (ends or len(text) > 2 * PROSE) and len(text) >= PROSE and linked < 0.5 else 0.0
    return [
        len(text), len(words), linked, block.bold / max(1, len(text)), ends, stops, capital / count,
        sum(map(len, words)) / count, sum(c.isdigit() for c in text) / len(text), text.count(",") / count,
        float(text[0].islower()), float(bool(BULLET.match(text))), float(bool(DATE.search(text))), float(text.endswith(":")),
        float(text.endswith(("…", "..."))), float(text.endswith("?")), float("|" in text or " / " in text),
        sum(text.count(mark) for mark in "\"“”«»„") / count, float(text.isupper()), float("@" in text or "http" in text),
        float(bool(PICTURE.search(text))), float(text[0] in "[(" and text[-1] in "])"), min(block.gap, 4), float(block.tag == "menu"),
        *cues, sum(cues) * 100 / max(20, len(text)), prose,
    ]  # fmt: skip


def _shift(values: Matrix, by: int) -> Matrix:
    moved = np.zeros_like(values)
    if by > 0:
        moved[by:] = values[:-by]
    else:
        moved[:by] = values[-by:]
    return moved


def _around(length: Matrix, prose: Matrix, ends: Matrix) -> Matrix:
    columns = []
    for by in (1, 2, 3, -1, -2, -3):
        columns += [_shift(length, by), _shift(prose, by), _shift(ends, by)]
    total = np.concatenate([[0.0], np.cumsum(prose)])
    place = np.arange(len(prose))
    for width in (4, 10, 25):
        low, high = np.maximum(0, place - width), np.minimum(len(prose), place + width + 1)
        columns += [total[place] - total[low], total[high] - total[place + 1]]
    whole = max(1.0, total[-1])
    columns += [
        total[place] / whole,
        total[place + 1] / whole,
        np.full(len(prose), whole),
        place / max(1, len(prose)),
        place,
    ]
    return np.column_stack([*columns, *_main_run(length, prose)])


def _main_run(length: Matrix, prose: Matrix) -> list[Matrix]:
    """Where a block stands to the densest run of prose: the stretch with the highest sum, other blocks counting against it."""
    # 40 characters against each short block bridges a subhead or three, not a list of teasers.
    scores = np.where(prose > 0, prose, -40.0 - 0.25 * length)
    best, start, end, begin, running = 0.0, 0, 0, 0, 0.0
    for place, score in enumerate(scores.tolist()):
        if running <= 0:
            running, begin = 0.0, place
        running += score
        if running > best:
            best, start, end = running, begin, place
    place = np.arange(len(prose))
    return [
        place - start,
        end - place,
        ((place >= start) & (place <= end)).astype(float),
        np.full(len(prose), float(end - start)),
    ]


def _page(blocks: Sequence[Block], prose: Matrix) -> Matrix:
    """How a block's words relate to the page's: repeated lines, the first line, and the vocabulary of its prose."""
    lowered = [block.text.lower() for block in blocks]
    seen, first = Counter(lowered), lowered[0]
    vocabulary: Counter[str] = Counter()
    words = [frozenset(word for word in WORD.findall(text) if len(word) > 4) for text in lowered]
    for place, mass in enumerate(prose.tolist()):
        if mass:
            vocabulary.update(words[place])
    rows, before = [], set[str]()
    for place, text in enumerate(lowered):
        own = 1 if prose[place] else 0
        shared = sum(vocabulary[word] > own for word in words[place])
        rows.append([
            seen[text], float(text in before), shared / max(1, len(words[place])), len(words[place]),
            float(len(text) > 15 and text in first), len(words[place] & words[0]) / max(1, len(words[0])) if place else 1.0,
        ])  # fmt: skip
        before.add(text)
    return np.array(rows, dtype=float)


def _template(blocks: Sequence[Block], prose: Matrix, linked: Matrix) -> Matrix:
    """Where the markup puts a block: its element, the classes around it, and how much of the page's prose shares them."""
    whole = max(1.0, float(prose.sum()))
    by_path: dict[int, float] = defaultdict(float)
    by_parent: dict[int, float] = defaultdict(float)
    counts: Counter[int] = Counter()
    links: dict[int, float] = defaultdict(float)
    sizes: dict[int, float] = defaultdict(float)
    for block, mass, link in zip(blocks, prose.tolist(), linked.tolist(), strict=True):
        by_path[block.path] += mass
        counts[block.path] += 1
        for parent in block.parents:
            by_parent[parent] += mass
            links[parent] += link * len(block.text)
            sizes[parent] += len(block.text)
    rows = []
    for block in blocks:
        if block.path < 0:
            rows.append([0.0] * 37)
            continue
        parents = [*block.parents, *([0] * 6)]
        shares = [by_parent[parent] / whole for parent in parents[1:5]]
        density = [links[parent] / max(1.0, sizes[parent]) for parent in parents[1:4]]
        rows.append([
            by_path[block.path] / whole, counts[block.path], *shares, *density, by_parent[parents[1]], TAGS.get(block.tag, 0),
            float(block.tag in HEADINGS), *_landmarks(block), *_marks(block), float(block.hidden),
        ])  # fmt: skip
    return np.array(rows, dtype=float)


LANDMARKS = (
    "nav",
    "header",
    "footer",
    "aside",
    "article",
    "main",
    "form",
    "figure",
    "figcaption",
    "table",
    "blockquote",
    "ul",
)
NOTES = ("caption", "byline", "author", "meta", "date", "title", "lead", "summary", "list")


def _landmarks(block: Block) -> list[float]:
    return [float(name in block.inside) for name in LANDMARKS]


def _marks(block: Block) -> list[float]:
    near = block.marks[0] if block.marks else ""
    close, every = " ".join(block.marks[:3]), " ".join(block.marks)
    return [
        float(bool(BAD_MARKS.search(near))), float(bool(BAD_MARKS.search(close))), len(BAD_MARKS.findall(every)),
        float(bool(GOOD_MARKS.search(close))), len(GOOD_MARKS.findall(every)),
        *(float(name in close) for name in NOTES[:7]),
    ]  # fmt: skip


def _stated(blocks: Sequence[Block], facts: str) -> Matrix:
    """How much of a block stands in the article body of the page's structured data; -1 where it states none."""
    stated = WORD.findall(facts.lower())
    if len(stated) < 60:
        return np.full((len(blocks), 1), -1.0)
    runs = set(zip(stated, stated[1:], stated[2:], strict=False))
    rows = []
    for block in blocks:
        words = WORD.findall(block.text.lower())
        own = list(zip(words, words[1:], words[2:], strict=False))
        rows.append(sum(run in runs for run in own) / len(own) if own else 0.5)
    return np.array(rows, dtype=float)[:, None]
