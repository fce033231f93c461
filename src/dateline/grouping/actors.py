"""Who and where: names as what they stand for, so that 'Norwegian', 'Norway' and 'Oslo' are one.

Two pages on one meeting may share no word: one writes 'the Peruvian president', the other 'Lima' and a surname. What
they share are the states and persons, and those are compared as such.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from math import log
from typing import Any

import yaml

from dateline.grouping.names import Run, runs
from dateline.grouping.rarity import background
from dateline.grouping.words import stems, weight
from dateline.model import unaccented

# 'Central African Republic of …': no state's name has more words than this.
LONGEST = 4
# A token of a state begins with this, so that none is a word stem: '=NOR'.
STATE, DOUBTFUL = "=", "?"


@dataclass(frozen=True, slots=True)
class States:
    """The code (alpha-3) of the state that a name without accents stands for; the doubtful ones aside.

    `shown` are the states' own names by code.
    """

    sure: Mapping[str, str]
    doubtful: Mapping[str, str]
    shown: Mapping[str, str]


@cache
def states() -> States:
    """Names, adjectives, capitals, governments and large parts of all states, from the file that naming reads too."""
    text = (files("dateline") / "data" / "actors" / "states.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    named = {unaccented(name): code for code, name in _named(data) if code}
    doubtful = frozenset(map(unaccented, data["doubtful"]))
    return States(
        {name: code for name, code in named.items() if name not in doubtful},
        {name: code for name, code in named.items() if name in doubtful},
        {state["code"]: state["names"][0] for state in data["states"]},
    )


def _named(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ((code, name) for code, names in data["regions"].items() for name in names)
    yield from ((code, name) for name, code in data["peoples"].items())
    for state in data["states"]:
        sorts = (state.get(sort, ()) for sort in ("names", "demonyms", "government", "cities", "administrations"))
        yield from ((state["code"], name) for name in chain(*sorts))
        yield from ((state["code"], name) for name in [state.get("capital")] if name)


def actors(title: str | None, found: Iterable[Run]) -> tuple[tuple[str, float], ...]:
    """The states ('=NOR') and the words of other names (stems) that the runs of a text and its title tell, counted.

    A weight is 1 + ln(count). A name that may be another's ('Chad', 'Georgia') is a state's where a sure name of it
    stands too. A word that opens a sentence is a name if it is one elsewhere in the text, or if news do not print it
    otherwise. Of the title the states alone: in many mastheads' titles every word is capitalised.
    """
    printed = list(found)
    inside = {word for run in printed if not run.opening for word in run.words.split()}
    named = [run.words for run in printed if not run.opening or _is_name(run.words, inside)]
    heads = [token for run in runs(title or "") for token in _tokens(run.words) if token[0] in (STATE, DOUBTFUL)]
    return tuple(sorted((token, weight(count)) for token, count in _counted(Counter(named), heads).items()))


def _is_name(word: str, inside: set[str]) -> bool:
    known = states()
    plain = _bare(unaccented(word))
    if word in inside or plain in known.sure or plain in known.doubtful:
        return True
    return _strange(word)


@lru_cache(maxsize=100_000)
def _strange(word: str) -> bool:
    return all(stem not in background().counts for stem in stems(word))


def _counted(named: Mapping[str, int], heads: Iterable[str]) -> Counter[str]:
    found = Counter(heads)
    for name, number in named.items():
        for token in _tokens(name):
            found[token] += number
    sure = {token for token in found if token[0] == STATE}
    counts: Counter[str] = Counter()
    for token, number in found.items():
        code, _, name = token.removeprefix(DOUBTFUL).partition(" ")
        for each in [code] if token[0] != DOUBTFUL or code in sure else stems(name):
            counts[each] += number
    return counts


@lru_cache(maxsize=100_000)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(_read(unaccented(name).replace("’", "'").split()))


def _read(words: list[str]) -> Iterator[str]:
    """A state's code, a doubtful one with its name behind it ('?=TCD Chad'), or the stems of a word."""
    known, place = states(), 0
    while place < len(words):
        for end in range(min(place + LONGEST, len(words)), place, -1):
            run = _bare(" ".join(words[place:end]))
            if run in known.sure:
                yield STATE + known.sure[run]
            elif run in known.doubtful:
                yield f"{DOUBTFUL}{STATE}{known.doubtful[run]} {run}"
            else:
                continue
            break
        else:
            end = place + 1
            yield from stems(words[place])
        place = end


@lru_cache(maxsize=100_000)
def _states_named(name: str) -> tuple[str, str]:
    """The own names of the state that a name surely stands for and of the one that it may stand for; '' for none."""
    known, bare = states(), _bare(unaccented(name))
    return known.shown.get(known.sure.get(bare, ""), ""), known.shown.get(known.doubtful.get(bare, ""), "")


def state_named(name: str, among: Collection[str] = ()) -> str:
    """The own name of the state that a name surely stands for ('Norwegian', 'Oslo': 'Norway'); '' for none.

    A name that may be another's ('Athens') stands for a state that is `among` those named otherwise.
    """
    sure, doubtful = _states_named(name)
    return sure or (doubtful if doubtful in among else "")


def _bare(words: str) -> str:
    return words.removesuffix("'s").removesuffix("’s").removesuffix("'")


# An actor that fewer than one in 30 articles name is rare, a state that fewer than one in 7 do: in the news of one
# country its own name says nothing, and there are few states to go round.
RARE_ACTOR, RARE_STATE = 3.5, 2.0
# A state is a main one of an article that names no other more than twice as often: 1 + ln(count) less than ln(2) below.
MAIN = log(2) + 0.001


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and where an article is about. `main`: rare states named as often as any; `about`: all, if named twice."""

    rare: frozenset[str]
    main: frozenset[str]
    about: frozenset[str]

    def two_states(self, other: "Cast", day: bool) -> bool:
        """Whether both are about two rare states above all, and name an actor besides, if they share no `day`."""
        named = day or any(token[0] != STATE for token in self.rare & other.rare)
        return named and len(self.main & other.main) > 1

    def apart(self, other: "Cast") -> bool:
        """Whether each is about states above all, and none of them the other's: what else they name is in passing."""
        return bool(self.main and other.main) and self.main.isdisjoint(other.main)

    def elsewhere(self, other: "Cast") -> bool:
        """Whether each is about states, and none of them the other's."""
        return bool(self.about and other.about) and self.about.isdisjoint(other.about)


def cast(named: Iterable[tuple[str, float]], rare: Mapping[str, float]) -> Cast:
    """The actors of an article by their rarity among others."""
    weights = dict(named)
    states = frozenset(token for token in weights if token[0] == STATE)
    most = max((weights[token] for token in states), default=0.0)
    return Cast(
        frozenset(token for token in weights if rare.get(token, 0.0) > RARE_ACTOR),
        frozenset(token for token in states if rare.get(token, 0.0) > RARE_STATE and weights[token] > most - MAIN),
        states if most > 1 else frozenset(),
    )
