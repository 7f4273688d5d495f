"""Stories: the list, and one story whole."""

from collections import defaultdict
from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from dateline.store.comparisons import kept_sides
from dateline.store.desk.articles import list_articles
from dateline.store.desk.contested import contested, story_points, tolls_of
from dateline.store.desk.events import counted
from dateline.store.desk.occurrences import occurrences_of_story
from dateline.store.desk.scope import Scope
from dateline.store.desk.statements import list_statements, spoken
from dateline.store.desk.stories import coverage, get_story, list_stories
from dateline.store.rows import Row
from dateline.web.desk import PAGE_SIZE, desk_of, page_of, render
from dateline.web.maps import draw_map
from dateline.web.timeline import happenings_by_bar

router = APIRouter()

MOST = 200  # articles, events and statements of one story on its page
BEFORE, AFTER = timedelta(60), timedelta(30)  # days that a story's timeline shows around it
VOICES = 8  # speakers whose accounts stand side by side


@router.get("/stories", response_class=HTMLResponse)
def story_list(request: Request) -> HTMLResponse:
    """Every story, the newest first."""
    page = page_of(request)
    with desk_of(request).connect() as connection:
        rows = list_stories(connection, limit=PAGE_SIZE + 1, offset=(page - 1) * PAGE_SIZE)
    context = {"rows": rows[:PAGE_SIZE], "more": len(rows) > PAGE_SIZE, "page": page}
    return render(request, "stories.html", context)


@router.get("/stories/{story:path}", response_class=HTMLResponse)
def story_page(request: Request, story: str) -> HTMLResponse:
    """One story: who tells it, what happened, how many by whose word, who says what."""
    scope = Scope(story=story)
    with desk_of(request).connect() as connection:
        found = get_story(connection, story)
        rows = list_articles(connection, scope, limit=MOST)
        statements = list_statements(connection, spoken(scope), limit=MOST)
        context = {
            "story": found,
            "articles": rows,
            "coverage": coverage(connection, story, start=found["start"], end=found["end"]),
            "occurrences": occurrences_of_story(connection, story, limit=MOST),
            "sides": kept_sides(connection, story),
            "days": happenings_by_bar(connection, around(scope, found["start"], found["end"])),
            "map": draw_map(
                story_points(connection, story), region=request.query_params.get("region")
            ),
            "tolls": by_measure(tolls_of(connection, story=story)),
            "contested": {row["measure"] for row in contested(connection, story=story)},
            "accounts": accounts(statements),
        }
    return render(request, "story.html", context)


def around(scope: Scope, start: str | None, end: str | None) -> Scope:
    """The story's events of its own time: what it tells of years ago would flatten the rest."""
    if not start or not end:
        return counted(scope)
    first, last = (date.fromisoformat(day[:10]) for day in (start, end))
    update = {"since": (first - BEFORE).isoformat(), "until": (last + AFTER).isoformat()}
    return counted(scope).model_copy(update=update)


def by_measure(tolls: list[Row]) -> dict[str, list[Row]]:
    """Tolls by what they count, the earliest claim first."""
    found: dict[str, list[Row]] = defaultdict(list)
    for toll in sorted(tolls, key=lambda row: (row["day"] or "", row["low"] or 0)):
        found[toll["measure"]].append(toll)
    return dict(sorted(found.items()))


def accounts(statements: list[Row]) -> list[tuple[str, list[Row]]]:
    """What each speaker says, who says most first; several who speak together are one."""
    found: dict[str, list[Row]] = defaultdict(list)
    for statement in statements:
        if statement["speakers"]:
            found[", ".join(statement["speakers"])].append(statement)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return ordered[:VOICES]
