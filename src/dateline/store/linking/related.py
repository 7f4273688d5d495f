"""Lists of what to read after an article, kept with what they were made from."""

import logging
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from dateline.store.database import writing_if_free
from dateline.store.linking.tables import related_lists

logger = logging.getLogger(__name__)


def kept_list(connection: Connection, number: int, basis: str) -> list[Any] | None:
    """What was found for an article, as it was kept; None where it was made from something else."""
    statement = select(related_lists.c.found).where(
        related_lists.c.article == number, related_lists.c.basis == basis
    )
    found: list[Any] | None = connection.scalar(statement)
    return found


def keep_list(engine: Engine, number: int, basis: str, found: list[Any]) -> None:
    """Keep what was found for an article in the place of what was kept before.

    Where the store is busy or may only be read, nothing is kept: the list is made again when asked.
    """
    try:
        with writing_if_free(engine) as connection:
            connection.execute(delete(related_lists).where(related_lists.c.article == number))
            connection.execute(
                insert(related_lists).values(article=number, basis=basis, found=found)
            )
    except (OperationalError, IntegrityError):
        logger.debug("the list of what to read after article %s was not kept", number)
