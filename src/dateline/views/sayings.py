"""Quotes as sayings: the same words of one speaker, however many articles print them, and how each printing differs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from dateline.model import Quote

Change = Literal["first", "same", "cut", "longer", "reworded"]
WORD = re.compile(r"\w+(?:['’]\w+)*")
# Two quotations that share a run of so many words are compared. Runs of three are common between strangers ('we will
# not'), of five they miss cuts to a short phrase.
RUN = 4
# The part of the shorter one's words that must stand in the longer in their order. Lower joins two sentences of one
# speech; higher loses printings that reword a clause. Judged by eye on reprints with one to three words changed.
SHARED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One quote of a saying. `change` against the first printing, with the words it leaves out and those it adds."""

    quote: Quote
    change: Change
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """The printings of the same words by the same speaker, the first printed first."""

    printings: tuple[Printing, ...]

    @property
    def first(self) -> Quote:
        return self.printings[0].quote


def sayings(quotes: Iterable[Quote], printed: Mapping[str, str]) -> list[Saying]:
    """Quotes as sayings, in the order of their first printings; the same for any order of `quotes`.

    `printed` gives each article's place in time, as words that sort ('2024-04-10'); who has none comes last. Two quotes
    are one saying if one speaker can have said both and the shorter's words stand in the longer one (see `SHARED`);
    direct and indirect quotes are never one.
    """
    key = lambda q: (printed.get(q.article, "9999"), q.article, q.start, q.end, q.id)  # noqa: E731
    ordered = sorted({quote.id: quote for quote in quotes}.values(), key=key)
    words = [spoken(quote.text) for quote in ordered]
    root = list(range(len(ordered)))
    for a, b in sorted(_near(ordered, words)):
        if _one(ordered[a], ordered[b], words[a], words[b]):
            _join(root, a, b)
    groups: dict[int, list[Quote]] = defaultdict(list)
    for place, quote in enumerate(ordered):
        groups[_root(root, place)].append(quote)
    return [Saying(printings=tuple(_printings(group))) for _, group in sorted(groups.items())]


def spoken(text: str) -> tuple[str, ...]:
    """The words without case, marks and kinds of apostrophe: reprints differ in these."""
    return tuple(word.replace("’", "'").casefold() for word in WORD.findall(text))


def _near(quotes: Sequence[Quote], words: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Pairs worth comparing: they share a run of words, or are the same short words."""
    under: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, said in enumerate(words):
        runs = {said[n : n + RUN] for n in range(len(said) - RUN + 1)} or {said}
        for run in runs:
            under[quotes[place].direct, run].append(place)
    return {(a, b) for places in under.values() for n, a in enumerate(places) for b in places[n + 1 :]}


def _one(a: Quote, b: Quote, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    if not _may_speak(a, b):
        return False
    if x == y:
        return True
    short = min(len(x), len(y))
    blocks = SequenceMatcher(None, x, y, autojunk=False).get_matching_blocks()
    return short >= RUN and sum(block.size for block in blocks if block.size > 1) >= SHARED * short


def _may_speak(a: Quote, b: Quote) -> bool:
    """Whether one speaker can have said both: an actor in common, the same last name, or a speaker not known."""
    if a.speaker is None or b.speaker is None:
        return a.direct
    last = [(spoken(quote.speaker or "") or ("",))[-1] for quote in (a, b)]
    return last[0] == last[1] or bool(set(a.actors) & set(b.actors))


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _join(root: list[int], a: int, b: int) -> None:
    first, second = sorted((_root(root, a), _root(root, b)))
    root[second] = first


def _printings(group: Sequence[Quote]) -> Iterator[Printing]:
    yield Printing(quote=group[0], change="first")
    first = spoken(group[0].text) if len(group) > 1 else ()
    for quote in group[1:]:
        dropped, added = _drift(first, spoken(quote.text))
        yield Printing(quote=quote, change=_change(dropped, added), dropped=dropped, added=added)


def _drift(first: tuple[str, ...], said: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The runs of words that a printing leaves out of the first one, and those it has more."""
    dropped, added = [], []
    for kind, a, b, c, d in SequenceMatcher(None, first, said, autojunk=False).get_opcodes():
        if kind != "equal":
            dropped += [" ".join(first[a:b])] if b > a else []
            added += [" ".join(said[c:d])] if d > c else []
    return tuple(dropped), tuple(added)


def _change(dropped: tuple[str, ...], added: tuple[str, ...]) -> Change:
    if dropped and added:
        return "reworded"
    return "cut" if dropped else "longer" if added else "same"


def without_wholes(quotes: Sequence[Quote]) -> list[Quote]:
    """Quotes of any articles without those that are mostly direct ones again: a split quotation from end to end."""
    direct: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.direct:
            direct[quote.article].append(quote)
    return [quote for quote in quotes if quote.direct or not _mostly(quote, direct[quote.article])]


def _mostly(whole: Quote, direct: Sequence[Quote]) -> bool:
    inner = [one for one in direct if whole.start <= one.start and one.end <= whole.end]
    return 2 * sum(one.end - one.start for one in inner) > whole.end - whole.start
