"""Search over everything: full text, quoted phrases, filters; names of actors and places."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.errors import SettingError
from dateline.store import Filters, Hit, search_articles
from dateline.store.desk.articles import names_like, outlets
from dateline.web.desk import PAGE_SIZE, desk_of, render

router = APIRouter()


@router.get("/search", response_class=HTMLResponse)
def search(request: Request, q: str = "") -> HTMLResponse:
    """Articles that hold all the words of `q`, best match first or the newest."""
    desk = desk_of(request)
    asked = {name: request.query_params.get(name) or None for name in FIELDS}
    newest = request.query_params.get("order") == "newest"
    hits: list[Hit] = []
    wrong = None
    if q.strip():
        try:
            hits = search_articles(
                desk.engine, q, filters=Filters(**asked), limit=PAGE_SIZE, newest=newest
            )
        except SettingError as error:
            wrong = str(error)
    plain = q.replace('"', " ").strip()
    with desk.connect() as connection:
        names = names_like(connection, plain) if plain else {"actors": [], "places": []}
        context = {
            "q": q,
            "hits": hits,
            "newest": newest,
            "full": len(hits) == PAGE_SIZE,
            "wrong": wrong,
            "names": names,
            "asked": asked,
            "outlets": outlets(connection),
        }
    return render(request, "search.html", context)


FIELDS = ("since", "until", "outlet", "actor", "country")
"""The filters that the page offers."""
