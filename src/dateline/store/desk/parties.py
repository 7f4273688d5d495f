"""Who takes part in which record, by name, for the rows of one page."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select

from dateline.store.desk.position import those
from dateline.store.schema import entities, participants
from dateline.store.taking_part import WHO_TAKES_PART

CHUNK = 300  # pairs in one IN (...): two parameters each


def parties(
    connection: Connection, records: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], dict[str, list[str]]]:
    """For each (article number, record id): the names in each part of it."""
    wanted = list(dict.fromkeys(records))
    found: dict[tuple[int, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for at in range(0, len(wanted), CHUNK):
        part = wanted[at : at + CHUNK]
        rows = connection.execute(
            select(
                participants.c.article,
                participants.c.record,
                participants.c.part,
                entities.c.name,
            )
            .join(entities, WHO_TAKES_PART)
            .where(those(participants.c.article, participants.c.record, part))
            .order_by(participants.c.article, entities.c.id)
        ).all()
        for article, record, role, name in rows:
            found[article, record][role].append(name)
    return found
