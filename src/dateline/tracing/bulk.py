"""Fingerprints and copies of many articles at a time: the same as one by one, compiled where there are very many."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from types import ModuleType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from dateline.model import Article, Copy, Fingerprint
from dateline.tracing.alignment import align, judged
from dateline.tracing.fingerprints import RUN, WINDOW, fingerprint
from dateline.tracing.mastheads import outlets
from dateline.tracing.order import own_telling
from dateline.tracing.passages import Block, Stretch
from dateline.tracing.rewriting import SKETCH, credited, numbered
from dateline.tracing.sides import Heard, quoted
from dateline.tracing.speed import compiled
from dateline.tracing.versions import maybe_versions
from dateline.tracing.words import NAMED, PLANE, Mask, Numbers, Places, Words, letters

Given = TypeVar("Given")
Compared = tuple[Article, Article, Collection[int]]

TEXTS = 64  # at a time, so that their letters stay in the processor's cache
PAIRS = 5_000  # at a time: the words of their articles take up to 100 MB


def fingerprints(articles: Sequence[Article]) -> list[Fingerprint]:
    """The marks of each article, in the order given (see `fingerprint`)."""
    functions = compiled(len(articles))
    if not functions:
        return [fingerprint(article) for article in articles]
    return [found for part in _parts(articles, TEXTS) for found in _marked(functions, part)]


def align_all(pairs: Sequence[Compared]) -> list[Copy | None]:
    """The copy that each pair makes, or None, in the order given; each pair comes with its standing marks.

    See `align`.
    """
    functions = compiled(len(pairs))
    if not functions:
        return [align(*pair) for pair in pairs]
    return [found for part in _parts(pairs, PAIRS) for found in _aligned(functions, part)]


def _parts(given: Sequence[Given], size: int) -> Iterator[Sequence[Given]]:
    for place in range(0, len(given), size):
        yield given[place : place + size]


def spelled(functions: ModuleType, texts: Sequence[str]) -> Any:
    """The words of many texts; see `compiled.spelled`."""
    return functions.spelled(_codes("".join(texts)), np.cumsum([len(text) for text in texts]), *letters())


def _codes(text: str) -> NDArray[np.uint16]:
    """The characters of a text, those beyond the plane as its last; mostly none is, and two bytes each are enough."""
    short = text.encode("utf-16-le", "surrogatepass")
    if len(short) == 2 * len(text):
        return np.array(np.frombuffer(short, dtype=np.uint16))
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.minimum(codes, PLANE - 1).astype(np.uint16)


def _marked(functions: ModuleType, articles: Sequence[Article]) -> Iterator[Fingerprint]:
    hashes, stems, starts, ends, flags, until = spelled(functions, [article.text for article in articles])
    marks, marks_until = functions.winnowed(hashes, until, RUN, WINDOW)
    capital = (flags & functions.CAPITAL).astype(np.bool_) & (ends - starts >= NAMED)
    counted = (flags & functions.NUMBER).astype(np.bool_) | capital
    outlet, outlet_until = functions.outlet_marks(stems, counted, until, *_named(articles), SKETCH)
    text_parts = _sliced(marks, marks_until)
    for article, of_outlets, of_text in zip(
        articles, _sliced(outlet.astype(np.int64), outlet_until), text_parts, strict=True
    ):
        yield Fingerprint(article=article.id, marks=of_outlets + of_text)


def _named(articles: Sequence[Article]) -> tuple[Numbers, Mask, Places]:
    """The outlets of each article as numbers, which of them it only credits, and where each article's end."""
    numbers: list[int] = []
    credits: list[bool] = []
    until = []
    for article in articles:
        own, others = outlets(article), credited(article) if article.credits else ()
        numbers += [numbered(name) for name in (*own, *others)]
        credits += [False] * len(own) + [True] * len(others)
        until.append(len(numbers))
    return np.array(numbers, dtype=np.uint64), np.array(credits, dtype=np.bool_), np.array(until)


def _sliced(marks: Places, until: Places) -> Iterator[bytes]:
    """The bytes of each article's marks."""
    data = marks.astype("<i8").tobytes()
    for start, end in pairwise([0, *until.tolist()]):
        yield data[8 * start : 8 * end]


def _aligned(functions: ModuleType, pairs: Sequence[Compared]) -> list[Copy | None]:
    ordered = [(one, other) if one.id <= other.id else (other, one) for one, other, _ in pairs]
    known = {article.id: article for pair in ordered for article in pair}
    place = {id: number for number, id in enumerate(known)}
    texts = [article.text for article in known.values()]
    read = spelled(functions, texts)
    hashes, *_, until = read
    firsts = np.array([place[first.id] for first, _ in ordered])
    seconds = np.array([place[second.id] for _, second in ordered])
    order = np.lexsort((seconds, firsts))
    firsts, seconds = firsts[order], seconds[order]
    rows, passages, ends = functions.blocks(hashes, until, firsts, seconds)
    heard = _heard(functions, texts, read)
    own = np.concatenate([heard.own(text) for text in texts])
    telling = np.concatenate([own_telling(text, heard.words(text), heard.own(text)) for text in texts])
    marks = [pairs[number][2] for number in order.tolist()]
    worth = functions.worth(hashes, until, own, telling, *_rows_of(marks), firsts, seconds, rows, passages, ends, RUN)
    found: list[Copy | None] = [None] * len(pairs)
    for number, (start, end), worthy in zip(order.tolist(), pairwise([0, *ends.tolist()]), worth.tolist(), strict=True):
        first, second = ordered[number]
        if first.id == second.id:
            continue
        if worthy or (start < end and maybe_versions(first, second)):
            shared = _stretches(rows[start:end].tolist(), passages[start:end].tolist())
            found[number] = judged(first, second, shared, pairs[number][2], heard)
        elif first.credits or second.credits:
            found[number] = judged(first, second, ())
    return found


def _rows_of(rows: Sequence[Collection[int]]) -> tuple[Places, Places]:
    """Numbers of several rows, each sorted, in one; and where each row's end."""
    until = np.cumsum([len(row) for row in rows])
    return np.array([number for row in rows for number in sorted(row)], dtype=np.int64), until


def _heard(functions: ModuleType, texts: Sequence[str], read: Any) -> Heard:
    hashes, _, starts, ends, flags, until = read
    spans = dict(zip(texts, pairwise([0, *until.tolist()]), strict=True))

    @cache
    def words(text: str) -> Words:
        here = slice(*spans[text])
        return Words(
            hashes=hashes[here],
            starts=starts[here].astype(np.int64),
            ends=ends[here].astype(np.int64),
            numbers=(flags[here] & functions.NUMBER).astype(np.bool_),
            capitals=(flags[here] & functions.CAPITAL).astype(np.bool_),
        )

    return Heard(words=words, own=cache(lambda text: ~quoted(text, words(text))))


def _stretches(rows: Sequence[Sequence[int]], passages: Sequence[int]) -> tuple[Stretch, ...]:
    numbered = zip(passages, rows, strict=True)
    return tuple(Stretch(tuple(Block(*row) for _, row in blocks)) for _, blocks in groupby(numbered, key=itemgetter(0)))
