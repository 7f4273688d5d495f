"""Saved searches: kept from the search page, followed by an Atom feed each."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from dateline.store import Filters, search_articles
from dateline.store.saved import forget_search, get_saved, kept_at, list_saved, save_search
from dateline.web.atom import MEDIA, feed
from dateline.web.desk import PAGE_SIZE, check_token, desk_of, render
from dateline.web.pages.search import FIELDS

router = APIRouter(prefix="/searches")

LONGEST = 500  # characters of a search that is kept

Text = Annotated[str, Form(max_length=LONGEST)]


@router.get("", response_class=HTMLResponse)
def saved(request: Request) -> HTMLResponse:
    """Every saved search with its feed."""
    with desk_of(request).connect() as connection:
        rows = list_saved(connection)
    desk = str(request.base_url).rstrip("/")
    return render(request, "searches.html", {"rows": rows, "desk": desk})


@router.post("")
def save(
    request: Request,
    token: Text,
    q: Text,
    name: Text = "",
    since: Text = "",
    until: Text = "",
    outlet: Text = "",
    actor: Text = "",
    country: Text = "",
) -> RedirectResponse:
    """Keep a search."""
    check_token(request, token)
    given = dict(zip(FIELDS, (since, until, outlet, actor, country), strict=True))
    filters = Filters(**{field: value or None for field, value in given.items()})
    save_search(desk_of(request).engine, name=name, words=q, filters=filters)
    return RedirectResponse("/searches", status_code=303)


@router.post("/{search}/forget")
def forget(request: Request, search: str, token: Text) -> RedirectResponse:
    """Keep a search no longer."""
    check_token(request, token)
    forget_search(desk_of(request).engine, search)
    return RedirectResponse("/searches", status_code=303)


@router.get("/{search}.atom")
def atom(request: Request, search: str) -> Response:
    """What a search finds, the newest first, as a feed."""
    desk = desk_of(request)
    with desk.connect() as connection:
        found = get_saved(connection, search)
    hits = search_articles(
        desk.engine, found.words, filters=found.filters, limit=PAGE_SIZE, newest=True
    )
    with desk.connect() as connection:
        kept = kept_at(connection, [hit.id for hit in hits])
    address = str(request.base_url).rstrip("/")
    return Response(feed(found, hits, kept, desk=address), media_type=MEDIA)
