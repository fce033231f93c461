"""Cues that commas set apart from what is said: 'The dam, engineers warned, may not hold'."""

import re

from dateline.model import Sentence
from dateline.quoting.cues import Cue
from dateline.quoting.grammar import Tree
from dateline.quoting.subjects import SUBJECTS

# What follows a speaker between commas and is about the speaker, not said: ', a farmer', ', who', ', adding'.
ASIDE = re.compile(r", (?:an?|the|who|whose|which|where|when|in|at|on|as|not|then|before|after|and|[a-z]+ing)\b")
MARKED = re.compile(r"[”“\"’'»«›‹」』],?\s*$")
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def subject_before(root: int, cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    """'The dam, the institute said in a statement, is safe': the clause behind has its subject before the cue."""
    if cue.speaker is None or any(tree.tokens[n].dep in SUBJECTS for n in tree.children[root]):
        return None
    before = sentence.text[: min(cue.speaker[0], cue.start) - sentence.start].rstrip()
    finite = any(tree.tokens[n].tag in FINITE for n in (root, *tree.children[root]))
    whole = finite and before.endswith(",") and not MARKED.search(before) and before.count(",") == 1
    return (0, len(sentence.text)) if whole else None


def aside(cue: Cue, tree: Tree) -> bool:
    """'The dam, engineers warned, may not hold': the grammar sets the cue beside a clause that goes on behind it."""
    token = tree.tokens[cue.token]
    return token.dep == "parataxis" and token.head > cue.token


def apart(cue: Cue, sentence: Sentence, tree: Tree) -> tuple[int, int] | None:
    """The sentence from which commas set a cue apart: 'The bridge, Okoro said, would hold', or what stands before."""
    first, last = cue.start, cue.end
    if cue.speaker:
        first, last = min(first, cue.speaker[0]), max(last, cue.speaker[1])
    first, last = first - sentence.start, last - sentence.start
    before, after = sentence.text[:first].rstrip("“\"‘'” ’"), sentence.text[last:].strip("”\"’' ")
    if MARKED.search(sentence.text[:first]) or not before.endswith((",", "—", "–", "?", "!")):
        return None
    if after.startswith(",") and (len(after) > 20 or aside(cue, tree)):
        return 0, len(before) if ASIDE.match(after) else len(sentence.text)
    token = tree.tokens[cue.token]
    if not after.strip(".") or (token.dep in ("parataxis", "ccomp", "dep") and token.head < cue.token):
        return (0, len(before)) if len(before) > 20 else None
    return None
