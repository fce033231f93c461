"""What a deed is about: an agreement on gas is not that on visas, a blow at the harbour not that at the camp."""

import re
from functools import cache

from dateline.coding.lexicon import lexicon
from dateline.merging.families import families
from dateline.model import Report

WORD = re.compile(r"[^\W\d_]{4,}")
ENDING = re.compile(r"(?:ing|ed|es|e|s)$")
PLAIN = frozenset("with from that this their have been will would about after before over into".split())
# Classes of the lexicon whose words name a deed and not what it is about.
DEEDS = ("pact", "talks", "visit", "call", "violence", "suffered", "protest", "strike", "support", "sanctions")
# Families whose deeds are told by what they are about.
TOLD_BY = frozenset({"deal", "aid", "sanction", "words"})


def another_matter(one: Report, other: Report) -> bool:
    """Whether both tell what it is about and have no word of it in common: of one page that is enough for any deed."""
    shared = families(one) & families(other)
    if "meeting" in shared or not (shared & TOLD_BY or one.article == other.article):
        return False
    mine, theirs = matter(one), matter(other)
    return bool(mine and theirs) and not mine & theirs


def matter(report: Report) -> frozenset[str]:
    """Stems of what a report is about: its words without those by which any deed is told. Places tell deeds apart."""
    return frozenset(_stem(word) for word in _words(report)) - _any_deed() - {_stem(report.trigger)}


def content(report: Report) -> frozenset[str]:
    """The words of what a report tells, in the singular, without the names of who takes part and where."""
    places = set(WORD.findall(report.place.name.lower())) if report.place is not None else set()
    return frozenset(word.rstrip("s") for word in _words(report) - places)


def _words(report: Report) -> set[str]:
    names = {w for p in (*report.sources, *report.targets) if p.actor for w in WORD.findall(p.name.lower())}
    return set(WORD.findall((report.subject or report.what).lower())) - names - PLAIN


@cache
def _any_deed() -> frozenset[str]:
    """Stems of the lexicon's words for deeds and for people: 'signed', 'agreement', 'police'."""
    known = lexicon()
    deeds = (word for name in DEEDS for word in known.classes[name])
    people = (word for words in known.actors.values() for word in words)
    return frozenset(_stem(word) for word in (*known.verbs, *known.nouns, *deeds, *people))


def _stem(word: str) -> str:
    return ENDING.sub("", word)
