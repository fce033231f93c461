"""What a clue is: points, a reason in words, and the words of the two texts that it stands on."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.tracing.sides import Part, Side

Cite = tuple[str, int, int]  # article id, characters from start to end (exclusive)


@dataclass(frozen=True, slots=True)
class Clue:
    """One sign of who printed whom. `where`: the words that show it; none for what only the page's data tell."""

    points: float
    reason: str
    where: tuple[Cite, ...] = ()


def cited(side: Side, start: int, end: int) -> tuple[Cite, ...]:
    """The characters of words `start` to `end` (exclusive) of a side; nothing for no words."""
    if start >= end:
        return ()
    return ((side.article.id, int(side.words.starts[start]), int(side.words.ends[end - 1])),)


def parts_cited(side: Side, parts: Iterable[Part]) -> tuple[Cite, ...]:
    return tuple(cite for part in parts for cite in cited(side, part.start, part.end))
