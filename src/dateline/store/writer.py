"""Keeping readings: one article is one transaction."""

from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import Connection, Engine, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from dateline.articles.offsets import Run
from dateline.errors import StoreError
from dateline.model import Failure, Reading
from dateline.store import changes
from dateline.store.forgetting import forget
from dateline.store.left_out import keep_left_out
from dateline.store.linking import queue
from dateline.store.review.links import link_reviews
from dateline.store.rows import article_row, participant_rows, record_rows
from dateline.store.schema import RECORD_TABLES, articles, failures, pages, participants

Kept = Literal["new", "revised", "known", "again"]


def now() -> str:
    """The time of keeping, UTC, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def keep(
    engine: Engine,
    reading: Reading,
    *,
    fingerprint: str | None = None,
    offsets: list[Run] | None = None,
    left_out: list[str] | None = None,
) -> Kept:
    """Keep a reading and say what it was: `new`, `revised` (other text at a known address), `again`
    (a known article read anew, its records replaced) or `known` (nothing to change).
    `offsets` says where its words stand in the text given (articles/offsets.py), `left_out` what
    of the page is not in the article.

    Everything or nothing is written. Raises StoreError where the store cannot be written to.
    """
    try:
        with engine.connect().execution_options(write=True) as connection, connection.begin():
            number, outcome = _keep(connection, reading, fingerprint, offsets)
            if left_out is not None and outcome != "known":
                keep_left_out(connection, number, left_out)
            return outcome
    except OperationalError as error:
        raise StoreError(
            f"store: {error.orig}; nothing of {reading.id} was written: make room or "
            "wait for the other writer, then read it again"
        ) from None


def _keep(
    connection: Connection, reading: Reading, fingerprint: str | None, offsets: list[Run] | None
) -> tuple[int, Kept]:
    found = connection.execute(
        select(articles.c.number, articles.c.reader, articles.c.given_id).where(
            articles.c.id == reading.article.id
        )
    ).first()
    if found is None:
        number, outcome = _add_article(connection, reading, offsets)
    else:
        number = found.number
        outcome = "known" if found.reader == reading.reader.model_dump(mode="json") else "again"
    if outcome != "known":
        _write_records(connection, reading, number)
        link_reviews(connection, reading, number)
        queue.wait(connection, number)
        changes.note(connection, [number])
    if outcome == "again":
        connection.execute(
            update(articles)
            .where(articles.c.number == number)
            .values(article_row(reading) | {"offsets": offsets})
        )
        forget(connection, number)
    if fingerprint is not None:
        _remember_page(connection, fingerprint, number)
    return number, outcome


def _add_article(
    connection: Connection, reading: Reading, offsets: list[Run] | None
) -> tuple[int, Kept]:
    article = reading.article
    key = article.canonical_url or article.url or reading.id
    last = connection.scalar(select(func.max(articles.c.revision)).where(articles.c.key == key))
    if last is not None:
        _supersede(connection, key)
    result = connection.execute(
        insert(articles).values(
            article_row(reading)
            | {"key": key, "revision": (last or 0) + 1, "current": True, "added": now()}
            | {"offsets": offsets}
        )
    )
    assert result.inserted_primary_key is not None
    return result.inserted_primary_key[0], "new" if last is None else "revised"


def _supersede(connection: Connection, key: str) -> None:
    """A newer revision stands in the place of the current one, whose links must go."""
    old = connection.scalars(
        select(articles.c.number).where(articles.c.key == key, articles.c.current)
    ).all()
    connection.execute(update(articles).where(articles.c.key == key).values(current=False))
    changes.note(connection, old)
    for number in old:
        queue.wait(connection, number)


def _write_records(connection: Connection, reading: Reading, number: int) -> None:
    for kind, table in RECORD_TABLES.items():
        connection.execute(delete(table).where(table.c.article == number))
        rows = record_rows(kind, reading, number)
        if rows:
            connection.execute(insert(table), rows)
    connection.execute(delete(participants).where(participants.c.article == number))
    rows = participant_rows(reading, number)
    if rows:
        connection.execute(insert(participants), rows)


def _remember_page(connection: Connection, fingerprint: str, number: int) -> None:
    values = {"fingerprint": fingerprint, "article": number, "seen": now()}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(pages).values(values)
    connection.execute(statement.on_conflict_do_update(index_elements=["fingerprint"], set_=values))


def keep_failure(engine: Engine, failure: Failure) -> None:
    """Keep a row for a page that could not be read."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(
            insert(failures).values(
                where=failure.where, stage=failure.stage, reason=failure.reason, at=now()
            )
        )


def known_page(engine: Engine, fingerprint: str) -> str | None:
    """Id of the article that this very page gave before, None for a page not seen yet."""
    with engine.connect() as connection:
        return connection.scalar(
            select(articles.c.id)
            .join(pages, pages.c.article == articles.c.number)
            .where(pages.c.fingerprint == fingerprint)
        )
