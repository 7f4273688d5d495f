"""Actor: one name, what it does, says and is said to do."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.desk.commitments import list_commitments
from dateline.store.desk.events import count_events, list_events
from dateline.store.desk.figures import list_figures
from dateline.store.desk.names import articles_naming, beside, get_actor, list_names
from dateline.store.desk.occurrences import count_occurrences
from dateline.store.desk.scope import EVERY, Scope
from dateline.store.desk.statements import count_statements, list_statements
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.promises import promises
from dateline.web.timeline import happenings_by_bar

router = APIRouter()

SHOWN = 20


@router.get("/actors", response_class=HTMLResponse)
def actor_list(request: Request, q: str | None = None) -> HTMLResponse:
    """Names by how many articles have them; `q` is a part of the name."""
    page = page_of(request)
    with desk_of(request).connect() as connection:
        rows = list_names(
            connection,
            "entities",
            words=q,
            limit=PAGE_SIZE + 1,
            offset=(page - 1) * PAGE_SIZE,
        )
    context = {
        "rows": rows[:PAGE_SIZE],
        "more": len(rows) > PAGE_SIZE,
        "page": page,
        "q": q or "",
        "what": "actors",
    }
    return render(request, "names.html", context)


@router.get("/actors/{name:path}", response_class=HTMLResponse)
def actor_page(request: Request, name: str) -> HTMLResponse:
    """One actor."""
    does, says = Scope(actor=name, status=EVERY), Scope(speaker=name, kind=EVERY)
    with desk_of(request).connect() as connection:
        context = {
            "actor": get_actor(connection, name),
            "days": happenings_by_bar(connection, does),
            "commitments": promises(
                list_commitments(connection, limit=SHOWN, subject=name), on=None
            ),
            "events": list_events(connection, does, limit=SHOWN),
            "event_count": count_events(connection, does),
            "happenings": count_occurrences(connection, does),
            "statements": list_statements(connection, says, limit=SHOWN),
            "statement_count": count_statements(connection, says),
            "figures": list_figures(connection, Scope(subject=name), limit=SHOWN),
            "articles": articles_naming(connection, "entities", name, limit=SHOWN),
            "beside": beside(connection, name),
        }
    return render(request, "actor.html", context)
