"""Occurrences read back: what happened, each happening once."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, Engine, and_, exists, func, select

from dateline.model import Occurrence
from dateline.store.schema import (
    articles,
    entities,
    occurrence_reports,
    occurrences,
    participants,
    story_articles,
)

EVERY = "all"


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
        day = func.coalesce(occurrences.c.start, func.substr(occurrences.c.first_reported, 1, 10))
        found: list[ColumnElement[bool]] = []
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
    day = func.coalesce(occurrences.c.start, func.substr(occurrences.c.first_reported, 1, 10), "")
    statement = (
        select(occurrences.c.record)
        .where(*asked.conditions())
        .order_by(day.desc(), occurrences.c.reports.desc(), occurrences.c.id)
        .limit(limit)
    )
    with engine.connect() as connection:
        return [Occurrence.model_validate(record) for record in connection.scalars(statement)]


def count_occurrences(engine: Engine, asked: Happened) -> int:
    """How many occurrences there are."""
    statement = select(func.count()).select_from(occurrences).where(*asked.conditions())
    with engine.connect() as connection:
        return connection.scalar(statement) or 0


def _in_story(name: str) -> ColumnElement[bool]:
    stories = (
        select(story_articles.c.story)
        .join(articles, articles.c.number == story_articles.c.article)
        .where((articles.c.id == name) | (articles.c.given_id == name))
    )
    return (occurrences.c.story == name) | occurrences.c.story.in_(stories)


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
            and_(
                entities.c.article == participants.c.article,
                entities.c.id == participants.c.entity,
            ),
        )
        .where(
            occurrence_reports.c.occurrence == occurrences.c.id,
            entities.c.name.icontains(name, autoescape=True),
        )
        .correlate(occurrences)
    )
