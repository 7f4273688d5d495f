"""Commitments for the desk: the latest, those of one name, those whose day has passed."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from dateline.model import Commitment
from dateline.store.desk.position import Newest, Position
from dateline.store.linking.commitments import WHOLE, whole
from dateline.store.linking.tables import commitments
from dateline.store.rows import Row

NAMED = ("subject", "mission", "place")
"""What a list of commitments can be narrowed by."""

NEWEST = Newest(commitments.c.as_of, None, commitments.c.id)


def list_commitments(
    connection: Connection, *, limit: int, offset: int = 0, **named: str | None
) -> list[Commitment]:
    """Commitments, the latest figure first; `subject`, `mission` and `place` are whole names."""
    statement = _narrowed(select(*WHOLE), named).limit(limit).offset(offset)
    return whole(connection, connection.execute(statement).all())


def commitment_rows(
    connection: Connection, *, limit: int, after: Position | None = None, **named: str | None
) -> list[Row]:
    """The same, each with its position in the list: `as_of` and `id`."""
    found = select(commitments.c.id, commitments.c.as_of, *WHOLE)
    statement = _narrowed(found, named).where(*NEWEST.from_(after)).limit(limit)
    rows = connection.execute(statement).all()
    return [
        {"id": row.id, "as_of": row.as_of, "record": one.model_dump(mode="json")}
        for row, one in zip(rows, whole(connection, rows), strict=True)
    ]


def _narrowed(statement: Select[Any], named: Mapping[str, str | None]) -> Select[Any]:
    for name in NAMED:
        if wanted := named.get(name):
            statement = statement.where(func.lower(commitments.c[name]) == wanted.lower())
    return statement.order_by(*NEWEST.order())


def due_before(connection: Connection, day: str, *, limit: int) -> list[Commitment]:
    """Commitments whose day came before a day, the latest such first."""
    statement = (
        select(*WHOLE)
        .where(commitments.c.due < day)
        .order_by(commitments.c.due.desc(), commitments.c.id)
        .limit(limit)
    )
    return whole(connection, connection.execute(statement).all())


def names_of(connection: Connection, name: str) -> list[tuple[str, int]]:
    """The subjects, missions or places of commitments with how many each has, most first."""
    column = commitments.c[name]
    rows = connection.execute(
        select(column, func.count())
        .where(column.is_not(None))
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(24)
    )
    return [(row[0], row[1]) for row in rows]
