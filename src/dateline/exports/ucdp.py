"""UCDP GED's events: 49 columns of CSV. Only events whose clause counts somebody dead."""

from collections.abc import Iterator

from dateline.exports.delimited import comma_table
from dateline.exports.facts import (
    CIVIL,
    REBEL,
    STATE,
    Facts,
    days_of,
    low_high,
    sectors_of,
)
from dateline.exports.format import Format
from dateline.exports.rows import Row
from dateline.model import Entity, Event, Figure, Place, Reading
from dateline.ontology.formats import country_codes

COLUMNS = [
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence"),
    *("conflict_dset_id", "conflict_new_id", "conflict_name"),
    *("dyad_dset_id", "dyad_new_id", "dyad_name"),
    *("side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date"),
    *("source_headline", "source_original", "where_prec", "where_coordinates"),
    *("where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt"),
    *("priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec"),
    *("date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"),
    *("best", "high", "low", "gwnoa", "gwnob"),
]
CELLS = 720  # PRIO-GRID's half degrees in a row


def ucdp_rows(reading: Reading) -> Iterator[Row]:
    """A row for every event that happened, that somebody did and that killed at least one."""
    facts = Facts(reading)
    for event in facts.events():
        killed = facts.killed(event)
        low, high = low_high(killed)
        deadly = bool(event.actors) and max(low or 0, high or 0) >= 1
        if deadly and event.type in ("ASSAULT", "COERCE", "PROTEST"):
            yield {
                "id": facts.number(event.id),
                "relid": f"{facts.reading.id}/{event.id}",
                **_sides(facts, event),
                **_source(facts, event),
                **_where(facts.place(event)),
                **_when(event),
                **_deaths(facts, event, killed),
            }


def _sides(facts: Facts, event: Event) -> Row:
    a, b = facts.those(event.actors), facts.those(event.recipients)
    names = (_side(a), _side(b))
    return {
        "type_of_violence": _violence(a, b),
        "side_a": names[0],
        "side_b": names[1],
        "dyad_name": " - ".join(names) if names[0] and names[1] else None,  # type: ignore[arg-type]
        "gwnoa": _state_number(a),
        "gwnob": _state_number(b),
    }


def _side(entities: list[Entity]) -> str | None:
    if entities and entities[0].sector in CIVIL:
        return "Civilians"
    if entities and entities[0].sector in STATE:
        codes = country_codes(entities[0].country or "")
        return f"Government of {codes.name}" if codes else entities[0].name
    return "; ".join(entity.name for entity in entities) or None


def _violence(a: list[Entity], b: list[Entity]) -> int | None:
    """1 with a state against an armed side, 2 between armed groups, 3 against civilians."""
    one, other = sectors_of(a), sectors_of(b)
    if other & CIVIL and one & (STATE | REBEL):
        return 3
    if (one & STATE and other & (STATE | REBEL)) or (one & REBEL and other & STATE):
        return 1
    return 2 if one & REBEL and other & REBEL else None


def _state_number(entities: list[Entity]) -> int | None:
    if not entities or entities[0].sector not in STATE:
        return None
    codes = country_codes(entities[0].country or "")
    return codes.gleditsch_ward if codes else None


def _source(facts: Facts, event: Event) -> Row:
    article = facts.article
    day = (article.published or "")[:10]
    cited = ",".join(part for part in (article.outlet, day, article.title) if part)
    return {
        "number_of_sources": 1,
        "source_article": f'"{cited}"',
        "source_office": article.outlet,
        "source_date": day or None,
        "source_headline": article.title,
        "source_original": "; ".join(facts.speakers(event.said_by)) or None,
    }


def _where(place: Place | None) -> Row:
    if place is None:
        return {}
    codes = country_codes(place.country or "")
    row: Row = {
        "where_coordinates": place.name,
        "adm_1": place.admin1,
        "country": codes.name if codes else None,
        "country_id": codes.gleditsch_ward if codes else None,
    }
    if place.latitude is None or place.longitude is None:
        return row
    return row | {
        "where_prec": _precision(place.feature or ""),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geom_wkt": f"POINT ({place.longitude} {place.latitude})",
        "priogrid_gid": grid_cell(place.latitude, place.longitude),
    }


def grid_cell(latitude: float, longitude: float) -> int:
    """PRIO-GRID's cell of half a degree: rows from the south, columns from the west, from 1."""
    row = min(int((latitude + 90) * 2), 359)
    return row * CELLS + min(int((longitude + 180) * 2), CELLS - 1) + 1


def _precision(feature: str) -> int:
    """1 the place itself, 3 a district, 4 a province, 6 a country, 5 what has no such size."""
    if feature.startswith(("P.", "S.")):
        return 1
    known = {"A.ADM1": 4, "A.ADM2": 3, "A.ADM3": 3, "A.ADM4": 3}
    return 6 if feature.startswith("A.PCL") else known.get(feature, 5)


def _when(event: Event) -> Row:
    days = days_of(event)
    if days is None:
        return {}
    steps = ((1, 1), (6, 2), (7, 3), (31, 4))
    year = (event.start or "")[:4]
    return {
        "year": year,
        "date_prec": next((code for most, code in steps if days <= most), 5),
        "date_start": event.start,
        "date_end": event.end or event.start,
    }


def _deaths(facts: Facts, event: Event, killed: list[Figure]) -> Row:
    low, high = low_high(killed)
    columns = {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": 0}
    for figure in killed:
        columns[_column(facts, event, figure)] += _best(figure)
    return {**columns, "best": sum(columns.values()), "high": high, "low": low}


def _best(figure: Figure) -> int:
    """The number that the words name: the low end, or the high one where there is no other."""
    value = figure.value
    return int(value.low or value.high or 0)


def _column(facts: Facts, event: Event, figure: Figure) -> str:
    """Whose dead: by the figure's subject, else all civilians where the recipients are such."""
    if figure.subject and figure.subject in event.actors:
        return "deaths_a"
    if sectors_of(facts.those(event.recipients)) & CIVIL:
        return "deaths_civilians"
    return "deaths_b" if figure.subject and figure.subject in event.recipients else "deaths_unknown"


FORMAT = Format(
    name="ucdp",
    meaning="UCDP GED's 49 columns: events that killed, with low, best and high",
    suffix=".csv",
    media_type="text/csv",
    kinds={"events": ucdp_rows},
    write=comma_table(COLUMNS),
)
