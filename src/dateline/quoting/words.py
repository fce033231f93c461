"""The words that attribute, of data/quotes.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Base forms; what each list is for stands in the file. `about` and `nouns_about` have the prepositions of each."""

    saying: frozenset[str]
    holding: frozenset[str]
    asked: frozenset[str]
    intent: frozenset[str]
    judging: frozenset[str]
    bodily: frozenset[str]
    nouns: frozenset[str]
    told_of: frozenset[str]
    carrying: frozenset[str]
    about: Mapping[str, frozenset[str]]
    nouns_about: Mapping[str, frozenset[str]]


@cache
def attributing() -> Words:
    """The words of the package's file."""
    given = yaml.safe_load(files("dateline").joinpath("data/quotes.yaml").read_text(encoding="utf-8"))
    prepositions = {name: _sets(given.pop(name)) for name in ("about", "nouns_about")}
    return Words(**_sets(given), **prepositions)  # type: ignore[arg-type]


@cache
def nouns() -> frozenset[str]:
    """All nouns that attribute."""
    return attributing().nouns | attributing().nouns_about.keys()


def says(verb: str) -> bool:
    """Whether a verb's base form is one of saying."""
    return verb.lower() in attributing().saying


def _sets(given: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in given.items()}
