"""UCDP GED's events: 49 columns of CSV. Only events whose clause counts somebody dead."""

from collections.abc import Iterator

from dateline.exports.delimited import comma_table
from dateline.exports.facts import (
    CIVIL,
    REBEL,
    STATE,
    Facts,
    days_of,
    number_of,
    sectors_of,
)
from dateline.exports.format import Format, Group
from dateline.exports.happenings import Happening, Told, alone, happened
from dateline.exports.rows import Row
from dateline.model import Entity, Event, Figure, Place
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


def ucdp_rows(group: Group) -> Iterator[Row]:
    """A row for everything that happened, that somebody did and that killed at least one."""
    for happening in happened(group):
        facts, event = happening.facts, happening.event
        low, high = happening.dead
        deadly = bool(event.actors) and max(low or 0, high or 0) >= 1
        if deadly and event.type in ("ASSAULT", "COERCE", "PROTEST"):
            yield {
                "id": number_of(happening.key),
                "relid": happening.key,
                **_sides(facts, event),
                **_source(happening),
                **_where(facts.place(event)),
                **_when(event),
                **_deaths(happening.newest_count),
                "low": low,
                "high": high,
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


def _source(happening: Happening) -> Row:
    told = [
        (one.article.outlet or "", (one.article.published or "")[:10], one.article.title or "")
        for one in happening.articles
    ]
    offices, days, titles = zip(*told, strict=True)
    return {
        "number_of_sources": happening.sources,
        "source_article": ";".join(f'"{",".join(filter(None, one))}"' for one in told),
        "source_office": _listed(offices),
        "source_date": _listed(days),
        "source_headline": _listed(titles),
        "source_original": "; ".join(happening.speakers) or None,
    }


def _listed(values: tuple[str, ...]) -> str | None:
    """One for each article, in the articles' order; None where none is known."""
    return ";".join(values) if any(values) else None


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


def _deaths(told: Told) -> Row:
    columns = {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": 0}
    for figure in told.killed:
        columns[_column(told.facts, told.event, figure)] += _best(figure)
    return {**columns, "best": sum(columns.values())}


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
    kinds={"events": alone(ucdp_rows)},
    counted={"events": ucdp_rows},
    write=comma_table(COLUMNS),
)
