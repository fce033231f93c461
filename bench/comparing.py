"""How a found record is compared with what a careful reader expects: names, days, statuses, words. No phrase lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateline.model import Article, Copy, Event, Lineage, Participant, Quote, Story, Thread, When, unaccented

# A found interval may be wider than the expected one, but no wider than a month: beyond that it places nothing.
WIDEST = timedelta(days=31)
# Words that a claim and a clause must share, as a part of the claim's words, to speak of the same thing.
SAME_CLAIM = 0.75
HAPPENED = frozenset({"happened", "ongoing"})
# Bodies of a state act for it; its persons do not.
ACTS_FOR_STATE = frozenset({"state", "organisation", "group", "place", "other"})
# A joint list this long is right with half of its names, as a reader may give two of four ministers.
JOINT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a record holds, as the comparison needs it: page names and country codes looked up."""

    articles: Mapping[str, tuple[Article, ...]]
    page_of: Mapping[str, str]
    published: Mapping[str, str | None]
    copies: Sequence[Copy]
    lineages: Mapping[str, Lineage]
    stories: Sequence[Story]
    threads: Sequence[Thread]
    events: Sequence[Event]
    clauses: Mapping[str, Sequence[tuple[str, str]]]
    quotes: Sequence[Quote]
    names: Mapping[str, str]
    codes: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class Line:
    """One expected or forbidden item and how it came out: right, missing, wrong or false."""

    mark: str
    item: str
    found: str = ""
    notes: list[str] = field(default_factory=list)


def fold(text: str) -> str:
    """Text as compared: no case, no accents, one kind of apostrophe, single spaces."""
    return " ".join(unaccented(text.replace("’", "'").replace("‘", "'")).casefold().split())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"'s\b", "", fold(text)))


def page_named(label: str, pages: Iterable[str]) -> str:
    """The page a label names: its file name, or the beginning of one ('002'). Raises KeyError if none or several do."""
    known = list(pages)
    fits = [name for name in known if name == label] or [name for name in known if name.startswith(label)]
    if len(fits) != 1:
        raise KeyError(f"{label!r} names {len(fits)} pages")
    return fits[0]


# ---- days and statuses --------------------------------------------------------------------------------------------


def bounds(value: str) -> tuple[date, date]:
    """First and last day of '2024', '2024-04', '2024-04-10' or an interval of these."""
    first, _, last = value.partition("/")
    return _opening(first), _closing(last or first)


def _opening(value: str) -> date:
    year, month, day = [*map(int, value.split("-")), 1, 1][:3]
    return date(year, month, day)


def _closing(value: str) -> date:
    opening = _opening(value)
    parts = value.count("-")
    if parts == 2:
        return opening
    after = opening.replace(day=28) + timedelta(days=4) if parts == 1 else opening.replace(month=12, day=31)
    return after.replace(day=1) - timedelta(days=1) if parts == 1 else after


def placed(value: str) -> When:
    """A value with its bounds."""
    first, last = bounds(value)
    return When(value=value, first=first.isoformat(), last=last.isoformat())


def day_fits(expected: str | None, when: When | None) -> bool:
    """Equal days; where the expectation is an interval, one inside it or a not much wider one around it."""
    if expected is None:
        return when is None or when.value is None
    if when is None or when.value is None:
        return False
    if when.value == expected:
        return True
    if not (when.first and when.last):
        return False
    first, last = bounds(expected)
    found_first, found_last = date.fromisoformat(when.first), date.fromisoformat(when.last)
    if "/" not in expected:
        return (first, last) == (found_first, found_last)
    inside = first <= found_first and found_last <= last
    return inside or (found_first <= first and last <= found_last and found_last - found_first < WIDEST)


def status_fits(expected: str, found: str) -> bool:
    """'announced, not yet happened' is announced; what goes on has happened."""
    wanted = expected.split(",")[0].strip()
    return found in HAPPENED if wanted in HAPPENED else found == wanted


# ---- names --------------------------------------------------------------------------------------------------------


def same_name(expected: str, found: str) -> bool:
    """Equal, or one is part of the other in whole words ('Biden' of 'Joe Biden', 'fishing crews' of 'Norwegian …')."""
    wanted, given = words(expected), words(found)
    if not wanted or not given:
        return False
    short, long = sorted((wanted, given), key=len)
    return set(short) <= set(long)


def among(expected: str, participants: Iterable[Participant], found: Found) -> bool:
    """An actor of that name takes part; a state also through its government, army or other bodies."""
    country = found.codes.get(fold(expected))
    for one in participants:
        given = found.names.get(one.actor, one.name) if one.actor else one.name
        if country and one.country == country and one.kind in ACTS_FOR_STATE:
            return True
        if fold(given) == fold(expected) or (not country and same_name(expected, given)):
            return True
    return False


def names_fit(expected: Sequence[str], event: Event, found: Found) -> bool:
    taking_part = (*event.sources, *event.targets)
    present = sum(among(name, taking_part, found) for name in expected)
    return present * 2 >= len(expected) if len(expected) >= JOINT else present == len(expected)


def speaker_fits(expected: str, quote: Quote, found: Found) -> bool:
    """The speaker's actors, or the words that name the speaker; a joint list like participants."""
    listed = [name for name in re.split(r",\s*|\s+and\s+", re.sub(r"\s*\(.*\)", "", expected)) if name]
    given = [found.names[actor] for actor in quote.actors if actor in found.names] + [quote.speaker or ""]
    present = sum(any(same_name(name, one) for one in given) for name in listed)
    return present * 2 >= len(listed) if len(listed) >= JOINT else present == len(listed)


# ---- claims -------------------------------------------------------------------------------------------------------


def stems(text: str) -> set[str]:
    """The content words of a claim, cut to five letters so that 'visits' meets 'visited'. Short words carry little."""
    return {word[:5] for word in words(text) if len(word) >= 4 or word.isdigit()}


def tells(claim: str, telling: str) -> bool:
    wanted = stems(claim)
    return bool(wanted) and len(wanted & stems(telling)) >= SAME_CLAIM * len(wanted)
