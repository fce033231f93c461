"""Who printed whom, told by what each text has alone: put in or left out, before or after, akin or strange."""

import re
from collections.abc import Iterator, Sequence

from dateline.tracing.evidence import Clue, cited, parts_cited
from dateline.tracing.kinship import kinship
from dateline.tracing.sides import Part, Side

FINISHED = re.compile(r"[.!?…:;)\]\"”’'»*]\s*$")
SENTENCE = re.compile(r"[.:;,…][\"”’')]*$")
# A headline has three to twenty words and no full stop; over the text that follows, not inside it.
HEADING = re.compile(r"\S+(?:[ \t]+\S+){2,19}")
# How much of the shared text's words a part uses, against what the shared paragraphs use of each other (see kinship).
# On the development set paragraphs of other articles put in between have .27 (median) and .6 or more in 5 of 100;
# paragraphs or sentences left out of the same articles have .95, .6 or less in 5 to 10 of 100, .8 or less in 15 to 25.
STRANGE, AKIN = 0.6, 0.8
# Where the rests of both texts are measured, one must be so much stranger than the other.
APART = 0.3
# Paragraphs put in are at least a sentence, and together no more than a third of the text: a text with more than that
# between another's words is rather the whole, of which the other keeps some.
PUT_WORDS, PUT_SHARE = 20, 0.35
# Kinship of fewer words (two paragraphs) is a weak measure: one name decides it.
SURE_WORDS = 50
OTHER_MATTER = 40  # words: two paragraphs; less before a text is a lead or a note of the desk
POINTER = 16  # words that may follow the last shared ones without being text: a pointer, a credit line


def matter(source: Side, target: Side) -> Iterator[Clue]:
    """What both texts have alone, as it speaks for `target` having printed `source`."""
    for ask in (_stops, _filled, _left_out, _prefixed, _appended, _composed):
        yield from ask(source, target)


def goes_on(side: Side) -> bool:
    """Text follows the last shared words: more than a pointer or a credit line."""
    return side.tail > POINTER


def paragraphs(side: Side, part: Part) -> bool:
    """Whether a part is paragraphs, not a clause: lines break within three words of both its ends."""
    text, near = side.article.text, 3
    last = len(side.words) - 1
    edges = ((max(0, place - near), min(last, place + near)) for place in (part.start, part.end))
    return all("\n" in text[int(side.words.starts[first]) : int(side.words.ends[after])] for first, after in edges)


def _stops(source: Side, target: Side) -> Iterator[Clue]:
    """A weak clue, and only where nothing else differs: shortening from the end is the commonest edit of all."""
    plain = not source.inner and not target.inner and not target.tail
    if goes_on(source) and plain and not _new_matter(source):
        yield Clue(2, f"it stops {source.tail} words before the other does", parts_cited(source, [_tail(source)]))


def _filled(source: Side, target: Side) -> Iterator[Clue]:
    """Paragraphs put in by the target: the smaller part of it, about other things than the rest."""
    put = [part for part in target.put if paragraphs(target, part)]
    count = sum(len(part) for part in put)
    few = count >= PUT_WORDS and target.inner <= PUT_SHARE * len(target.words)
    if put and few and not source.put and kinship(target, put) < STRANGE:
        reason = f"it puts {_counted(put)} between the other's, about other things"
        yield Clue(3 if count >= SURE_WORDS else 2, reason, parts_cited(target, put))


def _left_out(source: Side, target: Side) -> Iterator[Clue]:
    """Paragraphs or sentences left out by the target: they go on about the things that the shared text is about."""
    out = [*source.put, *(part for part in source.alone if part.place == "head" and len(part) >= OTHER_MATTER)]
    if out and not target.put and target.head < OTHER_MATTER and kinship(source, out) >= AKIN:
        yield Clue(2, f"it leaves out {_counted(out)} about the same things", parts_cited(source, out))


def _prefixed(source: Side, target: Side) -> Iterator[Clue]:
    head = Part(0, target.head, "head")
    strange = target.head >= OTHER_MATTER > source.head and kinship(target, [head]) < STRANGE
    if strange and not goes_on(target):
        yield Clue(3, f"it prints {target.head} words of other matter first", parts_cited(target, [head]))


def _appended(source: Side, target: Side) -> Iterator[Clue]:
    if goes_on(target) and source.tail == 0 and _new_matter(target) and FINISHED.search(source.article.text):
        reason = f"{target.tail} words of other matter follow under a heading of their own"
        yield Clue(4, reason, parts_cited(target, [_tail(target)]))


def _composed(source: Side, target: Side) -> Iterator[Clue]:
    """Before or after the shared words the target turns to other things, and the source stays with its own."""
    rest, others = _around(source), _around(target)
    if not others or not any(part.place == "tail" for part in rest):
        return
    strange, akin = kinship(target, others), kinship(source, rest)
    if strange < STRANGE and akin >= AKIN and akin - strange >= APART:
        reason = f"its other {sum(map(len, others))} words are about other things, and the other goes on about the same"
        yield Clue(3, reason, parts_cited(target, others))


def _around(side: Side) -> list[Part]:
    """What stands before and after the shared words, if it is two paragraphs or more."""
    return [part for part in side.alone if part.place != "inner" and len(part) >= OTHER_MATTER]


def _tail(side: Side) -> Part:
    return Part(len(side.words) - side.tail, len(side.words), "tail")


def _new_matter(side: Side) -> bool:
    """What follows the last shared words begins with a heading of its own and names other names."""
    part = _tail(side)
    begin = cited(side, part.start, part.end)[0][1]
    line = side.article.text[begin:].split("\n", 1)[0].strip()
    before = side.article.text[:begin].rstrip(" \t\"“‘'(")
    if (before and not before.endswith("\n")) or any(start == begin for start, _ in side.article.subheads):
        return False
    return bool(HEADING.fullmatch(line)) and not SENTENCE.search(line) and kinship(side, [part]) < STRANGE


def _counted(parts: Sequence[Part]) -> str:
    return f"{sum(len(part) for part in parts)} words in {len(parts)} place{'s' * (len(parts) > 1)}"
