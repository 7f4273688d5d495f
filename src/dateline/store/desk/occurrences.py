"""Occurrences for the desk: each happening once, with how many reports tell it."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from dateline.model import Occurrence
from dateline.store.chunks import chunks
from dateline.store.desk.columns import view_of
from dateline.store.desk.scope import Scope
from dateline.store.occurrences import told_in_stories
from dateline.store.schema import occurrences

BEGAN = func.coalesce(occurrences.c.start, occurrences.c.first_reported)
SURE = ("occurred", "ongoing")


def count_occurrences(connection: Connection, scope: Scope) -> int:
    """How many happenings the events that the scope lets through come to."""
    return len(view_of(connection, "events", scope).happenings())


def occurrences_of(connection: Connection, scope: Scope) -> list[str]:
    """The ids of the happenings that the events which the scope lets through are reports of."""
    found: list[str] = view_of(connection, "events", scope).values("occurrence")
    return found


def happened_in(connection: Connection, names: Iterable[str]) -> dict[str, tuple[int, int]]:
    """For each story how many happenings occurred in it or go on, and how many reports tell them;
    only stories that have any.
    """
    found: dict[str, tuple[int, int]] = {}
    for chunk in chunks(dict.fromkeys(names)):
        rows = connection.execute(
            select(occurrences.c.story, func.count(), func.sum(occurrences.c.reports))
            .where(occurrences.c.story.in_(chunk), occurrences.c.status.in_(SURE))
            .group_by(occurrences.c.story)
        )
        found |= {story: (happenings, reports) for story, happenings, reports in rows}
    return found


def occurrences_of_story(connection: Connection, story: str, *, limit: int) -> list[Occurrence]:
    """What happened in a story, those that most articles report first."""
    records = connection.scalars(
        select(occurrences.c.record)
        .where(told_in_stories([story]), occurrences.c.status.in_(SURE))
        .order_by(occurrences.c.articles.desc(), BEGAN, occurrences.c.id)
        .limit(limit)
    )
    return [Occurrence.model_validate(record) for record in records]
