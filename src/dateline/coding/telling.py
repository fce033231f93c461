"""The short line that says what happened, in the article's own words."""

from dateline.coding.found import Found
from dateline.coding.standins import several
from dateline.coding.tree import Tree
from dateline.model import Participant

# Longer lines do not fit a row of the desk; the rest is cut at a word with an ellipsis.
LONGEST = 140
SKIPPED = frozenset(
    {"relcl", "advcl", "parataxis", "ccomp", "punct", "cc", "conj", "mark", "dep", "preconj", "meta", "intj"}
)
TELLING = frozenset({"STATEMENT", "DEMAND", "AGREE", "THREATEN", "REJECT"})
ENABLING = frozenset("let allow permit make help see order enable".split())
LEADING = frozenset("on of to in at by for with from and or but that as the a an over saying".split())
AUXILIARIES = ("aux", "auxpass", "neg", "prt")


def what(tree: Tree, one: Found, sources: tuple[Participant, ...], met: tuple[Participant, ...] = ()) -> str:
    """Subject, verb and what belongs to it, without side clauses, times and asides."""
    if not tree.verb(one.clause):
        return _cut(_nominal(tree, one, sources))
    verb = _topmost(tree, one.clause)
    subject = tree.patient(verb) if tree.passive(verb) else tree.subject(verb)
    line = _names(tree, subject, one, sources, met) if subject is not None else ""
    told = _predicate(tree, verb, one.pattern.phrase, told=one.pattern.kind in TELLING)
    while subject is None and tree.dep(told[0]) in ("aux", "auxpass"):  # '’s slammed' of a headline's 'Okoro’s slammed'
        told = told[1:]
    line += " " + tree_text(tree, told)
    if one.object is not None and one.object < verb and not tree.passive(verb) and tree.dep(verb) == "relcl":
        thing = tree_text(tree, sorted(w for w in _below(tree, one.object) if w < verb))  # 'the curbs that it imposed'
        plain = not tree.tag(min(w for w in _below(tree, one.object))).startswith("NNP")
        line += f" {thing[:1].lower() + thing[1:] if plain else thing}"
    return _cut(_ended(line.strip()))


def _topmost(tree: Tree, verb: int) -> int:
    """'are set' for 'meet' in 'are set to meet': the line begins where the claim does."""
    while tree.dep(verb) == "xcomp" and tree.verb(tree.head(verb)):
        verb = tree.head(verb)
    return verb


def _names(tree: Tree, subject: int, one: Found, sources: tuple[Participant, ...], met: tuple[Participant, ...]) -> str:
    """The doers by name where the subject is them and no more; else the subject's own words."""
    words = tree.listed(subject)
    named = bool(sources) and all(source.actor for source in sources)
    whole = len(words) == len(sources) or named
    if tuple(words) == one.sources and whole and one.pattern.status != "cancelled":
        phrases = [source.name for source in sources]
    elif len(words) == 1 and several(tree, words[0]) and len(met) > 1 and tuple(words) == one.targets:
        phrases = [target.name for target in met]  # 'both men were joined by …'
    else:
        alone = (
            len(words) == 1
        )  # then what is listed or set beside it belongs to it: 'the presidents of Ghana and Togo'
        phrases = [tree_text(tree, _whole(tree, each, one.clause) if alone else tree.phrase(each)) for each in words]
    if one.pattern.status == "cancelled" and sources and tree.tag(tree.phrase(words[0])[0]) == "PRP$":
        phrases = [f"{sources[0].name}’s {phrases[0].split(' ', 1)[-1]}"]  # 'her visit was off'
    return phrases[0] if len(phrases) == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]


def _whole(tree: Tree, word: int, verb: int) -> list[int]:
    """A noun with all that belongs to it, but for the clause that the line goes on with."""
    after = set(tree.under(verb)) if word in tree.above(verb) else set()
    return sorted(set(_below(tree, word)) - after) or [word]


def _predicate(tree: Tree, verb: int, phrase: tuple[str, ...], *, told: bool) -> list[int]:
    words = [
        verb,
        *tree.kids(verb, *AUXILIARIES, "xcomp", "acomp", "attr", "oprd", "dobj", "dative", "prep", "agent", "pobj"),
    ]
    words += tree.kids(verb, "ccomp") if told else []
    words += tree.kids(verb, "ccomp") if tree.lemma(verb) in ENABLING else []
    words += [kid for kid in tree.kids(verb, "advmod") if tree.low(kid) in phrase]
    words += [kid for kid in tree.kids(verb, "advcl", "relcl") if tree.first_to(kid)]
    kept = [verb]
    for word in words[1:]:
        if tree.dep(word) in AUXILIARIES:
            kept.append(word)
        elif word > verb and not _time(tree, word) and not _aside(tree, word):
            kept += _below(tree, word)
    return sorted(set(kept))


def _below(tree: Tree, word: int) -> list[int]:
    """A word with what hangs on it; listed nouns stay, clauses and asides go."""
    found = [word]
    for kid in tree.children[word]:
        listed = tree.dep(kid) in ("conj", "cc") and not tree.verb(kid) and not tree.verb(word)
        listed = listed or (tree.dep(kid) == "ccomp" and tree.lemma(word) in ENABLING)
        inner = (tree.dep(kid) == "punct" and tree.low(kid) in "-/%") or (tree.dep(kid) == "mark" and tree.verb(word))
        told = tree.dep(kid) not in SKIPPED or listed or inner or tree.first_to(kid)
        if told and not _time(tree, kid) and not _aside(tree, kid):
            found += _below(tree, kid)
    return found


def _aside(tree: Tree, word: int) -> bool:
    """What follows a comma is said by the way, unless it goes on with a list or names the person just described."""
    first = tree.under(word)[0]
    if first == 0 or tree.tag(first - 1) not in (",", ":", "-LRB-") or word < tree.head(word):
        return False
    return tree.dep(word) not in ("conj", "cc") and not (tree.dep(word) == "appos" and tree.tag(word) == "NNP")


def _time(tree: Tree, word: int) -> bool:
    if tree.dep(word) == "prep":
        noun = tree.kid(word, "pobj")
        return noun is not None and tree.tokens[noun].entity[2:] in ("DATE", "TIME")
    aged = tree.low(word + 1) == "-" if word + 1 < len(tree.tokens) else False  # '35-year-old' tells no time
    return tree.dep(word) == "npadvmod" and tree.tokens[word].entity[2:] in ("DATE", "TIME") and not aged


def _nominal(tree: Tree, one: Found, sources: tuple[Participant, ...]) -> str:
    below = sorted(set(_below(tree, one.trigger)))
    while len(below) > 1 and tree.tag(below[0]) in ("DT", "PRP$"):
        below = below[1:]
    words = tree_text(tree, below)
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


def _ended(line: str) -> str:
    """Without a last word that leads nowhere: 'a compact on'."""
    while " " in line and line.rsplit(" ", 1)[1].lower() in LEADING:
        line = line.rsplit(" ", 1)[0]
    return line


def _cut(line: str) -> str:
    line = line[:1].upper() + line[1:]
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:– ") + " …"
