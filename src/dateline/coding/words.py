"""One sentence's grammar as a tree to walk: children, listed words, whole phrases.

Words are indexes into the tokens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from dateline.model import Parse, Sentence, Token

SUBJECTS = ("nsubj", "csubj", "expl")
# Parts that hang on a noun without being part of its name: they are cut off when the noun's phrase is cited.
LOOSE = frozenset({"conj", "cc", "preconj", "relcl", "acl", "appos", "punct", "advcl", "parataxis", "dep", "ccomp"})
# Measures and containers: 'a series of strikes' is about strikes, so the word after 'of' counts.
VESSELS = frozenset(
    "series number round set wave batch package spate string range flurry couple dozen dozens hundred"
    " hundreds thousand thousands variety lot member members group groups host majority part form kind type"
    " resumption renewal start beginning possibility prospect threat team shipment load consignment percent %"
    " amount worth tranche sum fleet column contribution more deployment expansion extension publication"
    " busload boatload truckload planeload trainload trio pair score scores handful".split()
)


# Lemmas that the lemmatizer gets wrong for verbs of news: 'staged' comes out as a stag.
SLIPS = {
    "stag": "stage",
    "rap": "rape",
    "wag": "wage",
    "cordone": "cordon",
    "hop": "hope",
    "fin": "fine",
    "slat": "slate",
    "rag": "rage",
    "ax": "axe",
    "instal": "install",
    "gutte": "gut",
    "unbanne": "unban",
}


class Words:
    """A parsed sentence with its place in the article."""

    def __init__(self, sentence: Sentence, parse: Parse) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = _mended(parse.tokens)
        # Asked for a hundred times each.
        self._lemmas = [token.lemma.lower() for token in self.tokens]
        self._lows = [token.text.lower() for token in self.tokens]
        self._deps = [token.dep for token in self.tokens]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the sentence, in lower case as printed and as lemmas."""
        return frozenset([*self._lemmas, *self._lows])

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.tokens]
        for place, token in enumerate(self.tokens):
            if token.head != place:
                found[token.head].append(place)
        return found

    def lemma(self, word: int) -> str:
        return self._lemmas[word]

    def low(self, word: int) -> str:
        return self._lows[word]

    def tag(self, word: int) -> str:
        return self.tokens[word].tag

    def dep(self, word: int) -> str:
        return self._deps[word]

    def head(self, word: int) -> int:
        return self.tokens[word].head

    def verb(self, word: int) -> bool:
        return self.tag(word).startswith("VB") or self.tag(word) == "MD"

    def noun(self, word: int) -> bool:
        return self.tag(word).startswith("NN") or self.tag(word) in ("PRP", "CD", "WP", "DT")

    def opening(self) -> int:
        """Where the sentence begins after 'LIMA, Peru — '."""
        dashes = [w for w in range(1, min(9, len(self.tokens))) if self.tokens[w].text in ("—", "–", "--", "―", "-")]
        return dashes[0] + 1 if dashes and self.tokens[0].text.isupper() else 0

    def kids(self, word: int, *deps: str) -> list[int]:
        known = self._deps
        return [kid for kid in self.children[word] if known[kid] in deps]

    def kid(self, word: int, *deps: str) -> int | None:
        for kid in self.children[word]:
            if self._deps[kid] in deps:
                return kid
        return None

    def above(self, word: int) -> Iterator[int]:
        """The words over this one, nearest first."""
        while self.tokens[word].head != word:
            word = self.tokens[word].head
            yield word

    def under(self, word: int) -> list[int]:
        """The word and everything below it, in order."""
        found, todo = [word], [word]
        while todo:
            fresh = self.children[todo.pop()]
            found += fresh
            todo += fresh
        return sorted(found)

    def within(self, verb: int) -> list[int]:
        """The words of a verb's own clause and the infinitives under it, without clauses that tell of other things."""
        found, todo = [verb], [verb]
        while todo:
            for kid in self.children[todo.pop()]:
                if self.tokens[kid].dep not in ("relcl", "advcl", "parataxis"):
                    found.append(kid)
                    todo.append(kid)
        return sorted(found)

    def listed(self, word: int) -> list[int]:
        """The word and what is coordinated with it: 'Japan', 'Britain' and 'Italy' for the first of the three."""
        found, todo = [word], [word]
        while todo:
            over = todo.pop()
            for kid in self.kids(over, "conj", "appos"):
                if self.dep(kid) == "conj" or self._next_name(over, kid):
                    found.append(kid)
                    todo.append(kid)
        return sorted(found)

    def _next_name(self, over: int, kid: int) -> bool:
        """In 'Ann Lee, Bo Roth and Cy Dunn' the parser takes the second name for an apposition of the first."""
        names = self.tag(over).startswith("NNP") and self.tag(kid).startswith("NNP")
        return names and bool(self.kids(kid, "conj")) and self.tokens[over].entity[2:] == self.tokens[kid].entity[2:]

    def core(self, word: int) -> int:
        """The noun that counts: 'strikes' for 'series' in 'a series of strikes'."""
        counted = self.tag(word) in ("CD", "DT", "JJ", "JJR", "JJS")  # '11 of the prisoners', 'most of the staff'
        if self.lemma(word) in VESSELS or counted or self._span(word):
            for prep in self.kids(word, "prep"):
                inner = self.kid(prep, "pobj")
                if self.low(prep) == "of" and inner is not None:
                    return self.core(inner)
        return word

    def _span(self, word: int) -> bool:
        """'two hours of talks', 'three days of protest'."""
        return self.lemma(word) in ("hour", "day", "week") and bool(self.kids(word, "nummod"))

    def phrase(self, word: int) -> list[int]:
        """The words of a noun's own phrase, without clauses, appositions and coordinated parts."""
        found, todo = [word], [word]
        while todo:
            for kid in self.children[todo.pop()]:
                if self.tokens[kid].dep not in LOOSE or self._inner_mark(kid):
                    found.append(kid)
                    todo.append(kid)
        return self._run(sorted(found), word)

    def _inner_mark(self, word: int) -> bool:
        return self.tokens[word].dep == "punct" and self.tokens[word].text in "-/'’"

    def _run(self, words: list[int], word: int) -> list[int]:
        place = words.index(word)
        first = last = place
        while first > 0 and words[first - 1] >= words[first] - 1:
            first -= 1
        while last + 1 < len(words) and words[last + 1] <= words[last] + 1:
            last += 1
        return words[first : last + 1]

    # ---- offsets in the article ---------------------------------------------------------------------------------

    def span(self, words: Sequence[int]) -> tuple[int, int]:
        base = self.sentence.start
        return base + self.tokens[words[0]].start, base + self.tokens[words[-1]].end

    def text(self, words: Sequence[int]) -> str:
        return self.sentence.text[self.tokens[words[0]].start : self.tokens[words[-1]].end]

    def inside(self, start: int, end: int) -> list[int]:
        """The words that stand between two offsets of the article."""
        first, last = start - self.sentence.start, end - self.sentence.start
        return [n for n, token in enumerate(self.tokens) if token.start < last and first < token.end]


def _unslipped(token: Token) -> str | None:
    """The lemma that a slip stands for; 'rapped' and 'raps' are rightly of 'rap', though 'raped' comes out so too."""
    right = SLIPS.get(token.lemma)
    if right is None:
        return None
    stem = right.removesuffix("e")
    return right if stem == right or token.text.lower().removeprefix(stem)[:1] in ("e", "i") else None


def _mended(tokens: Sequence[Token]) -> list[Token]:
    """The commonest slips put right: lemmas, and in 'said that it is a threat and pledged …' the past tense goes
    on from 'said'.
    """
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.tag.startswith("VB") and (right := _unslipped(token)) is not None:
            mended[place] = replace(token, lemma=right)
        inner = tokens[token.head]
        over = tokens[inner.head]
        slipped = (
            token.dep == "conj"
            and token.tag == "VBD"
            and inner.tag in ("VBZ", "VBP", "MD", "VBN")
            and inner.dep == "ccomp"
        )
        if slipped and over.tag == "VBD" and not any(t.head == place and t.dep in SUBJECTS for t in tokens):
            mended[place] = replace(token, head=inner.head)
    return mended
