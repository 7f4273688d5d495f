"""Place: one name, where it is, what happened there."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk.commitments import list_commitments
from dateline.store.desk.events import count_events, list_events
from dateline.store.desk.figures import list_figures
from dateline.store.desk.names import articles_naming, get_place, list_names
from dateline.store.desk.occurrences import count_occurrences
from dateline.store.desk.scope import EVERY, Scope
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.maps import draw_map
from dateline.web.promises import promises
from dateline.web.timeline import happenings_by_bar

router = APIRouter()

SHOWN = 20


@router.get("/places", response_class=HTMLResponse)
def place_list(request: Request, q: str | None = None) -> HTMLResponse:
    """Places by how many articles name them."""
    page = page_of(request)
    with desk_of(request).connect() as connection:
        rows = list_names(
            connection, "places", words=q, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE
        )
    context = {
        "rows": rows[:PAGE_SIZE],
        "more": len(rows) > PAGE_SIZE,
        "page": page,
        "q": q or "",
        "what": "places",
    }
    return render(request, "names.html", context)


@router.get("/places/{name:path}", response_class=HTMLResponse)
def place_page(request: Request, name: str, region: str | None = None) -> HTMLResponse:
    """One place."""
    scope = Scope(place=name, status=EVERY)
    with desk_of(request).connect() as connection:
        place = get_place(connection, name)
        named = articles_naming(connection, "places", name, limit=SHOWN)
        known = place["latitude"] is not None
        context = {
            "place": place,
            "map": draw_map([place | {"count": len(named)}] if known else [], region=region),
            "days": happenings_by_bar(connection, scope),
            "commitments": promises(list_commitments(connection, limit=SHOWN, place=name), on=None),
            "events": list_events(connection, scope, limit=SHOWN),
            "event_count": count_events(connection, scope),
            "happenings": count_occurrences(connection, scope),
            "figures": list_figures(connection, Scope(place=name), limit=SHOWN),
            "articles": named,
        }
    return render(request, "place.html", context)
