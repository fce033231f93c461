"""Which words of a sentence name something that happens: verbs but for states, and nouns of happening."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import yaml

from dateline.coding.tree import Tree

# Endings by which a noun of happening is told from its verb.
ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ing", "al")
# 'According to', 'following the talks' are prepositions by now.
HELPING = frozenset({"aux", "auxpass", "prep"})


@cache
def lists() -> Mapping[str, frozenset[str]]:
    """The word lists of data/happenings.yaml by name."""
    text = files("dateline").joinpath("data/happenings.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in yaml.safe_load(text).items()}


def named(tree: Tree) -> Iterator[int]:
    """The words of a sentence that name a happening, in its order."""
    for word in range(len(tree.tokens)):
        if _verbal(tree, word) or _nominal(tree, word):
            yield word


def stative(tree: Tree, word: int) -> bool:
    """A verb that tells how things are: it happens on no day."""
    return tree.verb(word) and tree.lemma(word) in lists()["states"]


def _verbal(tree: Tree, word: int) -> bool:
    if not tree.tag(word).startswith("VB") or tree.dep(word) in HELPING:
        return False
    return tree.tokens[word].text[:1].isalpha() and not (tree.dep(word) == "amod" and tree.tag(word) == "VBG")


def _nominal(tree: Tree, word: int) -> bool:
    if tree.tag(word) not in ("NN", "NNS") or tree.dep(word) in ("compound", "nmod", "npadvmod"):
        return False
    lemma = tree.lemma(word)
    if lemma in lists()["nouns"]:
        return True
    return len(lemma) > 6 and lemma.endswith(ENDINGS) and lemma not in lists()["things"]
