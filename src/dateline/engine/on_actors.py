"""Decisions about actors: two are one, one is another in some articles, one is none.

An actor is its name and kind, so a decision is kept by these and holds for every page, read before it or after.
"""

from dataclasses import replace

from dateline.engine.grounds import NotDecided, independent, lane_of, numbered, standing, told
from dateline.heeding import named
from dateline.model import Actor, Article, Ground, Judgement, Mention
from dateline.record import Reader


def merged(reader: Reader, one: Actor, other: Actor) -> list[Judgement]:
    """All that is said of `one` is said of `other`; an earlier split of the two is taken back."""
    note = f"Merged “{one.name}” into “{other.name}”: {_told(reader, articles(reader, one))} moved."
    same = Judgement(
        about="actor", verdict="same", first=one.id, second=other.id, grounds=(_ground(one), _ground(other))
    )
    return [*_parted(reader, {one.id, other.id}), *numbered(reader, note, [same])]


def split(reader: Reader, actor: Actor, article: str, name: str) -> list[Judgement]:
    """In this article and its copies the actor is another of the same kind, called `name`."""
    other, held = Actor(kind=actor.kind, name=" ".join(name.split())), articles(reader, actor)
    if other.unaccented.casefold() in ("", actor.unaccented.casefold()):
        raise NotDecided(f"Another name is needed for the one who is not “{actor.name}”.")
    if article not in held:
        raise NotDecided(f"'{article}' is no article that names “{actor.name}”.")
    leaving = lane_of(reader, held, article)
    if leaving >= held:
        raise NotDecided(f"Nobody else names “{actor.name}”: nothing would be left.")
    note = f"Split “{other.name}” off “{actor.name}”: {_told(reader, leaving)} moved."
    pages = reader.fetch(Article, leaving)
    return numbered(
        reader,
        note,
        [
            Judgement(
                about="actor", verdict="different", first=actor.id, second=id,
                grounds=(_ground(actor), replace(_ground(other), page=pages[id].page)),
            )
            for id in sorted(leaving)
        ],
    )  # fmt: skip


def rejected(reader: Reader, actor: Actor) -> list[Judgement]:
    """Words that were taken for an actor are none, wherever they stand."""
    note = f"Rejected “{actor.name}”, named in {_told(reader, articles(reader, actor))}."
    return numbered(
        reader, note, [Judgement(about="actor", verdict="wrong", first=actor.id, grounds=(_ground(actor),))]
    )


def articles(reader: Reader, actor: Actor) -> set[str]:
    """The articles that name an actor."""
    return {article for (article,) in reader.beside(Mention, "actor", [actor.id], "article")}


def _ground(actor: Actor) -> Ground:
    return Ground(page="", words=actor.name, kind=actor.kind)


def _parted(reader: Reader, both: set[str]) -> list[Judgement]:
    return [
        replace(found, undone=True)
        for found, ruling in standing(reader)
        if ruling.verdict == "different" and set(named(ruling)) == both
    ]


def _told(reader: Reader, found: set[str]) -> str:
    return told(len(found), independent(reader, found))
