"""Occurrences for the desk: each happening once, with how many reports tell it."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from dateline.model import Occurrence
from dateline.store.chunks import chunks
from dateline.store.desk.columns import view_of
from dateline.store.desk.scope import Scope
from dateline.store.schema import occurrence_reports, occurrences

SURE = ("occurred", "ongoing")


def count_occurrences(connection: Connection, scope: Scope) -> int:
    """How many happenings the events that the scope lets through come to."""
    return len(view_of(connection, "events", scope).happenings())


def occurrences_of_story(connection: Connection, story: str, *, limit: int) -> list[Occurrence]:
    """What happened in a story, those that most articles report first."""
    records = connection.scalars(
        select(occurrences.c.record)
        .where(occurrences.c.story == story, occurrences.c.status.in_(SURE))
        .order_by(occurrences.c.articles.desc(), occurrences.c.start, occurrences.c.id)
        .limit(limit)
    )
    return [Occurrence.model_validate(record) for record in records]


def reports_beside(
    connection: Connection, reports: Iterable[tuple[int, str]]
) -> dict[tuple[int, str], tuple[str, str, int]]:
    """For events by article number and id: their occurrence, its story and how many report it;
    only those that more than one does.
    """
    found: dict[tuple[int, str], tuple[str, str, int]] = {}
    told = occurrence_reports
    for chunk in chunks(dict.fromkeys(reports)):
        rows = connection.execute(
            select(
                told.c.article,
                told.c.event,
                occurrences.c.id,
                occurrences.c.story,
                occurrences.c.reports,
            )
            .join(occurrences, occurrences.c.id == told.c.occurrence)
            .where(told.c.article.in_({number for number, _ in chunk}))
            .where(told.c.event.in_({event for _, event in chunk}), occurrences.c.reports > 1)
        )
        among = {(row.article, row.event): (row.id, row.story, row.reports) for row in rows}
        found |= {key: among[key] for key in chunk if key in among}
    return found
