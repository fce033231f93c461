"""What is said without quotation marks: the clause of a cue ('said that …', '…, according to X')."""

from collections.abc import Sequence

from dateline.model import Sentence
from dateline.naming.marks import Stretch
from dateline.quoting.asides import apart, aside, subject_before
from dateline.quoting.cues import Cue
from dateline.quoting.grammar import Tree
from dateline.quoting.nouns import attributed
from dateline.quoting.subjects import SUBJECTS
from dateline.quoting.words import attributing, says

# Cues that stand after a whole sentence: 'The talks failed, officials said.'
PARENTHETICAL = frozenset({"say", "note", "report", "add", "write", "tell"})
CONDITIONS = frozenset("if unless because since so until".split())
CONCESSIONS = frozenset("although though while whereas".split())
CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
SAID_THERE = ("acl", "ccomp", "relcl")
REFUSING = frozenset({"decline", "fail", "refuse"})
WHETHER = frozenset({"if", "whether"})
OBJECTS = frozenset({"dobj", "oprd", "prep", "ccomp", "xcomp", "attr", "acomp"})


def clause(
    cue: Cue, sentences: Sequence[Sentence], trees: Sequence[Tree | None], parts: Sequence[Stretch]
) -> tuple[int, int] | None:
    """The place of the words a cue attributes, in the article; None where the grammar shows none.

    `parts` are the quoted stretches whose words the cue attributes.
    """
    sentence, tree = sentences[cue.sentence], trees[cue.sentence]
    if tree is None or cue.token < 0 or cue.loose or cue.speaker is None:
        return None
    if cue.verb == "according to":
        span = _rest(cue, sentence, tree)
    else:
        span = _complement(cue, sentence, tree) or _around(cue, sentence, tree, parts)
    if span is None:
        return None
    start, end = _trimmed(sentence.text, *span)
    return (sentence.start + start, sentence.start + end) if end > start else None


