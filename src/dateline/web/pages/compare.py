"""Compare: two documents, or two speakers in one, point by point."""

from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from dateline.api.jobs import Job
from dateline.errors import DatelineError, SettingError
from dateline.store import search_articles
from dateline.store.desk.articles import list_articles
from dateline.store.desk.offered import heads_named, quoting, speakers_in
from dateline.store.desk.scope import Scope
from dateline.store.rows import Row
from dateline.web.comparing import Accounts, compared
from dateline.web.desk import Desk, desk_of, render
from dateline.web.pages.waiting import wait_for

router = APIRouter()

OFFERED = 200  # articles to choose from: the best of what was looked for, else the newest
LONGEST = 300  # characters of an id, a name or words to look for
PATIENCE = 4.0  # seconds a page may wait before it becomes one that looks again


class Offer(NamedTuple):
    """Articles to choose from."""

    rows: list[Row]
    found: int | None
    """How many of them were looked for; None where nothing was."""


@router.get("/compare", response_class=HTMLResponse)
def compare(request: Request) -> Response:
    """The form, and where two accounts are chosen what both say, what one says, what differs.

    `q` looks for articles to choose from, and so do speakers where no article is chosen; with
    `do=find` nothing is compared yet.
    """
    desk, query = desk_of(request), request.query_params
    asked = Accounts(*(query.get(name, "").strip()[:LONGEST] for name in Accounts._fields))
    words, finding = query.get("q", "").strip()[:LONGEST], query.get("do") == "find"
    comparison, wrong = None, None
    if asked.whole and not finding:
        try:
            found = compared(desk, asked, patience=PATIENCE)
            if isinstance(found, Job):
                return wait_for(found, request)
            comparison = found
        except DatelineError as error:
            wrong = str(error)
    offer = _offer(desk, asked, words)
    context: dict[str, object] = {
        "asked": asked,
        "words": words,
        "offered": offer.rows,
        "found": offer.found,
        "comparison": comparison,
        "wrong": wrong,
    }
    with desk.connect() as connection:
        chosen = heads_named(connection, [asked.a, asked.b])
        context["chosen"] = {row[name]: row for row in chosen for name in ("id", "article")}
        context["speakers"] = speakers_in(connection, asked.a) if asked.a else []
    return render(request, "compare.html", context)


def _offer(desk: Desk, asked: Accounts, words: str) -> Offer:
    """What was looked for; where that finds nothing, the newest articles."""
    speakers = [] if asked.a else [name for name in (asked.one, asked.other) if name]
    with desk.connect() as connection:
        if not words and not speakers:
            scope = Scope(story=asked.story or None)
            return Offer(list_articles(connection, scope, limit=OFFERED), None)
        rows = _holding(desk, words)
        if speakers:
            heard = quoting(connection, speakers, limit=OFFERED)
            holding = {row["article"] for row in rows}
            rows = [row for row in heard if not words or row["article"] in holding]
        newest = [] if rows else list_articles(connection, limit=OFFERED)
        return Offer(rows or newest, len(rows))


def _holding(desk: Desk, words: str) -> list[Row]:
    """Articles that hold the words, and the one that goes by them."""
    if not words:
        return []
    with desk.connect() as connection:
        rows = heads_named(connection, [words])
    try:
        hits = search_articles(desk.engine, words, limit=OFFERED)
    except SettingError:  # nothing but signs: no words to look for
        return rows
    return rows + [
        {"article": hit.id, "title": hit.title, "outlet": hit.outlet, "day": hit.published}
        for hit in hits
    ]
