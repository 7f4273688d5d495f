"""The articles of one story together, each event with the occurrence that it is a report of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, select

from dateline.model import Reading
from dateline.store.chunks import chunks
from dateline.store.filters import Filters
from dateline.store.queries import readings_numbered
from dateline.store.review.standing import reviews_of
from dateline.store.schema import articles, events, occurrence_reports, story_articles

AT_ONCE = 100  # articles held in memory at a time, where no story is larger

Linked = tuple[Reading, dict[str, str]]
"""A reading with the occurrences of its events, by the events' ids."""


def iterate_stories_read(engine: Engine, filters: Filters | None = None) -> Iterator[list[Linked]]:
    """The readings that the filters let through, those of a story together, oldest story first; an
    article that is in none comes alone.
    """
    statement = select(articles.c.number).where(*(filters or Filters()).conditions())
    with engine.connect() as connection:
        numbers = list(connection.scalars(statement.order_by(articles.c.number)))
    return read_together(engine, numbers)


def read_together(
    engine: Engine, numbers: Iterable[int], *, only: ColumnElement[bool] | None = None
) -> Iterator[list[Linked]]:
    """The readings of these articles, those of a story together; of their events those alone for
    which a condition on `events` and `articles` holds, where one is given.
    """
    with engine.connect() as connection:
        for stories in _batches(_by_story(connection, list(numbers))):
            wanted = [number for story in stories for number in story]
            readings = readings_numbered(connection, wanted)
            reviews = reviews_of(connection, wanted)
            known = _occurrences(connection, wanted)
            shown = None if only is None else _shown(connection, wanted, only)
            for number, reading in readings.items():
                update: dict[str, Any] = {"reviews": reviews.get(number, ())}
                if shown is not None:
                    update["events"] = tuple(v for v in reading.events if v.id in shown[number])
                readings[number] = reading.model_copy(update=update)
            for story in stories:
                yield [(readings[number], known[number]) for number in story]


def _by_story(connection: Connection, numbers: list[int]) -> list[list[int]]:
    stories: dict[int, str] = {}
    for chunk in chunks(numbers):
        inside = story_articles.c.article.in_(chunk)
        rows = connection.execute(
            select(story_articles.c.article, story_articles.c.story).where(inside)
        )
        stories |= {row.article: row.story for row in rows}
    found: dict[str | int, list[int]] = defaultdict(list)
    for number in numbers:
        found[stories.get(number, number)].append(number)
    return list(found.values())


def _batches(stories: list[list[int]]) -> Iterator[list[list[int]]]:
    batch: list[list[int]] = []
    for story in stories:
        if batch and sum(map(len, batch)) + len(story) > AT_ONCE:
            yield batch
            batch = []
        batch.append(story)
    if batch:
        yield batch


def _shown(
    connection: Connection, numbers: list[int], only: ColumnElement[bool]
) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for chunk in chunks(numbers):
        rows = connection.execute(
            select(events.c.article, events.c.id)
            .join(articles, articles.c.number == events.c.article)
            .where(events.c.article.in_(chunk), only)
        )
        for row in rows:
            found[row.article].add(row.id)
    return found


def _occurrences(connection: Connection, numbers: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for chunk in chunks(numbers):
        inside = occurrence_reports.c.article.in_(chunk)
        for row in connection.execute(select(occurrence_reports).where(inside)):
            found[row.article][row.event] = row.occurrence
    return found
