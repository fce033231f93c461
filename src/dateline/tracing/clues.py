"""Who printed whom: what two texts and their pages tell of it, as points with a reason in words.

Each clue looks at an article that may be the source and one that may have printed it; `clues` is asked both ways
round. The points are judgements: 8 settles the matter, 4 to 5 outweigh any one weak clue, 1 to 2 count together. They
were set by hand on the copies development set and sample pages; nothing is trained.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

import numpy as np

from dateline.model import Article
from dateline.tracing.evidence import Cite, Clue, cited
from dateline.tracing.mastheads import outlets, plain
from dateline.tracing.matter import FINISHED, POINTER, goes_on, matter, paragraphs
from dateline.tracing.passages import Stretch
from dateline.tracing.sides import Range, Side, ranges
from dateline.tracing.words import Numbers, Places, within, words

# Words of a page that sends its reader on to the whole text. They follow the last shared words within a dozen words.
ONWARD = re.compile(
    r"\b(read|see|view|find)\b.{0,30}\b(more|rest|full|whole|original|entire|here|at|on)\b|\b(full|original|whole) "
    r"(story|article|text|report|version)\b|\bcontinue[ds]?\b|\bclick here\b|\bmore (on|at)\b"
    r"|\b(first|originally) (published|appeared)\b",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"\b(?:correct(?:ed|s|ion)|updated?|amended|clarif\w+)\b.*\b(?:article|story|report|text|version|page|note)\b"
    r"|\b(?:article|story|report|text|version|page|note)\b.*\b(?:correct(?:ed|s|ion)|updated|amended|clarif\w+)\b"
    r"|\b(?:earlier|previous) version\b|^\W*(?:correction|clarification)\b",
    re.IGNORECASE | re.DOTALL,
)
# 'HARBOUR CITY (Name of the agency) –' at the beginning of one of the first lines.
BEGINNING = 800  # characters
DATELINE = re.compile(r"(?m)^[^\n()]{3,60} \(([^()\n]{2,40})\)\s*[–—-]")
SPOKEN = 4  # words: less in the first person is a changed word, not a sentence or clause of its writer
SHOWN = 3  # places cited for what may stand in very many


def clues(source: Side, target: Side, found: tuple[tuple[Stretch, bool], ...]) -> list[Clue]:
    """All that speaks for `target` having printed `source`; `found` has the passages, and whether `source` is first."""
    if not found:  # told in other words: what each has alone says nothing then
        return [clue for ask in (_credited, _earlier, _updated, _named) for clue in ask(source, target)]
    asked: tuple[Callable[[Side, Side], Iterator[Clue]], ...] = (
        _credited, _earlier, _updated, _corrected, _named, _cut_short, matter, _impersonal, _subheads,
    )  # fmt: skip
    return [clue for ask in asked for clue in ask(source, target)] + list(_dots(source, target, found))


def _credited(source: Side, target: Side) -> Iterator[Clue]:
    names = outlets(source.article)
    credits = [(each.name, each.words) for each in target.article.credits if each.role in ("origin", "wire")]
    dateline = DATELINE.search(target.article.text, 0, BEGINNING)
    for name, said in [*credits, (dateline[1], dateline[0])] if dateline else credits:
        if plain(name) in names - outlets(target.article):
            yield Clue(8, f"it credits {name}", _quoted_words(target.article, said))
            return


def _earlier(source: Side, target: Side) -> Iterator[Clue]:
    """Days compare as strings where both are equally precise; intervals and vaguer values tell nothing here.

    A reprint follows within days. Years between two printings mostly mean that one day was misread from its page.
    """
    one, other = source.article.published, target.article.published
    if one and other and len(one) == len(other) and "/" not in one + other and one < other:
        far = int(other[:4]) - int(one[:4]) > 1
        yield Clue(1 if far else 5, f"it was published later, on {other}, the other on {one}")


def _updated(source: Side, target: Side) -> Iterator[Clue]:
    """Of two texts of one outlet the later is the one that its page says was changed later."""
    one, other = source.article.modified or source.article.published, target.article.modified
    ours = outlets(source.article) & outlets(target.article)
    if ours and one and other and one[:10] < other[:10]:
        yield Clue(4, f"its page says that it was changed on {other}, the other is of {one}")


def _corrected(source: Side, target: Side) -> Iterator[Clue]:
    """A note of a correction stands in the later of one outlet's two versions; a reprint may have left it out."""
    if not outlets(source.article) & outlets(target.article):
        return
    for part in target.alone:
        if part.place != "inner" and CORRECTION.search(target.text(part.start, part.end)):
            reason = "it carries a note that it was corrected or updated"
            yield Clue(6, reason, cited(target, part.start, part.end))
            return


def _named(source: Side, target: Side) -> Iterator[Clue]:
    if source.article.authors and not target.article.authors:
        names = ", ".join(source.article.authors)
        yield Clue(2, f"it drops the byline of {names}", _quoted_words(source.article, source.article.authors[0]))
    credit, said = _outside(source.article)
    if credit and plain(credit) not in outlets(target.article) and not _outside(target.article)[0]:
        yield Clue(2, f"it drops the credit to {credit}", _quoted_words(source.article, said))
    own = DATELINE.search(source.article.text, 0, BEGINNING)
    if own and plain(own[1]) in outlets(source.article) and own[1] not in target.article.text[:BEGINNING]:
        yield Clue(2, f"it drops {own[1]} from the dateline", ((source.article.id, *own.span()),))


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
    own = ~side.same
    for part in side.alone:
        if part.place != "inner" or paragraphs(side, part):
            own[part.start : part.end] = False
    mine = np.flatnonzero(own & within(side.words.hashes, _first_person_words()))
    if not len(mine):
        return None
    own &= side.own
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


def _outside(article: Article) -> tuple[str, str]:
    """The first source a page names for its words, other than itself, and the words that name it."""
    own = outlets(article)
    named = ((each.name, each.words) for each in article.credits if each.role in ("origin", "wire"))
    return next(((name, said) for name, said in named if plain(name) not in own), ("", ""))


def _quoted_words(article: Article, said: str) -> tuple[Cite, ...]:
    """Where the text has these words, if it does: credits and bylines mostly stand outside it."""
    start = article.text.find(said) if said else -1
    return ((article.id, start, start + len(said)),) if start >= 0 else ()
