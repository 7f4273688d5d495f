"""The time zone of a publication: the page's offset, or the one zone of the outlet's country."""

from functools import cache

from dateline.articles.dates.written import Moment


def zone_of(published: Moment | None, country: str | None) -> tuple[str | None, bool]:
    """The zone, and whether it was assumed from the outlet's country: an offset such as `+03:00`
    where the page gives one, an IANA name where the country has one zone, else None.
    """
    if published is None or published.minutes is None:
        return None, False
    if published.zone() is not None:
        return published.zone(), False
    zone = only_zones().get(country or "")
    return zone, zone is not None


@cache
def only_zones() -> dict[str, str]:
    """Country (ISO 3166-1 alpha-3) -> its time zone, for countries that have only one."""
    from babel.core import get_global

    alpha3 = {
        aliases[0]: code
        for code, aliases in get_global("territory_aliases").items()
        if len(code) == 3 and code.isalpha() and len(aliases) == 1
    }
    zones: dict[str, list[str]] = {}
    for zone, territory in get_global("zone_territories").items():
        zones.setdefault(territory, []).append(zone)
    return {
        alpha3[land]: names[0]
        for land, names in zones.items()
        if len(names) == 1 and land in alpha3
    }
