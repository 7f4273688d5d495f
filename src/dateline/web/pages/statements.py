"""Statements: who says what, by speaker, about a subject."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk import statements as store
from dateline.store.desk.scope import Scope
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.timeline import timeline

router = APIRouter()


@router.get("/statements", response_class=HTMLResponse)
def statements(request: Request) -> HTMLResponse:
    """Words first, who said them beside; stances only where they are asked for."""
    asked = Scope.model_validate(dict(request.query_params))
    scope, page = store.spoken(asked), page_of(request)
    with desk_of(request).connect() as connection:
        rows = store.list_statements(
            connection, scope, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE
        )
        context = {
            "rows": rows[:PAGE_SIZE],
            "more": len(rows) > PAGE_SIZE,
            "page": page,
            "total": store.count_statements(connection, scope),
            "days": timeline(store.days(connection, scope)),
            "facets": {"speaker": store.speakers(connection, scope)},
            "scope": scope,
            "asked": asked,
        }
    return render(request, "statements.html", context)
