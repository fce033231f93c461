"""What is measured of each block of a page, as one row of numbers a block, for the trees in `forest`."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dateline.reading.blocks import Block
from dateline.reading.cues import BAD_MARKS, GOOD_MARKS, NOTES, cues_in

Matrix = npt.NDArray[np.float64]

END = re.compile(r"[.!?。！？][\"”’»)\]]*$")
STOPS = re.compile(r"[.!?](?=\s+[\"“‘«(]?[A-ZÀ-ÞА-Я0-9])|[。！？]")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
DATE = re.compile(
    r"\b(?:19|20)\d\d\b.{0,12}\b\d{1,2}\b|\b\d{1,2}\b.{0,14}\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}:\d\d\b|\b\d+ (?:min|hour|day|week)s?\b",
    re.I,
)
BULLET = re.compile(r"^(?:[•·▪►»›\-–—*|✓→]|\d{1,2}[.)])\s*\S")
DIGIT = re.compile(r"\d")
READER = re.compile(r"\b(?:you|your|we|our|us|sie|ihr|ihre|vous|votre|nous)\b", re.I)
QUOTES = re.compile('["“”«»„]')
TAGS = {
    tag: 1 + place
    for place, tag in enumerate("p li td h2 h3 h4 h1 blockquote div span section article dd dt pre".split())
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A block that counts as prose in the measures of the page around it: three lines of a newspaper column.
PROSE = 90


def measure(blocks: Sequence[Block], stated: str = "") -> Matrix:
    """One row of features a block, more of them for markup.

    `stated` is the article body that the page's structured data states, if any.
    """
    cues = cues_in([block.text for block in blocks])
    own = [_own(block, cue) for block, cue in zip(blocks, cues, strict=True)]
    table = np.array(own, dtype=float)
    length, prose = table[:, 0], table[:, -1]
    columns = [
        table,
        _around(length, prose, table[:, 4]),
        _page(blocks, prose),
        _since(np.array(cues, dtype=float), length),
    ]
    if any(block.path >= 0 for block in blocks):
        columns += [_template(blocks, prose, table[:, 2]), _stated(blocks, stated)]
    return np.hstack(columns)


def _own(block: Block, cues: tuple[int, ...]) -> list[float]:
    """What a block shows by itself: sizes, punctuation, letters, furniture words."""
    text = block.text
    size = len(text)
    # Shares are taken of the beginning: enough to tell prose from lists, and as quick for long paragraphs.
    head = text[:300]
    words = WORD.findall(head)
    count = max(1, len(words))
    capital = sum(word[0].isupper() for word in words)
    ends = float(bool(END.search(text[-12:])))
    linked = block.linked / size
    short = size < 200
    prose = size if (ends or size > 2 * PROSE) and size >= PROSE and linked < 0.5 else 0.0
    return [
        size, len(words) * size / len(head), linked, block.bold / size, ends, len(STOPS.findall(text)) + ends,
        capital / count, sum(map(len, words)) / count, len(DIGIT.findall(head)) / len(head),
        head.count(",") / count, float(text[0].islower()),
        float(bool(BULLET.match(text))), float(short and bool(DATE.search(text))), float(text[-1] == ":"),
        float(text.endswith(("…", "..."))), float(text[-1] == "?"), float("|" in head or " / " in head),
        len(QUOTES.findall(text)) / count, float(text.isupper()), float("@" in head or "http" in head),
        float(text[0] in "[(" and text[-1] in "])"), min(block.gap, 4), float(block.tag == "menu"),
        len(READER.findall(head)) / count, *cues, sum(cues) * 100 / max(20, size), prose,
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
        place.astype(float),
    ]
    return np.column_stack([*columns, *_main_run(length, prose)])


def _main_run(length: Matrix, prose: Matrix) -> list[Matrix]:
    """Where a block stands to the densest run of prose: the stretch with the highest sum, other blocks against it."""
    # 40 characters against each short block bridges a subhead or three, not a list of teasers.
    scores = np.where(prose > 0, prose, -40.0 - 0.25 * length)
    best, start, end, begin, running = 0.0, 0, 0, 0, 0.0
    for number, score in enumerate(scores.tolist()):
        if running <= 0:
            running, begin = 0.0, number
        running += score
        if running > best:
            best, start, end = running, begin, number
    place = np.arange(len(prose), dtype=float)
    return [
        place - start,
        end - place,
        ((place >= start) & (place <= end)).astype(float),
        np.full(len(prose), float(end - start)),
    ]


def _since(cues: Matrix, length: Matrix) -> Matrix:
    """How far above each block the last short line with a furniture word stands, and how many of each kind are around.

    A line such as 'Comments' or 'Related' speaks for all that follows it.
    """
    short = (cues > 0) & (length < 60)[:, None]
    place = np.arange(len(cues))[:, None]
    last = np.maximum.accumulate(np.where(short, place, -1000), axis=0)
    above = np.cumsum(cues > 0, axis=0)
    return np.hstack([np.minimum(place - last, 60), above, above[-1] - above])


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
            float(len(text) > 15 and text in first),
            len(words[place] & words[0]) / max(1, len(words[0])) if place else 1.0,
        ])  # fmt: skip
        before.add(text)
    return np.array(rows, dtype=float)


def _template(blocks: Sequence[Block], prose: Matrix, linked: Matrix) -> Matrix:
    """Where the markup puts a block: its element, the classes around it, how much of the page's prose is there too."""
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
    marks: dict[tuple[str, ...], list[float]] = {}
    known: dict[str, tuple[int, int]] = {}
    for block in blocks:
        if block.marks not in marks:
            marks[block.marks] = _marks(block.marks, known)
        parents = [*block.parents, *([0] * 6)]
        shares = [by_parent[parent] / whole for parent in parents[1:5]]
        density = [links[parent] / max(1.0, sizes[parent]) for parent in parents[1:4]]
        rows.append([
            by_path[block.path] / whole, counts[block.path], *shares, *density, by_parent[parents[1]],
            TAGS.get(block.tag, 0),
            float(block.tag in HEADINGS), *(float(name in block.inside) for name in LANDMARKS),
            *marks[block.marks], float(block.hidden),
        ])  # fmt: skip
    return np.array(rows, dtype=float)


LANDMARKS = tuple("nav header footer aside article main form figure figcaption table blockquote ul".split())


def _marks(marks: tuple[str, ...], known: dict[str, tuple[int, int]]) -> list[float]:
    """Good and bad class words around a block, and what the nearest say it is; `known` keeps counts."""
    for mark in marks:
        if mark not in known:
            known[mark] = len(BAD_MARKS.findall(mark)), len(GOOD_MARKS.findall(mark))
    bad, good = [known[mark][0] for mark in marks], [known[mark][1] for mark in marks]
    close = " ".join(marks[:3])
    return [
        float(sum(bad[:1]) > 0), float(sum(bad[:3]) > 0), sum(bad), float(sum(good[:3]) > 0), sum(good),
        *(float(name in close) for name in NOTES),
    ]  # fmt: skip


def _stated(blocks: Sequence[Block], body: str) -> Matrix:
    """How much of a block stands in the article body of the page's structured data; -1 where it states none."""
    stated = WORD.findall(body.lower())
    if len(stated) < 60:
        return np.full((len(blocks), 1), -1.0)
    runs = set(zip(stated, stated[1:], stated[2:], strict=False))
    rows = []
    for block in blocks:
        words = WORD.findall(block.text.lower())
        own = list(zip(words, words[1:], words[2:], strict=False))
        rows.append(sum(run in runs for run in own) / len(own) if own else 0.5)
    return np.array(rows, dtype=float)[:, None]
