"""What is said without quotation marks: the clause of a cue ('said that …', '…, according to X')."""

from collections.abc import Sequence

from dateline.model import Parse, Sentence
from dateline.quoting.cues import Cue
from dateline.quoting.grammar import Tree

# Verbs whose clause with 'to' is what was said or meant: 'pledged to', 'refused to', 'wants to'.
INTENT = frozenset(
    "promise pledge vow swear threaten agree refuse decline offer propose want hope plan intend seek prefer"
    " decide ask claim".split()
)
# Verbs whose object is what was said: 'called the plan reckless', 'accused the mayor of lying', 'urged restraint'.
JUDGING = frozenset(
    "call describe label dub term brand criticize criticise denounce condemn slam blast mock praise hail accuse"
    " blame attack urge demand propose announce cite dismiss reject decry deride tout question support oppose"
    " favor endorse liken characterize characterise portray bemoan".split()
)
# Cues that stand after a whole sentence: 'The talks failed, officials said.'
PARENTHETICAL = frozenset({"say", "note", "report", "add", "write", "tell"})
CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
OBJECTS = frozenset({"dobj", "oprd", "prep", "ccomp", "xcomp", "attr", "acomp"})


def clause(cue: Cue, sentences: Sequence[Sentence], parses: Sequence[Parse | None]) -> tuple[int, int] | None:
    """The place of the words a cue attributes, in the article; None where the grammar shows none."""
    sentence, parse = sentences[cue.sentence], parses[cue.sentence]
    if parse is None or cue.loose or cue.speaker is None:
        return None
    tree = Tree(parse.tokens)
    span = _rest(cue, sentence, tree) if cue.verb == "according to" else _complement(cue, sentence, tree)
    if span is None:
        return None
    start, end = _trimmed(sentence.text, *span)
    return (sentence.start + start, sentence.start + end) if end > start else None


def _complement(cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    tokens, own = tree.tokens, tree.children[cue.token]
    for place in own:
        if tokens[place].dep in CLAUSES and (
            tokens[place].dep != "xcomp" or cue.verb in INTENT or tokens[place].tag != "VB"
        ):
            return _subtree(place, cue, sentence, tree)
    token = tokens[cue.token]
    if token.dep in ("parataxis", "ccomp", "dep") and token.head < cue.token and cue.verb in PARENTHETICAL:
        return _subtree(token.head, cue, sentence, tree)
    if cue.verb in JUDGING and (objects := [n for n in own if n > cue.token and tokens[n].dep in OBJECTS]):
        return tokens[tree.below(objects[0])[0]].start, tokens[tree.below(objects[-1])[-1]].end
    return None


def _subtree(root: int, cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    tokens = tree.tokens
    places = tree.below(root, without=cue.token)
    first, last = tokens[places[0]].start, tokens[places[-1]].end
    if tokens[root].start > tokens[cue.token].start:
        return max(first, cue.end - sentence.start), last
    # A clause before its cue ends where the speaker's words or the cue begin, and is all of the sentence up to there.
    limit = min(cue.start, cue.speaker[0] if cue.speaker else cue.start) - sentence.start
    return (first, limit) if first < limit else None


def _rest(cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    """All of the sentence but the 'according to' phrase: before it if it comes last, else after it."""
    below = tree.below(cue.token)
    first, last = tree.tokens[below[0]].start, tree.tokens[below[-1]].end
    rest = (0, first) if first > len(sentence.text) - last else (last, len(sentence.text))
    return rest if rest[1] - rest[0] > 20 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ',;:—–-.”"'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:—–-.“"'):
        end -= 1
    return start, end
