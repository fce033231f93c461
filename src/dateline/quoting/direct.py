"""Which quoted stretches are somebody's words, and which cue says whose."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Article, Sentence
from dateline.naming.marks import Stretch
from dateline.quoting.cues import Cue
from dateline.quoting.speech import CLOSING, speech
from dateline.quoting.words import says

SIGNED = re.compile(
    r"[”\"»]\s*(?P<sign>―|—|–|--)\s?"
    r"(?P<name>[A-Z][\w.’'-]+(?:[ \xa0](?:[A-Z][\w.’'-]*|de|la|van|von|bin|al))*)\s*(?=[\n“\"«]|\Z)"
)
LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(?P<sign>:) ")
# 'Demographics favour her - Abel Okoro: “…”': a name at a sentence's start, right before the marks.
NAMED = re.compile(r"(?:^|\n|[.!?—–-][”\"]? )(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3})(?P<sign>:)\s*[“\"«„‘']?$")
VAGUE = frozenset({"it", "this", "that", "which", "these", "those", "there"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A stretch with the cue that says whose words it holds, or none, and how that was found."""

    stretch: Stretch
    cue: Cue | None
    how: str


def quoted(
    article: Article, sentences: Sequence[Sentence], spans: Sequence[Stretch], frame: Sequence[Cue]
) -> list[Attributed]:
    """The stretches that are speech, in order, each with its cue where its own sentences or neighbours have one."""
    found: list[Attributed] = []
    for stretch in spans:
        cue = _signed(article.text, sentences, stretch) or _own(article, sentences, stretch, frame)
        label = LABEL.match(article.text, stretch.start, stretch.end)
        stretch = replace(stretch, start=label.end()) if label else stretch
        if speech(article.text, stretch, cue):
            found.append(Attributed(stretch=stretch, cue=cue, how="cue in its sentence" if cue else ""))
    for place in range(len(found)):
        found[place] = _continued(article, sentences, found, place, frame)
    return found


def _signed(text: str, sentences: Sequence[Sentence], stretch: Stretch) -> Cue | None:
    """A name after a dash behind the quotation, or a label in capitals before its first word, as in transcripts."""
    match = SIGNED.match(text, stretch.end) or LABEL.match(text, stretch.start, stretch.end)
    match = match or NAMED.search(text, max(0, stretch.start - 60), stretch.start)
    if match is None:
        return None
    start, end = match.span("name")
    number = _sentence(sentences, stretch.start)
    return Cue(
        start=match.start("sign"),
        end=match.end("sign"),
        verb=match["sign"],
        sentence=number,
        token=-1,
        speaker=(start, end),
        heads=((start,),),
    )


def _own(article: Article, sentences: Sequence[Sentence], stretch: Stretch, frame: Sequence[Cue]) -> Cue | None:
    """The best cue of the sentences in which the stretch begins and ends."""
    first, last = _sentence(sentences, stretch.start), _sentence(sentences, max(stretch.start, stretch.end - 1))
    follow = _follow(article.text, sentences, stretch, last)
    scored = []
    for cue in frame:
        if cue.speaker is None or cue.sentence not in (first, last, follow):
            continue
        before = cue.end <= stretch.start
        if (before and cue.sentence != first) or (not before and cue.sentence not in (last, follow)):
            continue
        scored.append((_worth(article.text, sentences, stretch, cue, before), -abs(cue.start - stretch.start), cue))
    best = max(scored, key=lambda row: row[:2], default=None)
    return best[2] if best else None


def _follow(text: str, sentences: Sequence[Sentence], stretch: Stretch, last: int) -> int:
    """The next sentence, where it only looks like one: '“Who will pay?” Okoro asked.'"""
    ends = text[stretch.start : stretch.end].rstrip(CLOSING)[-1:]
    if last + 1 < len(sentences) and ends in ("?", "!", "…") and sentences[last].end <= stretch.end + 1:
        following = sentences[last + 1]
        if following.paragraph == sentences[last].paragraph and following.text[:1] not in "“\"‘'„«":
            return last + 1
    return last


