"""Which place a name means: its country and degrees, with the reason, or the country left open.

'Cambridge' is the one in Massachusetts where the article names Boston, the one in England where it names that, and none
where nothing tells. What counts, in this order: what is printed behind the name ('Paris, Texas'); other places of the
same part of a country; a capital, or a town far larger than its namesakes; a country that the article names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dateline.naming.gazetteer import TOWN, Gazetteer, Town, gazetteer, key
from dateline.naming.reference import Reference

# A town of this many times the inhabitants of the next one of its name is meant unless its surroundings say otherwise:
# at 7 'Geneva', 'Florence' and 'Odessa' (9 times) are settled, 'Birmingham' and 'Halifax' (6 times) are not; read off
# the gazetteer, on no news.
FAR_LARGER = 7
# A capital needs less: 'Tripoli' is Libya's (1.3 million against 0.2), and yields to a page that names Lebanon alone.
CAPITAL = 4
# Where a page names several countries with a town of that name, it takes this much: 'Santa Cruz' is Bolivia's beside
# Brazil (50 times), 'Tripoli' beside Lebanon stays open (6 times).
BY_COUNTRY = 20
CAPITAL_OF = re.compile(r"(?P<state>.+?)(?:['’]s?)? capital(?: city)?$")
BEFORE = re.compile(
    r"^(?:(?:[Tt]he|[Aa]n?|its|nearby|downtown|central|northern|southern|eastern|western|north|south|east|west|near"
    r"|outside|(?:city|town|village|suburbs?|state|province) of|(?:capital|port)(?: city)?(?: of)?)\s+)+"
)
STATE_OF = re.compile(r"\s+(?:state|State)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a name leads: alpha-3 country, degrees north and east, and why; None for what is left open."""

    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    how: str = ""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What an article says besides: its text, and its names as (words, country) pairs of which the country is sure."""

    text: str
    named: Sequence[tuple[str, str]]
    places: Sequence[str] = ()

    def countries(self, besides: str) -> set[str]:
        """The countries that other words than these name."""
        return {country for words, country in self.named if besides.casefold() not in words.casefold()}

    @cached_property
    def _parts(self) -> list[tuple[str, tuple[str, str]]]:
        """Parts of countries with the words that lead there: their own names, and towns that can be no other."""
        known = gazetteer()
        found = [(name, part) for name, part in known.parts.items() if _stands(name, self.text)]
        towns = ((name, known.named(name)) for name in dict.fromkeys(self.places))
        return found + [(name, (held[0].country, held[0].part)) for name, held in towns if larger(held, FAR_LARGER)]

    def parts(self, besides: str) -> dict[tuple[str, str], str]:
        """Parts of countries that other words lead to, each with the first of those words."""
        found: dict[tuple[str, str], str] = {}
        for words, part in self._parts:
            if words.casefold() != besides.casefold():
                found.setdefault(part, words)
        return found


def locate(words: str, setting: Setting, reference: Reference) -> Spot:
    """The place that words name in an article."""
    known = gazetteer()
    name, *behind = [part.strip() for part in BEFORE.sub("", words.strip()).split(",")]
    name = name.removesuffix("’s").removesuffix("'s")
    if site := known.sites.get(key(name)):
        return _site(name, site, known)
    if homonym := reference.homonyms.get(name):
        return _homonym(name, homonym.code, homonym.other, setting, reference)
    if spot := _capital(name, known, reference):
        return spot
    if behind and (spot := _printed(name, behind[0], known, reference)):
        return spot
    entry = reference.phrases.get(name)
    if entry and entry.sort == "S":
        return Spot(country=entry.key, how="a state")
    return _region(name, known, setting, reference) or _town(name, known, setting)


def _region(name: str, known: Gazetteer, setting: Setting, reference: Reference) -> Spot | None:
    """A part of a state or several states, though a town elsewhere has its name too ('Asia', 'Bali')."""
    if name not in reference.regions:
        return None
    country, towns = reference.regions[name] or None, {town.country for town in known.named(name)}
    named = setting.countries(name)
    if country and (country in towns or (towns & named and country not in named)):
        return None
    return Spot(country=country, how="a part of that state" if country else "lies in several states")


def _site(name: str, site: tuple[str, str], known: Gazetteer) -> Spot:
    held = [town for town in known.named(site[0]) if town.country == site[1]]
    where = f"{name} is in {site[0]}"
    return _at(held[0], where) if held else Spot(country=site[1], how=where)


def _capital(name: str, known: Gazetteer, reference: Reference) -> Spot | None:
    """'the Icelandic capital', 'Kenya's capital'."""
    match = CAPITAL_OF.match(name)
    entry = reference.phrases.get(match["state"]) if match else None
    if entry is None or entry.sort not in "SD":
        return None
    held = [town for town in known.named(reference.capitals[entry.key]) if town.country == entry.key]
    how = f"the capital of {reference.states[entry.key]}"
    return _at(held[0], how) if held else Spot(country=entry.key, how=how)


