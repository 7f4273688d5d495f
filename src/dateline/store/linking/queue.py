"""Which articles wait to be linked: the writer puts them in line, each linker takes them out.

Asking who waits costs the same however large the store is.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, literal, select

from dateline.store.chunks import chunks
from dateline.store.linking.tables import waiting
from dateline.store.schema import articles

LINKERS = ("names", "commitments", "agreements")
"""What links articles by their records, in the order in which each needs the one before it."""

STORIES = "stories"
"""The line for copies, stories and occurrences, which link articles by their texts."""


def wait(connection: Connection, number: int) -> None:
    """Put an article in line, at every linker: it is new, its records changed, or it was replaced
    by a newer revision.
    """
    connection.execute(delete(waiting).where(waiting.c.article == number))
    connection.execute(
        insert(waiting),
        [{"linker": linker, "article": number} for linker in (STORIES, *LINKERS)],
    )


def wait_all(connection: Connection) -> None:
    """Put every article in line, at every linker."""
    connection.execute(delete(waiting))
    for linker in (STORIES, *LINKERS):
        everything = select(literal(linker), articles.c.number).where(articles.c.current)
        connection.execute(insert(waiting).from_select(["linker", "article"], everything))


def first_waiting(connection: Connection, limit: int) -> dict[int, set[str]]:
    """The first articles in line, each with the linkers that it waits for."""
    by_records = waiting.c.linker != STORIES
    line = select(waiting.c.article).where(by_records).distinct()
    first = line.order_by(waiting.c.article).limit(limit)
    found: dict[int, set[str]] = {}
    for row in connection.execute(select(waiting).where(waiting.c.article.in_(first), by_records)):
        found.setdefault(row.article, set()).add(row.linker)
    return found


def done(connection: Connection, numbers: Iterable[int]) -> None:
    """Take articles out of the line."""
    for chunk in chunks(numbers):
        served = waiting.c.article.in_(chunk) & (waiting.c.linker != STORIES)
        connection.execute(delete(waiting).where(served))


def waiting_for_stories(connection: Connection, limit: int) -> list[int]:
    """The first articles in line for their story."""
    line = select(waiting.c.article).where(waiting.c.linker == STORIES)
    return list(connection.scalars(line.order_by(waiting.c.article).limit(limit)))


def done_with_stories(connection: Connection, numbers: Iterable[int]) -> None:
    """Take articles out of the line for stories."""
    for chunk in chunks(numbers):
        served = waiting.c.article.in_(chunk) & (waiting.c.linker == STORIES)
        connection.execute(delete(waiting).where(served))


def those_current(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """Those of these articles that no newer revision replaced."""
    found: set[int] = set()
    for chunk in chunks(numbers):
        found.update(
            connection.scalars(
                select(articles.c.number).where(articles.c.number.in_(chunk), articles.c.current)
            )
        )
    return found