def _worth(text: str, sentences: Sequence[Sentence], stretch: Stretch, cue: Cue, before: bool) -> float:
    """How well a cue fits a stretch: verbs of saying, real speakers, and cues right beside the marks are worth most."""
    gap = text[cue.end : stretch.start] if before else text[stretch.end : cue.start]
    speaker = text[cue.speaker[0] : cue.speaker[1]].lower() if cue.speaker else ""
    worth = 3.0 * (says(cue.verb)) - 2.0 * (speaker in VAGUE) - 2.0 * cue.loose - len(gap) / 100
    if before:
        worth -= 4 * bool(re.search(r"[.?!]\s", gap))
        # 'said those who complain about it “are wrong”': the words go on from the outer cue, not from 'complain'.
        worth -= 3 * (cue.embedded and stretch.start > cue.reach[1] + 2)
        worth += 2 * (cue.reach[0] <= stretch.start and stretch.end <= cue.reach[1] + 2)
        close = re.search(r"(?:^|[:,]|\bthat|\bas)\s*[“\"‘„«]?\s*$", gap) or len(gap) < 30
        return worth + 2 * bool(close)
    initial = not text[sentences[_sentence(sentences, stretch.start)].start : stretch.start].strip("“\"‘'„« ")
    comma = text[stretch.end - 1 : stretch.end] in ",?!" or re.match(r"[”\"’»]*,", text[stretch.end :])
    return worth + 2 * bool(comma) + 2 * initial - 3 * (cue.embedded or cue.loose)


def _sentence(sentences: Sequence[Sentence], place: int) -> int:
    return min(bisect_right(sentences, place, key=lambda one: one.end), len(sentences) - 1)


def _continued(
    article: Article, sentences: Sequence[Sentence], found: list[Attributed], place: int, frame: Sequence[Cue]
) -> Attributed:
    """The cue of a quotation without its own: an introduction, its paragraph's others, the paragraph before."""
    one = found[place]
    if one.cue:
        return one
    # What is found for earlier quotations already stands in the list, so a long one runs on over many paragraphs.
    for how, cue in _elsewhere(article, sentences, found, place, frame):
        if cue:
            return Attributed(stretch=one.stretch, cue=cue, how=how)
    return one


def _elsewhere(
    article: Article, sentences: Sequence[Sentence], found: list[Attributed], place: int, frame: Sequence[Cue]
) -> Iterator[tuple[str, Cue | None]]:
    stretch = found[place].stretch
    if not stretch.closed:
        yield "goes on in the next paragraph", _ending(found, place)
    yield "introduced by the sentence before", _introduction(article, sentences, stretch, frame)
    yield "told of by the sentence behind", _behind(sentences, stretch, frame)
    same = [other for other in found if other.stretch.paragraph == stretch.paragraph and other.cue]
    yield (
        "speaker of the quotation before",
        next((o.cue for o in reversed(same) if o.stretch.end <= stretch.start), None),
    )
    yield "speaker of the next quotation", next((o.cue for o in same if o.stretch.start >= stretch.end), None)
    here = [
        cue for cue in frame if cue.speaker and not cue.loose and sentences[cue.sentence].paragraph == stretch.paragraph
    ]
    yield (
        "last cue of the paragraph",
        next((c for c in reversed(here) if c.end <= stretch.start and says(c.verb)), None),
    )
    if not article.text[: stretch.start].rstrip("“\"‘'„«").rpartition("\n")[2].strip():
        yield "running on from the paragraph before", _before(sentences, found, stretch, frame)


def _ending(found: list[Attributed], place: int) -> Cue | None:
    """The cue of the paragraph in which a long quotation closes; None if the next one opens no mark."""
    number = found[place].stretch.paragraph
    for other in found[place + 1 :]:
        if other.stretch.paragraph != number + 1:
            return None
        if other.cue or other.stretch.closed:
            return other.cue
        number += 1
    return None


def _introduction(
    article: Article, sentences: Sequence[Sentence], stretch: Stretch, frame: Sequence[Cue]
) -> Cue | None:
    number = _sentence(sentences, stretch.start)
    if number == 0 or not sentences[number - 1].text.rstrip().endswith((":", ":”", "—")):
        return None
    return next((cue for cue in reversed(frame) if cue.sentence == number - 1 and cue.speaker), None)


def _behind(sentences: Sequence[Sentence], stretch: Stretch, frame: Sequence[Cue]) -> Cue | None:
    number = _sentence(sentences, stretch.end - 1) + 1
    return next((cue for cue in frame if cue.behind and cue.sentence == number), None)


def _before(
    sentences: Sequence[Sentence], found: list[Attributed], stretch: Stretch, frame: Sequence[Cue]
) -> Cue | None:
    """The speaker of the nearest earlier paragraph that has one; quotations there come before plain cues."""
    for number in range(stretch.paragraph - 1, max(-1, stretch.paragraph - 4), -1):
        quotations = [other.cue for other in found if other.stretch.paragraph == number and other.cue]
        if quotations:
            return quotations[-1]
        cues = [cue for cue in frame if sentences[cue.sentence].paragraph == number and cue.speaker and not cue.loose]
        saying = [cue for cue in cues if says(cue.verb)]
        if saying or cues:
            return (saying or cues)[-1]
    return None
