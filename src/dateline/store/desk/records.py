"""Any kind of record as rows with its article: the kinds that have no page of their own."""

from typing import Any

from sqlalchemy import Connection, func, select

from dateline.store.desk.position import Newest, Position
from dateline.store.desk.scope import NAME, Scope
from dateline.store.rows import Row
from dateline.store.schema import RECORD_TABLES, articles, duplicates

FILTERED = {
    "entities": ("name", "country"),
    "places": ("name", "country"),
    "tolls": ("measure",),
    "times": (),
}
"""The kinds that are listed here, with the columns that a list can be narrowed by."""


def list_records(
    connection: Connection,
    kind: str,
    scope: Scope,
    *,
    limit: int,
    after: Position | None = None,
    **equal: str | None,
) -> list[Row]:
    """Records of a kind, the newest article's first, with the article that each stands in."""
    table: Any = RECORD_TABLES[kind]
    newest = Newest(articles.c.day, table.c.article, table.c.id)
    rows = connection.execute(
        select(
            table.c.article.label("number"),
            table.c.id,
            table.c.record,
            NAME.label("article"),
            articles.c.title,
            articles.c.outlet,
            articles.c.day,
            func.substr(articles.c.text, *_stretch(table)).label("quote"),
        )
        .join(articles, articles.c.number == table.c.article)
        .where(scope.of_articles(), scope.published(), *newest.from_(after))
        .where(*(table.c[name] == equal[name] for name in FILTERED[kind] if equal.get(name)))
        .order_by(*newest.order())
        .limit(limit)
    ).mappings()
    return [dict(row) for row in rows]


def _stretch(table: Any) -> tuple[Any, Any]:
    """Where the words of a record begin, counted from one as SQL does, and how many they are."""
    start, end = (table.c.record[("span", at)].as_integer() for at in (0, 1))
    return start + 1, end - start


def list_duplicates(
    connection: Connection, *, limit: int, after: Position | None = None
) -> list[Row]:
    """Pairs of copies, the newest later article's first, under the ids that the inputs gave."""
    earlier = articles.alias("earlier")
    newest = Newest(articles.c.day, duplicates.c.article, earlier.c.id)
    rows = connection.execute(
        select(
            duplicates.c.article.label("number"),
            earlier.c.id,
            articles.c.day,
            NAME.label("article"),
            func.coalesce(earlier.c.given_id, earlier.c.id).label("of"),
            duplicates.c.kind,
            duplicates.c.overlap,
            duplicates.c.passages,
        )
        .join(articles, articles.c.number == duplicates.c.article)
        .join(earlier, earlier.c.number == duplicates.c.of)
        .where(*newest.from_(after))
        .order_by(*newest.order())
        .limit(limit)
    ).mappings()
    return [dict(row) for row in rows]
