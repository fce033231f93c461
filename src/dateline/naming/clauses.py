"""Who is subject of what in a sentence's grammar, among those it names and those it only describes."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dateline.model import Parse, Token
from dateline.naming.found import Found

SUBJECT = ("nsubj", "nsubjpass")
# Clauses without a subject that have that of the verb above: 'he sued, accusing her', 'began to mock her'.
SHARING = ("advcl", "xcomp", "conj")


def subjects_of(parse: Parse | None, found: Sequence[Found]) -> list[Found]:
    """The mentions that are subject of the sentence's main verb, or joined to it by 'and'."""
    if parse is None:
        return []
    tokens = parse.tokens
    heads = {place for place, token in enumerate(tokens) if token.dep in SUBJECT and tokens[token.head].dep == "ROOT"}
    grown = bool(heads)
    while grown:
        joined = {n for n, token in enumerate(tokens) if token.head in heads and token.dep in ("conj", "appos")} - heads
        heads |= joined
        grown = bool(joined)
    return [one for one in found if any(one.start <= tokens[place].start < one.end for place in heads)]


def above(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """The places of the words that a word hangs on, the nearest first."""
    while tokens[place].head != place:
        place = tokens[place].head
        yield place


def over(tokens: Sequence[Token], place: int) -> list[Token]:
    """The subjects of the clauses that a word stands in and that stand before it, the nearest first."""
    verbs = list(above(tokens, place))
    found = [[t for t in tokens if t.dep in SUBJECT and t.head == verb] for verb in verbs]
    return [token for held in found for token in held if token.start < tokens[place].start]


def described(tokens: Sequence[Token], found: Sequence[Found], nouns: Mapping[str, str | None]) -> list[Token]:
    """The subjects that are one person without a name: 'a reporter said', 'the suspect was held'.

    `nouns` are those for one person. A noun with a name beside it ('the mayor, Ann Lee,') is none.
    """
    return [
        token
        for place, token in enumerate(tokens)
        if token.dep in SUBJECT and token.tag == "NN" and token.lemma.lower() in nouns
        and not _named(tokens, place, found)
    ]  # fmt: skip


def _named(tokens: Sequence[Token], place: int, found: Sequence[Found]) -> bool:
    beside = [t for t in tokens if t.head == place and t.dep in ("appos", "compound")]
    return any(one.start <= t.start < one.end for one in found if one.name for t in (tokens[place], *beside))


def asked_of(tokens: Sequence[Token], place: int, found: Sequence[Found]) -> Collection[str]:
    """Whom 'he' cannot mean in 'Bo Roth, whom he fired': the names that its relative clause tells of."""
    clause = next((n for n in (place, *above(tokens, place)) if tokens[n].dep == "relcl"), None)
    if clause is None or tokens[place].head != clause or tokens[place].dep not in SUBJECT:
        return ()
    noun = tokens[tokens[clause].head]
    return {one.name for one in found if one.start <= noun.start < one.end}


def own_subject(tokens: Sequence[Token], place: int) -> list[Token]:
    """The subject of an object's own verb, which the object is not: 'the reporter asked him'."""
    token = tokens[place]
    if token.tag != "PRP" or token.dep in SUBJECT or token.text.lower().endswith("self"):
        return []
    verb = tokens[token.head].head if token.dep == "pobj" else token.head
    own = [other for other in tokens if other.dep in SUBJECT and other.head == verb]
    return own or _shared(tokens, verb)


def _shared(tokens: Sequence[Token], verb: int) -> list[Token]:
    """The subject that a clause without one has from the verb above; 'he was held, forcing her out' has none."""
    while tokens[verb].dep in SHARING:
        clause, verb = tokens[verb], tokens[verb].head
        below = [other for other in tokens if other.head == verb]
        if clause.dep == "xcomp" and (asked := [other for other in below if other.dep == "dobj"]):
            return asked  # 'she invited him to visit her'
        if held := [other for other in below if other.dep in SUBJECT]:
            return [other for other in held if other.dep == "nsubj"]
    return []


def opened_before(tokens: Sequence[Token], place: int) -> Token | None:
    """The main subject that stands behind a word of the clause or phrase that opens its sentence: 'As he left, Lee …'.

    None for 'He will go, Lee said': who is told of there is not who tells.
    """
    subject = next((t for t in tokens if t.dep in SUBJECT and tokens[t.head].dep == "ROOT"), None)
    opening = [tokens[n].dep for n in (place, *above(tokens, place))]
    apart = tokens[place].tag == "PRP$" or "advcl" in opening
    if subject is None or subject.start < tokens[place].start or not apart or "ccomp" in opening:
        return None
    return subject
