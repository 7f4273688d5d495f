"""Occurrences read back: what happened, each happening once."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Connection, Engine, and_, exists, func, select

from dateline.model import Occurrence
from dateline.store.desk.position import Newest, Position
from dateline.store.occurrences import told_in_stories
from dateline.store.rows import Row
from dateline.store.schema import (
    articles,
    entities,
    occurrence_reports,
    occurrences,
    participants,
    story_articles,
)
from dateline.store.taking_part import WHO_TAKES_PART

EVERY = "all"
BEGAN = func.coalesce(occurrences.c.start, func.substr(occurrences.c.first_reported, 1, 10))
NEWEST = Newest(BEGAN, occurrences.c.reports, occurrences.c.id)


class Happened(BaseModel):
    """What occurrences are narrowed to; conditions that all must hold, None asks nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    type: str | None = None
    """PLOVER type, such as `ASSAULT`."""

    mode: str | None = None
    """PLOVER mode, such as `drone`."""

    status: str = "occurred"
    """How firm it is, such as `planned`; `all` for every one."""

    country: str | None = None
    """Where it happened, ISO 3166-1 alpha-3."""

    place: str | None = None
    """Part of the name of the place."""

    actor: str | None = None
    """Part of the name of somebody who acts, as an article has it."""

    story: str | None = None
    """One story, by its id or that of an article in it."""

    since: str | None = None
    """Began on this day or later, ISO 8601; where no day is told, reported then."""

    until: str | None = None
    """Began on this day or earlier; where no day is told, reported then."""

    def conditions(self) -> list[ColumnElement[bool]]:
        """SQL conditions on `occurrences`."""
        day, found = BEGAN, list[ColumnElement[bool]]()
        if self.type:
            found.append(occurrences.c.type == self.type.upper())
        if self.mode:
            found.append(occurrences.c.mode == self.mode.lower())
        if self.country:
            found.append(occurrences.c.country == self.country.upper())
        if self.status != EVERY:
            found.append(occurrences.c.status == self.status)
        if self.place:
            found.append(occurrences.c.place.icontains(self.place, autoescape=True))
        if self.since:
            found.append(day >= self.since)
        if self.until:
            found.append(day <= self.until)
        if self.story:
            found.append(_in_story(self.story))
        if self.actor:
            found.append(_done_by(self.actor))
        return found


def list_occurrences(engine: Engine, asked: Happened, *, limit: int) -> list[Occurrence]:
    """Occurrences, the newest first; those without a day stand where they were reported."""
    with engine.connect() as connection:
        rows = occurrence_rows(connection, asked=asked, limit=limit)
    return [Occurrence.model_validate(row["record"]) for row in rows]


def occurrence_rows(
    connection: Connection, *, asked: Happened, limit: int, after: Position | None = None
) -> list[Row]:
    """The same, each with its position in the list: `day`, `reports` and `id`."""
    found = connection.execute(
        select(occurrences.c.id, occurrences.c.reports, BEGAN.label("day"), occurrences.c.record)
        .where(*asked.conditions(), *NEWEST.from_(after))
        .order_by(*NEWEST.order())
        .limit(limit)
    )
    return [dict(row) for row in found.mappings()]


def count_occurrences(engine: Engine, asked: Happened) -> int:
    """How many occurrences there are."""
    with engine.connect() as connection:
        return count_rows(connection, asked=asked)


def count_rows(connection: Connection, *, asked: Happened) -> int:
    """The same, over a connection that is there."""
    statement = select(func.count()).select_from(occurrences).where(*asked.conditions())
    return connection.scalar(statement) or 0


def _in_story(name: str) -> ColumnElement[bool]:
    """That an article of the story, or of the story of the article of that name, tells it."""
    named = (articles.c.id == name) | (articles.c.given_id == name)
    stories = (
        select(story_articles.c.story)
        .join(articles, articles.c.number == story_articles.c.article)
        .where(named | (story_articles.c.story == name))
    )
    return told_in_stories(stories)


def _done_by(name: str) -> ColumnElement[bool]:
    return exists(
        select(occurrence_reports.c.event)
        .join(
            participants,
            and_(
                participants.c.article == occurrence_reports.c.article,
                participants.c.record == occurrence_reports.c.event,
                participants.c.part == "actor",
            ),
        )
        .join(
            entities,
            WHO_TAKES_PART,
        )
        .where(
            occurrence_reports.c.occurrence == occurrences.c.id,
            entities.c.name.icontains(name, autoescape=True),
        )
        .correlate(occurrences)
    )
