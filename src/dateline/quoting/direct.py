"""Which quoted stretches are somebody's words, and which cue says whose."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Article, Sentence
from dateline.naming.marks import Stretch
from dateline.quoting.cues import SAYING, Cue

WORD = re.compile(r"\w+(?:['’]\w+)*")
DETERMINER = re.compile(r"(?:\b(?:the|an?|its|their|his|her|our|my|your|this|these|those|so-called)|['’]s)\s+$", re.I)
JUDGED = re.compile(r"(?:\ban?|\w['’]s)\s+$", re.I)
# 'the podcast “…”', 'on CBS’s “…”': what follows is the name of a thing.
WORK = re.compile(
    r"\b(?:show|programme|program|podcast|series|film|movie|book|novel|song|album|play|editorial|magazine|slogan|hashtag"
    r"|episode of|broadcast of|edition of|chant of|titled|entitled|called|dubbed|named|known as|headlined)[,:]?\s+$",
    re.I,
)
# 'hailed her as “The Bridge Builder”', 'proclaimed a goal of “Peace First”': capitals, but somebody's words.
CALLED = re.compile(r"\b(?:as|(?:goal|policy|promise|vision|era|motto) of)\s+$", re.I)
SMALL = frozenset("a an and as at but by for from in into nor of on or over per the to up via vs with".split())
VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|cannot|could|may|might|must|shall|should"
    r"|isn['’]t|aren['’]t|\w+n['’]t|\w+['’](?:re|m|ll|ve|d))\b",
    re.I,
)
# A quoted noun phrase of fewer words after 'the', 'its' or 'a' is a term ('its “nuclear umbrella”'), not speech.
# Judged by eye on campaign news: at 6, terms are gone and nearly all speech stays; higher loses speech.
TERM = 6
# A title stands in the middle of a sentence, after a word; a quotation with its own beginning follows a comma or colon.
MIDWAY = re.compile(r"[\w’'](?:\s+|\s*\()$")
SIGNED = re.compile(
    r"[”\"»]\s*(?P<sign>―|—|–|--)\s?"
    r"(?P<name>[A-Z][\w.’'-]+(?:[ \xa0](?:[A-Z][\w.’'-]*|de|la|van|von|bin|al))*)\s*(?=[\n“\"«]|\Z)"
)
LABEL = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3})(?P<sign>:) ")
# 'Demographics favour her - Abel Okoro: “…”': a name at a sentence's start, right before the marks.
NAMED = re.compile(r"(?:^|\n|[.!?—–-][”\"]? )(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3})(?P<sign>:)\s*[“\"«„‘']?$")
# What these show is a slogan or a title, nobody's speech: 'a banner that read “…”'.
SHOWN = ("banner", "placard", "poster", "slogan", "graffiti", "plaque", "banner that", "banner which", "placard that")
# Longer runs of capitalised words are headlines quoted as speech.
LONGEST_TITLE = 12
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
        if speech(article.text, stretch, cue, sentences):
            found.append(Attributed(stretch=stretch, cue=cue, how="cue in its sentence" if cue else ""))
    for place in range(len(found)):
        found[place] = _continued(article, sentences, found, place, frame)
    return found


def speech(text: str, stretch: Stretch, cue: Cue | None, sentences: Sequence[Sentence]) -> bool:
    """Whether a stretch is speech rather than a term, a title or a word held at arm's length."""
    words = text[stretch.start : stretch.end]
    count = len(WORD.findall(words))
    if cue and cue.speaker and text[slice(*cue.speaker)].lower().rstrip("s").endswith(SHOWN):
        return False
    before = text[max(0, stretch.start - 40) : stretch.start].rstrip("“\"‘'„«").split("\n")[-1]
    named = cue is not None and cue.verb in SAYING and cue.end <= stretch.start and CALLED.search(before)
    if title(words) and not named and (WORK.search(before) or (MIDWAY.search(before) and not _beside(stretch, cue))):
        return False
    ended = words[-1:] in ".?!" or (words[-1:] == "," and cue is not None and not cue.loose)
    if count > 2 and (ended or VERBAL.search(words)):
        return True
    said = cue is not None and cue.verb in SAYING and cue.reach[0] <= stretch.start <= cue.reach[1]
    if DETERMINER.search(before) and count < TERM:
        # 'said it was a “very large mistake”' judges; 'the “nuclear umbrella”' names what readers know by that name.
        return said and count > 2 and JUDGED.search(before) is not None
    if count < 3:
        return said
    return (cue is not None and not cue.loose) or count >= TERM


def _beside(stretch: Stretch, cue: Cue | None) -> bool:
    return cue is not None and not cue.loose and 0 <= stretch.start - cue.end < 4


def title(words: str) -> bool:
    """Whether all of the longer words begin in upper case, as in the title of a work."""
    parts = [part for part in words.split() if part.strip(".,!?'’\"").lower() not in SMALL]
    return (
        len(parts) > 1
        and all(part[:1].isupper() or part[:1].isdigit() for part in parts)
        and len(parts) <= LONGEST_TITLE
    )


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
    if last + 1 < len(sentences) and text[stretch.end - 1] in "?!…" and sentences[last].end <= stretch.end + 1:
        following = sentences[last + 1]
        if following.paragraph == sentences[last].paragraph and following.text[:1] not in "“\"‘'„«":
            return last + 1
    return last


def _worth(text: str, sentences: Sequence[Sentence], stretch: Stretch, cue: Cue, before: bool) -> float:
    """How well a cue fits a stretch: verbs of saying, real speakers, and cues right beside the marks are worth most."""
    gap = text[cue.end : stretch.start] if before else text[stretch.end : cue.start]
    speaker = text[cue.speaker[0] : cue.speaker[1]].lower() if cue.speaker else ""
    worth = 3.0 * (cue.verb in SAYING) - 2.0 * (speaker in VAGUE) - 2.0 * cue.loose - len(gap) / 100
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
    for number, sentence in enumerate(sentences):
        if place < sentence.end:
            return number
    return len(sentences) - 1


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
        next((c for c in reversed(here) if c.end <= stretch.start and c.verb in SAYING), None),
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


def _before(
    sentences: Sequence[Sentence], found: list[Attributed], stretch: Stretch, frame: Sequence[Cue]
) -> Cue | None:
    """The speaker of the nearest earlier paragraph that has one; quotations there come before plain cues."""
    for number in range(stretch.paragraph - 1, max(-1, stretch.paragraph - 4), -1):
        quotations = [other.cue for other in found if other.stretch.paragraph == number and other.cue]
        if quotations:
            return quotations[-1]
        cues = [cue for cue in frame if sentences[cue.sentence].paragraph == number and cue.speaker and not cue.loose]
        saying = [cue for cue in cues if cue.verb in SAYING]
        if saying or cues:
            return (saying or cues)[-1]
    return None
