"""Records of every kind, each with its article and its words."""

from typing import Annotated

from fastapi import Query, Request

from dateline.store.desk import events as event_store
from dateline.store.desk import figures as figure_store
from dateline.store.desk import statements as statement_store
from dateline.store.desk.occurrences import count_occurrences
from dateline.web.api.answers import (
    CountryCount,
    DayCount,
    EntityRow,
    EventFacet,
    EventPart,
    EventRow,
    Facet,
    FigureRow,
    Part,
    PlaceRow,
    Point,
    StatementRow,
    TimeRow,
    TollRow,
    World,
)
from dateline.web.api.lists import part
from dateline.web.api.parameters import (
    EventFilters,
    EventQuery,
    FigureFilters,
    FigureQuery,
    NamedQuery,
    StatementFilters,
    StatementQuery,
    TimeQuery,
    TollQuery,
)
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("records")
Facets = dict[str, list[Facet]]
Counts = dict[str, list[tuple[str, str, int]]]


@router.get("/events")
def list_events(request: Request, asked: Annotated[EventQuery, Query()]) -> EventPart:
    """Events, the newest first; without a status, what occurred."""
    scope = event_store.counted(asked.scope())
    found = part(request, "events", EventRow, asked, scope)
    with desk_of(request).connect() as connection:
        happenings = count_occurrences(connection, scope)
    return EventPart.model_validate({**vars(found), "occurrences": happenings})


@router.get("/events/facets")
def event_facets(
    request: Request, asked: Annotated[EventFilters, Query()]
) -> dict[str, list[EventFacet]]:
    """What events can be narrowed to, a happening counted once, a facet without its own filter."""
    with desk_of(request).connect() as connection:
        found = event_store.facets(connection, event_store.counted(asked.scope()))
    return {
        facet: [
            EventFacet(value=v, name=name, count=n, reports=told) for v, name, n, told in choices
        ]
        for facet, choices in found.items()
    }


@router.get("/events/days")
def event_days(request: Request, asked: Annotated[EventFilters, Query()]) -> list[DayCount]:
    """Days with how many happenings began on each; one of which two days are told is on both."""
    with desk_of(request).connect() as connection:
        found = event_store.days(connection, event_store.counted(asked.scope()))
    return [DayCount(day=day, count=count, reports=reports) for day, count, reports in found]


@router.get("/events/world")
def event_world(request: Request, asked: Annotated[EventFilters, Query()]) -> World:
    """Happenings by country and by place, for a map."""
    scope = event_store.counted(asked.scope())
    with desk_of(request).connect() as connection:
        points = event_store.points(connection, scope)
        countries = event_store.countries(connection, scope)
    return World(
        countries={
            name: CountryCount(count=count, reports=reports)
            for name, (count, reports) in countries.items()
        },
        points=[Point.model_validate(one) for one in points],
    )


@router.get("/figures")
def list_figures(request: Request, asked: Annotated[FigureQuery, Query()]) -> Part[FigureRow]:
    """Figures, the newest article's first."""
    return part(request, "figures", FigureRow, asked, asked.scope())


@router.get("/figures/facets")
def figure_facets(request: Request, asked: Annotated[FigureFilters, Query()]) -> Facets:
    """What figures can be narrowed to, with counts."""
    with desk_of(request).connect() as connection:
        return _facets(figure_store.facets(connection, asked.scope()))


@router.get("/statements")
def list_statements(
    request: Request, asked: Annotated[StatementQuery, Query()]
) -> Part[StatementRow]:
    """Statements, the newest article's first; without a kind, speech."""
    scope = statement_store.spoken(asked.scope())
    return part(request, "statements", StatementRow, asked, scope)


@router.get("/statements/facets")
def statement_facets(request: Request, asked: Annotated[StatementFilters, Query()]) -> Facets:
    """Who speaks how often."""
    scope = statement_store.spoken(asked.scope())
    with desk_of(request).connect() as connection:
        return _facets({"speaker": statement_store.speakers(connection, scope)})


@router.get("/entities")
def list_entities(request: Request, asked: Annotated[NamedQuery, Query()]) -> Part[EntityRow]:
    """Entities of every article, the newest article's first."""
    only = {"name": asked.name, "country": asked.country}
    return part(request, "entities", EntityRow, asked, asked.scope(), **only)


@router.get("/places")
def list_places(request: Request, asked: Annotated[NamedQuery, Query()]) -> Part[PlaceRow]:
    """Places of every article, the newest article's first."""
    only = {"name": asked.name, "country": asked.country}
    return part(request, "places", PlaceRow, asked, asked.scope(), **only)


@router.get("/times")
def list_times(request: Request, asked: Annotated[TimeQuery, Query()]) -> Part[TimeRow]:
    """Times of every article, the newest article's first."""
    return part(request, "times", TimeRow, asked, asked.scope())


@router.get("/tolls")
def list_tolls(request: Request, asked: Annotated[TollQuery, Query()]) -> Part[TollRow]:
    """Tolls of every article, the newest article's first."""
    return part(request, "tolls", TollRow, asked, asked.scope(), measure=asked.measure)


def _facets(found: Counts) -> Facets:
    return {
        facet: [Facet(value=value, name=name, count=count) for value, name, count in values]
        for facet, values in found.items()
    }
