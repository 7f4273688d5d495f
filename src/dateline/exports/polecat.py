"""POLECAT's events: 40 tab-separated columns, PLOVER's own words."""

from collections.abc import Iterable, Iterator

from dateline.exports.delimited import tab_table
from dateline.exports.facts import Facts
from dateline.exports.format import Format, Group
from dateline.exports.happenings import Happening, alone, happened
from dateline.exports.rows import Row
from dateline.model import Entity, Event
from dateline.ontology.formats import country_codes
from dateline.ontology.plover import event_types

PARTY = ["Name", "Country", "COW", "Primary {} Sector", "Sectors", "Title", "Name Raw"]


def _party_columns(party: str) -> list[str]:
    named = [part.format(party) if "{}" in part else f"{party} {part}" for part in PARTY]
    return [*named, f"Wikipedia {party} ID"]


COLUMNS = [
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *_party_columns("Actor"),
    *_party_columns("Recipient"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
]
QUADS = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
ORGANISATIONS = ("organisation", "armed_group", "mission")
OWN_CODES = {"XKX": "KOS"}
"""Where PLOVER's country code is not ISO's."""


def polecat_rows(group: Group) -> Iterator[Row]:
    """A row for everything that happened."""
    for happening in happened(group):
        where = _where(happening.facts, happening.event)
        yield _event(happening) | where | _story(happening)


def _event(happening: Happening) -> Row:
    facts, event = happening.facts, happening.event
    info = event_types()[event.type]
    return {
        "Event ID": happening.key,
        "Event Date": event.start,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": info.modes.get(event.mode or "", info.score),
        "Quad Code": QUADS[info.quad],
        "Contexts": _joined(event.context),
        **_party(facts, "Actor", facts.those(event.actors)),
        **_party(facts, "Recipient", facts.those(event.recipients)),
    }


def _party(facts: Facts, party: str, entities: list[Entity]) -> Row:
    countries = [country_codes(one.country) if one.country else None for one in entities]
    sectors = [sector for one in entities for sector in (one.sector, *one.secondary_sectors)]
    return {
        f"{party} Name": _joined(one.name for one in entities),
        f"{party} Country": _joined(
            OWN_CODES.get(one.country, one.country) for one in entities if one.country
        ),
        f"{party} COW": _joined(str(one.cow) for one in countries if one and one.cow),
        f"Primary {party} Sector": _joined(one.sector for one in entities if one.sector),
        f"{party} Sectors": _joined(sector for sector in sectors if sector),
        f"{party} Title": _joined(one.role for one in entities if one.role),
        f"{party} Name Raw": _joined(facts.quote(one.span) for one in entities),
    }


def _where(facts: Facts, event: Event) -> Row:
    place = facts.place(event)
    if place is None:
        return {}
    feature = place.feature or ""
    return {
        "Placename": place.name,
        "City": place.name if feature.startswith("P.") else None,
        "Province": place.admin1,
        "Country": OWN_CODES.get(place.country or "", place.country),
        "Latitude": place.latitude,
        "Longitude": place.longitude,
        "GeoNames ID": place.geonames_id,
        "Raw Placename": facts.quote(place.span),
        "Feature Type": feature.partition(".")[2] or None,
    }


def _story(happening: Happening) -> Row:
    facts = happening.facts
    reading = facts.reading
    people = (one.name for one in reading.entities if one.kind == "person")
    bodies = (one.name for one in reading.entities if one.kind in ORGANISATIONS)
    return {
        "Source": _joined(happening.outlets),
        "Publication Date": (facts.article.published or "")[:10] or None,
        "Story People": _joined(people),
        "Story Organizations": _joined(bodies),
        "Story Locations": _joined(place.name for place in facts.reading.places),
        "Language": facts.article.language,
        "Version": f"dateline {reading.reader.version}",
    }


def _joined(values: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(values)) or None


FORMAT = Format(
    name="polecat",
    meaning="POLECAT's 40 tab-separated columns: PLOVER events as they are coded",
    suffix=".txt",
    media_type="text/tab-separated-values",
    kinds={"events": alone(polecat_rows)},
    counted={"events": polecat_rows},
    write=tab_table(COLUMNS, header=True, empty="None"),
)
