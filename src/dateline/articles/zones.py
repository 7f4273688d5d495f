"""The time zone of a publication: the page's offset, else the one that the outlet lives by."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dateline.articles.dates.written import Moment
from dateline.ontology.outlets import load_table


class Placed(NamedTuple):
    """A moment in its zone."""

    moment: Moment | None
    zone: str | None = None
    """An offset such as `+03:00` where the page gives one, else an IANA name or None."""
    assumed: bool = False
    """Whether the zone, and with it the moment's offset, is the outlet's and not the page's."""


def in_its_zone(published: Moment | None, *, host: str | None, country: str | None) -> Placed:
    """The moment with the page's offset; a time of day without one takes that of the newsroom's
    zone, where that is known or its country has only one.
    """
    if published is None or published.minutes is None:
        return Placed(published)
    if published.offset is not None:
        return Placed(published, published.zone())
    zone = home_zone(host) or only_zones().get(country or "")
    if zone is None:
        return Placed(published)
    day = published.day
    hour, minute = divmod(published.minutes, 60)
    local = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone))
    offset = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    return Placed(replace(published, offset=offset), zone, assumed=True)


def home_zone(host: str | None) -> str | None:
    """The zone of the newsroom behind a host, for countries with several zones; None if unknown."""
    labels = (host or "").split(".")
    endings = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((zone for end in endings if (zone := _home_zones().get(end))), None)


@cache
def _home_zones() -> dict[str, str]:
    zones: dict[str, list[str]] = load_table("home_zones")["zones"]
    return {domain: zone for zone, domains in zones.items() for domain in domains}


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
