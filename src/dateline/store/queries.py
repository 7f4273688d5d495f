"""Getting readings and records back."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from dateline.errors import NotFound
from dateline.model import Reading
from dateline.store.chunks import chunks
from dateline.store.filters import Filters
from dateline.store.review.standing import reviews_of
from dateline.store.rows import Row, reading_of
from dateline.store.schema import RECORD_TABLES, articles

PAGE = 500  # rows fetched at a time: an export streams and holds no whole table


def get_reading(engine: Engine, article: str) -> Reading:
    """The newest reading of an article, by its id or the id that the input gave.

    Raises NotFound where the store has neither.
    """
    with engine.connect() as connection:
        number, _ = article_called(connection, article)
        return reading_numbered(connection, number)


def article_called(connection: Connection, article: str) -> tuple[int, str]:
    """The number and the own id of an article's newest revision, by its id or the id that the input
    gave. Raises NotFound where the store has neither.
    """
    row = connection.execute(
        select(articles.c.number, articles.c.id)
        .where((articles.c.id == article) | (articles.c.given_id == article))
        .order_by(articles.c.revision.desc(), articles.c.number.desc())
        .limit(1)
    ).first()
    if row is None:
        raise NotFound(
            f"no article {article!r} in the store; 'dateline search' lists what there is"
        )
    return row.number, row.id


def reading_numbered(connection: Connection, number: int) -> Reading:
    """The reading of the article of a number, which must be there."""
    found = connection.execute(select(articles).where(articles.c.number == number)).mappings()
    return _reading(connection, dict(found.one()))


def readings_numbered(connection: Connection, numbers: Iterable[int]) -> dict[int, Reading]:
    """The readings of articles by number, each table asked once."""
    found: dict[int, Reading] = {}
    for chunk in chunks(numbers):
        records: dict[int, dict[str, list[Row]]] = {
            number: {kind: [] for kind in RECORD_TABLES} for number in chunk
        }
        for kind, table in RECORD_TABLES.items():
            statement = select(table.c.article, table.c.record).where(table.c.article.in_(chunk))
            for row in connection.execute(statement.order_by(*_record_order(kind))):
                records[row.article][kind].append(row.record)
        rows = connection.execute(select(articles).where(articles.c.number.in_(chunk))).mappings()
        found |= {row["number"]: reading_of(dict(row), records[row["number"]]) for row in rows}
    return found


def _reading(connection: Connection, row: Row) -> Reading:
    records: dict[str, Any] = {
        kind: list(
            connection.scalars(
                select(table.c.record)
                .where(table.c.article == row["number"])
                .order_by(*_record_order(kind))
            )
        )
        for kind, table in RECORD_TABLES.items()
    }
    reviews = reviews_of(connection, [row["number"]]).get(row["number"], ())
    return reading_of(row, records | {"reviews": reviews})


def _record_order(kind: str) -> tuple[Any, ...]:
    """e2 before e10: by the length of the id, then the id."""
    table = RECORD_TABLES[kind]
    return func.length(table.c.id), table.c.id


def iterate_readings(engine: Engine, filters: Filters | None = None) -> Iterator[Reading]:
    """Every reading that the filters let through, oldest article first."""
    statement = select(articles).where(*(filters or Filters()).conditions())
    with engine.connect() as connection:
        for row in _by_number(connection, statement):
            yield _reading(connection, row)


def _by_number(connection: Connection, statement: Select[Any]) -> Iterator[Row]:
    """Rows in the order of their numbers, fetched page by page."""
    last = 0
    while True:
        rows = (
            connection.execute(
                statement.where(articles.c.number > last).order_by(articles.c.number).limit(PAGE)
            )
            .mappings()
            .all()
        )
        for row in rows:
            yield dict(row)
        if len(rows) < PAGE:
            return
        last = rows[-1]["number"]


def count_articles(engine: Engine) -> int:
    """How many articles the store holds, superseded revisions not counted."""
    with engine.connect() as connection:
        counted = connection.scalar(
            select(func.count()).select_from(articles).where(articles.c.current)
        )
        return counted or 0
