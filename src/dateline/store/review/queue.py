"""What waits for review, the least certain first; what was decided, the newest first."""

from collections.abc import Iterator
from heapq import merge
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Engine, and_, exists, func, select

from dateline.store.desk.position import Position
from dateline.store.desk.scope import Scope
from dateline.store.people import reviewed, reviews
from dateline.store.review.fields import REVIEWED
from dateline.store.rows import Row
from dateline.store.schema import RECORD_TABLES, articles

Waiting = Literal["open", "second"]


def waiting(
    connection: Connection,
    scope: Scope,
    *,
    reviewer: str,
    limit: int,
    what: Waiting = "open",
    kind: str | None = None,
) -> list[Row]:
    """Records to decide on, the least certain first: number of the article, kind, id, confidence.

    `open` ones nobody has decided on; `second` ones somebody else has and the reviewer has not.
    """
    kinds = [kind] if kind in REVIEWED else list(REVIEWED)
    lists = []
    for one in kinds:
        table: Any = RECORD_TABLES[one]
        rows = connection.execute(
            select(table.c.article.label("number"), table.c.id, table.c.confidence)
            .join(articles, articles.c.number == table.c.article)
            .where(scope.of_articles(), _undecided(one, what, reviewer))
            .order_by(table.c.confidence, table.c.article, func.length(table.c.id), table.c.id)
            .limit(limit)
        ).mappings()
        lists.append([{"kind": one, **row} for row in rows])
    return list(merge(*lists, key=lambda row: row["confidence"]))[:limit]


def count_waiting(
    connection: Connection, scope: Scope, *, reviewer: str, what: Waiting = "open"
) -> dict[str, int]:
    """How many records of each kind wait."""
    counts = {}
    for kind in REVIEWED:
        table: Any = RECORD_TABLES[kind]
        statement = (
            select(func.count())
            .select_from(table.join(articles, articles.c.number == table.c.article))
            .where(scope.of_articles(), _undecided(kind, what, reviewer))
        )
        counts[kind] = connection.scalar(statement) or 0
    return counts


def _undecided(kind: str, what: Waiting, reviewer: str) -> ColumnElement[bool]:
    if what == "open":
        return ~_decided(kind)
    mine = reviews.c.reviewer == reviewer
    return and_(_decided(kind, ~mine), ~_decided(kind, mine))


def _decided(kind: str, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether somebody decided on what the record still says."""
    table: Any = RECORD_TABLES[kind]
    return exists(
        select(reviewed.c.review)
        .join(reviews, reviews.c.number == reviewed.c.review)
        .where(
            reviewed.c.article == table.c.article,
            reviewed.c.kind == kind,
            reviewed.c.record == table.c.id,
            reviewed.c.same,
            reviews.c.withdrawn.is_(None),
            *conditions,
        )
        .correlate(table)
    )


def decided(
    connection: Connection, *, limit: int, offset: int = 0, after: Position | None = None
) -> list[Row]:
    """Standing decisions, the newest first."""
    older = () if after is None else (reviews.c.number < after.number,)
    rows = connection.execute(
        select(reviews)
        .where(reviews.c.withdrawn.is_(None), *older)
        .order_by(reviews.c.number.desc())
        .limit(limit)
        .offset(offset)
    ).mappings()
    return [dict(row) for row in rows]


def get_decision(connection: Connection, number: int) -> Row | None:
    """One standing decision, None where there is none of that number."""
    row = connection.execute(
        select(reviews).where(reviews.c.number == number, reviews.c.withdrawn.is_(None))
    ).mappings()
    found = row.first()
    return dict(found) if found else None


def iterate_reviews(engine: Engine) -> Iterator[Row]:
    """Every standing decision as labelled data, the oldest first: the words, what was read of them,
    what was decided; `found` is whether the newest reading still has the record.
    """
    found = exists(
        select(reviewed.c.review)
        .join(articles, articles.c.number == reviewed.c.article)
        .where(reviewed.c.review == reviews.c.number, articles.c.current)
        .correlate(reviews)
    ).label("found")
    shown = ("article", "kind", "record", "start", "end", "quote", "verdict", "changes", "read")
    more = ("note", "reviewer", "at")
    statement = (
        select(*(reviews.c[name] for name in (*shown, *more)), found)
        .where(reviews.c.withdrawn.is_(None))
        .order_by(reviews.c.number)
    )
    with engine.connect() as connection:
        for row in connection.execute(statement).mappings():
            yield dict(row)
