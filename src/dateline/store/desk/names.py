"""One actor or one place, by the name that the articles use: what is told of it, and where."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, FromClause, and_, func, or_, select

from dateline.errors import NotFound
from dateline.store.desk.position import Position
from dateline.store.desk.scope import NAME
from dateline.store.rows import Row
from dateline.store.schema import articles, entities, participants, places


def get_actor(connection: Connection, name: str) -> Row:
    """What the articles call an actor: kinds, countries, sectors, roles, with counts.

    Raises NotFound where no article names it.
    """
    rows = connection.execute(
        select(
            entities.c.article,
            *(entities.c[field] for field in ("kind", "country", "sector", "role")),
        )
        .select_from(_of(entities))
        .where(entities.c.name == name, articles.c.current)
    ).all()
    if not rows:
        raise NotFound(f"no article in the store names {name!r}; search finds parts of names")
    return {
        "name": name,
        "articles": len({row.article for row in rows}),
        **{
            field: _counted(getattr(row, field) for row in rows)
            for field in ("kind", "country", "sector", "role")
        },
    }


def get_place(connection: Connection, name: str) -> Row:
    """A place of that name with its coordinates; NotFound where no article names it."""
    row = (
        connection.execute(
            select(places)
            .select_from(_of(places))
            .where(places.c.name == name, articles.c.current)
            .order_by(places.c.latitude.is_(None), places.c.article.desc())
            .limit(1)
        )
        .mappings()
        .first()
    )
    if row is None:
        raise NotFound(f"no article in the store names the place {name!r}")
    return dict(row)


def articles_naming(connection: Connection, kind: str, name: str, *, limit: int) -> list[Row]:
    """Articles that name an actor (`entities`) or a place (`places`), the newest first."""
    table: Any = {"entities": entities, "places": places}[kind]
    rows = connection.execute(
        select(NAME.label("article"), articles.c.title, articles.c.outlet, articles.c.day)
        .select_from(_of(table))
        .where(table.c.name == name, articles.c.current)
        .group_by(articles.c.number)
        .order_by(articles.c.day.desc(), articles.c.number.desc())
        .limit(limit)
    ).mappings()
    return [dict(row) for row in rows]


def beside(connection: Connection, name: str, *, limit: int = 12) -> list[tuple[str, int]]:
    """Whom an actor meets in records: names that take part in the same ones, commonest first."""
    mine, theirs = participants.alias("mine"), participants.alias("theirs")
    me, other = entities.alias("me"), entities.alias("other")
    count = func.count().label("count")
    rows = connection.execute(
        select(other.c.name, count)
        .select_from(
            me.join(mine, and_(mine.c.article == me.c.article, mine.c.entity == me.c.id))
            .join(
                theirs,
                and_(
                    theirs.c.article == mine.c.article,
                    theirs.c.record == mine.c.record,
                    theirs.c.entity != mine.c.entity,
                ),
            )
            .join(other, and_(other.c.article == theirs.c.article, other.c.id == theirs.c.entity))
        )
        .where(me.c.name == name)
        .group_by(other.c.name)
        .order_by(count.desc(), other.c.name)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def list_names(
    connection: Connection,
    kind: str,
    *,
    words: str | None = None,
    limit: int,
    offset: int = 0,
    after: Position | None = None,
) -> list[Row]:
    """Actors (`entities`) or places (`places`) by how many articles name them."""
    table: Any = {"entities": entities, "places": places}[kind]
    count = func.count(func.distinct(table.c.article)).label("articles")
    statement = (
        select(table.c.name, func.max(table.c.country).label("country"), count)
        .select_from(_of(table))
        .where(articles.c.current)
        .group_by(table.c.name)
        .order_by(count.desc(), table.c.name)
        .limit(limit)
        .offset(offset)
    )
    if words:
        statement = statement.where(table.c.name.icontains(words, autoescape=True))
    if after is not None:
        same = and_(count == after.number, table.c.name > after.id)
        statement = statement.having(or_(count < after.number, same))
    return [dict(row) for row in connection.execute(statement).mappings()]


def _of(table: Any) -> FromClause:
    joined: FromClause = table.join(articles, articles.c.number == table.c.article)
    return joined


def _counted(values: Any) -> list[tuple[str, int]]:
    return Counter(value for value in values if value).most_common()
