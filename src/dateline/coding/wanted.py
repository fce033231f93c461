"""Which sentences can matter: only these are parsed, which is most of the cost of a reading.

A sentence is wanted if it holds a quotation, a word that attributes ('said', 'according to', 'the claim that'), two
names or the first full name of somebody, or a trigger of the event lexicon with all the words that its pattern asks for
and one who may be the actor. The scan looks at words alone and takes each for every lemma that it may be a form of,
so it lets through too much, not too little.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.coding.lexicon import lexicon
from dateline.model import Article, Sentence
from dateline.naming import Reference, load
from dateline.naming.marks import stretches
from dateline.parsing.forms import lemmas
from dateline.quoting.words import attributing, nouns

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Capitals that open no sentence are a name more often than not; so are two of them that do.
NAME = re.compile(
    r"(?:(?<=[\w,;:)”\"’'–—] )|(?=\S+ [A-ZÀ-ÞĀ-Ž]))"
    r"[A-ZÀ-ÞĀ-Ž][\w.’'-]+(?: (?:of |the |de |al-)?[A-ZÀ-ÞĀ-Ž][\w.’'-]*)*"
)
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve fourth dozen dozens hundreds".split())
PRONOUNS = frozenset("he she they we i it who him her them his their both".split())


@dataclass(frozen=True, slots=True)
class Cues:
    """The words that make a sentence wanted: `saying` alone, `triggers` with what their patterns ask for besides."""

    saying: frozenset[str]
    triggers: Mapping[str, tuple[tuple[frozenset[str], ...], ...]]


@cache
def _cues() -> Cues:
    words = lexicon()
    asked: dict[str, set[tuple[frozenset[str], ...]]] = {}
    for table in (words.verbs, words.nouns, words.adjectives):
        for word, patterns in table.items():
            asked.setdefault(word, set()).update(pattern.asks for pattern in patterns)
    triggers = {word: tuple(options) for word, options in asked.items()}
    return Cues(saying=attributing().saying | attributing().holding | nouns() | {"accord"}, triggers=triggers)


@cache
def _folk() -> frozenset[str]:
    """Nouns and numbers for people and their bodies: 'guards freed the men', 'four were arrested'."""
    return frozenset().union(*lexicon().actors.values(), NUMBERS)


def wanted(article: Article, sentences: Sequence[Sentence], reference: Reference | None = None) -> tuple[Sentence, ...]:
    """The sentences with `wanted` told; see the module. `reference` is the package's own if none is given."""
    known, spans = reference or load(), stretches(article.text)
    quoted = [any(span.start < one.end and one.start < span.end for span in spans) for one in sentences]
    seen: set[str] = set()
    return tuple(
        replace(one, wanted=_matters(one.text, known, seen) or within)
        for one, within in zip(sentences, quoted, strict=True)
    )


def _matters(text: str, reference: Reference, seen: set[str]) -> bool:
    words = [word.casefold() for word in WORD.findall(text)]
    held = {lemma for word in words for lemma in lemmas(word)}
    cues, names = _cues(), _names(text, reference)
    new = {name for name in names if " " in name} - seen  # later a surname alone stands for it
    seen |= new
    if new or len(names) > 1 or held & cues.saying:
        return True
    somebody = bool(names) or not PRONOUNS.isdisjoint(words) or not _folk().isdisjoint(held)
    return somebody and _told(held, cues)


def _told(held: set[str], cues: Cues) -> bool:
    return any(
        all(part & held for part in option) for word in held & cues.triggers.keys() for option in cues.triggers[word]
    )


def _names(text: str, reference: Reference) -> set[str]:
    """The names and words for people in a text, as far as capitals and the lists show them."""
    listed = {text[start:end] for _, start, end in reference.finder.find_matches_as_indexes(text, overlapping=False)}
    named = NAME.findall(text)
    return {*named, *(word for word in listed if not any(word in name for name in named))}
