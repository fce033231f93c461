"""Who and what has part in a happening: the words around it that name them, and whom these words stand for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.coding.tree import Tree
from dateline.model import Mention

WORD = re.compile(r"[^\W_]+(?:[.&+-][^\W_]+)*")
# Prepositions by which a noun of happening takes its doer or what is done to.
OF = ("of", "by", "with", "between", "against", "to", "for", "from")
# Words of a phrase that are no part of a name.
PLAIN = frozenset({"DT", "IN", "PRP$", "POS", "JJ", "JJR", "JJS", "VBN", "VBG", "RB", "CC"})
# What a light verb's object names is done by the verb's subject: 'filed a lawsuit', 'made an offer'.
CARRIED = ("dobj", "attr", "pobj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a happening, in lower case: the head of its phrase, the phrase's words, the names it stands for."""

    role: str  # 'doer', 'done to' or 'beside'
    head: str
    words: frozenset[str]
    names: tuple[frozenset[str], ...] = ()

    def called(self, name: Sequence[str]) -> bool:
        """Whether this is who is asked for, by a full name or by the part that tells it from others.

        A number tells by itself ('the 747'), else the last word does ('Jobs'); 'Airbus' is not 'an Airbus jet'.
        """
        asked, told = frozenset(name), frozenset(filter(_numbered, name))
        own = (self.words,) if self.head in asked else ()
        return any(_is(words, asked, told, name[-1]) for words in (*own, *self.names))


def _is(words: frozenset[str], asked: frozenset[str], told: frozenset[str], last: str) -> bool:
    if not words or not set(filter(_numbered, words)) <= asked:
        return False
    return asked <= words or bool(told and told <= words) or (not told and last in words and words <= asked)


def _numbered(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def parties(tree: Tree, word: int, mentions: Sequence[Mention]) -> tuple[Party, ...]:
    """All that have part in what this word names. `mentions` are those of its article."""
    found = dict.fromkeys(_places(tree, word))
    return tuple(_party(tree, role, place, mentions) for role, place in found)


def _places(tree: Tree, word: int) -> list[tuple[str, int]]:
    heads = _of_verb(tree, word) if tree.verb(word) else _of_noun(tree, word)
    return [(role, each) for role, head in heads if head is not None for each in tree.listed(tree.core(head))]


def _of_verb(tree: Tree, verb: int) -> list[tuple[str, int | None]]:
    done = tree.object(verb)
    beside = [("beside", noun) for noun in tree.obliques(verb, "to", "with", "from", "for", "against", "of", "on")]
    return [("doer", tree.subject(verb)), ("done to", done), *beside]


def _of_noun(tree: Tree, noun: int) -> list[tuple[str, int | None]]:
    own: list[tuple[str, int | None]] = [("doer", kid) for kid in tree.kids(noun, "poss")]
    own += [("done to", kid) for kid in tree.kids(noun, "compound", "nmod")]
    own += [("done to", kid) for kid in tree.obliques(noun, *OF)]
    over = tree.head(noun)
    if tree.dep(noun) == "pobj":
        over = tree.head(over)
    if tree.dep(noun) in CARRIED and tree.verb(over):
        own += [("doer", tree.subject(over)), ("beside", tree.object(over))]
    return own


def _party(tree: Tree, role: str, place: int, mentions: Sequence[Mention]) -> Party:
    owned = {w for kid in tree.kids(place, "poss") for w in tree.under(kid)}
    words = [tree.low(w) for w in tree.phrase(place) if w not in owned and tree.tag(w) not in PLAIN]
    start, end = tree.span([place])
    over = sorted({m.name for m in mentions if m.start < end and start < m.end})
    return Party(role, tree.low(place), frozenset(spelled(" ".join(words))), tuple(frozenset(spelled(n)) for n in over))


def spelled(name: str) -> list[str]:
    """The words of a name in lower case, without marks."""
    return [word.lower() for word in WORD.findall(name)]
