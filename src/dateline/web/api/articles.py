"""Articles: the list, one with its whole reading, and what is a copy of what."""

from typing import Annotated

from fastapi import Query, Request

from dateline.store import get_reading
from dateline.store.desk.articles import number_of, story_of
from dateline.web.api.answers import ArticleAnswer, ArticleRow, CopyRow, Part, StoryRow
from dateline.web.api.lists import part
from dateline.web.api.parameters import ArticleQuery, PartQuery
from dateline.web.api.routing import resource
from dateline.web.desk import desk_of

router = resource("articles")


@router.get("/articles")
def list_articles(request: Request, asked: Annotated[ArticleQuery, Query()]) -> Part[ArticleRow]:
    """Articles, the newest first."""
    return part(request, "articles", ArticleRow, asked, asked.scope())


@router.get("/articles/{article:path}")
def get_article(request: Request, article: str) -> ArticleAnswer:
    """One article, by its id or the id that the input gave: its text and every record of it."""
    desk = desk_of(request)
    reading = get_reading(desk.engine, article)
    with desk.connect() as connection:
        number = number_of(connection, article)
        story = story_of(connection, number) if number is not None else None
    return ArticleAnswer(reading=reading, story=StoryRow.model_validate(story) if story else None)


@router.get("/duplicates")
def list_duplicates(request: Request, asked: Annotated[PartQuery, Query()]) -> Part[CopyRow]:
    """Pairs of articles of which one is a copy of the other, the newest first."""
    return part(request, "duplicates", CopyRow, asked)
