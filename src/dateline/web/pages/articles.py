"""Article: the clean text with every record in its place, and the records beside it."""

import re

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.api.related import related_in
from dateline.errors import NotFound
from dateline.model import Reading, Span
from dateline.store import get_reading
from dateline.store.desk.articles import (
    count_listed,
    list_articles,
    number_of,
    outlets,
    story_of,
)
from dateline.store.desk.scope import Scope
from dateline.store.left_out import lines_left_out_of
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.highlight import KINDS, blocks

router = APIRouter()

NEXT = 5  # articles to read next that stand below this one; all have a page of their own

STRETCH = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@router.get("/articles", response_class=HTMLResponse)
def article_list(request: Request) -> HTMLResponse:
    """Every article, the newest first, narrowed by outlet and days."""
    scope, page = Scope.model_validate(dict(request.query_params)), page_of(request)
    with desk_of(request).connect() as connection:
        rows = list_articles(connection, scope, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE)
        context = {
            "rows": rows[:PAGE_SIZE],
            "more": len(rows) > PAGE_SIZE,
            "page": page,
            "total": count_listed(connection, scope),
            "outlets": outlets(connection),
            "scope": scope,
        }
    return render(request, "articles.html", context)


@router.get("/articles/{article:path}", response_class=HTMLResponse)
def article_page(
    request: Request, article: str, show: str | None = None, at: str | None = None
) -> HTMLResponse:
    """One article; `show` names the kinds that are highlighted, with commas between; `at` is a
    further stretch to point out, such as `120-180`.
    """
    desk = desk_of(request)
    reading = get_reading(desk.engine, article)
    kinds = shown_kinds(show)
    with desk.connect() as connection:
        number = number_of(connection, article)
        if number is None:
            raise NotFound(f"no article {article!r} in the store")
        story = story_of(connection, number)
        left_out = lines_left_out_of(connection, number)
    context = {
        "reading": reading,
        "article": reading.article,
        "blocks": blocks(reading, kinds, at=stretch(at)),
        "letters": KINDS,
        "kinds": kinds,
        "toggles": {kind: _toggled(kinds, kind) for kind in KINDS},
        "story": story,
        "number": number,
        "left_out": left_out,
        "next": related_in(desk.engine, article, limit=NEXT, reading=reading),
        "reviews": {(one.kind, one.record): one for one in reading.reviews},
        **_lookups(reading),
    }
    return render(request, "article.html", context)


def shown_kinds(show: str | None) -> list[str]:
    """The kinds to highlight: all where nothing is asked, none for an empty word."""
    if show is None:
        return list(KINDS)
    asked = set(show.split(","))
    return [kind for kind in KINDS if kind in asked]


def stretch(at: str | None) -> Span | None:
    """The stretch that an address asks for; None for nonsense."""
    found = STRETCH.fullmatch(at or "")
    return Span(int(found[1]), int(found[2])) if found else None


def _toggled(kinds: list[str], kind: str) -> str | None:
    """The value of `show` that turns one kind on or off; None where that is every kind."""
    left = [one for one in KINDS if (one in kinds) != (one == kind)]
    return None if len(left) == len(KINDS) else ",".join(left) or "none"


def _lookups(reading: Reading) -> dict[str, object]:
    """Records by id, and what each statement's speaker is called."""
    entities = {entity.id: entity for entity in reading.entities}
    voices = {}
    for statement in reading.statements:
        names = [entities[one].name for one in statement.speakers if one in entities]
        if not names and statement.source:
            names = [reading.article.quote(statement.source)]
        voices[statement.id] = ", ".join(names) or "somebody unnamed"
    return {
        "entities": entities,
        "places": {place.id: place for place in reading.places},
        "voices": voices,
    }
