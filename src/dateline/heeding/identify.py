"""Whom names mean as readers decided: which actors are one, which is another in an article, and which is none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.model import Actor, Alias, Mention, Naming, Ruling


def named(ruling: Ruling) -> tuple[str, ...]:
    """The actors that a ruling speaks of: the one decided about, and whom it is from here on."""
    if ruling.about != "actor":
        return ()
    return (ruling.first, actor_of(ruling.name, ruling.kind)) if ruling.name else (ruling.first,)


def actor_of(name: str, kind: str) -> str:
    """The id of the actor of this name and kind."""
    return Actor(kind=kind, name=name).id


def unite(rulings: Sequence[Ruling]) -> list[Alias]:
    """Whom each actor of these rulings means in the end, through as many as lead there; in any order the same."""
    ordered = sorted(rulings, key=_order)
    steps = {ruling.first: ruling for ruling in ordered if ruling.verdict != "different"}
    everywhere = [_everywhere(steps, actor) for actor in sorted(steps)]
    return [*everywhere, *(_in_article(steps, ruling) for ruling in ordered if ruling.verdict == "different")]


def _order(ruling: Ruling) -> tuple[bool, str]:
    # Whom a reader merged and another refused is refused.
    return ruling.verdict == "wrong", ruling.id


def _end(steps: dict[str, Ruling], actor: str) -> tuple[str, str]:
    """The name and kind to which an actor's rulings lead; none where the last says that it is no actor."""
    name, kind, seen = "", "", set[str]()
    while actor in steps and actor not in seen:
        seen.add(actor)
        name, kind = steps[actor].name, steps[actor].kind
        actor = actor_of(name, kind) if name else ""
    return name, kind


def _everywhere(steps: dict[str, Ruling], actor: str) -> Alias:
    name, kind = _end(steps, actor)
    return Alias(actor=actor, name=name, kind=kind)


def _in_article(steps: dict[str, Ruling], ruling: Ruling) -> Alias:
    here, there = ruling.first, actor_of(ruling.name, ruling.kind)
    name, kind = _end(steps, there) if there in steps else (ruling.name, ruling.kind)
    if here in steps:
        here = actor_of(*_end(steps, here))
    return Alias(actor=here, article=ruling.second, name=name, kind=kind)


def identify(naming: Naming, aliases: Iterable[Alias]) -> list[Mention]:
    """The mentions of an article, each of the actor that readers say it means; those of nobody are left out."""
    found = {(alias.actor, alias.article): alias for alias in aliases}
    merged = (_called(mention, found.get((mention.actor, ""))) for mention in naming.mentions)
    return [made for one in merged if one and (made := _called(one, found.get((one.actor, naming.article))))]


def _called(mention: Mention, alias: Alias | None) -> Mention | None:
    if alias is None:
        return mention
    if not alias.name:
        return None
    how = f"{mention.how}; a reader's judgement says who"
    made = replace(mention, actor=actor_of(alias.name, alias.kind), name=alias.name, kind=alias.kind, how=how, id="")
    # What the reference data say of the one whose name it has is not said of another.
    return replace(made, known=False, country=None, office=None) if alias.article and mention.known else made
