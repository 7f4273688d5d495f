"""A place that a name may mean."""

from dataclasses import dataclass

# How a name means its place. A name of a higher kind says less about it.
NAME, VARIANT, PEOPLE, SHORT = range(4)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place of the gazetteer, found by one of its names."""

    place: int
    """Its row in the index."""
    geonames_id: int | None
    name: str
    country: str | None
    admin1: str
    """GeoNames' code of the first-order unit, empty where there is none."""
    feature: str
    latitude: float
    longitude: float
    population: int
    kind: int
    """NAME, VARIANT, PEOPLE or SHORT: which sort of name found it."""

    @property
    def is_country(self) -> bool:
        """Whether it is a country or territory."""
        return self.feature.startswith("A.PCL")

    @property
    def is_unit(self) -> bool:
        """Whether it is an administrative unit below the country."""
        return self.feature.startswith("A.ADM")

    @property
    def is_town(self) -> bool:
        """Whether it is a populated place."""
        return self.feature.startswith("P.")
