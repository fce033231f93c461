"""When a page was published, told by other pages of its story.

A page that says 'they met on Friday' or 'his tour last week' can be dated where another page puts the same people on a
known day. Two shared names are the least that speaks for one happening: one is the person the whole story is about.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.dating import periods
from dateline.dating.context import spoken
from dateline.dating.sightings import Cue, Sighting
from dateline.dating.told import week_around

# With one shared name every page of a story would date every other. Judged on made-up stories: no gold set has undated
# pages. A third name would lose most of the sentences that say 'the two met on Friday'.
SHARED = 2
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


@dataclass(frozen=True, slots=True)
class Guess:
    """Days of publication that a story allows a page, why, and what its weekdays then mean."""

    first: date
    last: date
    how: str
    told: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fit:
    """A cue that shares names with a sighting, and the days of publication that follow."""

    cue: Cue
    seen: Sighting
    shared: tuple[str, ...]
    weight: float
    first: date
    last: date

    @property
    def rank(self) -> tuple[float, date, date, str, date]:
        return -self.weight, self.first, self.last, self.seen.article, self.seen.first


def guess(found: Sequence[Cue], seen: Sequence[Sighting], titles: Mapping[str, str]) -> Guess | None:
    """The days that the best-shared cue allows. Words for weeks count before weekdays, which may be older."""
    common = Counter(name for sighting in seen for name in sighting.names)
    fits = [fit for cue in found for fit in _fits(cue, seen, common, SHARED)] or _together(found, seen, common)
    if not fits:
        return None
    wide = sorted((fit for fit in fits if fit.cue.unit in ("week", "month", "day")), key=lambda fit: fit.rank)
    best = wide[0] if wide else min(fits, key=lambda fit: fit.rank)
    how, told = _how(best, titles), _told(fits, best)
    if wide:
        return Guess(best.first, best.last, how, told)
    return _in_its_week(Guess(*_narrowed(fits, best), how, told), found)


def _in_its_week(best: Guess, found: Sequence[Cue]) -> Guess:
    """The guess with what the page's other weekdays say: they are of one week, and those told as past are over."""
    past = [_WEEKDAYS.index(cue.unit) + 1 for cue in found if cue.unit in _WEEKDAYS and cue.tense == "past"]
    told = [day for day in (date.fromisoformat(day) for _, day in best.told) if day.isoweekday() in past]
    week = week_around(max(told), past) if told else ()
    if not week or not {*told} <= {*week}:
        return best
    first, last = max(best.first, week[-1]), min(best.last, week[0] + timedelta(days=6))
    days = {**dict(best.told), **{_WEEKDAYS[day.weekday()]: day.isoformat() for day in week}}
    return replace(best, first=first, last=last, told=tuple(sorted(days.items()))) if first <= last else best


def _narrowed(fits: Sequence[Fit], best: Fit) -> tuple[date, date]:
    """The days that the other weekdays allow too which the same page dates: after 'on Monday', not after 'will on
    Wednesday'."""
    first, last = best.first, best.last
    for fit in sorted(fits, key=lambda fit: fit.rank):
        if fit.seen.article == best.seen.article and max(first, fit.first) <= min(last, fit.last):
            first, last = max(first, fit.first), min(last, fit.last)
    return first, last


def _together(found: Sequence[Cue], seen: Sequence[Sighting], common: Counter[str]) -> list[Fit]:
    """Several weekdays of which each shares a name of its own with that day's sentence on one page: 'in Velm on
    Sunday', 'Oduya left on Monday'. Together they say as much as two names of one sentence."""
    loose = [fit for cue in found if cue.unit in _WEEKDAYS for fit in _fits(cue, seen, common, 1)]
    for page in sorted({fit.seen.article for fit in loose}):
        fits = [fit for fit in loose if fit.seen.article == page]
        first, last = max(fit.first for fit in fits), min(fit.last for fit in fits)
        days = {(fit.cue.unit, fit.shared) for fit in fits}
        apart = any(one[0] != other[0] and not {*one[1]} & {*other[1]} for one in days for other in days)
        if apart and first <= last:  # no day of them all where one weekday would be of two weeks
            return fits
    return []


def _fits(cue: Cue, seen: Sequence[Sighting], common: Counter[str], least: int) -> list[Fit]:
    """The sightings that share so many names with a cue's sentence; only if there are none, with the sentences after
    it too."""
    for names in (cue.names, cue.wider):
        fits = []
        for sighting in seen:
            shared = tuple(sorted(names & sighting.names))
            days = _days(cue, sighting) if len(shared) >= least else None
            if days:
                # A name in few dated sentences says more than one that all of them have.
                weight = round(sum(1 / common[name] for name in shared), 6)
                fits.append(Fit(cue, sighting, shared, weight, *days))
        if fits:
            return fits
    return []


def _days(cue: Cue, seen: Sighting) -> tuple[date, date] | None:
    """The days on which one may say these words of what was seen then; None if they cannot be said of it."""
    if cue.unit in _WEEKDAYS:
        if seen.first != seen.last or _WEEKDAYS[seen.first.weekday()] != cue.unit:
            return None
        week = timedelta(days=6)
        return (seen.first - week, seen.first) if cue.tense == "future" else (seen.first, seen.first + week)
    if seen.lead and cue.unit != "day":
        return None  # the news of one week may be told again the week after: too loose for 'last week'
    away = {"this": 0, "last": 1, "next": -1}[cue.which]
    whole = periods.around(periods.step(seen.first, cue.unit, away), cue.unit)
    if cue.unit != "day" and periods.around(seen.first, cue.unit) != periods.around(seen.last, cue.unit):
        return None
    first, last = whole.first, whole.last
    if away == 0 and seen.first == seen.last:
        first, last = (first, min(last, seen.last)) if cue.tense == "future" else (first, last)
        if cue.tense == "past":
            first = max(first, seen.first)
    return first, last


def _told(fits: Sequence[Fit], best: Fit) -> tuple[tuple[str, str], ...]:
    """The weekdays that a sighting dates, if that day fits the publication days found."""
    days: dict[str, str] = {}
    for fit in sorted(fits, key=lambda fit: fit.rank):
        if fit.cue.unit in _WEEKDAYS and fit.first <= best.last and best.first <= fit.last:
            days.setdefault(fit.cue.unit, fit.seen.first.isoformat())
    return tuple(sorted(days.items()))


def _how(best: Fit, titles: Mapping[str, str]) -> str:
    days = spoken(best.seen.first)
    if best.seen.first != best.seen.last:
        days += f" to {spoken(best.seen.last)}"
    names = " and ".join(filter(None, [", ".join(best.shared[:-1]), best.shared[-1]]))
    title = titles.get(best.seen.article, best.seen.article)
    return (
        f"inferred: '{best.cue.words}' here tells of {names}, whom another page of the story ('{title}') puts on {days}"
    )
