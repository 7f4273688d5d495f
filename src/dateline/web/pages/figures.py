"""Figures: how many, by what is counted, with who says so."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk import figures as store
from dateline.store.desk.commitments import list_commitments
from dateline.store.desk.contested import contested
from dateline.store.desk.scope import Scope
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.promises import promises
from dateline.web.series import series

router = APIRouter()

MOST_PROMISES = 4  # commitments above the figures; all of them have a page of their own
MOST_POINTS = 400  # figures drawn in a series: the newest


@router.get("/figures", response_class=HTMLResponse)
def figures(request: Request) -> HTMLResponse:
    """Figures with their bounds, a series over time for one measure, contested ones apart."""
    scope, page = Scope.model_validate(dict(request.query_params)), page_of(request)
    with desk_of(request).connect() as connection:
        rows = store.list_figures(
            connection, scope, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE
        )
        drawn = store.list_figures(connection, scope, limit=MOST_POINTS) if scope.measure else []
        narrowed = bool(scope.asked()) or page > 1
        latest = [] if narrowed else list_commitments(connection, limit=MOST_PROMISES)
        context = {
            "rows": rows[:PAGE_SIZE],
            "more": len(rows) > PAGE_SIZE,
            "page": page,
            "total": store.count_figures(connection, scope),
            "facets": store.facets(connection, scope),
            "series": series(drawn),
            "contested": contested(connection, story=scope.story),
            "commitments": [] if narrowed else promises(latest, on=None),
            "scope": scope,
        }
    return render(request, "figures.html", context)
