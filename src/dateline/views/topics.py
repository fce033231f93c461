"""What a story is about, as the top level of IPTC Media Topics, told by counted words and kinds of events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

# A kind of event weighs as much as three words: most stories have one to five events and 20 to 60 words of some topic.
KIND = 3.0
# A second topic stands beside the first where it weighs nearly as much; under the least weight none is told. Set by
# reading the sample pages: at .5 most stories have three topics, at .9 almost none has two.
BESIDE, LEAST = 0.7, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic's key in addresses, its name, the beginnings of its words, and the kinds of events that speak for it."""

    key: str
    name: str
    words: tuple[str, ...]
    kinds: frozenset[str]


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
