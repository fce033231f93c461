"""Which events are asked for: every condition a face can set, each with its meaning."""

from collections.abc import Callable, Sequence
from typing import TypedDict, Unpack

from dateline.model import Event, Participant, Place, Story, When
from dateline.questions.calling import Several, called, countries_called, is_called, several, words_of_name
from dateline.questions.holding import events_of
from dateline.questions.lookup import Lookup
from dateline.questions.references import one
from dateline.views import words as told
from dateline.views.order import by_time

Party = Callable[[Participant], bool]


class Conditions(TypedDict, total=False):
    """What events are chosen by; every condition given must hold.

    `actor` is an actor's id or words of a name; `dyad` are two that both take part, each an actor or the country of a
    participant; `country` a name or ISO code of a participant or of the place; `place` words of the place's name or its
    country; `kind` a PLOVER type; `story` a story's id; `since` and `until` are days, and leave out what is not dated;
    `at_least` counts independent reports. One that is None is not given; of several values any may hold.
    """

    actor: str | None
    dyad: tuple[str, str] | None
    country: Several
    place: str | None
    kind: Several
    status: Several
    story: str | None
    since: str | None
    until: str | None
    at_least: int


def chosen(look: Lookup, **conditions: Unpack[Conditions]) -> list[Event]:
    """The events for which all conditions hold, in the order of time, the undated last."""
    held = look.kept.part("by time", lambda: sorted(look.events, key=lambda e: (*by_time(e.when), e.id)), of=(Event,))
    tests = _tests(look, conditions)
    return [event for event in held if all(holds(event) for holds in tests)]


def _tests(look: Lookup, asked: Conditions) -> list[Callable[[Event], bool]]:
    """A test for each condition given, those first that cost least."""
    tests: list[Callable[[Event], bool]] = []
    if (least := asked.get("at_least", 1)) > 1:
        tests.append(lambda event: event.independent >= least)
    if statuses := several(asked.get("status")):
        tests.append(lambda event: event.status in statuses)
    if kinds := several(asked.get("kind")):
        tests.append(lambda event: event.kind.casefold() in kinds)
    since, until = asked.get("since"), asked.get("until")
    if since or until:
        tests.append(lambda event: within(event.when, since, until))
    if story := asked.get("story"):
        articles = set(one(look.reader, Story, story).articles)
        tests.append(lambda event: not articles.isdisjoint(event.articles))
    if codes := countries_called(asked.get("country")):
        tests.append(lambda event: not codes.isdisjoint(_places(event)))
    if place := (asked.get("place") or "").casefold():
        tests.append(lambda event: _lies_in(event.place, place))
    if actor := asked.get("actor"):
        is_actor = _named(look, actor)
        meant = {event.id for id in called(look.reader, actor) for event in events_of(look, id)}
        tests.append(lambda event: event.id in meant or any(map(is_actor, event.sources + event.targets)))
    if dyad := asked.get("dyad"):
        one_side, other_side = (_of_side(look, name) for name in dyad)
        tests.append(lambda event: _both(event.sources + event.targets, one_side, other_side))
    return tests


def _named(look: Lookup, name: str) -> Party:
    """Whether a participant is the actor that `name` means."""
    ids = set(called(look.reader, name))
    return lambda party: party.actor in ids or is_called(party, name)


def _of_side(look: Lookup, name: str) -> Party:
    """Whether a participant is that actor, or acts for the country of that name or code."""
    is_actor, wanted = _named(look, name), name.casefold()
    return lambda party: is_actor(party) or wanted in _country(party.country)


def _both(parties: Sequence[Participant], one_side: Party, other_side: Party) -> bool:
    """Whether two participants stand for the two sides: one alone never is both."""
    ones, others = ({at for at, party in enumerate(parties) if is_side(party)} for is_side in (one_side, other_side))
    return bool(ones and others) and len(ones | others) > 1


def _lies_in(place: Place | None, wanted: str) -> bool:
    """Whether the place's name holds all words of `wanted`, or its country has that name or code."""
    if place is None:
        return False
    return words_of_name(wanted) <= words_of_name(place.name) or wanted in _country(place.country)


def within(when: When | None, since: str | None, until: str | None) -> bool:
    """Whether any day of `when` lies between the two, both included."""
    if when is None or not when.first:
        return False
    last = when.last or when.first
    return (not since or last >= since) and (not until or when.first[: len(until)] <= until)


def _places(event: Event) -> set[str | None]:
    """The countries of participants and place, by code."""
    return {party.country for party in event.sources + event.targets} | {event.place.country if event.place else None}


def _country(code: str | None) -> set[str]:
    """A country's code and its name, in small letters."""
    return {code.casefold(), told.country(code).casefold()} if code else set()
