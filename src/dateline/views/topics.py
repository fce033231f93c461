"""What a story is about, as the top level of IPTC Media Topics, told by counted words and kinds of events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

# An event counts half as much as a word: with more, every story of states that talk or trade blows is politics alone.
KIND = 0.5
# A second topic stands beside the first where it weighs nearly as much; under the least weight none is told. Set by
# reading the sample pages: at .4 nearly all stories have two topics, at .8 few have.
BESIDE, LEAST = 0.6, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic's key in addresses, its name, the beginnings of its words, and the kinds of events that speak for it."""

    key: str
    name: str
    words: tuple[str, ...]
    kinds: frozenset[str]

    @property
    def short(self) -> str:
        """'Politics' of 'Politics and government'."""
        return self.name.split(",")[0].split(" and ")[0]


@cache
def known() -> dict[str, Topic]:
    """All topics by key."""
    text = (files("dateline") / "data" / "topics.yaml").read_text(encoding="utf-8")
    held = yaml.safe_load(text)
    return {
        key: Topic(key=key, name=found["name"], words=tuple(found["words"]), kinds=frozenset(found["kinds"]))
        for key, found in held.items()
    }


def topics(words: Iterable[tuple[str, float]], kinds: Mapping[str, int]) -> tuple[str, ...]:
    """The keys of one or two topics, the heavier one first; none where nothing speaks for any.

    `words` are (word, weight) of the story's article, `kinds` counts its events by kind.
    """
    weights = dict.fromkeys(known(), 0.0)
    for word, weight in words:
        for key in _of(word):
            weights[key] += weight
    for key, topic in known().items():
        weights[key] += KIND * min(sum(number for kind, number in kinds.items() if kind in topic.kinds), 3)
    ranked = sorted((key for key in weights if weights[key] >= LEAST), key=lambda key: (-weights[key], key))
    return tuple(key for key in ranked[:2] if weights[key] >= BESIDE * weights[ranked[0]])


@cache
def _of(word: str) -> tuple[str, ...]:
    return tuple(key for key, topic in known().items() if any(_begins(word, start) for start in topic.words))


def _begins(word: str, start: str) -> bool:
    """Short beginnings must be the whole word (or its plural): 'war' is no 'warm', 'cup' no 'cupboard'."""
    return word == start or (word.startswith(start) and (len(start) > 4 or len(word) - len(start) <= 1))
