"""'his Chinese counterpart' without a name: who holds there the office that he holds here."""

from collections.abc import Sequence

from dateline.naming.found import Found
from dateline.naming.offices import meant
from dateline.naming.reference import Reference
from dateline.naming.titled import COUNTERPART, by_office

# Every state has these, so they can be told without a name; whether a state's head is a president, only data tell.
EVERYWHERE = frozenset({"foreign minister", "defence minister", "finance minister", "interior minister"})


def counterpart(one: Found, row: Sequence[Found], reference: Reference, span: tuple[str, str] | None) -> Found:
    """The mention as one of an office, if all who are named before it in the sentence hold the same; else unchanged."""
    if not one.post or one.post[0] != COUNTERPART:
        return one
    before = [other for other in row if other.end <= one.start and other.kind == "person"]
    offices = {_general(reference, *other.post) for other in before if other.post and other.post[1] != one.post[1]}
    if len(offices) != 1 or any(other.post is None for other in before):
        return one
    office, seat = offices.pop(), one.post[1]
    if (seat, meant(reference, office, seat)) not in reference.terms and office not in EVERYWHERE:
        return one
    how = f"counterpart of {before[-1].name} ({office}): "
    return by_office(one.start, one.end, office, seat, reference, span, how)


def _general(reference: Reference, office: str, seat: str) -> str:
    """An office as other states call it: the American secretary of state is a foreign minister."""
    means = (word for (word, state), offices in reference.means.items() if state == seat and offices == (office,))
    return next(means, office)
