"""Compare: two documents, or two speakers in one, point by point."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from dateline.api.jobs import Job
from dateline.errors import DatelineError
from dateline.store.desk.articles import list_articles
from dateline.store.desk.scope import Scope
from dateline.web.comparing import Accounts, compared
from dateline.web.desk import desk_of, render
from dateline.web.pages.waiting import wait_for

router = APIRouter()

OFFERED = 200  # articles to choose from: the newest
LONGEST = 300  # characters of an id or a name
PATIENCE = 4.0  # seconds a page may wait before it becomes one that looks again


@router.get("/compare", response_class=HTMLResponse)
def compare(request: Request) -> Response:
    """The form, and where two accounts are chosen what both say, what one says, what differs."""
    desk, query = desk_of(request), request.query_params
    asked = Accounts(*(query.get(name, "").strip()[:LONGEST] for name in Accounts._fields))
    comparison, wrong = None, None
    if asked.whole:
        try:
            found = compared(desk, asked, patience=PATIENCE)
            if isinstance(found, Job):
                return wait_for(found, request)
            comparison = found
        except DatelineError as error:
            wrong = str(error)
    with desk.connect() as connection:
        offered = list_articles(connection, Scope(story=asked.story or None), limit=OFFERED)
    context = {"asked": asked, "offered": offered, "comparison": comparison, "wrong": wrong}
    return render(request, "compare.html", context)
