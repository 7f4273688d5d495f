"""Figures for the desk: rows with who claims them, and the measures that there are."""

from sqlalchemy import Connection, FromClause, and_, select

from dateline.store.desk.columns import view_of
from dateline.store.desk.parties import parties
from dateline.store.desk.position import Newest, Position, rows_of
from dateline.store.desk.scope import NAME, Scope
from dateline.store.review.standing import mark_reviews
from dateline.store.rows import Row
from dateline.store.schema import articles, entities, figures, places

COLUMNS = ("id", "measure", "low", "high", "bound", "unit", "noun", "status", "quote", "said_by")
FACETS = ("measure", "status", "outlet")
NEWEST = Newest(articles.c.day, figures.c.article, figures.c.id)


def list_figures(
    connection: Connection,
    scope: Scope,
    *,
    limit: int,
    offset: int = 0,
    after: Position | None = None,
) -> list[Row]:
    """Figures, the newest article's first, with subject, place and who says so by name."""
    statement = (
        select(
            figures.c.article.label("number"),
            *(figures.c[name] for name in COLUMNS),
            figures.c.confidence,
            figures.c.record,
            NAME.label("article"),
            articles.c.title,
            articles.c.outlet,
            articles.c.day,
            places.c.name.label("place"),
            entities.c.name.label("subject"),
        )
        .select_from(
            _joined()
            .outerjoin(
                places,
                and_(places.c.article == figures.c.article, places.c.id == figures.c.place),
            )
            .outerjoin(
                entities,
                and_(entities.c.article == figures.c.article, entities.c.id == figures.c.subject),
            )
        )
        .order_by(*NEWEST.order())
    )
    keys = view_of(connection, "figures", scope).newest(limit=limit, offset=offset, after=after)
    found = rows_of(connection, statement, keys, figures)
    known = parties(connection, [(r["number"], r["said_by"]) for r in found if r["said_by"]])
    for row in found:
        row["said_by_names"] = known.get((row["number"], row["said_by"]), {}).get("speaker", [])
    mark_reviews(connection, "figures", found)
    return found


def count_figures(connection: Connection, scope: Scope) -> int:
    """How many figures the scope lets through."""
    return len(view_of(connection, "figures", scope).rows())


def facets(connection: Connection, scope: Scope) -> dict[str, list[tuple[str, str, int]]]:
    """Measures, statuses and outlets as (value, name, count), each with its own filter left off."""
    view = view_of(connection, "figures", scope)
    return {
        name: [(value, value, times) for value, times in view.counts(name, without=name)]
        for name in FACETS
    }


def _joined() -> FromClause:
    return figures.join(articles, articles.c.number == figures.c.article)
