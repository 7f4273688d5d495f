"""Articles for the desk: lists, the newest days, outlets."""

import numpy as np
from sqlalchemy import Connection, Select, func, select

from dateline.store.desk.columns import columns_of
from dateline.store.desk.names import list_names
from dateline.store.desk.position import Newest, Position
from dateline.store.desk.scope import NAME, Scope
from dateline.store.rows import Row
from dateline.store.schema import articles, stories, story_articles

SHOWN = ("id", "title", "outlet", "outlet_country", "language", "day", "published", "added")
NEWEST = Newest(articles.c.day, articles.c.number, None)


def list_articles(
    connection: Connection,
    scope: Scope | None = None,
    *,
    limit: int,
    offset: int = 0,
    after: Position | None = None,
    added_after: str | None = None,
) -> list[Row]:
    """Articles, the newest first, each with its story's id."""
    statement = _listed((scope or Scope()), added_after)
    statement = statement.where(*NEWEST.from_(after))
    statement = statement.order_by(*NEWEST.order())
    rows = connection.execute(statement.limit(limit).offset(offset)).mappings()
    return [dict(row) for row in rows]


def _listed(scope: Scope, added_after: str | None) -> Select[tuple[object, ...]]:
    statement = (
        select(
            articles.c.number,
            NAME.label("article"),
            *(articles.c[name] for name in SHOWN),
            articles.c.unread,
            story_articles.c.story,
        )
        .select_from(
            articles.outerjoin(story_articles, story_articles.c.article == articles.c.number)
        )
        .where(scope.of_articles(), scope.published())
    )
    return statement if added_after is None else statement.where(articles.c.added > added_after)


def count_listed(
    connection: Connection, scope: Scope | None = None, *, added_after: str | None = None
) -> int:
    """How many articles a list has in all."""
    inner = _listed(scope or Scope(), added_after).subquery()
    return connection.scalar(select(func.count()).select_from(inner)) or 0


def newest_day(connection: Connection) -> str | None:
    """The day of the newest article, None in an empty store."""
    newest: str | None = connection.scalar(
        select(func.max(articles.c.day)).where(articles.c.current)
    )
    return newest


def outlets(connection: Connection) -> list[tuple[str, int]]:
    """Every outlet with how many articles the store has of it, by name."""
    columns = columns_of(connection)
    held = columns.articles
    counts = np.bincount(held.columns["outlet"][held.current])
    values = columns.encoder["outlet"].values_
    return sorted((values[code], int(counts[code])) for code in np.flatnonzero(counts) if code)


def story_of(connection: Connection, number: int) -> Row | None:
    """The story that an article is in, None where it is not linked."""
    row = (
        connection.execute(
            select(stories)
            .join(story_articles, story_articles.c.story == stories.c.id)
            .where(story_articles.c.article == number)
        )
        .mappings()
        .first()
    )
    return dict(row) if row else None


def number_of(connection: Connection, article: str) -> int | None:
    """The number of the newest revision of an article, None where there is none."""
    return connection.scalar(
        select(articles.c.number)
        .where((articles.c.id == article) | (articles.c.given_id == article))
        .order_by(articles.c.revision.desc(), articles.c.number.desc())
        .limit(1)
    )


def names_like(connection: Connection, words: str, *, limit: int = 8) -> dict[str, list[str]]:
    """Names of actors and of places that hold some words, the commonest first."""
    return {
        shown: [row["name"] for row in list_names(connection, kind, words=words, limit=limit)]
        for shown, kind in (("actors", "entities"), ("places", "places"))
    }
