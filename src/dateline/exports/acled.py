"""ACLED's events: 31 columns of CSV. Events outside ACLED's subject are left out."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache

from dateline.exports.delimited import comma_table
from dateline.exports.facts import ARMED, STATE, Facts, days_of, number_of, sectors_of
from dateline.exports.format import Format, Group
from dateline.exports.happenings import Happening, alone, happened
from dateline.exports.rows import Row
from dateline.model import Entity, Event, Place
from dateline.ontology.formats import country_codes, read_table

COLUMNS = [
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
]
VIOLENT = ("Political violence", "Political violence; Demonstrations")


def acled_rows(group: Group) -> Iterator[Row]:
    """A row for everything that happened and that ACLED has a sub-event type for."""
    for happening in happened(group):
        sub_event = sub_event_type(happening.facts, happening.event)
        if sub_event:
            yield _row(happening, sub_event)


def _row(happening: Happening, sub_event: str) -> Row:
    facts, event = happening.facts, happening.event
    kind = _event_type(sub_event)
    disorder = read_table("acled")["disorder"]
    return {
        "event_date": event.start,
        "year": event.start[:4] if event.start else None,
        "time_precision": _time_precision(event),
        "disorder_type": disorder.get(sub_event) or disorder[kind],
        "event_type": kind,
        "sub_event_type": sub_event,
        "source": "; ".join(happening.outlets) or None,
        "notes": facts.quote(event.span),
        "timestamp": _timestamp(facts.article.published),
        **_parties(facts, event, sub_event),
        **_where(happening),
        **_deaths(happening),
    }


def sub_event_type(facts: Facts, event: Event) -> str | None:
    """ACLED's sub-event type of an event; None where it is outside ACLED's subject."""
    lookup = read_table("acled")["lookup"]
    found = lookup.get(f"{event.type}.{event.mode}") if event.mode else lookup.get(event.type)
    if not isinstance(found, dict):
        return str(found) if found else None
    actors = sectors_of(facts.those(event.actors))
    touched = facts.those((*event.recipients, *event.affected))
    holds = {
        "armed": actors & ARMED and sectors_of(touched) & ARMED,
        "territory_state": actors & STATE and _is_place(touched),
        "territory": _is_place(touched),
        "armed_actor": actors & ARMED,
        "other": True,
    }
    return next((str(name) for case, name in found.items() if holds[case]), None)


def _is_place(entities: list[Entity]) -> bool:
    return any(entity.kind == "place" for entity in entities)


@cache
def _event_type(sub_event: str) -> str:
    kinds = read_table("acled")["event_types"]
    return next(kind for kind, names in kinds.items() if sub_event in list(names))  # type: ignore[call-overload]


def _time_precision(event: Event) -> int | None:
    days = days_of(event)
    if days is None:
        return None
    return 1 if days == 1 else 2 if days <= 7 else 3


def _parties(facts: Facts, event: Event, sub_event: str) -> Row:
    actors, others = facts.those(event.actors), facts.those(event.recipients)
    if not others and len(actors) > 1:
        actors, others = actors[:1], actors[1:]
    first, second = _inter(actors, sub_event), _inter(others, "")
    order = list(read_table("acled")["actors"])
    both = sorted(filter(None, (first, second)), key=order.index)
    kind = _event_type(sub_event)
    violent = read_table("acled")["disorder"].get(sub_event, kind) in VIOLENT or kind in (
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
    )
    return {
        **{"actor1": _name(actors), "assoc_actor_1": _rest(actors), "inter1": first},
        **{"actor2": _name(others), "assoc_actor_2": _rest(others), "inter2": second},
        "interaction": "-".join(both) if len(both) == 2 else f"{first} only" if first else None,
        "civilian_targeting": "Civilians targeted" if violent and second == "Civilians" else None,
    }


def _inter(entities: list[Entity], sub_event: str) -> str | None:
    if sub_event == "Peaceful protest":
        return "Protesters"
    if sub_event == "Violent demonstration":
        return "Rioters"
    if not entities:
        return None
    rows = read_table("acled")["actors"].items()
    sector = entities[0].sector
    return next((name for name, sectors in rows if sector in str(sectors).split()), None)


def _name(entities: list[Entity]) -> str | None:
    if not entities:
        return None
    codes = country_codes(entities[0].country or "")
    return f"{entities[0].name} ({codes.name})" if codes else entities[0].name


def _rest(entities: list[Entity]) -> str | None:
    return "; ".join(entity.name for entity in entities[1:]) or None


def _where(happening: Happening) -> Row:
    place = happening.facts.place(happening.event)
    country = (place.country if place else None) or ""
    codes = country_codes(country)
    found: Row = {"event_id_cnty": f"{country or 'UNK'}{number_of(happening.key)}"}
    if codes:
        found |= {"iso": codes.numeric, "region": codes.acled_region, "country": codes.name}
    if place:
        found |= {"admin1": place.admin1, "location": place.name, "latitude": place.latitude}
        found |= {"longitude": place.longitude, "geo_precision": _geo_precision(place)}
    return found


def _geo_precision(place: Place) -> int | None:
    if place.latitude is None:
        return None
    feature = place.feature or ""
    near = feature.startswith(("A.ADM2", "A.ADM3", "A.ADM4"))
    return 1 if feature.startswith(("P.", "S.")) else 2 if near else 3


def _deaths(happening: Happening) -> Row:
    """The low end, since ACLED takes the most conservative count; in the tags the whole range, how
    many reports there are, and what people decided on them.
    """
    low, high = happening.dead
    told = any(report.killed for report in happening.reports)
    tags = [f"fatalities low={_shown(low)}", f"fatalities high={_shown(high)}"] if told else []
    tags += [f"reports={len(happening.reports)}"] if len(happening.reports) > 1 else []
    tags += [f"review={happening.verdicts}"] if happening.verdicts else []
    return {"fatalities": low or 0, "tags": "; ".join(tags) or None}


def _shown(end: int | None) -> str:
    return "unknown" if end is None else str(end)


def _timestamp(published: str | None) -> int | None:
    """Seconds since 1970; None where the article has no time with an offset."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return int(moment.timestamp()) if moment.tzinfo else None


FORMAT = Format(
    name="acled",
    meaning="ACLED's 31 columns: violence, protests and strategic developments",
    suffix=".csv",
    media_type="text/csv",
    kinds={"events": alone(acled_rows)},
    counted={"events": acled_rows},
    write=comma_table(COLUMNS),
)
