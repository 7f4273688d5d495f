"""Places that we keep ourselves: tables beside this file, each naming its source."""

from dateline.ontology.places.tables import (
    Country,
    Region,
    Unit,
    UnitNames,
    neighbours,
    read_countries,
    read_regions,
    read_town_names,
    read_unit_names,
    read_units,
    tables_digest,
)
from dateline.ontology.places.words import PlaceWords, read_words

__all__ = [
    "Country",
    "PlaceWords",
    "Region",
    "Unit",
    "UnitNames",
    "neighbours",
    "read_countries",
    "read_regions",
    "read_town_names",
    "read_unit_names",
    "read_units",
    "read_words",
    "tables_digest",
]
