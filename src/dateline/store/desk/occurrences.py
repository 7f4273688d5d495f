"""Occurrences for the desk: each happening once, with how many reports tell it."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from dateline.model import Occurrence
from dateline.store.chunks import chunks
from dateline.store.desk.columns import view_of
from dateline.store.desk.scope import Scope
from dateline.store.occurrences import told_in_stories
from dateline.store.schema import occurrence_reports, occurrences, story_articles

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
        told = (
            select(story_articles.c.story, occurrences.c.id, occurrences.c.reports)
            .join(occurrence_reports, occurrence_reports.c.article == story_articles.c.article)
            .join(occurrences, occurrences.c.id == occurrence_reports.c.occurrence)
            .where(story_articles.c.story.in_(chunk), occurrences.c.status.in_(SURE))
            .distinct()
            .subquery()
        )
        rows = connection.execute(
            select(told.c.story, func.count(), func.sum(told.c.reports)).group_by(told.c.story)
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
