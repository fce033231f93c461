"""Cues: the words that say that somebody said, with the words that name who did."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Parse, Sentence, Token

# Verbs of saying: what stands with them may be a quotation.
SAYING = frozenset(
    "say tell add note report announce acknowledge conclude argue claim explain declare insist warn state assert contend"
    " suggest write tweet post continue ask reply respond answer recall remark observe quip joke admit concede confess"
    " maintain stress emphasize emphasise underline reiterate repeat affirm confirm deny allege charge complain lament boast"
    " brag predict forecast propose urge call describe label dub term brand criticize criticise denounce condemn slam blast"
    " mock praise hail thank promise pledge vow swear threaten demand request comment testify swear opine muse wonder joke"
    " shout yell scream cry whisper mutter chant sing read go agree counter retort interject exclaim inform remind assure"
    " advise caution question cite quote mention point reveal disclose indicate signal hint imply elaborate clarify specify"
    " speak talk refer characterize characterise portray accuse blame attack defend dismiss reject decry deride tout"
    " declare proclaim pronounce rule judge determine tease tout rail lash blurt mouth text email sum".split()
)
# Verbs of holding true, finding and wanting: with a clause of their own they attribute it, but never a short quoted term.
HOLDING = frozenset(
    "believe think hope fear expect find show know see feel worry doubt suspect consider understand learn discover decide"
    " realize realise estimate project assume guess imagine want hear reckon speculate envision prefer favor favour support"
    " oppose plan intend seek refuse decline offer agree vow".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue in an article: its place, its verb, the place of the words for the speaker, and of the clause that is said.

    `heads` are places of the speaker's head words, a group for each of several who speak: the noun, then its appositions
    ('their counterparts, Vidal and Okoro'). `reach` is the place of all words that hang on the cue. A `loose` cue is any
    other verb with a subject: it may tell whose words are quoted, but says nothing by itself.
    """

    start: int
    end: int
    verb: str
    sentence: int
    token: int
    speaker: tuple[int, int] | None
    heads: tuple[tuple[int, ...], ...] = ()
    reach: tuple[int, int] = (0, 0)
    embedded: bool = False
    loose: bool = False


def cues(sentences: Sequence[Sentence], parses: Sequence[Parse | None]) -> list[Cue]:
    """All cues of an article's sentences, in order; the ones inside quotations too."""
    found = []
    for number, (sentence, parse) in enumerate(zip(sentences, parses, strict=True)):
        if parse:
            found += [cue for place in range(len(parse.tokens)) if (cue := _cue(number, place, sentence, parse.tokens))]
    return found


def _cue(number: int, place: int, sentence: Sentence, tokens: tuple[Token, ...]) -> Cue | None:
    token = tokens[place]
    if token.text.lower() == "according":
        return _according(number, place, sentence, tokens)
    if not token.tag.startswith("VB"):
        return None
    loose = token.lemma.lower() not in SAYING | HOLDING
    if loose and not any(child.head == place and child.dep in SUBJECTS for child in tokens):
        return None
    return _made(number, place, sentence, tokens, token.lemma.lower(), _subject(place, tokens), token.end, loose)


def _according(number: int, place: int, sentence: Sentence, tokens: tuple[Token, ...]) -> Cue | None:
    to = place + 1
    if to >= len(tokens) or tokens[to].text.lower() != "to":
        return None
    subject = next((n for n, token in enumerate(tokens) if token.dep == "pobj" and token.head in (to, place)), None)
    return _made(number, place, sentence, tokens, "according to", subject, tokens[to].end, False)


def _made(
    number: int,
    place: int,
    sentence: Sentence,
    tokens: tuple[Token, ...],
    verb: str,
    subject: int | None,
    end: int,
    loose: bool,
) -> Cue:
    token = tokens[place]
    below = sorted(below_of(place, tokens))
    return Cue(
        start=sentence.start + token.start,
        end=sentence.start + end,
        verb=verb,
        sentence=number,
        token=place,
        speaker=_words(subject, sentence, tokens) if subject is not None else None,
        heads=_together(subject, sentence, tokens) if subject is not None else (),
        reach=(sentence.start + tokens[below[0]].start, sentence.start + tokens[below[-1]].end),
        embedded=token.dep in ("relcl", "acl"),
        loose=loose,
    )


def below_of(root: int, tokens: tuple[Token, ...], without: int = -1) -> set[int]:
    """Places of all tokens that hang on `root`, itself among them, leaving out what hangs on `without`."""
    inside, grown = {root}, True
    while grown:
        more = {n for n, token in enumerate(tokens) if token.head in inside and n not in inside and n != without}
        grown = bool(more)
        inside |= more
    return inside


def _subject(place: int, tokens: tuple[Token, ...]) -> int | None:
    """The verb's own subject, or that of the verb it continues ('…, adding that', 'went on to say')."""
    for _ in range(4):
        own = [n for n, token in enumerate(tokens) if token.head == place and token.dep in SUBJECTS]
        if own:
            return _antecedent(own[0], place, tokens)
        verb = tokens[place]
        if verb.dep in ("acl", "relcl") and tokens[verb.head].tag.startswith(("NN", "PRP")):
            return verb.head
        if verb.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep") or verb.head == place:
            return None
        place = verb.head
    return None


def _antecedent(subject: int, verb: int, tokens: tuple[Token, ...]) -> int:
    if tokens[subject].text.lower() in ("who", "which", "that") and tokens[verb].dep == "relcl":
        return tokens[verb].head
    return subject


def _together(subject: int, sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], ...]:
    heads = _joined(subject, tokens, "conj")
    groups = [
        [head, *(n for n, token in enumerate(tokens) if token.head == head and token.dep == "appos")] for head in heads
    ]
    full = [[group[0], *(n for aside in group[1:] for n in _joined(aside, tokens, "conj"))] for group in groups]
    return tuple(tuple(sentence.start + tokens[n].start for n in group) for group in full)


def _joined(head: int, tokens: tuple[Token, ...], dep: str) -> list[int]:
    heads = [head]
    for place, token in enumerate(tokens):
        if token.dep == dep and token.head in heads and token.tag.startswith(("NN", "PRP")):
            heads.append(place)
    return heads


def _words(subject: int, sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[int, int]:
    """The words of the noun phrase up to its head: 'a senior official', not 'who asked not to be named'."""
    start, end = tokens[subject].start, tokens[subject].end
    inside = {subject}
    for place in reversed(range(subject)):
        if tokens[place].head in inside and tokens[place].dep not in ("punct", "cc", "advmod", "mark", "relcl", "prep"):
            inside.add(place)
            start = tokens[place].start
        elif tokens[place].head not in inside and not _between(place, inside, tokens):
            break
    return sentence.start + start, sentence.start + end


def _between(place: int, inside: set[int], tokens: tuple[Token, ...]) -> bool:
    head, steps = tokens[place].head, 0
    while steps < 4 and head not in inside:
        head, steps = tokens[head].head, steps + 1
    return head in inside