def _homonym(name: str, code: str, other: str, setting: Setting, reference: Reference) -> Spot:
    """A state's name that a part of another state has too: told by words that go with one of the two alone."""
    sign = state_or_place(name, setting.text, setting.countries(name), reference)
    if sign is None:
        return Spot(country=None, how=f"{name}: the state, or the one in {reference.states[other]}; nothing tells")
    means_state, because = sign
    return Spot(country=code if means_state else other, how=f"{name} beside {because}")


def state_or_place(name: str, text: str, countries: Iterable[str], reference: Reference) -> tuple[bool, str] | None:
    """Whether a name with two meanings is the state (else the place elsewhere), and the word that tells; None: open."""
    homonym = reference.homonyms[name]
    state = next((sign for sign in homonym.state_signs if _stands(sign, text)), None)
    place = next((sign for sign in homonym.place_signs if _stands(sign, text)), None)
    others = sorted(set(countries) - {homonym.code, homonym.other})
    if homonym.code in countries and not place:
        return True, "its own people or towns"
    if state and not place:
        return True, state
    if place and not state:
        return False, place
    return (True, f"another state ({reference.states.get(others[0], others[0])})") if others and not place else None


def _printed(name: str, behind: str, known: Gazetteer, reference: Reference) -> Spot | None:
    """'Paris, Texas', 'Cambridge, Mass.', 'Tripoli, Lebanon': what stands behind the name says which."""
    part = known.part(behind)
    entry = reference.phrases.get(behind)
    country = part[0] if part else entry.key if entry and entry.sort == "S" else None
    if country is None:
        return None
    towns = known.named(name) or known.small(name)
    held = [town for town in towns if town.country == country and (not part or town.part == part[1])]
    how = f"'{behind}' is printed behind it"
    return _at(held[0], how) if held and larger(held, CAPITAL) else Spot(country=country, how=how)


def _town(name: str, known: Gazetteer, setting: Setting) -> Spot:
    plain = STATE_OF.sub("", name)
    part = known.parts.get(plain)
    held = known.named(name) or known.small(name)
    if part and (plain != name or not held):
        return Spot(country=part[0], how="a part of that state")
    if not held:
        return Spot(country=None, how="not in the gazetteer")
    parts = setting.parts(name)
    if part and any(town.part != part[1] for town in held[:1]) and part in parts:
        return Spot(country=part[0], how=f"{name}: the town or the part of the country, beside {parts[part]}")
    beside = [town for town in held if (town.country, town.part) in parts]
    if len({(town.country, town.part) for town in beside}) == 1:
        return _at(beside[0], f"the page names {parts[beside[0].country, beside[0].part]}, in the same part")
    return _alone(name, held, setting.countries(name)) if not beside else _open(name, beside)


def _alone(name: str, held: Sequence[Town], countries: set[str]) -> Spot:
    """A town where no other place of its surroundings is named; a small one only in a country that the page names."""
    if held[0].people < TOWN and countries:
        held = [town for town in held if town.country in countries]
        if not held:
            return Spot(country=None, how=f"small towns called {name} lie in countries that the page does not name")
    if len(held) == 1:
        return _at(held[0], "the one town of that name")
    if larger(held, FAR_LARGER):
        return _at(held[0], "by far the largest town of that name")
    # Nearly all news names the USA, which has a small town of nearly every name; so its name tells nothing of these.
    named = [town for town in held if town.country in countries and (town.country != "USA" or town == held[0])]
    if len({town.country for town in named}) == 1:
        how = "the page names that country, and no other with such a town"
        return _at(named[0], how) if larger(named, CAPITAL) else Spot(country=named[0].country, how=how)
    if named and larger([replace(named[0], shortened=False), *named[1:]], BY_COUNTRY):
        return _at(named[0], "the page names that country, and only small towns of that name elsewhere")
    if not named and held[0].capital and larger(held, CAPITAL):
        return _at(held[0], "the capital; nothing speaks for another of that name")
    return _open(name, named or held)


def _open(name: str, held: Sequence[Town]) -> Spot:
    countries = sorted({town.country for town in held})
    if len(countries) == 1:
        return Spot(country=countries[0], how=f"one of {len(held)} towns called {name} in that country")
    return Spot(country=None, how=f"towns called {name} lie in {', '.join(countries)}; nothing tells which")


def larger(held: Sequence[Town], times: int) -> bool:
    """Whether the first (largest) of these towns stands alone, or far above the next; never by a part of its name."""
    far = len(held) > 1 and held[0].people >= times * held[1].people and not held[0].shortened
    return len(held) == 1 or far


def _at(town: Town, how: str) -> Spot:
    return Spot(country=town.country, latitude=town.latitude, longitude=town.longitude, how=how)


def _stands(words: str, text: str) -> bool:
    """Whether a text holds these words, not inside longer ones."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            return True
        start = text.find(words, end)
    return False