def _complement(cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    tokens, own = tree.tokens, tree.children[cue.token]
    if tokens[cue.token].tag.startswith("NN"):
        found = attributed(tree, cue.token)
        return (tokens[found[0]].start, tokens[found[1]].end) if found else None
    for place in own:
        if tokens[place].dep in CLAUSES and (
            tokens[place].dep != "xcomp" or cue.verb in attributing().intent or tokens[place].tag != "VB"
        ):
            if place > cue.token:
                if _unsaid(place, cue, tree):
                    return None
                if span := subject_before(place, cue, sentence, tree):
                    return span
                return _after(place, cue, sentence, tree)
            return apart(cue, sentence, tree) or _fronted(place, cue, sentence, tree)
    if (cue.verb in PARENTHETICAL or aside(cue, tree)) and (
        span := apart(cue, sentence, tree) or _in_statement(cue, tree)
    ):
        return span
    if cue.verb in attributing().about and (span := _about(cue, tree)):
        return span
    return _object(cue, tree) if cue.verb in attributing().judging else None


def _unsaid(root: int, cue: Cue, tree: Tree) -> bool:
    """'did not say how many were held', 'refused to say whether he would run': a question left open is not said."""
    tokens, own = tree.tokens, tree.children[cue.token]
    verb = tokens[cue.token]
    unsaid = any(tokens[n].dep == "neg" for n in own) or (verb.dep == "xcomp" and tokens[verb.head].lemma in REFUSING)
    first = tokens[tree.below(root)[0]]
    return unsaid and (first.tag.startswith("W") or first.text in WHETHER)


def _in_statement(cue: Cue, tree: Tree) -> tuple[int, int] | None:
    """'said in a statement that the river was shared': the grammar hangs the clause on the statement."""
    tokens = tree.tokens
    prepositions = [n for n in tree.children[cue.token] if n > cue.token and tokens[n].dep == "prep"]
    nouns = [noun for place in prepositions for noun in tree.children[place]]
    for root in (root for noun in nouns for root in tree.children[noun] if tokens[root].dep in SAID_THERE):
        below = tree.below(root)
        first = tokens[below[0]]
        if first.text.lower() == "that" and first.dep == "mark":
            return first.start, tokens[below[-1]].end
    return None


def _about(cue: Cue, tree: Tree) -> tuple[int, int] | None:
    tokens, prepositions = tree.tokens, attributing().about[cue.verb]
    for place in tree.children[cue.token]:
        if place > cue.token and tokens[place].dep == "prep" and tokens[place].lemma.lower() in prepositions:
            below = [n for n in tree.below(place) if n > place]
            return (tokens[below[0]].start, tokens[below[-1]].end) if below else None
    return None


def _object(cue: Cue, tree: Tree) -> tuple[int, int] | None:
    tokens = tree.tokens
    objects = [n for n in tree.children[cue.token] if n > cue.token and tokens[n].dep in OBJECTS]
    while objects and any(tokens[n].entity.endswith(("DATE", "TIME")) for n in tree.children[objects[-1]]):
        objects.pop()
    return (tokens[tree.below(objects[0])[0]].start, tokens[tree.below(objects[-1])[-1]].end) if objects else None


def _around(cue: Cue, sentence: Sentence, tree: Tree, parts: Sequence[Stretch]) -> tuple[int, int] | None:
    """What the cue's verb takes, where quoted words are part of it: 'praised the crew for its “quick thinking”'."""
    after = [one for one in parts if cue.end < one.start and one.end <= cue.reach[1] + 2]
    if not after:
        return None
    return _object(cue, tree)


def _after(root: int, cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int]:
    """A clause behind its cue, with what is said further: 'said the road was safe and that it would open'."""
    tokens, places = tree.tokens, tree.below(root, without=cue.token)
    start = max(tokens[places[0]].start, cue.end - sentence.start)
    last = places[-1]
    for other in tree.children[cue.token]:
        if other > last and _goes_on(other, tree):
            last = tree.below(other)[-1]
    return start, _cut(range(root + 1, last + 1), tree, tokens[cue.token].tag) or tokens[last].end


def _goes_on(place: int, tree: Tree) -> bool:
    """Whether a clause that hangs on the cue is said too: a new subject that speaks of itself, or a condition."""
    tokens, below = tree.tokens, tree.children[place]
    if tokens[place].dep == "advcl":
        return any(tokens[n].text.lower() in CONDITIONS for n in below)
    subject = any(tokens[n].dep in SUBJECTS for n in below)
    return tokens[place].dep == "conj" and subject and not says(tokens[place].lemma)


def _cut(places: range, tree: Tree, tag: str) -> int | None:
    """Where the article's own voice comes back in a clause: ', adding that …', ', although he once said …'."""
    tokens = tree.tokens
    for place in places:
        before = tokens[place - 1]
        if before.tag == "CC" and tokens[place].tag == tag == "VBD" and says(tokens[place].lemma):
            return before.start
        if before.text not in (",", "—", "–", "--"):
            continue
        token = tokens[place]
        if token.tag == "VBG" and says(token.lemma):
            return before.start
        if token.text.lower() in CONCESSIONS and any(
            says(other.lemma) and other.tag.startswith("VB") for other in tokens[place : places.stop]
        ):
            return before.start
    return None


def _fronted(root: int, cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    """A clause before its cue: it ends where the speaker's words or the cue begin, and is all up to there."""
    first = tree.tokens[tree.below(root, without=cue.token)[0]].start
    limit = min(cue.start, cue.speaker[0] if cue.speaker else cue.start) - sentence.start
    # Without a comma between, the grammar has taken something else for what is said.
    if not sentence.text[:limit].rstrip("“\"‘'” ’").endswith((",", "—", "–", "-", "?", "!", ";")):
        return None
    return (first, limit) if first < limit else None


def _rest(cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    """All of the sentence but the 'according to' phrase: before it if it comes last, else after it."""
    below = tree.below(cue.token)
    first, last = tree.tokens[below[0]].start, tree.tokens[below[-1]].end
    rest = (0, first) if first > len(sentence.text) - last else (last, len(sentence.text))
    return rest if rest[1] - rest[0] > 12 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ',;:—–-.”"'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ',;:—–-.“"'):
        end -= 1
    return start, end
