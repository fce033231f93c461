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
from dateline.tracing.kinship import kinship
from dateline.tracing.mastheads import outlets, plain
from dateline.tracing.passages import Stretch
from dateline.tracing.sides import Part, Side, quoted, ranges
from dateline.tracing.words import Numbers, Places, within, words

Clue = tuple[float, str]

# Words of a page that sends its reader on to the whole text. They follow the last shared words within a dozen words.
ONWARD = re.compile(
    r"\b(read|see|view|find)\b.{0,30}\b(more|rest|full|whole|original|entire|here|at|on)\b|\b(full|original|whole) "
    r"(story|article|text|report|version)\b|\bcontinue[ds]?\b|\bclick here\b|\bmore (on|at)\b"
    r"|\b(first|originally) (published|appeared)\b",
    re.IGNORECASE,
)
ONWARD_WORDS = 16
FINISHED = re.compile(r"[.!?…:;)\]\"”’'»*]\s*$")
CORRECTION = re.compile(
    r"\b(?:correct(?:ed|s|ion)|updated?|amended|clarif\w+)\b.*\b(?:article|story|report|text|version|page|note)\b"
    r"|\b(?:article|story|report|text|version|page|note)\b.*\b(?:correct(?:ed|s|ion)|updated|amended|clarif\w+)\b"
    r"|\b(?:earlier|previous) version\b|^\W*(?:correction|clarification)\b",
    re.IGNORECASE | re.DOTALL,
)
# 'HARBOUR CITY (Name of the agency) –' at the beginning of one of the first lines.
BEGINNING = 800  # characters
DATELINE = re.compile(r"(?m)^[^\n()]{3,60} \(([^()\n]{2,40})\)\s*[–—-]")
SENTENCE = re.compile(r"[.:;,…][\"”’')]*$")
# A headline has three to twenty words and no full stop; over the text that follows, not inside it.
HEADING = re.compile(r"\S+(?:[ \t]+\S+){2,19}")
# How much of the shared text's words a part uses, against what the shared paragraphs use of each other (see kinship).
# On the development set paragraphs of other articles put in between have .27 (median) and .6 or more in 5 of 100;
# paragraphs or sentences left out of the same articles have .95, .6 or less in 5 to 10 of 100, .8 or less in 15 to 25.
STRANGE, AKIN = 0.6, 0.8
# Paragraphs put in are at least a sentence, and together no more than a third of the text: a text with more than that
# between another's words is rather the whole, of which the other keeps some.
PUT_WORDS, PUT_SHARE = 20, 0.35
# Kinship of fewer words (two paragraphs) is a weak measure: one name decides it.
SURE_WORDS = 50
SPOKEN = 4  # words: less in the first person is a changed word, not a sentence or clause of its writer
OTHER_MATTER = 40  # words: two paragraphs; less before a text is a lead or a note of the desk


def clues(source: Side, target: Side, found: tuple[tuple[Stretch, bool], ...]) -> list[Clue]:
    """All that speaks for `target` having printed `source`; `found` has the passages, and whether `source` is first."""
    asked: tuple[Callable[[Side, Side], Iterator[Clue]], ...] = (
        _credited, _earlier, _corrected, _named, _cut_short, _stops, _filled, _left_out, _prefixed, _appended,
        _impersonal, _subheads,
    )  # fmt: skip
    return [clue for ask in asked for clue in ask(source, target)] + list(_dots(source, target, found))


def _credited(source: Side, target: Side) -> Iterator[Clue]:
    names = outlets(source.article)
    credits = [each.name for each in target.article.credits if each.role in ("origin", "wire")]
    dateline = DATELINE.search(target.article.text, 0, BEGINNING)
    for name in [*credits, dateline[1]] if dateline else credits:
        if plain(name) in names - outlets(target.article):
            yield 8, f"it credits {name}"
            return


