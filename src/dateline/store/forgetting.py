"""Taking articles out of what links them; linking puts them in again."""

from sqlalchemy import Connection, delete, or_

from dateline.store import changes
from dateline.store.linking.copies import forget_sample
from dateline.store.schema import (
    comparisons,
    duplicates,
    occurrence_reports,
    occurrences,
    samples,
    shingles,
    stories,
    story_articles,
    vectors,
)


def forget(connection: Connection, number: int) -> None:
    """Take an article out of every index, its story, its comparisons and its occurrences."""
    changes.note(connection, [number])
    forget_sample(connection, number)
    for table in (vectors, story_articles, occurrence_reports):
        connection.execute(delete(table).where(table.c.article == number))
    connection.execute(
        delete(comparisons).where(or_(comparisons.c.a == number, comparisons.c.b == number))
    )
    connection.execute(
        delete(duplicates).where(or_(duplicates.c.article == number, duplicates.c.of == number))
    )


def forget_all(connection: Connection) -> None:
    """Empty every index and every story, for a rebuild; what became of stories stays recorded."""
    for table in (
        shingles,
        samples,
        vectors,
        duplicates,
        story_articles,
        stories,
        occurrence_reports,
        occurrences,
        comparisons,
    ):
        connection.execute(delete(table))
