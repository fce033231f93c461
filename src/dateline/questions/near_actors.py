"""Actors that may be one: those whose names are like one another's."""

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from heapq import nsmallest

from dateline.model import Actor
from dateline.questions.actors import actor_rows
from dateline.questions.answers import ActorRow
from dateline.questions.calling import words_of_name
from dateline.questions.kept import kept
from dateline.questions.lookup import Lookup
from dateline.record.contract import Reader

# How alike two words must be spelled to count as one: 'Marek' and 'Mark' are .89, 'Salmela' and 'Salmi' .67. It only
# says what a reader is offered first.
ALIKE = 0.85
# A word that more actors have in their names ('ministry') says little of who they are.
FREQUENT = 500
Named = tuple[str, str, str]  # id, kind, name


def near_actors(reader: Reader, actor: Actor, limit: int) -> list[ActorRow]:
    """The other actors whose names have most words in common with this one's, or nearly, of its kind first."""
    words, by_word = words_of_name(actor.name), _by_word(reader)
    telling = [word for word in words if len(by_word.get(word, ())) <= FREQUENT]
    shared: Counter[Named] = Counter()
    for word in telling or words:
        shared.update({one for other in by_word if _alike(word, other) for one in by_word[other]})
    scored = (
        (-n / (len(words) + len(words_of_name(name)) - n), kind != actor.kind, name, id)
        for (id, kind, name), n in shared.items()
        if id != actor.id
    )
    return _rows(reader, [id for *_, id in nsmallest(limit, scored)])


def actors_named(reader: Reader, words: str, limit: int) -> list[ActorRow]:
    """The actors that have all of these words in their names, the shortest names first."""
    by_word = _by_word(reader)
    held = [set(by_word.get(word, ())) for word in words_of_name(words)]
    found = set.intersection(*held) if held else set()
    return _rows(reader, [id for id, _, _ in sorted(found, key=lambda one: (len(one[2]), one[2], one[0]))[:limit]])


def _by_word(reader: Reader) -> dict[str, list[Named]]:
    """The actors that have each word in their names."""

    def made() -> dict[str, list[Named]]:
        found: defaultdict[str, list[Named]] = defaultdict(list)
        for id, kind, name in reader.columns(Actor, "id", "kind", "name"):
            for word in words_of_name(name):
                found[word].append((id, kind, name))
        return dict(found)

    return kept(reader).part("actors by words of their names", made, of=(Actor,))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    # Looked at before the spelling as a whole, which takes a hundred times as long.
    near = one[:2] == other[:2] and abs(len(one) - len(other)) <= 2
    return near and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _rows(reader: Reader, ids: list[str]) -> list[ActorRow]:
    found = reader.fetch(Actor, ids)
    rows = {row.id: row for row in actor_rows(Lookup(reader), list(found.values()))}
    return [rows[id] for id in ids]
