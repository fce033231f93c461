"""Nouns that attribute: 'her claim that …', 'Okoro’s promise to …', 'voiced fears that …'."""

from dateline.quoting.grammar import Tree
from dateline.quoting.words import attributing

POINTING = frozenset({"that", "this", "those", "these", "such"})


def attributed(tree: Tree, noun: int) -> tuple[int, int] | None:
    """The first and last place of what a noun attributes: its clause with 'that' or 'to', or its 'of' phrase."""
    tokens, lemma, words = tree.tokens, tree.tokens[noun].lemma.lower(), attributing()
    for place in (child for child in tree.children[noun] if child > noun):
        below, dep = tree.below(place), tokens[place].dep
        first = tokens[below[0]].text.lower()
        if lemma in words.nouns and dep in ("acl", "ccomp") and first in ("that", "to"):
            return below[0], below[-1]
        if dep == "prep" and tokens[place].lemma.lower() in words.nouns_about.get(lemma, ()) and len(below) > 1:
            return below[1], below[-1]
    return None


def source(tree: Tree, noun: int) -> int | None:
    """Whose word it is: the possessor, who it is 'by' or 'from', or the subject of the verb that only carries it."""
    tokens = tree.tokens
    for place in tree.children[noun]:
        if tokens[place].dep == "poss":
            return place
        if tokens[place].dep == "prep" and tokens[place].text.lower() in ("by", "from"):
            return next((n for n in tree.children[place] if tokens[n].dep == "pobj"), None)
    verb = tokens[noun].head
    if tokens[noun].dep == "dobj" and tokens[verb].lemma.lower() in attributing().carrying:
        return next((n for n in tree.children[verb] if tokens[n].dep == "nsubj"), None)
    return None


def in_words_of(tree: Tree, noun: int) -> int | None:
    """'“…”, in the words of Okoro', 'in Okoro's words': whose words they are."""
    tokens = tree.tokens
    if tokens[noun].text != "words" or tokens[tokens[noun].head].text.lower() != "in":
        return None
    return owner(tree, noun)


def told_of(tree: Tree, noun: int) -> int | None:
    """'“…” That was the promise of Okoro', 'Those were her words': whose words the sentence before quoted."""
    tokens, verb = tree.tokens, tree.tokens[noun].head
    subjects = [tokens[n].text.lower() for n in tree.children[verb] if tokens[n].dep == "nsubj"]
    if tokens[noun].dep != "attr" or tokens[verb].lemma != "be" or not set(subjects) <= POINTING or not subjects:
        return None
    return owner(tree, noun)


def owner(tree: Tree, noun: int) -> int | None:
    """Whose a word is: 'Okoro's promise', 'the promise of Okoro', 'the promise by Okoro'."""
    tokens = tree.tokens
    links = [n for n in tree.children[noun] if tokens[n].text.lower() in ("of", "from", "by")]
    whose = [n for link in links for n in tree.children[link] if tokens[n].dep == "pobj"]
    whose += [n for n in tree.children[noun] if tokens[n].dep == "poss"]
    return whose[0] if whose else None
