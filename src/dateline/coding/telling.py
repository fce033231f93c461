"""The short line that says what happened, in the article's own words."""

from dateline.coding.finding import Found
from dateline.coding.tree import Tree
from dateline.model import Participant

# Longer lines do not fit a row of the desk; the rest is cut at a word with an ellipsis.
LONGEST = 140
SKIPPED = frozenset(
    {"relcl", "advcl", "parataxis", "ccomp", "punct", "cc", "conj", "mark", "dep", "preconj", "meta", "intj"}
)
TELLING = frozenset({"STATEMENT", "DEMAND", "AGREE", "THREATEN", "REJECT"})
AUXILIARIES = ("aux", "auxpass", "neg", "prt")


def what(tree: Tree, one: Found, sources: tuple[Participant, ...]) -> str:
    """Subject, verb and what belongs to it, without side clauses, times and asides."""
    verb = one.clause if tree.verb(one.clause) else None
    if verb is None:
        return _cut(_nominal(tree, one, sources))
    subject = tree.patient(verb) if tree.passive(verb) else tree.subject(verb)
    names = (
        _names(tree, subject, sources if len(tree.listed(subject)) == len(sources) else (), tree.passive(verb))
        if (subject is not None)
        else ""
    )
    words = _predicate(tree, verb, told=one.pattern.kind in TELLING)
    line = f"{names} {tree_text(tree, words)}"
    if one.object is not None and one.object < verb and not tree.passive(verb) and one.object not in words:
        line += (
            f" {tree_text(tree, sorted(w for w in _below(tree, one.object) if w < verb))}"  # 'curbs that it imposed'
        )
    return _cut(line.strip())


def _names(tree: Tree, subject: int, sources: tuple[Participant, ...], passive: bool) -> str:
    if sources and not passive:
        names = [s.name for s in sources]
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    phrases = [tree_text(tree, tree.phrase(each)) for each in tree.listed(subject)]
    return phrases[0] if len(phrases) == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]


def _predicate(tree: Tree, verb: int, *, told: bool) -> list[int]:
    words = [
        verb,
        *tree.kids(verb, *AUXILIARIES, "xcomp", "acomp", "attr", "oprd", "dobj", "dative", "prep", "agent", "pobj"),
    ]
    words += tree.kids(verb, "ccomp") if told else []
    words += [kid for kid in tree.kids(verb, "advcl", "relcl") if tree.first_to(kid)]
    kept = [verb]
    for word in words[1:]:
        if tree.dep(word) in AUXILIARIES:
            kept.append(word)
        elif word > verb and not _time(tree, word):
            kept += _below(tree, word)
    return sorted(set(kept))


def _below(tree: Tree, word: int) -> list[int]:
    """A word with what hangs on it; listed nouns stay, clauses and asides go."""
    found = [word]
    for kid in tree.children[word]:
        listed = tree.dep(kid) in ("conj", "cc") and not tree.verb(kid) and not tree.verb(word)
        inner = (tree.dep(kid) == "punct" and tree.low(kid) in "-/%") or (tree.dep(kid) == "mark" and tree.verb(word))
        if (tree.dep(kid) not in SKIPPED or listed or inner or tree.first_to(kid)) and not _time(tree, kid):
            found += _below(tree, kid)
    return found


def _time(tree: Tree, word: int) -> bool:
    if tree.dep(word) == "prep":
        noun = tree.kid(word, "pobj")
        return noun is not None and tree.tokens[noun].entity[2:] in ("DATE", "TIME")
    return tree.dep(word) == "npadvmod" and tree.tokens[word].entity[2:] in ("DATE", "TIME")


def _nominal(tree: Tree, one: Found, sources: tuple[Participant, ...]) -> str:
    words = tree_text(tree, sorted(set(_below(tree, one.trigger))))
    lead = sources[0].name if sources and sources[0].name.split()[-1].lower() not in words.lower() else ""
    return f"{lead}: {words}" if lead else words


def tree_text(tree: Tree, words: list[int]) -> str:
    """Words in order, with a space where the text has one between them or where something was left out."""
    out = ""
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        glued = before is not None and before + 1 == word and tree.tokens[before].end == tree.tokens[word].start
        out += ("" if place == 0 or glued else " ") + tree.tokens[word].text
    return out


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:– ") + " …"
