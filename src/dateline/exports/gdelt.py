"""GDELT 2.0's events: 61 tab-separated columns without a header, a row for each pair of parties."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import combinations, product

from dateline.exports.delimited import tab_table
from dateline.exports.facts import Facts, number_of
from dateline.exports.format import Format, Group
from dateline.exports.happenings import Happening, Told, alone, happened
from dateline.exports.polecat import OWN_CODES
from dateline.exports.rows import Row
from dateline.model import Entity, Event, Place
from dateline.model.days import day_of
from dateline.ontology.formats import country_codes, read_table
from dateline.ontology.plover import event_types

ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code"),
    *("Religion2Code", "Type1Code", "Type2Code", "Type3Code"),
)
GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = [
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor{number}{part}" for number in (1, 2) for part in ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{whose}Geo_{part}" for whose in ("Actor1", "Actor2", "Action") for part in GEO),
    *("DATEADDED", "SOURCEURL"),
]
Pair = tuple[Entity | None, Entity | None]


def gdelt_rows(group: Group) -> Iterator[Row]:
    """A row for every pair of parties of everything that happened."""
    for happening in happened(group):
        facts, event = happening.facts, happening.event
        first_told = happening.reports[0].facts
        shared = _when(event) | _what(happening) | _where(facts.place(event))
        shared |= {"DATEADDED": _added(first_told.article.published), "SOURCEURL": first_told.url}
        for number, (first, second) in enumerate(_pairs(facts, event)):
            yield {
                "GLOBALEVENTID": number_of(happening.key, str(number)),
                **shared,
                **_actor(1, first),
                **_actor(2, second),
            }


def _pairs(facts: Facts, event: Event) -> list[Pair]:
    """Actor and recipient; those of a mutual act two by two; None where a side is not named."""
    actors: list[Entity | None] = [*facts.those(event.actors)]
    recipients: list[Entity | None] = [*facts.those(event.recipients)]
    if not recipients and len(actors) > 1:
        return list(combinations(actors, 2))
    return list(product(actors or [None], recipients or [None]))


def _when(event: Event) -> Row:
    day = day_of(event.start)
    if day is None:
        return {}
    fraction = day.year + (day.month * 30 + day.day) / 365  # as GDELT's codebook has it
    return {
        "SQLDATE": f"{day:%Y%m%d}",
        "MonthYear": f"{day:%Y%m}",
        "Year": day.year,
        "FractionDate": f"{fraction:.4f}",
    }


def _what(happening: Happening) -> Row:
    event = happening.event
    codes = read_table("gdelt")["codes"]
    code = str(codes.get(f"{event.type}.{event.mode}") or codes[event.type])
    info = event_types()[event.type]
    return {
        "IsRootEvent": int(any(map(_leads, happening.reports))),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": info.quad,
        "GoldsteinScale": info.modes.get(event.mode or "", info.score),
        "NumMentions": sum(1 + len(told.event.also) for told in happening.reports),
        "NumSources": happening.sources,
        "NumArticles": len(happening.articles),
    }


def _leads(told: Told) -> bool:
    """Whether the article's first paragraph tells it."""
    parts = told.facts.article.parts
    first = next((part for part in parts if part.kind == "paragraph"), None)
    return first is not None and first.span.holds(told.event.trigger)


def _actor(number: int, entity: Entity | None) -> Row:
    if entity is None:
        return {}
    sectors = read_table("gdelt")["sectors"]
    named = (entity.sector, *entity.secondary_sectors)
    types = [str(sectors[one]) for one in named if one in sectors]
    types = list(dict.fromkeys(types))[:3]
    country = OWN_CODES.get(entity.country or "", entity.country) or ""
    row: Row = {
        f"Actor{number}Code": country + "".join(types),
        f"Actor{number}Name": entity.name.upper(),
        f"Actor{number}CountryCode": country,
    }
    return row | {f"Actor{number}Type{at}Code": code for at, code in enumerate(types, start=1)}


def _where(place: Place | None) -> Row:
    row: Row = {"Actor1Geo_Type": 0, "Actor2Geo_Type": 0, "ActionGeo_Type": 0}
    if place is None or place.latitude is None:
        return row
    codes = country_codes(place.country or "")
    parts = (place.name, place.admin1, codes.name if codes else None)
    fips = codes.fips if codes else None
    return row | {
        "ActionGeo_Type": _geo_type(place),
        "ActionGeo_FullName": ", ".join(dict.fromkeys(part for part in parts if part)),
        "ActionGeo_CountryCode": fips,
        "ActionGeo_Lat": place.latitude,
        "ActionGeo_Long": place.longitude,
    }


def _geo_type(place: Place) -> int:
    """1 a country, 2 a US state, 3 a US city, 4 a city elsewhere, 5 a province elsewhere."""
    feature, american = place.feature or "", place.country == "USA"
    if feature.startswith("A.PCL"):
        return 1
    if feature.startswith("A."):
        return 2 if american else 5
    return 3 if american else 4


def _added(published: str | None) -> str | None:
    """The publication in UTC as GDELT writes times; None where the article has no offset."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return f"{moment.astimezone(UTC):%Y%m%d%H%M%S}" if moment.tzinfo else None


FORMAT = Format(
    name="gdelt",
    meaning="GDELT 2.0's 61 event columns, a row for each pair of parties, CAMEO codes",
    suffix=".tsv",
    media_type="text/tab-separated-values",
    kinds={"events": alone(gdelt_rows)},
    counted={"events": gdelt_rows},
    write=tab_table(COLUMNS, header=False, empty=""),
)
