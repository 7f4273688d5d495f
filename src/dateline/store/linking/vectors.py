"""What articles are about, as the store holds it: a packed vector for each, found by its day."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, insert, select

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
    found: list[Packed] = []
    for chunk in chunks(numbers):
        statement = select(*PACKED).where(vectors.c.article.in_(chunk))
        found += map(Packed._make, connection.execute(statement).all())
    return found


def vectors_on(connection: Connection, days: Iterable[int]) -> list[Packed]:
    """The vectors of every article of these days."""
    found: list[Packed] = []
    for chunk in chunks(days):
        statement = select(*PACKED).where(vectors.c.day.in_(chunk))
        found += map(Packed._make, connection.execute(statement).all())
    return found
