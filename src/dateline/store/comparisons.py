"""The two sides of stories as the store keeps them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, or_, select

from dateline.errors import NotFound
from dateline.linking.accounts.sides import Sides
from dateline.model import Comparison, Reader, Reading
from dateline.store.chunks import chunks
from dateline.store.queries import reading_numbered
from dateline.store.schema import articles, comparisons, duplicates, stories, story_articles
from dateline.store.writer import now

NAME = func.coalesce(articles.c.given_id, articles.c.id)


def story_readings(connection: Connection, story: str) -> dict[int, Reading]:
    """The readings of a story's articles, by number. Raises NotFound where there is none."""
    numbers = connection.scalars(
        select(story_articles.c.article)
        .join(articles, articles.c.number == story_articles.c.article)
        .where(story_articles.c.story == story)
        .order_by(articles.c.day, articles.c.number)
    ).all()
    if not numbers:
        raise NotFound(f"no story {story!r}; 'dateline export stories' lists what there is")
    return {number: reading_numbered(connection, number) for number in numbers}


def story_names(connection: Connection) -> list[str]:
    """Every story's id, newest first."""
    return list(connection.scalars(select(stories.c.id).order_by(stories.c.end.desc())))


def copies_among(connection: Connection, numbers: list[int]) -> set[tuple[int, int]]:
    """Which of these articles are copies of one another, both ways round."""
    found: set[tuple[int, int]] = set()
    for chunk in chunks(numbers):
        rows = connection.execute(
            select(duplicates.c.article, duplicates.c.of).where(duplicates.c.article.in_(chunk))
        )
        found |= {pair for a, b in rows for pair in ((a, b), (b, a))}
    return found


def kept_comparison(
    connection: Connection, story: str, sides: Sides, reader: Reader
) -> Comparison | None:
    """The kept comparison of these two accounts by this reader; None where there is none."""
    row = connection.execute(select(comparisons).where(comparisons.c.story == story)).first()
    if row is None or _sides(row) != sides or row.reader != reader.model_dump(mode="json"):
        return None
    return Comparison.model_validate(row.record)


def kept_sides(connection: Connection, story: str) -> Comparison | None:
    """A story's comparison as it was last kept; None where none was made."""
    record = connection.scalar(select(comparisons.c.record).where(comparisons.c.story == story))
    return Comparison.model_validate(record) if record else None


def _sides(row: Row[Any]) -> Sides:
    return Sides(row.a, row.b, row.a_speaker, row.b_speaker)


def keep_comparison(
    connection: Connection, story: str, sides: Sides, reader: Reader, comparison: Comparison
) -> None:
    """Keep a story's comparison in the place of the one before."""
    drop_comparison(connection, story)
    connection.execute(
        insert(comparisons).values(
            story=story,
            **sides._asdict(),
            reader=reader.model_dump(mode="json"),
            at=now(),
            record=comparison.model_dump(mode="json"),
        )
    )


def drop_comparison(connection: Connection, story: str) -> None:
    """Take a story's comparison away."""
    connection.execute(delete(comparisons).where(comparisons.c.story == story))


def iterate_comparisons(engine: Engine) -> Iterator[dict[str, Any]]:
    """Every point of every kept comparison, a row each, under the ids that the inputs gave."""
    with engine.connect() as connection:
        for row in connection.execute(select(comparisons).order_by(comparisons.c.story)):
            names = {
                number: name
                for number, name in connection.execute(
                    select(articles.c.number, NAME).where(
                        or_(articles.c.number == row.a, articles.c.number == row.b)
                    )
                )
            }
            for point in row.record["points"]:
                yield {
                    "story": row.story,
                    "a_article": names[row.a],
                    "b_article": names[row.b],
                    "a_speaker": row.a_speaker,
                    "b_speaker": row.b_speaker,
                    **point,
                }
