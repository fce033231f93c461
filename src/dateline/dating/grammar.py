"""Rules over time words, and the search for all their matches in a text.

A rule is a regular expression over classes of tokens ('MONTH NUM COMMA? YEAR'), with a function that reads a match as a
meaning: what it says once the context is known. The longest match at the leftmost place wins; a function may refuse.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.dating.context import Answer, Context
from dateline.dating.needs import needed
from dateline.dating.tokens import Token, tokenise
from dateline.dating.words import CODE

Meaning = Callable[[Context], Answer]
# Classes that tell no time by themselves. Rules are tried only around the others: two thirds of a text have none.
COLD = "WORD CAPITAL STOP BREAK COMMA DASH POSS THE ITS A OF IN ON AND OR TO FROM BY AT FOR THROUGH BETWEEN".split()
AROUND = 3  # tokens tried on either side: no rule has a longer run of cold ones
HOT = re.compile(f"[^{(cold := ''.join(CODE[name] for name in COLD))}](?:[{cold}]{{0,{AROUND}}}[^{cold}])*")
NO_TOKEN = Token(0, 0, "", "BREAK")


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: the tokens of the text and which of them are its own."""

    tokens: Sequence[Token]
    found: re.Match[str]

    def has(self, group: str) -> bool:
        return bool(self.group(group))

    def group(self, group: str) -> Sequence[Token]:
        """The tokens of a named part; empty if the rule has no such part or it is not there."""
        if group not in self.found.re.groupindex:
            return ()
        start, end = self.found.span(group)
        return self.tokens[start:end] if start >= 0 else ()

    def value(self, group: str) -> object:
        """What the last token of a part stands for."""
        tokens = self.group(group)
        return tokens[-1].value if tokens else None

    def number(self, group: str) -> int:
        """The whole number a one-token part stands for; 0 if it is not there."""
        value = self.value(group)
        return int(value) if isinstance(value, int | float) else 0

    def word(self, group: str) -> str:
        """The class of a part's first token; empty if it is not there."""
        tokens = self.group(group)
        return tokens[0].kind if tokens else ""

    def prior(self, back: int = 1) -> Token:
        place = self.found.start() - back
        return self.tokens[place] if place >= 0 else NO_TOKEN

    def next(self, on: int = 0) -> Token:
        place = self.found.end() + on
        return self.tokens[place] if place < len(self.tokens) else NO_TOKEN

    @property
    def words(self) -> str:
        return " ".join(token.text for token in self.tokens[self.found.start() : self.found.end()])


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    needs: frozenset[str]
    read: Callable[[Match], Meaning | None]


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a text that tell a time, and what they mean."""

    start: int
    end: int
    meaning: Meaning


def rule(pattern: str, read: Callable[[Match], Meaning | None]) -> Rule:
    """A rule from a pattern whose class names (capitals) stand for one token each; spaces mean nothing."""
    coded = re.sub(r"[A-Z]{2,}|\bA\b", lambda name: CODE[name[0]], pattern)
    tight = re.sub(r"\s+", "", coded)
    return Rule(re.compile(tight), needed(tight), read)


def search(text: str, rules: Sequence[Rule]) -> list[Found]:
    """All expressions of a text in order, none overlapping."""
    tokens, classes = tokenise(text)
    places = [
        (found.start(), -found.end(), number, found)
        for stretch in HOT.finditer(classes)
        for start, end in [(max(0, stretch.start() - AROUND), stretch.end() + AROUND)]
        for held in [frozenset(classes[start:end])]
        for number, each in enumerate(rules)
        if each.needs <= held
        for found in each.pattern.finditer(classes, start, end)
        if found.end() > found.start()
    ]
    results: list[Found] = []
    reached = 0
    for start, _, number, found in sorted(places, key=lambda place: place[:3]):
        if start < reached:
            continue
        meaning = rules[number].read(Match(tokens, found))
        if meaning is not None and not _title(text, tokens[start : found.end()]):
            results.append(Found(tokens[start].start, tokens[found.end() - 1].end, meaning))
            reached = found.end()
    return results


def _title(text: str, tokens: Sequence[Token]) -> bool:
    """Whether words are a title of something else: '“This Week”', '"Last Christmas"', all in capitals behind a mark."""
    quoted = text[max(0, tokens[0].start - 1) : tokens[0].start] in ("“", '"')
    return quoted and len(tokens) > 1 and all(token.text[:1].isupper() for token in tokens)
