"""Whom a name means: one answer for events, actors, timelines and the public functions."""

import re
from collections.abc import Collection

from dateline.model import Actor, Alias, Mention, Participant
from dateline.questions.kept import kept
from dateline.record.contract import Reader
from dateline.views.words import countries

# One value of a condition, or several of which any may hold; None where it is not set.
Several = str | Collection[str] | None
# An id is asked for by its beginning from so many characters on: with fewer it would be a word.
LEAST_OF_ID = 6


def called(reader: Reader, ref: str) -> list[str]:
    """The actors of an id, a name, the beginning of an id, or words that pages use: those of the first that any has."""
    wanted = ref.casefold().strip()
    names: list[tuple[str, str]] = kept(reader).part(
        "names of actors", lambda: reader.columns(Actor, "id", "name"), of=(Actor,)
    )
    return (
        [id for id, _ in names if id == ref]
        or [id for id, name in names if name.casefold() == wanted]
        or [id for id, _ in names if len(ref) >= LEAST_OF_ID and id.startswith(ref)]
        or _merged(reader, ref)
        or sorted(_used(reader).get(wanted, ()))
    )


def _merged(reader: Reader, id: str) -> list[str]:
    """The actor that the one of this id was merged into, so that its address still leads there."""
    aliases = [alias for alias in reader.find(Alias, "actor", [id]) if alias.name and not alias.article]
    return [Actor(kind=alias.kind, name=alias.name).id for alias in aliases]


def _used(reader: Reader) -> dict[str, set[str]]:
    """For the words that pages use, without 'the', whom they mean."""

    def made() -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for text, actor in reader.columns(Mention, "text", "actor"):
            found.setdefault(text.casefold().removeprefix("the "), set()).add(actor)
        found.pop("", None)
        return found

    return kept(reader).part("words for actors", made, of=(Mention,))


def is_called(party: Participant, ref: str) -> bool:
    """Whether all words of `ref` stand in the participant's own name."""
    wanted = words_of_name(ref)
    return bool(wanted) and wanted <= words_of_name(party.name)


def words_of_name(name: str) -> set[str]:
    """The words of a name, in small letters."""
    return set(re.findall(r"\w+", name.casefold()))


def several(asked: Several) -> frozenset[str]:
    """The values of a condition in small letters; empty where it is not set."""
    return frozenset(value.casefold() for value in ([asked] if isinstance(asked, str) else asked or ()) if value)


def countries_called(asked: Several) -> frozenset[str]:
    """The ISO codes of countries that are named by code or name."""
    wanted = several(asked)
    named = {code for code, name in countries().items() if wanted & {code.casefold(), name.casefold()}}
    return frozenset(named | {value.upper() for value in wanted})
