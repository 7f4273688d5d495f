"""One actor or one place, by the name that the articles use: what is told of it, and where."""

from itertools import islice
from typing import Any

import numpy as np
from sqlalchemy import Connection, FromClause, select

from dateline.errors import NotFound
from dateline.store.desk.columns import columns_of, view_of
from dateline.store.desk.offered import heads
from dateline.store.desk.position import Position
from dateline.store.desk.scope import Scope
from dateline.store.rows import Row
from dateline.store.schema import articles, places

TOLD = ("kind", "country", "sector", "role")


def get_actor(connection: Connection, name: str) -> Row:
    """What the articles call an actor: kinds, countries, sectors, roles, with counts.

    Raises NotFound where no article names it.
    """
    view = view_of(connection, "entities", Scope()).named(name)
    if not len(view.rows()):
        raise NotFound(f"no article in the store names {name!r}; search finds parts of names")
    return {"name": name, "articles": len(view.articles())} | {
        field: view.counts(field) for field in TOLD
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
    view = view_of(connection, kind, Scope()).named(name)
    return heads(connection, view.articles(), limit=limit)


def beside(connection: Connection, name: str, *, limit: int = 12) -> list[tuple[str, int]]:
    """Whom an actor meets in happenings and statements, those whom it meets in most first."""
    met = np.zeros(0, dtype=np.intp)
    for kind in ("events", "statements"):
        view = view_of(connection, kind, Scope())
        parts = tuple(view.table.parts)
        view = view.only(name=view.taking_part(name, *parts))
        found = view.beside(parts)
        met = found + np.pad(met, (0, len(found) - len(met)))
    return [pair for pair in view.common("name", met, limit + 1) if pair[0] != name][:limit]


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
    asked = (words or "").lower()
    found = (one for one in columns_of(connection).names(kind) if asked in one.lower)
    if after is not None:
        shown = (-after.number, after.id)
        found = (one for one in found if (-one.articles, one.name) > shown)
    return [
        {"name": one.name, "country": one.country, "articles": one.articles}
        for one in islice(found, offset, offset + limit)
    ]


def _of(table: Any) -> FromClause:
    joined: FromClause = table.join(articles, articles.c.number == table.c.article)
    return joined
