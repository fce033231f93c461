"""Whom a name means: one answer for events, actors, timelines and the public functions."""

import re

from dateline.model import Actor, Mention, Participant
from dateline.questions.kept import kept
from dateline.record.contract import Reader

# An id is asked for by its beginning from so many characters on: with fewer it would be a word.
LEAST_OF_ID = 6


def called(reader: Reader, ref: str) -> list[str]:
    """The actors of an id, a name, the beginning of an id, or words that pages use: those of the first that any has."""
    wanted = ref.casefold().strip()
    names: list[tuple[str, str]] = kept(reader).part("names of actors", lambda: reader.columns(Actor, "id", "name"))
    return (
        [id for id, _ in names if id == ref]
        or [id for id, name in names if name.casefold() == wanted]
        or [id for id, _ in names if len(ref) >= LEAST_OF_ID and id.startswith(ref)]
        or sorted(_used(reader).get(wanted, ()))
    )


def _used(reader: Reader) -> dict[str, set[str]]:
    """For the words that pages use, without 'the', whom they mean."""

    def made() -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for text, actor in reader.columns(Mention, "text", "actor"):
            found.setdefault(text.casefold().removeprefix("the "), set()).add(actor)
        found.pop("", None)
        return found

    return kept(reader).part("words for actors", made)


def is_called(party: Participant, ref: str) -> bool:
    """Whether all words of `ref` stand in the participant's own name."""
    wanted = words_of_name(ref)
    return bool(wanted) and wanted <= words_of_name(party.name)


def words_of_name(name: str) -> set[str]:
    """The words of a name, in small letters."""
    return set(re.findall(r"\w+", name.casefold()))
