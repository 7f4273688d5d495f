"""Where a list was left off, so that the next part of it starts behind what has been shown.

A page number would show a row twice, or never, when another reader adds articles meanwhile.
"""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    Table,
    and_,
    cast,
    false,
    func,
    or_,
)

from dateline.store.rows import Row


class Position(NamedTuple):
    """The sort key of the last row shown."""

    day: str | None
    """Its day; None where it has none."""

    number: int
    """The article's number, or how many articles there are of what is listed."""

    id: str = ""
    """The record's id, or the name of what is listed."""


class Newest(NamedTuple):
    """An order of rows: the newest day first, undated ones last, then number and id."""

    day: Any
    number: Any
    """A column, None where the id alone tells rows of one day apart."""
    id: Any
    """A column, None where the number alone tells rows apart."""

    def order(self) -> tuple[ColumnElement[Any], ...]:
        """What `order_by` takes. e2 stands before e10."""
        number = () if self.number is None else (self.number.desc(),)
        id_ = () if self.id is None else (func.length(self.id), self.id)
        return (self.day.desc().nulls_last(), *number, *id_)

    def from_(self, after: Position | None) -> list[ColumnElement[bool]]:
        """The condition that a list goes on behind a position; none at its beginning."""
        return [] if after is None else [self.behind(after)]

    def behind(self, position: Position) -> ColumnElement[bool]:
        """Whether a row comes after the position."""
        ties = self._ties(position)
        if position.day is None:
            return and_(self.day.is_(None), ties)
        later = or_(self.day < position.day, self.day.is_(None))
        return or_(later, and_(self.day == position.day, ties))

    def _ties(self, position: Position) -> ColumnElement[bool]:
        rest: ColumnElement[bool] = false()
        if self.id is not None:
            length, given = func.length(self.id), len(position.id)
            rest = or_(length > given, and_(length == given, self.id > position.id))
        if self.number is None:
            return rest
        return or_(self.number < position.number, and_(self.number == position.number, rest))


def rows_of(
    connection: Connection, statement: Select[Any], keys: Sequence[tuple[int, str]], table: Table
) -> list[Row]:
    """The rows of a statement that belong to these pairs of article number and record id."""
    narrowed = statement.where(those(table.c.article, table.c.id, keys))
    return [dict(row) for row in connection.execute(narrowed).mappings()]


def those(
    article: ColumnElement[int], record: ColumnElement[str], keys: Collection[tuple[int, str]]
) -> ColumnElement[bool]:
    """That an article number and a record id are one of these pairs.

    Asked as articles and ids apart, which the index answers, and then as pairs: SQLite goes through
    the whole table for pairs alone.
    """
    return and_(
        article.in_({number for number, _ in keys}),
        record.in_({id_ for _, id_ in keys}),
        (cast(article, String) + ":" + record).in_([f"{number}:{id_}" for number, id_ in keys]),
    )
