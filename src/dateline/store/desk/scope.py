"""What a view of records is narrowed to: one set of filters for table, facets, timeline and map."""

from typing import Any

from pydantic import BaseModel, ConfigDict
from sqlalchemy import ColumnElement, and_, exists, func, select, true

from dateline.store.schema import (
    articles,
    entities,
    events,
    figures,
    participants,
    places,
    statements,
    story_articles,
)
from dateline.store.taking_part import WHO_TAKES_PART

NAME = func.coalesce(articles.c.given_id, articles.c.id)
"""What an article goes by: the id that its input gave, else its own."""

EVERY = "all"
"""The value of `status` or `kind` that asks for every one."""


class Scope(BaseModel):
    """Conditions that all must hold; None asks nothing."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)

    type: str | None = None
    """An event's PLOVER type, such as `ASSAULT`."""

    mode: str | None = None
    """An event's PLOVER mode, such as `explosives`."""

    status: str | None = None
    """How real an event or a figure is, such as `occurred`; `all` for every one."""

    country: str | None = None
    """Where it happened, ISO 3166-1 alpha-3, such as `HTI`."""

    place: str | None = None
    """The name of the place, such as `Port-au-Prince`."""

    actor: str | None = None
    """The name of somebody who acts, as the articles have it."""

    recipient: str | None = None
    """The name of somebody who is acted upon, as the articles have it."""

    speaker: str | None = None
    """The name of somebody who says it, as the articles have it."""

    subject: str | None = None
    """The name of the entity whose figure it is."""

    measure: str | None = None
    """What a figure counts, such as `killed`."""

    about: str | None = None
    """Words that the quote holds."""

    kind: str | None = None
    """A statement's kind, `speech` or `stance`; `all` for both."""

    outlet: str | None = None
    """Who published it."""

    story: str | None = None
    """The story that the article is in."""

    article: str | None = None
    """One article, by its id or the id that the input gave."""

    since: str | None = None
    """This day or later, ISO 8601."""

    until: str | None = None
    """This day or earlier, ISO 8601."""

    loose: bool = False
    """Whether a part of a party's or a place's name is enough, in upper or lower case."""

    def without(self, name: str) -> "Scope":
        """The same scope, one filter taken off."""
        return self.model_copy(update={name: None})

    def asked(self) -> dict[str, str]:
        """The filters that ask something."""
        return {name: value for name, value in self if value and name != "loose"}

    def of_articles(self) -> ColumnElement[bool]:
        """Conditions on `articles`: outlet, story, the article itself; superseded ones are out."""
        found: list[ColumnElement[bool]] = [articles.c.current]
        if self.outlet:
            found.append(articles.c.outlet == self.outlet)
        if self.article:
            found.append((articles.c.id == self.article) | (articles.c.given_id == self.article))
        if self.story:
            found.append(
                articles.c.number.in_(
                    select(story_articles.c.article).where(story_articles.c.story == self.story)
                )
            )
        return and_(*found)

    def of_events(self) -> ColumnElement[bool]:
        """Conditions on `events`; the days are those of the event."""
        found = _equal(events, self, "type", "mode", "country")
        if self.status and self.status != EVERY:
            found.append(events.c.status == self.status)
        if self.since:
            found.append(events.c.start >= self.since)
        if self.until:
            found.append(events.c.start <= self.until)
        if self.place:
            found.append(self._at_place(events, self.place))
        for part, name in (("actor", self.actor), ("recipient", self.recipient)):
            if name:
                found.append(_takes_part(events, "id", part, self._named(entities, name)))
        if self.speaker:
            named = self._named(entities, self.speaker)
            found.append(_takes_part(events, "said_by", "speaker", named))
        if self.about:
            found.append(events.c.quote.icontains(self.about, autoescape=True))
        return and_(true(), *found)

    def of_figures(self) -> ColumnElement[bool]:
        """Conditions on `figures`; the days are those of the article."""
        found = [*_equal(figures, self, "measure"), *self._published()]
        if self.status and self.status != EVERY:
            found.append(figures.c.status == self.status)
        if self.place:
            found.append(self._at_place(figures, self.place))
        if self.country:
            found.append(_joined(figures, places, "place", places.c.country == self.country))
        if self.subject:
            found.append(_joined(figures, entities, "subject", entities.c.name == self.subject))
        if self.about:
            found.append(figures.c.quote.icontains(self.about, autoescape=True))
        return and_(true(), *found)

    def of_statements(self) -> ColumnElement[bool]:
        """Conditions on `statements`; the days are those of the article."""
        found = self._published()
        if self.kind and self.kind != EVERY:
            found.append(statements.c.kind == self.kind)
        if self.speaker:
            named = self._named(entities, self.speaker)
            found.append(_takes_part(statements, "id", "speaker", named))
        if self.about:
            found.append(statements.c.quote.icontains(self.about, autoescape=True))
        return and_(true(), *found)

    def _named(self, table: Any, name: str) -> ColumnElement[bool]:
        column: ColumnElement[str] = table.c.name
        return column.icontains(name, autoescape=True) if self.loose else column == name

    def _at_place(self, table: Any, name: str) -> ColumnElement[bool]:
        return _joined(table, places, "place", self._named(places, name))

    def published(self) -> ColumnElement[bool]:
        """Conditions on the day of an article."""
        return and_(true(), *self._published())

    def _published(self) -> list[ColumnElement[bool]]:
        found = []
        if self.since:
            found.append(articles.c.day >= self.since)
        if self.until:
            found.append(articles.c.day <= self.until)
        return found


def _equal(table: Any, scope: Scope, *names: str) -> list[ColumnElement[bool]]:
    asked = ((name, getattr(scope, name)) for name in names)
    return [table.c[name] == value for name, value in asked if value]


def _takes_part(
    table: Any, record: str, part: str, condition: ColumnElement[bool]
) -> ColumnElement[bool]:
    """Whether an entity that meets the condition has that part in the record of that column."""
    return exists(
        select(participants.c.record)
        .join(
            entities,
            WHO_TAKES_PART,
        )
        .where(
            participants.c.article == table.c.article,
            participants.c.record == table.c[record],
            participants.c.part == part,
            condition,
        )
        .correlate(table)
    )


def _joined(
    table: Any, other: Any, reference: str, condition: ColumnElement[bool]
) -> ColumnElement[bool]:
    return exists(
        select(other.c.id)
        .where(other.c.article == table.c.article, other.c.id == table.c[reference], condition)
        .correlate(table)
    )
