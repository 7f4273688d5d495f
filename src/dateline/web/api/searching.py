"""Search over the texts of all articles."""

from typing import Annotated

from fastapi import Query, Request

from dateline.api.lists import cursor_of, position_of
from dateline.store import search_articles
from dateline.store.desk.position import Position
from dateline.web.api.answers import Found
from dateline.web.api.parameters import SearchQuery
from dateline.web.api.routing import next_address, resource
from dateline.web.desk import desk_of

router = resource("search")


@router.get("/search")
def search(request: Request, asked: Annotated[SearchQuery, Query()]) -> Found:
    """Articles that hold all the words, "quoted phrases" whole, -those left out."""
    start = position_of(asked.cursor).number if asked.cursor else 0
    hits = search_articles(
        desk_of(request).engine,
        asked.q,
        filters=asked.filters(),
        limit=asked.limit + 1,
        offset=start,
        newest=asked.order == "newest",
    )
    more = len(hits) > asked.limit
    cursor = cursor_of(Position(None, start + asked.limit)) if more else None
    return Found(items=hits[: asked.limit], next=next_address(request, cursor))
