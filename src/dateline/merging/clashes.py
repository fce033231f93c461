"""What forbids that two reports are of one event: other people, other days, a visit that was called off."""

from collections.abc import Mapping, Sequence

from dateline.merging.dates import bounds, overlap, slip
from dateline.merging.families import families
from dateline.merging.numbers import counted
from dateline.merging.sides import Side, compatible
from dateline.model import Publication, Report

# What the same sides do again and again, and the days within which news of one of them is printed.
RECURRING = frozenset({"meeting", "backing", "words", "speech", "protest"})
WEEK = 7
# A toll grows from one page to the next, seldom a hundredfold: set by thought, as no gold set counts its dead.
SCALE = 100


def clash(
    one: Report,
    other: Report,
    here: Sequence[Side],
    there: Sequence[Side],
    publications: Mapping[str, Publication],
) -> bool:
    """Whether days or sides forbid it; days next to each other do not, where two articles tell the same thing."""
    if not compatible(here, there) or _off(one, other) or _off(other, one):
        return True
    if _past(one, other, publications) or _past(other, one, publications):
        return True
    if _told_before(one, other, publications) or _told_before(other, one, publications):
        return True
    if _again(one, other, publications) or _another_scale(one, other):
        return True
    if overlap(one.when, other.when) is not False:
        return False
    same_deed = one.trigger == other.trigger or (one.kind == other.kind and one.code == other.code)
    return not (slip(one.when, other.when) and same_deed and one.article != other.article)


def _off(one: Report, other: Report) -> bool:
    """What was called off did not happen: a visit that took place is another one."""
    return one.status == "cancelled" and other.status in ("happened", "ongoing")


def _past(plan: Report, deed: Report, publications: Mapping[str, Publication]) -> bool:
    """What is announced on a day lies ahead of it: what took place before is another one."""
    told, done = publications.get(plan.article), bounds(deed.when)
    if plan.status != "announced" or told is None or told.first is None or done is None:
        return False
    return done[1].isoformat() < told.first[:10]


def _told_before(tale: Report, deed: Report, publications: Mapping[str, Publication]) -> bool:
    """What had happened when a page came out was over by then, also where the page tells no day of it."""
    told, done = publications.get(tale.article), bounds(deed.when)
    if tale.status not in ("happened", "ongoing") or told is None or told.last is None or done is None:
        return False
    return done[0].isoformat() > told.last[:10]


def _another_scale(one: Report, other: Report) -> bool:
    """'Six people' and '52,000 people' are not of one attack, whatever else the words share."""
    here, there = dict(counted(one)), dict(counted(other))
    both = ((here[noun], there[noun]) for noun in here.keys() & there.keys())
    return any(max(pair) > SCALE * max(min(pair), 1) for pair in both)


def _again(one: Report, other: Report, publications: Mapping[str, Publication]) -> bool:
    """The same two meet again and again: what a page tells without a day was news in the week that it was printed."""
    told = {one.status, other.status} <= {"happened", "ongoing"} and (one.when is None or other.when is None)
    if not told or not families(one) & families(other) & RECURRING:
        return False
    first, second = (bounds(r.when or publications.get(r.article)) for r in (one, other))
    if first is None or second is None:
        return False
    early, late = sorted((first, second))
    return (late[0] - early[1]).days > WEEK
