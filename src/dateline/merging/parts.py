"""Which visit an event is a part of: what the visitor does there, within its days."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from dateline.merging.dates import bounds, days
from dateline.merging.numbers import SMALL
from dateline.merging.sides import folded
from dateline.model import Event, Participant

VISITS = frozenset({"042", "043"})
# A day told no better than by its week may be one of the visit; months say nothing.
WEEK = 7
LASTS = re.compile(r"\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)-day\b", re.I)
HELD = ("happened", "ongoing", "announced")


def whole(event: Event, others: Iterable[Event]) -> tuple[Event, str] | None:
    """The narrowest visit among the others that this event is a part of, and why; None where there is none.

    The event stays one of its own: a meeting on a state visit has sides, words and independent reports that the visit
    has not.
    """
    found = [(days(other.when), other.id, other, why) for other in others if (why := part_of(event, other))]
    best = min(found, key=lambda one: one[:2], default=None)
    return (best[2], best[3]) if best else None


def part_of(event: Event, visit: Event) -> str:
    """Why an event is a part of a visit, in words; '' where it is none."""
    if event.id == visit.id or visit.kind != "CONSULT" or visit.code not in VISITS:
        return ""
    if event.status not in HELD or visit.status not in HELD or not _within(event, visit):
        return ""
    guests = [one for one in _everyone(visit) if one.role == "visitor" and one.kind == "person"]
    there = {_who(one): one.name for one in _everyone(event)}
    guest = next((one for one in guests if _who(one) in there), None)
    if guest is None:
        return ""
    land = sorted(_lands(event, guest) & _lands(visit, guest))
    return f"{guest.name} and {land[0]} in both, on days of the visit" if land else ""


def _within(event: Event, visit: Event) -> bool:
    """On days of the visit, or in one article on days that meet; another visit only if it is the shorter."""
    inner, outer = bounds(event.when), _stay(visit)
    if inner is None or outer is None:
        return False
    if event.code in VISITS and _length(inner) >= _length(outer):
        return False
    if outer[0] <= inner[0] and inner[1] <= outer[1]:
        return True
    meet = inner[0] <= outer[1] and outer[0] <= inner[1]
    return meet and _length(inner) < WEEK and not set(event.articles).isdisjoint(visit.articles)


def _stay(visit: Event) -> tuple[date, date] | None:
    """The days of a visit; 'arrived on Monday for a three-day visit' tells the first and how many."""
    found, told = bounds(visit.when), LASTS.search(visit.what)
    if found is None or told is None or found[0] != found[1]:
        return found
    more = SMALL.get(told[1].lower()) or int(told[1])
    return found[0], found[0] + timedelta(days=more - 1)


def _length(span: tuple[date, date]) -> int:
    return (span[1] - span[0]).days


def _everyone(event: Event) -> tuple[Participant, ...]:
    return (*event.sources, *event.targets)


def _who(one: Participant) -> str:
    return folded(one.name) if one.kind == "person" else one.actor or one.name


def _lands(event: Event, guest: Participant) -> set[str]:
    """Where it is: the country of the place, and those of the others, never the guest's own."""
    told = {event.place.country} if event.place else set()
    told |= {one.country for one in _everyone(event)}
    return {land for land in told if land} - {guest.country or ""}
