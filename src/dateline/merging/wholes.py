"""The wholes of the organs that take part in an event: with the UN Security Council the United Nations do."""

from collections.abc import Sequence

from dateline.model import Actor, Participant
from dateline.naming import Reference

Side = tuple[Participant, ...]


def with_wholes(sources: Side, targets: Side, reference: Reference) -> tuple[Side, Side]:
    """Both sides, each with the bodies and states whose organs stand on it; none that takes part already."""
    present = {one.actor for one in (*sources, *targets)}
    return _filled(sources, present, reference), _filled(targets, present, reference)


def _filled(side: Sequence[Participant], present: set[str | None], reference: Reference) -> Side:
    filled = list(side)
    for one in filled:  # grows while it is read: the Senate is a part of Congress, that of its state
        whole = reference.whole(one.name) if one.actor and one.kind != "person" else None
        if whole is None:
            continue
        actor = Actor(kind=whole.kind, name=whole.name).id
        if actor not in present:
            present.add(actor)
            filled.append(
                Participant(name=whole.name, actor=actor, kind=whole.kind, country=whole.country, role="whole")
            )
    return tuple(filled)
