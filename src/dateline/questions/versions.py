"""Versions of one article: how it stood at different times, in order."""

from collections.abc import Collection

from dateline.model import Copy
from dateline.questions.answers import Version
from dateline.questions.lookup import Lookup


def versions_of(look: Lookup, article: str) -> tuple[Version, ...]:
    """This article and its other versions, the oldest first; nothing where it has none.

    The days that the pages state go first: of a change, else of publication. Of the same day, the one that the other
    was made from goes first, where the texts tell it.
    """
    pairs = _pairs(look, article)
    if not pairs:
        return ()
    ids = sorted({id for copy in pairs for id in (copy.source, copy.target)})
    look.gather(ids)
    days = {id: look.article(id).modified or look.published(id) for id in ids}
    before = {id: _before(id, pairs) for id in ids}
    ordered = sorted(ids, key=lambda id: (days[id] or "9999", len(before[id]), id))
    return tuple(
        Version(source=look.source(id), changed=look.article(id).modified, how=_how(look, id, days[id], pairs))
        for id in ordered
    )


def _pairs(look: Lookup, article: str) -> list[Copy]:
    """The pairs of versions that are connected with this article."""
    known: dict[str, Copy] = {}
    seen: set[str] = set()
    new = {article}
    while new:
        found = look.reader.find(Copy, "source", new) + look.reader.find(Copy, "target", new)
        seen |= new
        pairs = {copy.id: copy for copy in found if copy.kind == "version"}
        known |= pairs
        new = {id for copy in pairs.values() for id in (copy.source, copy.target)} - seen
    return [known[id] for id in sorted(known)]


def _before(article: str, pairs: Collection[Copy]) -> set[str]:
    """All versions that this one was made from, one after the other."""
    found: set[str] = set()
    new = {article}
    while new:
        new = {copy.source for copy in pairs if copy.directed and copy.target in new} - found
        found |= new
    return found


def _how(look: Lookup, id: str, day: str | None, pairs: Collection[Copy]) -> str:
    if look.article(id).modified:
        return "the page states when it was changed"
    made = sorted(copy.reasons[0] for copy in pairs if copy.directed and copy.target == id and copy.reasons)
    if made:
        return f"made from another version: {made[0]}"
    return "by its day of publication" if day else "nothing tells when"
