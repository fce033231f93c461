"""What is measured of each block of a page, as one row of numbers a block, for the trees in `forest`."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from dateline.reading.columns import Columns, Matrix, distinct, side_by_side
from dateline.reading.cues import NAMES, cues_in
from dateline.reading.letters import ALONE, COMMA, DIGIT, IN_WORD, LOWER, QUOTE, UPPER, letters
from dateline.reading.marks import marks_around
from dateline.reading.structure import densest, structure, totals

END = re.compile(r"[.!?。！？][\"”’»)\]]*$")
CLOSING = '"”’»)]'
ENDING = frozenset(".!?。！？")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+")
# What English has in print beside ASCII, and what is in no word.
PRINTED = "’“”‘–—…·•«»©\u00a0"
# The bytes of ASCII, blanks in place of those that are in no word; line ends stay.
APART = bytes(ord(letter) if letter.isalnum() or letter in "_\n" else 32 for letter in map(chr, range(128))).ljust(256)
DATE = re.compile(
    r"\b(?:19|20)\d\d\b.{0,12}\b\d{1,2}\b|\b\d{1,2}\b.{0,14}\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}:\d\d\b|\b\d+ (?:min|hour|day|week)s?\b",
    re.I,
)
BULLET = re.compile(r"^(?:[•·▪►»›\-–—*|✓→]|\d{1,2}[.)])\s*\S")
READER = frozenset("you your we our us sie ihr ihre vous votre nous".split())
# Shares are taken of the beginning: enough to tell prose from lists, and as quick for long paragraphs.
HEAD = 300
TAGS = {
    tag: 1 + place
    for place, tag in enumerate("p li td h2 h3 h4 h1 blockquote div span section article dd dt pre".split())
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# Columns of a row that others read too; CUES are the furniture words by kind.
SIZE, LINKED, ENDS, DATED, CUT_OFF, ADDRESSED, CUES = 0, 2, 4, 12, 14, 23, slice(24, 24 + len(NAMES))
# A block that counts as prose in the measures of the page around it: three lines of a newspaper column.
PROSE = 90


def ends_sentence(text: str) -> bool:
    """What END finds, without a search through the text."""
    return text.rstrip(CLOSING)[-1:] in ENDING


def measure(page: Columns, stated: str = "") -> Matrix:
    """One row of features a block, more of them for markup.

    `stated` is the article body that the page's structured data states, if any.
    """
    lowered = [text.lower() for text in page.text]
    words = words_in(lowered)
    cues = cues_in(page.text).astype(float)
    table = _own(page, cues, _addressed(lowered, words))
    length, prose = table[:, 0], table[:, -1]
    columns = [table, _around(length, prose, table[:, 4]), _page(lowered, words, prose), _since(cues, length)]
    if (page.path >= 0).any():
        marks, kinds = marks_around(page.marks)
        columns += [_template(page, prose, table[:, 2], marks), _stated(words, stated), structure(page, prose, kinds)]
    return np.hstack(columns)


def words_in(lines: Sequence[str]) -> list[list[str]]:
    """What WORD finds in each line. Lines of ASCII are taken apart together, in a third of the time."""
    page = "\n".join(lines)
    if not page.isascii():
        for sign in PRINTED:
            page = page.replace(sign, " ")
    parted = page.split("\n") if lines else []
    plain = "\n".join(line for line in parted if line.isascii())
    taken_apart = iter(plain.encode().translate(APART).decode().split("\n"))
    return [next(taken_apart).split() if line.isascii() else WORD.findall(line) for line in parted]


def _addressed(lowered: Sequence[str], words: Sequence[Sequence[str]]) -> Matrix:
    """How many words at each block's beginning speak to the reader or of the site itself."""
    long = iter(words_in([text[:HEAD] for text in lowered if len(text) > HEAD]))
    heads = (found if len(text) <= HEAD else next(long) for text, found in zip(lowered, words, strict=True))
    return np.array([0 if READER.isdisjoint(head) else sum(word in READER for word in head) for head in heads])


