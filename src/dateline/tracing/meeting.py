"""Pairs of new articles with those of a record, by those alone that hold one of their marks: the rest is not looked at.

It gives what `candidates` gives over all articles. A mark's pairs follow from the articles that hold it, so that only
the marks of the new articles have to be asked again; a pair that one of them brings no longer may still be brought by
another mark that both its articles hold.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dateline.model import Fingerprint, Pair, Recurrence
from dateline.tracing.candidates import MANY, meetings
from dateline.tracing.fingerprints import marks_of, recurrence
from dateline.tracing.recurrence import ASKED

# Of marks that more articles hold than this it is first asked whether they are standing words, as nearly all of them
# are: then none of the articles has to be fetched. Twice what may be compared each with each.
CROWD = 2 * MANY
EVERY = 1 << 62


class Shelves(Protocol):
    """What is asked of the record: its articles by their marks, the new ones among them."""

    def holders(self, mark: int, most: int) -> Sequence[str]:
        """The articles that hold a mark, the least first, and no more than so many."""
        ...

    def prints(self, articles: Iterable[str]) -> Mapping[str, Fingerprint]: ...

    def standing(self, articles: Iterable[str]) -> Mapping[str, Recurrence]:
        """The marks that recurred before the new articles came."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What new articles change: pairs and recurring marks that are new or have changed, and ids of those that go."""

    made: Sequence[Pair | Recurrence]
    gone: frozenset[str]


def changed(shelves: Shelves, new: Collection[str]) -> Change:
    """What changes in pairs and recurrences as these articles come, of which the record has the fingerprints."""
    prints = shelves.prints(new)
    asked, quiet, named = _asked(shelves, prints)
    here = shelves.prints({*named, *new})
    after = _met(here.values(), asked)
    before = _met((found for article, found in here.items() if article not in new), asked)
    made: list[Pair | Recurrence] = [pair for id, pair in after.pairs.items() if id not in before.pairs]
    missing = [pair for id, pair in before.pairs.items() if id not in after.pairs]
    gone = _lost(shelves, here, missing, asked | quiet)
    known = shelves.standing(here)
    for article in sorted(here):
        kept = marks_of(known[article]) - asked if article in known else frozenset()
        marks = kept | after.standing.get(article, frozenset())
        if article in new:
            marks |= quiet & marks_of(here[article])
        found = recurrence(article, marks)
        if marks and found != known.get(article):
            made.append(found)
        elif not marks and article in known:
            gone.add(known[article].id)
    return Change(made=made, gone=frozenset(gone))


@dataclass(frozen=True, slots=True)
class Met:
    """Pairs by their ids, and the standing marks of articles."""

    pairs: Mapping[str, Pair]
    standing: Mapping[str, frozenset[int]]


def _met(prints: Iterable[Fingerprint], marks: Collection[int]) -> Met:
    found = list(meetings(prints, marks).records())
    pairs = {each.id: each for each in found if isinstance(each, Pair)}
    return Met(pairs, {each.article: marks_of(each) for each in found if isinstance(each, Recurrence)})


def _asked(shelves: Shelves, new: Mapping[str, Fingerprint]) -> tuple[frozenset[int], frozenset[int], set[str]]:
    """The marks to be asked again, those that stay standing words, and all articles that hold one of the former."""
    asked, quiet, named = set[int](), set[int](), set[str]()
    marks = {article: marks_of(found) for article, found in new.items()}
    for mark in sorted({mark for held in marks.values() for mark in held if mark >= 0}):
        holders = shelves.holders(mark, CROWD + 1)
        if len(holders) > CROWD and _stays(shelves, mark, new):
            quiet.add(mark)
        else:
            asked.add(mark)
            named.update(holders if len(holders) <= CROWD else shelves.holders(mark, EVERY))
    for held in marks.values():  # an article of standing words alone meets those of the same text nevertheless
        text = {mark for mark in held if mark >= 0}
        if text and text <= quiet:
            quiet.remove(min(text))
            asked.add(min(text))
            named.update(shelves.holders(min(text), EVERY))
    for even in sorted({mark & ~1 for held in marks.values() for mark in held if mark < 0}):
        crediting = shelves.holders(even | 1, EVERY)
        most = MANY * MANY + len(crediting) + len(new)
        published = shelves.holders(even, most + 1) if crediting else ()
        if crediting and len(published) <= most:
            asked |= {even, even | 1}
            named.update(published)
    return frozenset(asked), frozenset(quiet), named


def _stays(shelves: Shelves, mark: int, new: Collection[str]) -> bool:
    """Whether a mark was one of standing words and none of the new articles is among those that are asked for it."""
    texts: dict[bytes, str] = {}
    for article, found in sorted(shelves.prints(shelves.holders(mark, 2 * ASKED)).items()):
        texts.setdefault(_of_text(found), article)
    heads = list(texts.values())[:ASKED]
    if len(heads) < ASKED or any(head in new for head in heads):
        return False
    known = shelves.standing(heads[:1]).get(heads[0])
    return known is not None and mark in marks_of(known)


def _of_text(found: Fingerprint) -> bytes:
    return b"".join(sorted(mark.to_bytes(8, "big") for mark in marks_of(found) if mark >= 0))


def _lost(
    shelves: Shelves, here: Mapping[str, Fingerprint], missing: Sequence[Pair], done: Collection[int]
) -> set[str]:
    """Of pairs that the marks done bring no longer, those that no other mark brings either, by their ids."""
    marks, named = set[int](), set[str]()
    for pair in missing:
        marks |= marks_of(here[pair.first]) & marks_of(here[pair.second])
    others = {each for mark in marks - set(done) for each in ((mark,) if mark >= 0 else (mark & ~1, mark | 1))}
    for mark in sorted(others):
        crowd = mark >= 0 and len(shelves.holders(mark, CROWD + 1)) > CROWD
        if crowd and _stays(shelves, mark, ()):
            others.remove(mark)
        else:
            named.update(shelves.holders(mark, EVERY))
    # With all that were compared, so that of the very same texts the least article is among them.
    kept = _met(shelves.prints({*named, *here}).values(), others)
    return {pair.id for pair in missing} - kept.pairs.keys()
