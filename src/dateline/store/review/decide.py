"""Deciding on a record, and taking a decision back."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from dateline.errors import NotFound, SettingError
from dateline.model import Reading
from dateline.store.people import reviewed, reviews
from dateline.store.queries import reading_numbered
from dateline.store.review.fields import REVIEWED, Reviewable, anchor_of, fields_of
from dateline.store.review.links import link_reviews
from dateline.store.schema import articles
from dateline.store.writer import now


def decide(
    engine: Engine,
    *,
    number: int,
    kind: str,
    record: str,
    verdict: str,
    reviewer: str,
    changes: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> int:
    """Keep a decision on a record of the article of a number; the decision's own number comes back.

    What the same person decided on it before is replaced. Raises NotFound where the store has no
    such record.
    """
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        reading = _reading(connection, number)
        found = find_reviewable(reading, kind, record)
        before = _standing(connection, number, kind, record, reviewer)
        if before is not None:
            _withdraw(connection, before)
        key = connection.scalar(select(articles.c.key).where(articles.c.number == number))
        result = connection.execute(
            insert(reviews).values(
                key=key,
                article=reading.id,
                kind=kind,
                record=record,
                start=found.span.start,
                end=found.span.end,
                quote=reading.article.quote(found.span),
                anchor=reading.article.quote(anchor_of(found)),
                read=fields_of(kind, found, reading),
                verdict=verdict,
                changes=dict(changes or {}),
                note=note,
                reviewer=reviewer,
                at=now(),
                replaces=before,
            )
        )
        link_reviews(connection, reading, number)
        assert result.inserted_primary_key is not None
        return int(result.inserted_primary_key[0])


def undo(engine: Engine, decision: int, *, reviewer: str) -> None:
    """Take a decision back; what it replaced stands again.

    Raises NotFound where that person has no such standing decision.
    """
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        row = connection.execute(
            select(reviews.c.key, reviews.c.replaces).where(
                reviews.c.number == decision,
                reviews.c.reviewer == reviewer,
                reviews.c.withdrawn.is_(None),
            )
        ).first()
        if row is None:
            raise NotFound(f"decision {decision}: {reviewer} has none of that number to undo")
        _withdraw(connection, decision)
        if row.replaces is not None:
            connection.execute(
                update(reviews).where(reviews.c.number == row.replaces).values(withdrawn=None)
            )
        for number in connection.scalars(
            select(articles.c.number).where(articles.c.key == row.key)
        ):
            link_reviews(connection, _reading(connection, number), number)


def find_reviewable(reading: Reading, kind: str, record: str) -> Reviewable:
    """The record of an id. Raises NotFound, or SettingError for a kind that is not reviewed."""
    if kind not in REVIEWED:
        raise SettingError(f"review {kind!r}: what is reviewed are {', '.join(REVIEWED)}")
    there: tuple[Reviewable, ...] = getattr(reading, kind)
    for one in there:
        if one.id == record:
            return one
    raise NotFound(f"{reading.id} has no record {record!r} among its {kind}; it was read anew")


def _reading(connection: Connection, number: int) -> Reading:
    if connection.scalar(select(articles.c.number).where(articles.c.number == number)) is None:
        raise NotFound(f"no article of the number {number}")
    return reading_numbered(connection, number)


def _standing(
    connection: Connection, number: int, kind: str, record: str, reviewer: str
) -> int | None:
    """The number of the decision of a person that stands on a record."""
    return connection.scalar(
        select(reviews.c.number)
        .join(reviewed, reviewed.c.review == reviews.c.number)
        .where(
            reviewed.c.article == number,
            reviewed.c.kind == kind,
            reviewed.c.record == record,
            reviews.c.reviewer == reviewer,
            reviews.c.withdrawn.is_(None),
        )
    )


def _withdraw(connection: Connection, decision: int) -> None:
    connection.execute(update(reviews).where(reviews.c.number == decision).values(withdrawn=now()))