def _own(page: Columns, cues: Matrix, addressed: Matrix) -> Matrix:
    """What each block shows by itself: sizes, punctuation, letters, furniture words."""
    texts, size = page.text, page.size
    found = letters(texts, HEAD)
    heads = [text[:HEAD] for text in texts]
    head = np.minimum(size, HEAD)
    words = found.in_heads(found.starts)
    count = np.maximum(1.0, words)
    digits = found.in_heads(found.having(DIGIT))
    upper, lower = found.having(UPPER), found.having(LOWER)
    ends = np.array([ends_sentence(text[-12:]) for text in texts], dtype=float)
    linked = page.linked / size
    prose = np.where(((ends > 0) | (size > 2 * PROSE)) & (size >= PROSE) & (linked < 0.5), size, 0.0)
    return side_by_side(
        size, words * size / head, linked, page.bold / size, ends,
        found.in_lines(found.stops()) + ends, found.in_heads(found.starts & upper) / count,
        found.in_heads(found.having(IN_WORD | ALONE)) / count, digits / head,
        found.in_heads(found.having(COMMA)) / count, lower[found.begin],
        [BULLET.match(text) is not None for text in texts], _dated(texts, digits), found.last(":"),
        found.last("…") | [text.endswith("...") for text in texts], found.last("?"),
        [" / " in text or "|" in text for text in heads],
        found.in_lines(found.having(QUOTE)) / count, (found.in_lines(upper) > 0) & (found.in_lines(lower) == 0),
        ["@" in text or "http" in text for text in heads], found.first("[", "(") & found.last("]", ")"),
        [min(gap, 4) for gap in page.gap], [tag == "menu" for tag in page.tag],
        addressed / count, *cues.T, cues.sum(axis=1) * 100 / np.maximum(20, size), prose,
    )  # fmt: skip


def _dated(texts: Sequence[str], digits: Matrix) -> list[bool]:
    """Which short lines have a date or a time in them."""
    return [
        has_digits and len(text) < 200 and DATE.search(text) is not None
        for text, has_digits in zip(texts, (digits > 0).tolist(), strict=True)
    ]


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
    return side_by_side(*columns, *_main_run(length, prose))


def _main_run(length: Matrix, prose: Matrix) -> list[Matrix]:
    """Where a block stands to the densest run of prose: the stretch with the highest sum, other blocks against it."""
    # 40 characters against each short block bridges a subhead or three, not a list of teasers.
    scores = np.where(prose > 0, prose, -40.0 - 0.25 * length)
    start, end = densest(scores)
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


def _page(lowered: Sequence[str], words: Sequence[Sequence[str]], prose: Matrix) -> Matrix:
    """How a block's words relate to the page's: repeated lines, the first line, and the vocabulary of its prose."""
    seen, first = Counter(lowered), lowered[0]
    vocabulary: Counter[str] = Counter()
    long = [{word for word in found if len(word) > 4} for found in words]
    for found, mass in zip(long, prose.tolist(), strict=True):
        if mass:
            vocabulary.update(found)
    rows, before, of_first = [], set[str](), max(1, len(long[0]))
    for text, found, mass in zip(lowered, long, prose.tolist(), strict=True):
        own = 1 if mass else 0
        shared = sum([vocabulary.get(word, 0) > own for word in found])
        rows.append((
            seen[text], text in before, shared / (len(found) or 1), len(found), len(text) > 15 and text in first,
            len(found & long[0]) / of_first if before else 1.0,
        ))  # fmt: skip
        before.add(text)
    return np.array(rows, dtype=float)


def _template(page: Columns, prose: Matrix, linked: Matrix, marks: Matrix) -> Matrix:
    """Where the markup puts a block: its element, the classes around it, how much of the page's prose is there too."""
    path, parents, size = page.path, page.parents, page.size
    whole = max(1.0, float(prose.sum()))
    by_path, by_parent = np.bincount(path, prose), totals(parents, prose)
    density = totals(parents, linked * size) / np.maximum(1.0, totals(parents, size))
    sets, which = distinct(page.inside)
    landmarks = np.array([[name in names for name in LANDMARKS] for names in sets], dtype=float)
    return np.hstack([
        side_by_side(by_path[path] / whole, np.bincount(path)[path]),
        by_parent[parents[:, 1:5]] / whole, density[parents[:, 1:4]],
        side_by_side(
            by_parent[parents[:, 1]], [TAGS.get(tag, 0) for tag in page.tag], [tag in HEADINGS for tag in page.tag]
        ),
        landmarks[which], marks, side_by_side(page.hidden),
    ])  # fmt: skip


LANDMARKS = tuple("nav header footer aside article main form figure figcaption table blockquote ul".split())


def _stated(words: Sequence[Sequence[str]], body: str) -> Matrix:
    """How much of a block stands in the article body of the page's structured data; -1 where it states none."""
    stated = WORD.findall(body.lower())
    if len(stated) < 60:
        return np.full((len(words), 1), -1.0)
    runs = set(zip(stated, stated[1:], stated[2:], strict=False))
    rows = []
    for said in words:
        own = list(zip(said, said[1:], said[2:], strict=False))
        rows.append(sum(run in runs for run in own) / len(own) if own else 0.5)
    return np.array(rows, dtype=float)[:, None]