def _earlier(source: Side, target: Side) -> Iterator[Clue]:
    """Days compare as strings where both are equally precise; intervals and vaguer values tell nothing here.

    A reprint follows within days. Years between two printings mostly mean that one day was misread from its page.
    """
    one, other = source.article.published, target.article.published
    if one and other and len(one) == len(other) and "/" not in one + other and one < other:
        far = int(other[:4]) - int(one[:4]) > 1
        yield 1 if far else 5, f"it was published later, on {other}, the other on {one}"


def _corrected(source: Side, target: Side) -> Iterator[Clue]:
    """A note of a correction stands in the later of one outlet's two versions; a reprint may have left it out."""
    if not outlets(source.article) & outlets(target.article):
        return
    for part in target.alone:
        if part.place != "inner" and CORRECTION.search(target.text(part.start, part.end)):
            yield 6, "it carries a note that it was corrected or updated"
            return


def _named(source: Side, target: Side) -> Iterator[Clue]:
    if source.article.authors and not target.article.authors:
        yield 2, f"it drops the byline of {', '.join(source.article.authors)}"
    credit = _outside(source.article)
    if credit and plain(credit) not in outlets(target.article) and not _outside(target.article):
        yield 2, f"it drops the credit to {credit}"
    own = DATELINE.search(source.article.text, 0, BEGINNING)
    if own and plain(own[1]) in outlets(source.article) and own[1] not in target.article.text[:BEGINNING]:
        yield 2, f"it drops {own[1]} from the dateline"


def _cut_short(source: Side, target: Side) -> Iterator[Clue]:
    """The target ends where the source goes on, and says so."""
    if not _goes_on(source):
        return
    rest = target.text(len(target.words) - target.tail, len(target.words))
    if target.tail <= ONWARD_WORDS and ONWARD.search(rest):
        yield 4, f"it sends the reader on (“{rest}”) where the other goes on"
    elif target.article.cut and target.tail <= ONWARD_WORDS:
        yield 4, f"its text is cut where the other goes on: {target.article.cut}"
    elif not target.tail and not FINISHED.search(target.article.text):
        yield 4, "it stops in mid-sentence where the other goes on"


def _stops(source: Side, target: Side) -> Iterator[Clue]:
    """A weak clue, and only where nothing else differs: shortening from the end is the commonest edit of all."""
    plain = not source.inner and not target.inner and not target.tail
    if _goes_on(source) and plain and not _new_matter(source):
        yield 2, f"it stops {source.tail} words before the other does"


def _filled(source: Side, target: Side) -> Iterator[Clue]:
    """Paragraphs put in by the target: the smaller part of it, about other things than the rest."""
    put = [part for part in target.put if _paragraphs(target, part)]
    count = sum(len(part) for part in put)
    few = count >= PUT_WORDS and target.inner <= PUT_SHARE * len(target.words)
    if put and few and not source.put and kinship(target, put) < STRANGE:
        yield 3 if count >= SURE_WORDS else 2, f"it puts {_counted(put)} between the other's, about other things"


def _left_out(source: Side, target: Side) -> Iterator[Clue]:
    """Paragraphs or sentences left out by the target: they go on about the things that the shared text is about."""
    out = [*source.put, *(part for part in source.alone if part.place == "head" and len(part) >= OTHER_MATTER)]
    if out and not target.put and target.head < OTHER_MATTER and kinship(source, out) >= AKIN:
        yield 2, f"it leaves out {_counted(out)} about the same things"


def _prefixed(source: Side, target: Side) -> Iterator[Clue]:
    strange = target.head >= OTHER_MATTER > source.head and kinship(target, [Part(0, target.head, "head")]) < STRANGE
    if strange and not _goes_on(target):
        yield 3, f"it prints {target.head} words of other matter first"


def _appended(source: Side, target: Side) -> Iterator[Clue]:
    if _goes_on(target) and source.tail == 0 and _new_matter(target) and FINISHED.search(source.article.text):
        yield 4, f"{target.tail} words of other matter follow under a heading of their own"


def _impersonal(source: Side, target: Side) -> Iterator[Clue]:
    mine, theirs = _first_person(source), _first_person(target)
    if mine and not theirs:
        yield 2, f"it drops words in the first person: “{mine}”"


