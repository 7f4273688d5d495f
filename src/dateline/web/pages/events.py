"""Events: facets, table, timeline and map, bound to one address."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.ontology.plover import event_types
from dateline.store.desk import events as store
from dateline.store.desk.occurrences import count_occurrences
from dateline.store.desk.scope import Scope
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.maps import draw_map
from dateline.web.timeline import happenings_by_bar

router = APIRouter()


@router.get("/events", response_class=HTMLResponse)
def events(request: Request, region: str | None = None) -> HTMLResponse:
    """What happened: by default what occurred, the other statuses one click away."""
    asked = Scope.model_validate(dict(request.query_params))
    scope, page = store.counted(asked), page_of(request)
    with desk_of(request).connect() as connection:
        rows = store.list_events(
            connection, scope, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE
        )
        context = {
            "rows": rows[:PAGE_SIZE],
            "more": len(rows) > PAGE_SIZE,
            "page": page,
            "total": store.count_events(connection, scope),
            "happenings": count_occurrences(connection, scope),
            "facets": store.facets(connection, scope),
            "days": happenings_by_bar(connection, scope),
            "map": draw_map(
                store.points(connection, scope),
                store.countries(connection, scope),
                region=region,
            ),
            "scope": scope,
            "asked": asked,
            "types": event_types(),
        }
    return render(request, "events.html", context)
