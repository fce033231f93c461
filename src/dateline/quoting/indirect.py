"""What is said without quotation marks: the clause of a cue ('said that …', '…, according to X')."""

from collections.abc import Sequence

from dateline.model import Parse, Sentence, Token
from dateline.quoting.cues import Cue, below_of

# Verbs whose clause with 'to' is what was said or meant: 'pledged to', 'refused to', 'wants to'.
INTENT = frozenset(
    "promise pledge vow swear threaten agree refuse decline offer propose want hope plan intend seek expect prefer"
    " decide ask claim".split()
)
CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})


def clause(cue: Cue, sentences: Sequence[Sentence], parses: Sequence[Parse | None]) -> tuple[int, int] | None:
    """The place of the words a cue attributes, in the article; None where the grammar shows none."""
    sentence, parse = sentences[cue.sentence], parses[cue.sentence]
    if parse is None or cue.loose:
        return None
    span = _rest(cue, sentence, parse.tokens) if cue.verb == "according to" else _complement(cue, parse.tokens)
    if span is None:
        return None
    start, end = _trimmed(sentence.text, *span)
    return (sentence.start + start, sentence.start + end) if end > start else None


def _complement(cue: Cue, tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    for place, token in enumerate(tokens):
        if token.head == cue.token and place != cue.token and token.dep in CLAUSES and _fits(cue, place, tokens):
            return _subtree(place, cue, tokens)
    token = tokens[cue.token]
    if token.dep in ("parataxis", "ccomp", "dep") and token.head < cue.token and _parenthetical(cue, tokens):
        return _subtree(token.head, cue, tokens)
    return None


def _fits(cue: Cue, place: int, tokens: tuple[Token, ...]) -> bool:
    if tokens[place].dep == "xcomp":
        return cue.verb in INTENT or tokens[place].tag != "VB"
    return True


def _parenthetical(cue: Cue, tokens: tuple[Token, ...]) -> bool:
    """'The talks failed, officials said.': the cue hangs on the clause it attributes."""
    own = [place for place, token in enumerate(tokens) if token.head == cue.token]
    return tokens[cue.token].lemma.lower() in ("say", "note", "report", "add", "write", "tell") and all(
        tokens[place].dep not in CLAUSES for place in own
    )


def _subtree(root: int, cue: Cue, tokens: tuple[Token, ...]) -> tuple[int, int]:
    inside = below_of(root, tokens, cue.token)
    places = sorted(inside)
    # A clause before its cue ends there; one after it begins there.
    if tokens[root].start < tokens[cue.token].start:
        places = [place for place in places if place < cue.token] or places
        limit = _speaker_start(cue, tokens)
        places = [place for place in places if tokens[place].start < limit] or places
    return tokens[places[0]].start, tokens[places[-1]].end


def _speaker_start(cue: Cue, tokens: tuple[Token, ...]) -> int:
    """Where the speaker's words begin, if they stand between clause and cue."""
    own = [place for place, token in enumerate(tokens) if token.head == cue.token and token.dep.startswith("nsubj")]
    heads = below_of(own[0], tokens) if own else set()
    starts = [tokens[place].start for place in heads if place < cue.token]
    return min(starts, default=tokens[cue.token].start)


def _rest(cue: Cue, sentence: Sentence, tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """All of the sentence but the 'according to' phrase: before it if it comes last, else after it."""
    inside = sorted(below_of(cue.token, tokens))
    first, last = tokens[inside[0]].start, tokens[inside[-1]].end
    rest = (0, first) if first > len(sentence.text) - last else (last, len(sentence.text))
    return rest if rest[1] - rest[0] > 20 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ',;:—–-."”'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:—–-."“'):
        end -= 1
    return start, end