def _subheads(source: Side, target: Side) -> Iterator[Clue]:
    added = [text for text in _added_lines(target) if text]
    if added and not any(_added_lines(source)):
        yield 1, f"it adds a subhead, “{added[0]}”"


def _dots(source: Side, target: Side, found: tuple[tuple[Stretch, bool], ...]) -> Iterator[Clue]:
    """'U.S.' becomes 'US' in another house's style; the other way round is as rare as a desk that adds stops."""
    count = 0
    for stretch, straight in found:
        for block in stretch.blocks:
            one, other = (block.first, block.second) if straight else (block.second, block.first)
            mine, theirs = _lengths(source, one, block.length), _lengths(target, other, block.length)
            longer = np.flatnonzero(mine > theirs)
            count += sum("." in source.text(one + int(place), one + int(place) + 1) for place in longer)
    if count:
        yield 1, f"it drops the full stops of abbreviations in {count} place{'s' * (count > 1)}"


def _goes_on(side: Side) -> bool:
    """Text follows the last shared words: more than a pointer or a credit line."""
    return side.tail > ONWARD_WORDS


def _paragraphs(side: Side, part: Part) -> bool:
    """Whether a part is paragraphs, not a clause: lines break within three words of both its ends."""
    text, near = side.article.text, 3
    last = len(side.words) - 1
    edges = ((max(0, place - near), min(last, place + near)) for place in (part.start, part.end))
    return all("\n" in text[int(side.words.starts[first]) : int(side.words.ends[after])] for first, after in edges)


def _new_matter(side: Side) -> bool:
    """What follows the last shared words begins with a heading of its own and names other names."""
    part = Part(len(side.words) - side.tail, len(side.words), "tail")
    begin = int(side.words.starts[part.start])
    line = side.article.text[begin:].split("\n", 1)[0].strip()
    before = side.article.text[:begin].rstrip(" \t\"“‘'(")
    if (before and not before.endswith("\n")) or any(start == begin for start, _ in side.article.subheads):
        return False
    return bool(HEADING.fullmatch(line)) and not SENTENCE.search(line) and kinship(side, [part]) < STRANGE


def _counted(parts: list[Part]) -> str:
    return f"{sum(len(part) for part in parts)} words in {len(parts)} place{'s' * (len(parts) > 1)}"


def _first_person(side: Side) -> str:
    """The first words in the first person that the side has alone in a shared paragraph, outside quotations."""
    own = ~side.same
    for part in side.alone:
        if part.place != "inner" or _paragraphs(side, part):
            own[part.start : part.end] = False
    mine = np.flatnonzero(own & within(side.words.hashes, _first_person_words()))
    if not len(mine):
        return ""
    own &= ~quoted(side.article.text, side.words)
    for start, end in ranges(own):
        if end - start >= SPOKEN and ((start <= mine) & (mine < end)).any():
            said = side.text(start, end)
            return said if len(said) <= 80 else said[:79].rsplit(" ", 1)[0] + "…"
    return ""


@cache
def _first_person_words() -> Numbers:
    return words("I I’m I’ve I’d my me myself").hashes


def _added_lines(side: Side) -> list[str]:
    """Lines that only this text has, between shared ones: subheads, or what stands like one."""
    shared = np.flatnonzero(side.shared)
    text, found = side.article.text, []
    for first, after in ranges(~side.same):
        if first <= shared[0] or after > shared[-1]:
            continue
        start, end = int(side.words.starts[first]), int(side.words.ends[after - 1])
        lone = text[:start].endswith("\n") and text[end : end + 1] == "\n"
        if lone and "\n" not in text[start:end] and len(text[start:end].split()) <= 20:
            found.append(text[start:end])
    return found


def _lengths(side: Side, first: int, count: int) -> Places:
    return side.words.ends[first : first + count] - side.words.starts[first : first + count]


def _outside(article: Article) -> str:
    """The first source a page names for its words, other than itself."""
    own = outlets(article)
    named = (each.name for each in article.credits if each.role in ("origin", "wire"))
    return next((name for name in named if plain(name) not in own), "")
