"""Statements for the desk: rows, and who speaks how often."""

from sqlalchemy import Connection, FromClause, select

from dateline.store.desk.columns import view_of
from dateline.store.desk.parties import parties
from dateline.store.desk.position import Newest, Position, rows_of
from dateline.store.desk.scope import NAME, Scope
from dateline.store.review.standing import mark_reviews
from dateline.store.rows import Row
from dateline.store.schema import articles, statements

COLUMNS = ("id", "kind", "manner", "polarity", "medium", "date", "quote", "confidence", "record")
NEWEST = Newest(articles.c.day, statements.c.article, statements.c.id)
TOP = 24  # speakers that the page lists


def spoken(scope: Scope) -> Scope:
    """The scope with its default: speech, stances only where they are asked for."""
    return scope if scope.kind else scope.model_copy(update={"kind": "speech"})


def list_statements(
    connection: Connection,
    scope: Scope,
    *,
    limit: int,
    offset: int = 0,
    after: Position | None = None,
) -> list[Row]:
    """Statements, the newest article's first, each with its speakers by name."""
    statement = (
        select(
            statements.c.article.label("number"),
            *(statements.c[name] for name in COLUMNS),
            NAME.label("article"),
            articles.c.title,
            articles.c.outlet,
            articles.c.day,
        )
        .select_from(_joined())
        .order_by(*NEWEST.order())
    )
    keys = view_of(connection, "statements", scope).newest(limit=limit, offset=offset, after=after)
    found = rows_of(connection, statement, keys, statements)
    known = parties(connection, [(row["number"], row["id"]) for row in found])
    for row in found:
        row["speakers"] = known.get((row["number"], row["id"]), {}).get("speaker", [])
    mark_reviews(connection, "statements", found)
    return found


def count_statements(connection: Connection, scope: Scope) -> int:
    """How many statements the scope lets through."""
    return len(view_of(connection, "statements", scope).rows())


def days(connection: Connection, scope: Scope) -> list[tuple[str, int]]:
    """Days and how many statements the articles of each hold."""
    return sorted(view_of(connection, "statements", scope).counts("day"))


def speakers(connection: Connection, scope: Scope) -> list[tuple[str, str, int]]:
    """Who speaks most often, as (value, name, count), the speaker's own filter left off."""
    view = view_of(connection, "statements", scope)
    found = view.part_counts("speaker", without="speaker", top=TOP)
    return [(name, name, times) for name, times in found]


def _joined() -> FromClause:
    return statements.join(articles, articles.c.number == statements.c.article)
