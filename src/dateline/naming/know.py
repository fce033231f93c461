"""One actor of all the mentions that name it, in whatever articles they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.model import Actor, Mention


def know(mentions: Sequence[Mention]) -> Actor:
    """The actor of these mentions, which all name the same one: what most of them say, in any order the same."""
    first = min(mentions, key=lambda mention: mention.id)
    return Actor(
        kind=first.kind,
        name=first.name,
        country=_most(mention.country for mention in mentions),
        known=any(mention.known for mention in mentions),
        about=_most(mention.about for mention in mentions),
    )


def _most(values: Iterable[str | None]) -> str | None:
    """The value said most often, the first in the alphabet of several; None where nothing is said."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
