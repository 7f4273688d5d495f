"""What articles are about, as the store holds it: a packed vector for each, found by its day."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Column, Connection, insert, select

from dateline.linking.vectors import Packed
from dateline.store.chunks import chunks
from dateline.store.schema import vectors

PACKED = vectors.c["article", "day", "terms"]


def ordinal(day: str | None) -> int:
    """A day as a number, 0 where it is unknown or no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else 0
    except ValueError:
        return 0


def add_vectors(connection: Connection, packed: Sequence[Packed]) -> None:
    """Keep what articles are about."""
    if packed:
        connection.execute(insert(vectors), [one._asdict() for one in packed])


def vectors_of(connection: Connection, numbers: Iterable[int]) -> list[Packed]:
    """The vectors of articles; those that have none are left out."""
    return _packed(connection, vectors.c.article, numbers)


def vectors_on(connection: Connection, days: Iterable[int]) -> list[Packed]:
    """The vectors of every article of these days."""
    return _packed(connection, vectors.c.day, days)


def _packed(connection: Connection, by: Column[int], wanted: Iterable[int]) -> list[Packed]:
    found: list[Packed] = []
    for chunk in chunks(wanted):
        statement = select(*PACKED).where(by.in_(chunk))
        found += map(Packed._make, connection.execute(statement).all())
    return found
