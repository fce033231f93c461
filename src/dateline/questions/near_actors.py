"""Actors that may be one: those whose names are like one another's."""

from difflib import SequenceMatcher

from dateline.model import Actor
from dateline.questions.actors import actor_rows
from dateline.questions.answers import ActorRow
from dateline.questions.calling import words_of_name
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader

# How alike two words must be spelled to count as one: 'Marek' and 'Mark' are .89, 'Salmela' and 'Salmi' .67. It only
# says what a reader is offered first.
ALIKE = 0.85
Named = tuple[str, str, str]  # id, kind, name


def near_actors(reader: Reader, actor: Actor, limit: int) -> list[ActorRow]:
    """The other actors whose names have most words in common with this one's, or nearly, of its kind first."""
    words = words_of_name(actor.name)
    scored = [(-_common(words, words_of_name(name)), kind != actor.kind, name, id) for id, kind, name in _names(reader)]
    near = [id for score, _, _, id in sorted(scored) if score and id != actor.id]
    return _rows(reader, near[:limit])


def actors_named(reader: Reader, words: str, limit: int) -> list[ActorRow]:
    """The actors that have all of these words in their names, the shortest names first."""
    wanted = words_of_name(words)
    held = sorted((len(name), name, id) for id, _, name in _names(reader) if wanted <= words_of_name(name))
    return _rows(reader, [id for _, _, id in held[:limit]])


def _names(reader: Reader) -> list[Named]:
    return [(id, kind, name) for id, kind, name in reader.columns(Actor, "id", "kind", "name")]


def _common(one: set[str], other: set[str]) -> float:
    """The part of all words of two names that stand in both, or nearly."""
    shared = sum(word in other or any(_alike(word, far) for far in other) for word in one)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _alike(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _rows(reader: Reader, ids: list[str]) -> list[ActorRow]:
    found = reader.fetch(Actor, ids)
    rows = {row.id: row for row in actor_rows(Lookup(reader), list(found.values()))}
    return [rows[id] for id in ids]
