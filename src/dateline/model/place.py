"""Places: where, with coordinates."""

from dateline.model.record import Record
from dateline.model.spans import Span


class Place(Record):
    """A place that the article names. `span` is its first mention; degrees are WGS84."""

    name: str
    """The place's usual name, such as `Port-au-Prince`."""

    mentions: tuple[Span, ...]
    """Every place in the text where it is named as a place."""

    latitude: float | None = None
    """Degrees north, such as `18.54`; None where the place could not be found."""

    longitude: float | None = None
    """Degrees east, such as `-72.34`."""

    country: str | None = None
    """ISO 3166-1 alpha-3, such as `HTI`; Kosovo is `XKX`. Of a street or village without degrees it
    is the country in which the places told beside it lie.
    """

    admin1: str | None = None
    """Name of the first-order unit, such as `Ouest`."""

    geonames_id: int | None = None
    """GeoNames id, such as `3718426`."""

    feature: str | None = None
    """GeoNames' class and code, such as `P.PPLC`."""
