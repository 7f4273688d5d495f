"""Whole readings of the articles that a view shows, with the ids of the records in it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Engine, and_, select

from dateline.model import Reading
from dateline.store.desk.scope import Scope
from dateline.store.queries import PAGE, reading_numbered
from dateline.store.schema import RECORD_TABLES, articles
from dateline.store.together import Linked, read_together


def selected_records(engine: Engine, kind: str, scope: Scope) -> Iterator[tuple[Reading, set[str]]]:
    """Each article with a record that the scope lets through, oldest first, and those ids."""
    with engine.connect() as connection:
        for numbers in _pages(engine, kind, scope):
            for number in numbers:
                ids: set[str] = set()
                if kind != "articles":
                    table: Any = RECORD_TABLES[kind]
                    ids = set(
                        connection.scalars(
                            select(table.c.id)
                            .join(articles, articles.c.number == table.c.article)
                            .where(table.c.article == number, *_conditions(kind, scope))
                        )
                    )
                yield reading_numbered(connection, number), ids


def selected_stories(engine: Engine, scope: Scope) -> Iterator[list[Linked]]:
    """The articles with an event that the scope lets through, those of a story together, with those
    events alone.
    """
    numbers = (number for page in _pages(engine, "events", scope) for number in page)
    return read_together(engine, numbers, only=and_(*_conditions("events", scope)))


def _pages(engine: Engine, kind: str, scope: Scope) -> Iterator[list[int]]:
    last = 0
    while True:
        statement = select(articles.c.number).distinct().where(articles.c.number > last)
        if kind != "articles":
            table: Any = RECORD_TABLES[kind]
            statement = statement.join(table, table.c.article == articles.c.number)
        with engine.connect() as connection:
            numbers = list(
                connection.scalars(
                    statement.where(*_conditions(kind, scope))
                    .order_by(articles.c.number)
                    .limit(PAGE)
                )
            )
        yield numbers
        if len(numbers) < PAGE:
            return
        last = numbers[-1]


def _conditions(kind: str, scope: Scope) -> list[ColumnElement[bool]]:
    own = {
        "events": scope.of_events,
        "figures": scope.of_figures,
        "statements": scope.of_statements,
        "articles": scope.published,
    }
    return [scope.of_articles(), own[kind]()]
