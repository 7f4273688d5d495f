"""Stories, what changes in them, and the tolls on which they do not agree."""

from typing import Annotated

from fastapi import Query, Request

from dateline.store.desk.articles import list_articles
from dateline.store.desk.contested import contested, tolls_of
from dateline.store.desk.scope import Scope
from dateline.store.desk.stories import coverage
from dateline.store.desk.stories import get_story as story_row
from dateline.web.api.answers import (
    ArticleRow,
    Claim,
    Contested,
    Part,
    StoryAnswer,
    StoryRow,
    counted,
)
from dateline.web.api.lists import part
from dateline.web.api.parameters import Asked, Day, PartQuery, Words
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("stories")

MOST = 200  # articles of a story in one answer; `/articles?story=` has them all


class ContestedQuery(Asked):
    """Which contested tolls."""

    story: Words | None = None
    """Those of one story."""

    since: Day | None = None
    """Those of stories that went on until this day or later."""


@router.get("/stories")
def list_stories(request: Request, asked: Annotated[PartQuery, Query()]) -> Part[StoryRow]:
    """Stories, the newest first."""
    return part(request, "stories", StoryRow, asked)


@router.get("/stories/{story:path}")
def get_story(request: Request, story: str) -> StoryAnswer:
    """One story: its newest articles, who tells it and who does not, its tolls by whose word."""
    with desk_of(request).connect() as connection:
        row = story_row(connection, story)
        told = coverage(connection, story, start=row["start"], end=row["end"])
        rows = list_articles(connection, Scope(story=story), limit=MOST)
        return StoryAnswer(
            story=StoryRow.model_validate(row),
            articles=[ArticleRow.model_validate(one) for one in rows],
            coverage={name: counted(pairs) for name, pairs in told.items()},
            tolls=[Claim.model_validate(one) for one in tolls_of(connection, story=story)],
            contested=[one["measure"] for one in contested(connection, story=story)],
        )


@router.get("/contested")
def list_contested(request: Request, asked: Annotated[ContestedQuery, Query()]) -> list[Contested]:
    """Tolls on which the articles of one story do not agree, each with every claim."""
    with desk_of(request).connect() as connection:
        found = contested(connection, story=asked.story, since=asked.since)
    return [Contested.model_validate(one) for one in found]
