"""Who printed whom: what two texts and their pages tell of it, as points with a reason in words.

Each clue looks at an article that may be the source and one that may have printed it; `clues` is asked both ways
round. The points are judgements: 8 settles the matter, 4 to 5 outweigh any one weak clue, 1 to 2 count together. They
were set by hand on the copies development set and sample pages; nothing is trained.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import numpy as np

from dateline.tracing.evidence import Clue, cited
from dateline.tracing.matter import FINISHED, POINTER, goes_on, matter, paragraphs
from dateline.tracing.passages import Stretch
from dateline.tracing.saying import corrected, credited, earlier, named, updated
from dateline.tracing.sides import Range, Side, ranges
from dateline.tracing.words import Numbers, Places, within, words

# Words of a page that sends its reader on to the whole text. They follow the last shared words within a dozen words.
ONWARD = re.compile(
    r"\b(read|see|view|find)\b.{0,30}\b(more|rest|full|whole|original|entire|here|at|on)\b|\b(full|original|whole) "
    r"(story|article|text|report|version)\b|\bcontinue[ds]?\b|\bclick here\b|\bmore (on|at)\b"
    r"|\b(first|originally) (published|appeared)\b",
    re.IGNORECASE,
)
SPOKEN = 4  # words: less in the first person is a changed word, not a sentence or clause of its writer
SHOWN = 3  # places cited for what may stand in very many


def clues(source: Side, target: Side, found: tuple[tuple[Stretch, bool], ...]) -> list[Clue]:
    """All that speaks for `target` having printed `source`; `found` has the passages, and whether `source` is first."""
    if not found:  # told in other words: what each has alone says nothing then
        return [clue for ask in (credited, earlier, updated, named) for clue in ask(source, target)]
    asked: tuple[Callable[[Side, Side], Iterator[Clue]], ...] = (
        credited, earlier, updated, corrected, named, _cut_short, matter, _impersonal, _subheads,
    )  # fmt: skip
    return [clue for ask in asked for clue in ask(source, target)] + list(_dots(source, target, found))


def _cut_short(source: Side, target: Side) -> Iterator[Clue]:
    """The target ends where the source goes on, and says so."""
    if not goes_on(source):
        return
    count = len(target.words)
    rest = target.text(count - target.tail, count)
    if target.tail <= POINTER and ONWARD.search(rest):
        reason = f"it sends the reader on (“{rest}”) where the other goes on"
        yield Clue(4, reason, cited(target, count - target.tail, count))
    elif target.article.cut and target.tail <= POINTER:
        reason = f"its text is cut where the other goes on: {target.article.cut}"
        yield Clue(4, reason, cited(target, max(0, count - SPOKEN), count))
    elif not target.tail and not FINISHED.search(target.article.text):
        reason = "it stops in mid-sentence where the other goes on"
        yield Clue(4, reason, cited(target, max(0, count - SPOKEN), count))


def _impersonal(source: Side, target: Side) -> Iterator[Clue]:
    mine, theirs = _first_person(source), _first_person(target)
    if mine and not theirs:
        said = source.text(*mine)
        shown = said if len(said) <= 80 else said[:79].rsplit(" ", 1)[0] + "…"
        yield Clue(2, f"it drops words in the first person: “{shown}”", cited(source, *mine))


def _subheads(source: Side, target: Side) -> Iterator[Clue]:
    added = _added_lines(target)
    if added and not _added_lines(source):
        start, end = added[0]
        yield Clue(1, f"it adds a subhead, “{target.article.text[start:end]}”", ((target.article.id, start, end),))


def _dots(source: Side, target: Side, found: tuple[tuple[Stretch, bool], ...]) -> Iterator[Clue]:
    """'U.S.' becomes 'US' in another house's style; the other way round is as rare as a desk that adds stops."""
    count, where = 0, []
    for stretch, straight in found:
        for block in stretch.blocks:
            one, other = (block.first, block.second) if straight else (block.second, block.first)
            mine, theirs = _lengths(source, one, block.length), _lengths(target, other, block.length)
            for place in np.flatnonzero(mine > theirs).tolist():
                if "." in source.text(one + place, one + place + 1):
                    count += 1
                    where += [
                        *cited(source, one + place, one + place + 1),
                        *cited(target, other + place, other + place + 1),
                    ]
    if count:
        reason = f"it drops the full stops of abbreviations in {count} place{'s' * (count > 1)}"
        yield Clue(1, reason, tuple(where[: 2 * SHOWN]))


def _first_person(side: Side) -> Range | None:
    """The first words in the first person that the side has alone in a shared paragraph, outside quotations."""
    mine = np.flatnonzero(within(side.words.hashes, _first_person_words()) & ~side.same)
    if not len(mine):
        return None
    own = ~side.same & side.own
    for part in side.alone:
        if part.place != "inner" or paragraphs(side, part):
            own[part.start : part.end] = False
    return next(
        (
            (start, end)
            for start, end in ranges(own)
            if end - start >= SPOKEN and ((start <= mine) & (mine < end)).any()
        ),
        None,
    )


@cache
def _first_person_words() -> Numbers:
    return words("I I’m I’ve I’d my me myself").hashes


def _added_lines(side: Side) -> list[Range]:
    """Lines that only this text has, between shared ones: subheads, or what stands like one; as characters."""
    shared = np.flatnonzero(side.shared)
    text, found = side.article.text, []
    for first, after in ranges(~side.same):
        if first <= shared[0] or after > shared[-1]:
            continue
        start, end = int(side.words.starts[first]), int(side.words.ends[after - 1])
        lone = text[:start].endswith("\n") and text[end : end + 1] == "\n"
        if lone and "\n" not in text[start:end] and len(text[start:end].split()) <= 20:
            found.append((start, end))
    return found


def _lengths(side: Side, first: int, count: int) -> Places:
    return side.words.ends[first : first + count] - side.words.starts[first : first + count]
