"""Commitments: what was promised, what is needed, what is there."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk.articles import newest_day
from dateline.store.desk.commitments import NAMED, due_before, list_commitments, names_of
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.promises import promises

router = APIRouter()


@router.get("/commitments", response_class=HTMLResponse)
def commitments(request: Request, overdue: str | None = None) -> HTMLResponse:
    """Every commitment as bars; `overdue=yes` leaves those whose day has passed."""
    page = page_of(request)
    asked = {name: request.query_params.get(name) or None for name in NAMED}
    with desk_of(request).connect() as connection:
        day = newest_day(connection)
        if overdue and day:
            found = due_before(connection, day, limit=PAGE_SIZE * 4)
            shown = [one for one in promises(found, on=day) if one.late]
            rows, more = shown, False
        else:
            found = list_commitments(
                connection, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE, **asked
            )
            rows, more = promises(found[:PAGE_SIZE], on=day), len(found) > PAGE_SIZE
        context = {
            "rows": rows,
            "more": more,
            "page": page,
            "asked": asked,
            "overdue": bool(overdue),
            "day": day,
            "facets": {name: [(v, v, n) for v, n in names_of(connection, name)] for name in NAMED},
        }
    return render(request, "commitments.html", context)
