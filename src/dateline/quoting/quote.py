"""The quotes of an article: direct ones from its quotation marks, indirect ones from the clauses of its cues."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.model import Article, Mention, Parse, Quote, Sentence
from dateline.naming.marks import Stretch, stretches
from dateline.quoting.cues import Cue, cues
from dateline.quoting.direct import Attributed, quoted
from dateline.quoting.indirect import clause
from dateline.quoting.speakers import Speaker, Speakers


def quote(
    article: Article, sentences: Sequence[Sentence], parses: Mapping[str, Parse], mentions: Sequence[Mention]
) -> tuple[Quote, ...]:
    """The quotes of an article in order of place. `parses` by `Sentence.words`; without one a sentence has no cues.

    A direct quote lies between the marks. An indirect one is the clause a cue attributes, and may hold direct ones.
    """
    spans = stretches(article.text)
    grammar = [parses.get(sentence.words) for sentence in sentences]
    speakers = Speakers(article=article, mentions=mentions)
    frame = [cue for cue in cues(sentences, grammar, spans) if not cue.loose or speakers.names(cue)]
    named = {cue.start: speakers.of(cue) for cue in frame}
    speech = quoted(article, sentences, spans, frame)
    named |= {one.cue.start: speakers.of(one.cue) for one in speech if one.cue and one.cue.start not in named}
    found = [
        *_direct(article, speech, named),
        *_indirect(article, sentences, grammar, spans, frame, named),
    ]
    unique = {(one.start, one.end): one for one in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda one: (one.start, one.end)))


def _direct(article: Article, speech: Sequence[Attributed], named: Mapping[int, Speaker | None]) -> Iterator[Quote]:
    for one in speech:
        yield _made(article, one.stretch.start, one.stretch.end, True, one.cue, named, one.how)


def _indirect(
    article: Article,
    sentences: Sequence[Sentence],
    grammar: Sequence[Parse | None],
    spans: Sequence[Stretch],
    frame: Sequence[Cue],
    named: Mapping[int, Speaker | None],
) -> Iterator[Quote]:
    for cue in frame:
        span = clause(cue, sentences, grammar) if named[cue.start] else None
        if span and not any(s.start <= span[0] + 2 and span[1] - 2 <= s.end for s in spans):
            yield _made(article, *span, False, cue, named, f"clause of '{cue.verb}'")


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
