"""The quotes of an article: direct ones from its quotation marks, indirect ones from the clauses of its cues."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.model import Article, Mention, Parse, Quote, Sentence
from dateline.naming.heads import headed
from dateline.naming.marks import Stretch, inside, nested, stretches
from dateline.quoting.cues import Cue, cues
from dateline.quoting.direct import Attributed, quoted
from dateline.quoting.grammar import Tree
from dateline.quoting.indirect import clause
from dateline.quoting.labels import labelled, speaks
from dateline.quoting.speakers import Speaker, Speakers
from dateline.quoting.speech import letter
from dateline.quoting.words import attributing, says

# The part of a split quotation, from its first words to its last, that must be quoted. With less, the words between
# are the article's own and no cue. Half, as a reader would put it; without it no figure on PolNeAR moves by over .001.
HELD = 0.5
# Characters between a cue and a quotation within a quotation: room for ', that' or a name. With more, grammar guesses.
BESIDE = 20


def quote(
    article: Article, sentences: Sequence[Sentence], parses: Mapping[str, Parse], mentions: Sequence[Mention]
) -> tuple[Quote, ...]:
    """The quotes of an article in order of place. `parses` by `Sentence.words`; without one a sentence has no cues.

    A direct quote lies between the marks. An indirect one is the clause a cue attributes, and may hold direct ones.
    """
    spans = stretches(article.text)
    grammar = [parses.get(sentence.words) for sentence in sentences]
    trees = [Tree(parse.tokens) if parse else None for parse in grammar]
    speakers = Speakers(article=article, mentions=mentions, sentences=sentences, spans=spans)
    frame = [cue for cue in cues(sentences, trees, spans) if not cue.loose or speakers.names(cue)]
    named = {cue.start: speakers.of(cue) for cue in frame}
    speech = quoted(article, sentences, spans, frame)
    named |= {one.cue.start: speakers.of(one.cue) for one in speech if one.cue and one.cue.start not in named}
    outer = tuple(_direct(article, speech, named))
    found = [
        *outer,
        *_indirect(article, sentences, trees, spans, frame, speech, named),
        *_labelled(article, sentences, speech, speakers),
        *_nested(article, sentences, trees, spans, speakers, outer),
    ]
    unique = {(one.start, one.end): one for one in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda one: (one.start, one.end)))


def _direct(article: Article, speech: Sequence[Attributed], named: Mapping[int, Speaker | None]) -> Iterator[Quote]:
    for one in speech:
        yield _made(article, one.stretch.start, one.stretch.end, not one.stretch.doubtful, one.cue, named, one.how)


def _indirect(
    article: Article,
    sentences: Sequence[Sentence],
    trees: Sequence[Tree | None],
    spans: Sequence[Stretch],
    frame: Sequence[Cue],
    speech: Sequence[Attributed],
    named: Mapping[int, Speaker | None],
) -> Iterator[Quote]:
    """The clause of each cue, and the whole of a quotation that its cue splits ('“…”, she said, “…”')."""
    parts: dict[int, list[Stretch]] = {}
    headline = headed(article.text)
    head = headline[2] if headline else 0  # behind 'OSLO, May 3 (Agency) —'
    held = {cue.start: cue for cue in frame}
    for one in speech:
        if one.cue:
            parts.setdefault(one.cue.start, []).append(one.stretch)
            held.setdefault(one.cue.start, one.cue)
    for place, cue in sorted(held.items()):
        if named.get(place) and not letter(article.text, cue):
            own = parts.get(place, ())
            span = clause(cue, sentences, trees, own) if _speaks(cue, named[place]) else None
            span = _behind_name(article.text, span, named[place])
            for start, end, how in _spans(article.text, cue, span, own, spans):
                start = head if start < head < end else start
                yield _made(article, start, end, False, cue, named, how)


def _behind_name(text: str, span: tuple[int, int] | None, speaker: Speaker | None) -> tuple[int, int] | None:
    """'According to the mayor, Ilse Kroon, the bridge is shut': the clause begins behind the whole name."""
    if span is None or speaker is None or not speaker.start < span[0] < speaker.end < span[1]:
        return span
    return span[1] - len(text[speaker.end : span[1]].lstrip(", ")), span[1]


def _speaks(cue: Cue, speaker: Speaker | None) -> bool:
    """Whether a cue is said, not done: troops 'attack' and storms 'slam' without a word, persons mostly with words."""
    return cue.verb not in attributing().bodily or (speaker is not None and speaker.person)


def _labelled(
    article: Article, sentences: Sequence[Sentence], speech: Sequence[Attributed], speakers: Speakers
) -> Iterator[Quote]:
    """What stands after a label ('OKORO: …'), unless it is a direct quote already."""
    for cue, (start, end) in labelled(article, sentences):
        speaker = speakers.of(cue)
        words = article.text[start:end].strip("“”\"‘’' ")
        if any(one.stretch.start <= start + 1 and start < one.stretch.end for one in speech):
            continue
        if speaker and words and (speaker.actors or speaks(article.text[slice(*(cue.speaker or (0, 0)))])):
            yield _made(article, start, end, False, cue, {cue.start: speaker}, "after a label")


def _nested(
    article: Article,
    sentences: Sequence[Sentence],
    trees: Sequence[Tree | None],
    spans: Sequence[Stretch],
    speakers: Speakers,
    outer: Sequence[Quote],
) -> Iterator[Quote]:
    """What somebody quoted says that others said: second-hand, so not direct, and only where its own cue names them."""
    inner = nested(article.text, spans)
    near = [tree if _holds(sentence, inner) else None for sentence, tree in zip(sentences, trees, strict=True)]
    frame = [cue for cue in cues(sentences, near, inner) if inside(cue.start, spans) and not cue.loose]
    # 'He' within somebody's words is not whoever spoke last outside them.
    speakers.last = None
    for one in quoted(article, sentences, inner, frame):
        if one.cue not in frame or not _near(one) or not (speaker := speakers.of(one.cue)) or not speaker.actors:
            continue
        start, end = one.stretch.start, one.stretch.end
        # Nobody speaks of himself by name: then it is another Okoro that his sister, Adaeze Okoro, quotes.
        if not any(held.start <= start and end <= held.end and held.actors == speaker.actors for held in outer):
            yield _made(article, start, end, False, one.cue, {one.cue.start: speaker}, "within another quotation")


def _near(one: Attributed) -> bool:
    """'He says, “…”', '“…,” Okoro said': a verb of saying and marks with hardly a word between."""
    if one.cue is None or not says(one.cue.verb):
        return False
    return max(one.stretch.start - one.cue.end, one.cue.start - one.stretch.end) < BESIDE


def _holds(sentence: Sentence, stretches: Sequence[Stretch]) -> bool:
    return any(one.start < sentence.end and sentence.start < one.end for one in stretches)


def _spans(
    text: str, cue: Cue, span: tuple[int, int] | None, parts: Sequence[Stretch], spans: Sequence[Stretch]
) -> Iterator[tuple[int, int, str]]:
    """The places of a cue's clause and of its split quotations; where they meet in one paragraph they are one."""
    paragraphs: dict[int, list[Stretch]] = {}
    for one in parts:
        paragraphs.setdefault(one.paragraph, []).append(one)
    span = _widened(span, spans) if span else None
    for own in paragraphs.values():
        first, last = own[0].start, own[-1].end
        if span and _meet(text, span, own):
            span = min(span[0], first), max(span[1], last)
        elif len(own) > 1 and sum(one.end - one.start for one in own) > HELD * (last - first):
            yield first, last, "split quotation"
    # A clause that is all one quotation, or words between marks that are no quotation, says nothing more.
    if span and not any(one.start <= span[0] + 2 and span[1] - 2 <= one.end for one in spans):
        yield *span, f"clause of '{cue.verb}'"


def _meet(text: str, span: tuple[int, int], parts: Sequence[Stretch]) -> bool:
    near = any(part.start < span[1] + 5 and span[0] < part.end + 5 for part in parts)
    return near and "\n" not in text[min(span[0], parts[0].start) : max(span[1], parts[-1].end)]


def _widened(span: tuple[int, int], spans: Sequence[Stretch]) -> tuple[int, int]:
    """A clause that cuts into a quotation, with all of it."""
    cut = [one for one in spans if one.start < span[1] and span[0] < one.end]
    return min([span[0], *(one.start for one in cut)]), max([span[1], *(one.end for one in cut)])


def _made(
    article: Article, start: int, end: int, direct: bool, cue: Cue | None, named: Mapping[int, Speaker | None], how: str
) -> Quote:
    speaker = named[cue.start] if cue else None
    return Quote(
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        speaker=speaker.name if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        cue_start=cue.start if cue else None,
        cue_end=cue.end if cue else None,
        direct=direct,
        actors=speaker.actors if speaker else (),
        how="; ".join(part for part in (how, speaker.how if speaker else "no speaker found") if part),
    )
