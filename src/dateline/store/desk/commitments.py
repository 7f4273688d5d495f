"""Commitments for the desk: the latest, those of one name, those whose day has passed."""

from sqlalchemy import Connection, func, select

from dateline.model import Commitment
from dateline.store.linking.tables import commitments

NAMED = ("subject", "mission", "place")
"""What a list of commitments can be narrowed by."""


def list_commitments(
    connection: Connection, *, limit: int, offset: int = 0, **named: str | None
) -> list[Commitment]:
    """Commitments, the latest figure first; `subject`, `mission` and `place` are whole names."""
    statement = select(commitments.c.record).order_by(
        commitments.c.as_of.is_(None), commitments.c.as_of.desc(), commitments.c.id
    )
    for name in NAMED:
        if wanted := named.get(name):
            statement = statement.where(func.lower(commitments.c[name]) == wanted.lower())
    records = connection.scalars(statement.limit(limit).offset(offset))
    return [Commitment.model_validate(record) for record in records]


def due_before(connection: Connection, day: str, *, limit: int) -> list[Commitment]:
    """Commitments whose day came before a day, the latest such first."""
    records = connection.scalars(
        select(commitments.c.record)
        .where(commitments.c.due < day)
        .order_by(commitments.c.due.desc(), commitments.c.id)
        .limit(limit)
    )
    return [Commitment.model_validate(record) for record in records]


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
