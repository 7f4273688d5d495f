"""Related: what a reader of one article should see next, and why."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.api.related import related_in
from dateline.store import get_reading
from dateline.web.desk import desk_of, render

router = APIRouter()

SHOWN = 20


@router.get("/related", response_class=HTMLResponse)
def related(request: Request, article: str) -> HTMLResponse:
    """The articles to read after one, the nearest first."""
    desk = desk_of(request)
    reading = get_reading(desk.engine, article)
    rows = related_in(desk.engine, article, limit=SHOWN)
    return render(request, "related.html", {"reading": reading, "rows": rows})
