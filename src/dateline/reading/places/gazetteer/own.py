"""Places of the user's own: a TOML or a CSV file.

    [[place]]
    name = "Camp Amal"
    latitude = 13.6
    longitude = 25.3
    country = "SDN"
    names = ["Amal camp"]

or a CSV file with the columns name, latitude, longitude, country, feature, names (with | between).
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.errors import LexiconError
from dateline.reading.places.gazetteer.candidate import NAME
from dateline.reading.places.gazetteer.rows import Row

# The user's places outrank all but countries and great cities of the same name.
OWN_POPULATION = 2_000_000
FIELDS = {"name", "latitude", "longitude", "country", "admin1", "feature", "names", "population"}


def own_rows(file: Path) -> Iterator[Row]:
    """The places of a user's file; raises LexiconError that names the file and the place."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"places file {file}: cannot be read ({error})") from None
    rows = _from_csv(text) if file.suffix.lower() == ".csv" else _from_toml(text, file)
    for number, row in enumerate(rows, 1):
        yield _row(row, f"places file {file}, place {number}")


def _from_csv(text: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for line in csv.DictReader(text.splitlines()):
        row: dict[str, object] = {key: value for key, value in line.items() if key and value}
        row["names"] = [
            name.strip() for name in str(row.get("names", "")).split("|") if name.strip()
        ]
        rows.append(row)
    return rows


def _from_toml(text: str, file: Path) -> list[dict[str, object]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"places file {file}: {error}") from None
    rows = data.get("place", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LexiconError(f"places file {file}: write each place under a line [[place]]")
    return rows


def _row(row: Mapping[str, object], where: str) -> Row:
    unknown = set(row) - FIELDS
    if unknown:
        raise LexiconError(
            f"{where}: unknown field {sorted(unknown)[0]!r}; known: {sorted(FIELDS)}"
        )
    name, names = row.get("name"), row.get("names", [])
    if not isinstance(name, str) or not name.strip():
        raise LexiconError(f"{where}: a place needs a name")
    if not isinstance(names, list):
        raise LexiconError(f"{where}: names must be a list")
    country = str(row["country"]) if row.get("country") else None
    if country is not None and not (len(country) == 3 and country.isupper()):
        raise LexiconError(
            f"{where}: country must be an ISO 3166-1 alpha-3 code, found {country!r}"
        )
    return Row(
        name=name,
        country=country,
        admin1=str(row.get("admin1", "")),
        feature=str(row.get("feature", "P.PPL")),
        latitude=_degrees(row, "latitude", 90, where),
        longitude=_degrees(row, "longitude", 180, where),
        population=int(str(row.get("population", OWN_POPULATION))),
        names=[(name, NAME), *((str(other), NAME) for other in names)],
    )


def _degrees(row: Mapping[str, object], field: str, limit: int, where: str) -> float:
    try:
        value = float(str(row.get(field)))
    except ValueError:
        raise LexiconError(f"{where}: {field} must be a number, found {row.get(field)!r}") from None
    if not -limit <= value <= limit:
        raise LexiconError(f"{where}: {field} must lie between -{limit} and {limit}, found {value}")
    return value
